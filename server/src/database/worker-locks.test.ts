import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Runner, run } from 'graphile-worker';
import pg from 'pg';
import { type FreshDatabase, freshDatabase } from './template.ts';
import { watchWorkers, workerEvents } from './worker-locks.ts';

let database: FreshDatabase;
let owner: pg.Client;
before(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
after(async () => {
  await owner.end();
  await database.drop();
});

const faults: unknown[] = [];
const add = (task: string) => owner.query(`select graphile_worker.add_job($1, '{}'::json)`, [task]);
const waiting = async () =>
  (await owner.query<{ n: number }>('select count(*)::int as n from graphile_worker.jobs')).rows[0]?.n ?? 0;

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come to pass in twenty seconds');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Two servers with a watch each, looking ten times a second. */
async function servers(work: () => Promise<void>): Promise<{ pools: readonly string[]; stop(): Promise<void> }> {
  const pools: string[] = [];
  const made: { watch: { stop(): Promise<void> }; runner: Runner }[] = [];
  for (let n = 0; n < 2; n += 1) {
    const events = workerEvents();
    events.on('pool:create', ({ workerPool }) => void pools.push(workerPool.id));
    const watch = await watchWorkers(database.ownerUrl, events, (fault) => void faults.push(fault), 100);
    const runner = await run({
      connectionString: database.ownerUrl,
      events,
      concurrency: 2,
      pollInterval: 50,
      noHandleSignals: true,
      taskList: { work },
    });
    made.push({ watch, runner });
  }
  return {
    pools,
    async stop() {
      for (const { watch, runner } of made) {
        await runner.stop();
        await watch.stop();
      }
    },
  };
}

test('A long job of a server that lives is not begun a second time', async () => {
  let begun = 0;
  const both = await servers(async () => {
    begun += 1;
    // fifteen looks of both watches
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  });
  await add('work');
  await until(async () => begun > 0 && (await waiting()) === 0);
  await both.stop();
  assert.equal(begun, 1);
  assert.deepEqual(faults, []);
});

test('A job locked by a server that is gone is set free and done', async () => {
  await add('work');
  await owner.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'pool-of-somebody-gone'`);
  let begun = 0;
  const both = await servers(async () => void (begun += 1));
  await until(() => begun > 0);
  await both.stop();
  assert.equal(begun, 1);
});

test('A job that was locked for a server that never heard of it is set free and done', async () => {
  let begun = 0;
  const both = await servers(async () => void (begun += 1));
  // as when the line breaks between the lock and its answer
  await owner.query('begin');
  await add('work');
  await owner.query('update graphile_worker._private_jobs set locked_at = now(), locked_by = $1', [both.pools[0]]);
  await owner.query('commit');
  await until(() => begun > 0);
  await both.stop();
  assert.equal(begun, 1);
  assert.deepEqual(faults, []);
});
