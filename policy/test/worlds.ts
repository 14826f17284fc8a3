import fc from 'fast-check';
import type { Anchor, Role } from '../src/index.ts';
import { anchorFor, rolesFrom } from './roles.ts';

/** The rows of an invented installation, as a database would hold them. */
export type Row = Readonly<{ organization: string; id: string }>;
export type UserRow = Row & Readonly<{ place: string | null; department: string | null; state: string }>;
export type CourseRow = Row &
  Readonly<{ owner: string | null; instructors: readonly string[]; groups: readonly string[]; open: boolean }>;
export type SessionRow = Row &
  Readonly<{
    course: string;
    owner: string | null;
    place: string | null;
    bank: string | null;
    customer: string | null;
    instructors: readonly string[];
  }>;
export type EnrollmentRow = Row & Readonly<{ user: string; course: string; session: string | null; state: string }>;
export type AttemptRow = Row & Readonly<{ enrollment: string }>;
export type AssignmentRow = Row &
  Readonly<{ owner: string | null; places: readonly string[]; groups: readonly string[] }>;
export type GroupRow = Row & Readonly<{ owner: string | null }>;
export type PlaceRow = Row & Readonly<{ parent: string | null }>;
export type AppointmentRow = Row &
  Readonly<{
    user: string;
    role: string;
    anchor: Anchor | null;
    from: number | null;
    until: number | null;
    options: Readonly<Record<string, boolean>>;
  }>;
/** Two ids that belong together: a user and a manager, a group, a buyer. */
export type Pair = Readonly<{ organization: string; of: string; value: string }>;

export type Installation = Readonly<{
  now: number;
  organizations: readonly Readonly<{ id: string; parent: string | null; features: readonly string[] }>[];
  places: readonly PlaceRow[];
  users: readonly UserRow[];
  courses: readonly CourseRow[];
  sessions: readonly SessionRow[];
  enrollments: readonly EnrollmentRow[];
  attempts: readonly AttemptRow[];
  assignments: readonly AssignmentRow[];
  groups: readonly GroupRow[];
  members: readonly Pair[];
  managers: readonly Pair[];
  seats: readonly Pair[];
  roles: readonly Role[];
  appointments: readonly AppointmentRow[];
}>;

export const now = Date.UTC(2026, 2, 14, 9);
export const id = (kind: number, number: number): string =>
  `0199a0c2-0000-7000-8${String(kind).padStart(3, '0')}-${String(number).padStart(12, '0')}`;

const platform = id(1, 0);
const harbor = id(1, 1);
const lakeside = id(1, 2);
const pine = id(1, 3);
const dock = id(1, 4);
const beacon = id(1, 5);
export const tree = [
  { id: platform, parent: null },
  { id: harbor, parent: platform },
  { id: lakeside, parent: harbor },
  { id: pine, parent: harbor },
  { id: dock, parent: lakeside },
  { id: beacon, parent: platform },
] as const;
export const tenantOf = (organization: string | undefined): string =>
  organization === platform ? platform : organization === beacon ? beacon : harbor;

/** Two tenants, one with clients (and a client of a client), a moved subtree, an expired and a future appointment, groups and mappings. */
export function installationFrom(choose: fc.GeneratorValue): Installation {
  const number = (max: number) => choose(fc.nat, { max });
  const chance = (one: number) => number(one - 1) === 0;
  const one = <T>(from: readonly T[]): T => from[number(from.length - 1)] as T;
  const some = <T>(from: readonly T[]): readonly T[] => from.filter(() => chance(2));
  const maybe = <T>(from: readonly T[]): T | null => (from.length === 0 || chance(4) ? null : one(from));
  const many = [harbor, harbor, harbor, harbor, harbor, lakeside, lakeside, pine, dock, beacon, beacon, platform];
  const organizations = tree.map(({ id: own, parent }) => ({
    id: own,
    parent,
    features: chance(2) ? ['feature:extra'] : [],
  }));
  const grown = [harbor, harbor, harbor, harbor, harbor, lakeside, beacon].map((organization, n) => ({
    organization,
    id: id(2, n),
  }));
  const planted = grown.map(
    (node, n): PlaceRow => ({
      ...node,
      parent: n === 0 ? null : maybe(placesOf(grown.slice(0, n), node.organization)),
    }),
  );
  const places = moved(planted, one(planted), maybe(planted));
  const within = <T extends Row>(rows: readonly T[], organization: string) =>
    rows.filter((row) => row.organization === organization);
  const ids = (rows: readonly Row[], organization: string) => within(rows, organization).map((row) => row.id);
  const departments = [harbor, harbor, lakeside].map((organization, n) => ({ organization, id: id(3, n) }));
  const users = many.map(
    (organization, n): UserRow => ({
      ...{
        organization,
        id: id(4, n),
        place: maybe(ids(places, organization)),
        department: maybe(ids(departments, organization)),
      },
      state: chance(6) ? 'archived' : 'active',
    }),
  );
  const per = (kind: number, count: number) =>
    Array.from({ length: count }, (_, n) => ({ organization: n < count / 2 ? harbor : one(many), id: id(kind, n) }));
  const groups = per(5, 4).map((row): GroupRow => ({ ...row, owner: maybe(ids(users, row.organization)) }));
  const courses = per(6, 5).map(
    (row): CourseRow => ({
      ...{ ...row, owner: maybe(ids(users, row.organization)), instructors: some(ids(users, row.organization)) },
      ...{ groups: some(ids(groups, row.organization)), open: chance(2) },
    }),
  );
  const sessions = courses.flatMap((row, n): readonly SessionRow[] =>
    chance(3)
      ? []
      : [
          {
            ...{
              organization: row.organization,
              id: id(7, n),
              course: row.id,
              owner: maybe(ids(users, row.organization)),
            },
            ...{ place: maybe(ids(places, row.organization)), instructors: some(ids(users, row.organization)) },
            ...{ bank: maybe([id(20, 0), id(20, 1)]), customer: maybe([id(21, 0), id(21, 1)]) },
          },
        ],
  );
  const enrollments = courses.flatMap((row, n) =>
    some(ids(users, row.organization)).map(
      (of, m): EnrollmentRow => ({
        ...{ organization: row.organization, id: id(8, n * 100 + m), user: of, course: row.id },
        ...{
          session: maybe(sessions.filter(({ course: taught }) => taught === row.id).map((each) => each.id)),
          state: one(['not-started', 'in-progress', 'completed']),
        },
      }),
    ),
  );
  const attempts = some(enrollments).map(
    (row, n): AttemptRow => ({ organization: row.organization, id: id(9, n), enrollment: row.id }),
  );
  const assignments = per(10, 4).map(
    (row): AssignmentRow => ({
      ...{
        ...row,
        owner: maybe(ids(users, row.organization)),
        places: some(ids(places, row.organization)),
        groups: some(ids(groups, row.organization)),
      },
    }),
  );
  const pairs = (values: (organization: string) => readonly string[]) =>
    users.flatMap(({ organization, id: of }) => {
      const value = maybe(values(organization).filter((each) => each !== of));
      return value === null ? [] : [{ organization, of, value }];
    });
  const rows = { groups, places, departments, courses, sessions };
  const roles = rolesFrom(choose);
  const appointments = users.flatMap(({ organization, id: of }, n) =>
    [0, 1].map((m) => {
      const [from, until] = one([
        [null, null],
        [null, null],
        [now, null],
        [null, now + 1],
        [null, now],
        [now - 5, now - 1],
        [now + 1, null],
      ] as const);
      const role = one(roles.filter(({ kind }) => kind !== 'learner'));
      const anchor = anchorFor(role, organization, rows, one, maybe);
      return {
        organization,
        id: id(11, n * 2 + m),
        user: of,
        role: role.id,
        anchor,
        from,
        until,
        options: chance(2) ? { mayCreateCourses: chance(2) } : {},
      };
    }),
  );
  return {
    ...{ now, organizations, places, users, courses, sessions, enrollments, attempts, assignments, groups, roles },
    ...{
      members: pairs((at) => ids(groups, at)),
      managers: pairs((at) => ids(users, at)),
      seats: pairs((at) => ids(users, at)),
    },
    appointments: [...appointments.slice(0, -2), ...late(appointments.slice(-2))],
  };
}

const placesOf = (nodes: readonly Row[], organization: string): readonly string[] =>
  nodes.filter((node) => node.organization === organization).map((node) => node.id);

/** The subtree of a place put below another one, when that makes no circle. */
function moved(places: readonly PlaceRow[], what: PlaceRow, below: PlaceRow | null): readonly PlaceRow[] {
  const isBelow = (node: PlaceRow | null | undefined): boolean =>
    !!node && (node.id === what.id || isBelow(places.find(({ id: own }) => own === node.parent)));
  if (below === null || below.organization !== what.organization || isBelow(below)) return places;
  return places.map((node) => (node === what ? { ...node, parent: below.id } : node));
}

/** Every world has an expired and a future appointment. */
const late = ([first, second]: readonly AppointmentRow[]): readonly AppointmentRow[] =>
  first && second
    ? [
        { ...first, from: null, until: now },
        { ...second, from: now + 1, until: null },
      ]
    : [];
