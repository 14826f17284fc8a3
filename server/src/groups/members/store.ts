import { type Sql, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { idsMatching } from '../../database/search.ts';
import { condition } from '../../database/where.ts';
import { user } from '../../users/privileges.ts';

type Narrowed = Readonly<{
  tenant: string;
  organization: string;
  words: readonly string[];
  locations: readonly string[] | null;
  department: string | null;
  jobTitle: string | null;
}>;

/** The ids of users within reach who may be new members; at most `limit`. */
export async function usersWithin(tx: Tx, scope: Sql, n: Narrowed, limit: number): Promise<readonly string[]> {
  const { organization } = n;
  const parts = [sql`x.organization_id = ${organization} and not x.is_service and x.state <> 'deleted'`];
  if (n.words.length > 0)
    parts.push(sql`x.id = any(${idsMatching('user', n.words, { tenant: n.tenant, organizations: [organization] })})`);
  if (n.locations) parts.push(sql`x.location_id = any(${[...n.locations]}::uuid[])`);
  if (n.department) parts.push(sql`x.department_id = ${n.department}`);
  if (n.jobTitle) parts.push(sql`x.job_title_id = ${n.jobTitle}`);
  const { rows } = await sql<{ id: string }>`select x.id from ${condition(from(user))}
    where ${sql.join(parts, sql` and `)} and ${condition(scope)} order by x.name_key, x.id limit ${limit}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Who of these is a member already. */
export async function membersAmong(
  tx: Tx,
  organization: string,
  group: string,
  users: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ user_id: string }>`select user_id from group_members
    where organization_id = ${organization} and group_id = ${group} and user_id = any(${[...users]}::uuid[])`.execute(
    tx,
  );
  return new Set(rows.map((row) => row.user_id));
}

/** Names of users, in the order of a list; for the first few of a choice. */
export async function namesOfUsers(tx: Tx, organization: string, ids: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select first_name || ' ' || last_name as name from users
    where organization_id = ${organization} and id = any(${[...ids]}::uuid[]) order by name_key, id`.execute(tx);
  return rows.map(({ name }) => name);
}
