import { sql } from 'kysely';
import type { SignedContext } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { notify } from '../../database/notify.ts';
import type { Asker } from '../../job.ts';
import type { Problem } from './import.ts';

export type TaskState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** Puts work up for which somebody waits. */
export async function insertTask(
  c: Pick<SignedContext, 'tx' | 'at' | 'actor' | 'now'>,
  id: string,
  kind: string,
  total: number,
): Promise<void> {
  await c.tx
    .insertInto('tasks')
    .values({
      tenant_id: c.at.tenant,
      organization_id: c.at.id,
      id,
      kind,
      state: 'waiting',
      asked_by: c.actor.id,
      total,
      created_at: c.now,
      updated_at: c.now,
    })
    .execute();
}

export type Progress = Readonly<{
  state: TaskState /** How many more are done. */;
  add?: number;
  total?: number;
  problem?: Problem | null;
  detail?: Readonly<Record<string, unknown>>;
}>;

/** Writes how far the work is and tells the pages of whoever asked for it, at commit. */
export async function progressTask(tx: Tx, asker: Asker, id: string, progress: Progress, now: Date): Promise<void> {
  const { state, add, total, problem, detail } = progress;
  const row = await tx
    .updateTable('tasks')
    .set({
      state,
      updated_at: now,
      ...(add !== undefined && { done: sql`done + ${add}` }),
      ...(total !== undefined && { total }),
      ...(problem !== undefined && { problem: problem && JSON.stringify(problem) }),
      ...(detail && { detail: sql`detail || ${JSON.stringify(detail)}::jsonb` }),
    })
    .where('organization_id', '=', asker.at)
    .where('id', '=', id)
    .returning(['kind', 'done', 'total'])
    .executeTakeFirst();
  if (row)
    await notify(tx, {
      about: 'task',
      organization: asker.organization,
      users: [asker.user],
      data: { id, kind: row.kind, state, done: row.done, total: row.total },
    });
}

/** What a job noted beside its task. */
export async function taskDetail(tx: Tx, organization: string, id: string): Promise<Readonly<Record<string, unknown>>> {
  const row = await tx
    .selectFrom('tasks')
    .select('detail')
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .executeTakeFirst();
  return (row?.detail ?? {}) as Readonly<Record<string, unknown>>;
}
