import type { Import } from './import.ts';
import { hashPassword } from '../password.ts';
import type { Ready } from './deeds-apply.ts';
import type { Source } from '../../sheets/index.ts';
import { rowsOf } from '../../sheets/index.ts';

/**
 * The hashes of the first passwords of users who are about to be added, by line. They are read from the file when they
 * are needed and are kept nowhere else; a password of somebody who is there already is left aside.
 */
export async function passwordsIn(
  source: Source,
  { format, mapping }: Import,
  rows: readonly Ready[],
): Promise<ReadonlyMap<number, string>> {
  const wanted = new Set(rows.filter(({ judged }) => judged.outcome === 'created').map(({ row }) => row.line));
  const column = mapping?.indexOf('password') ?? -1;
  const hashes = new Map<number, Promise<string>>();
  if (wanted.size === 0 || column < 0) return new Map();
  const last = Math.max(...wanted);
  for await (const some of rowsOf(source, format)) {
    for (const { line, cells } of some) {
      const cell = wanted.has(line) ? cells[column]?.trim() : '';
      if (cell) hashes.set(line, hashPassword(cell));
    }
    if ((some.at(-1)?.line ?? 0) >= last) break;
  }
  return new Map(await Promise.all([...hashes].map(async ([line, hash]) => [line, await hash] as const)));
}
