import { z } from 'zod';
import { type Job, job } from '../job.ts';
import { refused } from './before.ts';
import { next } from './deeds-bulk.ts';
import { bulkJob } from './deeds-begin.ts';
import { findBulk, rowsOf, setBulkState, writeRows } from './store.ts';

const order = z.object({
  asker: z.object({ tenant: z.uuid(), organization: z.uuid(), user: z.uuid(), at: z.uuid() }),
  bulk: z.uuid(),
});

/**
 * Goes on with a bulk, batch by batch, each in a transaction with what its asker may do at that moment. It may be cut off
 * after any batch and run again.
 */
const go = job({
  id: bulkJob,
  async run(work) {
    const { asker, bulk: id } = order.parse(work.payload);
    for (;;) {
      work.signal.throwIfAborted();
      const isDone = await work.as(asker, async (c) => {
        const bulk = await findBulk(c.tx, asker.at, id, asker.user, true);
        if (bulk?.state !== 'running' && bulk?.state !== 'undoing') return true;
        return next(c, bulk);
      });
      if (isDone === null) await giveUp(work, asker, id);
      if (isDone !== false) return;
    }
  },
});

export const bulkJobs: readonly Job[] = [go];

/** Whoever asked may not sign in any more: what is left stays as it is, and says so. */
const giveUp = (work: Parameters<Job['run']>[0], asker: z.output<typeof order>['asker'], id: string): Promise<void> =>
  work.asNobody({ tenant: asker.tenant, organization: asker.at }, async ({ tx }) => {
    const bulk = await findBulk(tx, asker.at, id, asker.user, true);
    if (bulk?.state !== 'running' && bulk?.state !== 'undoing') return;
    const isUndo = bulk.state === 'undoing';
    const rows = await rowsOf(tx, asker.at, id, isUndo ? 'done' : 'waiting', 1_000_000);
    const told = { outcome: isUndo ? 'kept' : 'refused', reason: refused['asker-gone'].says, before: null } as const;
    await writeRows(
      tx,
      asker.at,
      id,
      rows.map(({ number }) => ({ number, ...told })),
    );
    await setBulkState(tx, asker.at, id, isUndo ? 'undone' : 'done');
  });
