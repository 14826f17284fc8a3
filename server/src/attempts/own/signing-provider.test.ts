import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { client, startProvider, type TestProvider, walk } from '../../single-sign-on/test/open-id.ts';
import * as sso from '../../single-sign-on/test/people.ts';
import { back, completed, olu, refused, setUp, shared, started, w } from '../../single-sign-on/test/people.ts';
import type { Answer, Person } from '../../testing.ts';
import { draftedItem, publishedTo } from '../test/own-item.ts';

const person = (sub: string, preferred_username: string) => ({
  ...{ sub, preferred_username, given_name: 'Sam', family_name: 'Doyle' },
  ...{ email: `${sub}@harbor.example`, email_verified: true },
});
let provider: TestProvider;
let id = '';
let sam: Person;
before(async () => {
  await sso.begin();
  provider = await startProvider([person('sam-1', 'sam'), person('yara-1', 'yara')], back);
  const oidc = { kind: 'oidc', issuer: provider.issuer, clientId: client.id, secret: client.secret };
  id = await setUp(olu, { ...shared, ...oidc, scopes: 'openid profile email' });
  for (const sub of ['sam-1', 'yara-1']) {
    provider.now.account = sub;
    const { body } = await started(id);
    await completed(await walk(body.address, back), body.keep);
  }
  provider.now.account = 'sam-1';
  await unsafeQuery(w.database.adminUrl, `update users set password_hash = null where user_name_key = 'sam'`);
});
after(async () => {
  await provider.close();
  await sso.end();
});
beforeEach(async () => {
  sam = await w.as('harbor/Sam Doyle');
  assert.equal((await sam.put('/api/my/signing-pin', { pin: '48159026', password: null })).status, 204);
});

const byPin = { userName: null, password: null, pin: '48159026' };

/** A document Sam has read and is to sign. */
async function toSign() {
  const { course, send, write } = await draftedItem(olu, 'document');
  await write({ file: await send(Buffer.from('%PDF-1.4\n')), pages: 1, note: '', sign: 'trained' });
  const path = await (await publishedTo(olu, sam, course)).open();
  await sam.post(`${path}/progress`, { number: 1, seconds: 1, progress: { seen: [1], at: 1 } });
  return (): Promise<Answer> => sam.post(`${path}/signature`, byPin);
}
/** Goes to the provider and comes back with what it says. */
async function gone(who: Person = sam) {
  const { status, body, text } = await who.post('/api/my/signing/proofs', { provider: id });
  assert.equal(status, 200, text);
  return { address: String(body.address), search: await walk(body.address, back), keep: body.keep };
}

describe('Whoever signs in at a provider and has no password', () => {
  test('signs in there anew, then gives the PIN; within the sitting the PIN is enough', async () => {
    const sign = await toSign();
    await refused(await sign(), 'prove-at-provider', 409);
    const { asks, providers } = (await sam.get('/api/my/signing')).body;
    assert.deepEqual([asks, providers], ['provider', [{ id, label: shared.label }]]);
    const { address, search, keep } = await gone();
    const asked = new URL(address).searchParams;
    assert.deepEqual([asked.get('prompt'), asked.get('max_age')], ['login', '0']);
    assert.equal((await sam.post('/api/my/signing/proofs/complete', { search, keep })).status, 204);
    assert.equal((await sam.get('/api/my/signing')).body.asks, 'pin');
    assert.equal((await sign()).body.signature?.method, 'provider-and-pin');
    assert.equal((await (await toSign())()).body.signature?.method, 'pin');
  });

  test('proves it once: after the sitting the provider is asked again', async () => {
    const sign = await toSign();
    const { search, keep } = await gone();
    await sam.post('/api/my/signing/proofs/complete', { search, keep });
    assert.equal((await sign()).status, 200);
    w.clock.now = new Date(w.clock.now.getTime() + 16 * 60_000);
    await refused(await (await toSign())(), 'prove-at-provider', 409);
    w.clock.now = new Date(w.clock.now.getTime() - 16 * 60_000);
  });

  test('proves nothing with another account, another sign-in begun, or an old answer', async () => {
    const sign = await toSign();
    provider.now.account = 'yara-1';
    const other = await gone();
    await refused(await sam.post('/api/my/signing/proofs/complete', other), 'malformed', 400);
    await refused(
      await sam.post('/api/my/signing/proofs/complete', { search: other.search, keep: other.keep }),
      'other-account',
    );
    provider.now.account = 'sam-1';
    const { body } = await started(id);
    const door = { search: await walk(body.address, back), keep: body.keep };
    await refused(await sam.post('/api/my/signing/proofs/complete', door), 'attempt-ended');
    const { search, keep } = await gone();
    // nor does what was begun to sign link an account
    await refused(await sam.post('/api/my/provider-links/complete', { search, keep }), 'attempt-ended');
    w.clock.now = new Date(w.clock.now.getTime() + 6 * 60_000);
    await refused(await sam.post('/api/my/signing/proofs/complete', { search, keep }), 'attempt-ended');
    w.clock.now = new Date(w.clock.now.getTime() - 6 * 60_000);
    await refused(await sign(), 'prove-at-provider', 409);
  });
});
