import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { touchTree } from '../../workplace/index.ts';

/** A location where a user also works. */
export type FurtherPlace = Readonly<{
  id: string;
  user: string;
  /** Its name is null when the location is there no more. */
  location: Readonly<{ id: string; name: string | null }>;
  from: string;
  /** The first day on which it is not so any more; null: it does not end. */
  until: string | null;
  byName: string;
}>;

const columns = sql`f.id, f.user_id as user, jsonb_build_object('id', f.location_id, 'name', l.name) as location,
  f.from_day::text as "from", f.until_day::text as until, f.set_by_name as "byName"`;
const named = sql`left join locations l on l.tenant_id = f.tenant_id and l.organization_id = f.organization_id and l.id = f.location_id`;

/** Where users also work or will, and where they did until `since`: the latest first. */
export async function furtherPlacesOf(
  tx: Tx,
  organization: string,
  user: string,
  since: Date,
): Promise<readonly FurtherPlace[]> {
  const { rows } = await sql<FurtherPlace>`select ${columns} from user_further_places f ${named}
    where f.organization_id = ${organization} and f.user_id = ${user} and (f.ends_at is null or f.ends_at > ${since})
    order by f.from_day desc, f.id desc limit 100`.execute(tx);
  return rows;
}

export async function furtherPlaceById(tx: Tx, organization: string, id: string): Promise<FurtherPlace | null> {
  const { rows } = await sql<FurtherPlace>`select ${columns} from user_further_places f ${named}
    where f.organization_id = ${organization} and f.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Whether a user also works at a location on any of these days; another row than `butNot`. */
export async function isFurtherPlace(
  tx: Tx,
  organization: string,
  of: Readonly<{ user: string; location: string; from: string; until: string | null; butNot?: string }>,
): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select exists (select from user_further_places
    where organization_id = ${organization} and user_id = ${of.user} and location_id = ${of.location}
      and (until_day is null or until_day > ${of.from}::date) and (${of.until}::date is null or from_day < ${of.until}::date)
      and id is distinct from ${of.butNot ?? null}::uuid) as is`.execute(tx);
  return rows[0]?.is ?? false;
}

type Added = Readonly<{
  tenant: string;
  organization: string;
  id: string;
  user: string;
  location: string;
  from: string;
  until: string | null;
  startsAt: Date;
  endsAt: Date | null;
  at: Date;
  by: string;
  byName: string;
}>;

/**
 * Decisions keep in mind where anybody also works, under the stamp of the tree: it changes with the first one at a place.
 * Somebody who is there already is held fast, so that it stays so until the commit.
 */
export async function insertFurtherPlace(tx: Tx, f: Added): Promise<void> {
  const { rows } = await sql`select from user_further_places where organization_id = ${f.organization}
    and location_id = ${f.location} limit 1 for share`.execute(tx);
  if (rows.length === 0) await touchTree(tx, f);
  await tx
    .insertInto('user_further_places')
    .values({
      tenant_id: f.tenant,
      organization_id: f.organization,
      id: f.id,
      user_id: f.user,
      location_id: f.location,
      from_day: f.from,
      until_day: f.until,
      starts_at: f.startsAt,
      ends_at: f.endsAt,
      set_at: f.at,
      set_by: f.by,
      set_by_name: f.byName,
    })
    .execute();
}

export async function endFurtherPlace(
  tx: Tx,
  organization: string,
  id: string,
  end: Readonly<{ until: string | null; endsAt: Date | null }>,
): Promise<void> {
  await sql`update user_further_places set until_day = ${end.until}::date, ends_at = ${end.endsAt}
    where organization_id = ${organization} and id = ${id}`.execute(tx);
}

/** It never was. */
export async function deleteFurtherPlace(tx: Tx, organization: string, id: string): Promise<void> {
  await sql`delete from user_further_places where organization_id = ${organization} and id = ${id}`.execute(tx);
}

/** What becomes one location is one for those who also work there. */
export async function mergeFurtherPlaces(
  tx: Tx,
  organization: string,
  target: string,
  sources: readonly string[],
): Promise<void> {
  await sql`update user_further_places set location_id = ${target}
    where organization_id = ${organization} and location_id = any(${[...sources]}::uuid[])`.execute(tx);
}

/** Of further places `f` those that count now. */
export const countsNow = (now: Date): RawBuilder<unknown> =>
  sql`f.starts_at <= ${now} and (f.ends_at is null or f.ends_at > ${now})`;

/** Users `u` at home at one of these places, or who also work there now. */
export const worksAt = (places: RawBuilder<unknown>, organization: string, now: Date): RawBuilder<unknown> =>
  sql`(u.location_id = ${places} or u.id = any(array(select f.user_id from user_further_places f
    where f.organization_id = ${organization} and f.location_id = ${places} and ${countsNow(now)})))`;
