import type { Actor, Anchor, Role, Rules, World } from '../src/index.ts';
import { check, mayGive, maySave } from '../src/index.ts';
import { appointmentsOf } from './reference.ts';
import { actorOf, thingOf } from './things.ts';
import type { AppointmentRow, Installation, UserRow } from './worlds.ts';

/** What somebody may try, in the words of the rules: each names what it changes. */
export type Deed =
  | Readonly<{ does: 'give'; user: string; role: string; anchor: Anchor | null }>
  | Readonly<{ does: 'end' | 'start now'; appointment: string }>
  | Readonly<{ does: 'save'; role: Role }>
  | Readonly<{ does: 'move user'; user: string; place: string | null; department: string | null }>
  | Readonly<{ does: 'map to manager' | 'add to group'; user: string; to: string }>
  | Readonly<{ does: 'name instructor' | 'hand over'; kind: Owned; id: string; user: string }>
  | Readonly<{ does: 'associate'; course: string; group: string }>
  | Readonly<{ does: 'move location'; place: string; parent: string | null }>;
export type Owned = 'course' | 'session' | 'group' | 'assignment';

/** An installation with its compiled roles, as it stands between two deeds. */
export type State = Readonly<{ all: Installation; rules: Rules; world: World }>;
type Doing = State & Readonly<{ actor: Actor }>;

const tables = { course: 'courses', session: 'sessions', group: 'groups', assignment: 'assignments' } as const;
const rowOf = <T extends Readonly<{ id: string }>>(rows: readonly T[], id: string): T => {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error(`there is no ${id}`);
  return row;
};
const userOf = ({ all }: State, id: string) => thingOf(all, { kind: 'user', row: rowOf(all.users, id) });
const itemOf = ({ all }: State, kind: Owned, id: string) =>
  thingOf(all, { kind, row: rowOf<Installation[(typeof tables)[Owned]][number]>(all[tables[kind]], id) });
const placeOf = ({ all }: State, id: string) => thingOf(all, { kind: 'location', row: rowOf(all.places, id) });
const can = ({ rules, actor, world }: Doing, privilege: string, thing: Parameters<typeof check>[3]): boolean =>
  check(rules, actor, privilege, thing, world).allowed;

/** May it be done, by every ceiling? The deeds on facts ask for both ends, before and after, and never for oneself. */
export function isPermitted(state: State, actor: Actor, deed: Deed): boolean {
  const doing = { ...state, actor };
  switch (deed.does) {
    case 'give':
      return reasonsToGive(doing, deed.user, deed.role, deed.anchor).length === 0;
    case 'end':
    case 'start now': {
      const given = rowOf(state.all.appointments, deed.appointment);
      const reasons = reasonsToGive(doing, given.user, given.role, given.anchor);
      // reach beyond one's own may be taken away; what counts from now on is given anew
      const counts = reasons.filter((id) => deed.does === 'start now' || !/beyond|not-available|anchor/u.test(id));
      return counts.length === 0;
    }
    case 'save':
      return maySaveFor(doing, deed.role);
    case 'move user':
      return mayMove(doing, deed);
    case 'map to manager':
      return (
        ![deed.user, deed.to].includes(actor.id) &&
        can(doing, 'user.edit', userOf(state, deed.user)) &&
        can(doing, 'user.view', userOf(state, deed.to))
      );
    case 'add to group':
      return (
        deed.user !== actor.id &&
        can(doing, 'user.edit', userOf(state, deed.user)) &&
        can(doing, 'group.edit', itemOf(state, 'group', deed.to))
      );
    case 'name instructor':
    case 'hand over':
      return (
        deed.user !== actor.id &&
        can(doing, `${deed.kind}.edit`, itemOf(state, deed.kind, deed.id)) &&
        can(doing, 'user.view', userOf(state, deed.user))
      );
    case 'associate':
      return can(doing, 'course.associate', {
        course: itemOf(state, 'course', deed.course),
        group: itemOf(state, 'group', deed.group),
      });
    case 'move location': {
      const [before, parent] = [placeOf(state, deed.place), deed.parent];
      const after = { ...before, id: null, facts: { place: parent } };
      if (parent !== null && state.world.places.inside(parent, deed.place)) return false;
      return can(doing, 'location.edit', before) && can(doing, 'location.edit', after);
    }
  }
}

/** A saved role reaches its holders at once: it is compared as the role, and for everybody who holds it or will. */
function maySaveFor(doing: Doing, role: Role): boolean {
  const { all, actor, rules, world } = doing;
  if (!maySave(rules, actor, { role, organization: actor.organization }, 'organization.edit', world).allowed)
    return false;
  const holders = all.users.filter(({ organization }) => organization === actor.organization);
  return holders.every((row) =>
    appointmentsOf(all, row)
      .filter((one) => one.role === role.id && (one.until === null || one.until > all.now))
      .every(({ anchor }) => {
        const holder = userOf(doing, row.id);
        const { reasons } = mayGive(rules, actor, { role, anchor, holder }, 'role.appoint', world);
        return reasons.every(({ id }) => id !== 'ceiling.beyond');
      }),
  );
}

const reasonsToGive = (doing: Doing, user: string, role: string, anchor: Anchor | null): readonly string[] =>
  mayGive(
    doing.rules,
    doing.actor,
    { role, anchor, holder: userOf(doing, user) },
    'role.appoint',
    doing.world,
  ).reasons.map(({ id }) => id);

/** Before and after; the new place within sight; and what follows the holder is given anew where they come to stand. */
function mayMove(doing: Doing, { user, place, department }: Extract<Deed, { does: 'move user' }>): boolean {
  const before = userOf(doing, user);
  const after = { ...before, facts: { ...before.facts, place, department } };
  if (user === doing.actor.id || !can(doing, 'user.edit', before) || !can(doing, 'user.edit', after)) return false;
  if (place !== null && !can(doing, 'location.view', placeOf(doing, place))) return false;
  const following = appointmentsOf(doing.all, rowOf(doing.all.users, user)).filter(
    ({ anchor, until }) => anchor === null && (until === null || until > doing.all.now),
  );
  return following.every(({ role, id }) => {
    const given = { role, anchor: null, holder: after };
    const { reasons } = mayGive(doing.rules, doing.actor, given, 'role.appoint', doing.world);
    // the learner role is nobody's to give, and follows its holder like any other
    const counts = id === 'learner' ? reasons.filter((one) => one.id === 'ceiling.beyond') : reasons;
    return !readsPlace(doing, role) || counts.length === 0;
  });
}
const readsPlace = ({ rules }: State, role: string): boolean =>
  Object.values(rules.roles.get(role)?.cells ?? {}).some(({ any, sides = {} }) =>
    [any, ...Object.values(sides).map((side) => side.any)].flat().some((one) => /^(location|department)/u.test(one)),
  );

/** The rows after the deed. */
export function done({ all }: State, deed: Deed, n: number): Installation {
  switch (deed.does) {
    case 'give': {
      const { organization } = rowOf(all.users, deed.user);
      const row = { organization, id: `given-${n}`, user: deed.user, role: deed.role, anchor: deed.anchor };
      const isBase = (id: string) => /staff|administrator/u.test(rowOf(all.roles, id).kind);
      // a base role replaces the former one
      const kept = isBase(deed.role)
        ? all.appointments.map((one) => (one.user === deed.user && isBase(one.role) ? ended(all, one) : one))
        : all.appointments;
      return { ...all, appointments: [...kept, { ...row, from: null, until: null, options: {} }] };
    }
    case 'end':
      return { ...all, appointments: changed(all.appointments, deed.appointment, (one) => ended(all, one)) };
    case 'start now':
      return {
        ...all,
        appointments: changed(all.appointments, deed.appointment, (one) => ({ ...one, from: null, until: null })),
      };
    case 'save':
      return { ...all, roles: changed(all.roles, deed.role.id, () => deed.role) };
    case 'move user':
      return {
        ...all,
        users: changed(all.users, deed.user, (one) => ({ ...one, place: deed.place, department: deed.department })),
      };
    case 'map to manager':
      return { ...all, managers: [...all.managers, pair(all, deed.user, deed.to)] };
    case 'add to group':
      return { ...all, members: [...all.members, pair(all, deed.user, deed.to)] };
    case 'hand over':
      return withOwner(all, deed.kind, deed.id, deed.user);
    case 'name instructor':
      return withInstructor(all, deed.kind, deed.id, deed.user);
    case 'associate':
      return {
        ...all,
        courses: changed(all.courses, deed.course, (one) => ({ ...one, groups: [...one.groups, deed.group] })),
      };
    case 'move location':
      return { ...all, places: changed(all.places, deed.place, (one) => ({ ...one, parent: deed.parent })) };
  }
}

const changed = <T extends Readonly<{ id: string }>>(rows: readonly T[], id: string, by: (row: T) => T): readonly T[] =>
  rows.map((row) => (row.id === id ? by(row) : row));
const ended = ({ now }: Installation, one: AppointmentRow): AppointmentRow => ({ ...one, until: now });
const pair = (all: Installation, of: string, value: string) => ({
  organization: rowOf(all.users, of).organization,
  of,
  value,
});

function withOwner(all: Installation, kind: Owned, id: string, owner: string): Installation {
  if (kind === 'course') return { ...all, courses: changed(all.courses, id, (one) => ({ ...one, owner })) };
  if (kind === 'session') return { ...all, sessions: changed(all.sessions, id, (one) => ({ ...one, owner })) };
  if (kind === 'group') return { ...all, groups: changed(all.groups, id, (one) => ({ ...one, owner })) };
  return { ...all, assignments: changed(all.assignments, id, (one) => ({ ...one, owner })) };
}

function withInstructor(all: Installation, kind: Owned, id: string, user: string): Installation {
  const add = <T extends Readonly<{ instructors: readonly string[] }>>(one: T): T => ({
    ...one,
    instructors: [...one.instructors, user],
  });
  if (kind === 'course') return { ...all, courses: changed(all.courses, id, add) };
  return kind === 'session' ? { ...all, sessions: changed(all.sessions, id, add) } : all;
}

export const actorIn = (all: Installation, row: UserRow): Actor => actorOf(all, rowOf(all.users, row.id));
