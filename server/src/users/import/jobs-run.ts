import { z } from 'zod';
import { isLostDatabase } from '../../database/lost.ts';
import type { JobWork } from '../../job.ts';
import { Refusal } from '../../refusal.ts';
import type { FieldId } from './fields.ts';
import { type Import, modes, type SentOptions } from './import.ts';
import { aside, giveUp, inBatch, progress, Superseded, type Work } from './jobs-work.ts';
import { ended } from './refused.ts';
import { forgetRows } from './store-rows.ts';
import { taskDetail } from './store-task.ts';

const asker = z.object({ tenant: z.uuid(), organization: z.uuid(), user: z.uuid(), at: z.uuid() });
/** What a job over an import is told. */
export const checking = z.object({ asker, import: z.uuid(), task: z.uuid() });
export const committing = checking.extend({ mode: z.enum(modes) });

/** How often a run may end in a fault of ours before the import is given up. */
const attempts = 5;

type Of = Pick<Work, 'state' | 'about' | 'needs'>;

/** Runs the work until its end; what stands in the way is kept with the import, in words for whoever waits for it. */
export async function carriedOut<Field extends string = FieldId, Options = SentOptions>(
  started: JobWork,
  payload: z.output<typeof checking>,
  of: Of,
  run: (work: Work, found: Import<Field, Options>) => Promise<void>,
): Promise<void> {
  const { state } = of;
  const work: Work = { ...started, ...payload, organization: payload.asker.at, ...of };
  try {
    const found = await inBatch(work, async (c, current) => {
      const { runs = 0 } = await taskDetail(c.tx, work.organization, work.task);
      // what an earlier check of the same file had found
      if (runs === 0 && state === 'checking') await forgetRows(c.tx, work);
      await progress(work, c, { state: 'running', detail: { runs: Number(runs) + 1 } });
      return current;
    });
    // the border where what was written for this subject comes back
    await run(work, found as Import<Field, Options>);
  } catch (fault) {
    if (fault instanceof Superseded) return;
    if (fault instanceof Refusal && fault.problem.status < 500)
      return giveUp(work, { code: fault.problem.code, values: fault.values });
    // an end of the server or of the database is no fault of this import: it goes on
    if (work.signal.aborted || isLostDatabase(fault)) throw fault;
    const { runs } = await aside(work, ({ tx }) => taskDetail(tx, work.organization, work.task));
    if (Number(runs) >= attempts) await giveUp(work, { code: ended.fault.code, values: {} });
    // the worker logs it and tries again, from the first batch that is not done
    throw fault;
  }
}
