import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { unsafeQuery } from '../database/template.ts';
import * as identity from '../identity/operations.ts';
import * as inbox from '../notifications/inbox/operations.ts';
import * as notices from '../notifications/notices/operations-mine.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import * as training from '../training/operations.ts';
import { serve } from './serve.ts';
import { serveWeb } from './serve-web.ts';

let w: TestWorld;
let app: FastifyInstance;
let folder: string;
before(async () => {
  w = await makeWorld();
  folder = mkdtempSync(join(tmpdir(), 'ambit-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<head><!--start--></head><body>$&</body>');
  writeFileSync(join(folder, 'assets/first.js'), '1');
  app = await serve(w.app.running, [], false);
  await serveWeb(app, w.app.running, folder, {
    me: identity.readMe,
    unread: inbox.countUnread,
    notices: notices.readMyNotices,
    plan: training.readMyPlan,
    setUp: identity.readSetUp,
  });
});
after(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
  await w.close();
});

const get = (url: string, who?: Person, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { ...headers, ...(who?.cookie && { cookie: `__Host-ambit=${who.cookie}` }) } });

async function start(url: string, who?: Person, headers?: Record<string, string>) {
  const { body } = await get(url, who, headers);
  const [, text = ''] = /<script id="start" type="application\/json">(.*?)<\/script>/su.exec(body) ?? [];
  return JSON.parse(text);
}

test('A learner’s home comes with who they are and with their plan: the same answers as to the questions', async () => {
  const sam = await w.as('harbor/Sam Doyle');
  const { me, unread, notices, plan } = await start('/', sam);
  assert.deepEqual(me, (await sam.get('/api/me')).body);
  assert.deepEqual(unread, { unread: 0 });
  assert.deepEqual(notices, (await sam.get('/api/my/notices')).body);
  assert.deepEqual(plan, (await sam.get('/api/my/training-plan')).body);
});

test('Any other screen’s page comes with who opened it, how much is new to them and the notices above it', async () => {
  const lena = await w.as('harbor/Lena Fox');
  for (const url of ['/users?state=active', '/no/such/screen', '/index.html'])
    assert.deepEqual(await start(url, lena), {
      me: (await lena.get('/api/me')).body,
      unread: { unread: 0 },
      notices: { items: [] },
    });
});

test('A page for nobody says so, and whether the installation waits for its operator', async () => {
  const ended = await w.as('harbor/Sam Doyle');
  await ended.delete('/api/sign-ins/current');
  for (const who of [undefined, ended]) assert.deepEqual(await start('/', who), { me: null, setUpNeeded: false });
});

test('What comes with the page is worded in the user’s language, whatever the browser prefers', async () => {
  const lena = await w.as('harbor/Lena Fox');
  await lena.patch('/api/my/profile', { language: 'de' });
  const { me } = await start('/', lena, { 'accept-language': 'en' });
  assert.equal(me.user.language, 'de');
  const asked = await lena.get('/api/me', { headers: { 'accept-language': 'de' } });
  assert.deepEqual(me, asked.body);
  await lena.patch('/api/my/profile', { language: 'en' });
});

test('A page is kept nowhere, a built file for a year', async () => {
  const sam = await w.as('harbor/Sam Doyle');
  assert.equal((await get('/', sam)).headers['cache-control'], 'no-store');
  assert.equal((await get('/users', sam)).headers['cache-control'], 'no-store');
  assert.match(String((await get('/assets/first.js')).headers['cache-control']), /immutable/u);
  for (const url of ['/assets/none.js', '/api/none']) assert.equal((await get(url)).statusCode, 404);
});

test('The page at an organization’s own address says whose sign-in page stands there; no other name is answered', async () => {
  const host = 'training.harbor.example';
  assert.equal((await get('/sign-in', undefined, { host })).statusCode, 421);
  const proven = 'insert into proven_addresses (host, held_by, seen_at) values ($1, $2, now())';
  await unsafeQuery(w.database.adminUrl, proven, [host, w.ids.organizations.get('harbor')]);
  w.app.running.server.addresses.forget();
  const { door, me } = await start('/sign-in', undefined, { host });
  assert.deepEqual([door, me], ['harbor', null]);
  assert.equal((await start('/sign-in')).door, undefined);
});

test('Nothing that a person is called can end the block of data, and the page around it stays as it was built', async () => {
  const [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
  const firstName = '</script><script>alert(1)</script>';
  const { version } = (await olu.get(`/api/users/${sam.id}`)).body;
  const headers = { 'if-match': `"${version}"` };
  const named = await olu.patch(`/api/users/${sam.id}`, { firstName, lastName: '$& $1 <!--' }, { headers });
  assert.equal(named.status, 200, JSON.stringify(named.body));
  const { body } = await get('/', sam);
  assert.equal(body.split('</script>').length, 2, body);
  assert.ok(body.endsWith('</head><body>$&</body>'));
  assert.equal((await start('/', sam)).me.user.firstName, firstName);
});
