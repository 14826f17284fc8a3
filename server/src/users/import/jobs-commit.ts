import { refreshStatistics } from '../../database/statistics.ts';
import type { Import, Mode } from './import.ts';
import { changeImport } from '../store-import.ts';
import { type Batch, type Gone, commitBatch } from './jobs-commit-batch.ts';
import type { Source } from '../../sheets/index.ts';
import { ended } from './refused.ts';
import { finishRows, type ImportRow, type Place, tally } from './store-rows.ts';
import { inBatch, progress, type Work } from './jobs-work.ts';
import type { SignedContext } from '../../context.ts';

/** Carries out what the check had found; each row is decided anew, by what is true when its batch begins. */
export async function commit(
  work: Work,
  found: Import,
  mode: Mode,
  source: Source,
  /** Nobody waits to be told. */ unattended = false,
): Promise<void> {
  if (mode === 'row-by-row') {
    const batch = (next: Batch) => inBatch(work, (c) => commitBatch(work, c, found, source, next));
    await inPasses(counting(batch, () => inBatch(work, recount)));
    return inBatch(work, (c) => finish(work, c, found, unattended));
  }
  try {
    await inBatch(work, async (c) => {
      const batch = (next: Batch) => commitBatch(work, c, found, source, next);
      const gone = await inPasses(counting(batch, () => recount(c)));
      if (gone.length > 0) throw new Unfit(gone);
      await finish(work, c, found, unattended);
    });
  } catch (fault) {
    if (!(fault instanceof Unfit)) throw fault;
    await inBatch(work, (c) => takeBack(work, c, found, fault.rows));
  }
  return undefined;
}

/** In all or nothing, rows that cannot come in after all: what was written is rolled back. */
class Unfit extends Error {
  readonly rows: readonly ImportRow[];
  constructor(rows: readonly ImportRow[]) {
    super('rows cannot come in any more');
    this.rows = rows;
  }
}

/**
 * Goes through the rows that are not done until none is left, and gives those that were rejected. A row whose manager
 * comes with a later one waits for the next pass; those left by a pass without progress wait for each other and come
 * together.
 */
async function inPasses(batch: (next: Batch) => Promise<Gone>): Promise<readonly ImportRow[]> {
  const rejected: ImportRow[] = [];
  let together = false;
  for (let waiting = 1; waiting > 0; ) {
    waiting = 0;
    let moved = 0;
    for (let after: number | null = 0; after !== null; ) {
      const gone: Gone = await batch({ after, together });
      rejected.push(...gone.rejected);
      waiting += gone.waiting;
      moved += gone.moved;
      after = gone.to;
    }
    together = moved === 0;
  }
  return rejected;
}

/** Has the tables counted anew after the first batch and whenever they grew by much: later batches are planned by that. */
function counting(batch: (next: Batch) => Promise<Gone>, count: () => Promise<void>): (next: Batch) => Promise<Gone> {
  let written = 0;
  let limit = 1_000;
  return async (next) => {
    const gone = await batch(next);
    written += gone.moved;
    if (written < limit) return gone;
    limit = written * 8;
    await count();
    return gone;
  };
}

const recount = ({ tx }: Pick<SignedContext, 'tx'>): Promise<void> =>
  refreshStatistics(tx, ['users', 'search', 'appointments', 'manager_mappings']);

async function finish(work: Work, c: SignedContext, found: Import, unattended: boolean): Promise<void> {
  const counts = { ...found.counts, ...(await counted(work, c)) };
  await changeImport(c.tx, work.organization, work.import, {
    state: 'committed',
    committedAt: c.now,
    counts,
    problem: null,
  });
  if ((counts.done ?? 0) > 500) await recount(c);
  await progress(work, c, { state: 'done' });
  const { id, file } = found;
  if (!unattended)
    await c.happened({
      ...{ kind: 'users-imported', import: id, file: file.name, user: c.actor.id, organization: c.organization.id },
      counts: Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, n ?? 0])),
    });
  // it holds personal data, and nothing is read from it any more
  c.afterCommit(() => work.server.files.remove(found.file.key));
}

async function takeBack(work: Work, c: SignedContext, found: Import, rows: readonly ImportRow[]): Promise<void> {
  const place: Place = { tenant: c.at.tenant, organization: work.organization, import: work.import };
  await finishRows(c.tx, place, rows);
  const problem = { code: ended['rows-changed'].code, values: { rejected: rows.length } };
  await changeImport(c.tx, work.organization, work.import, {
    state: 'checked',
    counts: { ...found.counts, ...(await counted(work, c)) },
    problem,
  });
  await progress(work, c, { state: 'failed', problem });
}

async function counted(work: Work, c: SignedContext): Promise<Import['counts']> {
  const { locations: _, ...counts } = await tally(c.tx, work);
  return { ...counts };
}
