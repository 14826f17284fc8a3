import { z } from 'zod';
import { csv } from '../http/csv.ts';
import { listOf, page, paged, readCursor } from '../http/page.ts';
import { many, one, operation } from '../operation.ts';
import { take } from '../sheets/index.ts';
import { imports } from '../users/index.ts';
import { found, headerOf, shown } from './deeds-history.ts';
import { checkHistory, checkHistoryUndo, commitHistory, undoHistory } from './jobs.ts';
import type { HistoryRow, KeptCells } from './kept.ts';
import { demandDateOrder, demandMapping } from './rows/columns.ts';
import { fields } from './rows/fields.ts';
import type { Reason } from './rows/reasons.ts';
import { reasonWords, rowWords, shownHistoryImport, shownHistoryRow, shownHistoryUndo, typed } from './shown.ts';
import type { Undo } from './undo/undo.ts';

const { userImport, userImports } = imports;
/** Bytes of a file at most: more than a million rows. */
const largestFile = 256 * 1024 * 1024;
/** What tasks on history are called. */
const kind = 'history-import';

export const uploadHistory = operation({
  id: 'history-import.upload',
  does: { en: 'Upload a file of history to import', de: 'Eine Datei mit Verlauf zum Einlesen hochladen' },
  method: 'POST',
  path: '/api/history-imports',
  needs: userImports.run,
  on: many(userImport),
  upload: { limit: largestFile },
  query: z.object({
    /** The sheet of a workbook; the first when none is named. */ page: z.string().max(100).optional(),
  }),
  output: shownHistoryImport,
  status: 201,
  ownHand: true,
  run: async (c) => {
    const { upload } = c;
    if (!upload) throw new Error('an upload comes with a file');
    const { format, columns, rows } = await take(c.server.files, upload, c.query.page ?? null);
    const id = c.newId();
    await imports.insertImport(c, { id, upload, format, columns, rows, about: 'history' });
    c.audit({ thing: { kind: userImport.id, id }, after: { file: upload.name, rows } });
    return shown(c, await found(c, id));
  },
});

export const readHistoryImports = operation({
  id: 'history-import.list',
  does: { en: 'List imports of history', de: 'Importe von Verlauf auflisten' },
  method: 'GET',
  path: '/api/history-imports',
  needs: userImports.run,
  on: many(userImport),
  query: z.object(page),
  output: listOf(imports.listedImport),
  run: async (c) => {
    const { limit, after } = c.query;
    const at = readCursor(after, 1);
    const rows = await imports.listImports(c.tx, c.at.id, c.granted.filter, limit + 1, at, 'history');
    const { items, after: next } = paged(rows, limit, ({ id }) => [id]);
    return { items: items.map((each) => imports.inList(each, c)), after: next };
  },
});

export const readHistoryImport = operation({
  id: 'history-import.view',
  does: { en: 'See how an import of history stands', de: 'Sehen, wie ein Import von Verlauf steht' },
  method: 'GET',
  path: '/api/history-imports/:id',
  needs: userImports.run,
  on: one(userImport),
  output: shownHistoryImport,
  run: async (c) => shown(c, await found(c)),
});

export const mapHistory = operation({
  id: 'history-import.map',
  does: {
    en: 'Say what the columns of a file of history mean, and try it',
    de: 'Sagen, was die Spalten einer Datei mit Verlauf bedeuten, und sie prüfen',
  },
  method: 'PUT',
  path: '/api/history-imports/:id/mapping',
  needs: userImports.run,
  on: one(userImport),
  input: z.strictObject({
    /** The field of each column, in the order of the columns; null: left out. */ mapping: z
      .array(z.string().max(60).nullable())
      .max(500),
    options: z
      .strictObject({ dateOrder: z.enum(['day-first', 'month-first']) })
      .partial()
      .default({}),
  }),
  output: shownHistoryImport,
  status: 202,
  run: async (c) => {
    const before = await found(c);
    if (!imports.canMap(before)) throw imports.notNow(before);
    const { options } = c.input;
    const mapping = demandMapping(c.input.mapping, before.columns);
    demandDateOrder(mapping, before.columns, options.dateOrder);
    const total = before.counts.rows ?? 0;
    const change = { mapping, options, counts: { rows: total } };
    await imports.goOn(c, before, { to: 'checking', job: checkHistory, total, kind, change });
    const place = { tenant: c.at.tenant, organization: c.at.id };
    const header = headerOf(before.columns.map(({ name }) => name));
    await imports.rememberMapping(c.tx, place, c.actor.id, header, { mapping, options }, c.now);
    c.audit({ after: { mapping, options } });
    return shown(c, await found(c));
  },
});

export const readHistoryRows = operation({
  id: 'history-import.rows',
  does: {
    en: 'See what comes of each row of an import of history',
    de: 'Sehen, was aus jeder Zeile eines Imports von Verlauf wird',
  },
  method: 'GET',
  path: '/api/history-imports/:id/rows',
  needs: userImports.run,
  on: one(userImport),
  query: z.object({ ...page, outcome: shownHistoryRow.shape.outcome.optional() }),
  output: listOf(shownHistoryRow),
  run: async (c) => {
    const { limit, after, outcome } = c.query;
    const of = await found(c);
    const which = {
      after: imports.lineOf(readCursor(after, ['line'])),
      limit: limit + 1,
      ...(outcome && { outcomes: [outcome] }),
    };
    const rows = await imports.nextRows<KeptCells, Reason>(c.tx, imports.placeOf(of), which);
    const { items, after: next } = paged(rows, limit, ({ line }) => [String(line)]);
    return { items: items.map(rowWords(c, of)), after: next };
  },
});

export const exportHistoryRows = operation({
  id: 'history-import.rows-export',
  does: {
    en: 'Take the result of an import of history out as a file',
    de: 'Das Ergebnis eines Imports von Verlauf als Datei mitnehmen',
  },
  method: 'GET',
  path: '/api/history-imports/:id/rows.csv',
  needs: userImports.run,
  on: one(userImport),
  output: z.null(),
  stream: 'text/csv; charset=utf-8',
  ownHand: true,
  run: async (c) => {
    const of = await found(c);
    const mapped = (of.mapping ?? []).filter((id) => id !== null);
    const labels = mapped.map((id) => fields[id].label[c.language]);
    const next = (line: number) =>
      c.again(
        (again): Promise<readonly HistoryRow[]> =>
          imports.nextRows<KeptCells, Reason>(again.tx, imports.placeOf(of), { after: line, limit: 2_000 }),
      );
    return csv(imports.resultHeader(labels, c.language), async (place) => {
      const rows = await next(imports.lineOf(place));
      const worded = rows.map(rowWords(c, of)).map((row) => imports.resultRow(row, mapped, c.language));
      return { rows: worded, next: rows.length < 2_000 ? null : [String(rows.at(-1)?.line)] };
    });
  },
});

export const startHistory = operation({
  id: 'history-import.commit',
  does: { en: 'Apply an import of history', de: 'Einen Import von Verlauf übernehmen' },
  method: 'POST',
  path: '/api/history-imports/:id/commit',
  needs: userImports.run,
  on: one(userImport),
  input: z.strictObject({ mode: z.enum(imports.modes) }),
  output: shownHistoryImport,
  status: 202,
  run: async (c) => {
    const before = await found(c);
    const { mode } = c.input;
    if (before.state !== 'checked') throw imports.notNow(before);
    imports.demandMode(before, mode);
    const total = (before.counts.created ?? 0) + (before.counts.updated ?? 0);
    await imports.goOn(c, before, { to: 'committing', job: commitHistory, total, kind, told: { mode } });
    c.audit({ after: { mode, counts: before.counts } });
    return shown(c, await found(c));
  },
});

export const cancelHistory = operation({
  id: 'history-import.cancel',
  does: { en: 'Cancel an import of history', de: 'Einen Import von Verlauf abbrechen' },
  method: 'POST',
  path: '/api/history-imports/:id/cancel',
  needs: userImports.run,
  on: one(userImport),
  output: shownHistoryImport,
  run: async (c) => {
    await imports.cancel(c, await found(c));
    return shown(c, await found(c));
  },
});

export const lookAtHistoryUndo = operation({
  id: 'history-import.check-undo',
  does: {
    en: 'See what undoing an import of history would do',
    de: 'Sehen, was das Rückgängigmachen eines Imports von Verlauf täte',
  },
  method: 'POST',
  path: '/api/history-imports/:id/check-undo',
  needs: userImports.run,
  on: one(userImport),
  output: shownHistoryImport,
  status: 202,
  run: async (c) => {
    const before = await found(c);
    if (!imports.canUndo(before, c.now)) throw imports.notNow(before);
    const total = before.counts.done ?? 0;
    await imports.goOn(c, before, { to: 'undo-checking', job: checkHistoryUndo, total, kind });
    c.audit({ after: { state: 'undo-checking' } });
    return shown(c, await found(c));
  },
});

export const startHistoryUndo = operation({
  id: 'history-import.undo',
  does: { en: 'Undo an import of history', de: 'Einen Import von Verlauf rückgängig machen' },
  method: 'POST',
  path: '/api/history-imports/:id/undo',
  needs: userImports.run,
  on: one(userImport),
  output: shownHistoryImport,
  status: 202,
  run: async (c) => {
    const before = await found(c);
    if (before.state !== 'undo-checked') throw imports.notNow(before);
    await imports.goOn(c, before, { to: 'undoing', job: undoHistory, total: before.counts.done ?? 0, kind });
    c.audit({ after: { counts: before.counts } });
    return shown(c, await found(c));
  },
});

export const readHistoryUndo = operation({
  id: 'history-import.undo-rows',
  does: {
    en: 'See what undoing an import of history does to each row',
    de: 'Sehen, was das Rückgängigmachen eines Imports von Verlauf mit jeder Zeile macht',
  },
  method: 'GET',
  path: '/api/history-imports/:id/undo-rows',
  needs: userImports.run,
  on: one(userImport),
  query: z.object({ ...page, outcome: shownHistoryUndo.shape.outcome.optional() }),
  output: listOf(shownHistoryUndo),
  run: async (c) => {
    const { limit, after, outcome = null } = c.query;
    const of = await found(c);
    const worded = reasonWords(c, of);
    const which = { after: imports.lineOf(readCursor(after, ['line'])), limit: limit + 1, outcome };
    const rows = await imports.undoRows<KeptCells, Undo>(c.tx, imports.placeOf(of), which);
    const { items, after: next } = paged(rows, limit, ({ line }) => [String(line)]);
    const label = (id: Undo['fields'][number]) => fields[id].label[c.language];
    return {
      items: items.map(({ line, cells, user, undo }) => ({
        ...{ line, user, outcome: undo.outcome, done: undo.done, values: typed(cells.raw) },
        ...{ fields: undo.fields.map(label), reasons: undo.reasons.map(worded) },
      })),
      after: next,
    };
  },
});
