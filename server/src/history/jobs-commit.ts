import { isDeepStrictEqual } from 'node:util';
import type { SignedContext } from '../context.ts';
import { countPast, distinct, insertPast, updatePast } from '../training/index.ts';
import { insertImported, updateImported } from '../transcripts/index.ts';
import { imports } from '../users/index.ts';
import { judgeAll, zoneAt } from './deeds-around.ts';
import { type HistoryImport, orderOf } from './deeds-history.ts';
import { type HistoryRow, type KeptCells, keptRow } from './kept.ts';
import type { Reason } from './rows/reasons.ts';
import { type Judged, rejected } from './rows/row.ts';

const batchSize = 4_000;

/** What an import of history does when it is applied; nobody is told of it. */
export const historyCommit = (work: imports.Work, found: HistoryImport): imports.Doing => ({
  batch: (c, { after }) => commitBatch(work, c, found, after),
  tables: ['past_completions', 'external_trainings', 'enrollments'],
  finished: async () => undefined,
});

/** Decides the next rows anew and writes those that come in. */
async function commitBatch(
  work: imports.Work,
  c: SignedContext,
  found: HistoryImport,
  after: number,
): Promise<imports.Gone> {
  const place: imports.Place = { tenant: c.at.tenant, organization: work.organization, import: work.import };
  const which = { after, limit: batchSize, outcomes: ['created', 'updated'], undone: true } as const;
  const rows = await imports.nextRows<KeptCells, Reason>(c.tx, place, which);
  if (rows.length === 0) return { to: null, moved: 0, waiting: 0, rejected: [] };
  const said = new Map<string, number>();
  const first = (key: string, line: number) => {
    if (!said.has(key)) said.set(key, line);
    return said.get(key) ?? line;
  };
  const lines = rows.map(({ line, cells }) => ({ line, cells: cells.raw }));
  const judged = (await judgeAll(c, lines, { order: orderOf(found), first })).map((one, at) =>
    Object.keys(lines[at]?.cells ?? {}).length === 0 ? rejected([{ field: null, code: 'gone-since' }]) : one,
  );
  await apply(c, found, rows, judged);
  await imports.progress(work, c, { state: 'running', add: rows.length });
  const out = await keep(c, place, rows, judged);
  return { to: rows.at(-1)?.line ?? null, moved: rows.length, waiting: 0, rejected: out };
}

async function apply(
  c: SignedContext,
  found: HistoryImport,
  rows: readonly HistoryRow[],
  judged: readonly Judged[],
): Promise<void> {
  const place = { tenant: c.at.tenant, organization: c.at.id };
  const origin = { import: found.id, by: c.actor.id, at: c.now };
  const coming = judged.flatMap(({ outcome, record }, at) =>
    record && (outcome === 'created' || outcome === 'updated')
      ? [{ ...record, outcome, line: rows[at]?.line ?? 0 }]
      : [],
  );
  const completions = coming.filter((one) => one.as === 'completion');
  const external = coming.filter((one) => one.as === 'external');
  const [news, changes] = [
    (one: { outcome: string }) => one.outcome === 'created',
    (one: { outcome: string }) => one.outcome === 'updated',
  ];
  await insertPast(c.tx, place, origin, completions.filter(news));
  await updatePast(c.tx, place, completions.filter(changes));
  await insertImported(c.tx, place, origin, external.filter(news));
  await updateImported(c.tx, place, external.filter(changes));
  await countPast(c.tx, { ...place, now: c.now, newId: c.newId, zone: zoneAt(c) }, distinct(completions));
}

/** Keeps what came of the rows; gives those that were rejected. */
async function keep(
  c: SignedContext,
  place: imports.Place,
  rows: readonly HistoryRow[],
  judged: readonly Judged[],
): Promise<readonly HistoryRow[]> {
  const final = rows.map((row, at) => {
    const one = judged[at] ?? rejected([]);
    const now = keptRow(row.line, row.cells.raw, one, one.outcome === 'created' || one.outcome === 'updated');
    return { row, now, same: now.done && isDeepStrictEqual({ ...row, done: true }, now) };
  });
  await imports.markDone(
    c.tx,
    place,
    final.filter(({ same }) => same).map(({ row }) => row.line),
  );
  await imports.finishRows(
    c.tx,
    place,
    final.filter(({ same }) => !same).map(({ now }) => now),
  );
  return final.filter(({ now }) => now.outcome === 'rejected').map(({ now }) => now);
}
