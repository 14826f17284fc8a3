import fc from 'fast-check';
import type { Anchor, Role } from '../src/index.ts';
import {
  appointmentsFrom,
  assignmentsFrom,
  furtherFrom,
  groupsFrom,
  pairsFrom,
  placesFrom,
  taughtFrom,
  usersFrom,
} from './rows.ts';
import { type Dice, harbor, id, lakeside, now, tree } from './ground.ts';
import { rolesFrom } from './roles.ts';

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
/** A user also works at a location, from one instant until another. */
export type FurtherRow = Pair & Readonly<{ from: number; until: number | null }>;

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
  further: readonly FurtherRow[];
  roles: readonly Role[];
  appointments: readonly AppointmentRow[];
}>;

function diceOf(choose: fc.GeneratorValue): Dice {
  const number = (max: number) => choose(fc.nat, { max });
  const chance = (of: number) => number(of - 1) === 0;
  const one = <T>(from: readonly T[]) => from[number(from.length - 1)] as T;
  const some = <T>(from: readonly T[]) => from.filter(() => chance(2));
  return { chance, one, some, maybe: (from) => (from.length === 0 || chance(4) ? null : one(from)) };
}

/** A world with a moved subtree, an expired and a future appointment, groups and mappings; the rest as it falls. */
export function installationFrom(choose: fc.GeneratorValue): Installation {
  const dice = diceOf(choose);
  const organizations = tree.map((one) => ({ ...one, features: dice.chance(2) ? ['feature:extra'] : [] }));
  const places = placesFrom(dice);
  const departments = [harbor, harbor, lakeside].map((organization, n) => ({ organization, id: id(3, n) }));
  const users = usersFrom(dice, places, departments);
  const groups = groupsFrom(dice, users);
  const taught = taughtFrom(dice, users, groups, places);
  const assignments = assignmentsFrom(dice, users, groups, places);
  const roles = rolesFrom(choose);
  const appointments = appointmentsFrom(dice, users, roles, { ...taught, groups, places, departments });
  const [members, managers, seats] = [groups, users, users].map((values) => pairsFrom(dice, users, values)) as [
    Pairs,
    Pairs,
    Pairs,
  ];
  return {
    now,
    organizations,
    places,
    users,
    groups,
    ...taught,
    assignments,
    roles,
    appointments,
    members,
    managers,
    seats,
    further: furtherFrom(dice, users, places),
  };
}

type Pairs = readonly Pair[];
