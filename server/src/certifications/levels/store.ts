import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { keyOf } from '../../database/keys.ts';
import type { Level, Place } from '../store.ts';

type Made = Level & Readonly<{ certification: string; position: number }>;

export async function insertLevel(tx: Tx, { tenant, organization }: Place, made: Made): Promise<void> {
  await tx
    .insertInto('certification_levels')
    .values({
      ...{ tenant_id: tenant, organization_id: organization, id: made.id, certification_id: made.certification },
      ...{ name: made.name, name_key: keyOf(made.name), description: made.description },
      ...{ months: made.months, position: made.position },
    })
    .execute();
}

export async function updateLevel(tx: Tx, organization: string, level: Level): Promise<void> {
  await sql`update certification_levels set name = ${level.name}, name_key = ${keyOf(level.name)},
    description = ${level.description}, months = ${level.months}
    where organization_id = ${organization} and id = ${level.id}`.execute(tx);
}

/** Writes the order of the levels of a certification. */
export async function putOrder(tx: Tx, organization: string, ids: readonly string[]): Promise<void> {
  await sql`update certification_levels l set position = w.position
    from unnest(${[...ids]}::uuid[], ${ids.map((_, at) => at)}::int[]) as w(id, position)
    where l.organization_id = ${organization} and l.id = w.id`.execute(tx);
}

/** Deletes a level that was never awarded, with its objectives; false when it was. */
export async function deleteLevel(tx: Tx, organization: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`select 1 as one from awards
    where organization_id = ${organization} and level_id = ${id} limit 1`.execute(tx);
  if (rows.length > 0) return false;
  await sql`delete from certification_objectives where organization_id = ${organization} and level_id = ${id}`.execute(
    tx,
  );
  await sql`delete from certification_levels where organization_id = ${organization} and id = ${id}`.execute(tx);
  return true;
}

export type Mapping = Readonly<{ id: string; objective: string; level: Readonly<{ id: string; name: string }> }>;

/** The objectives of a certification’s levels, in their order. */
export async function mappingsOf(tx: Tx, organization: string, certification: string): Promise<readonly Mapping[]> {
  const { rows } = await sql<Mapping>`select o.id, o.objective, jsonb_build_object('id', l.id, 'name', l.name) as level
    from certification_objectives o
    join certification_levels l on l.tenant_id = o.tenant_id and l.organization_id = o.organization_id and l.id = o.level_id
    where o.organization_id = ${organization} and o.certification_id = ${certification}
    order by l.position, l.id, o.objective`.execute(tx);
  return rows;
}

/** Maps an objective to a level; false when it is already. */
export async function insertMapping(
  tx: Tx,
  { tenant, organization }: Place,
  made: Readonly<{ id: string; certification: string; level: string; objective: string }>,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into certification_objectives (tenant_id, organization_id, id, certification_id, level_id, objective)
    values (${tenant}, ${organization}, ${made.id}, ${made.certification}, ${made.level}, ${made.objective})
    on conflict (tenant_id, organization_id, level_id, objective) do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** The objective that was mapped; null when there was no such mapping. */
export async function deleteMapping(
  tx: Tx,
  organization: string,
  certification: string,
  id: string,
): Promise<string | null> {
  const { rows } = await sql<{ objective: string }>`delete from certification_objectives
    where organization_id = ${organization} and certification_id = ${certification} and id = ${id} returning objective`.execute(
    tx,
  );
  return rows[0]?.objective ?? null;
}
