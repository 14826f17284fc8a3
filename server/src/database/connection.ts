import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { CommitUnsure, isLostDatabase } from './lost.ts';
import { sendingNames } from './named.ts';
import type { Database } from './tables.gen.ts';

/** A connection on which a transaction stands, bounded by row-level security to some organizations of one tenant. */
export type Tx = Kysely<Database>;

/** Which rows a transaction can see at all: one tenant and some of its organizations. Uuids. */
export type Bounds = Readonly<{ tenant: string; organizations: readonly string[] }>;

/**
 * `kept`: named statements go by the plan that the connection made for them before; all else is planned anew each time.
 * For transactions that only read: the checks of foreign keys would be kept as well. `kept by index`: those too, and a
 * plan uses an index also when it was made while its tables were small; for writing by key alone.
 */
export type Plans = 'kept' | 'kept by index';

export type Connection = Readonly<{
  /** Runs `work` in one transaction within the bounds; a throw rolls back and is passed on. */
  transaction<T>(bounds: Bounds | null, work: (tx: Tx) => Promise<T>, plans?: Plans): Promise<T>;
  /** Widens (or narrows) the bounds of the transaction that is under way. */
  bound(tx: Tx, bounds: Bounds): Promise<void>;
  /** Throws when the database does not answer. */ ping(): Promise<void>;
  pool: pg.Pool;
  close(): Promise<void>;
}>;

type Options = Readonly<{
  url: string;
  /** How many connections at most. */ size?: number;
  /** Told of every statement but begin, set local, commit and rollback; for logs and for tests that count. */
  onQuery?: (text: string, milliseconds: number) => void;
  /** Told of a connection that broke while idle (the pool makes a new one by itself). */
  onLost?: (fault: Error) => void;
}>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
// counts and sums of whole numbers stay below 2^53 here
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// a date is a day, not an instant: keep it as text
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/** Opens a pool that signs in as the run-time role. Nothing is connected until the first transaction. */
export function connect({ url, size = 10, onQuery, onLost }: Options): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    // whoever waits longer is told that the database does not answer
    connectionTimeoutMillis: 4_000,
    keepAlive: true,
    // list conditions are worth a plan of their own every time
    options: '-c plan_cache_mode=force_custom_plan',
    application_name: 'ambit',
  });
  let closing = false;
  // connections that the server ends while the pool closes are no loss
  pool.on('error', (fault) => {
    if (!closing) onLost?.(fault);
  });
  // a connection that breaks between two statements of a transaction fails the next one; unheard it would end the process
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: sendingNames(pool) }),
    ...(onQuery && {
      log: (event) => {
        if (!isControl(event.query.sql)) onQuery(event.query.sql, event.queryDurationMillis);
      },
    }),
  });
  const control = (tx: Tx, text: string) => tx.executeQuery(CompiledQuery.raw(text));
  return {
    pool,
    ping: async () => void (await pool.query('select 1')),
    bound: async (tx, bounds) => void (await control(tx, setBounds(bounds))),
    transaction: (bounds, work, plans) =>
      db.connection().execute(async (tx) => {
        const begin = ['begin', ...(bounds ? [setBounds(bounds)] : []), ...(plans ? [plansKept[plans]] : [])];
        await control(tx, begin.join('; '));
        try {
          const result = await work(tx);
          await control(tx, 'commit').catch(unsure);
          return result;
        } catch (fault) {
          await control(tx, 'rollback').catch(() => undefined);
          throw fault;
        }
      }),
    close: () => {
      closing = true;
      return db.destroy();
    },
  };
}

function setBounds({ tenant, organizations }: Bounds): string {
  for (const id of [tenant, ...organizations]) if (!uuid.test(id)) throw new Error(`not a uuid: ${id}`);
  return `set local app.tenant_id = '${tenant}'; set local app.organization_ids = '{${organizations.join(',')}}'`;
}

const unsure = (fault: unknown): never => {
  throw isLostDatabase(fault) ? new CommitUnsure('the database went away at the commit', { cause: fault }) : fault;
};

const plansKept: Readonly<Record<Plans, string>> = {
  kept: 'set local plan_cache_mode = auto',
  'kept by index': 'set local plan_cache_mode = auto; set local enable_seqscan = off',
};
// as connections are set up
const plannedAnew = 'set local plan_cache_mode = force_custom_plan; set local enable_seqscan = on';

/** From here on the transaction goes by kept plans, which use an index also when they were made on small tables. */
export async function keepPlans(tx: Tx): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(plansKept['kept by index']));
}

/** From here on every statement is planned anew, the checks of foreign keys too: their tables may have grown since. */
export async function planAnew(tx: Tx): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(plannedAnew));
}

/**
 * Lets the checks of foreign keys keep their plans while many rows are written: planning each anew takes longer than
 * carrying it out.
 */
export async function withKeptPlans<T>(tx: Tx, write: () => Promise<T>): Promise<T> {
  await keepPlans(tx);
  const result = await write();
  await planAnew(tx);
  return result;
}

const isControl = (text: string): boolean => /^(begin|set local|commit|rollback)/u.test(text);
