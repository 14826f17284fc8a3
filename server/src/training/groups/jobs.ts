import { z } from 'zod';
import type { Tx } from '../../database/connection.ts';
import { enqueue } from '../../database/jobs.ts';
import { type Job, type JobWork, job } from '../../job.ts';
import type { Following } from '../store-follow.ts';
import { followUsers } from '../store-follow.ts';
import { membersFrom } from './store.ts';

const order = z.object({ tenant: z.uuid(), organization: z.uuid(), group: z.uuid(), after: z.uuid().nullable() });

export const followGroupJob = 'training.follow-group';

/** Brings the members of a group in line: at once for as many as one step takes on, in the background for the rest. */
export async function followGroup(tx: Tx, at: Following, group: string): Promise<void> {
  const after = await step(tx, at, group, null);
  if (after === null) return;
  const { tenant, organization } = at;
  await enqueue(tx, followGroupJob, { tenant, organization, group, after }, { key: `${followGroupJob}:${group}` });
}

/** The next members; gives the last of them, or null when there are no more. */
async function step(tx: Tx, at: Following, group: string, after: string | null): Promise<string | null> {
  const members = await membersFrom(tx, at.organization, group, after, at.most);
  if (members.length > 0) await followUsers(tx, at, members);
  return members.length < at.most ? null : (members.at(-1) ?? null);
}

/** The job that goes on where a request stopped; each step looks for what still differs, so that it may run again. */
export const followGroupWith = (followingIn: (work: JobWork, tx: Tx, place: Place) => Promise<Following>): Job =>
  job({
    id: followGroupJob,
    run: async (work) => {
      const { tenant, organization, group, after } = order.parse(work.payload);
      const place = { tenant, organization };
      let at = after;
      do {
        work.signal.throwIfAborted();
        at = await work.server.connection.transaction({ tenant, organizations: [organization] }, async (tx) =>
          step(tx, await followingIn(work, tx, place), group, at),
        );
      } while (at !== null);
    },
  });

type Place = Readonly<{ tenant: string; organization: string }>;
