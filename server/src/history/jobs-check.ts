import type { SignedContext } from '../context.ts';
import { type FileRow, firstLines, fitted, type FirstLines, type Source } from '../sheets/index.ts';
import { imports } from '../users/index.ts';
import { judgeAll } from './deeds-around.ts';
import { type HistoryImport, orderOf } from './deeds-history.ts';
import { cellsOf, type HistoryRow, type KeptCells, keptRow } from './kept.ts';
import type { Reason } from './rows/reasons.ts';
import { rejected } from './rows/row.ts';

/** The dry run: decides every row of the file and keeps what would come of it, batch by batch. */
export async function check(work: imports.Work, found: HistoryImport, source: Source): Promise<void> {
  const said = firstLines();
  // a run that goes on where another stopped knows what the rows before say
  const after = await imports.inBatch(work, (c) => saidBefore(c, work, said));
  for await (const rows of imports.batchesAfter(source, found, after))
    await imports.inBatch(work, async (c) => {
      const place = { ...work, tenant: c.at.tenant };
      const added = await imports.insertRows(c.tx, place, await checked(c, found, rows, said));
      if (!added) throw new imports.Superseded();
      await imports.progress(work, c, { state: 'running', add: rows.length });
    });
  await imports.inBatch(work, (c) => finish(work, c, found));
}

async function saidBefore(c: SignedContext, work: imports.Work, said: FirstLines): Promise<number> {
  for (let after = 0; ; ) {
    const rows = await imports.nextRows<KeptCells, Reason>(c.tx, work, { after, limit: 5_000 });
    for (const { line, cells } of rows) if (cells.key) said.add(cells.key, line);
    const last = rows.at(-1)?.line;
    if (last === undefined) return after;
    after = last;
  }
}

async function checked(
  c: SignedContext,
  found: HistoryImport,
  rows: readonly FileRow[],
  said: FirstLines,
): Promise<readonly HistoryRow[]> {
  const mapping = found.mapping ?? [];
  const lines = rows.map((row) => ({
    line: row.line,
    wrong: fitted(row.cells, mapping.length),
    count: row.cells.length,
    cells: fitted(row.cells, mapping.length) ? {} : cellsOf(row.cells, mapping),
  }));
  const first = (key: string, line: number) => {
    said.add(key, line);
    return said.of(key) ?? line;
  };
  const good = lines.filter(({ wrong }) => !wrong);
  const judged = await judgeAll(c, good, { order: orderOf(found), first });
  const byLine = new Map(good.map(({ line }, at) => [line, judged[at]]));
  return lines.map(({ line, wrong, count, cells }) => {
    const values = { cells: count, columns: mapping.length };
    const decided = wrong ? rejected([{ field: null, code: wrong, values }]) : byLine.get(line);
    return keptRow(line, cells, decided ?? rejected([]), false);
  });
}

async function finish(work: imports.Work, c: SignedContext, found: HistoryImport): Promise<void> {
  const { created, updated, unchanged, rejected: no } = await imports.tally(c.tx, work);
  await imports.changeImport(c.tx, work.organization, work.import, {
    state: 'checked',
    counts: { created, updated, unchanged, rejected: no, rows: found.counts.rows ?? 0, done: 0 },
    places: await imports.placesNamed(c.tx, work),
    problem: null,
  });
  await imports.progress(work, c, { state: 'done' });
}
