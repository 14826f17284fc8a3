import { keyOf, withoutAccents } from '../database/keys.ts';
import { type FieldError, problems, Refusal, type Values } from '../refusal.ts';
import type { Text } from '../text.ts';
import type { Column } from './columns.ts';
import type { DateOrder } from './dates.ts';
import { refused } from './refused.ts';

/** What a column can stand for: how screens call it, and headers that mean it, letters and digits only. */
export type Meaning = Readonly<{ label: Text; known: readonly string[] }>;

/**
 * Finds the field a header means, by the words of its label and those it is known by.
 * @example meaningsOf({ name: { label: { en: 'Name', de: 'Name' }, known: ['nom'] } }).get(plain('Nom')) // 'name'
 */
export const meaningsOf = <F extends string>(fields: Readonly<Record<F, Meaning>>): ReadonlyMap<string, F> =>
  new Map(
    Object.entries<Meaning>(fields).flatMap(([id, { label, known }]) =>
      // the keys of a record are its fields
      [...known, ...Object.values(label).map(plain)].map((name) => [name, id as F] as const),
    ),
  );

/** A header as it is compared: `custom_field: Employee ID` -> `employeeid`. */
export function plain(name: string): string {
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

/** Guesses what columns stand for, each field once; `fits` may refuse a guess by the values of the column. */
export function guess<F extends string>(
  columns: readonly Column[],
  meanings: ReadonlyMap<string, F>,
  fits: (id: F, column: Column) => boolean = () => true,
): readonly (F | null)[] {
  const taken = new Set<F>();
  return columns.map((column) => {
    const id = meanings.get(plain(column.name));
    if (id === undefined || taken.has(id) || !fits(id, column)) return null;
    taken.add(id);
    return id;
  });
}

/**
 * The column of each field in a mapping that was sent.
 * @throws Refusal 422 `mapping-length`, `field-twice`, at `mapping` and the number of the column.
 */
export function demandOnce<F extends string>(
  sent: readonly (F | null)[],
  columns: readonly Column[],
  fields: Readonly<Record<F, Meaning>>,
): ReadonlyMap<F, number> {
  if (sent.length !== columns.length)
    throw atField('mapping', refused['mapping-length'], { columns: columns.length, given: sent.length });
  const places = new Map<F, number>();
  for (const [place, id] of sent.entries()) {
    const other = id ? places.get(id) : undefined;
    if (id && other !== undefined) {
      const { code, says } = refused['field-twice'];
      const { en, de } = fields[id].label;
      const worded = { code, says: { en: says.en.replace('{field}', en), de: says.de.replace('{field}', de) } };
      const values = { column: columns[other]?.name ?? '', other: columns[place]?.name ?? '' };
      throw atField(`mapping.${place}`, worded, values);
    }
    if (id) places.set(id, place);
  }
  return places;
}

/**
 * The order of day and month in columns of dates: as said, or as the file shows.
 * @throws Refusal 422 `date-order-needed` when nobody can tell.
 */
export function demandOrder(dated: readonly Column[], said: DateOrder | undefined): DateOrder {
  if (said) return said;
  const day = dated.some(({ dates }) => dates.day > 0);
  const month = dated.some(({ dates }) => dates.month > 0);
  const open = dated.find(({ dates }) => dates.either > 0 || (day && month));
  if (day !== month) return day ? 'day-first' : 'month-first';
  if (!open) return 'day-first';
  const value = open.dates.example ?? open.samples[0] ?? '';
  throw atField('options.dateOrder', refused['date-order-needed'], { column: open.name, value });
}

/** A refusal of one field of what was sent. */
export const atField = (field: string, { code, says }: Pick<FieldError, 'code' | 'says'>, values: Values): Refusal =>
  new Refusal(problems.invalid, { errors: [{ field, code, says, values } satisfies FieldError] });
