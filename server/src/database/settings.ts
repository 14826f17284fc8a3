import pg from 'pg';
import { StartProblem, startPostgres } from './embedded/index.ts';
import { migrate, refusePowerfulRole, roleOf } from './migrate.ts';

/** Which database: the own one in a data folder, or a server somebody else runs. */
export type DatabaseSettings = Readonly<{ dataDir: string } | { app: string; owner: string }>;

/** A database that is migrated and safe to use. */
export type OpenDatabase = Readonly<{
  /** Signs in as the run-time role. */ appUrl: string;
  /** Signs in as the owner of the tables and of the job queue. */ ownerUrl: string;
  /** Ends the own PostgreSQL; nothing happens to a server of somebody else. Close the pools before. */ stop(): Promise<void>;
}>;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `DATABASE_URL` (the run-time role), `MIGRATE_DATABASE_URL` (the owner, by default the same); without them the own database. */
export function databaseSettings(environment: Environment, dataDir: string): DatabaseSettings {
  const app = environment['DATABASE_URL'] || undefined;
  const owner = environment['MIGRATE_DATABASE_URL'] || undefined;
  if (!app && owner)
    throw new StartProblem(
      'MIGRATE_DATABASE_URL is set without DATABASE_URL. Set both, or neither for the own database.',
    );
  if (!app) return { dataDir };
  for (const [name, url] of [
    ['DATABASE_URL', app],
    ['MIGRATE_DATABASE_URL', owner ?? app],
  ] as const) {
    if (!/^postgres(ql)?:\/\/./u.test(url))
      throw new StartProblem(`${name} is not an address like postgres://user:password@host/database.`);
  }
  return { app, owner: owner ?? app };
}

/** Starts what is to be started, brings the schema up to this code and refuses a role for which row-level security would not hold. */
export async function openDatabase(settings: DatabaseSettings, log: (sentence: string) => void): Promise<OpenDatabase> {
  if (!('dataDir' in settings)) return prepare(settings.app, settings.owner, log, async () => undefined);
  const server = await startPostgres({ dataDir: settings.dataDir, log });
  if (server.reattached)
    log('PostgreSQL was still running from an Ambit that had been ended by force, and is used again.');
  try {
    return await prepare(server.urls.app, server.urls.owner, log, server.stop);
  } catch (fault) {
    await server.stop();
    throw fault;
  }
}

async function prepare(
  appUrl: string,
  ownerUrl: string,
  log: (sentence: string) => void,
  stop: () => Promise<void>,
): Promise<OpenDatabase> {
  const pool = new pg.Pool({ connectionString: appUrl, max: 1 });
  pool.on('error', () => undefined); // a lost connection also fails the statement that is under way
  try {
    await refuseUnreachable(pool);
    await migrate({ ownerUrl, appRole: await roleOf(appUrl), log });
    await refusePowerfulRole(pool);
    return { appUrl, ownerUrl, stop };
  } finally {
    await pool.end();
  }
}

async function refuseUnreachable(pool: pg.Pool): Promise<void> {
  const answer = pool.query<{ version: number }>(
    `select current_setting('server_version_num')::int / 10000 as version`,
  );
  const { rows } = await answer.catch((fault: Error) => {
    throw new StartProblem(`The database of DATABASE_URL cannot be used: ${fault.message || 'it does not answer'}.`, {
      cause: fault,
    });
  });
  const version = rows[0]?.version ?? 0;
  if (version < 15)
    throw new StartProblem(`The database of DATABASE_URL is PostgreSQL ${version}. Ambit needs 15 or later.`);
}
