import type { Table, Value } from './copy.ts';
import { instantBack, madeAt } from './days.ts';
import { idOf } from './ids.ts';
import { countOf, numbersIn, type OrganizationPlan, type Plan } from './plan.ts';
import { chance, pick, streams } from './random.ts';
import { cellsOf, customRoleId, formOf } from './roles.ts';

/** Custom roles and who holds what. */
export const authorityTables = (plan: Plan): readonly Table[] => [roleVersions(plan), appointments(plan)];

const roleVersions = ({ large, customRoles }: Plan): Table => ({
  name: 'role_versions',
  columns: ['tenant_id', 'organization_id', 'role', 'number', 'name', 'rank', 'kind', 'anchor', 'cells', 'created_at'],
  *rows() {
    for (const n of numbersIn({ from: 0, to: customRoles })) {
      const { name, anchor } = formOf(n);
      yield [
        large.tenant,
        large.id,
        customRoleId(n),
        1,
        `${name} ${n + 1}`,
        5,
        'add-on',
        anchor,
        JSON.stringify(cellsOf(n)),
        madeAt,
      ];
    }
  },
});

type Given = Readonly<{ role: string; isBase: boolean; anchor: readonly [kind: string, id: string] | null }>;

/**
 * Two appointments for a user on average: the first is the user's own (a base role for those who administer), the other
 * goes to somebody of the same organization. Of the roles beside the base role two in three have ended.
 */
const appointments = (plan: Plan): Table => ({
  name: 'appointments',
  columns: [
    ...['tenant_id', 'organization_id', 'id', 'user_id', 'role', 'is_base', 'anchor_kind', 'anchor_id'],
    ...['starts_at', 'ends_at', 'given_by', 'given_at'],
  ],
  *rows() {
    for (const o of plan.organizations)
      for (const user of numbersIn(o.users)) {
        yield rowOf(o, 2 * user, user, baseOf(plan, o, user) ?? addOnOf(plan, o, 2 * user));
        const other = o.users.from + pick(streams.holder, user, countOf(o.users));
        yield rowOf(o, 2 * user + 1, other, addOnOf(plan, o, 2 * user + 1));
      }
  },
});

function rowOf(o: OrganizationPlan, number: number, user: number, given: Given): readonly Value[] {
  const back = 200 + pick(streams.day + 200, number, 1_000);
  const ended = !given.isBase && chance(streams.anchor + 100, number) < 2 / 3;
  const begin = instantBack(back, streams.day + 300, number);
  return [
    ...[o.tenant, o.id, idOf('appointment', number), idOf('user', user), given.role, given.isBase],
    ...[given.anchor?.[0] ?? null, given.anchor?.[1] ?? null, begin, ended ? instantBack(back - 150, 0, number) : null],
    ...[idOf('user', o.users.from), begin],
  ];
}

const highest = {
  academy: 'academy.company-admin',
  clinical: 'clinical.company-admin',
  provider: 'provider.admin',
} as const;
const staff = { academy: 'academy.trainer', clinical: 'clinical.instructor', provider: 'provider.instructor' } as const;

/** The base role of those who have one: in the large tenant the user of a location's number administers that location. */
function baseOf({ large, tree }: Plan, o: OrganizationPlan, user: number): Given | null {
  const own = user - o.users.from;
  const base = (role: string): Given => ({ role, isBase: true, anchor: null });
  if (o === large && own < tree.size.length) {
    if (own < 2) return base('multisite.master-administrator');
    if (own < 5) return base('multisite.organization-administrator');
    return base(
      (tree.size[own] ?? 1) > 1 ? 'multisite.multiple-location-administrator' : 'multisite.local-administrator',
    );
  }
  if (o.model === 'multisite' || o.model === 'platform')
    return own === 0 ? base('multisite.organization-administrator') : null;
  if (own === 0) return base(highest[o.model]);
  return own % 40 === 0 ? base(staff[o.model]) : null;
}

function addOnOf({ large, tree, customRoles }: Plan, o: OrganizationPlan, number: number): Given {
  const at = (count: number) => pick(streams.anchor, number, count);
  if (o !== large) return { role: `${o.model}.assessor`, isBase: false, anchor: null };
  const role = pick(streams.role, number, customRoles);
  const anchor = ((): Given['anchor'] => {
    switch (formOf(role).anchor) {
      case 'location':
        return ['location', idOf('location', at(tree.size.length))];
      case 'group':
        return ['group', idOf('group', o.groups.from + at(countOf(o.groups)))];
      case 'department':
        return ['department', idOf('department', o.departments.from + at(countOf(o.departments)))];
      default:
        return null;
    }
  })();
  return { role: customRoleId(role), isBase: false, anchor };
}
