import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { unsafeQuery } from '../server/src/database/template.ts';
import { until } from './harness.ts';
import { type Postgres, startSeparatePostgres } from './postgres.ts';
import { type Person, type RunningServer, signedIn, startServer } from './servers.ts';
import { assertWhole, beginImport, listen, openCourse, reaches } from './work.ts';

/** Two servers on one database behave as one: what is changed at the one holds at the next request to the other. */
let postgres: Postgres;
let one: RunningServer;
let two: RunningServer;
let olu: Person;
let mara: Person;
let rune: Person;
let sam: Person;
let ids: Readonly<Record<'harbor' | 'sam' | 'leeds' | 'north' | 'south', string>>;
// uploaded files lie where both servers find them
const dataDir = mkdtempSync(join(tmpdir(), 'ambit-two-'));
const open = () => startServer({ database: postgres, dataDir });

before(async () => {
  postgres = await startSeparatePostgres();
  one = await open();
  two = await open();
  [olu, mara] = [await signedIn(one, 'olu'), await signedIn(two, 'mara')];
  [rune, sam] = [await signedIn(one, 'rune'), await signedIn(two, 'sam')];
  const places = (await olu.ask(one, 'GET', '/api/locations')).body.items as { id: string; name: string }[];
  const place = (name: string) => places.find((location) => location.name === name)?.id ?? '';
  const users = (await olu.ask(one, 'GET', '/api/users?search=doyle')).body.items;
  const { body: me } = await olu.ask(one, 'GET', '/api/me');
  ids = {
    harbor: me.organization.id,
    sam: users[0].id,
    leeds: place('Leeds'),
    north: place('North'),
    south: place('South'),
  };
});
after(async () => {
  await Promise.all([one?.stop(), two?.stop()]);
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function done(answer: ReturnType<Person['ask']>): Promise<{ id: string }> {
  const { status, body } = await answer;
  assert.ok(status < 300, `${status} ${JSON.stringify(body)}`);
  return body;
}
const statusOf = async (who: Person, server: RunningServer, path: string) =>
  (await who.ask(server, 'GET', path)).status;
async function move(server: RunningServer, parentId: string): Promise<void> {
  const path = `/api/locations/${ids.leeds}`;
  const { version } = (await olu.ask(server, 'GET', path)).body;
  await done(olu.ask(server, 'POST', `${path}/move`, { parentId }, { 'if-match': `"${version}"` }));
}

test('A change of authority at one server decides the next request to the other, sixty times in turn', async () => {
  const user = `/api/users/${ids.sam}`;
  let last = '';
  for (let round = 0; round < 12; round += 1) {
    const [here, there] = round % 2 === 0 ? [one, two] : [two, one];
    last = (await done(olu.ask(here, 'POST', `${user}/appointments`, { role: 'multisite.local-administrator' }))).id;
    assert.equal(await statusOf(sam, there, '/api/users'), 200, 'the role was given');
    await done(olu.ask(there, 'DELETE', `${user}/appointments/${last}`));
    assert.equal(await statusOf(sam, here, '/api/users'), 403, 'the role was ended');
    await move(here, ids.south);
    assert.deepEqual([await statusOf(mara, there, user), await statusOf(rune, there, user)], [404, 200]);
    await move(there, ids.north);
    assert.deepEqual([await statusOf(mara, here, user), await statusOf(rune, here, user)], [200, 404]);
    const path = `/api/organizations/${ids.harbor}`;
    const version = (await olu.ask(here, 'GET', path)).headers.get('etag') ?? '';
    const name = `Harbor Group ${round}`;
    await done(olu.ask(here, 'PATCH', path, { name }, { 'if-match': version }));
    assert.equal((await sam.ask(there, 'GET', '/api/me')).body.organization.name, name);
  }
});

test('An open page at one server is told within a second of what was changed at the other', async () => {
  const page = await listen(two, sam);
  for (let round = 0; round < 5; round += 1) {
    const before = page.told().length;
    const path = `/api/users/${ids.sam}/appointments`;
    const { id } = await done(olu.ask(one, 'POST', path, { role: 'multisite.local-administrator' }));
    const committed = performance.now();
    const told = () =>
      page
        .told()
        .slice(before)
        .find(({ text }) => text.includes('event: authority'));
    await until(
      () => told() !== undefined,
      () => 'the page was not told',
    );
    const late = (told()?.at ?? 0) - committed;
    assert.ok(late < 1_000, `the page was told after ${Math.round(late)} ms`);
    await done(olu.ask(one, 'DELETE', `${path}/${id}`));
  }
  page.end();
});

test('An import that one server was given is done once, row by row, while both work on jobs', async () => {
  const work = await beginImport(one, olu, 'once', 2_000);
  await assertWhole(two, olu, work);
  const [entries] = await unsafeQuery<{ entries: number; users: number }>(
    postgres.admin.replace('/postgres?', '/ambit?'),
    `select count(*)::int as entries, count(distinct thing_id)::int as users from audit_entries
     where thing_id in (select id from users where user_name like 'once.%')`,
  );
  assert.deepEqual(entries, { entries: 2_000, users: 2_000 });
});

test('When a server is ended by force in the middle of an import, the other finishes it, and a learner goes on there', async () => {
  // the only one that works when the import begins
  await two.kill();
  const course = await openCourse(one, sam);
  const work = await beginImport(one, olu, 'other', 16_000);
  await two.start();
  await reaches(two, olu, work.id, ({ body }) => body.done > 0 && body.done < work.rows);
  for (let n = 0; n < 5; n += 1) assert.equal((await course.commit(one)).status, 200);
  await one.kill();
  assert.equal((await course.commit(two)).status, 200);
  await course.assertKept(two);
  await assertWhole(two, olu, work);
});
