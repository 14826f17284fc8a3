import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import type { Place } from './store-rows.ts';

/** Somebody who asks, who may belong to an organization above. */
export type Asked = Readonly<{ at: Date; by: string; byName: string }>;
type ClosureRow = Awaited<ReturnType<typeof readClosure>>;
export type Closure = NonNullable<ClosureRow>;

/** The last closing of an organization; null when it was never closed, or reopened since. */
export async function readClosure(tx: Tx, { tenant, organization }: Place, lock = false) {
  const found = tx
    .selectFrom('closures')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('organization_id', '=', organization)
    .where('reopened_at', 'is', null);
  return (await (lock ? found.forUpdate() : found).executeTakeFirst()) ?? null;
}

/** False when somebody else has just closed it. */
export async function insertClosure(
  tx: Tx,
  at: Place,
  { id, reason, ...asked }: Asked & Readonly<{ id: string; reason: string }>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('closures')
    .values({
      ...{ tenant_id: at.tenant, organization_id: at.organization, id, reason },
      ...{ closed_at: asked.at, closed_by: asked.by, closed_by_name: asked.byName },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

type Change = Readonly<{
  reopened?: Asked;
  /** Null: called off. */ erasure?: (Asked & Readonly<{ reason: string; eraseAt: Date }>) | null;
  begunAt?: Date;
  erased?: Readonly<{ at: Date; statement: string; sha256: Buffer }>;
}>;

export async function changeClosure(tx: Tx, at: Place, id: string, change: Change): Promise<void> {
  const { reopened, erasure, begunAt, erased } = change;
  await tx
    .updateTable('closures')
    .set({
      ...(reopened && { reopened_at: reopened.at, reopened_by: reopened.by, reopened_by_name: reopened.byName }),
      ...(erasure !== undefined && {
        asked_at: erasure?.at ?? null,
        asked_by: erasure?.by ?? null,
        asked_by_name: erasure?.byName ?? null,
        asked_reason: erasure?.reason ?? null,
        erase_at: erasure?.eraseAt ?? null,
      }),
      ...(begunAt && { begun_at: begunAt }),
      ...(erased && { erased_at: erased.at, statement: erased.statement, statement_sha256: erased.sha256 }),
    })
    .where('tenant_id', '=', at.tenant)
    .where('organization_id', '=', at.organization)
    .where('id', '=', id)
    .execute();
}

/** So many rows more were removed or emptied: in the transaction that does it, so that each is counted once. */
export async function addCount(tx: Tx, at: Place, id: string, what: string, count: number): Promise<void> {
  await sql`update closures set counts = counts || jsonb_build_object(${what}::text, coalesce((counts->>${what}::text)::bigint, 0) + ${count}::bigint)
    where tenant_id = ${at.tenant} and organization_id = ${at.organization} and id = ${id}`.execute(tx);
}

/** Closes or opens the organization itself; whoever was learning stops. */
export async function setState(tx: Tx, at: Place, state: 'active' | 'closed', now: Date): Promise<void> {
  await tx
    .updateTable('organizations')
    .set({ state, version: sql`version + 1` })
    .where('tenant_id', '=', at.tenant)
    .where('id', '=', at.organization)
    .execute();
  if (state === 'closed')
    await tx
      .updateTable('launches')
      .set({ ended_at: now })
      .where('tenant_id', '=', at.tenant)
      .where('organization_id', '=', at.organization)
      .where('ended_at', 'is', null)
      .execute();
}

/** What is left of an organization that was erased: its name, and where it stood. Its identifier is free again. */
export async function leaveName(tx: Tx, at: Place): Promise<void> {
  const free = `erased-${at.organization}`;
  await tx
    .updateTable('organizations')
    .set({
      ...{ state: 'erased', identifier: free, identifier_key: free, settings: '{}', features: [], tags: [] },
      version: sql`version + 1`,
    })
    .where('tenant_id', '=', at.tenant)
    .where('id', '=', at.organization)
    .execute();
}

export type Export = Awaited<ReturnType<typeof listExports>>[number];

const exportColumns = [
  ...(['id', 'state', 'asked_at', 'asked_by_name', 'done', 'total', 'rows', 'files', 'size', 'sha256'] as const),
  ...(['problem', 'ready_at', 'expires_at', 'address_until'] as const),
] as const;

/** The exports of an organization, the newest first. */
export const listExports = (tx: Tx, { tenant, organization }: Place) =>
  tx
    .selectFrom('organization_exports')
    .select(exportColumns)
    .where('tenant_id', '=', tenant)
    .where('organization_id', '=', organization)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();

export async function exportById(tx: Tx, { tenant, organization }: Place, id: string): Promise<Export | null> {
  const found = await tx
    .selectFrom('organization_exports')
    .select(exportColumns)
    .where('tenant_id', '=', tenant)
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .executeTakeFirst();
  return found ?? null;
}

/** The export that an address leads to, while the address is good. */
export async function exportAt(
  tx: Tx,
  { tenant, organization }: Place,
  hash: Buffer,
  now: Date,
): Promise<string | null> {
  const found = await tx
    .selectFrom('organization_exports')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('organization_id', '=', organization)
    .where('address_hash', '=', hash)
    .where('address_until', '>', now)
    .where('state', '=', 'ready')
    .executeTakeFirst();
  return found?.id ?? null;
}

export async function insertExport(tx: Tx, at: Place, id: string, asked: Asked): Promise<void> {
  await tx
    .insertInto('organization_exports')
    .values({
      ...{ tenant_id: at.tenant, organization_id: at.organization, id },
      ...{ asked_at: asked.at, asked_by: asked.by, asked_by_name: asked.byName },
    })
    .execute();
}

type ExportChange = Readonly<{
  state?: 'running' | 'ready' | 'failed' | 'gone';
  done?: number;
  total?: number;
  rows?: number;
  files?: number;
  size?: number;
  sha256?: Buffer;
  problem?: string;
  ready_at?: Date;
  expires_at?: Date;
  address_hash?: Buffer;
  address_until?: Date;
}>;

export async function changeExport(tx: Tx, at: Place, id: string, change: ExportChange): Promise<void> {
  await tx
    .updateTable('organization_exports')
    .set(change)
    .where('tenant_id', '=', at.tenant)
    .where('organization_id', '=', at.organization)
    .where('id', '=', id)
    .execute();
}
