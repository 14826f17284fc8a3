import { createHash } from 'node:crypto';
import { keyOf, withoutAccents } from '../../database/keys.ts';
import { type FieldError, Refusal, type Values, problems } from '../../refusal.ts';
import { type FieldId, fieldIds, fields, identifying, isField } from './fields.ts';
import { refused } from './refused.ts';
import { type DateOrder, dateFrom, dateOrderOf, languageFrom, stateFrom } from './values.ts';

/** What is known of a column once the whole file was looked at. */
export type Column = Readonly<{
  name: string;
  /** The first different values, for people to recognize it by. */ samples: readonly string[];
  /** All different values when they are few: roles, states, locations to be matched. */ values:
    | readonly string[]
    | null;
  /** How many dates can be read with the day first only, the month first only, or either way; one of the last. */
  dates: Readonly<{ day: number; month: number; either: number; example: string | null }>;
}>;

/** Which field each column stands for, by its place; null: left out. */
export type Mapping = readonly (FieldId | null)[];

/**
 * Names for the cells of the first row, each different.
 * @example namesOf(['Login', 'Course', 'Course', '']) // ['Login', 'Course', 'Course (2)', 'Column 4']
 */
export function namesOf(header: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return header.map((cell, at) => {
    const name =
      cell
        .trim()
        .replace(/\s+/gu, ' ')
        .replace(/^(.{200}).+$/u, '$1…') || `Column ${at + 1}`;
    let own = name;
    for (let n = 2; taken.has(keyOf(own)); n += 1) own = `${name} (${n})`;
    taken.add(keyOf(own));
    return own;
  });
}

/** By which a file of the same columns is known again. */
export const headerHash = (names: readonly string[]): Buffer =>
  createHash('sha256').update(names.map(keyOf).join('\0')).digest();

/** Guesses what columns stand for, by their names and by whether their values can be read that way. Each field once. */
export function suggest(columns: readonly Column[]): Mapping {
  const taken = new Set<FieldId>();
  const guesses = columns.map((column) => {
    const id = meanings.get(plain(column.name));
    if (id === undefined || taken.has(id) || !isPlausible(id, column)) return null;
    taken.add(id);
    return id;
  });
  // one cell for the whole name is a last resort
  const named = taken.has('firstName') || taken.has('lastName');
  return guesses.map((id) => (id === 'fullName' && named ? null : id));
}

/** A mapping that was remembered, as far as it still makes sense. */
export const remembered = (kept: unknown, columns: number): Mapping | null =>
  Array.isArray(kept) && kept.length === columns
    ? kept.map((id) => (typeof id === 'string' && isField(id) ? id : null))
    : null;

/**
 * A mapping as it was sent, when rows can be read by it.
 * @throws Refusal 422, at `mapping` and the number of the column.
 */
export function demandMapping(sent: Mapping, columns: readonly Column[]): Mapping {
  if (sent.length !== columns.length)
    throw wrong('mapping', 'mapping-length', { columns: columns.length, given: sent.length });
  const places = new Map<FieldId, number>();
  for (const [place, id] of sent.entries()) {
    const other = id ? places.get(id) : undefined;
    if (id && other !== undefined) {
      throw wrong(
        `mapping.${place}`,
        'field-twice',
        { column: columns[other]?.name ?? '', other: columns[place]?.name ?? '' },
        id,
      );
    }
    if (id) places.set(id, place);
  }
  if (places.has('fullName') && (places.has('firstName') || places.has('lastName')))
    throw wrong(`mapping.${places.get('fullName')}`, 'name-twice', {});
  if (!identifying.some((id) => places.has(id))) throw wrong('mapping', 'no-usable-column', {});
  return sent;
}

/** The order of day and month in the mapped columns: as said, or as the file shows; refused when nobody can tell. */
export function demandDateOrder(mapping: Mapping, columns: readonly Column[], said: DateOrder | undefined): DateOrder {
  if (said) return said;
  const dated = columns.filter((_, place) => mapping[place] === 'expiresOn' || mapping[place] === 'hireDate');
  const day = dated.some(({ dates }) => dates.day > 0);
  const month = dated.some(({ dates }) => dates.month > 0);
  const open = dated.find(({ dates }) => dates.either > 0 || (day && month));
  if (day !== month) return day ? 'day-first' : 'month-first';
  if (!open) return 'day-first';
  throw wrong('options.dateOrder', 'date-order-needed', {
    column: open.name,
    value: open.dates.example ?? open.samples[0] ?? '',
  });
}

/** Counts what a value says of the order of day and month in its column. */
export const countDate = (
  dates: { day: number; month: number; either: number; example: string | null },
  value: string,
): void => {
  const order = dateOrderOf(value);
  if (order === null) return;
  dates[order] += 1;
  if (order === 'either') dates.example ??= value;
};

function wrong(field: string, code: keyof typeof refused, values: Values, about?: FieldId): Refusal {
  const { en, de } = refused[code].says;
  const label = about && fields[about].label;
  const says = label ? { en: en.replace('{field}', label.en), de: de.replace('{field}', label.de) } : { en, de };
  return new Refusal(problems.invalid, { errors: [{ field, code, says, values } satisfies FieldError] });
}

const meanings: ReadonlyMap<string, FieldId> = new Map(
  fieldIds.flatMap((id) =>
    [...fields[id].known, ...Object.values(fields[id].label).map((label) => plain(label))].map(
      (name) => [name, id] as const,
    ),
  ),
);

/** A header as it is compared: `custom_field: Employee ID` -> `employeeid`. */
function plain(name: string): string {
  return withoutAccents(
    keyOf(name)
      .replaceAll('ä', 'ae')
      .replaceAll('ö', 'oe')
      .replaceAll('ü', 'ue')
      .replaceAll('ı', 'i')
      .replace(/^(?:custom|user|profile|additional)[ _-]?fields?\s*[:.]\s*/u, ''),
  )
    .replace(/\([^)]*\)/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** “State” may be one of the fifty, “Status” how a course went: the values decide. */
function isPlausible(id: FieldId, { samples }: Column): boolean {
  if (samples.length === 0) return true;
  if (id === 'state') return samples.every((value) => stateFrom(value) !== null);
  if (id === 'language') return samples.some((value) => languageFrom(value) !== null);
  if (id === 'email') return samples.some((value) => value.includes('@'));
  if (id === 'expiresOn' || id === 'hireDate')
    return samples.some((value) => dateFrom(value, 'day-first') ?? dateFrom(value, 'month-first'));
  return true;
}
