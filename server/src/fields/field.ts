import { z } from 'zod';
import { keyOf } from '../database/keys.ts';
import type { Text } from '../text.ts';

/** What organizations add fields to. */
export const subjects = ['user', 'course'] as const;
export type Subject = (typeof subjects)[number];
export const fieldTypes = ['text', 'number', 'date', 'choice', 'yes-no'] as const;
export type FieldType = (typeof fieldTypes)[number];

/** One that can be chosen: what is stored, and what it is called. */
export type Option = Readonly<{ value: string; label: Text }>;

export type Field = Readonly<{
  id: string;
  key: string;
  label: Text;
  type: FieldType;
  required: boolean;
  /** Of a choice. */ options: readonly Option[];
}>;

/** A value as it is kept: as text, by what lists are narrowed by, and as a number where it is one. */
export type Parsed = Readonly<{ value: string; key: string; number: number | null }>;
export type Fault = 'not-a-number' | 'not-a-date' | 'not-a-choice' | 'not-yes-or-no' | 'too-long';

/** The longest text, and how much of it lists are narrowed by. */
const longest = 1_000;
const keyLength = 200;

/**
 * Reads what was typed or imported for a field.
 * @example parseField(shirt, 'small') // { value: 'S', key: 's', number: null }
 */
export function parseField(field: Pick<Field, 'type' | 'options'>, typed: string): Parsed | { fault: Fault } {
  const text = typed.trim();
  switch (field.type) {
    case 'text':
      return text.length > longest ? { fault: 'too-long' } : parsed(text);
    case 'number':
      return numberIn(text);
    case 'date':
      return z.iso.date().safeParse(text).success ? parsed(text) : { fault: 'not-a-date' };
    case 'choice': {
      const option = optionNamed(field.options, text);
      return option ? parsed(option.value) : { fault: 'not-a-choice' };
    }
    case 'yes-no': {
      const said = words.get(keyOf(text));
      return said === undefined ? { fault: 'not-yes-or-no' } : parsed(said);
    }
  }
}

function numberIn(text: string): Parsed | { fault: Fault } {
  const plain = text.replace(',', '.');
  if (!/^[+-]?\d{1,15}(?:\.\d{1,10})?$/u.test(plain)) return { fault: 'not-a-number' };
  // no negative zero: it would be another word for the same
  const number = Number(plain) + 0;
  return { value: String(number), key: String(number), number };
}

/** An option by its stored value, or by its label in either language. */
function optionNamed(options: readonly Option[], text: string): Option | undefined {
  const key = keyOf(text);
  return (
    options.find(({ value }) => value === text) ??
    options.find(({ value, label }) => [value, label.en, label.de].some((one) => keyOf(one) === key))
  );
}

const words: ReadonlyMap<string, 'yes' | 'no'> = new Map([
  ...['yes', 'ja', 'true', 'y', 'j', '1'].map((word) => [word, 'yes'] as const),
  ...['no', 'nein', 'false', 'n', '0'].map((word) => [word, 'no'] as const),
]);

const parsed = (value: string): Parsed => ({ value, key: filterKey(value), number: null });

/** What a value is found by. */
export const filterKey = (value: string): string => keyOf(value).slice(0, keyLength);

/** What a list is narrowed by: one value, what a text begins with, or from-to for numbers and dates. */
export type Asked = Readonly<{ key: string; value: string } | { key: string; from: string | null; to: string | null }>;

/**
 * Reads `key:value` and `key:from..to`, several of them with a semicolon between; keys and values are percent-encoded.
 * Null: this is no such list.
 * @example askedIn('shirt:S;hired:2026-01-01..') // [{ key: 'shirt', value: 'S' }, { key: 'hired', from: '2026-01-01', to: null }]
 */
export function askedIn(text: string): readonly Asked[] | null {
  const found: Asked[] = [];
  for (const part of text.split(';')) {
    const [head, ...rest] = part.split(':');
    const [key, value] = [decoded(head ?? ''), decoded(rest.join(':'))];
    if (!key || !value) return null;
    const [from, to, more] = value.split('..');
    if (more !== undefined) return null;
    found.push(to === undefined ? { key, value } : { key, from: from || null, to: to || null });
  }
  return found;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
