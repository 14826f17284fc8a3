import { z } from 'zod';
import { isLostDatabase } from '../database/lost.ts';
import { type Job, type JobWork, job } from '../job.ts';
import { Refusal } from '../refusal.ts';
import { check } from './import/jobs-check.ts';
import { modes } from './import/import.ts';
import { commit } from './import/jobs-commit.ts';
import { ended } from './import/refused.ts';
import { forgetRows } from './import/store-rows.ts';
import { taskDetail } from './import/store-task.ts';
import { aside, giveUp, inBatch, progress, Superseded, type Work } from './import/jobs-work.ts';
import { checkUndo, undo } from './import/undo/jobs-undo.ts';
import type { Import } from './import/import.ts';

const asker = z.object({ tenant: z.uuid(), organization: z.uuid(), user: z.uuid(), at: z.uuid() });
const checking = z.object({ asker, import: z.uuid(), task: z.uuid() });
const committing = checking.extend({ mode: z.enum(modes) });

/** How often a run may end in a fault of ours before the import is given up. */
const attempts = 5;

export const checkUserImport = job({
  id: 'user-import.check',
  run: (started) => {
    const payload = checking.parse(started.payload);
    return carriedOut(started, payload, 'checking', (work, found) =>
      check(work, found, () => started.server.files.read(found.file.key)),
    );
  },
});

export const commitUserImport = job({
  id: 'user-import.commit',
  run: (started) => {
    const payload = committing.parse(started.payload);
    return carriedOut(started, payload, 'committing', (work, found) =>
      commit(work, found, payload.mode, () => started.server.files.read(found.file.key)),
    );
  },
});

export const checkImportUndo = job({
  id: 'user-import.check-undo',
  run: (started) => carriedOut(started, checking.parse(started.payload), 'undo-checking', checkUndo),
});

export const undoUserImport = job({
  id: 'user-import.undo',
  run: (started) => carriedOut(started, checking.parse(started.payload), 'undoing', undo),
});

export const userImportJobs: readonly Job[] = [checkUserImport, commitUserImport, checkImportUndo, undoUserImport];

/** Runs the work until its end; what stands in the way is kept with the import, in words for whoever waits for it. */
async function carriedOut(
  started: JobWork,
  payload: z.output<typeof checking>,
  state: Work['state'],
  run: (work: Work, found: Import) => Promise<void>,
): Promise<void> {
  const work: Work = { ...started, ...payload, organization: payload.asker.at, state };
  try {
    const found = await inBatch(work, async (c, current) => {
      const { runs = 0 } = await taskDetail(c.tx, work.organization, work.task);
      // what an earlier check of the same file had found
      if (runs === 0 && state === 'checking') await forgetRows(c.tx, work);
      await progress(work, c, { state: 'running', detail: { runs: Number(runs) + 1 } });
      return current;
    });
    await run(work, found);
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
