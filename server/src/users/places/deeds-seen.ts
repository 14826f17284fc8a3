import type { Thing } from '@ambit/policy';
import type { Context } from '../../context.ts';
import { loadAll } from '../../database/things.ts';
import { user } from '../privileges.ts';
import type { Stood } from './store.ts';

/** The user that was granted. */
export function whose(c: Context<string>): Thing {
  if (!c.granted.thing) throw new Error('places are those of a user');
  return c.granted.thing;
}

/** Managers whom the asker may not see have no name. */
export async function asSeen(c: Context<string>, rows: readonly Stood[]): Promise<readonly Stood[]> {
  const seen = await managersSeen(
    c,
    rows.flatMap(({ what, value }) => (what === 'manager' ? [value.id] : [])),
  );
  return rows.map((row) =>
    row.what === 'manager' && !seen.has(row.value.id) ? { ...row, value: { ...row.value, name: null } } : row,
  );
}

export async function managersSeen(c: Context<string>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const things = await loadAll(c.tx, user, [...new Set(ids)], c.world.now);
  return new Set([...things].flatMap(([id, thing]) => (c.sees(thing) ? [id] : [])));
}
