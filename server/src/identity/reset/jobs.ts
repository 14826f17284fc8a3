import { z } from 'zod';
import { type Job, job } from '../../job.ts';
import { newId, newSecret } from '../../outside/ids.ts';
import { hashSecret } from '../lookup.ts';
import { resetJob } from './deeds-reset.ts';
import { lifetime, usesPasswords } from './reset.ts';
import { endResets, insertReset, usersMeant } from './store.ts';

const order = z.object({ tenant: z.uuid(), organization: z.uuid(), key: z.string() });

/** Makes a link for each user who may be meant; the one before it ends. Nobody is told when nobody is meant. */
const sendResets: Job = job({
  id: resetJob,
  run: async ({ payload, server, asNobody }) => {
    const { tenant, organization, key } = order.parse(payload);
    await asNobody({ tenant, organization }, async ({ tx, now, happened }) => {
      const until = new Date(now.getTime() + lifetime);
      const facts = await server.directory.find(tx, tenant, organization, 0);
      if (!facts || !usesPasswords(facts)) return;
      for (const { id: user, userName } of await usersMeant(tx, organization, key, now)) {
        for (const before of await endResets(tx, organization, user, now))
          await happened({ kind: 'password-reset-ended', reset: before, organization });
        const [reset, secret] = [newId(), newSecret()];
        await insertReset(tx, { tenant, organization }, { id: reset, user, hash: hashSecret(secret), at: now, until });
        const link = { secret: `${organization}.${secret}`, until };
        await happened({ kind: 'password-reset-asked', organization, reset, user, userName, ...link });
      }
    });
  },
});

export const passwordResetJobs: readonly Job[] = [sendResets];
