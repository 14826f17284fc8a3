import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { holdsAny, replacedIn } from '../database/replaced.ts';

/** Schedules of reports about places that become one. */
export async function mergePlaces(
  tx: Tx,
  organization: string,
  target: string,
  sources: readonly string[],
): Promise<void> {
  await sql`update report_schedules set places = ${replacedIn('places', target, sources)}
    where organization_id = ${organization} and ${holdsAny('places', sources)}`.execute(tx);
}
