import type { Sql } from '@ambit/policy';
import { from } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { after, condition } from '../../database/where.ts';
import { user } from '../privileges.ts';
import type { What } from './place.ts';

type At = Readonly<{ tenant: string; organization: string }>;
/** When something changed, and by whom; `day`: not from the day that is there, but from another one. */
type Changed = At & Readonly<{ at: Date; by: string | null; day?: string | undefined }>;

/** The day it is where an organization is. */
const dayThere = ({ tenant, organization, at }: Changed): RawBuilder<unknown> =>
  sql`(select (${at}::timestamptz at time zone coalesce(o.settings -> 'general' ->> 'timeZone', 'UTC'))::date
    from organizations o where o.tenant_id = ${tenant} and o.id = ${organization})`;

/**
 * Keeps where users stand with its dates. Everything that changes a location, a department, a job title or a manager calls
 * this in its transaction: what is not so any more ends on the day, what is so now begins on it, and what began and ended on
 * one day never was.
 */
export async function keepPlaces(tx: Tx, of: Changed, users: readonly string[]): Promise<void> {
  if (users.length === 0) return;
  const ids = sql`${[...users]}::uuid[]`;
  const here = sql`tenant_id = ${of.tenant}::uuid and organization_id = ${of.organization}::uuid`;
  const same = (one: string) =>
    sql.raw(`n.user_id = ${one}.user_id and n.what = ${one}.what and n.value_id = ${one}.value_id`);
  const row = sql`p.${here} and p.user_id = c.user_id and p.what = c.what and p.value_id = c.value_id and p.from_day = c.from_day`;
  // what is compared is read once, a few rows for each user: the rest is between those
  await sql`with d as materialized (select ${of.day ? sql`${of.day}::date` : dayThere(of)} as day),
    n as materialized (
      select u.id as user_id, v.what, v.value_id from users u
      cross join lateral (values ('location', u.location_id), ('department', u.department_id), ('job-title', u.job_title_id)) v (what, value_id)
      where u.${here} and u.id = any(${ids}) and v.value_id is not null
      union all
      select m.user_id, 'manager', m.manager_id from manager_mappings m where m.${here} and m.user_id = any(${ids}) and m.group_id is null),
    k as materialized (
      select p.user_id, p.what, p.value_id, p.from_day, p.until_day from user_places p cross join d
      where p.${here} and p.user_id = any(${ids}) and (p.until_day is null or p.until_day = d.day)),
    c as materialized (
      select k.* from k where k.until_day is null and not exists (select from n where ${same('k')})),
    ended as (
      update user_places p set until_day = d.day from c cross join d where ${row} and c.from_day < d.day),
    never as (
      delete from user_places p using c cross join d where ${row} and c.from_day >= d.day),
    again as (
      update user_places p set until_day = null
      from (select k.* from k join n on ${same('k')} where k.until_day is not null
        and not exists (select from k o where o.until_day is null and ${same('o')})) c where ${row})
    insert into user_places (tenant_id, organization_id, user_id, what, value_id, from_day, set_at, set_by)
    select ${of.tenant}::uuid, ${of.organization}::uuid, n.user_id, n.what, n.value_id, d.day, ${of.at}::timestamptz, ${of.by}::uuid
    from n cross join d where not exists (select from k where ${same('k')})`.execute(tx);
}

type Placing = Readonly<{
  tenant: string;
  organization: string;
  id: string;
  at: Date;
  by: string;
  day?: string | undefined;
}>;

/** Puts a user at a location, or at none; `day`: since then, and not only from today. */
export async function placeUser(tx: Tx, of: Placing, location: string | null): Promise<void> {
  const { organization, id } = of;
  await tx
    .updateTable('users')
    .set({ location_id: location, stamp: sql`stamp + 1`, version: sql`version + 1` })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
  await keepPlaces(tx, of, [id]);
}

/** As `keepPlaces`, for whoever reports to these managers. */
export async function keepReports(tx: Tx, of: Changed, managers: readonly string[]): Promise<void> {
  const { rows } = await sql<{ user_id: string }>`
    select distinct user_id from manager_mappings where organization_id = ${of.organization} and manager_id = any(${[...managers]}::uuid[])
    union select user_id from user_places where organization_id = ${of.organization} and what = 'manager' and until_day is null
      and value_id = any(${[...managers]}::uuid[])`.execute(tx);
  await keepPlaces(
    tx,
    of,
    rows.map((row) => row.user_id),
  );
}

/** What ends stands in the history of nobody any more: the one that stays does, as it does everywhere. */
export async function mergeInPlaces(
  tx: Tx,
  organization: string,
  what: What,
  target: string,
  sources: readonly string[],
): Promise<void> {
  await sql`update user_places set value_id = ${target} where organization_id = ${organization} and what = ${what}
    and value_id = any(${[...sources]}::uuid[])`.execute(tx);
  if (what === 'location')
    await sql`update user_moves set location_id = ${target} where organization_id = ${organization} and state = 'planned'
      and location_id = any(${[...sources]}::uuid[])`.execute(tx);
}

export type Stood = Readonly<{
  what: What;
  /** The name is null when what is named is not there any more. */ value: Readonly<{
    id: string;
    name: string | null;
  }>;
  from: string;
  /** The first day on which it was not so any more; null: it is so still. */ until: string | null;
  byName: string | null;
}>;

const nameOfValue = sql`case p.what
  when 'location' then (select l.name from locations l where l.tenant_id = p.tenant_id and l.organization_id = p.organization_id and l.id = p.value_id)
  when 'department' then (select e.name from departments e where e.tenant_id = p.tenant_id and e.organization_id = p.organization_id and e.id = p.value_id)
  when 'job-title' then (select t.name from job_titles t where t.tenant_id = p.tenant_id and t.organization_id = p.organization_id and t.id = p.value_id)
  else (select m.first_name || ' ' || m.last_name from users m where m.tenant_id = p.tenant_id and m.organization_id = p.organization_id and m.id = p.value_id) end`;

/** Where one user stood, the latest first; `on`: only what was so on a day. */
export async function placesOf(
  tx: Tx,
  organization: string,
  id: string,
  { on, limit }: Readonly<{ on: string | null; limit: number }>,
): Promise<readonly Stood[]> {
  const { rows } =
    await sql<Stood>`select p.what, jsonb_build_object('id', p.value_id, 'name', ${nameOfValue}) as value,
      p.from_day::text as "from", p.until_day::text as until,
      (select b.first_name || ' ' || b.last_name from users b where b.tenant_id = p.tenant_id and b.organization_id = p.organization_id and b.id = p.set_by) as "byName"
    from user_places p where p.organization_id = ${organization} and p.user_id = ${id} and ${on ? onDay(on) : sql`true`}
    order by p.from_day desc, p.what, p.value_id limit ${limit}`.execute(tx);
  return rows;
}

export type PlaceOnDay = Readonly<{
  id: string;
  nameKey: string;
  name: string;
  places: readonly Readonly<{ what: What; id: string; name: string | null }>[];
}>;

/** Users within a scope with where they stood on a day, by name; `at`: only those who stood at one of these then. */
export async function listPlacesOn(
  tx: Tx,
  within: Sql,
  asked: Readonly<{ day: string; at: readonly string[] | null; users: readonly string[] | null }>,
  page: Readonly<{ limit: number; after: readonly string[] | null }>,
): Promise<readonly PlaceOnDay[]> {
  const { rows } = await sql<PlaceOnDay>`
    select x.id, x.name_key as "nameKey", x.first_name || ' ' || x.last_name as name,
      coalesce((select jsonb_agg(jsonb_build_object('what', p.what, 'id', p.value_id, 'name', ${nameOfValue}) order by p.what, p.value_id)
        from user_places p where p.tenant_id = x.tenant_id and p.organization_id = x.organization_id and p.user_id = x.id and ${onDay(asked.day)}), '[]') as places
    from ${condition(from(user))}
    where ${condition(within)} and not x.is_service and x.state <> 'deleted'
      and ${asked.at ? sql`x.id = any(array(${stoodAt(asked.at, asked.day)}))` : sql`true`}
      and ${asked.users ? sql`x.id = any(${[...asked.users]}::uuid[])` : sql`true`}
      and ${page.after ? after(['x.name_key', 'x.id'], page.after) : sql`true`}
    order by x.name_key, x.id limit ${page.limit}`.execute(tx);
  return rows;
}

const onDay = (day: string): RawBuilder<boolean> =>
  sql`p.from_day <= ${day}::date and (p.until_day is null or p.until_day > ${day}::date)`;

/** The ids of those who stood at one of these places on a day: for whatever counts people by their place then. */
export const stoodAt = (places: readonly string[], day: string): RawBuilder<{ user_id: string }> =>
  sql`select p.user_id from user_places p where p.value_id = any(${[...places]}::uuid[]) and ${onDay(day)}`;
