import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { startPostgres } from './index.ts';
import { holdFolder } from './lock.ts';
import { isAlive, poll } from './processes.ts';
import { asAdmin } from './roles.ts';

const base = mkdtempSync(join(tmpdir(), 'ambit-running-'));
// as root PostgreSQL may have to run as another user, who has to pass
chmodSync(base, 0o755);
after(() => rmSync(base, { recursive: true, force: true }));

let folders = 0;
const newFolder = (): string => join(base, `data-${(folders += 1)}`);
// with fsync, as in a real installation: these tests are about what survives
const start = (dataDir: string) => startPostgres({ dataDir, log: () => undefined });
const alive = (pid: number) => poll(() => isAlive(pid) || undefined, 0);
const dead = (pid: number) => poll(() => !isAlive(pid) || undefined, 30_000);
const owned = async (url: string, text: string): Promise<unknown[]> => asAdmin(url, (run) => run(text));

test('What was written is there after a stop and a start, and nothing runs in between', async () => {
  const dataDir = newFolder();
  const first = await start(dataDir);
  await owned(first.urls.owner, 'create table kept as select 1 as one');
  await first.stop();
  assert.equal(isAlive(first.pid()), false);
  assert.equal(existsSync(join(dataDir, 'ambit.lock')), false);
  const second = await start(dataDir);
  assert.equal(second.reattached, false);
  assert.deepEqual(await owned(second.urls.owner, 'select one from kept'), [{ one: 1 }]);
  await second.stop();
});

test('PostgreSQL outlives an Ambit that was killed, and the next one takes it up again', async () => {
  const dataDir = newFolder();
  const first = await startElsewhere(dataDir);
  await owned(first.owner, 'create table kept as select 1 as one');
  await end(first.child, 'SIGKILL');
  assert.ok(await alive(first.pid));
  const second = await start(dataDir);
  assert.equal(second.reattached, true);
  assert.equal(second.pid(), first.pid);
  assert.deepEqual(await owned(second.urls.owner, 'select one from kept'), [{ one: 1 }]);
  await second.stop();
  assert.equal(isAlive(first.pid), false);
});

test('After both were killed, everything acknowledged is there', async () => {
  const dataDir = newFolder();
  const first = await startElsewhere(dataDir);
  await owned(first.owner, 'create table kept as select 1 as one');
  await end(first.child, 'SIGKILL');
  process.kill(first.pid, 'SIGKILL');
  const second = await start(dataDir);
  assert.equal(second.reattached, false);
  assert.deepEqual(await owned(second.urls.owner, 'select one from kept'), [{ one: 1 }]);
  await second.stop();
});

test('A PostgreSQL that was killed is started again by itself at the same address', async () => {
  const server = await start(newFolder());
  await owned(server.urls.owner, 'create table kept as select 1 as one');
  const killed = server.pid();
  process.kill(killed, 'SIGKILL');
  assert.ok(await poll(() => server.pid() !== killed || undefined, 30_000));
  assert.deepEqual(await owned(server.urls.owner, 'select one from kept'), [{ one: 1 }]);
  await server.stop();
  assert.ok(await dead(server.pid()));
});

test('Ctrl-C ends Ambit, which still finishes what is under way and then ends PostgreSQL in order', async () => {
  const { child, pid } = await startElsewhere(newFolder(), { detached: true });
  // the terminal signals the whole group of processes: PostgreSQL is not in it
  process.kill(-(child.pid ?? 0), 'SIGINT');
  await once(child, 'exit');
  assert.equal(child.exitCode, 0);
  assert.ok(await dead(pid));
});

test('A second Ambit on the same data folder is refused with a sentence, and the first goes on', async () => {
  const dataDir = newFolder();
  const first = await startElsewhere(dataDir);
  await assert.rejects(start(dataDir), {
    name: 'StartProblem',
    message: `Ambit is already running with the data folder ${dataDir} (process ${first.child.pid}). Stop it first, or choose another data folder.`,
  });
  assert.deepEqual(await owned(first.owner, 'select 1 as one'), [{ one: 1 }]);
  await end(first.child, 'SIGTERM');
});

test('Of many that start at once on the same data folder, one runs', async () => {
  const dataDir = newFolder();
  const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => startElsewhere(dataDir)));
  const running = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  assert.equal(running.length, 1);
  for (const { child } of running) await end(child, 'SIGTERM');
});

test('A lock is taken over when its process has ended, even when another process has its number now', () => {
  const dataDir = newFolder();
  const lock = join(dataDir, 'ambit.lock');
  holdFolder(dataDir).release();
  for (const left of [{ pid: process.ppid, began: 'before the restart' }, { pid: 4_000_000, began: null }, 'damaged']) {
    writeFileSync(lock, JSON.stringify(left));
    const held = holdFolder(dataDir);
    assert.match(readFileSync(lock, 'utf8'), new RegExp(`"pid":${process.pid}`, 'u'));
    held.release();
    assert.equal(existsSync(lock), false);
  }
});

test('The mark of a PostgreSQL whose number another program has now does not stop the start', async () => {
  const dataDir = newFolder();
  const first = await start(dataDir);
  await first.stop();
  const mark = [process.pid, join(dataDir, 'postgres'), 1, 5432, join(dataDir, 'run'), '', '', 'ready   ', ''].join(
    '\n',
  );
  writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), mark);
  const second = await start(dataDir);
  assert.equal(second.reattached, false);
  await second.stop();
});

type Elsewhere = { child: ChildProcess; pid: number; owner: string };

/** Starts the database in a process of its own, which ends it in order when it is asked to end. */
async function startElsewhere(dataDir: string, options: { detached?: boolean } = {}): Promise<Elsewhere> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', startThere, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  });
  const lines = createInterface({ input: child.stdout });
  const [line] = await once(lines, 'line');
  const said: unknown = JSON.parse(String(line));
  if (typeof said !== 'object' || said === null || !('pid' in said) || !('owner' in said))
    throw new Error(`it said ${line}`);
  return { child, pid: Number(said.pid), owner: String(said.owner) };
}

const startThere = `
  import { startPostgres } from ${JSON.stringify(new URL('index.ts', import.meta.url).href)};
  import { asAdmin } from ${JSON.stringify(new URL('roles.ts', import.meta.url).href)};
  const server = await startPostgres({ dataDir: process.argv[1], log: () => undefined }).catch((fault) => {
    console.log(JSON.stringify(fault.message));
    process.exit(1);
  });
  const finish = () => asAdmin(server.urls.app, (run) => run('select 1'));
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => finish().then(server.stop).then(() => process.exit()));
  setInterval(() => undefined, 60_000);
  console.log(JSON.stringify({ pid: server.pid(), owner: server.urls.owner }));`;

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
