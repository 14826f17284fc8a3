import type { FactName, Kind, Privilege, Source } from '../src/index.ts';
import { pascal, quoted, typeOf } from './names.ts';

/**
 * How a fact is held: one value, several of which any counts, or several of which every one has to count.
 * @example const shape: Shape = 'one';
 */
export type Shape = 'one' | 'any' | 'every';

/** What each fact names. */
const named: Readonly<Record<FactName, string>> = {
  ...{ user: 'User', owner: 'User', instructors: 'User', managers: 'User', buyers: 'User', roles: 'Role' },
  ...{ groups: 'Group', course: 'Course', session: 'Session', bank: 'CardBank', place: 'Location' },
  ...{ department: 'Department', customer: 'Customer', also: 'Location' },
};

/** How a kind holds a fact, read off its declaration; null: it has none. @example shapeOf(course, 'owner') // 'one' */
export function shapeOf(of: Kind, fact: FactName): Shape | null {
  const source = of.facts[fact];
  return source === undefined ? null : shapeFrom(of, fact, source);
}

function shapeFrom(of: Kind, fact: FactName, source: Source): Shape | null {
  if (typeof source === 'string') return 'one';
  if ('link' in source || 'both' in source) return 'any';
  if ('each' in source) return 'every';
  if ('first' in source) return shapeFrom(of, fact, source.first[1]);
  const part = of.parts?.[source.of];
  return part ? shapeOf(part.kind, source.fact ?? fact) : null;
}

/**
 * The sides of a deed by name; a deed on one thing has one side without a name.
 * @example sidesOf(associate)[0].name // 'course'
 */
export function sidesOf({ on }: Privilege): readonly Readonly<{ name: string | null; kind: Kind }>[] {
  if (typeof on['table'] === 'string') return [{ name: null, kind: on as Kind }];
  return Object.entries(on as Readonly<Record<string, Kind>>).map(([name, kind]) => ({ name, kind }));
}

/**
 * What a privilege is used on: a type of thing, or of a pair of things.
 * @example resourceOf(associate) // 'CourseAndGroup'
 */
export function resourceOf(privilege: Privilege): string {
  const sides = sidesOf(privilege);
  const [only] = sides;
  return only && only.name === null ? typeOf(only.kind.id) : sides.map(({ name }) => pascal(name ?? '')).join('And');
}

type Spoken = Readonly<{ kinds: readonly Kind[]; privileges: readonly Privilege[] }>;
type Attributes = Readonly<Record<string, string>>;

/**
 * Cedar's schema of everything that roles may speak of. `asked`: requirements of cells, which may be facts of a
 * kind.
 * @example schemaOf({ kinds, privileges }, () => []) // 'entity Role { …
 */
export function schemaOf({ kinds, privileges }: Spoken, asked: (kind: Kind) => readonly string[]): string {
  const things = new Map(kinds.map((kind) => [typeOf(kind.id), attributesOf(kind, asked(kind))]));
  const always: Readonly<Record<string, Attributes>> = {
    Organization: { organization: 'Organization', features: 'Set<String>' },
    Location: { organization: 'Organization', 'place?': 'Location' },
  };
  for (const type of [...Object.keys(always), ...Object.values(named)])
    if (type !== 'Role' && !things.has(type)) things.set(type, always[type] ?? {});
  const pairs = new Map(
    privileges
      .filter((one) => sidesOf(one)[0]?.name !== null)
      .map((one) => [
        resourceOf(one),
        Object.fromEntries(sidesOf(one).map(({ name, kind }) => [name ?? '', typeOf(kind.id)])),
      ]),
  );
  return [
    '// What somebody may be given. A thing is in its location, a user also in the own appointments.',
    entity('Role', [], { rank: 'Long' }),
    entity('Appointment', ['Role'], appointment),
    ...[...things].map(([type, attributes]) => entity(type, parentsOf(type, attributes), attributes)),
    ...[...pairs].map(([type, attributes]) => entity(type, [], attributes)),
    ...privileges.map(actionOf),
  ].join('\n');
}

/** `follows`: not tied to anything, so it is where its holder is; else the one thing it is tied to. */
const appointment: Attributes = {
  ...{ 'from?': 'datetime', 'until?': 'datetime', follows: 'Bool', options: 'Set<String>' },
  ...{ 'organization?': 'Organization', 'location?': 'Location', 'department?': 'Department', 'group?': 'Group' },
  ...{ 'course?': 'Course', 'session?': 'Session', 'cardBank?': 'CardBank', 'customer?': 'Customer' },
};

function attributesOf(kind: Kind, asked: readonly string[]): Attributes {
  const facts = Object.keys(kind.facts) as readonly FactName[];
  const made = facts.map((fact) => [`${fact}?`, shapeOf(kind, fact) === 'one' ? named[fact] : `Set<${named[fact]}>`]);
  const conditions = [...new Set([...Object.keys(kind.conditions ?? {}), ...asked.filter(isFact)])].map((id) => [
    `${id}?`,
    'Bool',
  ]);
  const more = {
    ...(kind.id === 'organization' && { features: 'Set<String>' }),
    ...(kind.facts.also && { 'alsoWithin?': 'Set<Location>' }),
  };
  return { organization: 'Organization', ...more, ...Object.fromEntries([...made, ...conditions]) };
}

/** A requirement that is a fact of the thing by itself, and not worked out from others. */
const isFact = (requirement: string): boolean =>
  !/^ranks-|^feature-on:|^(?:not-oneself|issuer-on-bank|owner-may-create-courses)$/u.test(requirement);

const parentsOf = (type: string, attributes: Attributes): readonly string[] => [
  ...(type === 'User' ? ['Appointment'] : []),
  ...(type === 'Organization' ? ['Organization'] : []),
  ...('place?' in attributes || type === 'Location' ? ['Location'] : []),
];

function entity(type: string, parents: readonly string[], attributes: Attributes): string {
  const within = parents.length === 0 ? '' : ` in [${parents.join(', ')}]`;
  const lines = Object.entries(attributes).map(([name, of]) => {
    const [, plain, mark] = /^(.*?)(\??)$/u.exec(name) ?? [];
    return `  ${/^[A-Za-z]+$/u.test(plain ?? '') ? plain : quoted(plain ?? '')}${mark}: ${of},`;
  });
  return `entity ${type}${within}${lines.length === 0 ? '' : ` {\n${lines.join('\n')}\n}`};`;
}

const actionOf = (privilege: Privilege): string =>
  `action ${quoted(privilege.id)} appliesTo { principal: [User], resource: [${resourceOf(privilege)}], ` +
  'context: { now: datetime, by: Appointment } };';
