import { type PostgresPool, type PostgresPoolClient, type RawBuilder, sql } from 'kysely';
import type pg from 'pg';

/**
 * Statements that the database keeps under a name for as long as a connection lives: they are parsed, and bounded by
 * row-level security, once instead of every time, and in a transaction that keeps plans planned once, too. Planning a
 * look-up takes several times as long as carrying it out.
 *
 * For look-ups by id or by key alone, whose best plan is the same whatever the values are. A list, whose best plan
 * depends on who asks, stays without a name.
 *
 * The text is the same in every call, or one of a few, and all that changes is a parameter: each is kept for good. Past
 * the first five hundred texts none is named any more, so that one put together anew each time fills no memory.
 */
export const underName = <T>(statement: RawBuilder<T>): RawBuilder<T> => sql<T>`${sql.raw(mark)}${statement}`;

const mark = '/* named */ ';
const names = new Map<string, string>();
const mostNames = 500;

/** The name of a statement; undefined for one that is planned anew each time. */
export function nameOf(text: string): string | undefined {
  if (!text.startsWith(mark)) return undefined;
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  const name = `ambit_${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** A pool as Kysely wants one, which sends named statements under their names. */
export function sendingNames(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      // Kysely knows a connection again by its object
      const known = clients.get(client) ?? naming(client);
      clients.set(client, known);
      return known;
    },
  };
}

function naming(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, parameters: readonly unknown[]) => {
    const name = nameOf(text);
    const values = [...parameters];
    return client.query(name === undefined ? { text, values } : { text, values, name });
  };
  // the border to Kysely, which knows each command by its word where the driver says only that it is a text
  return { query: query as unknown as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) };
}
