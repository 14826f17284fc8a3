import { type Sql, from } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { keyOf } from '../database/keys.ts';
import { condition } from '../database/where.ts';
import { group } from '../groups/privileges.ts';
import { formerHolders } from '../users/index.ts';
import { user } from '../users/privileges.ts';
import { type Filter, FilterUnread, type Operator } from './reading/filter.ts';
import { schemas } from './reading/told.ts';

export type At = Readonly<{
  tenant: string;
  organization: string /** Whose names external ids are. */;
  source: string;
}>;

export type ScimUser = Readonly<{
  id: string;
  externalId: string | null;
  userName: string;
  firstName: string;
  middleName: string | null;
  lastName: string;
  email: string | null;
  phone: string | null;
  language: string;
  state: string;
  employeeIdentifier: string | null;
  hireDate: string | null;
  department: string | null;
  jobTitle: string | null;
  location: string | null;
  manager: Readonly<{ id: string; name: string }> | null;
  createdAt: Date;
  version: number;
}>;

export type Wanted = Readonly<{ filter: Filter | null; offset: number; limit: number }>;

const ofUsers = (organization: string, scope: Sql) =>
  sql`x.organization_id = ${organization} and not x.is_service and x.state <> 'deleted' and ${condition(scope)}`;

/** Users within reach, in the order they were added; how many there are in all stands beside. */
export async function listUsers(
  tx: Tx,
  at: At,
  scope: Sql,
  seen: Sql,
  { filter, offset, limit }: Wanted,
): Promise<{ total: number; users: readonly ScimUser[] }> {
  const where = sql`${ofUsers(at.organization, scope)} and ${filter ? conditionOf(filter, at, userAttributes) : sql`true`}`;
  const counted = await sql<{ n: number }>`select count(*) as n from ${condition(from(user))} where ${where}`.execute(
    tx,
  );
  const users =
    limit === 0 ? [] : await read(tx, at, seen, sql`${where} order by x.id limit ${limit} offset ${offset}`);
  return { total: counted.rows[0]?.n ?? 0, users };
}

export async function userById(tx: Tx, at: At, scope: Sql, seen: Sql, id: string): Promise<ScimUser | null> {
  const [found] = await read(tx, at, seen, sql`${ofUsers(at.organization, scope)} and x.id = ${id}`);
  return found ?? null;
}

async function read(tx: Tx, at: At, seen: Sql, where: RawBuilder<unknown>): Promise<readonly ScimUser[]> {
  const { rows } = await sql<ScimUser>`
    select u.id, u.user_name as "userName", u.first_name as "firstName", u.middle_name as "middleName",
      u.last_name as "lastName", u.email, u.phone, u.language, u.state, u.employee_identifier as "employeeIdentifier",
      u.hire_date::text as "hireDate", u.created_at as "createdAt", u.version, d.name as department, t.name as "jobTitle",
      l.identifier as location, e.external_id as "externalId",
      (select jsonb_build_object('id', x.id, 'name', x.first_name || ' ' || x.last_name) from ${condition(from(user))}
        join manager_mappings m on m.tenant_id = x.tenant_id and m.organization_id = x.organization_id and m.manager_id = x.id
        where m.organization_id = u.organization_id and m.user_id = u.id and m.group_id is null and ${condition(seen)}
        order by m.id limit 1) as manager
    from (select x.* from ${condition(from(user))} where ${where}) u
    left join departments d on d.tenant_id = u.tenant_id and d.organization_id = u.organization_id and d.id = u.department_id
    left join job_titles t on t.tenant_id = u.tenant_id and t.organization_id = u.organization_id and t.id = u.job_title_id
    left join locations l on l.tenant_id = u.tenant_id and l.organization_id = u.organization_id and l.id = u.location_id
    left join external_ids e on e.tenant_id = u.tenant_id and e.organization_id = u.organization_id and e.kind = 'user'
      and e.source = ${at.source} and e.thing_id = u.id and not e.is_former
    order by u.id`.execute(tx);
  return rows;
}

export type ScimGroup = Readonly<{
  id: string;
  externalId: string | null;
  name: string;
  members: readonly Readonly<{ value: string; display: string }>[] | null;
  version: number;
}>;

/** Groups within reach; members only those in sight, and only when they are asked for. */
export async function listGroups(
  tx: Tx,
  at: At,
  scope: Sql,
  seen: Sql,
  { filter, offset, limit, members, id }: Wanted & { members: boolean; id?: string },
): Promise<{ total: number; groups: readonly ScimGroup[] }> {
  const where = sql`x.organization_id = ${at.organization} and ${condition(scope)} and ${id ? sql`x.id = ${id}` : sql`true`}
    and ${filter ? conditionOf(filter, at, groupAttributes) : sql`true`}`;
  const counted = await sql<{ n: number }>`select count(*) as n from ${condition(from(group))} where ${where}`.execute(
    tx,
  );
  const people = members
    ? sql`coalesce((select jsonb_agg(jsonb_build_object('value', x.id, 'display', x.first_name || ' ' || x.last_name) order by x.name_key, x.id)
        from ${condition(from(user))} join group_members m on m.tenant_id = x.tenant_id and m.organization_id = x.organization_id and m.user_id = x.id
        where m.organization_id = g.organization_id and m.group_id = g.id and x.state <> 'deleted' and ${condition(seen)}), '[]'::jsonb)`
    : sql`null`;
  const { rows } = await sql<ScimGroup>`
    select g.id, coalesce(s.name, g.name) as name, g.version, e.external_id as "externalId", ${people} as members
    from (select x.* from ${condition(from(group))} where ${where} order by x.id limit ${limit} offset ${offset}) g
    left join external_ids e on e.tenant_id = g.tenant_id and e.organization_id = g.organization_id and e.kind = 'group'
      and e.source = ${at.source} and e.thing_id = g.id and not e.is_former
    left join scim_mappings s on s.tenant_id = g.tenant_id and s.organization_id = g.organization_id
      and s.user_id = ${at.source}::uuid and s.group_id = g.id
    order by g.id`.execute(tx);
  return { total: counted.rows[0]?.n ?? 0, groups: rows };
}

/** Whether anybody has, or had, a user name or an employee identifier. */
export async function isTaken(
  tx: Tx,
  organization: string,
  field: 'userName' | 'employeeIdentifier',
  value: string,
  butNot: string | null,
): Promise<boolean> {
  const [column, held] =
    field === 'userName' ? (['user_name_key', keyOf(value)] as const) : (['employee_identifier', value] as const);
  const rows = await tx
    .selectFrom('users')
    .select('id')
    .where('organization_id', '=', organization)
    .where(column, '=', held)
    .limit(2)
    .execute();
  const kind = field === 'userName' ? 'user-name' : 'employee-identifier';
  const former = await formerHolders(tx, organization, kind, [keyOf(value)]);
  return [...rows.map(({ id }) => id), ...former.values()].some((id) => id !== butNot);
}

/** The user name of somebody in sight; null: there is nobody. */
export async function nameOf(tx: Tx, organization: string, seen: Sql, id: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select x.user_name as name from ${condition(from(user))}
    where ${ofUsers(organization, seen)} and x.id = ${id}`.execute(tx);
  return rows[0]?.name ?? null;
}

type Attribute = Readonly<{ column: RawBuilder<unknown>; value: (text: string) => unknown }>;
const text = (column: string): Attribute => ({ column: sql.ref(column), value: (one) => one });
const key = (column: string): Attribute => ({ column: sql.ref(column), value: keyOf });

const userAttributes: Readonly<Record<string, Attribute | 'id' | 'external' | 'active' | 'mapped'>> = {
  id: 'id',
  externalid: 'external',
  active: 'active',
  username: key('x.user_name_key'),
  emails: key('x.email_key'),
  'emails.value': key('x.email_key'),
  'name.givenname': text('x.first_name'),
  'name.familyname': text('x.last_name'),
  [`${schemas.enterprise.toLowerCase()}:employeenumber`]: text('x.employee_identifier'),
};
const groupAttributes: Readonly<Record<string, Attribute | 'id' | 'external' | 'active' | 'mapped'>> = {
  id: 'id',
  externalid: 'external',
  displayname: 'mapped',
};
/** What can be filtered by, for whoever asked for something else. */
export const filterable = { user: Object.keys(userAttributes), group: Object.keys(groupAttributes) };

function conditionOf(filter: Filter, at: At, known: typeof userAttributes): RawBuilder<unknown> {
  if (filter.how !== 'is') {
    const parts = filter.parts.map((part) => conditionOf(part, at, known));
    return sql`(${sql.join(parts, filter.how === 'and' ? sql` and ` : sql` or `)})`;
  }
  const { operator, value } = filter;
  const name = filter.attribute
    .replace(/^emails\[type eq "work"\](?:\.value)?$/u, 'emails')
    .replace(`${schemas.user.toLowerCase()}:`, '');
  const attribute = known[name];
  if (attribute === undefined) throw new FilterUnread(filter.attribute);
  if (attribute === 'active') {
    if (operator !== 'eq') throw new FilterUnread(`active ${operator}`);
    const isActive = sql`x.state in ('active', 'suspended')`;
    return value === true || value === 'true' ? isActive : sql`not (${isActive})`;
  }
  if (typeof value !== 'string') throw new FilterUnread(`${name} ${operator} ${String(value)}`);
  if (attribute === 'mapped') return named(at, operator, keyOf(value));
  if (attribute === 'id')
    return operator === 'eq' ? sql`x.id::text = ${value.toLowerCase()}` : compared(sql`x.id::text`, operator, value);
  if (attribute === 'external') {
    const kind = known === userAttributes ? 'user' : 'group';
    return sql`x.id = any(array(select e.thing_id from external_ids e where e.organization_id = ${at.organization}
      and e.kind = ${kind} and e.source = ${at.source} and ${compared(sql`e.external_id`, operator, value)}))`;
  }
  return compared(attribute.column, operator, String(attribute.value(value)));
}

/** A group by its name: the one the system has for it where somebody said what it means here. */
const named = (at: At, operator: Operator, key: string): RawBuilder<unknown> =>
  sql`(coalesce((select s.name_key from scim_mappings s where s.organization_id = ${at.organization}
    and s.user_id = ${at.source}::uuid and s.group_id = x.id), x.name_key) ${comparing(operator, key)})`;

function compared(column: RawBuilder<unknown>, operator: Operator, value: string): RawBuilder<unknown> {
  return sql`${column} ${comparing(operator, value)}`;
}

function comparing(operator: Operator, value: string): RawBuilder<unknown> {
  if (operator === 'eq') return sql`= ${value}`;
  const plain = value.replace(/[\\%_]/gu, '\\$&');
  return sql`like ${operator === 'sw' ? `${plain}%` : `%${plain}%`}`;
}
