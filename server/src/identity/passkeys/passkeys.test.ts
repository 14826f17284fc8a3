import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { hashPassword } from '../../users/index.ts';
import { assertTo, attest, type Authenticator, makeAuthenticator } from './test/authenticator.ts';

const password = 'a-good-password';
let w: TestWorld;
let sam: Person;
let device: Authenticator;
let handle = '';
let counter = 1;

before(async () => {
  w = await makeWorld();
  await run(`update users set password_hash = $1`, [await hashPassword(password)]);
});
after(() => w.close());
beforeEach(async () => {
  await run('delete from passkeys');
  await run('delete from sign_in_failures');
  await settings({});
  sam = await w.as('harbor/Sam Doyle');
  device = makeAuthenticator();
  assert.equal((await registered(device)).status, 201);
});

const run = (text: string, values: unknown[] = []) =>
  unsafeQuery<Record<string, unknown>>(w.database.adminUrl, text, values);
const settings = (signIn: object) =>
  run(`update organizations set settings = settings || $1::jsonb, stamp = stamp + 1 where id = $2`, [
    JSON.stringify({ signIn }),
    w.ids.organizations.get('harbor'),
  ]);
const optionsFor = async (who: Person) => {
  const { status, body, text } = await who.post('/api/my/passkeys/options', { password });
  assert.equal(status, 200, text);
  return body.options;
};
async function registered(by: Authenticator, who = sam, lies = {}) {
  const options = await optionsFor(who);
  handle = options.user.id;
  return who.post('/api/my/passkeys', { name: 'My phone', response: attest(by, options.challenge, lies) });
}
const challenge = async (): Promise<string> => (await w.anybody.post('/api/passkeys/challenge')).body.options.challenge;
const answerWith = (response: object) => w.anybody.post('/api/sign-ins/passkey', { response });
const signIn = async (lies = {}) =>
  answerWith(assertTo(device, await challenge(), handle, { counter: (counter += 1), ...lies }));

describe('A passkey', () => {
  test('signs in without a user name and counts as both factors', async () => {
    await settings({ secondFactor: 'everybody' });
    const { status, body, headers } = await signIn();
    assert.deepEqual(
      [status, body],
      [201, { organization: { identifier: 'harbor', name: 'Harbor Group' }, pending: null }],
    );
    const cookie = /^__Host-ambit=[^;]+/u.exec(String(headers['set-cookie']))?.[0] ?? '';
    const me = await w.app.application.inject({ url: '/api/me', headers: { cookie } });
    assert.equal(me.json().user.userName, 'sam');
    const [mine] = (await sam.get('/api/my/sign-ins')).body.items.filter(
      ({ method }: { method: string }) => method === 'passkey',
    );
    assert.equal(mine.factors, 2);
  });

  test('is asked for with PIN, finger or face, found without a name and bound to this host', async () => {
    const options = await optionsFor(sam);
    assert.equal(options.rp.id, 'localhost');
    assert.deepEqual(
      [options.authenticatorSelection.residentKey, options.authenticatorSelection.userVerification],
      ['required', 'required'],
    );
    assert.deepEqual(
      options.excludeCredentials.map(({ id }: { id: string }) => id),
      [device.id],
    );
    const asked = (await w.anybody.post('/api/passkeys/challenge')).body.options;
    assert.deepEqual(
      [asked.rpId, asked.userVerification, asked.allowCredentials],
      ['localhost', 'required', undefined],
    );
  });

  test('opens nothing when anything about its answer is wrong', async () => {
    const others: Record<string, object> = {
      'another origin': { origin: 'https://evil.example' },
      'another host': { host: 'evil.example' },
      'no PIN, finger or face': { unverified: true },
      'another key': { key: makeAuthenticator().key },
      'the answer to a registration': { type: 'webauthn.create' },
    };
    for (const [what, lies] of Object.entries(others)) {
      const { status, body } = await signIn(lies);
      assert.deepEqual([status, body.code], [401, 'passkey-refused'], what);
    }
    assert.equal((await signIn()).status, 201);
  });

  test('answers each question once, ours only, and within five minutes', async () => {
    const asked = await challenge();
    const answer = assertTo(device, asked, handle, { counter: (counter += 1) });
    assert.equal((await answerWith(answer)).status, 201);
    assert.equal((await answerWith(answer)).status, 401);
    const again = assertTo(device, asked, handle, { counter: (counter += 1) });
    assert.equal((await answerWith(again)).status, 401, 'the same question with a new answer');
    const made = Buffer.alloc(56, 1).toString('base64url');
    assert.equal((await answerWith(assertTo(device, made, handle, { counter: (counter += 1) }))).status, 401);
    const { challenge: toRegister } = await optionsFor(sam);
    assert.equal((await answerWith(assertTo(device, toRegister, handle, { counter: (counter += 1) }))).status, 401);
    const late = await challenge();
    w.clock.now = new Date(w.clock.now.getTime() + 5 * 60_000 + 1);
    assert.equal((await answerWith(assertTo(device, late, handle, { counter: (counter += 1) }))).status, 401);
  });

  test('whose counter goes back was copied and opens nothing', async () => {
    assert.equal((await signIn({ counter: 50 })).status, 201);
    assert.equal((await signIn({ counter: 50 })).status, 401);
    assert.equal((await signIn({ counter: 7 })).status, 401);
    assert.equal((await signIn({ counter: 51 })).status, 201);
  });

  test('opens its own user alone: another user’s name on it opens nothing', async () => {
    const lena = await w.as('harbor/Lena Fox');
    const others = (await optionsFor(lena)).user.id;
    const answer = assertTo(device, await challenge(), others, { counter: (counter += 1) });
    assert.equal((await answerWith(answer)).status, 401);
    const nowhere = assertTo(device, await challenge(), Buffer.alloc(32).toString('base64url'));
    assert.equal((await answerWith(nowhere)).status, 401);
  });

  test('locks after ten wrong answers for one user', async () => {
    for (let n = 0; n < 10; n++) assert.equal((await signIn({ origin: 'https://evil.example' })).status, 401);
    assert.equal((await signIn()).status, 429);
  });

  test('of somebody who was disabled, or where passkeys are off, opens nothing', async () => {
    await run(`update users set state = 'disabled' where id = $1`, [sam.id]);
    assert.equal((await signIn()).status, 401);
    await run(`update users set state = 'active' where id = $1`, [sam.id]);
    await settings({ methods: ['password'] });
    assert.deepEqual((await signIn()).body.code, 'method-off');
    await settings({});
    assert.equal((await signIn()).status, 201);
  });

  test('is the second factor after a password where two are required', async () => {
    await settings({ secondFactor: 'everybody' });
    const enter = async () =>
      (await w.anybody.post('/api/sign-ins', { organization: 'harbor', userName: 'sam', password })).body.pending;
    const { token, steps } = await enter();
    assert.deepEqual(steps, ['second-factor']);
    const give = async (by: Authenticator) =>
      w.anybody.post('/api/sign-ins/pending/passkey', {
        token,
        response: assertTo(by, await challenge(), handle, { counter: (counter += 1) }),
      });
    assert.equal((await give(makeAuthenticator())).status, 401);
    const done = await give(device);
    assert.deepEqual([done.status, done.body.pending], [200, null]);
    assert.match(String(done.headers['set-cookie']), /^__Host-ambit=/u);
  });
});

describe('Registering a passkey', () => {
  test('needs the password, and is refused for what was not made here, now, and by its user', async () => {
    const refused = await sam.post('/api/my/passkeys/options', { password: 'wrong' });
    assert.deepEqual([refused.status, refused.body.errors[0].field], [422, 'password']);
    for (const lies of [{ origin: 'https://evil.example' }, { host: 'evil.example' }, { unverified: true }])
      assert.deepEqual((await registered(makeAuthenticator(), sam, lies)).body.code, 'passkey-not-kept');
    const lena = await w.as('harbor/Lena Fox');
    const hers = await optionsFor(lena);
    const crossed = await sam.post('/api/my/passkeys', {
      name: 'x',
      response: attest(makeAuthenticator(), hers.challenge),
    });
    assert.equal(crossed.body.code, 'passkey-not-kept');
    const options = await optionsFor(sam);
    const response = attest(makeAuthenticator(), options.challenge);
    assert.equal((await sam.post('/api/my/passkeys', { name: 'x', response })).status, 201);
    const twice = attest(makeAuthenticator(), options.challenge);
    assert.equal((await sam.post('/api/my/passkeys', { name: 'x', response: twice })).body.code, 'passkey-not-kept');
    assert.equal((await registered(device)).body.code, 'passkey-there');
  });
});

describe('My passkeys', () => {
  const mine = async (who = sam) => (await who.get('/api/my/passkeys')).body.items;

  test('are listed, renamed and removed by oneself alone', async () => {
    const [{ id, name, lastUsedAt }] = await mine();
    assert.deepEqual([name, lastUsedAt], ['My phone', null]);
    const lena = await w.as('harbor/Lena Fox');
    assert.deepEqual(await mine(lena), []);
    assert.equal((await lena.patch(`/api/my/passkeys/${id}`, { name: 'Mine now' })).status, 404);
    assert.equal((await lena.post(`/api/my/passkeys/${id}/removal`, { password })).status, 404);
    assert.equal((await sam.patch(`/api/my/passkeys/${id}`, { name: 'Work laptop' })).status, 204);
    assert.equal((await mine())[0].name, 'Work laptop');
    assert.equal((await sam.post(`/api/my/passkeys/${id}/removal`, { password: 'wrong' })).status, 422);
    assert.equal((await sam.post(`/api/my/passkeys/${id}/removal`, { password })).status, 204);
    assert.equal((await signIn()).status, 401);
  });

  test('keep the last one that is needed to get in, or as the required second factor', async () => {
    const [{ id }] = await mine();
    const remove = () => sam.post(`/api/my/passkeys/${id}/removal`, { password });
    await settings({ methods: ['passkey'] });
    assert.deepEqual((await remove()).body.code, 'passkey-last');
    await settings({ secondFactor: 'everybody' });
    assert.deepEqual((await remove()).body.code, 'passkey-last');
    await settings({});
    assert.equal((await remove()).status, 204);
  });

  test('go with the second factor when an administrator resets it', async () => {
    const lena = await w.as('harbor/Lena Fox');
    const { body } = await lena.post(`/api/users/${sam.id}/second-factor/reset`);
    assert.deepEqual(body, { secondFactor: false, passkeys: 1 });
    assert.equal((await signIn()).status, 401);
  });
});
