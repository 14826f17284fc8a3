import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { StartProblem } from './embedded/index.ts';
import { type Migration, readMigrations, refuseStrangers } from './migrate-files.ts';
import { grant } from './migrate-grants.ts';
import { makeMonths } from './migrate-months.ts';

export { refusePowerfulRole } from './migrate-grants.ts';

type Options = Readonly<{
  /** Signs in as the role that owns the tables. */ ownerUrl: string;
  /** The run-time role: gets the right to read and write, not to alter. */ appRole: string;
  /** Told in sentences what happens. */ log?: (sentence: string) => void;
  /** For tests: other steps than those of this code. */ migrations?: readonly Migration[];
}>;

/**
 * Brings the schema up to this code: each missing step in a transaction of its own, one server at a time, forward only.
 * @returns the numbers of the steps that were run
 * @throws StartProblem when a step was changed after it ran, or the schema is newer than this code
 */
export async function migrate({ ownerUrl, appRole, log, migrations = readMigrations() }: Options): Promise<number[]> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 3, application_name: 'ambit migrate' });
  // a lost connection also fails the statement that is under way
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await makeMarks(pool);
    await underLock(pool, addExtensions);
    const run: number[] = [];
    for (const migration of migrations) {
      if (!(await runMissing(pool, migrations, migration))) continue;
      run.push(migration.number);
      log?.(`The schema was brought to step ${migration.number} “${migration.name}”.`);
    }
    await underLock(pool, async (client) => {
      refuseStrangers(migrations, await applied(client));
      await makeJobQueue(pool, client);
      if (await hasMonths(client)) await makeMonths(client, new Date());
      await grant(client, appRole);
    });
    return run;
  } finally {
    await pool.end();
  }
}

/** The role a database address signs in as. */
export async function roleOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: string }>('select current_user as role');
    return rows[0]?.role ?? '';
  } finally {
    await client.end();
  }
}

/** Tests bring the schema up to earlier steps, too. */
async function hasMonths(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regnamespace('months') is not null as there`);
  return rows[0]?.there === true;
}

async function makeMarks(pool: pg.Pool): Promise<void> {
  if (await hasMarks(pool)) return;
  const made = pool.query(`create table public.migrations (
    number int not null, name text not null, sha256 text not null, applied_at timestamptz not null, primary key (number))`);
  await made.catch(async (fault: unknown) => {
    // another server made the table between the look and the deed
    if (await hasMarks(pool)) return;
    if (!(fault instanceof pg.DatabaseError) || fault.code !== '42501') throw fault;
    throw new StartProblem(
      'The role of MIGRATE_DATABASE_URL (or of DATABASE_URL, when that is not set) may not make tables. ' +
        'Let it own the database: alter database … owner to …',
      { cause: fault },
    );
  });
}

async function hasMarks(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(`select to_regclass('public.migrations') is not null as there`);
  return rows[0]?.there === true;
}

/** Since PostgreSQL 13 the owner of a database may add these without being a superuser. */
async function addExtensions(client: pg.PoolClient): Promise<void> {
  for (const name of ['pg_trgm', 'btree_gin']) {
    const { rowCount } = await client.query('select from pg_extension where extname = $1', [name]);
    if (rowCount === 0) await client.query(`create extension ${name} schema public`).catch(refuseExtension(name));
  }
}

const refuseExtension =
  (name: string) =>
  (fault: Error): never => {
    throw new StartProblem(
      `The extension ${name} cannot be added to the database (${fault.message}). Install PostgreSQL's contrib package ` +
        `and let a superuser run: create extension ${name} schema public`,
      { cause: fault },
    );
  };

async function runMissing(pool: pg.Pool, migrations: readonly Migration[], migration: Migration): Promise<boolean> {
  return underLock(pool, async (client) => {
    const marks = await applied(client);
    refuseStrangers(migrations, marks);
    if (marks.some(({ number }) => number === migration.number)) return false;
    await client.query(migration.text);
    await client.query('insert into public.migrations (number, name, sha256, applied_at) values ($1, $2, $3, $4)', [
      ...[migration.number, migration.name, migration.sha256],
      new Date(),
    ]);
    return true;
  });
}

/** A second server that starts at the same time waits here and then finds the work done. */
async function underLock<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin; lock table public.migrations in exclusive mode');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw fault;
  } finally {
    client.release();
  }
}

async function applied(client: pg.PoolClient): Promise<Omit<Migration, 'text'>[]> {
  return (await client.query('select number, name, sha256 from public.migrations order by number')).rows;
}

/** The queue's tables are the owner's alone; the run-time role adds a job by this one function, in its own transaction. */
async function makeJobQueue(pool: pg.Pool, client: pg.PoolClient): Promise<void> {
  await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) });
  await client.query(`
    drop function if exists public.enqueue(text, json, text, text, int);
    create or replace function public.enqueue(identifier text, payload json, queue_name text, job_key text, max_attempts int, run_at timestamptz default null)
    returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
      select graphile_worker.add_job(identifier, payload, queue_name => queue_name, job_key => job_key, max_attempts => max_attempts, run_at => run_at)
    $$;
    revoke all on function public.enqueue from public;
    create or replace function public.refresh_statistics(names text[])
    returns void language plpgsql security definer set search_path = pg_catalog, public as $$
    declare one text;
    begin
      foreach one in array names loop execute format('analyze public.%I', one); end loop;
    end $$;
    revoke all on function public.refresh_statistics from public;`);
}
