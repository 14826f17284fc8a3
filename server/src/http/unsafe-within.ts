import type { PublicContext } from '../context.ts';
import { tell } from '../events.ts';
import { newId } from '../outside/ids.ts';
import type { Running } from './running.ts';

/** Transactions in nobody’s name, within bounds that each of them names; rooms above hear what happens in them. */
export const unsafeWithin =
  (running: Running, now: () => Date, afterCommit: PublicContext['afterCommit']): PublicContext['unsafeWithin'] =>
  ({ tenant, id }, work) => {
    const { server, listeners } = running;
    return server.connection.transaction({ tenant, organizations: [id] }, (tx) => {
      const happening = { tx, now: now(), newId, afterCommit, server, tenant, actorId: null };
      return work(tx, (event) => tell(listeners, event, happening));
    });
  };

/** The same for work in the background: what is to be done afterwards is done at its end. */
export const unsafeWithinJob = (running: Running): PublicContext['unsafeWithin'] => {
  return async (organization, work) => {
    const after: (() => Promise<void> | void)[] = [];
    const within = unsafeWithin(running, running.clock, (step) => void after.push(step));
    const result = await within(organization, work);
    for (const step of after) await Promise.resolve(step()).catch((fault: unknown) => running.report(fault, newId()));
    return result;
  };
};
