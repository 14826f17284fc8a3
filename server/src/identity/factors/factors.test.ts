import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { generateSync } from 'otplib';
import { unsafeQuery } from '../../database/template.ts';
import { hashPassword } from '../../users/index.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

const password = 'a-good-password';
let w: TestWorld;
let sam: Person;

before(async () => {
  w = await makeWorld();
  const hash = await hashPassword(password);
  await run(`update users set password_hash = $1`, [hash]);
});
after(() => w.close());

const run = (text: string, values: unknown[] = []) =>
  unsafeQuery<Record<string, unknown>>(w.database.adminUrl, text, values);
const harbor = () => w.ids.organizations.get('harbor') ?? '';
const idOf = (name: string) => w.ids.users.get(`harbor/${name}`) ?? '';
const codeOf = (secret: string, at = w.clock.now) => generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) });
/** Half a minute on: another code, and no failures left after a quarter of an hour. */
const later = (minutes = 0.5) => void (w.clock.now = new Date(w.clock.now.getTime() + minutes * 60_000));
const attempt = (userName = 'sam', secret = password) =>
  w.anybody.post('/api/sign-ins', { organization: 'harbor', userName, password: secret });
const give = (token: string, code: string) => w.anybody.post('/api/sign-ins/pending/second-factor', { token, code });
const require = (secondFactor: string) =>
  run(`update organizations set settings = settings || $1::jsonb, stamp = stamp + 1 where id = $2`, [
    JSON.stringify({ signIn: { secondFactor } }),
    harbor(),
  ]);
const audited = async (operation: string, outcome: string) =>
  (await run('select id from audit_entries where operation = $1 and outcome = $2', [operation, outcome])).length;

async function setUp(who: Person): Promise<{ secret: string; codes: string[] }> {
  const begun = await who.post('/api/my/second-factor', { password });
  assert.equal(begun.status, 200, begun.text);
  const confirmed = await who.post('/api/my/second-factor/confirm', { code: codeOf(begun.body.secret) });
  assert.equal(confirmed.status, 200, confirmed.text);
  later();
  return { secret: begun.body.secret, codes: confirmed.body.recoveryCodes };
}

beforeEach(async () => {
  await run('delete from second_factors');
  await run('delete from recovery_codes');
  await run('delete from sign_in_failures');
  await require('nobody');
  sam = await w.as('harbor/Sam Doyle');
});

describe('A second factor', () => {
  test('is set up with the password and a first code, and from then on asked for after the password', async () => {
    assert.equal((await attempt()).body.pending, null);
    const begun = await sam.post('/api/my/second-factor', { password });
    assert.match(begun.body.address, /^otpauth:\/\/totp\/.*sam\?/u);
    assert.match(begun.body.picture, /^data:image\/svg\+xml;base64,/u);
    assert.equal((await attempt()).body.pending, null, 'a secret that was only shown asks for nothing');
    const { recoveryCodes } = (await sam.post('/api/my/second-factor/confirm', { code: codeOf(begun.body.secret) }))
      .body;
    assert.equal(new Set(recoveryCodes).size, 10);
    later();
    const { status, body, headers } = await attempt();
    assert.deepEqual([status, body.pending.steps], [201, ['second-factor']]);
    assert.equal(headers['set-cookie'], undefined);
    const done = await give(body.pending.token, codeOf(begun.body.secret));
    assert.deepEqual([done.status, done.body.pending], [200, null]);
    assert.match(String(done.headers['set-cookie']), /^__Host-ambit=/u);
    const mine = (await sam.get('/api/my/sign-ins')).body.items;
    assert.ok(mine.some((one: { method: string; factors: number }) => one.method === 'password' && one.factors === 2));
  });

  test('is not set up without the password, and its secret lies sealed', async () => {
    const refused = await sam.post('/api/my/second-factor', { password: 'wrong' });
    assert.deepEqual([refused.status, refused.body.errors[0].field], [422, 'password']);
    const { secret } = await setUp(sam);
    const [row] = await run('select secret from second_factors');
    assert.equal(Buffer.from(row?.['secret'] as Buffer).includes(secret), false);
    assert.equal((await sam.post('/api/my/second-factor', { password })).status, 409);
  });

  test('opens nothing but its step: the waiting token is no sign-in', async () => {
    await setUp(sam);
    const { token } = (await attempt()).body.pending;
    const asSignIn = await w.app.application.inject({ url: '/api/me', headers: { cookie: `__Host-ambit=${token}` } });
    const asToken = await w.app.application.inject({ url: '/api/me', headers: { authorization: `Bearer ${token}` } });
    assert.deepEqual([asSignIn.statusCode, asToken.statusCode], [401, 401]);
    const other = await w.anybody.post('/api/sign-ins/pending/password', { token, next: 'another-password' });
    assert.deepEqual([other.status, other.body.code], [409, 'not-now']);
  });

  test('takes each code once, and one of the interval before or after', async () => {
    const { secret } = await setUp(sam);
    const [first, second] = [(await attempt()).body.pending.token, (await attempt()).body.pending.token];
    const code = codeOf(secret);
    assert.equal((await give(first, code)).status, 200);
    assert.equal((await give(second, code)).status, 401, 'who waited elsewhere signs in again');
    const third = (await attempt()).body.pending.token;
    const replayed = await give(third, code);
    assert.deepEqual([replayed.status, replayed.body.errors[0].code], [422, 'code-wrong']);
    later(5);
    const early = new Date(w.clock.now.getTime() + 30_000);
    assert.equal((await give((await attempt()).body.pending.token, codeOf(secret, early))).status, 200);
    const passed = await give((await attempt()).body.pending.token, codeOf(secret));
    assert.equal(passed.status, 422, 'an earlier interval than the newest one taken is past');
    const far = new Date(w.clock.now.getTime() + 120_000);
    assert.equal((await give((await attempt()).body.pending.token, codeOf(secret, far))).status, 422);
  });

  test('is given instead by a recovery code, each once, whatever stands between its letters', async () => {
    const { codes } = await setUp(sam);
    const [one = '', two = ''] = codes;
    const used = (await attempt()).body.pending.token;
    assert.equal((await give(used, one.toUpperCase().replace('-', ' '))).status, 200);
    assert.equal((await give((await attempt()).body.pending.token, one)).status, 422);
    assert.equal((await give((await attempt()).body.pending.token, two)).status, 200);
    assert.equal((await sam.get('/api/my/security')).body.recoveryCodesLeft, 8);
    assert.equal(await audited('second-factor.give', 'done'), 2);
    const renewed = await sam.post('/api/my/second-factor/recovery-codes', { password });
    assert.equal(renewed.body.recoveryCodes.length, 10);
    assert.equal((await give((await attempt()).body.pending.token, codes[2] ?? '')).status, 422);
  });

  test('locks after ten wrong codes, over all sign-ins, and each stands in the audit', async () => {
    const { secret } = await setUp(sam);
    const before = await audited('second-factor.give', 'refused');
    for (let n = 0; n < 10; n++) {
      const { token } = (await attempt()).body.pending;
      assert.equal((await give(token, '000000')).status, 422);
    }
    assert.equal((await audited('second-factor.give', 'refused')) - before, 10);
    const { token } = (await attempt()).body.pending;
    assert.equal((await give(token, codeOf(secret))).status, 429);
    later(16);
    assert.equal((await give((await attempt()).body.pending.token, codeOf(secret))).status, 200);
  });

  test('waits ten minutes, and not for somebody who was disabled meanwhile', async () => {
    const { secret } = await setUp(sam);
    const { token } = (await attempt()).body.pending;
    later(11);
    const late = await give(token, codeOf(secret));
    assert.deepEqual([late.status, late.body.code], [401, 'step-ended']);
    const again = (await attempt()).body.pending.token;
    await run(`update users set state = 'disabled' where id = $1`, [sam.id]);
    assert.equal((await give(again, codeOf(secret))).status, 401);
    await run(`update users set state = 'active' where id = $1`, [sam.id]);
    assert.equal((await give(again, codeOf(secret))).status, 200);
  });

  test('is removed with the password, unless the organization requires it', async () => {
    await setUp(sam);
    assert.equal((await sam.post('/api/my/second-factor/removal', { password: 'wrong' })).status, 422);
    await require('everybody');
    const refused = await sam.post('/api/my/second-factor/removal', { password });
    assert.deepEqual([refused.status, refused.body.code], [409, 'factor-required']);
    await require('administrators');
    assert.equal((await sam.post('/api/my/second-factor/removal', { password })).status, 204);
    assert.equal((await attempt()).body.pending, null);
    assert.equal((await run('select id from recovery_codes')).length, 0);
  });
});

describe('A second factor that is required', () => {
  test('is set up before anything else by whoever has none, and only then are they in', async () => {
    await require('everybody');
    const { pending } = (await attempt()).body;
    assert.deepEqual(pending.steps, ['set-up-factor']);
    const { token } = pending;
    const begun = await w.anybody.post('/api/sign-ins/pending/second-factor/set-up', { token });
    assert.equal(begun.status, 200, begun.text);
    const wrong = await w.anybody.post('/api/sign-ins/pending/second-factor/confirm', { token, code: '000000' });
    assert.equal(wrong.status, 422);
    const done = await w.anybody.post('/api/sign-ins/pending/second-factor/confirm', {
      token,
      code: codeOf(begun.body.secret),
    });
    assert.deepEqual([done.status, done.body.pending, done.body.recoveryCodes.length], [200, null, 10]);
    assert.match(String(done.headers['set-cookie']), /^__Host-ambit=/u);
    assert.deepEqual((await attempt()).body.pending.steps, ['second-factor']);
  });

  test('of administrators is asked of those who administer, not of learners', async () => {
    await require('administrators');
    assert.equal((await attempt('sam')).body.pending, null);
    assert.deepEqual((await attempt('lena')).body.pending.steps, ['set-up-factor']);
    assert.equal((await sam.get('/api/my/security')).body.secondFactorRequired, false);
    const lena = await w.as('harbor/Lena Fox');
    assert.equal((await lena.get('/api/my/security')).body.secondFactorRequired, true);
  });
});

describe('A password that somebody else set', () => {
  test('is changed at the next sign-in, to another one that is long enough', async () => {
    const olu = await w.as('harbor/Olu Adeyemi');
    const yara = idOf('Yara Haddad');
    await olu.post(`/api/users/${yara}/password`, { password: 'given-by-olu', mustChange: true });
    const { token, steps } = (await attempt('yara', 'given-by-olu')).body.pending;
    assert.deepEqual(steps, ['new-password']);
    const choose = (next: string) => w.anybody.post('/api/sign-ins/pending/password', { token, next });
    assert.deepEqual((await choose('given-by-olu')).body.errors[0].code, 'password-same');
    assert.equal((await choose('short')).status, 400);
    const chosen = await choose('chosen-by-yara');
    assert.deepEqual([chosen.status, chosen.body.pending], [200, null]);
    assert.match(String(chosen.headers['set-cookie']), /^__Host-ambit=/u);
    assert.equal((await attempt('yara', 'chosen-by-yara')).body.pending, null);
    assert.equal((await choose('chosen-again')).status, 401);
  });
});

describe('Who lost a second factor', () => {
  test('gets rid of it by an administrator in scope, is signed out, and it is audited', async () => {
    await setUp(sam);
    const lena = await w.as('harbor/Lena Fox');
    const done = await lena.post(`/api/users/${sam.id}/second-factor/reset`);
    assert.deepEqual([done.status, done.body], [200, { secondFactor: true, passkeys: 0 }]);
    assert.equal((await sam.get('/api/me')).status, 401);
    assert.equal((await attempt()).body.pending, null);
    assert.equal(await audited('user.reset-factors', 'done'), 1);
  });

  test('is helped by nobody below, beside, or by themselves', async () => {
    const lena = await w.as('harbor/Lena Fox');
    const reset = (who: Person, id: string) => who.post(`/api/users/${id}/second-factor/reset`);
    assert.equal((await reset(sam, lena.id)).status, 403);
    assert.equal((await reset(lena, lena.id)).status, 403);
    assert.equal((await reset(lena, idOf('Olu Adeyemi'))).status, 404);
    const olu = await w.as('harbor/Olu Adeyemi');
    assert.equal((await reset(olu, idOf('Greta Holm'))).status, 403);
  });
});

describe('A sign-in', () => {
  test('ends when it lies idle for as long as the organization says', async () => {
    await run(`update organizations set settings = settings || $1::jsonb, stamp = stamp + 1 where id = $2`, [
      JSON.stringify({ signIn: { idleMinutes: 30, days: 2 } }),
      harbor(),
    ]);
    const { headers } = await attempt();
    const cookie = /^__Host-ambit=[^;]+/u.exec(String(headers['set-cookie']))?.[0] ?? '';
    const me = async () => (await w.app.application.inject({ url: '/api/me', headers: { cookie } })).statusCode;
    for (let n = 0; n < 3; n++) {
      later(25);
      assert.equal(await me(), 200, 'each request keeps it');
    }
    later(31);
    assert.equal(await me(), 401);
    const again = await attempt();
    const second = /^__Host-ambit=[^;]+/u.exec(String(again.headers['set-cookie']))?.[0] ?? '';
    for (let n = 0; n < 2 * 24 * 3 - 1; n++) {
      later(20);
      await w.app.application.inject({ url: '/api/me', headers: { cookie: second } });
    }
    later(21);
    const past = await w.app.application.inject({ url: '/api/me', headers: { cookie: second } });
    assert.equal(past.statusCode, 401, 'after two days it ends in any case');
  });
});

test('An employee identifier signs in where exactly one active user has it', async () => {
  await run(`update users set employee_identifier = 'H-0042' where id = $1`, [idOf('Sam Doyle')]);
  assert.equal((await attempt('H-0042')).status, 201);
  // shared since before an identifier was one user’s
  const shared = `update users set employee_identifier = 'H-0042', doubled_identifier = 'H-0042' where id = $1`;
  await run(shared, [idOf('Yara Haddad')]);
  assert.equal((await attempt('H-0042')).status, 401);
});
