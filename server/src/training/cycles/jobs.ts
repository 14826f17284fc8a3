import { z } from 'zod';
import type { Tx } from '../../database/connection.ts';
import { enqueue } from '../../database/jobs.ts';
import { type Job, type JobWork, job } from '../../job.ts';
import { beginOf } from '../../users/index.ts';
import { addDays } from '../due.ts';
import { findAssignment, repeatingAssignments } from '../store-assignment.ts';
import type { Following } from '../store-follow.ts';
import { beginDue } from './store.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

const cyclesJob = 'training.cycles';

/** Has what is to be done again begun soon, and from then on each day. */
export const beginSoon = (tx: Tx, { tenant, organization }: Place): Promise<void> =>
  enqueue(tx, cyclesJob, { tenant, organization }, { key: `${cyclesJob}:${organization}` });

function beginTomorrow(tx: Tx, { tenant, organization, today, zone }: Following): Promise<void> {
  const at = beginOf(addDays(today, 1), zone);
  return enqueue(tx, cyclesJob, { tenant, organization }, { key: `${cyclesJob}:${organization}`, at });
}

/** Begins cycles of one assignment, as many as one step takes on; true when there may be more. */
async function beginSome(tx: Tx, at: Following, assignment: string): Promise<boolean> {
  const found = await findAssignment(tx, at.organization, assignment, at.now.getTime());
  if (found?.state !== 'active') return false;
  return (await beginDue(tx, at, found)) === at.most;
}

const order = z.object({ tenant: z.uuid(), organization: z.uuid() });

/**
 * Begins what is to be done again, each day, step by step. It may be cut off after any step and run again: who has begun
 * a cycle is not completed any more.
 */
export const cyclesWith = (followingIn: (work: JobWork, tx: Tx, place: Place) => Promise<Following>): Job =>
  job({
    id: cyclesJob,
    run: async (work) => {
      const place = order.parse(work.payload);
      const { tenant, organization } = place;
      const step = <T>(deed: (tx: Tx, at: Following) => Promise<T>): Promise<T> =>
        work.server.connection.transaction({ tenant, organizations: [organization] }, async (tx) =>
          deed(tx, await followingIn(work, tx, place)),
        );
      const ids = await step((tx) => repeatingAssignments(tx, organization));
      for (const id of ids) {
        do work.signal.throwIfAborted();
        while (await step((tx, at) => beginSome(tx, at, id)));
      }
      if (ids.length > 0) await step(beginTomorrow);
    },
  });
