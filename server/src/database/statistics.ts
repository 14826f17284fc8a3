import { sql } from 'kysely';
import type { Tx } from './connection.ts';

/**
 * Counts tables anew for the planner, after a job filled them. A table that was never counted makes every index that
 * begins (tenant_id, organization_id) look alike: a check of a foreign key took 18 ms instead of 0.03.
 */
export async function refreshStatistics(tx: Tx, tables: readonly string[]): Promise<void> {
  await sql`select public.refresh_statistics(${[...tables]}::text[])`.execute(tx);
}
