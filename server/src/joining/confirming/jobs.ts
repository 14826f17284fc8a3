import { z } from 'zod';
import { hashSecret } from '../../identity/index.ts';
import { type Job, job } from '../../job.ts';
import { newSecret } from '../../outside/ids.ts';
import { isInUse } from '../deeds-join.ts';
import { forgetJob, writeJob } from './deeds-confirm.ts';
import { deleteConfirmations, setLink, unsentById } from './store.ts';

const order = z.object({ tenant: z.uuid(), organization: z.uuid(), id: z.uuid() });

/** Makes the link and has it sent; nobody is told anything where the address is a user’s already. */
const write: Job = job({
  id: writeJob,
  run: async ({ payload, asNobody }) => {
    const { id, ...place } = order.parse(payload);
    const { organization } = place;
    await asNobody(place, async ({ tx, happened }) => {
      const asker = await unsentById(tx, organization, id);
      if (!asker) return;
      if (await isInUse(tx, organization, asker.email)) return deleteConfirmations(tx, organization, [id]);
      const secret = newSecret();
      await setLink(tx, organization, id, hashSecret(secret));
      const { email, firstName, lastName, language, until } = asker;
      await happened({
        ...{ kind: 'join-confirmation-asked', confirmation: id, organization, email, language, until },
        ...{ name: `${firstName} ${lastName}`, secret: `${organization}.${secret}` },
      });
    });
  },
});

/** Whoever did not open their mail in time is forgotten. */
const forget: Job = job({
  id: forgetJob,
  run: async ({ payload, asNobody }) => {
    const { id, ...place } = order.parse(payload);
    await asNobody(place, ({ tx }) => deleteConfirmations(tx, place.organization, [id]));
  },
});

export const confirmationJobs: readonly Job[] = [write, forget];
