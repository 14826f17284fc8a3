import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from './harness.ts';
import { type Postgres, startSeparatePostgres, through } from './postgres.ts';
import { type Proxy, proxyTo } from './proxy.ts';
import { type Answer, type Person, type RunningServer, send, signedIn, startServer } from './servers.ts';
import { assertWhole, beginImport, listen, openCourse, reaches } from './work.ts';

/** A database elsewhere, with a line that breaks: nothing acknowledged is lost, and nobody has to restart anything. */
let postgres: Postgres;
let proxy: Proxy;
let server: RunningServer;
let olu: Person;
let sam: Person;

before(async () => {
  postgres = await startSeparatePostgres();
  proxy = await proxyTo({ path: postgres.socket });
  const database = { app: through(postgres.app, proxy.port), owner: through(postgres.owner, proxy.port) };
  server = await startServer({ database });
  [olu, sam] = [await signedIn(server, 'olu'), await signedIn(server, 'sam')];
});
after(async () => {
  await server?.stop();
  await proxy?.end();
  await postgres?.stop();
});

/** No answer may take longer than this, in milliseconds. */
const bound = 5_000;
const codes = new Set(['unavailable', 'commit-unsure']);

function assertSaid({ status, body, headers, took }: Answer): void {
  assert.ok(took < bound, `an answer took ${Math.round(took)} ms`);
  if (status < 300) return;
  assert.equal(status, 503, JSON.stringify(body));
  assert.ok(codes.has(body.code), body.code);
  assert.ok(Number(headers.get('retry-after')) > 0);
}
const answers = async () => (await send(server.url, 'GET', '/readyz')).status === 200;
const ready = () => until(answers, () => `the server did not find its database again:\n${server.output()}`);

test('A line to the database that breaks again and again costs no acknowledged work', async () => {
  const page = await listen(server, olu);
  const course = await openCourse(server, sam);
  const work = await beginImport(server, olu, 'cut', 3_000);
  let users = 0;
  for (let round = 0; round < 20; round += 1) {
    const asked = [
      ...Array.from({ length: 5 }, () => olu.ask(server, 'GET', '/api/users')),
      course.commit(server),
      olu.ask(server, 'POST', '/api/users', { userName: `line.user${round}`, firstName: 'Ida', lastName: 'Cut' }),
    ];
    // some are answered, some are under way
    await Promise.race(asked);
    proxy.cut();
    const said = await Promise.all(asked);
    for (const answer of said) assertSaid(answer);
    if (said.at(-1)?.status === 201) users += 1;
  }
  await ready();
  await course.assertKept(server);
  assert.equal(server.hasEnded(), false);
  const { body } = await olu.ask(server, 'GET', '/api/users/count?search=line.user');
  assert.ok(body.count >= users, `${users} were acknowledged and ${body.count} are there`);
  await assertWhole(server, olu, work);
  const before = page.told().length;
  const other = await beginImport(server, olu, 'later', 10);
  await until(
    () => page.told().length > before,
    () => 'the open page is told nothing any more',
  );
  await assertWhole(server, olu, other);
  page.end();
});

test('While the line is away requests are refused in time, and afterwards they are answered', async () => {
  const page = await listen(server, sam);
  proxy.close();
  const said = await Promise.all([
    ...Array.from({ length: 30 }, () => olu.ask(server, 'GET', '/api/users')),
    send(server.url, 'GET', '/readyz'),
  ]);
  for (const answer of said) {
    assertSaid(answer);
    assert.equal(answer.status, 503);
  }
  assert.equal((await send(server.url, 'GET', '/healthz')).status, 200);
  proxy.open();
  await ready();
  assert.equal((await olu.ask(server, 'GET', '/api/users')).status, 200);
  // it may have missed something
  await until(
    () => page.told().some(({ text }) => text.includes('event: authority')),
    () => 'the open page is not told to look again',
  );
  page.end();
});

test('A database that is restarted under a running import is found again, and the import ends whole', async () => {
  const work = await beginImport(server, olu, 'restart', 3_000);
  await reaches(server, olu, work.id, ({ body }) => body.done > 300);
  await postgres.restart();
  await ready();
  await assertWhole(server, olu, work);
});
