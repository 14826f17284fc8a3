import type { Appointment, FactName, Id, Kind, Privilege, Role, Thing } from '../src/index.ts';
import { typeOf } from './names.ts';
import { resourceOf, shapeOf, sidesOf } from './schema.ts';

type Uid = Readonly<{ type: string; id: string }>;
type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };
/**
 * An entity as Cedar reads it from JSON.
 * @example const entity: Entity = { uid: { type: 'Role', id: 'student' }, attrs: { rank: 0 }, parents: [] };
 */
export type Entity = Readonly<{ uid: Uid; attrs: Readonly<Record<string, Value>>; parents: readonly Uid[] }>;

const ref = (type: string, id: Id): Value => ({ __entity: { type, id } });

/**
 * An instant as Cedar reads it.
 * @example instant(0) // { __extn: { fn: 'datetime', arg: '1970-01-01T00:00:00.000Z' } }
 */
export const instant = (time: number): Value => ({
  __extn: { fn: 'datetime', arg: new Date(time).toISOString() },
});

/** What somebody may hold. @example roleEntity(student).attrs // { rank: 0 } */
export const roleEntity = ({ id, rank }: Role): Entity => ({
  uid: { type: 'Role', id },
  attrs: { rank },
  parents: [],
});

const anchorNames = {
  ...{ organization: 'organization', location: 'location', department: 'department', group: 'group' },
  ...{ course: 'course', session: 'session', 'card-bank': 'cardBank', customer: 'customer' },
} as const;

/** An appointment, in its role. @example appointmentEntity(given).parents // [{ type: 'Role', id: 'student' }] */
export function appointmentEntity({ id, role, anchor, from, until, options = {} }: Appointment): Entity {
  const tied = anchor ? { [anchorNames[anchor.kind]]: ref(typeOf(anchor.kind), anchor.id) } : {};
  const on = Object.keys(options).filter((name) => options[name]);
  const term = { ...(from !== null && { from: instant(from) }), ...(until !== null && { until: instant(until) }) };
  const attrs = { follows: anchor === null, options: on, ...term, ...tied };
  return { uid: { type: 'Appointment', id }, attrs, parents: [{ type: 'Role', id: role }] };
}

/**
 * An organization, below another.
 * @example organizationEntity('lakeside', 'harbor', []).parents // [{ type: 'Organization', id: 'harbor' }]
 */
export const organizationEntity = (id: Id, parent: Id | null, features: readonly string[]): Entity => ({
  uid: { type: 'Organization', id },
  attrs: { organization: ref('Organization', id), features },
  parents: parent === null ? [] : [{ type: 'Organization', id: parent }],
});

/**
 * A location, below another.
 * @example locationEntity('york', 'harbor', 'north').parents // [{ type: 'Location', id: 'north' }]
 */
export const locationEntity = (id: Id, organization: Id, parent: Id | null): Entity => ({
  uid: { type: 'Location', id },
  attrs: { organization: ref('Organization', organization), place: ref('Location', id) },
  parents: parent === null ? [] : [{ type: 'Location', id: parent }],
});

type Standing = Readonly<{
  /** what everybody holds without an appointment that is stored */ learner: string;
  /** the narrowest location in which all of these lie, itself included */ around(places: readonly Id[]): Id | null;
  /** a location with all above it */ above(place: Id): readonly Id[];
}>;

/**
 * A thing with its facts. It lies in its location; one with several of which every counts, in the narrowest around
 * them.
 * @example thingEntity(user, sam, standing).parents // [{ type: 'Location', id: 'leeds' }]
 */
export function thingEntity(kind: Kind, thing: Thing, { learner, around, above }: Standing): Entity {
  const facts = Object.keys(kind.facts) as readonly FactName[];
  const made = facts.flatMap((fact) => {
    const value = thing.facts[fact];
    if (value === null || value === undefined) return [];
    const ids = typeof value === 'string' ? [value] : value;
    const all = fact === 'roles' ? [...new Set([learner, ...ids])] : ids;
    const refs = all.map((id) => ref(typesOf[fact], id));
    return [[fact, shapeOf(kind, fact) === 'one' ? (refs[0] ?? null) : refs] as const];
  });
  // in several at once, of which any counts: written out, since a thing lies in one place
  const also = typeof thing.facts.also === 'object' ? (thing.facts.also ?? []) : [];
  const within = [...new Set(also.flatMap(above))].map((id) => ref('Location', id));
  const further = kind.facts.also ? { alsoWithin: within } : {};
  const conditions = Object.entries(thing.facts).filter(
    (entry): entry is [string, boolean] => typeof entry[1] === 'boolean',
  );
  return {
    uid: { type: typeOf(kind.id), id: thing.id ?? 'about to be' },
    attrs: {
      organization: ref('Organization', thing.organization),
      ...Object.fromEntries([...made, ...conditions]),
      ...further,
    },
    parents: placesOf(kind, thing, around).map((id) => ({ type: 'Location', id })),
  };
}

function placesOf(kind: Kind, { facts: { place } }: Thing, around: Standing['around']): readonly Id[] {
  const places = typeof place === 'string' ? [place] : (place ?? []);
  if (shapeOf(kind, 'place') !== 'every') return places;
  const one = places.length === 0 ? null : around(places);
  return one === null ? [] : [one];
}

const typesOf: Readonly<Record<FactName, string>> = {
  ...{ user: 'User', owner: 'User', instructors: 'User', managers: 'User', buyers: 'User', roles: 'Role' },
  ...{ groups: 'Group', course: 'Course', session: 'Session', bank: 'CardBank', place: 'Location' },
  ...{ department: 'Department', customer: 'Customer', also: 'Location' },
};

/**
 * A user as a thing, who is also the one who asks: in the own appointments.
 * @example userEntity(sam, { appointments: [] })
 */
export const userEntity = (
  user: Entity,
  { appointments }: Readonly<{ appointments: readonly Pick<Appointment, 'id'>[] }>,
): Entity => ({
  ...user,
  parents: [...appointments.map(({ id }) => ({ type: 'Appointment', id })), ...user.parents],
});

/**
 * The two things of a deed on two, as the one thing that Cedar asks about.
 * @example pairEntity(associate, 'both', { course, group }).uid.type // 'CourseAndGroup'
 */
export const pairEntity = (privilege: Privilege, id: Id, things: Readonly<Record<string, Uid>>): Entity => ({
  uid: { type: resourceOf(privilege), id },
  attrs: Object.fromEntries(
    sidesOf(privilege).map(({ name, kind }) => [name ?? '', ref(typeOf(kind.id), things[name ?? '']?.id ?? '')]),
  ),
  parents: [],
});
