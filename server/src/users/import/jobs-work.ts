import { type Privilege, canEver } from '@ambit/policy';
import type { SignedContext } from '../../context.ts';
import type { Asker, JobWork } from '../../job.ts';
import { Refusal } from '../../refusal.ts';
import type { AnyImport, ImportState, Problem, Subject } from './import.ts';
import { changeImport, importById } from '../store-import.ts';
import { ended } from './refused.ts';
import { type Progress, progressTask } from './store-task.ts';

/** One run of a job over an import: for whom, and the state in which the import has to stay meanwhile. */
export type Work = Pick<JobWork, 'as' | 'signal' | 'server' | 'clock'> &
  Readonly<{
    asker: Asker;
    about: Subject;
    /** What the asker has to hold somewhere, as long as the work goes on. */ needs: Privilege;
    organization: string;
    import: string;
    task: string;
    state: Extract<ImportState, 'checking' | 'committing' | 'undo-checking' | 'undoing'>;
  }>;

/** The import was cancelled, or another run has taken its place: there is nothing more to do. */
export class Superseded extends Error {}

/**
 * One batch: a transaction with the asker's present authority, while the import is as it was. What it writes is there as a
 * whole or not at all.
 * @throws Superseded; Refusal `asker-gone`, `authority-lost`.
 */
export async function inBatch<T>(work: Work, run: (c: SignedContext, found: AnyImport) => Promise<T>): Promise<T> {
  work.signal.throwIfAborted();
  const result = await work.as(work.asker, async (c) => {
    if (c.at.id !== work.organization || !canEver(c.rules, c.actor, work.needs, c.world))
      throw new Refusal(ended['authority-lost']);
    const found = await importById<string, unknown>(c.tx, work.organization, work.import, true, work.about);
    if (found?.state !== work.state || found.task?.id !== work.task) throw new Superseded();
    return { value: await run(c, found) };
  });
  if (!result) throw new Refusal(ended['asker-gone']);
  return result.value;
}

export const progress = (work: Work, c: Pick<SignedContext, 'tx' | 'now'>, change: Progress): Promise<void> =>
  progressTask(c.tx, work.asker, work.task, change, c.now);

/** Ends an import that cannot go on; without anybody's authority, since it is the asker's that may be gone. */
export async function giveUp(work: Work, problem: Problem): Promise<void> {
  await aside(work, async (c) => {
    const found = await importById<string, unknown>(c.tx, work.organization, work.import, true, work.about);
    if (found?.state !== work.state || found.task?.id !== work.task) return;
    const counts = { ...found.counts, ...(work.state === 'committing' && { done: found.task?.done ?? 0 }) };
    await changeImport(c.tx, work.organization, work.import, {
      state: work.state === 'undo-checking' || work.state === 'undoing' ? 'committed' : 'failed',
      problem,
      counts,
    });
    await progress(work, c, { state: 'failed', problem });
  });
}

/** A transaction on the import itself, beside the batches. */
export async function aside<T>(
  { server, clock, organization }: Work,
  run: (c: Pick<SignedContext, 'tx' | 'now'>) => Promise<T>,
): Promise<T> {
  const tenant = await server.directory.tenantOf(organization);
  if (!tenant) throw new Error(`there is no organization ${organization}`);
  return server.connection.transaction({ tenant, organizations: [organization] }, (tx) => run({ tx, now: clock() }));
}
