import { createHash } from 'node:crypto';
import { keyOf } from '../database/keys.ts';
import { dateOrderOf } from './dates.ts';

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
