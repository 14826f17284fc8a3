import type { PublicContext } from '../context.ts';
import { tell } from '../events.ts';
import { newId } from '../outside/ids.ts';
import type { Stays } from '../refusal.ts';
import type { Gathered } from './context.ts';
import type { Running } from './running.ts';

/** A transaction within one organization, for whoever names its bounds; listeners are told what happens in it. */
export function ownTransaction(running: Running, now: Date, { after }: Gathered): PublicContext['unsafeWithin'] {
  const { server } = running;
  const afterCommit: PublicContext['afterCommit'] = (work) => void after.push(work);
  return ({ tenant, id }, work) =>
    server.connection.transaction({ tenant, organizations: [id] }, (tx) => {
      const happening = { tx, now, newId, afterCommit, server, tenant, actorId: null };
      return work(tx, (event) => tell(running.listeners, event, happening));
    });
}

/** Does what a refusal leaves behind; what it follows after its own commit is done as after any. */
export async function leaveBehind(running: Running, { at, work }: Stays): Promise<void> {
  const gathered: Gathered = { changes: [], after: [] };
  await ownTransaction(running, running.clock(), gathered)(at, work);
  for (const more of gathered.after) await settle(running, more);
}

/** Runs what was to follow a commit; a fault in it is reported and fails nothing. */
export async function settle(running: Running, work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (fault) {
    running.report(fault, newId());
  }
}
