import { z } from 'zod';
import { writeEntry } from '../../audit/index.ts';
import { type Job, job } from '../../job.ts';
import { newSalt } from '../../outside/ids.ts';
import { beginOf, today, zoneFor } from './day.ts';
import { returned, returnJob, returnOn } from './deeds-states.ts';
import { changesOf, changeState, suspendedUser } from './store.ts';

const order = z.object({ tenant: z.uuid(), organization: z.uuid(), user: z.uuid(), until: z.iso.date() });

/**
 * Ends a suspension on its day: what was missed comes, and due dates move. It may run twice or too early: it looks at
 * the user as the user stands, and waits for the day when the clocks were changed meanwhile.
 */
const comeBack = job({
  id: returnJob,
  run: (work) => {
    const said = order.parse(work.payload);
    const { tenant, organization, user, until } = said;
    return work.asNobody({ tenant, organization }, async (h) => {
      const found = await suspendedUser(h.tx, organization, user);
      if (found?.state !== 'suspended' || found.until !== until) return;
      const place = await h.server.directory.find(h.tx, tenant, organization, 0);
      const zone = zoneFor(found.timeZone, place?.settings ?? {});
      if (today(h.now, zone) < until) return returnOn(h.tx, said, beginOf(until, zone));
      const [last] = await changesOf(h.tx, organization, user, 1);
      const change = {
        id: h.newId(),
        was: found.state,
        became: 'active',
        until: null,
        reason: null,
        at: h.now,
      } as const;
      await changeState(h.tx, said, { ...change, by: null, byName: null, ended: [] });
      await writeEntry(h.tx, {
        ...{ id: h.newId(), tenant, organization, at: h.now, actor: null, operation: returnJob, outcome: 'done' },
        ...{ kind: 'user', thing: user, privilege: null, appointment: null, role: null, scope: null, reason: null },
        ...{ address: null, salt: newSalt() },
        payload: { before: { name: found.name, state: 'suspended', until }, after: { state: 'active' } },
      });
      if (last) await returned(h.happened, last, { organization, user, zone, now: h.now });
      await h.happened({ kind: 'authority-changed', users: [user], organization });
      await h.happened({ kind: 'users-changed', users: [user], organization });
    });
  },
});

export const userStateJobs: readonly Job[] = [comeBack];
