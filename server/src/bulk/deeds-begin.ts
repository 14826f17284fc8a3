import type { SignedContext } from '../context.ts';
import { enqueue } from '../database/jobs.ts';
import { problems, Refusal } from '../refusal.ts';
import { say } from '../text.ts';
import { refused } from './before.ts';
import { atOnce, type BulkDeed, isFinal, namesShown } from './bulk.ts';
import { doing } from './deeds-apply.ts';
import { type Chosen, chosenUsers, nameOf, next } from './deeds-bulk.ts';
import { type Bulk, findBulk, insertBulk, setBulkState, tallyOf } from './store.ts';

/** The name of the job that goes on where a request would take too long. */
export const bulkJob = 'bulk.run';

/** Begins a bulk: done at once for as many as a request takes on, in the background for more. */
export async function begin(c: SignedContext, deed: BulkDeed, chosen: Chosen): Promise<string> {
  // what it names must be within reach now; whether it still is, is asked again on the way
  await doing(c, deed);
  const rows = await chosenUsers(c, chosen);
  const bulk: Bulk = { id: c.newId(), deed, state: 'running', askedBy: c.actor.id };
  const at = { tenant: c.at.tenant, organization: c.at.id, now: c.now };
  await insertBulk(
    c.tx,
    at,
    bulk,
    rows.map((row) => ({ user: row.thing.id ?? '', name: nameOf(row) })),
  );
  await goOn(c, bulk, rows.length);
  return bulk.id;
}

/** Puts back what a bulk did, user by user; who was changed since stays and is named. */
export async function undo(c: SignedContext, id: string): Promise<void> {
  const bulk = await findBulk(c.tx, c.at.id, id, c.actor.id, true);
  if (!bulk) throw new Refusal(problems['not-found']);
  if (bulk.state !== 'done' || isFinal(bulk.deed)) throw new Refusal(refused['not-undoable']);
  await setBulkState(c.tx, c.at.id, id, 'undoing');
  const count = (await tallyOf(c.tx, c.at.id, id, 1)).find(({ outcome }) => outcome === 'done')?.count ?? 0;
  await goOn(c, { ...bulk, state: 'undoing' }, count);
}

async function goOn(c: SignedContext, bulk: Bulk, count: number): Promise<void> {
  if (count > atOnce) {
    const { tenant, id: organization } = c.organization;
    const asker = { tenant, organization, user: c.actor.id, at: c.at.id };
    return enqueue(c.tx, bulkJob, { asker, bulk: bulk.id }, { key: `${bulkJob}:${bulk.id}` });
  }
  for (;;) if (await next(c, bulk)) return;
}

/** How far a bulk is, as answers show it. */
export async function shownBulk(c: SignedContext, id: string) {
  const bulk = await findBulk(c.tx, c.at.id, id, c.actor.id);
  if (!bulk) throw new Refusal(problems['not-found']);
  const tally = await tallyOf(c.tx, c.at.id, id, namesShown);
  const of = (outcome: string) =>
    tally.filter((one) => one.outcome === outcome).reduce((sum, { count }) => sum + count, 0);
  return {
    id,
    deed: bulk.deed.deed,
    state: bulk.state,
    total: tally.reduce((sum, { count }) => sum + count, 0),
    waiting: bulk.state === 'undoing' ? of('done') : of('waiting'),
    done: of('done'),
    undone: of('undone'),
    isFinal: isFinal(bulk.deed),
    left: tally.flatMap(({ reason, count, names }) =>
      reason ? [{ reason: say(reason, c.language), count, names: [...names] }] : [],
    ),
  };
}
