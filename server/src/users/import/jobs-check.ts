import { refreshStatistics } from '../../database/statistics.ts';
import type { SignedContext } from '../../context.ts';
import { keyOf } from '../../database/keys.ts';
import type { Import } from './import.ts';
import { changeImport } from '../store-import.ts';
import { addedFields, administratorsOf, aroundOf, optionsOf, type Run } from './deeds-around.ts';
import { type FileRow, firstLines, fitted, type Source } from '../../sheets/index.ts';
import { cellsOf, keptRow } from './row-kept.ts';
import { rejected } from './judged.ts';
import { judge } from './row.ts';
import { countReached } from './store-known.ts';
import { type ImportRow, insertRows, lastLine, placesNamed, rejectFollowers, tally } from './store-rows.ts';
import { clears, wantedBy } from './wanted.ts';
import { batchesAfter, bodyOf } from './jobs-file.ts';
import { Superseded, type Work, inBatch, progress } from './jobs-work.ts';

/**
 * The dry run: decides every row of the file and keeps what would come of it, batch by batch. A batch that was kept stays
 * when the process dies; the next run goes on behind it.
 */
export async function check(work: Work, found: Import, source: Source): Promise<void> {
  const run: Run = { ...(await prepared(found, source)), administrators: await inBatch(work, administratorsOf) };
  const after = await inBatch(work, (c) => lastLine(c.tx, work));
  for await (const rows of batchesAfter(source, found, after))
    await inBatch(work, async (c) => {
      const added = await insertRows(c.tx, { ...work, tenant: c.at.tenant }, await checked(c, found, run, rows));
      if (!added) throw new Superseded();
      await progress(work, c, { state: 'running', add: rows.length });
    });
  await inBatch(work, (c) => finish(work, c, found));
}

/** Reads the file once before anything is decided: in which line does each user stand first? */
async function prepared(found: Import, source: Source): Promise<Omit<Run, 'administrators'>> {
  const { mapped, ...options } = optionsOf(found);
  const mapping = found.mapping ?? [];
  const nameAt = mapping.indexOf(mapped.has('userName') ? 'userName' : options.userNameFrom);
  const identifierAt = mapping.indexOf('employeeIdentifier');
  const externalAt = mapping.indexOf('externalId');
  const lines = { userName: firstLines(), employeeIdentifier: firstLines(), externalId: firstLines() };
  for await (const rows of bodyOf(source, found)) {
    for (const { line, cells } of rows) {
      if (fitted(cells, mapping.length)) continue;
      const name = cells[nameAt]?.trim();
      const identifier = cells[identifierAt]?.trim();
      if (name && name !== clears) lines.userName.add(keyOf(name), line);
      if (identifier && identifier !== clears) lines.employeeIdentifier.add(identifier, line);
      const external = cells[externalAt]?.trim();
      if (external) lines.externalId.add(external, line);
    }
  }
  return { mapped, options, lineOf: (field, key) => lines[field].of(key), spoken: new Map() };
}

async function checked(
  c: SignedContext,
  found: Import,
  run: Run,
  rows: readonly FileRow[],
): Promise<readonly ImportRow[]> {
  const mapping = found.mapping ?? [];
  const added = await addedFields(c);
  const read = rows.map((row) => {
    const cells = cellsOf(row.cells, mapping);
    return {
      line: row.line,
      cells,
      wrong: fitted(row.cells, mapping.length),
      count: row.cells.length,
      read: wantedBy(cells, run.options.dateOrder, added),
    };
  });
  const around = await aroundOf(
    c,
    found,
    { ...run, added },
    read.flatMap((row) => (row.wrong ? [] : [row.read.wanted])),
    false,
  );
  return read.map(({ line, cells, wrong, count, read: asked }) => {
    if (wrong)
      return keptRow(
        line,
        {},
        rejected([{ field: null, code: wrong, values: { cells: count, columns: mapping.length } }]),
        false,
      );
    return keptRow(line, cells, judge(asked, { line, id: c.newId(), managerLine: null }, around), false);
  });
}

async function finish(work: Work, c: SignedContext, found: Import): Promise<void> {
  if (found.mapping?.includes('manager') === true) await refreshStatistics(c.tx, ['user_import_rows']);
  // the managers of managers: a chain of lines falls with its first
  while ((await rejectFollowers(c.tx, work)) > 0) continue;
  const { done: _, ...outcomes } = await tally(c.tx, work);
  const counts = { ...outcomes, rows: found.counts.rows ?? 0, done: 0, existing: await countReached(c) };
  await changeImport(c.tx, work.organization, work.import, {
    state: 'checked',
    counts,
    places: await placesNamed(c.tx, work),
    problem: null,
  });
  await progress(work, c, { state: 'done' });
}
