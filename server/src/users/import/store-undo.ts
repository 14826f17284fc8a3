import { sql } from 'kysely';
import type { SignedContext } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { keepPlaces } from '../places/store.ts';
import type { Outcome } from './judged.ts';
import type { KeptCells, ImportRow, Place } from './store-rows.ts';
import type { Undo, UndoOutcome } from './undo/undo.ts';

type Of = Pick<Place, 'organization' | 'import'>;

/** Rows that were applied and are not undone yet, in the order of the file. */
export async function nextApplied<C extends object = KeptCells>(
  tx: Tx,
  of: Of,
  after: number,
  limit: number,
): Promise<readonly ImportRow<C>[]> {
  const { rows } = await sql<{
    line: number;
    outcome: Outcome;
    cells: C;
    user_id: string | null;
  }>`select line, outcome, cells, user_id from user_import_rows
    where organization_id = ${of.organization} and import_id = ${of.import} and done and line > ${after} and outcome in ('created', 'updated')
    and (undo ->> 'done') is distinct from 'true' order by line limit ${limit}`.execute(tx);
  return rows.map(({ user_id, ...row }) => ({ ...row, user: user_id, reasons: [], done: true }));
}

/** Keeps what would come, or came, of undoing rows. */
export async function keepUndo(
  tx: Tx,
  place: Place,
  rows: readonly Readonly<{ line: number; undo: object }>[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`update user_import_rows x set undo = r.undo from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(line int, undo jsonb)
    where x.tenant_id = ${place.tenant}::uuid and x.organization_id = ${place.organization}::uuid and x.import_id = ${place.import}::uuid and x.line = r.line`.execute(
    tx,
  );
}

/** What an earlier look had told is asked anew. */
export async function forgetUndo(tx: Tx, of: Of): Promise<void> {
  await sql`update user_import_rows set undo = null
    where organization_id = ${of.organization} and import_id = ${of.import} and undo is not null and (undo ->> 'done') is distinct from 'true'`.execute(
    tx,
  );
}

export async function tallyUndo(tx: Tx, of: Of): Promise<Readonly<Record<UndoOutcome, number>>> {
  const { rows } = await sql<{ outcome: UndoOutcome; n: number }>`select undo ->> 'outcome' as outcome, count(*) as n
    from user_import_rows where organization_id = ${of.organization} and import_id = ${of.import} and undo is not null group by 1`.execute(
    tx,
  );
  const count = (outcome: UndoOutcome) => rows.find((row) => row.outcome === outcome)?.n ?? 0;
  return { 'put-back': count('put-back'), removed: count('removed'), disabled: count('disabled'), left: count('left') };
}

export type UndoRow<C extends object = KeptCells, U extends object = Undo> = Readonly<{
  line: number;
  cells: C;
  user: string | null;
  undo: U;
}>;

/** Rows with what becomes of them when the import is undone, in the order of the file. */
export async function undoRows<C extends object = KeptCells, U extends object = Undo>(
  tx: Tx,
  of: Of,
  which: Readonly<{ after: number; limit: number; outcome: UndoOutcome | null }>,
): Promise<readonly UndoRow<C, U>[]> {
  const { rows } = await sql<UndoRow<C, U>>`select line, cells, user_id as user, undo from user_import_rows
    where organization_id = ${of.organization} and import_id = ${of.import} and line > ${which.after} and undo is not null
    ${which.outcome ? sql`and undo ->> 'outcome' = ${which.outcome}` : sql``} order by line limit ${which.limit}`.execute(
    tx,
  );
  return rows;
}

/** The users of lines that came with the import. */
export async function usersInLines(tx: Tx, of: Of, lines: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (lines.length === 0) return new Map();
  const { rows } = await sql<{ line: number; user_id: string }>`select line, user_id from user_import_rows
    where organization_id = ${of.organization} and import_id = ${of.import} and line = any(${[...lines]}::int[]) and user_id is not null`.execute(
    tx,
  );
  return new Map(rows.map(({ line, user_id }) => [line, user_id]));
}

type Asking = Pick<SignedContext, 'tx' | 'at'>;

/** Those of these locations, departments and job titles that are there. */
export async function stillThere({ tx, at }: Asking, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const one = (table: string) =>
    sql`select t.id from ${sql.table(table)} as t where t.tenant_id = ${at.tenant} and t.organization_id = ${at.id} and t.id = any(${[...ids]}::uuid[])`;
  const { rows } = await sql<{
    id: string;
  }>`${one('locations')} union all ${one('departments')} union all ${one('job_titles')}`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Who has these user names. */
export async function holdersOf({ tx, at }: Asking, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ id: string; user_name_key: string }>`select id, user_name_key from users
    where tenant_id = ${at.tenant} and organization_id = ${at.id} and user_name_key = any(${[...keys]}::text[])`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.user_name_key, row.id]));
}

/** Those of these users who have signed in once. */
export async function signedIn({ tx, at }: Asking, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string }>`select u.id from users u
    where u.tenant_id = ${at.tenant} and u.organization_id = ${at.id} and u.id = any(${[...ids]}::uuid[])
    and (u.last_sign_in_at is not null or exists (select 1 from sign_ins s where s.tenant_id = u.tenant_id and s.organization_id = u.organization_id and s.user_id = u.id))`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** Takes users out who were there for an import alone: what they were called by is free again, what they held ends. */
export async function releaseUsers(
  c: Pick<SignedContext, 'tx' | 'at' | 'now' | 'actor'>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const theirs = (column: string) =>
    sql`tenant_id = ${c.at.tenant} and organization_id = ${c.at.id} and ${sql.ref(column)} = any(${[...ids]}::uuid[])`;
  await sql`update users set user_name_key = user_name_key || ' ' || id::text, email_key = null, employee_identifier = null where ${theirs('id')}`.execute(
    c.tx,
  );
  await sql`update appointments set ends_at = ${c.now}, version = version + 1 where ${theirs('user_id')} and (ends_at is null or ends_at > ${c.now})`.execute(
    c.tx,
  );
  await sql`delete from manager_mappings where ${theirs('user_id')}`.execute(c.tx);
  const { rows } = await sql<{
    user_id: string;
  }>`delete from manager_mappings where ${theirs('manager_id')} returning user_id`.execute(c.tx);
  const of = { tenant: c.at.tenant, organization: c.at.id, at: c.now, by: c.actor.id };
  await keepPlaces(c.tx, of, [...ids, ...rows.map((row) => row.user_id)]);
  await sql`delete from search where tenant_id = ${c.at.tenant} and organization_id = ${c.at.id} and kind = 'user' and id = any(${[...ids]}::uuid[])`.execute(
    c.tx,
  );
}
