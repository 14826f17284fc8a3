import type { Context } from '../../context.ts';
import { enqueue } from '../../database/jobs.ts';
import type { Job } from '../../job.ts';
import { changeImport, type ImportChange } from '../store-import.ts';
import { canCancel, notNow } from './demands.ts';
import { askerOf, begin } from './deeds-import.ts';
import type { AnyImport, ImportState } from './import.ts';
import { progressTask } from './store-task.ts';

type Step = Readonly<{
  to: ImportState;
  job: Job;
  /** Rows it has to do. */ total: number;
  /** What the task is called. */ kind?: string;
  /** What the job is told besides. */ told?: object;
  change?: ImportChange;
}>;

/** Has a job go on with an import; whoever asked waits for its task. */
export async function goOn(c: Context, before: AnyImport, { to, job, total, kind, told, change }: Step): Promise<void> {
  const task = await begin(c, total, kind);
  await changeImport(c.tx, c.at.id, before.id, { problem: null, ...change, state: to, task });
  await enqueue(c.tx, job.id, { asker: askerOf(c), import: before.id, task, ...told });
}

/** Ends an import, or leaves a look at what undoing it would do. */
export async function cancel(c: Context, before: AnyImport): Promise<void> {
  if (!canCancel(before)) throw notNow(before);
  const isLook = before.state === 'undo-checking' || before.state === 'undo-checked';
  await changeImport(c.tx, c.at.id, before.id, {
    state: isLook ? 'committed' : 'cancelled',
    counts: { ...before.counts, ...(before.state === 'committing' && { done: before.task?.done ?? 0 }) },
  });
  if (before.task) await progressTask(c.tx, askerOf(c), before.task.id, { state: 'cancelled' }, c.now);
  if (!isLook) c.afterCommit(() => c.server.files.remove(before.file.key));
  c.audit({ before: { state: before.state } });
}
