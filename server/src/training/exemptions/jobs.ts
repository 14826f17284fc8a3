import { z } from 'zod';
import type { Tx } from '../../database/connection.ts';
import { enqueue } from '../../database/jobs.ts';
import { type Dated, type Job, type JobWork, job } from '../../job.ts';
import { beginOf } from '../../users/index.ts';
import type { Following } from '../store-follow.ts';
import { beginExemptions, endExemptions, exemptionsOver, nextDay } from './store.ts';
import { tell } from './deeds-telling.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

const exemptionsJob = 'training.exemptions';

/** Looks after the exemptions of an organization again on the next day on which one begins or is over. */
export async function lookAfterExemptions(
  tx: Tx,
  { tenant, organization, zone }: Place & Pick<Following, 'zone'>,
): Promise<void> {
  const day = await nextDay(tx, organization);
  if (day === null) return;
  const key = `${exemptionsJob}:${organization}`;
  await enqueue(tx, exemptionsJob, { tenant, organization }, { key, at: beginOf(day, zone) });
}

const order = z.object({ tenant: z.uuid(), organization: z.uuid() });

/** Exemptions that one step ends. */
const atOnce = 500;

/** Has exemptions begin and end on their days, step by step. It may be cut off after any step and run again. */
export const exemptionsWith = (followingIn: (work: JobWork, tx: Tx, place: Place) => Promise<Following>): Job =>
  job({
    id: exemptionsJob,
    run: async (work) => {
      const place = order.parse(work.payload);
      const { organization } = place;
      const step = <T>(deed: (h: Dated, at: Following) => Promise<T>): Promise<T> =>
        work.asNobody(place, async (h) => deed(h, await followingIn(work, h.tx, place)));
      await step(({ tx }, at) => beginExemptions(tx, at));
      const over = await step(({ tx }, { today }) => exemptionsOver(tx, organization, today));
      for (let from = 0; from < over.length; from += atOnce) {
        work.signal.throwIfAborted();
        const some = over.slice(from, from + atOnce);
        await step(async (h, at) => {
          await endExemptions(h.tx, at, some, { by: null, reason: '' });
          await tell(h, organization, some, { change: 'over', by: '', reason: '' });
        });
      }
      await step(({ tx }, at) => lookAfterExemptions(tx, at));
    },
  });
