import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { startPostgres } from './index.ts';
import { asAdmin } from './roles.ts';

const base = mkdtempSync(join(tmpdir(), 'ambit-kills-'));
// as root PostgreSQL may have to run as another user, who has to pass
chmodSync(base, 0o755);
after(() => rmSync(base, { recursive: true, force: true }));

const kills = 20;

test(`Nothing acknowledged is lost when Ambit is killed ${kills} times while it writes`, async () => {
  const dataDir = await prepared('ambit');
  const acknowledged: number[] = [];
  for (let round = 1; round <= kills; round += 1) {
    const writer = startWriter(dataDir, round * 1_000_000);
    await readMore(writer, acknowledged, 20 + round);
    await killed(writer);
  }
  await assertKept(dataDir, acknowledged);
});

test(`Nothing acknowledged is lost when PostgreSQL is killed ${kills} times while Ambit writes`, async () => {
  const dataDir = await prepared('postgres');
  const acknowledged: number[] = [];
  const writer = startWriter(dataDir, 0);
  let postmaster = 0;
  for (let round = 1; round <= kills; round += 1) {
    postmaster = await readMore(writer, acknowledged, 20 + round, postmaster);
    process.kill(postmaster, 'SIGKILL');
  }
  await readMore(writer, acknowledged, 1, postmaster);
  await killed(writer);
  await assertKept(dataDir, acknowledged);
});

async function prepared(name: string): Promise<string> {
  const dataDir = join(base, name);
  const server = await startPostgres({ dataDir, log: () => undefined });
  await asAdmin(server.urls.owner, (run) =>
    run('create table kept (n int primary key); grant insert on kept to ambit_app'),
  );
  await server.stop();
  return dataDir;
}

type Writer = Readonly<{ child: ChildProcess; lines: AsyncIterator<string> }>;

/** Writes row after row and says the number of each that was acknowledged, with the process of the database. */
function startWriter(dataDir: string, from: number): Writer {
  const args = ['--input-type=module', '-e', writerScript, dataDir, String(from)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

const writerScript = `
  import { createRequire } from 'node:module';
  import { startPostgres } from ${JSON.stringify(new URL('index.ts', import.meta.url).href)};
  const { default: pg } = await import(createRequire(${JSON.stringify(import.meta.url)}).resolve('pg'));
  const server = await startPostgres({ dataDir: process.argv[1], log: () => undefined });
  const pool = new pg.Pool({ connectionString: server.urls.app, max: 1 });
  pool.on('error', () => {});
  for (let n = Number(process.argv[2]); ; n += 1) {
    const done = await pool.query('insert into kept values ($1)', [n]).catch(() => null);
    if (!done) await new Promise((again) => setTimeout(again, 20));
    if (done) process.stdout.write(n + ' ' + server.pid() + '\\n');
  }`;

/** Collects the next acknowledged numbers, at least up to the first from another database than the `ended` one; answers its process. */
async function readMore({ lines }: Writer, acknowledged: number[], count: number, ended = 0): Promise<number> {
  let postmaster = ended;
  for (let read = 0; read < count || postmaster === ended; read += 1) {
    const { value, done } = await lines.next();
    if (done) throw new Error('the writer ended by itself');
    const [number = Number.NaN, pid = 0] = value.split(' ').map(Number);
    acknowledged.push(number);
    postmaster = pid;
  }
  return postmaster;
}

async function killed({ child }: Writer): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function assertKept(dataDir: string, acknowledged: readonly number[]): Promise<void> {
  const server = await startPostgres({ dataDir, log: () => undefined });
  const rows = await asAdmin(server.urls.owner, (run) => run('select array_agg(n) as kept from kept'));
  await server.stop();
  const [row] = rows;
  const kept = new Set(
    typeof row === 'object' && row !== null && 'kept' in row && Array.isArray(row.kept) ? row.kept : [],
  );
  assert.ok(acknowledged.length > kills * 20);
  assert.deepEqual(
    acknowledged.filter((n) => !kept.has(n)),
    [],
  );
}
