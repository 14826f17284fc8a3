import { type Kind, type Sql, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { condition } from '../database/where.ts';

/** A user whose authority may be asked about, with the stamps under which it is compiled. */
export type Subject = Readonly<{
  id: string;
  organization: string;
  stamps: Readonly<{ user: number; organization: number; tree: number }>;
}>;

type SubjectRow = Readonly<{
  id: string;
  organization_id: string;
  user_stamp: number;
  stamp: number;
  tree_stamp: number;
}>;

/** Those of these users who may sign in now: one query. */
export async function subjectsAmong(tx: Tx, ids: readonly string[], now: Date): Promise<readonly Subject[]> {
  const { rows } = await sql<SubjectRow>`
    select u.id, u.organization_id, u.stamp as user_stamp, o.stamp, o.tree_stamp
    from users u join organizations o on o.tenant_id = u.tenant_id and o.id = u.organization_id
    where u.id = any(${ids}::uuid[]) and u.state in ('active', 'suspended') and (u.expires_at is null or u.expires_at > ${now})
    and o.state = 'active' and (o.expires_at is null or o.expires_at > ${now})`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    organization: row.organization_id,
    stamps: { user: row.user_stamp, organization: row.stamp, tree: row.tree_stamp },
  }));
}

type Stamps = Readonly<{ id: string; organization: number; tree: number }>;

export async function stampsOf(tx: Tx, organizations: readonly string[]): Promise<readonly Stamps[]> {
  const rows = await tx
    .selectFrom('organizations')
    .select(['id', 'stamp', 'tree_stamp'])
    .where('id', 'in', organizations)
    .execute();
  return rows.map((row) => ({ id: row.id, organization: row.stamp, tree: row.tree_stamp }));
}

type Page = Readonly<{ after: string | null; limit: number }>;

/** Of users found by a query of the engine those who may sign in, in the order of their ids; services are left out. */
export async function pageOfUsers(tx: Tx, found: Sql, { after, limit }: Page, now: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select u.id from (${condition(found)}) w join users u on u.organization_id = w.organization_id and u.id = w.id
    where not u.is_service and (u.expires_at is null or u.expires_at > ${now})
    ${after === null ? sql`` : sql`and u.id > ${after}::uuid`} order by u.id limit ${limit}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Things of a kind within a condition of the engine and within these organizations, in the order of their ids. */
export async function pageOfThings(
  tx: Tx,
  kind: Kind,
  within: Sql,
  organizations: readonly string[],
  { after, limit }: Page,
): Promise<readonly string[]> {
  const place = sql.ref(`x.${kind.organizationColumn ?? 'organization_id'}`);
  const { rows } = await sql<{ id: string }>`
    select x.id from ${condition(from(kind))} where ${place} = any(${organizations}::uuid[]) and ${condition(within)}
    ${after === null ? sql`` : sql`and x.id > ${after}::uuid`} order by x.id limit ${limit}`.execute(tx);
  return rows.map(({ id }) => id);
}
