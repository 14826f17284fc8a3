import { z } from 'zod';
import { Refusal, problems } from '../refusal.ts';

/** How a list is asked for: at most so many, after a place in its order. */
export const page = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(500).optional(),
};

/** A list and where it goes on; null at its end. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), after: z.string().nullable() });

/** The place after a row, as one word for addresses. */
export const cursorOf = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** Reads a place back; refuses one that was not given out here. */
export function readCursor(after: string | undefined, length: number): readonly string[] | null {
  if (after === undefined) return null;
  const values = parse(after);
  if (!Array.isArray(values) || values.length !== length || !values.every((value) => typeof value === 'string'))
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

function parse(after: string): unknown {
  try {
    return JSON.parse(Buffer.from(after, 'base64url').toString());
  } catch {
    return null;
  }
}
