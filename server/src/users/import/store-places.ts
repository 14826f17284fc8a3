import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { holdsAny, replacedIn } from '../../database/replaced.ts';

/** Imports whose rows name places that become one. */
export async function mergePlaces(
  tx: Tx,
  organization: string,
  target: string,
  sources: readonly string[],
): Promise<void> {
  await sql`update user_imports set places = ${replacedIn('places', target, sources)}
    where organization_id = ${organization} and ${holdsAny('places', sources)}`.execute(tx);
}
