import {
  atField,
  type Column,
  dateFrom,
  type DateOrder,
  demandOnce,
  demandOrder,
  guess,
  meaningsOf,
} from '../../sheets/index.ts';
import { type HistoryField, fields, identifying, isField, needed } from './fields.ts';
import { refused } from './refused.ts';

/** Which field each column stands for, by its place; null: left out. */
export type Mapping = readonly (HistoryField | null)[];

const meanings = meaningsOf(fields);
const dated = ['completedOn', 'validUntil'] as const;
const isDated = (id: HistoryField | null): boolean => dated.some((one) => one === id);

/** Guesses what columns stand for, each field once. */
export const suggest = (columns: readonly Column[]): Mapping =>
  guess(
    columns,
    meanings,
    (id, { samples }) =>
      !isDated(id) ||
      samples.length === 0 ||
      samples.some((value) => dateFrom(value, 'day-first') ?? dateFrom(value, 'month-first')),
  );

/** A mapping that was remembered, as far as it still makes sense. */
export const remembered = (kept: unknown, columns: number): Mapping | null =>
  Array.isArray(kept) && kept.length === columns
    ? kept.map((id) => (typeof id === 'string' && isField(id) ? id : null))
    : null;

/** A mapping as it was sent, when rows can be read by it. @throws Refusal 422, at `mapping` and the number of the column. */
export function demandMapping(sent: readonly (string | null)[], columns: readonly Column[]): Mapping {
  const mapping = sent.map((id, place): HistoryField | null => {
    if (id === null || isField(id)) return id;
    throw atField(`mapping.${place}`, refused['field-unknown'], { field: id });
  });
  const places = demandOnce(mapping, columns, fields);
  if (!identifying.some((id) => places.has(id))) throw atField('mapping', refused['nobody-named'], {});
  const missing = needed.find((id) => !places.has(id));
  if (missing) throw atField('mapping', refused[missing === 'course' ? 'no-course' : 'no-day'], {});
  return mapping;
}

/** The order of day and month: as said, or as the file shows; refused when nobody can tell. */
export const demandDateOrder = (mapping: Mapping, columns: readonly Column[], said: DateOrder | undefined): DateOrder =>
  demandOrder(
    columns.filter((_, place) => isDated(mapping[place] ?? null)),
    said,
  );
