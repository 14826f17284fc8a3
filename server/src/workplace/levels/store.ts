import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { Level } from '../store.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

export async function insertLevel(tx: Tx, at: Place, level: Omit<Level, 'version'>): Promise<void> {
  await tx
    .insertInto('location_levels')
    .values({
      tenant_id: at.tenant,
      organization_id: at.organization,
      id: level.id,
      name: level.name,
      position: level.position,
      holds_users: level.holdsUsers,
    })
    .execute();
}

export async function changeLevel(
  tx: Tx,
  organization: string,
  id: string,
  set: Readonly<{ name?: string | undefined; holdsUsers?: boolean | undefined }>,
): Promise<number> {
  const row = await tx
    .updateTable('location_levels')
    .set({
      ...(set.name !== undefined && { name: set.name }),
      ...(set.holdsUsers !== undefined && { holds_users: set.holdsUsers }),
      version: sql`version + 1`,
    })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

/** Numbers the levels anew in this order. No two may share a number at any moment, so all go past the end first. */
export async function orderLevels(tx: Tx, organization: string, ids: readonly string[]): Promise<void> {
  await sql`update location_levels set position = position + 1000000 where organization_id = ${organization}`.execute(
    tx,
  );
  await sql`update location_levels l set position = r.n
    from unnest(${[...ids]}::uuid[]) with ordinality as r(id, n)
    where l.organization_id = ${organization} and l.id = r.id`.execute(tx);
}

export async function deleteLevel(tx: Tx, organization: string, id: string): Promise<void> {
  await tx.deleteFrom('location_levels').where('organization_id', '=', organization).where('id', '=', id).execute();
}

export type UseOfLevel = Readonly<{ locations: number; users: number }>;

/** The locations of a level, and the users who stand at them. */
export async function usesOf(tx: Tx, organization: string, id: string): Promise<UseOfLevel> {
  const { rows } = await sql<UseOfLevel>`select count(*) as locations, coalesce(sum(u.n), 0)::int as users
    from locations l left join lateral (select count(*) as n from users u
      where u.organization_id = ${organization} and u.location_id = l.id and u.state <> 'deleted') u on true
    where l.organization_id = ${organization} and l.level_id = ${id}`.execute(tx);
  return rows[0] ?? { locations: 0, users: 0 };
}

/** Locations that do not stand below one of an earlier level. */
export async function countMisplaced(tx: Tx, organization: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from locations x
    join locations p on p.tenant_id = x.tenant_id and p.organization_id = x.organization_id and p.id = x.parent_id
    join location_levels own on own.tenant_id = x.tenant_id and own.organization_id = x.organization_id and own.id = x.level_id
    join location_levels upper on upper.tenant_id = p.tenant_id and upper.organization_id = p.organization_id and upper.id = p.level_id
    where x.organization_id = ${organization} and upper.position >= own.position`.execute(tx);
  return rows[0]?.n ?? 0;
}
