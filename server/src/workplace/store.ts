import { type Sql, from } from '@ambit/policy';
import { sql } from 'kysely';
import { type Tx, withKeptPlans } from '../database/connection.ts';
import { forgetWords, indexWords } from '../database/search.ts';
import { condition } from '../database/where.ts';
import { location } from './privileges.ts';
import type { Node } from './tree.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

/** The whole tree of an organization, for the memory of the server: ids only. */
export async function readTree(tx: Tx, organization: string): Promise<readonly Node[]> {
  const rows = await tx
    .selectFrom('locations')
    .select(['id', 'parent_id'])
    .where('organization_id', '=', organization)
    .execute();
  return rows.map((row) => ({ id: row.id, parent: row.parent_id }));
}

export type Named = Readonly<{ id: string; name: string }>;

export const departmentNames = (tx: Tx, organization: string): Promise<readonly Named[]> =>
  tx
    .selectFrom('departments')
    .select(['id', 'name'])
    .where('organization_id', '=', organization)
    .orderBy('name')
    .execute();

export const jobTitleNames = (tx: Tx, organization: string): Promise<readonly Named[]> =>
  tx
    .selectFrom('job_titles')
    .select(['id', 'name'])
    .where('organization_id', '=', organization)
    .orderBy('name')
    .execute();

/** One location within a scope; null when it is outside or not there. */
export async function findLocation(
  tx: Tx,
  organization: string,
  id: string,
  scope: Sql,
): Promise<{ id: string; name: string; levelId: string } | null> {
  const { rows } = await sql<{
    id: string;
    name: string;
    level_id: string;
  }>`select x.id, x.name, x.level_id from ${condition(from(location))}
    where x.organization_id = ${organization} and x.id = ${id} and ${condition(scope)}`.execute(tx);
  return rows[0] ? { id: rows[0].id, name: rows[0].name, levelId: rows[0].level_id } : null;
}

/** A location and everything below it, from the closure: for trees of other organizations than one's own. */
export async function locationsBelow(tx: Tx, organizations: readonly string[], id: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('location_closure')
    .select('descendant_id')
    .where('organization_id', 'in', [...organizations])
    .where('ancestor_id', '=', id)
    .execute();
  return rows.map((row) => row.descendant_id);
}

export type Level = Readonly<{ id: string; name: string; position: number; holdsUsers: boolean; version: number }>;

export async function listLevels(tx: Tx, organization: string): Promise<readonly Level[]> {
  const rows = await tx
    .selectFrom('location_levels')
    .selectAll()
    .where('organization_id', '=', organization)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    position: row.position,
    holdsUsers: row.holds_users,
    version: row.version,
  }));
}

export type NewLocation = Readonly<{
  id: string;
  level: string;
  parent: string | null;
  name: string;
  nameKey: string;
  identifier: string;
  identifierKey: string;
}> &
  Detail;

/** What is known of a place besides where it stands; undefined leaves it as it is. */
export type Detail = Readonly<{ address?: string | null; timeZone?: string | null; expiresAt?: Date | null }>;

/** Adds a location below its parent, with its rows of the closure; the tree's stamp goes up. */
export async function insertLocation(tx: Tx, at: Place, l: NewLocation): Promise<void> {
  await tx
    .insertInto('locations')
    .values({
      tenant_id: at.tenant,
      organization_id: at.organization,
      id: l.id,
      level_id: l.level,
      parent_id: l.parent,
      name: l.name,
      name_key: l.nameKey,
      identifier: l.identifier,
      identifier_key: l.identifierKey,
      ...columnsOf(l),
    })
    .execute();
  await sql`insert into location_closure (tenant_id, organization_id, ancestor_id, descendant_id, depth)
    select ${at.tenant}::uuid, ${at.organization}::uuid, c.ancestor_id, ${l.id}::uuid, c.depth + 1 from location_closure c
    where c.organization_id = ${at.organization} and c.descendant_id = ${l.parent}
    union all select ${at.tenant}::uuid, ${at.organization}::uuid, ${l.id}::uuid, ${l.id}::uuid, 0`.execute(tx);
  await indexLocation(tx, at, l);
  await touchTree(tx, at);
}

/** Moves a subtree below another parent: the parent column and the closure, in the caller's transaction. */
export async function moveLocation(tx: Tx, at: Place, id: string, parent: string | null): Promise<void> {
  const organization = at.organization;
  await sql`update locations set parent_id = ${parent}, version = version + 1 where organization_id = ${organization} and id = ${id}`.execute(
    tx,
  );
  await sql`delete from location_closure c using location_closure down, location_closure up
    where c.organization_id = ${organization} and down.organization_id = ${organization} and up.organization_id = ${organization}
    and down.ancestor_id = ${id} and c.descendant_id = down.descendant_id
    and up.descendant_id = ${id} and up.ancestor_id <> ${id} and c.ancestor_id = up.ancestor_id`.execute(tx);
  if (parent) {
    // a row for each place above and each below: their foreign keys are checked by kept plans
    await withKeptPlans(tx, () =>
      sql`insert into location_closure (tenant_id, organization_id, ancestor_id, descendant_id, depth)
        select ${at.tenant}::uuid, ${organization}::uuid, up.ancestor_id, down.descendant_id, up.depth + down.depth + 1
        from location_closure up, location_closure down
        where up.organization_id = ${organization} and down.organization_id = ${organization} and up.descendant_id = ${parent}
        and down.ancestor_id = ${id}`.execute(tx),
    );
  }
  await touchTree(tx, at);
}

export async function changeLocation(
  tx: Tx,
  at: Place,
  id: string,
  set: { name: string; nameKey: string; identifier: string; identifierKey: string } & Detail,
): Promise<number> {
  const row = await tx
    .updateTable('locations')
    .set({
      name: set.name,
      name_key: set.nameKey,
      identifier: set.identifier,
      identifier_key: set.identifierKey,
      ...columnsOf(set),
      version: sql`version + 1`,
    })
    .where('organization_id', '=', at.organization)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  await indexLocation(tx, at, { id, ...set });
  return row.version;
}

/** A location is found by its name and by its identifier. */
const indexLocation = (tx: Tx, at: Place, { id, name, identifier }: Pick<NewLocation, 'id' | 'name' | 'identifier'>) =>
  indexWords(tx, 'location', [{ ...at, id, text: `${name} ${identifier}` }]);

/** What still stands at a location, counted; it can only be deleted when nothing does. */
export async function standsAt(
  tx: Tx,
  organization: string,
  id: string,
  now: Date,
): Promise<{ users: number; locations: number; appointments: number; devices: number }> {
  const { rows } = await sql<{ users: number; locations: number; appointments: number; devices: number }>`select
    (select count(*) from users where organization_id = ${organization} and location_id = ${id} and state <> 'deleted')
      + (select count(*) from user_further_places where organization_id = ${organization} and location_id = ${id} and (ends_at is null or ends_at > ${now})) as users,
    (select count(*) from locations where organization_id = ${organization} and parent_id = ${id}) as locations,
    (select count(*) from appointments where organization_id = ${organization} and anchor_kind = 'location' and anchor_id = ${id}) as appointments,
    (select count(*) from devices where organization_id = ${organization} and location_id = ${id} and ended_at is null) as devices`.execute(
    tx,
  );
  return rows[0] ?? { users: 0, locations: 0, appointments: 0, devices: 0 };
}

export async function deleteLocation(tx: Tx, at: Place, id: string): Promise<void> {
  await tx
    .deleteFrom('location_closure')
    .where('organization_id', '=', at.organization)
    .where('descendant_id', '=', id)
    .execute();
  // what stood there once stands nowhere now
  await tx
    .updateTable('devices')
    .set({ location_id: null })
    .where('organization_id', '=', at.organization)
    .where('location_id', '=', id)
    .execute();
  await tx.deleteFrom('locations').where('organization_id', '=', at.organization).where('id', '=', id).execute();
  await forgetWords(tx, 'location', at, id);
  await touchTree(tx, at);
}

export async function isTaken(
  tx: Tx,
  organization: string,
  what: { identifierKey: string; parent: string | null; nameKey: string },
  butNot?: string,
): Promise<'identifier' | 'name' | null> {
  const rows = await tx
    .selectFrom('locations')
    .select(['id', 'identifier_key'])
    .where('organization_id', '=', organization)
    .where((q) =>
      q.or([
        q('identifier_key', '=', what.identifierKey),
        q.and([q('name_key', '=', what.nameKey), q('parent_id', what.parent === null ? 'is' : '=', what.parent)]),
      ]),
    )
    .execute();
  const others = rows.filter((row) => row.id !== butNot);
  if (others.some((row) => row.identifier_key === what.identifierKey)) return 'identifier';
  return others.length > 0 ? 'name' : null;
}

const columnsOf = ({ address, timeZone, expiresAt }: Detail) => ({
  ...(address !== undefined && { address }),
  ...(timeZone !== undefined && { time_zone: timeZone }),
  ...(expiresAt !== undefined && { expires_at: expiresAt }),
});

export async function touchTree(tx: Tx, at: Place): Promise<void> {
  await tx
    .updateTable('organizations')
    .set({ tree_stamp: sql`tree_stamp + 1` })
    .where('tenant_id', '=', at.tenant)
    .where('id', '=', at.organization)
    .execute();
}
