import { z } from 'zod';
import type { Missing } from '@ambit/policy';
import type { SignedContext } from '../context.ts';
import { wordAll } from '../roles/index.ts';
import type { Language } from '../text.ts';
import { imports } from '../users/index.ts';
import type { HistoryImport } from './deeds-history.ts';
import type { HistoryRow, KeptValue } from './kept.ts';
import { type Mapping, suggest } from './rows/columns.ts';
import { fieldIds, fields, type HistoryField } from './rows/fields.ts';
import { type Reason, wordReason } from './rows/reasons.ts';

// the ids of a frozen list
const fieldId = z.enum(fieldIds as readonly [HistoryField, ...HistoryField[]]);

export const shownHistoryImport = imports.listedImport.extend({
  /** How a text is written, or which sheet of a workbook was read and which there are. */ format: z.object({
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    page: z.string().nullable(),
    pages: z.array(z.string()),
  }),
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()), dates: imports.columnOrder })),
  /** As it was said; null before. */ mapping: z.array(fieldId.nullable()).nullable(),
  /** What the columns seem to mean, or meant the last time. */ suggestion: z.array(fieldId.nullable()),
  options: z.record(z.string(), z.unknown()),
  /** What columns can be mapped to. */ fields: z.array(z.object({ id: fieldId, label: z.string() })),
});

const shownReason = z.object({
  field: z.string().nullable(),
  column: z.string().nullable(),
  code: z.string(),
  detail: z.string(),
});

export const shownHistoryRow = z.object({
  line: z.number(),
  outcome: z.enum(['created', 'updated', 'unchanged', 'rejected']),
  done: z.boolean(),
  /** What it becomes, or became; null when it does not come in. */ as: z.enum(['completion', 'external']).nullable(),
  user: z.uuid().nullable(),
  /** The cells as they stand in the file. */ values: z.record(z.string(), z.string()),
  changes: z.array(
    z.object({ field: fieldId, label: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  reasons: z.array(shownReason),
});

export const shownHistoryUndo = z.object({
  line: z.number(),
  outcome: z.enum(['put-back', 'removed', 'left']),
  done: z.boolean(),
  user: z.uuid().nullable(),
  values: z.record(z.string(), z.string()),
  /** The fields that are put back. */ fields: z.array(z.string()),
  /** Why it stays as it is. */ reasons: z.array(shownReason),
});

/** An import with what is needed to map its columns. */
export const inFull = (
  c: SignedContext,
  of: HistoryImport,
  remembered: Mapping | null,
): z.input<typeof shownHistoryImport> => ({
  ...imports.inList(of, c),
  format: imports.shownFormat(of.format),
  columns: of.columns.map(({ name, samples, dates }) => ({
    name,
    samples: [...samples],
    dates: imports.orderOf(dates),
  })),
  mapping: of.mapping && [...of.mapping],
  suggestion: [...(remembered ?? suggest(of.columns))],
  options: { ...of.options },
  fields: fieldIds.map((id) => ({ id, label: fields[id].label[c.language] })),
});

type Wording = Pick<SignedContext, 'rules' | 'language' | 'own'>;

/** Reasons in the reader’s language. */
export function reasonWords(c: Wording, { mapping, columns }: HistoryImport) {
  const because = (missing: readonly Missing[]): string =>
    wordAll(missing, c.language, {
      role: (id) => c.rules.roles.get(id)?.name[c.language] ?? id,
      privilege: (id) => c.rules.deeds.get(id)?.privilege.title[c.language] ?? id,
    }).join('; ');
  const own = c.own();
  return (reason: Reason): z.output<typeof shownReason> => ({
    field: reason.field,
    column: reason.field === null ? null : (columns[mapping?.indexOf(reason.field) ?? -1]?.name ?? null),
    code: reason.code,
    detail: wordReason(reason, c.language, because, own),
  });
}

/** Rows as somebody reads them. */
export function rowWords(c: Wording, of: HistoryImport) {
  const worded = reasonWords(c, of);
  return (row: HistoryRow): z.output<typeof shownHistoryRow> => ({
    line: row.line,
    outcome: row.outcome,
    done: row.done,
    as: row.cells.as ?? null,
    user: row.outcome === 'rejected' ? null : row.user,
    values: typed(row.cells.raw),
    changes: changesIn(row, c.language),
    reasons: row.reasons.map(worded),
  });
}

/** Field by field what was and what comes; of a new record, everything the row says. */
function changesIn({ outcome, cells: { raw, set = {} } }: HistoryRow, language: Language) {
  const text = (value: KeptValue) => (value === null ? null : String(value));
  return fieldIds
    .filter((id) => set[id] !== undefined || (outcome === 'created' && raw[id] !== undefined))
    .map((id) => {
      const [before, after] = set[id] ?? [null, raw[id] ?? null];
      return { field: id, label: fields[id].label[language], before: text(before), after: text(after) };
    });
}

/** The cells of a row as they stand in the file. */
export const typed = (raw: HistoryRow['cells']['raw'] | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(raw ?? {}));
