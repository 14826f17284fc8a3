import { z } from 'zod';
import { emptyOlder, type Older } from '../../audit/index.ts';
import { enqueue } from '../../database/jobs.ts';
import { type Job, job } from '../../job.ts';
import { settingsOf } from '../settings/settings.ts';
import { before, firstAfter, keepingJob } from './keeping.ts';

const order = z.object({
  tenant: z.uuid(),
  organization: z.uuid(),
  /** What is older was emptied before. */ from: z.iso.datetime().optional(),
});

/** Entries whose payloads are emptied in one transaction. */
const atOnce = 5_000;

/**
 * Empties what lies beside entries that were kept long enough, and comes back tomorrow; ends where everything is kept. It
 * may be cut off after any step and run again: what is empty stays so.
 */
const empty = job({
  id: keepingJob,
  run: async (work) => {
    const { from, ...at } = order.parse(work.payload);
    const now = work.clock();
    const until = await work.asNobody(at, async ({ tx, server }) => {
      // as it stands now: what is emptied once stays so
      const place = await server.directory.find(tx, at.tenant, at.organization, Number.POSITIVE_INFINITY);
      const months = place ? settingsOf(place.settings).audit.keepMonths : null;
      return months === null || place?.features.has('regulated') ? null : before(months, now);
    });
    if (!until) return;
    let after: Older | null = from ? { at: new Date(from), entry: null } : null;
    do {
      work.signal.throwIfAborted();
      const place = after;
      after = await work.asNobody(at, ({ tx }) => emptyOlder(tx, at, { after: place, until, limit: atOnce }));
    } while (after);
    await work.asNobody(at, ({ tx }) =>
      enqueue(
        tx,
        keepingJob,
        { ...at, from: until.toISOString() },
        {
          ...{ key: `${keepingJob}:${at.organization}`, at: firstAfter(now) },
        },
      ),
    );
  },
});

export const keepingJobs: readonly Job[] = [empty];
