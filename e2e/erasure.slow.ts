import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { asAdmin } from '../server/src/database/embedded/roles.ts';
import { unsafeQuery } from '../server/src/database/template.ts';
import { parts } from '../server/src/leaving/parts.ts';
import { leftOf } from '../server/src/leaving/test/left.ts';
import { until } from './harness.ts';
import { type Postgres, startSeparatePostgres } from './postgres.ts';
import { type Person, type RunningServer, signedIn, startServer } from './servers.ts';

/** The erasure of an organization, with its server ended by force again and again. */
let postgres: Postgres;
let server: RunningServer;
let greta: Person;
let client: string;
let database: string;
const dataDir = mkdtempSync(join(tmpdir(), 'ambit-erasure-'));
const filesFolder = join(dataDir, 'files');
const uploads = join(filesFolder, 'uploads', 'of-pine');
const [notes, files] = [9_000, 3_000];

before(async () => {
  postgres = await startSeparatePostgres();
  database = Object.assign(new URL(postgres.admin), { pathname: '/ambit' }).href;
  server = await startServer({ database: postgres, dataDir });
  greta = await signedIn(server, 'greta');
});
after(async () => {
  await server?.stop();
  await postgres?.stop();
});

const query = <R extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  unsafeQuery<R>(database, text, values);
const closure = () => greta.ask(server, 'GET', `/api/organizations/${client}/closure`);

test('An erasure ended by force at any moment goes on at the next start, to the last row and file, and says so once', async () => {
  await askForErasure();
  await fill();
  await server.end();
  await makeDue();

  await endAmongTheFiles();
  await endWhenItWaitsFor(`select from user_notes where organization_id = $1 and text = 'note 4500' for update`);
  await endWhenItWaitsFor(`select from users where organization_id = $1 and user_name_key = 'joe' for update`);
  // its last step: the statement is written, and the name is not yet freed
  await endWhenItWaitsFor('select from organizations where id = $1 for no key update');
  await server.start();
  await until(
    async () => (await closure()).body.state === 'erased',
    () => `the erasure did not go on:\n${server.output()}`,
  );

  const { erased } = (await closure()).body;
  assert.equal(createHash('sha256').update(erased.statement).digest('hex'), erased.sha256);
  assert.equal(JSON.parse(erased.statement).rows.user_notes, notes, 'what was removed before an end is counted once');
  const said = await query(
    `select 1 from audit_entries where organization_id = $1 and operation = 'organization.erase'`,
    [client],
  );
  assert.equal(said.length, 1);
  const left = await leftOf(database, client);
  assert.equal(left.get('audit_payloads'), 1, 'what was written beside the entry of the erasure itself');
  assert.deepEqual(
    [...left.keys()].filter((table) => table !== 'audit_payloads' && !parts[table]?.stays),
    [],
  );
  const named = await query(`select 1 from users where organization_id = $1 and user_name not like 'erased-%'`, [
    client,
  ]);
  assert.deepEqual(named, []);
  assert.deepEqual(readdirSync(uploads), []);
  for (const below of ['packages', 'exports']) assert.ok(!existsSync(join(filesFolder, below, client)), below);
});

async function askForErasure(): Promise<void> {
  const [found] = await query<{ id: string }>(`select id from organizations where identifier_key = 'pine'`);
  client = found?.id ?? '';
  const path = `/api/organizations/${client}`;
  const reason = 'Contract ended';
  assert.equal((await greta.ask(server, 'POST', `${path}/closure`, { reason })).status, 204);
  const { status } = await greta.ask(server, 'POST', `${path}/erasure`, { name: 'Pine Logistics', reason });
  assert.equal(status, 200);
}

/** Gives the organization enough to be erased for a while. */
async function fill(): Promise<void> {
  const joe = `from users, generate_series(1, $2::int) n where organization_id = $1 and user_name_key = 'joe'`;
  await query(
    `insert into user_notes (tenant_id, organization_id, id, user_id, text, is_shown, written_at, written_by, written_by_name)
     select tenant_id, organization_id, gen_random_uuid(), id, 'note ' || n, false, now(), id, 'x' ${joe}`,
    [client, notes],
  );
  await query(
    `insert into files (tenant_id, organization_id, id, key, name, size, created_at)
     select tenant_id, organization_id, gen_random_uuid(), 'uploads/of-pine/' || n, n || '.txt', 1, now() ${joe}`,
    [client, files],
  );
  const below = ['packages', 'exports'].map((kind) => join(filesFolder, kind, client));
  for (const folder of [uploads, ...below]) mkdirSync(folder, { recursive: true });
  for (let n = 1; n <= files; n += 1) writeFileSync(join(uploads, String(n)), 'x');
  for (const folder of below) writeFileSync(join(folder, 'one'), 'x');
}

/** Its waiting is over. */
async function makeDue(): Promise<void> {
  await query(`update closures set erase_at = now() - interval '1 day' where organization_id = $1`, [client]);
  const due = await query(
    `update graphile_worker._private_jobs j set run_at = now() from graphile_worker._private_tasks t
     where t.id = j.task_id and t.identifier = 'organization.erase' returning 1`,
  );
  assert.equal(due.length, 1);
}

/** Holds what the erasure comes to, starts the server, and ends it by force once the erasure waits for it. */
const endWhenItWaitsFor = (held: string): Promise<void> =>
  asAdmin(database, async (run) => {
    await run('begin');
    await run(held.replace('$1', `'${client}'`));
    await server.start();
    await until(
      async () =>
        (await run('select 1 from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))')).length > 0,
      () => `the erasure did not come to “${held}”:\n${server.output()}`,
    );
    await server.kill();
    await run('rollback');
    await assertNotDone();
  });

/** Ends the server by force when some of the files are gone, and others are not. */
async function endAmongTheFiles(): Promise<void> {
  await server.start();
  await until(
    () => readdirSync(uploads).length <= files - 50,
    () => `the erasure did not come to the files:\n${server.output()}`,
  );
  await server.kill();
  await assertNotDone();
  assert.ok(readdirSync(uploads).length > 0);
}

async function assertNotDone(): Promise<void> {
  const [row] = await query<{ begun: boolean; erased: boolean }>(
    `select begun_at is not null as begun, erased_at is not null as erased from closures where organization_id = $1`,
    [client],
  );
  assert.deepEqual(row, { begun: true, erased: false });
}
