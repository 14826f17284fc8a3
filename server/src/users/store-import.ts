import { type Sql, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { SignedContext, Upload } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { condition } from '../database/where.ts';
import type { Column, Format } from '../sheets/index.ts';
import type { FieldId } from './import/fields.ts';
import type { Counts, Import, ImportState, Problem, SentOptions, Subject } from './import/import.ts';
import { userImport } from './privileges.ts';

type Begun = Readonly<{
  id: string;
  upload: Upload;
  format: Format;
  columns: readonly Column[];
  rows: number;
  about?: Subject;
}>;

/** Keeps an uploaded file and what a first look at it told. */
export async function insertImport(
  c: Pick<SignedContext, 'tx' | 'at' | 'actor' | 'now' | 'newId'>,
  begun: Begun,
): Promise<void> {
  const place = { tenant_id: c.at.tenant, organization_id: c.at.id };
  const file = c.newId();
  const { key, name, size, sha256 } = begun.upload;
  await c.tx
    .insertInto('files')
    .values({ ...place, id: file, key, name, size, sha256, uploaded_by: c.actor.id, created_at: c.now })
    .execute();
  await c.tx
    .insertInto('user_imports')
    .values({
      ...place,
      id: begun.id,
      file_id: file,
      owner_id: c.actor.id,
      state: 'uploaded',
      about: begun.about ?? 'users',
      format: JSON.stringify(begun.format),
      columns: JSON.stringify(begun.columns),
      counts: JSON.stringify({ rows: begun.rows }),
      created_at: c.now,
    })
    .execute();
}

type Row = Readonly<{
  id: string;
  organization_id: string;
  owner_id: string;
  state: ImportState;
  file_id: string;
  key: string;
  name: string;
  size: number;
  format: Format;
  columns: readonly Column[];
  mapping: readonly (string | null)[] | null;
  options: unknown;
  counts: Counts;
  task_id: string | null;
  done: number | null;
  total: number | null;
  problem: Problem | null;
  created_at: Date;
  committed_at: Date | null;
  version: number;
}>;

/** Imports within reach, the newest first; at most `limit` after a place in that order. */
export async function listImports(
  tx: Tx,
  organization: string,
  scope: Sql,
  limit: number,
  after: readonly string[] | null,
  about: Subject = 'users',
): Promise<readonly Import[]> {
  // ids of version 7 are in the order of their making
  return read(
    tx,
    sql`x.organization_id = ${organization} and x.about = ${about} and ${condition(scope)} and ${after ? sql`x.id < ${after[0]}::uuid` : sql`true`} order by x.id desc limit ${limit}`,
  );
}

/** One import that was granted. `lock` keeps it as it is until the end of the transaction. */
export async function importById<Field extends string = FieldId, Options = SentOptions>(
  tx: Tx,
  organization: string,
  id: string,
  lock = false,
  about: Subject = 'users',
): Promise<Import<Field, Options> | null> {
  const found = await read<Field, Options>(
    tx,
    sql`x.organization_id = ${organization} and x.id = ${id} and x.about = ${about} ${lock ? sql`for no key update of x` : sql``}`,
  );
  return found[0] ?? null;
}

async function read<Field extends string = FieldId, Options = SentOptions>(
  tx: Tx,
  where: ReturnType<typeof sql>,
): Promise<readonly Import<Field, Options>[]> {
  const { rows } = await sql<Row>`
    select x.id, x.organization_id, x.owner_id, x.state, x.file_id, f.key, f.name, f.size, x.format, x.columns, x.mapping, x.options, x.counts,
      x.task_id, t.done, t.total, x.problem, x.created_at, x.committed_at, x.version
    from ${condition(from(userImport))} join files f on f.tenant_id = x.tenant_id and f.organization_id = x.organization_id and f.id = x.file_id
    left join tasks t on t.tenant_id = x.tenant_id and t.organization_id = x.organization_id and t.id = x.task_id
    where ${where}`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    organization: row.organization_id,
    owner: row.owner_id,
    state: row.state,
    file: { id: row.file_id, key: row.key, name: row.name, size: row.size },
    format: row.format,
    columns: row.columns,
    // the border where what was written for this subject comes back
    mapping: row.mapping as Import<Field>['mapping'],
    options: row.options as Options,
    counts: row.counts,
    task: row.task_id ? { id: row.task_id, done: row.done ?? 0, total: row.total } : null,
    problem: row.problem,
    createdAt: row.created_at,
    committedAt: row.committed_at,
    version: row.version,
  }));
}

export type ImportChange = Readonly<
  Partial<{
    state: ImportState;
    columns: readonly Column[];
    mapping: readonly (string | null)[];
    options: object;
    counts: Counts;
    task: string | null;
    problem: Problem | null;
    committedAt: Date;
    places: readonly string[];
  }>
>;

/** Changes an import; what is not named stays. */
export async function changeImport(tx: Tx, organization: string, id: string, change: ImportChange): Promise<void> {
  const json = (value: unknown) => JSON.stringify(value);
  await tx
    .updateTable('user_imports')
    .set({
      version: sql`version + 1`,
      ...(change.state && { state: change.state }),
      ...(change.columns && { columns: json(change.columns) }),
      ...(change.mapping && { mapping: json(change.mapping) }),
      ...(change.options && { options: json(change.options) }),
      ...(change.counts && { counts: json(change.counts) }),
      ...(change.task !== undefined && { task_id: change.task }),
      ...(change.problem !== undefined && { problem: change.problem && json(change.problem) }),
      ...(change.committedAt && { committed_at: change.committedAt }),
      ...(change.places && { places: [...change.places] }),
    })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

type Place = Readonly<{ tenant: string; organization: string }>;
type Kept = Readonly<{ mapping: readonly (string | null)[]; options: object }>;

/** What somebody said of a file with these columns the last time; or else the last who had one, in this organization. */
export async function rememberedMapping(tx: Tx, organization: string, user: string, header: Buffer): Promise<unknown> {
  const row = await tx
    .selectFrom('import_mappings')
    .select('mapping')
    .where('organization_id', '=', organization)
    .where('header_hash', '=', header)
    .orderBy(sql`user_id = ${user}`, 'desc')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const kept = row?.mapping;
  return typeof kept === 'object' && kept !== null && 'mapping' in kept ? kept.mapping : null;
}

export async function rememberMapping(
  tx: Tx,
  place: Place,
  user: string,
  header: Buffer,
  kept: Kept,
  at: Date,
): Promise<void> {
  const mapping = JSON.stringify(kept);
  await tx
    .insertInto('import_mappings')
    .values({
      tenant_id: place.tenant,
      organization_id: place.organization,
      user_id: user,
      header_hash: header,
      mapping,
      at,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'organization_id', 'user_id', 'header_hash']).doUpdateSet({ mapping, at }),
    )
    .execute();
}
