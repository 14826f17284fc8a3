import { spawn, spawnSync } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { program } from './binaries.ts';
import { type Cluster, cleanEnvironment, type Place } from './cluster.ts';
import { databaseProblem, StartProblem } from './problem.ts';
import { commandOf, isAlive, poll } from './processes.ts';

/** A PostgreSQL server that answers. */
export type Postmaster = Readonly<{ pid: number; place: Place }>;

/** The server that already runs for this cluster, when Ambit ended without stopping it; null when there is none. */
export async function findPostmaster(cluster: Cluster): Promise<Postmaster | null> {
  const found = readPidFile(cluster);
  if (!found || !isAlive(found.pid)) return null;
  // After a restart of the machine another program may have the number, and PostgreSQL would refuse to start.
  // The file of a dead process stays: by it PostgreSQL finds out whether parts of that server still live.
  if (!/postgres/u.test(commandOf(found.pid) ?? 'postgres')) {
    rmSync(pidFile(cluster));
    return null;
  }
  const ready = await poll(() => (isAlive(found.pid) ? readyPostmaster(cluster) : null), recoveryLimit);
  return ready ?? null;
}

/** Starts the server apart from this process: a signal to Ambit's process group does not reach it. */
export async function launch(cluster: Cluster): Promise<Postmaster> {
  // backends of a server that was killed hold its shared memory until they notice
  for (const end = performance.now() + 30_000; ; ) {
    const outcome = await attempt(cluster);
    if ('pid' in outcome) return outcome;
    const [, mark] = /lock file "(.+)" already exists/u.exec(outcome.said) ?? [];
    const patient = mark !== undefined || /shared memory block .* still in use/u.test(outcome.said);
    if (!patient || performance.now() > end) throw databaseProblem(outcome.said, cluster.dataDir);
    if (mark) removeDeadMark(resolve(cluster.folder, mark));
    await poll(() => undefined, 100);
  }
}

/** A dead server that nobody collected still looks alive to PostgreSQL; its shared memory tells whether parts of it are. */
function removeDeadMark(file: string): void {
  const [pid] = linesOf(file);
  if (Number(pid) && !isAlive(Number(pid))) rmSync(file, { force: true });
}

/** Stops the server: running statements are ended, nothing acknowledged is lost. */
export async function stopPostmaster(cluster: Cluster, { pid }: Postmaster): Promise<void> {
  signal(cluster, pid, 'INT');
  if (await poll(() => !isAlive(pid) || undefined, 60_000)) return;
  signal(cluster, pid, 'QUIT');
  if (await poll(() => !isAlive(pid) || undefined, 10_000)) return;
  throw new StartProblem(`PostgreSQL (process ${pid}) did not stop. Stop it by hand before the next start.`);
}

// replaying the log after a hard stop takes its time on a large installation
const recoveryLimit = 10 * 60_000;

async function attempt(cluster: Cluster): Promise<Postmaster | { said: string }> {
  const log = join(cluster.dataDir, 'postgres.log');
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(log, `${log}.old`);
  const output = openSync(log, 'a+', 0o600);
  const from = fstatSync(output).size;
  try {
    const child = start(cluster, output);
    let ended = false;
    child.once('exit', (code) => (ended = !cluster.byControl || code !== 0));
    child.once('error', () => (ended = true));
    child.unref();
    const ready = await poll(() => (ended ? null : startedBy(child.pid, cluster)), recoveryLimit);
    if (ready) return ready;
    if (!ended)
      throw new StartProblem(`PostgreSQL is not ready after ${recoveryLimit / 60_000} minutes. Its log is ${log}.`);
    return { said: readFrom(output, from) };
  } finally {
    closeSync(output);
  }
}

function start({ account, binaries, folder, byControl }: Cluster, output: number) {
  const [name, own] = byControl ? (['pg_ctl', ['start', '-W', '-s']] as const) : (['postgres', []] as const);
  const { file, args, ...as } = account.command(program(binaries, name), [...own, '-D', folder]);
  return spawn(file, args, {
    ...as,
    // the data folder is the one folder that the account can surely enter
    cwd: folder,
    env: cleanEnvironment(),
    stdio: ['ignore', output, output],
    detached: true,
    windowsHide: true,
  });
}

function signal({ account, binaries, byControl }: Cluster, pid: number, name: 'INT' | 'QUIT'): void {
  if (byControl) {
    const { file, args, ...as } = account.command(program(binaries, 'pg_ctl'), ['kill', name, String(pid)]);
    spawnSync(file, args, { ...as, windowsHide: true });
  } else if (isAlive(pid)) process.kill(pid, `SIG${name}`);
}

const pidFile = ({ folder }: Cluster): string => join(folder, 'postmaster.pid');

// the file of a server that was killed says ready too
function startedBy(child: number | undefined, cluster: Cluster): Postmaster | undefined {
  const found = readyPostmaster(cluster);
  return found && (cluster.byControl ? isAlive(found.pid) : found.pid === child) ? found : undefined;
}

function readyPostmaster(cluster: Cluster): Postmaster | undefined {
  const found = readPidFile(cluster);
  return found?.ready ? { pid: found.pid, place: found.place } : undefined;
}

// lines: process, data folder, start time, port, socket folder, listen address, shared memory, state
function readPidFile(cluster: Cluster): (Postmaster & { ready: boolean }) | null {
  const [pid, , , port, socketFolder, , , state] = linesOf(pidFile(cluster));
  if (!Number(pid)) return null;
  const place: Place = socketFolder ? { socketFolder } : { port: Number(port) };
  return { pid: Number(pid), place, ready: state?.trim() === 'ready' };
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (fault) {
    // PostgreSQL removes and makes its marks while they are looked at
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return [];
    throw fault;
  }
}

function readFrom(file: number, from: number): string {
  const text = Buffer.alloc(fstatSync(file).size - from);
  readSync(file, text, 0, text.length, from);
  return text.toString();
}
