import { z } from 'zod';
import type { Tx } from '../../database/connection.ts';
import { enqueue } from '../../database/jobs.ts';
import { type Dated, type Job, job } from '../../job.ts';
import { addDays, dayIn, zoneOf } from '../due.ts';
import { openOn, remindersOf } from './store.ts';

const order = z.object({ tenant: z.uuid(), organization: z.uuid(), course: z.uuid() });
type Order = z.output<typeof order>;

export const remindJob = 'training.remind';

/** Looks after the reminders of a course from now on, once a day for as long as it has any. */
export const lookAfter = (tx: Tx, of: Order, at?: Date): Promise<void> =>
  enqueue(tx, remindJob, of, { key: `${remindJob}:${of.course}`, ...(at && { at }) });

/** Has those reminded whose day has come, and comes back tomorrow. Whoever was reminded of a day is not again. */
const remind = job({
  id: remindJob,
  run: async (work) => {
    const said = order.parse(work.payload);
    await work.asNobody(said, (h) => remindToday(h, said));
  },
});

export const reminderJobs: readonly Job[] = [remind];

async function remindToday(h: Dated, said: Order): Promise<void> {
  const { organization, course } = said;
  const found = await remindersOf(h.tx, organization, course);
  if (!found) return;
  const place = await h.server.directory.find(h.tx, said.tenant, organization, 0);
  const today = dayIn(zoneOf(null, place?.settings ?? {}), h.now);
  if (found.isPublished) {
    const open = await openOn(
      h.tx,
      organization,
      course,
      found.days.map((days) => addDays(today, days)),
    );
    if (open.length > 0) await h.happened({ kind: 'completion-due', course, title: found.title, open, organization });
  }
  await lookAfter(h.tx, said, new Date(h.now.getTime() + day));
}

const day = 24 * 60 * 60 * 1_000;
