import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';

/**
 * Lets the checks of foreign keys keep their plan while many rows are written: planning each anew takes longer than
 * carrying it out. Only for keys that point at tables which do not grow meanwhile, since a plan made for a few rows is
 * kept for many.
 */
export async function withKeptPlans<T>(tx: Tx, write: () => Promise<T>): Promise<T> {
  await sql`set local plan_cache_mode = auto`.execute(tx);
  const result = await write();
  // as connections are set up (database/connection.ts)
  await sql`set local plan_cache_mode = force_custom_plan`.execute(tx);
  return result;
}
