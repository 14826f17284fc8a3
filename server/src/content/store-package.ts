import { type Thing, factsSql, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Granted } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { notify } from '../database/notify.ts';
import { condition } from '../database/where.ts';
import type { Text } from '../text.ts';
import type { Values } from '../refusal.ts';
import type { PackageState } from './course.ts';
import type { Manifest } from './manifest.ts';
import { contentPackage } from './privileges.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

/** Why a package was refused, as it is kept: whoever reads it gets it in their own language. */
export type KeptProblem = Readonly<{ code: string; status: number; says: Text; values: Values }>;

export type NewPackage = Place &
  Readonly<{
    id: string;
    owner: string;
    task: string;
    at: Date;
    file: Readonly<{ id: string; key: string; name: string; size: number; sha256: Buffer }>;
  }>;

/** Remembers an uploaded archive and the package it is to become. */
export async function insertPackage(tx: Tx, p: NewPackage): Promise<void> {
  const place = { tenant_id: p.tenant, organization_id: p.organization };
  const { id, key, name, size, sha256 } = p.file;
  await tx
    .insertInto('files')
    .values({ ...place, id, key, name, size, sha256, uploaded_by: p.owner, created_at: p.at })
    .execute();
  await tx
    .insertInto('content_packages')
    .values({ ...place, id: p.id, file_id: id, owner_id: p.owner, state: 'waiting', task_id: p.task, created_at: p.at })
    .execute();
}

export type Package = Readonly<{
  thing: Thing;
  state: PackageState;
  fileName: string;
  archiveKey: string;
  manifest: Manifest | null;
  size: number | null;
  entries: number | null;
  problem: KeptProblem | null;
  task: Readonly<{ id: string; done: number; total: number | null }>;
  version: number;
}>;

/** A package with its file and how far it is read: one query. `lock` keeps others from reading it meanwhile. */
export async function findPackage(
  tx: Tx,
  organization: string,
  id: string,
  now: number,
  lock = false,
): Promise<Package | null> {
  const { rows } = await sql<Row>`
    select ${condition(factsSql(contentPackage, now))}, x.state, x.manifest, x.size, x.entries, x.problem, x.version, x.task_id,
      f.name as file_name, f.key as archive_key, coalesce(t.done, 0) as done, t.total
    from ${condition(from(contentPackage))}
    join files f on f.tenant_id = x.tenant_id and f.organization_id = x.organization_id and f.id = x.file_id
    left join tasks t on t.tenant_id = x.tenant_id and t.organization_id = x.organization_id and t.id = x.task_id
    where x.organization_id = ${organization} and x.id = ${id} ${lock ? sql`for no key update of x` : sql``}`.execute(
    tx,
  );
  return rows[0] ? packageOf(rows[0]) : null;
}

/** The package that was granted. */
export const grantedPackage = (tx: Tx, granted: Granted<'course.load'>): Promise<Package | null> =>
  findPackage(tx, granted.thing?.organization ?? '', granted.thing?.id ?? '', granted.now);

type Row = Readonly<{
  id: string;
  organization_id: string;
  facts: Thing['facts'];
  state: PackageState;
  manifest: Manifest | null;
  size: number | null;
  entries: number | null;
  problem: KeptProblem | null;
  version: number;
  task_id: string;
  file_name: string;
  archive_key: string;
  done: number;
  total: number | null;
}>;

const packageOf = (row: Row): Package => ({
  thing: { kind: contentPackage.id, id: row.id, organization: row.organization_id, facts: row.facts },
  state: row.state,
  fileName: row.file_name,
  archiveKey: row.archive_key,
  manifest: row.manifest,
  size: row.size,
  entries: row.entries,
  problem: row.problem,
  task: { id: row.task_id, done: row.done, total: row.total },
  version: row.version,
});

/** Begins to unpack; gives how often that was begun, this time included. */
export async function beginUnpacking(tx: Tx, organization: string, of: Package, at: Date): Promise<number> {
  await tx
    .updateTable('content_packages')
    .set({ state: 'unpacking', version: sql`version + 1` })
    .where('organization_id', '=', organization)
    .where('id', '=', of.thing.id)
    .execute();
  const { rows } = await sql<{ tries: number }>`
    update tasks set updated_at = ${at}, detail = detail || jsonb_build_object('tries', coalesce((detail ->> 'tries')::int, 0) + 1)
    where organization_id = ${organization} and id = ${of.task.id} returning (detail ->> 'tries')::int as tries`.execute(
    tx,
  );
  return rows[0]?.tries ?? 1;
}

export type Read = Readonly<{ manifest: Manifest; filesKey: string; bytes: number; entries: number }>;

export async function setReady(tx: Tx, organization: string, id: string, read: Read): Promise<void> {
  await tx
    .updateTable('content_packages')
    .set({
      state: 'ready',
      standard: read.manifest.standard,
      title: read.manifest.title,
      manifest: JSON.stringify(read.manifest),
      files_key: read.filesKey,
      size: read.bytes,
      entries: read.entries,
      problem: null,
      version: sql`version + 1`,
    })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .where('state', '!=', 'ready')
    .execute();
}

export async function setRefused(tx: Tx, organization: string, id: string, problem: KeptProblem): Promise<void> {
  await tx
    .updateTable('content_packages')
    .set({ state: 'refused', problem: JSON.stringify(problem), version: sql`version + 1` })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .where('state', '!=', 'ready')
    .execute();
}

/** Long work that somebody waits for, and where its rows stand. */
export type Task = Readonly<{ tenant: string; organization: string; id: string; kind: string; askedBy: Asker }>;
/** Who is told: a user, whose pages listen in the user's own organization. */
export type Asker = Readonly<{ user: string; organization: string }>;
export type Progress = Readonly<{
  state: 'waiting' | 'running' | 'done' | 'failed';
  done: number;
  total: number | null;
}>;

export async function insertTask(tx: Tx, task: Task, at: Date): Promise<void> {
  await tx
    .insertInto('tasks')
    .values({
      tenant_id: task.tenant,
      organization_id: task.organization,
      id: task.id,
      kind: task.kind,
      state: 'waiting',
      asked_by: task.askedBy.user,
      created_at: at,
      updated_at: at,
    })
    .execute();
}

/** Writes down how far a task is and tells the pages of whoever asked for it, at commit. */
export async function setProgress(tx: Tx, task: Task, { state, done, total }: Progress, at: Date): Promise<void> {
  await tx
    .updateTable('tasks')
    .set({ state, done, total, updated_at: at })
    .where('organization_id', '=', task.organization)
    .where('id', '=', task.id)
    .execute();
  await notify(tx, {
    about: 'task',
    organization: task.askedBy.organization,
    users: [task.askedBy.user],
    data: { id: task.id, kind: task.kind, state, done, total },
  });
}
