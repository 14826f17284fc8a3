import { z } from 'zod';
import type { Tx } from '../../database/connection.ts';
import { enqueue } from '../../database/jobs.ts';
import { type Job, type JobWork, job } from '../../job.ts';
import type { Following } from '../store-follow.ts';

/** Looks at the next users of one thing; gives where it is then, or null when there are no more. */
type Step = (tx: Tx, at: Following, thing: string, after: string | null) => Promise<string | null>;
type Place = Readonly<{ tenant: string; organization: string }>;

const order = z.object({ tenant: z.uuid(), organization: z.uuid(), thing: z.uuid(), after: z.uuid().nullable() });

/**
 * Brings the users of a group or a path in line: at once for as many as one step takes on, in the background for the
 * rest. Each step looks for what still differs, so that it may run again.
 */
export function stepByStep(id: string, step: Step) {
  const now = async (tx: Tx, at: Following, thing: string): Promise<void> => {
    const after = await step(tx, at, thing, null);
    if (after === null) return;
    const { tenant, organization } = at;
    await enqueue(tx, id, { tenant, organization, thing, after }, { key: `${id}:${thing}` });
  };
  const jobWith = (followingIn: (work: JobWork, tx: Tx, place: Place) => Promise<Following>): Job =>
    job({
      id,
      run: async (work) => {
        const { tenant, organization, thing, after } = order.parse(work.payload);
        let at = after;
        do {
          work.signal.throwIfAborted();
          at = await work.server.connection.transaction({ tenant, organizations: [organization] }, async (tx) =>
            step(tx, await followingIn(work, tx, { tenant, organization }), thing, at),
          );
        } while (at !== null);
      },
    });
  return { now, jobWith };
}
