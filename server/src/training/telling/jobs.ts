import { z } from 'zod';
import type { Tx } from '../../database/connection.ts';
import { enqueue } from '../../database/jobs.ts';
import { type Job, job } from '../../job.ts';
import { completePaths } from '../paths/store.ts';

type At = Readonly<{ tenant: string; organization: string; now: Date }>;

const completedJob = 'training.tell-completed';
const satisfiedJob = 'training.tell-satisfied';
const place = { tenant: z.uuid(), organization: z.uuid() };
const completed = z.object({ ...place, enrollments: z.array(z.uuid()) });
const satisfied = z.object({ ...place, user: z.uuid() });

/** What follows from completed enrollments: their paths at once, what rooms above make of it soon. */
export async function noteCompleted(tx: Tx, at: At, enrollments: readonly string[]): Promise<void> {
  if (enrollments.length === 0) return;
  await completePaths(tx, at, enrollments);
  const { tenant, organization } = at;
  await enqueue(tx, completedJob, { tenant, organization, enrollments });
}

/** A course left some global objective of a user satisfied: what rooms above make of it follows soon. */
export const noteSatisfied = (tx: Tx, { tenant, organization }: Omit<At, 'now'>, user: string): Promise<void> =>
  enqueue(tx, satisfiedJob, { tenant, organization, user }, { key: `${satisfiedJob}:${user}` });

export const tellingJobs: readonly Job[] = [
  job({
    id: completedJob,
    run: async (work) => {
      const { enrollments, ...at } = completed.parse(work.payload);
      const { organization } = at;
      await work.asNobody(at, (h) => h.happened({ kind: 'courses-completed', enrollments, organization }));
    },
  }),
  job({
    id: satisfiedJob,
    run: async (work) => {
      const { user, ...at } = satisfied.parse(work.payload);
      const { organization } = at;
      await work.asNobody(at, (h) => h.happened({ kind: 'objectives-satisfied', user, organization }));
    },
  }),
];
