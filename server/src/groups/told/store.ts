import { type Sql, from } from '@ambit/policy';
import { sql } from 'kysely';
import { type Tx, withKeptPlans } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import type { ToldMember } from '../../events.ts';
import { group } from '../privileges.ts';
import type { Place, When } from '../store-members.ts';

type Named = Readonly<{ id: string; name: string; owner: string | null }>;
type Belonging = Readonly<{ id: string; name: string; import: string | null }>;

const isId = (key: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(key);

/** The groups within a scope that have one of these names or ids. */
export async function groupsAmong(
  tx: Tx,
  { tenant, organization }: Place,
  scope: Sql,
  keys: readonly string[],
  lock: boolean,
): Promise<readonly Named[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<Named>`select x.id, x.name, x.owner_id as owner from ${condition(from(group))}
    where x.tenant_id = ${tenant} and x.organization_id = ${organization} and ${condition(scope)}
      and (x.name_key = any(${[...keys]}::text[]) or x.id = any(${keys.filter(isId)}::uuid[]))
    ${lock ? sql`for key share of x` : sql``}`.execute(tx);
  return rows;
}

/** The groups that users are in, by their names. */
export async function belongingsOf(
  tx: Tx,
  { tenant, organization }: Place,
  users: readonly string[],
): Promise<ReadonlyMap<string, readonly Belonging[]>> {
  if (users.length === 0) return new Map();
  const { rows } = await sql<Belonging & { user: string }>`
    select m.user_id as user, m.group_id as id, g.name, m.import_id as import from group_members m
    join groups g on g.tenant_id = m.tenant_id and g.organization_id = m.organization_id and g.id = m.group_id
    where m.tenant_id = ${tenant} and m.organization_id = ${organization} and m.user_id = any(${[...users]}::uuid[])
    order by g.name_key`.execute(tx);
  return Map.groupBy(rows, ({ user }) => user);
}

/** Makes users members of groups; those who are already stay as they are. The past keeps since when. */
export async function joinAll(tx: Tx, at: Place, join: readonly ToldMember[], when: When): Promise<void> {
  if (join.length === 0) return;
  const rows = join.map((one) => ({ ...one, id: when.newId() }));
  await withKeptPlans(tx, () =>
    sql`with r as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "group" uuid, "user" uuid, import uuid)),
    added as (insert into group_members (tenant_id, organization_id, group_id, user_id, joined_at, joined_by, import_id)
      select ${at.tenant}::uuid, ${at.organization}::uuid, r."group", r."user", ${when.now}::timestamptz, ${when.by}::uuid, r.import from r
      on conflict (tenant_id, organization_id, group_id, user_id) do nothing returning group_id, user_id)
    insert into group_member_periods (tenant_id, organization_id, id, group_id, user_id, began_at, began_by)
    select ${at.tenant}::uuid, ${at.organization}::uuid, r.id, r."group", r."user", ${when.now}::timestamptz, ${when.by}::uuid
    from r join added a on a.group_id = r."group" and a.user_id = r."user"`.execute(tx),
  );
}
