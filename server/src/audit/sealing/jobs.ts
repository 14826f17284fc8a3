import { z } from 'zod';
import { type Job, type JobWork, job } from '../../job.ts';
import { check, type Checked } from './deeds-check.ts';
import { changeCheck } from './store.ts';

export const checkJob = 'audit.check';
const order = z.object({ tenant: z.uuid(), organization: z.uuid(), check: z.uuid() });

/** Goes through the chain and keeps what it finds. A server that stops in the middle begins anew: it only reads. */
async function run(work: JobWork): Promise<void> {
  const { check: id, ...at } = order.parse(work.payload);
  const { vault, files } = work.server;
  const keep = (state: 'running' | 'done', so: Checked, total: number) =>
    work.asNobody(at, ({ tx, now }) =>
      changeCheck(tx, at, id, { state, done: so.seals, total, ...so, endedAt: state === 'done' ? now : null }),
    );
  let total = 0;
  const checked = await check(
    {
      ...{ vault, files, now: work.clock(), signal: work.signal },
      within: (read) => work.asNobody(at, ({ tx }) => read(tx)),
      progress: async (so, all) => {
        total = all;
        await keep('running', so, all);
      },
    },
    at,
  );
  await keep('done', checked, Math.max(total, checked.seals));
}

export const auditJobs: readonly Job[] = [job({ id: checkJob, run })];
