import { keyOf, nameKey, withoutAccents } from '../../server/src/database/keys.ts';
import type { Table } from './copy.ts';
import { dayBack, instantBack } from './days.ts';
import { idOf } from './ids.ts';
import { nameOf } from './names.ts';
import { countOf, numbersIn, type OrganizationPlan, type Plan } from './plan.ts';
import { chance, pick, streams } from './random.ts';
import { jobTitlesPerOrganization } from './tables-places.ts';

/** Users, the words they are found by, members of groups, who reports to whom, and where they stood. */
export const userTables = (plan: Plan): readonly Table[] => [
  users(plan),
  search(plan),
  members(plan),
  mappings(plan),
  places(plan),
];

/**
 * The location a user of the large tenant stands at: each location has one who administers it (the user of its number),
 * the others are spread over the tree, some stand nowhere.
 */
export function locationOf({ tree, large }: Plan, user: number): number | null {
  const locations = tree.size.length;
  const own = user - large.users.from;
  if (own < 0 || user >= large.users.to) return null;
  if (own < locations) return own;
  return chance(streams.place, user) < 0.04 ? null : pick(streams.place + 100, user, locations);
}

const profile = (user: number, { identifier }: OrganizationPlan) => {
  const { first, last } = nameOf(user);
  const userName = `${first}.${last}.${user}`.toLowerCase();
  return { first, last, userName, email: `${userName}@${identifier}.example`, employee: `E${user + 1}` };
};

const users = (plan: Plan): Table => ({
  name: 'users',
  columns: [
    ...[
      'tenant_id',
      'organization_id',
      'id',
      'user_name',
      'user_name_key',
      'email',
      'email_key',
      'first_name',
      'last_name',
    ],
    ...[
      'name_key',
      'state',
      'employee_identifier',
      'hire_date',
      'location_id',
      'department_id',
      'job_title_id',
      'created_at',
    ],
  ],
  *rows() {
    for (const o of plan.organizations)
      for (const n of numbersIn(o.users)) {
        const { first, last, userName, email, employee } = profile(n, o);
        const location = locationOf(plan, n);
        const department =
          countOf(o.departments) === 0
            ? null
            : o.departments.from + pick(streams.department, n, countOf(o.departments));
        const title =
          department === null
            ? null
            : o.index * jobTitlesPerOrganization + pick(streams.department + 100, n, jobTitlesPerOrganization);
        yield [
          ...[
            o.tenant,
            o.id,
            idOf('user', n),
            userName,
            userName,
            email,
            email,
            first,
            last,
            nameKey(first, last),
            stateOf(n, o),
          ],
          ...[employee, dayBack(pick(streams.day, n, 1_300)), location === null ? null : idOf('location', location)],
          ...[
            department === null ? null : idOf('department', department),
            title === null ? null : idOf('job-title', title),
          ],
          instantBack(pick(streams.day, n, 1_300), streams.day + 100, n),
        ];
      }
  },
});

/** Those who administer come first in an organization and are active; of the rest a few are not. */
function stateOf(user: number, { users: { from } }: OrganizationPlan): string {
  const drawn = chance(streams.state, user);
  if (user - from < 10 || drawn >= 0.04) return 'active';
  return drawn < 0.02 ? 'suspended' : drawn < 0.03 ? 'archived' : 'invited';
}

const search = (plan: Plan): Table => ({
  name: 'search',
  columns: ['tenant_id', 'organization_id', 'kind', 'id', 'text'],
  *rows() {
    for (const o of plan.organizations)
      for (const n of numbersIn(o.users)) {
        const { first, last, userName, email, employee } = profile(n, o);
        yield [
          o.tenant,
          o.id,
          'user',
          idOf('user', n),
          withoutAccents(keyOf([first, last, userName, email, employee].join(' '))),
        ];
      }
  },
});

/** Every fifth user is in one group of the organization. */
const members = (plan: Plan): Table => ({
  name: 'group_members',
  columns: ['tenant_id', 'organization_id', 'group_id', 'user_id'],
  *rows() {
    for (const o of plan.organizations.filter(({ groups }) => countOf(groups) > 0))
      for (const n of numbersIn(o.users))
        if (n % 5 === 0)
          yield [
            o.tenant,
            o.id,
            idOf('group', o.groups.from + pick(streams.group, n, countOf(o.groups))),
            idOf('user', n),
          ];
  },
});

/** Every second user reports to somebody; a manager has about ten reports. */
const mappings = (plan: Plan): Table => ({
  name: 'manager_mappings',
  columns: ['tenant_id', 'organization_id', 'id', 'user_id', 'manager_id'],
  *rows() {
    let made = 0;
    for (const o of plan.organizations.filter(({ users: { from, to } }) => to - from > 1))
      for (const n of numbersIn(o.users)) {
        if (n % 2 === 1) continue;
        const manager = managerOf(o, n);
        if (manager === n) continue;
        yield [o.tenant, o.id, idOf('mapping', made), idOf('user', n), idOf('user', manager)];
        made += 1;
      }
  },
});

const managerOf = ({ users: { from, to } }: OrganizationPlan, user: number): number =>
  from + pick(streams.manager, user, Math.max(1, Math.floor((to - from) / 20))) * 20;

/** Where users stand since they were hired; every third of those at a location was at another one before. */
const places = (plan: Plan): Table => ({
  name: 'user_places',
  columns: ['tenant_id', 'organization_id', 'user_id', 'what', 'value_id', 'from_day', 'until_day', 'set_at'],
  *rows() {
    for (const o of plan.organizations)
      for (const n of numbersIn(o.users)) {
        const at = pick(streams.day, n, 1_300);
        const row = (what: string, value: string, from: number, until: number | null) => [
          ...[o.tenant, o.id, idOf('user', n), what, value, dayBack(from), until === null ? null : dayBack(until)],
          instantBack(at, streams.day + 100, n),
        ];
        const location = locationOf(plan, n);
        if (location !== null) {
          yield row('location', idOf('location', location), at, null);
          const former = pick(streams.place + 200, n, plan.tree.size.length);
          if (n % 3 === 0) yield row('location', idOf('location', former), at + 400, at);
        }
        if (n % 2 === 0 && countOf(o.users) > 1 && managerOf(o, n) !== n)
          yield row('manager', idOf('user', managerOf(o, n)), at, null);
      }
  },
});
