import { z } from 'zod';
import { type Job, job } from '../../job.ts';
import { settingsOf } from '../../organizations/index.ts';
import { makeLink } from './deeds-link.ts';
import { resetJob } from './deeds-reset.ts';
import { isOpen } from '../admission/admission.ts';
import { lifetime } from './reset.ts';
import { usersMeant } from './store.ts';

const order = z.object({ tenant: z.uuid(), organization: z.uuid(), key: z.string() });

/** Makes a link for each user who may be meant; the one before it ends. Nobody is told when nobody is meant. */
const sendResets: Job = job({
  id: resetJob,
  run: async ({ payload, server, asNobody }) => {
    const { tenant, organization, key } = order.parse(payload);
    await asNobody({ tenant, organization }, async ({ tx, now, happened }) => {
      const facts = await server.directory.find(tx, tenant, organization, 0);
      if (!facts) return;
      const ways = settingsOf(facts.settings).signIn;
      const meant = await usersMeant(tx, organization, key, now);
      // where passwords are off they open for those who are named alone
      for (const { id: user, userName } of meant.filter(({ id }) => isOpen('password', id, ways)))
        await makeLink({ tx, now, happened }, { tenant, organization }, { user, userName }, lifetime);
    });
  },
});

export const passwordResetJobs: readonly Job[] = [sendResets];
