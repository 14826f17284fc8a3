import { isDeepStrictEqual } from 'node:util';
import type { SignedContext } from '../../context.ts';
import type { Import } from './import.ts';
import { type Ready, apply } from './deeds-apply.ts';
import { addedFields, aroundOf, optionsOf, zoneOf } from './deeds-around.ts';
import type { Source } from '../../sheets/index.ts';
import { keptRow } from './row-kept.ts';
import { passwordsIn } from './passwords.ts';
import { rejected } from './judged.ts';
import { judge } from './row.ts';
import { finishRows, type ImportRow, markDone, nextRows, type Place } from './store-rows.ts';
import { wantedBy } from './wanted.ts';
import type { Batch, Doing, Gone } from './jobs-commit.ts';
import { progress, type Work } from './jobs-work.ts';

/** What an import of users does when it is applied. */
export const usersCommit = (
  work: Work,
  found: Import,
  source: Source,
  /** Nobody waits to be told. */ unattended = false,
): Doing => ({
  batch: (c, next) => commitBatch(work, c, found, source, next),
  tables: ['users', 'search', 'appointments', 'manager_mappings'],
  finished: async (c, counts) => {
    if (unattended) return;
    await c.happened({
      ...{ kind: 'users-imported', import: found.id, file: found.file.name },
      ...{ user: c.actor.id, organization: c.organization.id },
      counts: Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, n ?? 0])),
    });
  },
});

const batchSize = 4_000;
/** A password takes tens of milliseconds to hash: smaller batches keep the progress moving. */
const batchWithPasswords = 100;

/** Decides the next rows anew and writes those that come in, in the transaction of the context. */
async function commitBatch(
  work: Work,
  c: SignedContext,
  found: Import,
  source: Source,
  { after, together }: Batch,
): Promise<Gone> {
  const { mapped, ...options } = optionsOf(found);
  const place: Place = { tenant: c.at.tenant, organization: work.organization, import: work.import };
  const limit = together ? Number.MAX_SAFE_INTEGER : mapped.has('password') ? batchWithPasswords : batchSize;
  const rows = await nextRows(c.tx, place, { after, limit, outcomes: ['created', 'updated'], undone: true });
  if (rows.length === 0) return { to: null, moved: 0, waiting: 0, rejected: [] };
  // lines of the same user were found by the check
  const added = await addedFields(c);
  const run = { mapped, options, administrators: null, lineOf: () => null, added };
  const read = rows.map((row) => ({ row, asked: wantedBy(row.cells.raw, options.dateOrder, added) }));
  const around = await aroundOf(
    c,
    found,
    run,
    read.map(({ asked }) => asked.wanted),
    true,
  );
  const judged = read.map(({ row, asked }): Ready => {
    const { line, user, cells } = row;
    if (Object.keys(cells.raw).length === 0) return { row, judged: rejected([{ field: null, code: 'gone-since' }]) };
    return {
      row,
      judged: judge(asked, { line, id: user ?? c.newId(), managerLine: cells.managerLine ?? null }, around),
    };
  });
  const ready = together
    ? withoutFollowers(judged)
    : judged.filter(({ judged: { managerLine } }) => managerLine === null);
  const passwords = mapped.has('password') ? await passwordsIn(source, found, ready) : new Map<number, string>();
  const written = await apply(c, {
    import: found,
    rows: ready,
    passwords,
    around,
    zone: zoneOf(c),
    operation: 'user-import.commit',
  });
  const kept = await keep(c, place, written);
  await progress(work, c, { state: 'running', add: written.length });
  return {
    to: together ? null : (rows.at(-1)?.line ?? null),
    moved: written.length,
    waiting: judged.length - ready.length,
    rejected: kept,
  };
}

/** Those whose manager does not come, after all, do not come either. */
function withoutFollowers(rows: readonly Ready[]): readonly Ready[] {
  const coming = new Set(rows.filter(({ judged }) => judged.outcome !== 'rejected').map(({ row }) => row.line));
  const fallen = new Map<number, number>();
  for (let before = -1; before !== fallen.size; ) {
    before = fallen.size;
    for (const {
      row,
      judged: { managerLine },
    } of rows) {
      if (managerLine === null || coming.has(managerLine) || !coming.delete(row.line)) continue;
      fallen.set(row.line, managerLine);
    }
  }
  return rows.map((one) => {
    const line = fallen.get(one.row.line);
    return line === undefined
      ? one
      : { row: one.row, judged: rejected([{ field: 'manager', code: 'manager-rejected', values: { line } }]) };
  });
}

/** Keeps what came of the rows; gives those that were rejected. */
async function keep(c: SignedContext, place: Place, written: readonly Ready[]): Promise<readonly ImportRow[]> {
  const final = written.map(({ row, judged }) => {
    const now = keptRow(row.line, row.cells.raw, judged, judged.outcome === 'created' || judged.outcome === 'updated');
    // the line of the manager has done its service
    return { row, now, same: now.done && isDeepStrictEqual({ ...row, done: true }, now) };
  });
  await markDone(
    c.tx,
    place,
    final.filter(({ same }) => same).map(({ row }) => row.line),
  );
  await finishRows(
    c.tx,
    place,
    final.filter(({ same }) => !same).map(({ now }) => now),
  );
  return final.filter(({ now }) => now.outcome === 'rejected').map(({ now }) => now);
}
