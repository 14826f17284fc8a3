import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { until } from './harness.ts';
import { type Person, postgresOf, type RunningServer, send, signedIn, startServer } from './servers.ts';
import { assertWhole, beginImport, listen, openCourse, reaches } from './work.ts';

/** The server’s own PostgreSQL ends by force and is away for a while: the server says so, and goes on when it is back. */
let server: RunningServer;
let olu: Person;
let sam: Person;

before(async () => {
  server = await startServer();
  [olu, sam] = [await signedIn(server, 'olu'), await signedIn(server, 'sam')];
});
after(() => server?.stop());

/** No answer may take longer than this, in milliseconds. */
const bound = 5_000;
const away = 10_000;
const signIn = { organization: 'harbor', userName: 'sam', password: 'ambit-demo-2026' };

test('A database that is gone for ten seconds is named at once, loses nothing, and work goes on when it is back', async () => {
  const page = await listen(server, olu);
  const course = await openCourse(server, sam);
  assert.equal((await course.commit(server)).status, 200);
  const work = await beginImport(server, olu, 'gone', 4_000);
  await reaches(server, olu, work.id, ({ body }) => body.done > 300);

  const database = takeAway();
  const end = performance.now() + away;
  let asked = 0;
  for (; performance.now() < end; asked += 1) {
    const answers = await Promise.all([
      olu.ask(server, 'GET', '/api/users'),
      // more than a few a minute are refused for being many
      ...(asked < 5 ? [send(server.url, 'POST', '/api/sign-ins', signIn)] : []),
      course.commit(server),
      send(server.url, 'GET', '/readyz'),
    ]);
    for (const { status, body, headers, took } of answers) {
      assert.equal(status, 503, JSON.stringify(body));
      assert.equal(body.code, 'unavailable');
      assert.match(body.detail, /The database does not answer\. Nothing was changed\./u);
      assert.ok(Number(headers.get('retry-after')) > 0);
      assert.ok(took < bound, `an answer took ${Math.round(took)} ms`);
    }
    assert.equal((await send(server.url, 'GET', '/healthz')).status, 200);
  }
  assert.ok(asked > 3, `asked ${asked} times`);

  database.back();
  await until(
    async () => (await send(server.url, 'GET', '/readyz')).status === 200,
    () => `the server did not find its database again:\n${server.output()}`,
  );
  assert.equal(server.hasEnded(), false);
  assert.equal((await olu.ask(server, 'GET', '/api/users')).status, 200);
  await course.assertKept(server);
  await assertWhole(server, olu, work);
  const before = page.told().length;
  const other = await beginImport(server, olu, 'after', 10);
  await until(
    () => page.told().length > before,
    () => `the open page is told nothing any more:\n${server.output()}`,
  );
  await assertWhole(server, olu, other);
  page.end();
});

/**
 * Ends PostgreSQL by force and moves its folder away, so that it cannot be started again until that is back. Its processes
 * end with it: each would answer once more before it notices that the first of them is gone.
 */
function takeAway(): { back(): void } {
  const folder = join(server.dataDir, 'postgres');
  const pid = postgresOf(server);
  const others = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  renameSync(folder, `${folder}.away`);
  spawnSync('kill', ['-KILL', String(pid), ...others]);
  return { back: () => renameSync(`${folder}.away`, folder) };
}
