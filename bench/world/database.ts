import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { StartProblem, startPostgres } from '../../server/src/database/embedded/index.ts';
import { migrate } from '../../server/src/database/migrate.ts';

/** A database for measuring: addresses of the superuser, of the owner of the tables and of the run-time role. */
export type BenchDatabase = Readonly<{
  adminUrl: string;
  ownerUrl: string;
  appUrl: string;
  folder: string;
  stop(): Promise<void>;
}>;

const appRole = 'ambit_bench_app';

/** Where the data set of a size lies, out of sight of git. */
export const folderOf = (size: string): string => join(import.meta.dirname, '..', '.data', size);

/**
 * Opens the database of a data set, migrated: an own PostgreSQL in a folder beside this code, or the one at `url`, the
 * address of a superuser on a database that is empty or was filled before.
 */
export async function openBench(
  size: string,
  url: string | undefined,
  say: (line: string) => void,
): Promise<BenchDatabase> {
  const folder = folderOf(size);
  mkdirSync(folder, { recursive: true });
  if (url) return { ...(await prepared(url)), folder, stop: async () => undefined };
  const server = await startPostgres({ dataDir: folder, log: say });
  try {
    await migrate({ ownerUrl: server.urls.owner, appRole: 'ambit_app', log: say });
  } catch (fault) {
    await server.stop();
    if (!(fault instanceof StartProblem)) throw fault;
    throw new FirstThis(
      `${fault.message}\nRemove the folder bench/.data/${size} and fill it again: npm run bench:data -- --size ${size}`,
    );
  }
  const admin = new URL(server.urls.admin);
  admin.pathname = new URL(server.urls.owner).pathname;
  return { adminUrl: admin.href, ownerUrl: server.urls.owner, appUrl: server.urls.app, folder, stop: server.stop };
}

/** A database of somebody else gets a run-time role of its own, with a password made for this run. */
async function prepared(url: string): Promise<{ adminUrl: string; ownerUrl: string; appUrl: string }> {
  const password = randomBytes(24).toString('hex');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ super: boolean }>(
      'select rolsuper as super from pg_roles where rolname = current_user',
    );
    if (!rows[0]?.super)
      throw new FirstThis(
        'The address given with --url has to be that of a superuser: COPY has to pass row-level security.',
      );
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [appRole]);
    await client.query(
      `${rowCount ? 'alter' : 'create'} role ${appRole} login nosuperuser nobypassrls password '${password}'`,
    );
  } finally {
    await client.end();
  }
  await migrate({ ownerUrl: url, appRole });
  const app = new URL(url);
  app.username = appRole;
  app.password = password;
  return { adminUrl: url, ownerUrl: url, appUrl: app.href };
}

/** Something the person who runs this has to do first: shown as a sentence. */
export class FirstThis extends Error {}

/** What a database holds of the data set: its parts as they were filled. */
export type Mark = Readonly<{ scale: number; parts: readonly string[] }>;

const key = 'bench-data';

/** Runs one statement as the superuser. */
export async function asAdmin<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** Runs a command to its end; what somebody has to do first is said without a stack. Gives the exit code. */
export async function runCommand(run: () => Promise<boolean>): Promise<number> {
  try {
    return (await run()) ? 0 : 1;
  } catch (fault) {
    if (!(fault instanceof FirstThis) && !(fault instanceof StartProblem)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    return 1;
  }
}

export async function readMark(adminUrl: string): Promise<Mark | null> {
  const rows = await asAdmin<{ value: Mark }>(adminUrl, 'select value from installation where key = $1', [key]);
  return rows[0]?.value ?? null;
}

export async function writeMark(adminUrl: string, mark: Mark): Promise<void> {
  const text =
    'insert into installation (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value';
  await asAdmin(adminUrl, text, [key, JSON.stringify(mark)]);
}
