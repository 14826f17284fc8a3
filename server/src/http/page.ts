import { z } from 'zod';
import { saying } from '../issue-text.ts';
import { Refusal, problems } from '../refusal.ts';

const notAPlace = {
  en: 'This is no place that a list gave out.',
  de: 'Das ist keine Stelle, die eine Liste genannt hat.',
};

/** How a list is asked for: at most so many, after a place in its order. */
export const page = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z
    .string()
    .max(500)
    .refine((word) => valuesOf(word) !== null, saying(notAPlace))
    .optional(),
};

/** A list and where it goes on; null at its end. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), after: z.string().nullable() });

/** The place after a row, as one word for addresses. */
export const cursorOf = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** What stands in a place: whatever else somebody made up would be a fault of the query that reads it. */
const parts = {
  text: z.string().refine((text) => !text.includes('\0')),
  id: z.guid(),
  day: z.iso.date(),
  moment: z.iso.datetime(),
  line: z.string().regex(/^\d{1,9}$/u),
} as const;
type Part = keyof typeof parts;

/**
 * Reads a place back; refuses one that was not given out here.
 * @param shape what it is made of; a number: so many values, the last of them an id and those before it texts
 */
export function readCursor(after: string | undefined, shape: number | readonly Part[]): readonly string[] | null {
  if (after === undefined) return null;
  const values = valuesOf(after);
  const asked: readonly Part[] = typeof shape === 'number' ? [...Array(shape - 1).fill('text'), 'id'] : shape;
  if (values?.length !== asked.length || !asked.every((part, place) => parts[part].safeParse(values[place]).success))
    throw new Refusal(problems.malformed);
  return values;
}

/** One row more than asked for tells whether there is a next page. */
export function paged<T>(
  rows: readonly T[],
  limit: number,
  place: (row: T) => readonly (string | number)[],
): { items: readonly T[]; after: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, after: rows.length > limit && last !== undefined ? cursorOf(place(last)) : null };
}

function valuesOf(after: string): readonly string[] | null {
  try {
    return z.array(z.string()).parse(JSON.parse(Buffer.from(after, 'base64url').toString()));
  } catch {
    return null;
  }
}
