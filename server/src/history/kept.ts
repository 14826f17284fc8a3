import type { imports } from '../users/index.ts';
import { fieldIds, type HistoryField } from './rows/fields.ts';
import { type Judged, keyOfRecord, type Recorded } from './rows/row.ts';
import type { Reason } from './rows/reasons.ts';
import type { Cells } from './rows/wanted.ts';

/** A value as it is kept with a row: what a field was, or became. */
export type KeptValue = string | number | null;

/** What is kept of a row: its cells as they were typed, the record that came of it, and field by field what was and what came. */
export type KeptCells = Readonly<{
  raw: Cells;
  /** Where its user stands; there is none for a row that was rejected. */ place?: string | null;
  as?: Recorded['as'];
  record?: string;
  course?: string;
  /** What it says, to find the same in other rows. */ key?: string;
  /** The version the record has after the row was applied. */ version?: number;
  set?: Readonly<Partial<Record<HistoryField, readonly [before: KeptValue, after: KeptValue]>>>;
}>;
export type HistoryRow = imports.ImportRow<KeptCells, Reason>;

/** A row with what was decided, as it is kept. */
export function keptRow(line: number, raw: Cells, judged: Judged, done: boolean): HistoryRow {
  const { person, record, before, outcome } = judged;
  const set = outcome === 'updated' && record && before ? changesOf(before, record) : {};
  const cells: KeptCells = {
    raw,
    ...(person && { place: person.place }),
    ...(record && { as: record.as, record: record.id, key: keyOfRecord(record) }),
    ...(record?.as === 'completion' && { course: record.course }),
    ...(record && { version: outcome === 'updated' ? (before?.version ?? 0) + 1 : (before?.version ?? 1) }),
    ...(Object.keys(set).length > 0 && { set }),
  };
  return { line, outcome, cells, reasons: judged.reasons, user: person?.id ?? null, done };
}

/** What each changed field was and what it is to be. */
function changesOf(before: object, after: object): Record<string, readonly [KeptValue, KeptValue]> {
  const [was, is] = [values(before), values(after)];
  return Object.fromEntries(
    fieldIds.flatMap((id) => {
      const [a, b] = [was[id] ?? null, is[id] ?? null];
      return a === b ? [] : [[id, [a, b]] as const];
    }),
  );
}

/** The values of a record as they are kept: credits as they are written in a cell. */
function values(record: object): Readonly<Record<string, KeptValue>> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([id, value]): [string, KeptValue][] => {
      if (Array.isArray(value)) return [[id, value.map(({ amount, kind }) => `${amount} ${kind}`).join('; ') || null]];
      return typeof value === 'string' || typeof value === 'number' ? [[id, value === '' ? null : value]] : [];
    }),
  );
}

/** The cells of a row of the file under the fields they stand for. */
export function cellsOf(row: readonly string[], mapping: readonly (HistoryField | null)[]): Cells {
  const cells: Partial<Record<HistoryField, string>> = {};
  for (const [at, field] of mapping.entries()) {
    const cell = field ? row[at]?.trim() : '';
    if (field && cell) cells[field] = cell;
  }
  return cells;
}
