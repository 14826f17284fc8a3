import { z } from 'zod';
import { listOf, page, paged, readCursor } from '../../../http/page.ts';
import { one, operation } from '../../../operation.ts';
import { checkImportUndo, undoUserImport } from '../../jobs.ts';
import { userImport, userImports } from '../../privileges.ts';
import { canUndo, notNow } from '../demands.ts';
import { found, lineOf, placeOf, shown } from '../deeds-import.ts';
import { goOn } from '../deeds-steps.ts';
import { fieldId, labelOf, reasonWords, shownImport, shownReason, typed } from '../shown.ts';
import { undoRows } from '../store-undo.ts';
import { undoOutcomes } from './undo.ts';

export const checkUndo = operation({
  id: 'user-import.check-undo',
  does: {
    en: 'See what undoing an import would do',
    de: 'Sehen, was das Rückgängigmachen eines Imports täte',
  },
  method: 'POST',
  path: '/api/user-imports/:id/check-undo',
  needs: userImports.run,
  on: one(userImport),
  output: shownImport,
  status: 202,
  run: async (c) => {
    const before = await found(c);
    if (!canUndo(before, c.now)) throw notNow(before);
    await goOn(c, before, { to: 'undo-checking', job: checkImportUndo, total: before.counts.done ?? 0 });
    c.audit({ after: { state: 'undo-checking' } });
    return shown(c, await found(c));
  },
});

export const startUndo = operation({
  id: 'user-import.undo',
  does: { en: 'Undo an import of users', de: 'Einen Benutzer-Import rückgängig machen' },
  method: 'POST',
  path: '/api/user-imports/:id/undo',
  needs: userImports.run,
  on: one(userImport),
  output: shownImport,
  status: 202,
  carriesPower: true,
  run: async (c) => {
    const before = await found(c);
    if (before.state !== 'undo-checked') throw notNow(before);
    await goOn(c, before, { to: 'undoing', job: undoUserImport, total: before.counts.done ?? 0 });
    c.audit({ after: { counts: before.counts } });
    return shown(c, await found(c));
  },
});

const shownUndo = z.object({
  line: z.number(),
  outcome: z.enum(undoOutcomes),
  done: z.boolean(),
  user: z.uuid().nullable(),
  /** The cells as they stand in the file. */ values: z.record(fieldId, z.string()),
  /** The fields that are put back. */ fields: z.array(z.string()),
  /** What stays as it is, and why. */ reasons: z.array(shownReason),
});

export const readUndoRows = operation({
  id: 'user-import.undo-rows',
  does: {
    en: 'See what undoing an import does to each row',
    de: 'Sehen, was das Rückgängigmachen eines Imports mit jeder Zeile macht',
  },
  method: 'GET',
  path: '/api/user-imports/:id/undo-rows',
  needs: userImports.run,
  on: one(userImport),
  query: z.object({ ...page, outcome: z.enum(undoOutcomes).optional() }),
  output: listOf(shownUndo),
  run: async (c) => {
    const { limit, after, outcome = null } = c.query;
    const of = await found(c);
    const worded = reasonWords(c, of);
    const which = { after: lineOf(readCursor(after, ['line'])), limit: limit + 1, outcome };
    const { items, after: next } = paged(await undoRows(c.tx, placeOf(of), which), limit, ({ line }) => [String(line)]);
    return {
      items: items.map(({ line, cells, user, undo }) => ({
        line,
        outcome: undo.outcome,
        done: undo.done,
        user,
        values: typed(cells.raw ?? {}),
        fields: undo.fields.map((id) => labelOf(id, of, c.language)),
        reasons: undo.reasons.map(worded),
      })),
      after: next,
    };
  },
});
