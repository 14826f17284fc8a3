import { type Sql, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { condition } from '../database/where.ts';
import { user } from '../users/privileges.ts';

/** The members of a group who are in sight: nobody else is taken out by a list that cannot name them. */
export async function membersOf(tx: Tx, organization: string, group: string, seen: Sql): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select x.id from ${condition(from(user))}
    join group_members m on m.tenant_id = x.tenant_id and m.organization_id = x.organization_id and m.user_id = x.id
    where m.organization_id = ${organization} and m.group_id = ${group} and ${condition(seen)}`.execute(tx);
  return rows.map(({ id }) => id);
}
