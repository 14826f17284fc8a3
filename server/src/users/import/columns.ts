import {
  atField,
  type Column,
  dateFrom,
  type DateOrder,
  demandOnce,
  demandOrder,
  guess,
  meaningsOf,
  plain,
} from '../../sheets/index.ts';
import { type Added, type FieldId, fieldIdsOf, fields, identifying, isAdditional, isField } from './fields.ts';
import { refused } from './refused.ts';
import { languageFrom, stateFrom } from './values.ts';

/** Which field each column stands for, by its place; null: left out. */
export type Mapping = readonly (FieldId | null)[];

/** Guesses what columns stand for, by their names and by whether their values can be read that way. Each field once. */
export function suggest(columns: readonly Column[], added: Added = none, hasSource = false): Mapping {
  const names = new Map<string, FieldId>();
  for (const [id, { key, label }] of added) for (const name of [key, label.en, label.de]) names.set(plain(name), id);
  // what the organization calls its own goes before what others call ours
  const guesses = guess(columns, new Map([...meaningsIn(hasSource), ...names, ...labelsIn(hasSource)]), isPlausible);
  // one cell for the whole name is a last resort
  const named = guesses.includes('firstName') || guesses.includes('lastName');
  return guesses.map((id) => (id === 'fullName' && named ? null : id));
}

/** A mapping that was remembered, as far as it still makes sense. */
export const remembered = (kept: unknown, columns: number, added: Added = none): Mapping | null =>
  Array.isArray(kept) && kept.length === columns
    ? kept.map((id) => (typeof id === 'string' && isMapped(id, added) ? id : null))
    : null;

/**
 * A mapping as it was sent, when rows can be read by it.
 * @throws Refusal 422, at `mapping` and the number of the column.
 */
export function demandMapping(
  sent: readonly (string | null)[],
  columns: readonly Column[],
  added: Added = none,
  hasSource = false,
): Mapping {
  const mapping = sent.map((id, place): FieldId | null => {
    if (id === null || isMapped(id, added, hasSource)) return id;
    throw atField(`mapping.${place}`, refused['field-unknown'], { field: id });
  });
  const labels = Object.fromEntries([...added].map(([id, { label }]) => [id, { label, known: [] }]));
  const places = demandOnce<string>(mapping, columns, { ...fields, ...labels });
  if (places.has('fullName') && (places.has('firstName') || places.has('lastName')))
    throw atField(`mapping.${places.get('fullName')}`, refused['name-twice'], {});
  if (!identifying.some((id) => places.has(id))) throw atField('mapping', refused['no-usable-column'], {});
  return mapping;
}

const isMapped = (id: string, added: Added, hasSource = false): id is FieldId =>
  (isField(id) && fieldIdsOf(hasSource).includes(id)) || (isAdditional(id) && added.has(id));

/** The order of day and month in the mapped columns: as said, or as the file shows; refused when nobody can tell. */
export const demandDateOrder = (mapping: Mapping, columns: readonly Column[], said: DateOrder | undefined): DateOrder =>
  demandOrder(
    columns.filter((_, place) => isDated(mapping[place])),
    said,
  );

const isDated = (id: FieldId | null | undefined): boolean =>
  id === 'expiresOn' || id === 'hireDate' || id === 'movesOn';

const none: Added = new Map();
const meanings = meaningsOf(fields);
const { externalId: _, ...sourceless } = fields;
const sourcelessMeanings = meaningsOf(sourceless);
// where there is a source, “external id” is what it calls the user, and else an employee identifier
const meaningsIn = (hasSource: boolean): ReadonlyMap<string, FieldId> => (hasSource ? meanings : sourcelessMeanings);
const labelsIn = (hasSource: boolean) =>
  fieldIdsOf(hasSource).flatMap((id) => Object.values(fields[id].label).map((name) => [plain(name), id] as const));

/** “State” may be one of the fifty, “Status” how a course went: the values decide. */
function isPlausible(id: FieldId, { samples }: Column): boolean {
  if (samples.length === 0) return true;
  if (id === 'state') return samples.every((value) => stateFrom(value) !== null);
  if (id === 'language') return samples.some((value) => languageFrom(value) !== null);
  if (id === 'email') return samples.some((value) => value.includes('@'));
  if (isDated(id)) return samples.some((value) => dateFrom(value, 'day-first') ?? dateFrom(value, 'month-first'));
  return true;
}
