import { growTree, shareOut, type Tree } from './tree.ts';
import { idOf } from './ids.ts';

/** Data set L is the whole of it; M is a tenth, S a hundredth. */
export const sizes = Object.freeze({ S: 0.01, M: 0.1, L: 1 });
export type Size = keyof typeof sizes;

/** Numbers of things from one up to, not including, another. */
export type Range = Readonly<{ from: number; to: number }>;

export type OrganizationPlan = Readonly<{
  index: number;
  id: string;
  tenant: string;
  parent: string | null;
  identifier: string;
  name: string;
  model: 'platform' | 'multisite' | 'academy' | 'clinical' | 'provider';
  users: Range;
  courses: Range;
  departments: Range;
  groups: Range;
}>;

/** Everything about the data set that is not a row. */
export type Plan = Readonly<{
  organizations: readonly OrganizationPlan[];
  /** The large tenant: its own organization has the location tree and the custom roles. */ large: OrganizationPlan;
  tree: Tree;
  customRoles: number;
  users: number;
  courses: number;
  appointments: number;
  enrollments: number;
}>;

/** At the scale of L. */
const whole = {
  users: 1_000_000,
  usersOfLarge: 600_000,
  locations: 60_000,
  clients: 500,
  customRoles: 200,
  courses: 20_000,
};
const usersOfClient = 100;
const otherTenants = 19;
const locationLevels = 8;
/** Sizes of subtrees that lists are asked for. */
const wantedSubtrees = [10_000, 600, 10];

export const perUser = Object.freeze({ appointments: 2, enrollments: 10 });

export function planOf(scale: number): Plan {
  const scaled = (number: number) => Math.round(number * scale);
  const users = scaled(whole.users);
  const clients = Math.max(1, scaled(whole.clients));
  const ofLarge = scaled(whole.usersOfLarge) - clients * usersOfClient;
  const weights = Array.from({ length: otherTenants }, (_, index) => 1 / (index + 1));
  const others = shareOut(users - scaled(whole.usersOfLarge), weights, 5);
  const counts = [ofLarge, ...Array.from({ length: clients }, () => usersOfClient), ...others];
  const courses = shareOut(scaled(whole.courses), counts, 1);
  const shares = counts.map((count, index) => ({ users: count, courses: courses[index] ?? 0 }));
  const organizations = [platform, ...laidOut(shares, clients)];
  const large = organizations[1];
  if (!large) throw new Error('the plan has no large tenant');
  return {
    organizations,
    large,
    tree: growTree(scaled(whole.locations), locationLevels, wantedSubtrees),
    customRoles: Math.max(4, scaled(whole.customRoles)),
    users,
    courses: scaled(whole.courses),
    appointments: users * perUser.appointments,
    enrollments: users * perUser.enrollments,
  };
}

const none: Range = { from: 0, to: 0 };
const platform: OrganizationPlan = {
  index: 0,
  id: idOf('organization', 0),
  tenant: idOf('organization', 0),
  parent: null,
  identifier: 'platform',
  name: 'Platform',
  model: 'platform',
  users: none,
  courses: none,
  departments: none,
  groups: none,
};

const models = ['academy', 'clinical', 'provider', 'multisite'] as const;

/** The large tenant, its clients, the others; things are numbered through all of them. */
function laidOut(shares: readonly { users: number; courses: number }[], clients: number): readonly OrganizationPlan[] {
  const large = idOf('organization', 1);
  const next = { users: 0, courses: 0, departments: 0, groups: 0 };
  const take = (what: keyof typeof next, count: number): Range => ({ from: next[what], to: (next[what] += count) });
  return shares.map((share, position): OrganizationPlan => {
    const index = position + 1;
    const id = idOf('organization', index);
    const isClient = position >= 1 && position <= clients;
    const isOther = position > clients;
    return {
      index,
      id,
      tenant: isClient ? large : id,
      parent: isClient ? large : null,
      identifier: isOther ? `tenant-${position - clients}` : isClient ? `client-${position}` : 'large',
      name: isOther ? `Tenant ${position - clients}` : isClient ? `Client ${position}` : 'Large tenant',
      model: isOther ? (models[position % models.length] ?? 'multisite') : 'multisite',
      users: take('users', share.users),
      courses: take('courses', share.courses),
      departments: take('departments', isClient ? 0 : 20),
      groups: take('groups', isClient ? 0 : Math.max(4, Math.round(share.users / 500))),
    };
  });
}

export const countOf = ({ from, to }: Range): number => to - from;

/** The numbers of a range, one after the other. */
export function* numbersIn({ from, to }: Range): Generator<number> {
  for (let number = from; number < to; number += 1) yield number;
}
