import type { AdditionalField, AdditionalValue } from '../api/types.ts';
import type { Say } from '../say.ts';

type Values = Readonly<Record<string, string>>;

/** The name of an additional field in a form: as the server names it where it is wrong. */
export const nameOf = (key: string): string => `additional.${key}`;

/** What a form begins with: its own fields and the additional ones. */
export const withAdditional = <V extends Values>(
  values: V,
  items: readonly (AdditionalField & { value?: string | null })[],
): V & Values => ({
  ...values,
  ...Object.fromEntries(items.map(({ key, value }) => [nameOf(key), value ?? ''])),
});

/**
 * Takes the additional fields out of what a form sends.
 * @example splitAdditional({ email: 'a@b', 'additional.shirt': '' }) // { rest: { email: 'a@b' }, additional: { shirt: null } }
 */
export function splitAdditional<V extends object>(
  values: V,
): { rest: V; additional: Readonly<Record<string, string | null>> | undefined } {
  const entries = Object.entries(values);
  const prefix = nameOf('');
  const mine = entries.filter(([name]) => name.startsWith(prefix));
  const additional = mine.map(([name, value]) => [name.slice(prefix.length), String(value).trim() || null] as const);
  return {
    // the border: the same values without those that were taken out
    rest: Object.fromEntries(entries.filter(([name]) => !name.startsWith(prefix))) as V,
    additional: additional.length > 0 ? Object.fromEntries(additional) : undefined,
  };
}

/** What is missing before anything is sent; the rest is looked at by the server. */
export const checkAdditional = (items: readonly AdditionalField[], values: Values, say: Say): Values =>
  Object.fromEntries(
    items
      .filter(({ key, required }) => required && !values[nameOf(key)]?.trim())
      .map(({ key, label }) => [
        nameOf(key),
        say({ en: '{label} has to be filled in.', de: '{label} muss ausgefüllt werden.' }, { label }),
      ]),
  );

/** A stored value as people read it. */
export function shownValue({ type, options, value }: AdditionalValue, say: Say): string | null {
  if (value === null) return null;
  if (type === 'choice') return options.find((option) => option.value === value)?.label ?? value;
  if (type === 'date') return say.day(value);
  if (type === 'yes-no') return value === 'yes' ? say({ en: 'Yes', de: 'Ja' }) : say({ en: 'No', de: 'Nein' });
  return value;
}

/** What a list is narrowed by, as its address has it: `key:value` with semicolons between. */
export function narrowingIn(text: string | undefined): ReadonlyMap<string, string> {
  const parts = (text ?? '').split(';').filter(Boolean);
  return new Map(
    parts.map((part) => {
      const [key = '', ...rest] = part.split(':');
      return [decodeURIComponent(key), decodeURIComponent(rest.join(':'))];
    }),
  );
}

export function narrowedBy(text: string | undefined, key: string, value: string | undefined): string | undefined {
  const all = new Map(narrowingIn(text));
  if (value === undefined) all.delete(key);
  else all.set(key, value);
  const parts = [...all].map(([name, one]) => `${encodeURIComponent(name)}:${encodeURIComponent(one)}`);
  return parts.length > 0 ? parts.join(';') : undefined;
}

type Range = Readonly<{ from: string; to: string }>;

/** A range as the address has it: `from..to`, either end may be open. */
export function rangeIn(text: string | undefined): Range {
  const [from = '', to = ''] = (text ?? '').split('..');
  return { from, to };
}
export const rangeOf = ({ from, to }: Range): string | undefined => (from || to ? `${from}..${to}` : undefined);

/** What a list is narrowed by in one field, in words. */
export function shownRange({ type }: Pick<AdditionalField, 'type'>, text: string, say: Say): string {
  if (type === 'text') return `${text}…`;
  const { from, to } = rangeIn(text);
  const [first, last] = [from, to].map((end) => (end && type === 'date' ? say.day(end) : end));
  if (from && to) return `${first} – ${last}`;
  return from
    ? say({ en: 'from {first}', de: 'ab {first}' }, { first: first ?? '' })
    : say({ en: 'to {last}', de: 'bis {last}' }, { last: last ?? '' });
}
