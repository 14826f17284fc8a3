import { factsSql, from, type Kind, type Thing } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from './connection.ts';
import { underName } from './named.ts';
import { condition } from './where.ts';

/** A thing as it was read for a decision; `version` is 0 for kinds without one. */
export type Loaded = Readonly<{ thing: Thing; version: number }>;

/** Reads a thing with the facts that decisions read: one query. `lock` keeps it from changing until the end. */
export async function load(tx: Tx, kind: Kind, id: string, lock: boolean, now: number): Promise<Loaded | null> {
  const statement = sql<{ id: string; organization_id: string; facts: Thing['facts']; version: number | null }>`
    select ${condition(factsSql(kind, now))}, (to_jsonb(x) ->> 'version')::bigint as version
    from ${condition(from(kind))} where x.id = ${id} ${lock ? sql`for no key update of x` : sql``}`;
  const { rows } = await underName(statement).execute(tx);
  const row = rows[0];
  if (!row) return null;
  return {
    thing: { kind: kind.id, id: row.id, organization: row.organization_id, facts: row.facts },
    version: row.version ?? 0,
  };
}

/** Reads things of one kind with their facts, all in one query; ids that name nothing within the bounds are left out. */
export async function loadAll(
  tx: Tx,
  kind: Kind,
  ids: readonly string[],
  now: number,
  lock = false,
): Promise<ReadonlyMap<string, Thing>> {
  const { rows } = await sql<{ id: string; organization_id: string; facts: Thing['facts'] }>`
    select ${condition(factsSql(kind, now))} from ${condition(from(kind))}
    where x.id = any(${ids}::uuid[]) ${lock ? sql`order by x.id for no key update of x` : sql``}`.execute(tx);
  return new Map(
    rows.map((row) => [row.id, { kind: kind.id, id: row.id, organization: row.organization_id, facts: row.facts }]),
  );
}
