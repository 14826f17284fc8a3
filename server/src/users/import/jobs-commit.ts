import { refreshStatistics } from '../../database/statistics.ts';
import type { AnyImport, Counts, Mode } from './import.ts';
import { changeImport } from '../store-import.ts';
import { ended } from './refused.ts';
import { finishRows, type AnyRow, type Place, tally } from './store-rows.ts';
import { inBatch, progress, type Work } from './jobs-work.ts';
import type { SignedContext } from '../../context.ts';

/** Which rows come next: behind a line, or all that are left, which wait for each other. */
export type Batch = Readonly<{ after: number; together: boolean }>;

/** What became of a batch: its last line (null: there was nothing, or nothing can follow), how many came, how many wait. */
export type Gone = Readonly<{ to: number | null; moved: number; waiting: number; rejected: readonly AnyRow[] }>;

/** What is done for the rows of one subject. */
export type Doing = Readonly<{
  /** Decides the next rows anew and writes those that come in. */ batch(c: SignedContext, next: Batch): Promise<Gone>;
  /** The tables that grow by it: later batches are planned by their statistics. */ tables: readonly string[];
  finished(c: SignedContext, counts: Counts): Promise<void>;
}>;

/** Carries out what the check had found; each row is decided anew, by what is true when its batch begins. */
export async function commit(work: Work, found: AnyImport, mode: Mode, doing: Doing): Promise<void> {
  const recount = ({ tx }: Pick<SignedContext, 'tx'>) => refreshStatistics(tx, doing.tables);
  if (mode === 'row-by-row') {
    const batch = (next: Batch) => inBatch(work, (c) => doing.batch(c, next));
    await inPasses(counting(batch, () => inBatch(work, recount)));
    return inBatch(work, (c) => finish(work, c, found, doing));
  }
  try {
    await inBatch(work, async (c) => {
      const batch = (next: Batch) => doing.batch(c, next);
      const gone = await inPasses(counting(batch, () => recount(c)));
      if (gone.length > 0) throw new Unfit(gone);
      await finish(work, c, found, doing);
    });
  } catch (fault) {
    if (!(fault instanceof Unfit)) throw fault;
    await inBatch(work, (c) => takeBack(work, c, found, fault.rows));
  }
  return undefined;
}

/** In all or nothing, rows that cannot come in after all: what was written is rolled back. */
class Unfit extends Error {
  readonly rows: readonly AnyRow[];
  constructor(rows: readonly AnyRow[]) {
    super('rows cannot come in any more');
    this.rows = rows;
  }
}

/**
 * Goes through the rows that are not done until none is left, and gives those that were rejected. A row whose manager
 * comes with a later one waits for the next pass; those left by a pass without progress wait for each other and come
 * together.
 */
async function inPasses(batch: (next: Batch) => Promise<Gone>): Promise<readonly AnyRow[]> {
  const rejected: AnyRow[] = [];
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

async function finish(work: Work, c: SignedContext, found: AnyImport, doing: Doing): Promise<void> {
  const counts = { ...found.counts, ...(await counted(work, c)) };
  await changeImport(c.tx, work.organization, work.import, {
    state: 'committed',
    committedAt: c.now,
    counts,
    problem: null,
  });
  if ((counts.done ?? 0) > 500) await refreshStatistics(c.tx, doing.tables);
  await progress(work, c, { state: 'done' });
  await doing.finished(c, counts);
  // it holds personal data, and nothing is read from it any more
  c.afterCommit(() => work.server.files.remove(found.file.key));
}

async function takeBack(work: Work, c: SignedContext, found: AnyImport, rows: readonly AnyRow[]): Promise<void> {
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

async function counted(work: Work, c: SignedContext): Promise<Counts> {
  const { locations: _, ...counts } = await tally(c.tx, work);
  return { ...counts };
}
