import { type Kind, type Sql, from } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { after, condition } from '../../database/where.ts';
import type { Entry } from './entry.ts';

type Place = Readonly<{ tenant: string; organization: string }>;
/** Which list it is: its table, and the column of a user that points at it. */
export type ListOf = Readonly<{
  kind: Kind;
  table: 'departments' | 'job_titles';
  column: 'department_id' | 'job_title_id';
}>;
type Row = Readonly<{
  id: string;
  name: string;
  identifier: string;
  expires_at: Date | null;
  users: number;
  version: number;
}>;

export type EntriesWanted = Readonly<{
  search: string;
  state: 'current' | 'expired' | null;
  after: readonly string[] | null;
  limit: number;
  now: Date;
}>;

/** Entries within a scope by name, with the number of users who have each. */
export async function listEntries(
  tx: Tx,
  organization: string,
  { kind, column }: ListOf,
  scope: Sql,
  wanted: EntriesWanted,
): Promise<readonly Entry[]> {
  const contains = `%${wanted.search.toLowerCase().replace(/[\\%_]/gu, '\\$&')}%`;
  const { rows } = await sql<Row>`
    select x.id, x.name, x.identifier, x.expires_at, x.version,
      (select count(*) from users u where u.organization_id = ${organization} and u.${sql.ref(column)} = x.id
        and u.state <> 'deleted' and not u.is_service) as users
    from ${condition(from(kind))}
    where x.organization_id = ${organization} and ${condition(scope)}
      ${wanted.search === '' ? sql`` : sql`and (lower(x.name) like ${contains} or x.identifier_key like ${contains})`}
      ${stands(wanted)}
      ${wanted.after ? sql`and ${after(['x.name', 'x.id'], wanted.after)}` : sql``}
    order by x.name, x.id limit ${wanted.limit}`.execute(tx);
  return rows.map(({ expires_at, ...row }) => ({ ...row, expiresAt: expires_at }));
}

function stands({ state, now }: EntriesWanted): RawBuilder<unknown> {
  if (state === 'expired') return sql`and x.expires_at <= ${now}`;
  return state === 'current' ? sql`and (x.expires_at is null or x.expires_at > ${now})` : sql``;
}

export type NewEntry = Readonly<{
  id: string;
  name: string;
  identifier: string;
  identifierKey: string;
  expiresAt: Date | null;
}>;

/** Adds entries: one statement, however many. */
export async function insertEntries(tx: Tx, at: Place, { table }: ListOf, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto(table)
    .values(
      entries.map((entry) => ({
        tenant_id: at.tenant,
        organization_id: at.organization,
        id: entry.id,
        name: entry.name,
        identifier: entry.identifier,
        identifier_key: entry.identifierKey,
        expires_at: entry.expiresAt,
      })),
    )
    .execute();
}

/** Changes entries: one statement, however many; gives the new version of the last. */
export async function updateEntries(
  tx: Tx,
  organization: string,
  { table }: ListOf,
  entries: readonly NewEntry[],
): Promise<number> {
  if (entries.length === 0) return 0;
  const { rows } = await sql<{ version: number }>`update ${sql.table(table)} x
    set name = r.name, identifier = r.identifier, identifier_key = r.identifier_key, expires_at = r.expires_at, version = x.version + 1
    from unnest(${entries.map(({ id }) => id)}::uuid[], ${entries.map(({ name }) => name)}::text[],
      ${entries.map(({ identifier }) => identifier)}::text[], ${entries.map(({ identifierKey }) => identifierKey)}::text[],
      ${entries.map(({ expiresAt }) => expiresAt?.toISOString() ?? null)}::timestamptz[]) as r(id, name, identifier, identifier_key, expires_at)
    where x.organization_id = ${organization} and x.id = r.id returning x.version`.execute(tx);
  return rows.at(-1)?.version ?? 0;
}

export type Kept = NewEntry & Readonly<{ version: number }>;

/** Entries within a scope, by id or by the key of their identifier, kept from changing until the end of the transaction. */
export async function entriesFor(
  tx: Tx,
  organization: string,
  { kind }: ListOf,
  scope: Sql,
  by: Readonly<{ ids: readonly string[] } | { keys: readonly string[] }>,
): Promise<readonly Kept[]> {
  const which =
    'ids' in by ? sql`x.id = any(${[...by.ids]}::uuid[])` : sql`x.identifier_key = any(${[...by.keys]}::text[])`;
  const { rows } = await sql<Row & { identifier_key: string }>`
    select x.id, x.name, x.identifier, x.identifier_key, x.expires_at, x.version from ${condition(from(kind))}
    where x.organization_id = ${organization} and ${which} and ${condition(scope)} order by x.id for update of x`.execute(
    tx,
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    identifier: row.identifier,
    identifierKey: row.identifier_key,
    expiresAt: row.expires_at,
    version: row.version,
  }));
}

export async function isIdentifierTaken(
  tx: Tx,
  organization: string,
  { table }: ListOf,
  key: string,
  butNot: string | null,
): Promise<boolean> {
  const row = await tx
    .selectFrom(table)
    .select('id')
    .where('organization_id', '=', organization)
    .where('identifier_key', '=', key)
    .executeTakeFirst();
  return row !== undefined && row.id !== butNot;
}

/** Who still has an entry, and which roles are anchored at it. */
export async function standsIn(
  tx: Tx,
  organization: string,
  { kind, column }: ListOf,
  id: string,
): Promise<{ users: number; appointments: number }> {
  const { rows } = await sql<{ users: number; appointments: number }>`select
    (select count(*) from users where organization_id = ${organization} and ${sql.ref(column)} = ${id}) as users,
    (select count(*) from appointments where organization_id = ${organization} and anchor_kind = ${kind.id} and anchor_id = ${id}) as appointments`.execute(
    tx,
  );
  return rows[0] ?? { users: 0, appointments: 0 };
}

export async function deleteEntries(
  tx: Tx,
  organization: string,
  { table }: ListOf,
  ids: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom(table)
    .where('organization_id', '=', organization)
    .where('id', 'in', [...ids])
    .execute();
}
