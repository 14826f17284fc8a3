import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';

/**
 * When each of some appointments last allowed a deed that is on record in their organization; absent: never. The entry of
 * a refused deed names no appointment.
 */
export async function lastDeedsBy(
  tx: Tx,
  of: Readonly<{ tenant: string; organization: string; now: Date }>,
  appointments: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await sql<{ id: string; at: Date | null }>`
    select w.id, (select e.at from audit_entries e where e.tenant_id = ${of.tenant} and e.organization_id = ${of.organization}
      and e.appointment_id = w.id and e.at <= ${of.now} order by e.at desc limit 1) as at
    from unnest(${[...appointments]}::uuid[]) as w (id)`.execute(tx);
  return new Map(rows.flatMap(({ id, at }) => (at ? [[id, at] as const] : [])));
}
