import type { SignedContext } from '../context.ts';
import { tell } from '../events.ts';
import type { Asker, Dated, Place } from '../job.ts';
import { known } from '../identity/index.ts';
import { newId } from '../outside/ids.ts';
import { makeContext } from './context.ts';
import type { Asked } from './request.ts';
import type { Running } from './running.ts';
import { seatOf } from './seat.ts';

/** A transaction with the present authority of somebody who is not there: for jobs. Null when they may not sign in any more. */
export async function asUser<T>(
  running: Running,
  who: Asker,
  work: (context: SignedContext) => Promise<T>,
): Promise<T | null> {
  const { connection } = running.server;
  const after: (() => Promise<void> | void)[] = [];
  const result = await connection.transaction({ tenant: who.tenant, organizations: [who.organization] }, async (tx) => {
    const now = running.clock();
    const found = await known(tx, who.organization, who.user, now);
    if (!found) return null;
    const seat = await seatOf(
      running,
      tx,
      who.tenant,
      { ...found, entered: who.at === who.organization ? null : who.at },
      false,
      now,
    );
    if (!seat) return null;
    const parts = {
      running,
      tx,
      seat,
      asked: { ...nobodyAsks, site: running.server.addresses.installation },
      now,
      input: undefined,
      query: undefined,
      gathered: { changes: [], after },
    };
    const context: SignedContext = { ...makeContext(parts), again: (more) => again(more) };
    return { value: await work(context) };
  });
  for (const step of after) await Promise.resolve(step()).catch((fault: unknown) => running.report(fault, newId()));
  return result ? result.value : null;

  async function again<R>(more: (context: SignedContext) => Promise<R>): Promise<R> {
    const answered = await asUser(running, who, async (context) => ({ value: await more(context) }));
    if (!answered) throw new Error('the user may not sign in any more');
    return answered.value;
  }
}

/** A transaction of nobody's in one organization: for what a day brings about. */
export async function asNobody<T>(running: Running, place: Place, work: (happening: Dated) => Promise<T>): Promise<T> {
  const { connection } = running.server;
  const after: (() => Promise<void> | void)[] = [];
  const bounds = { tenant: place.tenant, organizations: [place.organization] };
  const result = await connection.transaction(bounds, (tx) => {
    const happening = { tx, now: running.clock(), newId, server: running.server, tenant: place.tenant, actorId: null };
    const told = { ...happening, afterCommit: (step: () => Promise<void> | void) => void after.push(step) };
    return work({ ...told, happened: (event) => tell(running.listeners, event, told) });
  });
  for (const step of after) await Promise.resolve(step()).catch((fault: unknown) => running.report(fault, newId()));
  return result;
}

const nobodyAsks: Omit<Asked, 'site'> = {
  method: 'JOB',
  credential: null,
  registered: null,
  params: {},
  query: undefined,
  body: undefined,
  ifMatch: null,
  idempotencyKey: null,
  language: null,
  address: '',
  device: 'job',
  upload: null,
  signal: new AbortController().signal,
};
