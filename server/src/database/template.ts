import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Binaries } from './embedded/binaries.ts';
import { startPostgres } from './embedded/index.ts';
import { isAlive } from './embedded/processes.ts';
import { asAdmin, makeDatabase } from './embedded/roles.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migrate-files.ts';

/** A migrated database of one test file's own. */
export type FreshDatabase = Readonly<{ appUrl: string; ownerUrl: string; adminUrl: string; drop(): Promise<void> }>;

/**
 * A new, migrated, empty database, in about 40 ms. The server is the one whose address `AMBIT_TEST_SERVER` holds, else a
 * throw-away one that ends with this process.
 * @example const database = await freshDatabase(); after(() => database.drop());
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = await testServer();
  const template = await ensureTemplate(server);
  const name = `ambit_test_${process.pid}_${(made += 1)}`;
  await asAdmin(server, (run) => makeDatabase(run, name, template));
  return {
    appUrl: urlAs(server, 'ambit_app', name),
    ownerUrl: urlAs(server, 'ambit_owner', name),
    adminUrl: urlAs(server, 'ambit_admin', name),
    drop: async () => {
      await asAdmin(server, (run) => run(`drop database if exists ${name} with (force)`));
    },
  };
}

export type TestServer = Readonly<{ adminUrl: string; stop(): Promise<void> }>;

/** One server for a run of many test processes: give its address to them as `AMBIT_TEST_SERVER`. */
export async function startTestServer(binaries: Binaries | undefined = chosenBinaries()): Promise<TestServer> {
  clearEnded();
  const dataDir = mkdtempSync(join(tmpdir(), folderPrefix));
  // as root PostgreSQL may have to run as another user, who has to pass
  chmodSync(dataDir, 0o755);
  const server = await startPostgres({ dataDir, log: () => undefined, throwAway: true, ...(binaries && { binaries }) });
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  // one password for all three roles, so that the address of one tells those of the others
  const password = new URL(server.urls.admin).password;
  await asAdmin(server.urls.admin, async (run) => {
    for (const role of ['ambit_owner', 'ambit_app']) await run(`alter role ${role} password '${password}'`);
  });
  process.once('exit', () => {
    end(server.pid());
    remove();
  });
  return { adminUrl: server.urls.admin, stop: () => server.stop().finally(remove) };
}

const folderPrefix = 'ambit-test-';
let made = 0;
let ownServer: Promise<TestServer> | null = null;

async function testServer(): Promise<string> {
  const given = process.env['AMBIT_TEST_SERVER'];
  if (given) return given;
  ownServer ??= startTestServer();
  return (await ownServer).adminUrl;
}

/** `AMBIT_TEST_POSTGRES=15` tests on the PostgreSQL 15 that Debian installs. */
function chosenBinaries(): Binaries | undefined {
  const version = process.env['AMBIT_TEST_POSTGRES'];
  return version ? { bin: `/usr/lib/postgresql/${version}/bin`, version: Number(version) } : undefined;
}

/** Several processes ask for the template at once: the first makes it, the others wait for it. */
async function ensureTemplate(server: string): Promise<string> {
  const migrations = readMigrations();
  const name = `ambit_template_${createHash('sha256')
    .update(migrations.map((m) => m.sha256).join())
    .digest('hex')
    .slice(0, 12)}`;
  await asAdmin(server, async (run) => {
    const there = () => run(`select 1 from pg_database where datname = '${name}'`);
    if ((await there()).length > 0) return;
    await run('select pg_advisory_lock(1)');
    if ((await there()).length > 0) return;
    const draft = `${name}_draft`;
    await run(`drop database if exists ${draft} with (force)`);
    await makeDatabase(run, draft);
    await migrate({ ownerUrl: urlAs(server, 'ambit_owner', draft), appRole: 'ambit_app', migrations });
    await run(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

function urlAs(server: string, role: string, database: string): string {
  const url = new URL(server);
  url.username = role;
  url.pathname = `/${database}`;
  return url.href;
}

/** A run that was killed could not stop its server. */
function clearEnded(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(folderPrefix))) {
    const folder = join(tmpdir(), name);
    const holder = numberIn(join(folder, 'ambit.lock'), /"pid":(\d+)/u);
    if (holder === null || isAlive(holder)) continue;
    const server = numberIn(join(folder, 'postgres', 'postmaster.pid'), /^(\d+)/u);
    if (server !== null) end(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** At the exit of a process nothing can be awaited: the server is told to end at once and looked at until it has. */
function end(pid: number): void {
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let i = 0; i < 300 && isAlive(pid); i += 1) Atomics.wait(pause, 0, 0, 10);
}

function numberIn(file: string, pattern: RegExp): number | null {
  try {
    return Number(pattern.exec(readFileSync(file, 'utf8'))?.[1] ?? Number.NaN) || null;
  } catch {
    return null; // no such file: another process is just making or removing the folder
  }
}

/** Reads a whole table or runs a statement past row-level security, as the superuser: for tests that look at what was stored. */
export async function unsafeQuery<R extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/**
 * Lets requests meet: a lock holds each of them back at its first write to a table, until all of them wait or have
 * answered. What each decided by, it has read by then: a lock that is missing between them shows every time.
 */
export async function meeting<T>(url: string, table: string, requests: readonly (() => Promise<T>)[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`begin; lock table ${table} in share mode`);
    let answered = 0;
    const sent = requests.map((request) => request().finally(() => (answered += 1)));
    const waiting = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await client.query<{ n: number }>(waiting)).rows[0]!.n + answered < requests.length)
      // within a transaction the activity is looked up once, unless it is told to forget
      await client.query('select pg_stat_clear_snapshot(), pg_sleep(0.01)');
    await client.query('commit');
    return await Promise.all(sent);
  } finally {
    await client.end();
  }
}
