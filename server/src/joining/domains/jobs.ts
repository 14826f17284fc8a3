import { z } from 'zod';
import { type Job, job } from '../../job.ts';
import { proofs } from '../../organizations/index.ts';
import { lookAgain, lookJob, settle } from './deeds-domains.ts';
import { domainById } from './store.ts';

const order = z.object({ tenant: z.uuid(), organization: z.uuid(), id: z.uuid() });

/**
 * Looks at a domain, and again the next day while it is in the list. No transaction is open while the DNS is asked; a
 * domain that was removed meanwhile is left alone.
 */
const look: Job = job({
  id: lookJob,
  run: async ({ payload, server, asNobody }) => {
    const { id, ...place } = order.parse(payload);
    const found = await asNobody(place, ({ tx }) => domainById(tx, place.organization, id, false));
    if (!found) return;
    const records = await proofs.recordsOf(server, found);
    await asNobody(place, async (h) => {
      if (await settle(h, place, id, records)) await lookAgain(h, place, id);
    });
  },
});

export const mailDomainJobs: readonly Job[] = [look];
