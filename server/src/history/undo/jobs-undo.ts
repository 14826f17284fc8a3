import type { SignedContext } from '../../context.ts';
import { loadAll } from '../../database/things.ts';
import { builtOn, countPast, enrollment, enrollments, removePast, updatePast } from '../../training/index.ts';
import { externalTraining, externalTrainings, removeImported, updateImported } from '../../transcripts/index.ts';
import { imports, user } from '../../users/index.ts';
import { zoneAt } from '../deeds-around.ts';
import type { HistoryImport } from '../deeds-history.ts';
import type { HistoryRow, KeptCells } from '../kept.ts';
import { creditsFrom } from '../rows/wanted.ts';
import { externalById, pastById } from './store.ts';
import { type Beside, judgeUndo, type Now, type Undo, was } from './undo.ts';

/** Looks at what undoing an import would do; nothing is changed. */
export async function checkUndo(work: imports.Work, found: HistoryImport): Promise<void> {
  await imports.inBatch(work, (c) => imports.forgetUndo(c.tx, work));
  await imports.inBatches<KeptCells>(work, async (c, rows) => {
    const { undos } = await decided(c, found, rows);
    await imports.keepUndo(c.tx, placeOf(work, c), undos);
  });
  await imports.inBatch(work, (c) => imports.finishUndo(work, c, found, 'undo-checked'));
}

/** Undoes an import: each row is decided anew, by what is true when its batch begins. */
export async function undo(work: imports.Work, found: HistoryImport): Promise<void> {
  await imports.inBatches<KeptCells>(work, async (c, rows) => {
    const all = await decided(c, found, rows);
    await carryOut(c, rows, all);
    const done = all.undos.map(({ line, undo: what }) => ({ line, undo: { ...what, done: true } }));
    await imports.keepUndo(c.tx, placeOf(work, c), done);
  });
  await imports.inBatch(work, (c) => imports.finishUndo(work, c, found, 'undone'));
}

type Decided = Readonly<{
  undos: readonly Readonly<{ line: number; undo: Undo }>[];
  past: Awaited<ReturnType<typeof pastById>>;
  external: Awaited<ReturnType<typeof externalById>>;
}>;

async function decided(
  c: SignedContext,
  found: HistoryImport,
  rows: readonly imports.ImportRow<KeptCells>[],
): Promise<Decided> {
  const ids = (as: KeptCells['as']) =>
    rows.flatMap(({ cells }) => (cells.as === as && cells.record ? [cells.record] : []));
  const place = { tenant: c.at.tenant, organization: c.at.id };
  const past = await pastById(c.tx, place, ids('completion'));
  const external = await externalById(c.tx, place, ids('external'));
  const people = await loadAll(c.tx, user, [...new Set(rows.flatMap((row) => row.user ?? []))], c.world.now);
  const beside: Beside = {
    import: found.id,
    records: new Map<string, Now>([...past, ...external]),
    built: await builtOn(c.tx, place, ids('completion')),
    // whoever may enter it for these users may take it back
    mine: (row) => {
      const thing = people.get(row.user ?? '');
      const may =
        thing !== undefined &&
        (row.cells.as === 'external'
          ? c.check(externalTrainings.add, { ...thing, kind: externalTraining.id }).allowed
          : c.check(enrollments.editResult, { ...thing, kind: enrollment.id }).allowed);
      return may ? null : { field: null, code: 'user-unknown', values: { value: row.cells.raw.userName ?? '' } };
    },
  };
  // reasons of a row are of its import
  const undos = rows.map((row) => ({ line: row.line, undo: judgeUndo(row as HistoryRow, beside) }));
  return { undos, past, external };
}

async function carryOut(
  c: SignedContext,
  rows: readonly imports.ImportRow<KeptCells>[],
  { undos, past, external }: Decided,
): Promise<void> {
  const place = { tenant: c.at.tenant, organization: c.at.id };
  const site = { ...place, now: c.now, newId: c.newId, zone: zoneAt(c) };
  const of = (outcome: Undo['outcome']) => rows.filter((_, at) => undos[at]?.undo.outcome === outcome);
  const records = (all: typeof rows) => all.flatMap(({ cells }) => past.get(cells.record ?? '') ?? []);
  await removePast(c.tx, site, records(of('removed')));
  await removeImported(
    c.tx,
    place,
    of('removed').flatMap(({ cells }) => (cells.as === 'external' ? (cells.record ?? []) : [])),
  );
  // what was kept of the fields of a row is of its record
  const back = of('put-back').map((row) => row as HistoryRow);
  const pastBack = back.flatMap((row) => {
    const one = past.get(row.cells.record ?? '');
    if (!one) return [];
    const remark = was(row, 'remark', one.remark) ?? '';
    return [
      { ...one, score: was(row, 'score', one.score), validUntil: was(row, 'validUntil', one.validUntil), remark },
    ];
  });
  await updatePast(c.tx, place, pastBack);
  await countPast(c.tx, site, pastBack);
  const externalBack = back.flatMap((row) => {
    const one = external.get(row.cells.record ?? '');
    if (!one) return [];
    const credits = row.cells.set?.credits;
    return [
      {
        ...one,
        provider: was(row, 'provider', one.provider) ?? '',
        validUntil: was(row, 'validUntil', one.validUntil),
        hours: was(row, 'hours', one.hours),
        remark: was(row, 'remark', one.remark) ?? '',
        credits: credits ? (creditsFrom(String(credits[0] ?? '')) ?? []) : one.credits,
      },
    ];
  });
  await updateImported(c.tx, place, externalBack);
}

const placeOf = (work: imports.Work, c: SignedContext): imports.Place => ({
  tenant: c.at.tenant,
  organization: work.organization,
  import: work.import,
});
