import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { accountFor, type Way } from './account.ts';
import { type Binaries, embeddedBinaries } from './binaries.ts';
import { type Cluster, configure, makeCluster, passwordsOf } from './cluster.ts';
import { holdFolder } from './lock.ts';
import { choosePlace, leavePlace, urlOf } from './place.ts';
import { findPostmaster, launch, type Postmaster, stopPostmaster } from './postmaster.ts';
import { folderProblem } from './problem.ts';
import { isAlive, poll } from './processes.ts';
import { prepare } from './roles.ts';

export { StartProblem } from './problem.ts';

export type Options = Readonly<{
  /** The folder everything is kept in; made when it is missing. */ dataDir: string;
  /** Told in sentences what happens. */ log: (sentence: string) => void;
  /** Other programs than those of the package, for tests on an older PostgreSQL. */ binaries?: Binaries;
  /** For tests: fast, and lost with a power cut. */ throwAway?: boolean;
  /** For tests: which ways of not being root may be tried. */ ways?: readonly Way[];
  /** For tests: start and end it by PostgreSQL's control program and reach it by a port, as on Windows. */ byControl?: boolean;
}>;

/** Addresses of the database: of the role that owns the tables, of the run-time role, and of the superuser. */
export type Urls = Readonly<{ owner: string; app: string; admin: string }>;

export type RunningPostgres = Readonly<{
  urls: Urls;
  /** Whether it was still running from an Ambit that ended without stopping it. */ reattached: boolean;
  /** The process of the server that runs now. */ pid(): number;
  /** Ends it. Close the pools before: what is under way is cut off. */ stop(): Promise<void>;
}>;

/**
 * Starts PostgreSQL on a data folder, or takes up the one that still runs there, and keeps it running until it is stopped.
 * Throws a `StartProblem` whose message is a sentence for the person who runs the server.
 */
export async function startPostgres(options: Options): Promise<RunningPostgres> {
  const dataDir = resolve(options.dataDir);
  const lock = holdFolder(dataDir);
  try {
    const cluster = openCluster(dataDir, options);
    const found = await takeUp(cluster);
    const first = found ?? (await begin(cluster, options));
    const keeper = keepRunning(cluster, first, options.log);
    const url = (user: 'owner' | 'app') => urlOf(first.place, `ambit_${user}`, cluster.passwords[user], 'ambit');
    return {
      urls: {
        owner: url('owner'),
        app: url('app'),
        admin: urlOf(first.place, 'ambit_admin', cluster.passwords.admin, 'postgres'),
      },
      reattached: found !== null,
      pid: keeper.pid,
      stop: async () => {
        await keeper.stop().finally(lock.release);
        leavePlace(cluster, first.place);
      },
    };
  } catch (fault) {
    lock.release();
    throw folderProblem(fault, dataDir);
  }
}

function openCluster(
  dataDir: string,
  { binaries = embeddedBinaries(), ways, byControl = process.platform === 'win32' }: Options,
): Cluster {
  const folder = join(dataDir, 'postgres');
  mkdirSync(dataDir, { recursive: true });
  const account = accountFor(folder, binaries, ways);
  return { folder, dataDir, binaries, account, byControl, passwords: passwordsOf(dataDir, folder) };
}

/** The server that still runs, when it answers. One that was just killed may look alive for a moment. */
async function takeUp(cluster: Cluster): Promise<Postmaster | null> {
  const found = await findPostmaster(cluster);
  if (!found) return null;
  try {
    await prepare(cluster, found.place);
    return found;
  } catch (fault) {
    if (await poll(() => !isAlive(found.pid) || undefined, 10_000)) return null;
    throw fault;
  }
}

async function begin(cluster: Cluster, { log, throwAway = false }: Options): Promise<Postmaster> {
  makeCluster(cluster, throwAway);
  chmodSync(cluster.folder, 0o700);
  configure(cluster, await choosePlace(cluster), throwAway);
  const postmaster = await launch(cluster);
  await prepare(cluster, postmaster.place).catch(async (fault: unknown) => {
    await stopPostmaster(cluster, postmaster);
    throw fault;
  });
  log(`PostgreSQL ${cluster.binaries.version} runs on ${cluster.dataDir} (process ${postmaster.pid}).`);
  return postmaster;
}

type Keeper = Readonly<{ pid(): number; stop(): Promise<void> }>;

/** Starts the server again when it was killed; it recovers what was acknowledged from its log. */
function keepRunning(cluster: Cluster, first: Postmaster, log: Options['log']): Keeper {
  let current = first;
  let launching: Promise<void> | null = null;
  const relaunch = async () => {
    log(`PostgreSQL (process ${current.pid}) ended by itself and is started again.`);
    try {
      current = (await findPostmaster(cluster)) ?? (await launch(cluster));
    } catch (fault) {
      log(fault instanceof Error ? fault.message : String(fault));
    }
    launching = null;
  };
  const watch = setInterval(() => {
    if (!launching && !isAlive(current.pid)) launching = relaunch();
  }, 200).unref();
  const stop = async () => {
    clearInterval(watch);
    await launching;
    await stopPostmaster(cluster, current);
  };
  return { pid: () => current.pid, stop };
}
