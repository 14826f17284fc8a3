import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import type { Person } from '../../testing.ts';
import { hashPassword } from '../../users/index.ts';
import * as sso from '../test/people.ts';
import { at, completed, harbor, me, olu, refused, setUp, shared, started, user, w } from '../test/people.ts';
import { makeIdentityProvider } from '../test/saml.ts';

const provider = makeIdentityProvider();
const password = 'a-good-password';
let id = '';
let ours = '';
let sam: Person;

before(async () => {
  await sso.begin();
  await unsafeQuery(w.database.adminUrl, `update users set password_hash = $1`, [await hashPassword(password)]);
  id = await setUp(olu, {
    ...{ ...shared, kind: 'saml', metadata: provider.metadata, begunThere: false, justInTime: false },
    claims: { userName: 'nameID', firstName: 'givenName', lastName: 'surname', email: 'mail', employeeIdentifier: '' },
    match: { claim: 'nameID', field: 'userName' },
  });
  ours = (await w.anybody.get(`/api/single-sign-on/${harbor()}/${id}/metadata`)).text;
});
after(() => sso.end());
beforeEach(async () => {
  await unsafeQuery(w.database.adminUrl, 'delete from provider_subjects');
  sam = await w.as('harbor/Sam Doyle');
});

/** Lets the browser post what the provider answers for somebody, and gives the query of the page it is sent to. */
async function answered(address: string, nameID: string): Promise<string> {
  const who = { nameID, mail: `${nameID}@elsewhere.example`, givenName: 'Ida', surname: 'Frey' };
  const posted = await w.app.application.inject({
    ...{ method: 'POST', url: `/api/single-sign-on/${harbor()}/${id}/assertion` },
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://identity.harbor.example' },
    payload: new URLSearchParams({
      SAMLResponse: await provider.answer(address, ours, who),
      RelayState: new URL(address).searchParams.get('RelayState') ?? '',
    }).toString(),
  });
  assert.equal(posted.statusCode, 303, posted.body);
  return new URL(String(posted.headers['location'])).search;
}

const begun = async (who: Person) => {
  const { status, body, text } = await who.post('/api/my/provider-links', { provider: id, password });
  assert.equal(status, 200, text);
  return body;
};
async function linked(who: Person, nameID: string) {
  const { address, keep } = await begun(who);
  return who.post('/api/my/provider-links/complete', { search: await answered(address, nameID), keep });
}
async function comes(nameID: string) {
  const { body } = await started(id);
  return completed(await answered(body.address, nameID), body.keep);
}
const own = async (who: Person) => (await who.get('/api/my/provider-links')).body.items[0];

describe('Somebody who is signed in', () => {
  test('links their account at a provider, whatever it is called there, and signs in by it', async () => {
    await refused(await comes('s.doyle'), 'nobody-here');
    assert.equal((await own(sam)).link, null);
    const { status, body } = await linked(sam, 's.doyle');
    assert.deepEqual([status, body], [200, { label: 'Harbor account' }]);
    assert.equal((await own(sam)).link.name, 's.doyle@elsewhere.example');
    assert.equal((await me(await comes('s.doyle'))).user.id, sam.id);
  });

  test('is told of it, and it stands in the audit', async () => {
    await linked(sam, 's.doyle');
    const [mail] = await unsafeQuery<{ details: { provider: string } }>(
      w.database.adminUrl,
      `select details from mails where user_id = $1 and kind = 'sign-in-linked' order by id desc limit 1`,
      [sam.id],
    );
    assert.equal(mail?.details.provider, 'Harbor account');
    const [{ n } = { n: 0 }] = await unsafeQuery<{ n: number }>(
      w.database.adminUrl,
      `select count(*)::int as n from audit_entries where operation = 'identity-provider.link-own' and thing_id = $1`,
      [sam.id],
    );
    assert.ok(n > 0);
  });

  test('ends the link, and signs in by it no more', async () => {
    await linked(sam, 's.doyle');
    const { link } = await own(sam);
    assert.equal((await sam.post(`/api/my/provider-links/${link.id}/removal`, { password: 'x' })).status, 422);
    assert.equal((await sam.post(`/api/my/provider-links/${link.id}/removal`, { password })).status, 204);
    assert.equal((await own(sam)).link, null);
    await refused(await comes('s.doyle'), 'nobody-here');
  });

  test('does not end the link that alone lets them in', async () => {
    await linked(sam, 's.doyle');
    await unsafeQuery(w.database.adminUrl, `update users set password_hash = null where id = $1`, [sam.id]);
    const { link } = await own(sam);
    const { status, body } = await sam.post(`/api/my/provider-links/${link.id}/removal`, { password: null });
    assert.deepEqual([status, body.code], [409, 'link-last']);
    await unsafeQuery(w.database.adminUrl, `update users set password_hash = $2 where id = $1`, [
      sam.id,
      await hashPassword(password),
    ]);
  });
});

describe('A link is not made', () => {
  test('without the password', async () => {
    const { status } = await sam.post('/api/my/provider-links', { provider: id, password: 'not-this-one' });
    assert.equal(status, 422);
  });

  test('to an account that is another user’s, nor to a second one of the same provider', async () => {
    const yara = await w.as('harbor/Yara Haddad');
    await linked(yara, 'y.haddad');
    await refused(await linked(sam, 'y.haddad'), 'linked-elsewhere', 409);
    assert.equal((await me(await comes('y.haddad'))).user.id, user('harbor/Yara Haddad'));
    await linked(sam, 's.doyle');
    const again = await sam.post('/api/my/provider-links', { provider: id, password });
    assert.deepEqual([again.status, again.body.code], [409, 'subject-linked']);
  });

  test('by somebody else who comes back with what was begun, or without what the page kept', async () => {
    const { address, keep } = await begun(sam);
    const search = await answered(address, 's.doyle');
    const yara = await w.as('harbor/Yara Haddad');
    await refused(await yara.post('/api/my/provider-links/complete', { search, keep }), 'attempt-ended');
    await refused(await sam.post('/api/my/provider-links/complete', { search, keep: null }), 'attempt-ended');
    // nor does it sign anybody in
    await refused(await completed(search, keep), 'attempt-ended');
    assert.equal((await sam.post('/api/my/provider-links/complete', { search, keep })).status, 200);
    await refused(await sam.post('/api/my/provider-links/complete', { search, keep }), 'attempt-ended');
  });

  test('by a sign-in that was begun at the door', async () => {
    const { body } = await started(id);
    const search = await answered(body.address, 's.doyle');
    await refused(await sam.post('/api/my/provider-links/complete', { search, keep: body.keep }), 'attempt-ended');
  });

  test('after five minutes', async () => {
    const { address, keep } = await begun(sam);
    const search = await answered(address, 's.doyle');
    w.clock.now = new Date(w.clock.now.getTime() + 6 * 60_000);
    await refused(await sam.post('/api/my/provider-links/complete', { search, keep }), 'attempt-ended');
    w.clock.now = new Date(w.clock.now.getTime() - 6 * 60_000);
  });

  test('to a provider that is not offered', async () => {
    const { body } = await olu.get(at());
    const { version } = body.items[0];
    const off = { ...shared, kind: 'saml', begunThere: false, on: false, version };
    const saved = await olu.put(at(`/${id}`), { ...off, claims: body.items[0].claims, match: body.items[0].match });
    assert.equal(saved.status, 200, saved.text);
    const { status } = await sam.post('/api/my/provider-links', { provider: id, password });
    assert.equal(status, 404);
    assert.deepEqual((await sam.get('/api/my/provider-links')).body.items, []);
  });
});
