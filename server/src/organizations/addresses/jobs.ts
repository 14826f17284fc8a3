import { z } from 'zod';
import { type Job, job } from '../../job.ts';
import { lookAgain, lookJob, settle } from './deeds-address.ts';
import { recordsOf } from './deeds-proof.ts';
import { addressOf } from './store.ts';

const order = z.object({ tenant: z.uuid(), organization: z.uuid(), id: z.uuid() });

/**
 * Looks at an address, and again the next day while it is the organization’s. No transaction is open while the DNS is
 * asked; one that was removed meanwhile is left alone.
 */
const look: Job = job({
  id: lookJob,
  run: async ({ payload, server, asNobody }) => {
    const { id, ...place } = order.parse(payload);
    const found = await asNobody(place, ({ tx }) => addressOf(tx, place.organization, false));
    if (found?.id !== id) return;
    const records = await recordsOf(server, { domain: found.host, proof: found.proof });
    await asNobody(place, async (h) => {
      if (await settle(h, place, id, records)) await lookAgain(h, place, id);
    });
  },
});

export const addressJobs: readonly Job[] = [look];
