import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { until } from './harness.ts';
import { freePort, send } from './servers.ts';

/** `npm start` from a clean copy of the checkout, as those start it who follow the README. */
const root = join(import.meta.dirname, '..');
const base = mkdtempSync(join(tmpdir(), 'ambit-npm-'));
const asRoot = { skip: process.getuid?.() === 0 ? false : 'only root can be somebody else' };
const userName = `ambit-${process.pid}`;
const started: ChildProcess[] = [];

before(() => {
  chmodSync(base, 0o755);
  copyTo(join(base, 'ambit'));
});
after(async () => {
  for (const child of started) await end(child);
  spawnSync('userdel', [userName]);
  rmSync(base, { recursive: true, force: true });
});

/** What is committed or about to be, with the packages as they are installed; nothing that was built or kept. */
function copyTo(folder: string): void {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root });
  for (const file of files
    .toString()
    .split('\0')
    .filter((name) => name && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  const packages = [join(root, 'node_modules'), join(folder, 'node_modules')];
  // the same files under a second name, where both lie on one disk
  if (spawnSync('cp', ['-al', ...packages]).status !== 0) {
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    execFileSync('cp', ['-a', ...packages]);
  }
}

type Who = Readonly<{ uid: number; gid: number }>;
type Started = Readonly<{ child: ChildProcess; url: string; said(): string }>;

/** Runs `npm start` in a folder as somebody, as from a terminal. */
async function npmStart(folder: string, who?: Who, environment: Record<string, string> = {}): Promise<Started> {
  const [port, contentPort] = [await freePort(), await freePort()];
  const { PORT: _, NODE_TEST_CONTEXT: __, ...inherited } = process.env;
  const none = { DATA_DIR: undefined, DATABASE_URL: undefined, MIGRATE_DATABASE_URL: undefined };
  const env = { ...inherited, ...none, HOME: dirname(folder), PORT: `${port}`, CONTENT_PORT: `${contentPort}` };
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...who,
  });
  started.push(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => void (printed += text));
  return { child, url: `http://localhost:${port}`, said: () => printed };
}

const ready = ({ child, said }: Started): Promise<void> =>
  until(
    () => said().includes('Create the first operator here'),
    () => `it did not start:\n${said()}`,
    child,
    300,
  );

/** Ends it as Ctrl-C does: the whole group of processes is told. npm goes first; its last child closes what they print to. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'close');
  process.kill(-(child.pid ?? 0), 'SIGINT');
  await gone;
}

test('It builds its pages, starts, makes its first operator once, and refuses a second start on its data', async () => {
  const folder = join(base, 'ambit');
  const first = await npmStart(folder);
  await ready(first);
  assert.match(first.said(), /The pages are built; this happens once/u);
  assert.match((await send(first.url, 'GET', '/')).body, /<!doctype html>/iu);

  const second = await npmStart(folder);
  const [code] = second.child.exitCode === null ? await once(second.child, 'exit') : [second.child.exitCode];
  assert.notEqual(code, 0);
  assert.match(second.said(), /Ambit is already running with the data folder \S+ \(process \d+\)\. Stop it first/u);
  assert.equal((await send(first.url, 'GET', '/readyz')).status, 200);

  const token = /\/set-up#(\S+)/u.exec(first.said())?.[1];
  const operator = { userName: 'ada', firstName: 'Ada', lastName: 'Novak', email: 'ada@ambit.example' };
  const input = { ...operator, token, password: 'a-password-of-length' };
  assert.equal((await send(first.url, 'POST', '/api/set-up', { ...input, token: 'another' })).status >= 400, true);
  const made = await send(first.url, 'POST', '/api/set-up', input);
  assert.equal(made.status, 204, JSON.stringify(made.body));
  const again = await send(first.url, 'POST', '/api/set-up', { ...input, userName: 'eve' });
  assert.ok(again.status >= 400 && again.status < 500, 'the link serves once');
  assert.equal((await send(first.url, 'GET', '/api/set-up')).body.needed, false);
  const signIn = { organization: 'ambit', userName: 'ada', password: input.password };
  assert.equal((await send(first.url, 'POST', '/api/sign-ins', signIn)).status, 201);
  await end(first.child);
  // it takes its note of itself away as the last of its end, which a busy machine draws out
  await until(
    async () => !existsSync(join(folder, 'data/postgres/postmaster.pid')),
    () => `the database was not ended in order:\n${first.said()}`,
  );

  const later = await npmStart(folder);
  await until(
    () => later.said().includes('Ambit is ready'),
    () => `it did not start again:\n${later.said()}`,
    later.child,
    120,
  );
  assert.equal(later.said().includes('/set-up#'), false, 'there is an operator already');
  assert.equal((await send(later.url, 'POST', '/api/sign-ins', signIn)).status, 201);
  await end(later.child);
});

describe('In a home that only its user may enter,', asRoot, () => {
  const home = join(base, 'home');
  const folder = join(home, 'ambit');
  let who: Who;

  before(() => {
    execFileSync('useradd', ['--no-create-home', '--home-dir', home, '--user-group', userName]);
    const id = (flag: string) => Number(execFileSync('id', [flag, userName]));
    who = { uid: id('-u'), gid: id('-g') };
    copyTo(folder);
    if (existsSync(join(base, 'ambit/web/dist')))
      cpSync(join(base, 'ambit/web/dist'), join(folder, 'web/dist'), { recursive: true });
    chownSync(home, who.uid, who.gid);
    chmodSync(home, 0o700);
  });

  test('root can start it', async () => {
    const server = await npmStart(folder);
    await ready(server);
    assert.equal((await send(server.url, 'GET', '/readyz')).status, 200);
    await end(server.child);
    rmSync(join(folder, 'data'), { recursive: true });
  });

  test('the user can start it, and everything it keeps is that user’s', async () => {
    // the packages stay root’s: the user only reads them
    chownSync(folder, who.uid, who.gid);
    const server = await npmStart(folder, who);
    await ready(server);
    assert.equal((await send(server.url, 'GET', '/readyz')).status, 200);
    assert.equal(statSync(join(folder, 'data/postgres')).uid, who.uid);
    await end(server.child);
  });

  test('the user is told in a sentence when the data folder is somebody else’s', async () => {
    const server = await npmStart(folder, who, { DATA_DIR: join(base, 'ambit/data') });
    await once(server.child, 'exit');
    assert.match(server.said(), /The data folder \S+ cannot be read and written by the user with the number \d+/u);
  });
});
