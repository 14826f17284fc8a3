import type { Actor, Facts, Organizations, Places, Privilege, Thing, World } from '../src/index.ts';
import { kindsOf, sidesOf } from '../src/index.ts';
import { type Item, appointmentsOf } from './reference.ts';
import type { Installation, Row, UserRow } from './worlds.ts';

/** The tree and the organizations of an installation, as the engine asks for them. */
export function worldOf(all: Installation): World {
  const parents = new Map(all.places.map(({ id, parent }) => [id, parent]));
  const above = (id: string): readonly string[] => {
    const parent = parents.get(id);
    return parent === undefined ? [] : parent === null ? [id] : [id, ...above(parent)];
  };
  const below = (place: string) => [...parents.keys()].filter((one) => above(one).includes(place));
  const lists = new Map([...parents.keys()].map((id) => [id, below(id)]));
  const worked = new Set(all.further.map(({ value }) => value));
  const places: Places = {
    above,
    inside: (place, of) => above(place).includes(of),
    below: (place) => lists.get(place) ?? [],
    ...wholeOf(all, lists),
    also: (place, tree) => (tree ? below(place) : [place]).filter((id) => worked.has(id)),
  };
  const upwards = (id: string): readonly string[] => {
    const parent = all.organizations.find((one) => one.id === id)?.parent;
    return parent ? [parent, ...upwards(parent)] : [];
  };
  const organizations: Organizations = {
    above: upwards,
    isBelow: (organization, of) => upwards(organization).includes(of),
    below: (organization) => all.organizations.map(({ id }) => id).filter((id) => upwards(id).includes(organization)),
    has: (organization, condition) =>
      all.organizations.some(({ id, features }) => id === organization && features.includes(condition)),
  };
  return { now: all.now, places, organizations };
}

/** The list below the top of a tree that has one top, of an organization that has one. */
function wholeOf({ places }: Installation, lists: ReadonlyMap<string, readonly string[]>): Pick<Places, 'all'> {
  const tops = Map.groupBy(
    places.filter(({ parent }) => parent === null),
    ({ organization }) => organization,
  );
  const [whole] = [...tops.values()].flatMap(([top, another]) => (top && !another ? [lists.get(top.id) ?? []] : []));
  return whole ? { all: whole } : {};
}

export const actorOf = (all: Installation, { id, organization, place, department }: UserRow): Actor => ({
  ...{
    id,
    organization,
    place,
    department,
    appointments: appointmentsOf(all, { id, organization, place, department, state: '' }),
  },
});

const tables = {
  user: 'users',
  course: 'courses',
  session: 'sessions',
  enrollment: 'enrollments',
  attempt: 'attempts',
  assignment: 'assignments',
  group: 'groups',
  location: 'places',
} as const;

/** The things of a kind. An organization is a thing of its own organization. */
export function itemsOf(all: Installation, kind: string): readonly Item[] {
  if (kind === 'organization') return all.organizations.map(({ id }) => ({ kind, row: { organization: id, id } }));
  const rows: readonly Row[] = all[tables[kind as keyof typeof tables]];
  return rows.map((row) => ({ kind, row }));
}

/** Every combination of things that a privilege can be asked about, by side. */
export function itemsFor(all: Installation, privilege: Privilege): readonly Readonly<Record<string, Item>>[] {
  const names = sidesOf(privilege) ?? [''];
  const each = kindsOf(privilege).map((kind, side) =>
    itemsOf(all, kind.id).map((item) => ({ [names[side] ?? '']: item })),
  );
  return each.reduce((left, right) => left.flatMap((one) => right.map((other) => ({ ...one, ...other }))));
}

export const aboutOf = (all: Installation, items: Readonly<Record<string, Item>>) => {
  const { '': only, ...sides } = Object.fromEntries(
    Object.entries(items).map(([side, item]) => [side, thingOf(all, item)]),
  );
  return only ?? (sides as Record<string, Thing>);
};

export const thingOf = (all: Installation, { kind, row }: Item): Thing => ({
  kind,
  id: row.id,
  organization: row.organization,
  facts: factsOf(all, kind, row),
});

const valuesOf = (pairs: readonly Readonly<{ of: string; value: string }>[], id: string) =>
  pairs.filter(({ of }) => of === id).map(({ value }) => value);

/** What a server would read of the row. */
function factsOf(all: Installation, kind: string, row: Row): Facts {
  const find = <T extends Row>(rows: readonly T[], id: string | null) => rows.find((one) => one.id === id) as T;
  switch (kind) {
    case 'user':
      return ofUser(all, find(all.users, row.id));
    case 'course': {
      const { id, owner, instructors, groups, open } = find(all.courses, row.id);
      return { course: id, owner, instructors, groups, 'window-open': open };
    }
    case 'session': {
      const { id, course, owner, place, bank, customer, instructors } = find(all.sessions, row.id);
      return { session: id, course, owner, place, bank, customer, instructors };
    }
    case 'enrollment': {
      const { user, course, session, state } = find(all.enrollments, row.id);
      const taught = session === null ? find(all.courses, course) : find(all.sessions, session);
      const { groups } = find(all.courses, course);
      const member = ofUser(all, find(all.users, user));
      return {
        ...member,
        course,
        session,
        owner: taught.owner,
        instructors: taught.instructors,
        groups: valuesOf(all.members, user).filter((one) => groups.includes(one)),
        'record-open': state !== 'completed',
        'window-open': find(all.courses, course).open,
      };
    }
    case 'attempt': {
      const { user, place, managers, owner, instructors, groups, roles } = factsOf(
        all,
        'enrollment',
        find(all.enrollments, find(all.attempts, row.id).enrollment),
      ) as Required<Facts>;
      return { user, place, managers, owner, instructors, groups, roles };
    }
    case 'assignment': {
      const { owner, places, groups } = find(all.assignments, row.id);
      return { owner, place: places, groups };
    }
    case 'group':
      return { groups: row.id, owner: find(all.groups, row.id).owner };
    case 'location':
      return { place: row.id };
    default:
      return {};
  }
}

function ofUser(all: Installation, { id, place, department }: UserRow): Facts {
  const held = all.appointments.filter((one) => one.user === id && (one.until === null || one.until > all.now));
  return {
    user: id,
    place,
    department,
    roles: held.map(({ role }) => role),
    managers: valuesOf(all.managers, id),
    groups: valuesOf(all.members, id),
    buyers: valuesOf(all.seats, id),
    also: all.further
      .filter(({ of, from, until }) => of === id && from <= all.now && (until === null || all.now < until))
      .map(({ value }) => value),
  };
}
