import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { basename, join } from 'node:path';
import type { Account } from './account.ts';
import { type Binaries, program } from './binaries.ts';
import { databaseProblem, StartProblem } from './problem.ts';

/** The folder PostgreSQL keeps its files in, and what is needed to work with it. */
export type Cluster = Readonly<{
  folder: string;
  dataDir: string;
  binaries: Binaries;
  account: Account;
  passwords: Passwords;
  /** On Windows: PostgreSQL refuses administrators unless its control program starts it, and knows no signals and sockets. */
  byControl: boolean;
}>;

export type Passwords = Readonly<{ admin: string; owner: string; app: string }>;

/** Passwords made once per data folder. They stand before the cluster does, so no cluster is ever without them. */
export function passwordsOf(dataDir: string, cluster: string): Passwords {
  const file = join(dataDir, 'postgres.json');
  if (existsSync(file)) return readPasswords(file);
  if (existsSync(cluster)) {
    throw new StartProblem(
      `The file ${file} with the passwords of the database is missing. Put it back from your backup.`,
    );
  }
  const password = () => randomBytes(24).toString('hex');
  const passwords: Passwords = { admin: password(), owner: password(), app: password() };
  writeFileSync(`${file}.new`, JSON.stringify(passwords), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return passwords;
}

/** Makes the cluster when there is none. Built beside and renamed: a start that was cut off leaves nothing half made. */
export function makeCluster(cluster: Cluster, throwAway: boolean): void {
  const { folder, account, binaries, passwords } = cluster;
  removeDrafts(cluster);
  if (existsSync(folder)) return refuseOtherVersion(cluster);
  const draft = mkdtempSync(`${folder}.new.`);
  const passwordFile = `${draft}.password`;
  account.own(draft);
  writeFileSync(passwordFile, passwords.admin, { mode: 0o600 });
  account.own(passwordFile);
  // node's own NODE_OPTIONS and the like mean nothing to PostgreSQL, but PGDATA and PGUSER would
  const { file, args, ...as } = account.command(program(binaries, 'initdb'), [
    ...['--pgdata', draft, '--username', 'ambit_admin', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', '--data-checksums', ...localeOf(binaries), ...(throwAway ? ['--no-sync'] : [])],
  ]);
  const made = spawnSync(file, args, { ...as, cwd: '/', encoding: 'utf8', env: cleanEnvironment() });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw databaseProblem(`${made.stdout}${made.stderr}${made.error?.message ?? ''}`, cluster.dataDir);
  }
  renameSync(draft, folder);
}

/** The program of a start that was cut off may still be at work: its folder is left to it and removed at the next start. */
function removeDrafts({ dataDir, folder }: Cluster): void {
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith(`${basename(folder)}.new.`))) {
    rmSync(join(dataDir, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Sorting by code point is the same on every system, whatever its C library; people's order is made by keys. */
const localeOf = ({ version }: Binaries): string[] =>
  version >= 17 ? ['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'] : ['--locale', 'C'];

/** Writes the whole configuration anew, so that it follows the version of Ambit. */
export function configure({ folder, account }: Cluster, place: Place, throwAway: boolean): void {
  const values = { ...settings(), ...listenAt(place), ...(throwAway ? unsafeFast : {}) };
  const lines = Object.entries(values).map(([name, value]) => `${name} = '${quoted(value)}'`);
  const file = join(folder, 'postgresql.conf');
  writeFileSync(file, `# written by Ambit at every start\n${lines.join('\n')}\n`, { mode: 0o600 });
  account.own(file);
}

/** Where the server listens: a socket in a folder, or a port of this machine. */
export type Place = Readonly<{ socketFolder: string } | { port: number }>;

const listenAt = (place: Place): Record<string, string> =>
  'port' in place
    ? { listen_addresses: '127.0.0.1', port: String(place.port), unix_socket_directories: '' }
    : {
        listen_addresses: '',
        unix_socket_directories: `"${place.socketFolder.replaceAll('"', '""')}"`,
        unix_socket_permissions: '0700',
      };

const settings = (): Record<string, string> => ({
  max_connections: '60',
  shared_buffers: `${Math.min(512, Math.round(totalmem() / 2 ** 20 / 16))}MB`,
  effective_cache_size: `${Math.round(totalmem() / 2 ** 20 / 4)}MB`,
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  datestyle: 'iso, ymd',
});

// for the servers of tests alone: a power cut loses everything
const unsafeFast = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** The environment for PostgreSQL's programs: nothing of libpq's variables, messages in English. */
export const cleanEnvironment = (): Record<string, string | undefined> => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !/^(LC_|LANG)/u.test(name)),
  ),
  LC_ALL: 'C',
});

function refuseOtherVersion({ folder, dataDir, binaries }: Cluster): void {
  const version = Number(readFileSync(join(folder, 'PG_VERSION'), 'utf8'));
  if (version === binaries.version) return;
  throw new StartProblem(
    `The data folder ${dataDir} was made by PostgreSQL ${version}; this Ambit comes with PostgreSQL ${binaries.version}. ` +
      'Start the Ambit version that made it, take a backup there and restore it here.',
  );
}

function readPasswords(file: string): Passwords {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (isPasswords(value)) return value;
  throw new StartProblem(
    `The file ${file} with the passwords of the database is damaged. Put it back from your backup.`,
  );
}

function isPasswords(value: unknown): value is Passwords {
  return typeof value === 'object' && value !== null && 'admin' in value && 'owner' in value && 'app' in value;
}

const quoted = (value: string): string => value.replaceAll('\\', '\\\\').replaceAll("'", "''");
