import { job } from '../../job.ts';
import { lockOwnLaunch } from '../store-run-time.ts';
import { endJob, endOrder, keepStep } from './deeds-own.ts';
import { ownPlayOf } from './own-plays.ts';
import { openedItem } from './store.ts';

/**
 * Ends an attempt whose time is over while its learner is gone. It may run twice or too early: it looks at the attempt
 * as it stands.
 */
export const endOwnAttempt = job({
  id: endJob,
  run: (work) => {
    const { tenant, organization, user, launch: id } = endOrder.parse(work.payload);
    return work.asNobody({ tenant, organization }, async ({ tx, now }) => {
      const launch = await lockOwnLaunch(tx, organization, { id, user }, now);
      if (!launch || launch.attempt.state === 'ended') return;
      const item = await openedItem(tx, organization, launch.attempt.item);
      if (!item) return;
      const { seconds, commitNumber: number, runTime } = launch.attempt;
      const over = ownPlayOf(item.kind).end(item.content, runTime.own?.state, now);
      if (over)
        await keepStep({ item, sitting: { tx, tenant, organization, launch, now } }, { ...over, seconds, number });
    });
  },
});
