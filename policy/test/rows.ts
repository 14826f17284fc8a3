import type { Role } from '../src/index.ts';
import { type Anchored, anchorFor } from './roles.ts';
import { type Dice, harbor, id, lakeside, now, spread } from './ground.ts';
import type { AppointmentRow, AssignmentRow, AttemptRow, CourseRow, EnrollmentRow, GroupRow } from './worlds.ts';
import type { FurtherRow, Pair, PlaceRow, Row, SessionRow, UserRow } from './worlds.ts';

const ids = (rows: readonly Row[], { organization }: Pick<Row, 'organization'>): readonly string[] =>
  rows.filter((row) => row.organization === organization).map((row) => row.id);

/** So many rows, half of them in harbor. */
const rowsOf = ({ one }: Dice, kind: number, count: number): readonly Row[] =>
  Array.from({ length: count }, (_, n) => ({ organization: n < count / 2 ? harbor : one(spread), id: id(kind, n) }));

/** Trees of places, in which one subtree was moved. */
export function placesFrom({ one, maybe }: Dice): readonly PlaceRow[] {
  const where = [harbor, harbor, harbor, harbor, harbor, lakeside, spread[9]];
  const grown = where.map((organization, n) => ({ organization, id: id(2, n) }));
  const places = grown.map(
    (node, n): PlaceRow => ({ ...node, parent: n === 0 ? null : maybe(ids(grown.slice(0, n), node)) }),
  );
  const [what, below] = [one(places), one(places)];
  const isBelow = (node: PlaceRow | undefined): boolean =>
    node !== undefined && (node.id === what.id || isBelow(places.find((place) => place.id === node.parent)));
  if (below.organization !== what.organization || isBelow(below)) return places;
  return places.map((node) => (node === what ? { ...node, parent: below.id } : node));
}

export const usersFrom = (
  { chance, maybe }: Dice,
  places: readonly Row[],
  departments: readonly Row[],
): readonly UserRow[] =>
  spread.map((organization, n) => {
    const at = { organization, id: id(4, n) };
    const state = chance(6) ? 'archived' : 'active';
    return { ...at, place: maybe(ids(places, at)), department: maybe(ids(departments, at)), state };
  });

export const groupsFrom = (dice: Dice, users: readonly Row[]): readonly GroupRow[] =>
  rowsOf(dice, 5, 4).map((row) => ({ ...row, owner: dice.maybe(ids(users, row)) }));

/** Courses, sessions of some of them, and who takes them. */
export function taughtFrom(dice: Dice, users: readonly Row[], groups: readonly Row[], places: readonly Row[]) {
  const { chance, one, some, maybe } = dice;
  const byPeople = (row: Row) => ({ ...row, owner: maybe(ids(users, row)), instructors: some(ids(users, row)) });
  const courses = rowsOf(dice, 6, 5).map(
    (row): CourseRow => ({ ...byPeople(row), groups: some(ids(groups, row)), open: chance(2) }),
  );
  const held = courses.filter(() => !chance(3));
  const sessions = held.map(({ organization, id: course }, n): SessionRow => {
    const at = byPeople({ organization, id: id(7, n) });
    return {
      ...at,
      course,
      place: maybe(ids(places, at)),
      bank: maybe([id(20, 0), id(20, 1)]),
      customer: maybe([id(21, 0)]),
    };
  });
  const taken = courses.flatMap((course) => some(ids(users, course)).map((user) => ({ course, user })));
  const enrollments = taken.map(({ course: { organization, id: course }, user }, n): EnrollmentRow => {
    const session = maybe(sessions.filter((each) => each.course === course).map((each) => each.id));
    return {
      organization,
      id: id(8, n),
      user,
      course,
      session,
      state: one(['not-started', 'in-progress', 'completed']),
    };
  });
  const attempts = some(enrollments).map(
    ({ organization, id: enrollment }, n): AttemptRow => ({ organization, id: id(9, n), enrollment }),
  );
  return { courses, sessions, enrollments, attempts };
}

export const assignmentsFrom = (
  dice: Dice,
  users: readonly Row[],
  groups: readonly Row[],
  places: readonly Row[],
): readonly AssignmentRow[] =>
  rowsOf(dice, 10, 4).map((row) => {
    return {
      ...row,
      owner: dice.maybe(ids(users, row)),
      places: dice.chance(3) ? [] : dice.some(ids(places, row)),
      groups: dice.chance(3) ? [] : dice.some(ids(groups, row)),
    };
  });

/** Some users with one of these things each, never with themselves. */
export const pairsFrom = ({ maybe }: Dice, users: readonly UserRow[], values: readonly Row[]): readonly Pair[] =>
  users.flatMap((user) => {
    const value = maybe(ids(values, user).filter((one) => one !== user.id));
    return value === null ? [] : [{ organization: user.organization, of: user.id, value }];
  });

/** Half of the users also work somewhere, in their home's organization; some not any more, some not yet. */
export const furtherFrom = (dice: Dice, users: readonly UserRow[], places: readonly Row[]): readonly FurtherRow[] =>
  users.flatMap(({ organization, id: of }) => {
    const from = dice.one([now - 9, now - 9, now, now + 1]);
    const until = dice.one([null, null, now + 5, now]);
    return dice.some(ids(places, { organization })).flatMap((value) => {
      return dice.chance(2) ? [{ organization, of, value, from, until: until === from ? null : until }] : [];
    });
  });

const always = [null, null] as const;
const terms = [
  always,
  always,
  always,
  [now, null],
  [null, now + 1],
  [null, now],
  [now - 5, now - 1],
  [now + 1, null],
] as const;

/** Two for each user; the last two are over and yet to come, so that every world has both. */
export function appointmentsFrom(
  dice: Dice,
  users: readonly Row[],
  roles: readonly Role[],
  rows: Anchored,
): readonly AppointmentRow[] {
  const given = roles.filter(({ kind }) => kind !== 'learner');
  const twice = users.flatMap((user) => [user, user]);
  return twice.map(({ organization, id: user }, n) => {
    const role = dice.one(given);
    const late = [[null, now] as const, [now + 1, null] as const][n - twice.length + 2];
    const [from, until] = late ?? dice.one(terms);
    const options = dice.chance(2) ? { mayCreateCourses: dice.chance(2) } : {};
    return {
      organization,
      id: id(11, n),
      user,
      role: role.id,
      anchor: anchorFor(role, organization, rows, dice),
      from,
      until,
      options,
    };
  });
}
