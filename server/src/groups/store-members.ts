import { type Sql, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { after, condition } from '../database/where.ts';
import { user } from '../users/privileges.ts';

export type Place = Readonly<{ tenant: string; organization: string }>;
/** Who changes a membership and when; ids for the rows of its past. */
export type When = Readonly<{ now: Date; by: string | null; newId: () => string }>;
/** A function in the group, from-until. */
export type Membership = Readonly<{ function: string | null; since: string | null; until: string | null }>;
export type Member = Membership &
  Readonly<{ id: string; name: string; key: string; userName: string; joinedAt: Date | null; seen: boolean }>;

export const noFunction: Membership = { function: null, since: null, until: null };

/** The members of a group by name; `seen`: those whom the asker may see as users, too. */
export async function listMembers(
  tx: Tx,
  organization: string,
  id: string,
  scope: Sql,
  wanted: Readonly<{ after: readonly string[] | null; limit: number }>,
): Promise<readonly Member[]> {
  const { rows } = await sql<Member>`
    select x.id, x.first_name || ' ' || x.last_name as name, x.name_key as key, x.user_name as "userName",
      m.function, m.since::text as since, m.until::text as until, m.joined_at as "joinedAt", (${condition(scope)}) is true as seen
    from ${condition(from(user))}
    join group_members m on m.tenant_id = x.tenant_id and m.organization_id = x.organization_id and m.user_id = x.id
    where m.organization_id = ${organization} and m.group_id = ${id} and x.state <> 'deleted'
      ${wanted.after ? sql`and ${after(['x.name_key', 'x.id'], wanted.after)}` : sql``}
    order by x.name_key, x.id limit ${wanted.limit}`.execute(tx);
  return rows;
}

/** Makes somebody a member, or gives a member another function; the past keeps what was. */
export async function putMember(
  tx: Tx,
  at: Place,
  { group, user: member, ...said }: Membership & Readonly<{ group: string; user: string }>,
  when: When,
): Promise<{ isNew: boolean }> {
  const { rows } = await sql<{ is_new: boolean }>`
    insert into group_members as m (tenant_id, organization_id, group_id, user_id, function, since, until, joined_at, joined_by)
    values (${at.tenant}, ${at.organization}, ${group}, ${member}, ${said.function}, ${said.since}, ${said.until}, ${when.now}, ${when.by})
    on conflict (tenant_id, organization_id, group_id, user_id)
      do update set function = excluded.function, since = excluded.since, until = excluded.until
      where (m.function, m.since, m.until) is distinct from (excluded.function, excluded.since, excluded.until)
    returning m.joined_at = ${when.now} and m.xmax = 0 as is_new`.execute(tx);
  const [row] = rows;
  if (!row) return { isNew: false };
  if (!row.is_new) await closePeriods(tx, at, group, [member], when);
  await openPeriods(tx, at, group, [member], said, when);
  return { isNew: row.is_new };
}

/** Makes users members at once; those who are already stay as they are. Tells who is new. */
export async function addMembers(
  tx: Tx,
  at: Place,
  group: string,
  users: readonly string[],
  when: When,
): Promise<readonly string[]> {
  const { rows } = await sql<{ user_id: string }>`
    insert into group_members (tenant_id, organization_id, group_id, user_id, joined_at, joined_by)
    select ${at.tenant}::uuid, ${at.organization}::uuid, ${group}::uuid, u, ${when.now}::timestamptz, ${when.by}::uuid
    from unnest(${[...users]}::uuid[]) as u
    on conflict (tenant_id, organization_id, group_id, user_id) do nothing returning user_id`.execute(tx);
  const added = rows.map((row) => row.user_id);
  if (added.length > 0) await openPeriods(tx, at, group, added, noFunction, when);
  return added;
}

/** Takes users out of a group, with whoever they report to within it; the past keeps that they were there. */
export async function removeMembers(
  tx: Tx,
  at: Place,
  group: string,
  users: readonly string[],
  when: When,
): Promise<readonly string[]> {
  const within = sql`organization_id = ${at.organization} and group_id = ${group} and user_id = any(${[...users]}::uuid[])`;
  const { rows } = await sql<{ user_id: string }>`
    with gone as (delete from group_members where ${within} returning user_id, function, since, until, joined_at, joined_by),
    closed as (update group_member_periods set ended_at = ${when.now}, ended_by = ${when.by} where ${within} and ended_at is null
      returning user_id),
    unmapped as (delete from manager_mappings where ${within}),
    kept as (insert into group_member_periods (tenant_id, organization_id, id, group_id, user_id, function, since, until,
        began_at, began_by, ended_at, ended_by)
      select ${at.tenant}::uuid, ${at.organization}::uuid, r.id, ${group}::uuid, g.user_id, g.function, g.since, g.until,
        g.joined_at, g.joined_by, ${when.now}::timestamptz, ${when.by}::uuid
      from gone g join unnest(${[...users]}::uuid[], ${users.map(when.newId)}::uuid[]) as r(user_id, id) on r.user_id = g.user_id
      where not exists (select from closed c where c.user_id = g.user_id))
    select user_id from gone`.execute(tx);
  return rows.map((row) => row.user_id);
}

async function closePeriods(tx: Tx, at: Place, group: string, users: readonly string[], when: When): Promise<void> {
  await sql`update group_member_periods set ended_at = ${when.now}, ended_by = ${when.by}
    where organization_id = ${at.organization} and group_id = ${group} and user_id = any(${[...users]}::uuid[])
      and ended_at is null`.execute(tx);
}

async function openPeriods(
  tx: Tx,
  at: Place,
  group: string,
  users: readonly string[],
  said: Membership,
  when: When,
): Promise<void> {
  await sql`insert into group_member_periods (tenant_id, organization_id, id, group_id, user_id, function, since, until, began_at, began_by)
    select ${at.tenant}::uuid, ${at.organization}::uuid, r.id, ${group}::uuid, r.user_id, ${said.function}, ${said.since}::date,
      ${said.until}::date, ${when.now}::timestamptz, ${when.by}::uuid
    from unnest(${[...users]}::uuid[], ${users.map(when.newId)}::uuid[]) as r(user_id, id)`.execute(tx);
}

export type Period = Membership &
  Readonly<{
    id: string;
    user: string;
    name: string;
    beganAt: Date | null;
    beganBy: string | null;
    endedAt: Date | null;
    endedBy: string | null;
    key: string;
  }>;

/** Who was a member when and as what, what lasts and what ended last first. */
export async function listPeriods(
  tx: Tx,
  organization: string,
  group: string,
  wanted: Readonly<{ after: readonly string[] | null; limit: number }>,
): Promise<readonly Period[]> {
  const name = (of: string) =>
    sql`(select u.first_name || ' ' || u.last_name from users u where u.organization_id = ${organization} and u.id = ${sql.ref(of)})`;
  const key = sql`coalesce(p.ended_at, 'infinity'::timestamptz)`;
  const { rows } =
    await sql<Period>`select p.id, p.user_id as user, ${name('p.user_id')} as name, p.function, p.since::text as since,
      p.until::text as until, p.began_at as "beganAt", ${name('p.began_by')} as "beganBy", p.ended_at as "endedAt",
      ${name('p.ended_by')} as "endedBy", ${key}::text as key
    from group_member_periods p where p.organization_id = ${organization} and p.group_id = ${group}
      ${wanted.after ? sql`and (${key}, p.id) < (${wanted.after[0]}::timestamptz, ${wanted.after[1]}::uuid)` : sql``}
    order by ${key} desc, p.id desc limit ${wanted.limit}`.execute(tx);
  return rows;
}

export type Holder = Readonly<{ group: string; user: string; roles: readonly string[] }>;

/** Who holds a role at groups now or later, with all their roles: they reach their members. */
export async function holdersAt(
  tx: Tx,
  organization: string,
  some: readonly string[],
  now: Date,
): Promise<readonly Holder[]> {
  const { rows } = await sql<Holder>`
    select p.anchor_id as group, p.user_id as user, array_agg(distinct o.role) as roles from appointments p
    join appointments o on o.tenant_id = p.tenant_id and o.organization_id = p.organization_id and o.user_id = p.user_id
    where p.organization_id = ${organization} and p.anchor_kind = 'group' and p.anchor_id = any(${[...some]}::uuid[])
      and (p.ends_at is null or p.ends_at > ${now}) and (o.ends_at is null or o.ends_at > ${now})
    group by p.anchor_id, p.user_id`.execute(tx);
  return rows;
}

export const memberIds = async (tx: Tx, organization: string, group: string): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('group_members')
      .select('user_id')
      .where('organization_id', '=', organization)
      .where('group_id', '=', group)
      .execute()
  ).map((row) => row.user_id);
