import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import pg from 'pg';
import { asAdmin, makeDatabase } from './embedded/roles.ts';
import { migrate, refusePowerfulRole } from './migrate.ts';
import { type Migration, readMigrations } from './migrate-files.ts';
import { startTestServer, type TestServer } from './template.ts';

let server: TestServer;
let name: string;
let number = 0;

before(async () => {
  server = await startTestServer();
});

after(() => server.stop());

beforeEach(async () => {
  name = `empty_${(number += 1)}`;
  await asAdmin(server.adminUrl, (run) => makeDatabase(run, name));
});

const url = (role: string): string => {
  const address = new URL(server.adminUrl);
  address.username = role;
  address.pathname = `/${name}`;
  return address.href;
};
const as = (role: string, text: string): Promise<unknown[]> => asAdmin(url(role), (run) => run(text));
const run = (migrations: readonly Migration[]) =>
  migrate({ ownerUrl: url('ambit_owner'), appRole: 'ambit_app', migrations });
const step = (position: number, text: string, sha256 = `sum-${position}`): Migration => ({
  number: position,
  name: `step-${position}`,
  sha256,
  text,
});
const one = step(1, 'create table one (a int, primary key (a))');
const two = step(2, 'create table two (a int, primary key (a))');

test('Steps run once each, in order, and leave their marks', async () => {
  assert.deepEqual(await run([one]), [1]);
  assert.deepEqual(await run([one, two]), [2]);
  assert.deepEqual(await run([one, two]), []);
  const marks = await as('ambit_app', 'select number, name, sha256 from migrations order by number');
  assert.deepEqual(marks, [
    { number: 1, name: 'step-1', sha256: 'sum-1' },
    { number: 2, name: 'step-2', sha256: 'sum-2' },
  ]);
});

test('A step that fails leaves nothing of itself, and those before it stay', async () => {
  const broken = step(2, 'create table two (a int, primary key (a)); select 1 / 0');
  await assert.rejects(run([one, broken]), /division by zero/u);
  assert.deepEqual(
    await as('ambit_owner', `select to_regclass('one') is null as one, to_regclass('two') is null as two`),
    [{ one: false, two: true }],
  );
  assert.deepEqual(await run([one, two]), [2]);
});

test('Of servers that start at once, one migrates and the others wait for it', async () => {
  const ran = await Promise.all(Array.from({ length: 4 }, () => run([one, two])));
  assert.deepEqual(
    ran.flat().toSorted((a, b) => a - b),
    [1, 2],
  );
});

test('A step that was changed after it ran is refused with a sentence', async () => {
  await run([one, two]);
  await assert.rejects(run([step(1, one.text, 'changed'), two]), {
    name: 'StartProblem',
    message: /The migration 1 “step-1” was changed after it ran/u,
  });
});

test('A schema newer than the code is refused with a sentence', async () => {
  await run([one, two]);
  await assert.rejects(run([one]), {
    name: 'StartProblem',
    message: /written by a newer Ambit \(its schema has step 2 “step-2”, this Ambit ends at 1\)/u,
  });
});

test('An owner who may not make tables is told what to do', async () => {
  await as('ambit_admin', 'alter schema public owner to ambit_admin');
  await assert.rejects(run([one]), { name: 'StartProblem', message: /may not make tables\. Let it own the database/u });
});

test('The run-time role reads and writes, alters nothing, and leaves audit entries as they were written', async () => {
  await run(readMigrations());
  await as('ambit_app', `insert into installation (key, value) values ('a', '1')`);
  await as('ambit_app', `update installation set value = '2'; delete from installation`);
  for (const text of [
    'update audit_entries set role = null',
    'delete from audit_entries',
    'truncate audit_entries',
    'delete from migrations',
  ]) {
    await assert.rejects(as('ambit_app', text), /permission denied for table/u);
  }
  await assert.rejects(as('ambit_app', 'alter table users add column x int'), /must be owner/u);
  await assert.rejects(as('ambit_app', 'create table x (a int)'), /permission denied for schema/u);
});

test('A right that was given to the run-time role by hand is taken back', async () => {
  await run(readMigrations());
  await as('ambit_owner', 'grant delete on audit_entries to ambit_app');
  await run(readMigrations());
  await assert.rejects(as('ambit_app', 'delete from audit_entries'), /permission denied for table/u);
});

test('The run-time role adds a job in its own transaction, and reads no job', async () => {
  await run([]);
  const add = `select enqueue('mail', '{"a": 1}', 'queue', 'key', 3)`;
  await as('ambit_app', `begin; ${add}; rollback`);
  assert.deepEqual(await jobs(), []);
  await as('ambit_app', add);
  assert.deepEqual(await jobs(), [{ task_identifier: 'mail', queue_name: 'queue', key: 'key', max_attempts: 3 }]);
  await assert.rejects(
    as('ambit_app', 'select * from graphile_worker.jobs'),
    /permission denied for schema graphile_worker/u,
  );
});

const jobs = () => as('ambit_owner', 'select task_identifier, queue_name, key, max_attempts from graphile_worker.jobs');

test('A role for which row-level security would not hold is refused with a sentence', async () => {
  await run(readMigrations());
  await as('ambit_admin', 'drop role if exists strong, hidden');
  await as('ambit_admin', `create role strong login bypassrls password '${password()}'`);
  await as('ambit_admin', `create role hidden login password '${password()}'; grant strong to hidden`);
  await assert.rejects(refuse('ambit_admin'), {
    name: 'StartProblem',
    message: /The role ambit_admin of DATABASE_URL is a superuser/u,
  });
  for (const role of ['strong', 'hidden']) {
    await as('ambit_admin', `grant connect on database ${name} to ${role}`);
    await assert.rejects(refuse(role), {
      name: 'StartProblem',
      message: new RegExp(`${role} of DATABASE_URL is allowed to bypass`, 'u'),
    });
  }
});

test('A missing right is named with the statement that gives it', async () => {
  await run(readMigrations());
  await refuse('ambit_app');
  await as('ambit_owner', 'revoke update, delete on users from ambit_app');
  await assert.rejects(refuse('ambit_app'), {
    name: 'StartProblem',
    message:
      'The role ambit_app lacks a right. Run as the owner of the tables: grant update, delete on users to ambit_app',
  });
});

const password = (): string => new URL(server.adminUrl).password;

async function refuse(role: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url(role), max: 1 });
  await refusePowerfulRole(pool).finally(() => pool.end());
}

test('Files of migrations are refused when one is missing or is named otherwise', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ambit-migrations-'));
  writeFileSync(join(folder, '0001-first.sql'), 'select 1');
  assert.deepEqual(
    readMigrations(folder).map((migration) => migration.name),
    ['first'],
  );
  writeFileSync(join(folder, '0003-third.sql'), 'select 3');
  assert.throws(() => readMigrations(folder), { message: 'The migration 0003-third.sql should have the number 2.' });
  writeFileSync(join(folder, '0-zero.sql'), 'select 0');
  assert.throws(() => readMigrations(folder), { message: /is not named like 0001-first\.sql/u });
  rmSync(folder, { recursive: true });
});
