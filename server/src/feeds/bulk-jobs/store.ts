import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';

/** The user names of those whom a source calls so: by external id. */
export async function namedBy(
  tx: Tx,
  organization: string,
  source: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{
    id: string;
    name: string;
  }>`select e.external_id as id, u.user_name as name from external_ids e
    join users u on u.tenant_id = e.tenant_id and u.organization_id = e.organization_id and u.id = e.thing_id
    where e.organization_id = ${organization} and e.kind = 'user' and e.source = ${source} and e.external_id = any(${[...ids]}::text[])`.execute(
    tx,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
