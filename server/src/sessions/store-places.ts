import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';

/** Sessions held at places that become one. */
export async function mergePlaces(
  tx: Tx,
  organization: string,
  target: string,
  sources: readonly string[],
): Promise<void> {
  await sql`update sessions set location_id = ${target}, version = version + 1
    where organization_id = ${organization} and location_id = any(${[...sources]}::uuid[])`.execute(tx);
}
