import { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { fileProblems } from '../../outside/files.ts';
import type { Problem as Declared } from '../../refusal.ts';
import { wordAll } from '../../roles/index.ts';
import { type Language, say } from '../../text.ts';
import { type AnyImport, type Import, importStates } from './import.ts';
import { type Column, type Format, sheetProblems } from '../../sheets/index.ts';
import { type Mapping, suggest } from './columns.ts';
import { canCancel, canMap, canUndo, undoUntil } from './demands.ts';
import { type Added, type FieldId, fieldIds, fields, isAdditional } from './fields.ts';
import { ended, refused } from './refused.ts';
import { type Reason, wordReason } from './reasons.ts';
import type { ImportRow, Kept } from './store-rows.ts';
import { type Cells, clears } from './wanted.ts';

/** A field of a profile, or `additional:` and the key of one that the organization added. */
export const fieldId = z.string().max(60);
export const columnOrder = z.enum(['none', 'day-first', 'month-first', 'ask']);

export const listedImport = z.object({
  id: z.uuid(),
  state: z.enum(importStates),
  fileName: z.string(),
  fileSize: z.number(),
  counts: z
    .object({
      rows: z.number(),
      created: z.number(),
      updated: z.number(),
      unchanged: z.number(),
      rejected: z.number(),
      done: z.number(),
      existing: z.number(),
      locations: z.number(),
      /** Groups that come with it. */ groups: z.number(),
      /** Users who would be disabled, among those changed. */ ending: z.number(),
      /** When it is undone: users put back, taken out, disabled, left as they are. */ restored: z.number(),
      removed: z.number(),
      disabled: z.number(),
      left: z.number(),
    })
    .partial(),
  /** How far the work under way is, in rows. */ done: z.number(),
  total: z.number().nullable(),
  task: z.uuid().nullable(),
  problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
  committedAt: z.iso.datetime().nullable(),
  version: z.number(),
  /** Until then it can be undone. */ undoUntil: z.iso.datetime().nullable(),
  may: z.object({ map: z.boolean(), commit: z.boolean(), cancel: z.boolean(), undo: z.boolean() }),
});

export const shownImport = listedImport.extend({
  /** How a text is written, or which sheet of a workbook was read and which there are. */ format: z.object({
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    page: z.string().nullable(),
    pages: z.array(z.string()),
  }),
  columns: z.array(
    z.object({
      name: z.string(),
      samples: z.array(z.string()),
      values: z.array(z.string()).nullable(),
      dates: columnOrder,
    }),
  ),
  /** As it was said; null before. */ mapping: z.array(fieldId.nullable()).nullable(),
  /** What the columns seem to mean, or meant the last time. */ suggestion: z.array(fieldId.nullable()),
  options: z.record(z.string(), z.unknown()),
  /** What columns can be mapped to. */ fields: z.array(z.object({ id: fieldId, label: z.string() })),
  /** The roles that values of a role column can mean. */ roles: z.array(
    z.object({ id: z.string(), name: z.string() }),
  ),
});

export const shownReason = z.object({
  field: fieldId.nullable(),
  column: z.string().nullable(),
  code: z.string(),
  detail: z.string(),
});

export const shownRow = z.object({
  line: z.number(),
  outcome: z.enum(['created', 'updated', 'unchanged', 'rejected']),
  done: z.boolean(),
  user: z.uuid().nullable(),
  /** The cells as they stand in the file. */ values: z.record(fieldId, z.string()),
  changes: z.array(
    z.object({ field: fieldId, label: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  reasons: z.array(shownReason),
});

export type ShownRow = z.output<typeof shownRow>;

/** An import as lists show it. */
export function inList(
  found: AnyImport,
  c: Pick<SignedContext, 'language' | 'own' | 'now'>,
): z.input<typeof listedImport> {
  const { state } = found;
  return {
    id: found.id,
    state,
    fileName: found.file.name,
    fileSize: found.file.size,
    counts: found.counts,
    done: found.task?.done ?? 0,
    total: found.task?.total ?? null,
    task: found.task?.id ?? null,
    problem: found.problem && {
      code: found.problem.code,
      detail: say(sentenceOf(found.problem.code), c.language, found.problem.values, c.own()),
    },
    createdAt: found.createdAt.toISOString(),
    committedAt: found.committedAt?.toISOString() ?? null,
    version: found.version,
    undoUntil: undoUntil(found)?.toISOString() ?? null,
    may: { map: canMap(found), commit: state === 'checked', cancel: canCancel(found), undo: canUndo(found, c.now) },
  };
}

/** An import with what is needed to map its columns. */
export async function inFull(
  c: SignedContext,
  found: Import,
  remembered: Mapping | null,
  added: Added,
): Promise<z.input<typeof shownImport>> {
  const { roles } = await c.server.rulesOf(c.tx, c.at);
  const offered = [...roles.values()]
    .filter(({ kind }) => kind !== 'platform' && kind !== 'add-on')
    .toSorted((a, b) => a.rank - b.rank);
  return {
    ...inList(found, c),
    format: shownFormat(found.format),
    columns: found.columns.map(({ name, samples, values, dates }) => ({
      name,
      samples: [...samples],
      values: values && [...values],
      dates: orderOf(dates),
    })),
    mapping: found.mapping && [...found.mapping],
    suggestion: [...(remembered ?? suggest(found.columns, added))],
    options: { ...found.options },
    fields: [
      ...fieldIds.map((id) => ({ id, label: fields[id].label[c.language] })),
      ...[...added].map(([id, { label }]) => ({ id, label: label[c.language] })),
    ],
    roles: offered.map(({ id, name }) => ({ id, name: name[c.language] })),
  };
}

export const shownFormat = (format: Format): z.input<typeof shownImport>['format'] =>
  'page' in format
    ? { encoding: null, delimiter: null, page: format.page, pages: [...format.pages] }
    : { ...format, page: null, pages: [] };

/** Reasons in the reader’s language. */
export function reasonWords(c: Pick<SignedContext, 'rules' | 'language' | 'own'>, { mapping, columns }: Import) {
  const because = (missing: NonNullable<Reason['missing']>): string =>
    wordAll(missing, c.language, {
      role: (id) => c.rules.roles.get(id)?.name[c.language] ?? id,
      privilege: (id) => c.rules.deeds.get(id)?.privilege.title[c.language] ?? id,
    }).join('; ');
  const own = c.own();
  const columnOf = (field: FieldId | null): string | null =>
    field === null ? null : (columns[mapping?.indexOf(field) ?? -1]?.name ?? null);
  return (reason: Reason): z.output<typeof shownReason> => ({
    field: reason.field,
    column: columnOf(reason.field),
    code: reason.code,
    detail: wordReason(reason, c.language, because, own),
  });
}

/** Rows as somebody reads them: reasons and labels in the reader's language. */
export function rowWords(c: Pick<SignedContext, 'rules' | 'language' | 'own'>, of: Import) {
  const worded = reasonWords(c, of);
  return (row: ImportRow): ShownRow => ({
    line: row.line,
    outcome: row.outcome,
    done: row.done,
    // whoever may not have the row does not learn whom it is about
    user: row.outcome === 'rejected' ? null : row.user,
    values: typed(row.cells.raw),
    changes: changesIn(row, of, c.language),
    reasons: row.reasons.map(worded),
  });
}

/** Field by field what was and what comes; of somebody new, everything the row says. */
function changesIn({ outcome, cells: { raw, set = {} } }: ImportRow, of: Import, language: Language) {
  const isNew = outcome === 'created';
  return [...fieldIds, ...(of.mapping ?? []).flatMap((id) => (id && isAdditional(id) ? [id] : []))]
    .filter((id) => set[id] !== undefined || (isNew && raw[id] !== undefined && raw[id] !== clears))
    .map((id) => {
      const [before, after] = set[id] ?? [null, raw[id] ?? null];
      // a manager who is new too has no name yet but the one in the file
      return {
        field: id,
        label: labelOf(id, of, language),
        before: textOf(before),
        after: textOf(after) ?? (id === 'manager' && raw.manager !== clears ? (raw.manager ?? null) : null),
      };
    });
}

/** The cells of a row as they stand in the file. */
export const typed = (raw: Cells): Record<string, string> =>
  Object.fromEntries(Object.entries(raw).flatMap(([id, cell]) => (cell === undefined ? [] : [[id, cell]])));

/** What a field is called; one that the organization added is called as its column is. */
export const labelOf = (
  id: FieldId,
  { mapping, columns }: Pick<Import, 'mapping' | 'columns'>,
  language: Language,
): string =>
  isAdditional(id)
    ? (columns[mapping?.indexOf(id) ?? -1]?.name ?? id.slice('additional:'.length))
    : fields[id].label[language];

const textOf = (value: Kept): string | null => (value !== null && typeof value === 'object' ? value.name : value);

export function orderOf({ day, month, either }: Column['dates']): z.input<typeof columnOrder> {
  if (day > 0 && month === 0) return 'day-first';
  if (month > 0 && day === 0) return 'month-first';
  return day + month + either > 0 ? 'ask' : 'none';
}

/** Sentences of whatever can end an import, by code. */
const sentences: Readonly<Record<string, Declared>> = { ...refused, ...sheetProblems, ...fileProblems, ...ended };

const sentenceOf = (code: string) => (sentences[code] ?? ended.fault).says;
