import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { meeting, unsafeQuery } from '../../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { check, inShort, rows } from '../../users/import/test/trial.ts';
import { hashPassword } from '../../users/index.ts';

let w: TestWorld;
let olu: Person;
let greta: Person;
before(async () => {
  w = await makeWorld();
  [olu, greta] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Greta Holm')];
  await unsafeQuery(w.database.adminUrl, `update users set password_hash = $1`, [
    await hashPassword('a-good-password'),
  ]);
});
after(() => w.close());
beforeEach(async () => {
  await unsafeQuery(
    w.database.adminUrl,
    `update organizations set settings = settings - 'signIn', stamp = stamp + 1, version = version + 1 where id = $1`,
    [w.ids.organizations.get('harbor')],
  );
});

const at = (rest = '') => `/api/organizations/${w.ids.organizations.get('harbor')}${rest}`;
const user = (who: string) => w.ids.users.get(`harbor/${who}`) ?? '';
const version = async () => ({ headers: { 'if-match': String((await olu.get(at())).headers['etag']) } });
const reason = 'For the day the provider is down';
const name = async (who: string, by = olu) =>
  by.post(at('/exempt-users'), { userId: user(who), reason }, await version());
const end = async (who: string, by = olu) =>
  by.post(at(`/exempt-users/${user(who)}/end`), { reason: 'Left the team' }, await version());
const only = async (methods: readonly string[]) => olu.patch(at('/sign-in'), { methods }, await version());
/** Passwords are off, but for those of these users. */
const without = (...whose: readonly string[]) =>
  unsafeQuery(
    w.database.adminUrl,
    `update organizations set settings = settings || $1::jsonb, stamp = stamp + 1, version = version + 1 where id = $2`,
    [
      JSON.stringify({ signIn: { methods: ['single-sign-on'], exempt: whose.map(user) } }),
      w.ids.organizations.get('harbor'),
    ],
  );
const named = async () => (await olu.get(at('/exempt-users'))).body.items.map((one: { name: string }) => one.name);
const enter = (userName: string) =>
  w.anybody.post('/api/sign-ins', { organization: 'harbor', userName, password: 'a-good-password' });

describe('A password that keeps working where passwords are off', () => {
  test('is its user’s who is named with a reason, which stands in the audit, until that is ended', async () => {
    assert.equal((await name('Olu Adeyemi')).status, 200);
    assert.equal((await name('Lena Fox')).status, 200);
    assert.deepEqual(await named(), ['Olu Adeyemi', 'Lena Fox']);
    assert.equal((await only(['single-sign-on'])).status, 200);
    assert.equal((await enter('sam')).body.code, 'method-off');
    assert.equal((await enter('lena')).status, 201);
    assert.equal((await end('Lena Fox')).status, 200);
    assert.equal((await enter('lena')).body.code, 'method-off');
    const entries = await unsafeQuery<{ operation: string; thing_id: string; reason: string }>(
      w.database.adminUrl,
      `select operation, thing_id, reason from audit_entries where operation like 'organization.%-exempt-user' and thing_id = $1 order by at, id`,
      [user('Lena Fox')],
    );
    assert.deepEqual(
      entries.map((one) => [one.operation, one.reason]),
      [
        ['organization.name-exempt-user', reason],
        ['organization.end-exempt-user', 'Left the team'],
      ],
    );
  });

  test('is never enough by itself: a second factor is asked for, or set up first', async () => {
    await name('Olu Adeyemi');
    assert.equal((await enter('olu')).body.pending, null, 'while passwords are on it is one as any other');
    await only(['single-sign-on']);
    const { body } = await enter('olu');
    assert.deepEqual(body.pending.steps, ['set-up-factor']);
    const [first] = (await olu.get(at('/exempt-users'))).body.items;
    assert.deepEqual([first.hasPassword, first.hasSecondFactor], [true, false]);
    const { by, since } = first;
    assert.deepEqual([first.reason, by, since], [reason, 'Olu Adeyemi', w.clock.now.toISOString()]);
  });

  test('is there for somebody while passwords are off: the last one is not ended', async () => {
    const shut = await only(['passkey', 'single-sign-on']);
    assert.deepEqual([shut.status, shut.body.errors[0].field], [422, 'methods']);
    await name('Olu Adeyemi');
    assert.equal((await only(['single-sign-on'])).status, 200);
    const last = await end('Olu Adeyemi');
    assert.deepEqual([last.status, last.body.code], [409, 'last-exempt']);
    assert.match(last.body.detail, /Name somebody else first/u);
    await name('Lena Fox');
    await olu.post(`/api/users/${user('Lena Fox')}/state`, { state: 'disabled' });
    assert.equal((await end('Olu Adeyemi')).body.code, 'last-exempt', 'whoever is disabled opens nothing');
    await olu.post(`/api/users/${user('Lena Fox')}/state`, { state: 'active' });
    const own = await end('Olu Adeyemi');
    assert.deepEqual([own.status, own.body.errors[0].code], [422, 'locks-you-out']);
    assert.equal((await only(['password', 'passkey'])).status, 200);
    assert.equal((await end('Olu Adeyemi')).status, 200);
    assert.equal((await end('Lena Fox')).status, 200);
    assert.deepEqual(await named(), []);
  });

  test('is not taken away with its last user while passwords are off: another is named first', async () => {
    await without('Sam Doyle');
    const sam = `/api/users/${user('Sam Doyle')}`;
    const state = (to: string) => olu.post(`${sam}/state`, { state: to });
    const deeds: readonly (readonly [string, () => ReturnType<Person['post']>])[] = [
      ['disabling', () => state('disabled')],
      ['archiving', () => olu.post(`${sam}/archive`, { reason: 'Left' })],
      ['deleting', () => olu.delete(sam)],
      ['merging', () => olu.post(`/api/users/${user('Kim Park')}/merge`, { from: user('Sam Doyle'), reason: 'One' })],
    ];
    for (const [deed, run] of deeds) {
      const { status, body } = await run();
      assert.deepEqual([deed, status, body.code], [deed, 409, 'last-exempt'], JSON.stringify(body));
    }
    assert.equal((await olu.get(sam)).body.state, 'active', 'nothing of it was done');
    assert.equal((await state('suspended')).status, 200, 'whoever is suspended still comes in');
    await without('Sam Doyle', 'Dana Cruz');
    assert.equal((await state('disabled')).status, 200);
    const dana = `/api/users/${user('Dana Cruz')}/state`;
    assert.equal((await olu.post(dana, { state: 'disabled' })).body.code, 'last-exempt');
    assert.equal((await only(['single-sign-on', 'password'])).status, 200);
    assert.equal((await olu.post(dana, { state: 'disabled' })).status, 200, 'with passwords on anybody comes in');
    for (const path of [`${sam}/state`, dana]) await olu.post(path, { state: 'active' });
  });

  test('is not taken away by a row of an import either, nor by two at the same time', async () => {
    await without('Sam Doyle', 'Dana Cruz');
    const { id } = await check({ world: w, by: olu }, 'Login,Active\nsam,no\ndana,no\n');
    assert.deepEqual((await rows(olu, id)).map(inShort), ['2 updated state', '3 rejected row:last-exempt']);
    const disabling = (who: string, by: Person) => () =>
      by.post(`/api/users/${user(who)}/state`, { state: 'disabled' });
    const both = [disabling('Sam Doyle', olu), disabling('Dana Cruz', greta)];
    const ended = await meeting(w.database.adminUrl, 'sign_ins', both);
    assert.deepEqual(
      ended.map(({ status }) => status).toSorted((a, b) => a - b),
      [200, 409],
    );
  });

  test('is given and taken by whoever could set it, for users of the organization alone', async () => {
    assert.equal((await name('Greta Holm')).status, 403, 'she outranks him');
    assert.equal((await name('Greta Holm', greta)).status, 200);
    assert.equal((await end('Greta Holm')).status, 403);
    const lia = { userId: w.ids.users.get('solace/Lia Young'), reason };
    const stranger = await olu.post(at('/exempt-users'), lia, await version());
    assert.deepEqual([stranger.status, stranger.body.errors[0].code], [422, 'user-unknown']);
    assert.equal((await (await w.as('harbor/Lena Fox')).get(at('/exempt-users'))).status, 403);
    assert.equal((await olu.post(at('/exempt-users'), { userId: olu.id, reason: '' }, await version())).status, 400);
  });

  test('is that of ten users at most', async () => {
    const ten = [...w.ids.users].filter(([who]) => who.startsWith('harbor/')).map(([, id]) => id);
    await unsafeQuery(
      w.database.adminUrl,
      `update organizations set settings = settings || $1::jsonb, stamp = stamp + 1, version = version + 1 where id = $2`,
      [
        JSON.stringify({ signIn: { exempt: ten.filter((id) => id !== olu.id).slice(0, 10) } }),
        w.ids.organizations.get('harbor'),
      ],
    );
    const full = await name('Olu Adeyemi');
    assert.deepEqual([full.status, full.body.errors[0].code], [422, 'exempt-full']);
  });
});
