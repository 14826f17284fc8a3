import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { hashPassword } from '../../users/index.ts';

let w: TestWorld;
let olu: Person;
before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
  await unsafeQuery(w.database.adminUrl, `update users set password_hash = $1`, [
    await hashPassword('a-good-password'),
  ]);
});
after(() => w.close());

const at = (identifier = 'harbor') => `/api/organizations/${w.ids.organizations.get(identifier)}`;
async function change(body: object, who = olu, path = at()) {
  const { headers } = await who.get(path);
  return who.patch(`${path}/sign-in`, body, { headers: { 'if-match': String(headers['etag']) } });
}
async function name(userId: string, who = olu, path = at()) {
  const { headers } = await who.get(path);
  const input = { userId, reason: 'For the day the other ways are broken' };
  return who.post(`${path}/exempt-users`, input, { headers: { 'if-match': String(headers['etag']) } });
}
const enter = () =>
  w.anybody.post('/api/sign-ins', { organization: 'harbor', userName: 'sam', password: 'a-good-password' });

test('An organization begins with every way in, no second factor asked and thirty days', async () => {
  assert.deepEqual((await olu.get(at())).body.signIn, {
    methods: ['password', 'passkey', 'single-sign-on'],
    exempt: [],
    secondFactor: 'nobody',
    idleMinutes: null,
    days: 30,
  });
});

test('What is saved holds from the next sign-in on', async () => {
  assert.equal((await change({ secondFactor: 'everybody', days: 2, idleMinutes: 15 })).status, 200);
  assert.deepEqual((await enter()).body.pending.steps, ['set-up-factor']);
  assert.equal((await change({ secondFactor: 'nobody' })).status, 200);
  assert.equal((await enter()).body.pending, null);
  const [newest] = await unsafeQuery<{ idle_minutes: number; days: number }>(
    w.database.adminUrl,
    `select idle_minutes, extract(day from expires_at - created_at)::int as days from sign_ins
     where user_id = $1 order by id desc limit 1`,
    [w.ids.users.get('harbor/Sam Doyle')],
  );
  assert.deepEqual(newest, { idle_minutes: 15, days: 2 });
});

test('Nobody shuts the door on themselves; whoever is named keeps a password that opens', async () => {
  const shut = await change({ methods: ['passkey'] });
  assert.deepEqual(
    [shut.status, shut.body.errors[0].field, shut.body.errors[0].code],
    [422, 'methods', 'locks-you-out'],
  );
  const named = await name(olu.id);
  assert.equal(named.status, 200, named.text);
  assert.equal((await change({ methods: ['passkey'] })).status, 200);
  assert.deepEqual((await enter()).body.code, 'method-off');
  const { body } = await w.anybody.post('/api/sign-ins', {
    organization: 'harbor',
    userName: 'olu',
    password: 'a-good-password',
  });
  assert.deepEqual(body.pending.steps, ['set-up-factor']);
  assert.deepEqual((await w.anybody.get('/api/doorways/harbor')).body.methods, ['passkey']);
  assert.equal((await change({ methods: ['password', 'passkey'] })).status, 200);
});

test('There is always a way in, and a sign-in ends some day', async () => {
  assert.equal((await change({ methods: [] })).status, 400);
  assert.equal((await change({ days: 31 })).status, 400);
});

test('Only whoever may edit accounts and access changes it; above, a client’s too', async () => {
  const lena = await w.as('harbor/Lena Fox');
  assert.equal((await lena.patch(`${at()}/sign-in`, { days: 5 })).status, 403);
  assert.equal((await olu.patch(`${at('beacon')}/sign-in`, { days: 5 })).status, 404);
  const greta = await w.as('harbor/Greta Holm');
  assert.equal((await name(w.ids.users.get('pine/Tess Moor') ?? '', greta, at('pine'))).status, 200);
  assert.equal((await change({ methods: ['single-sign-on'] }, greta, at('pine'))).status, 200);
});
