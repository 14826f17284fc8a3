import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type Bent, makeIdentityProvider, type Who } from './test/saml.ts';
import * as sso from './test/people.ts';
import { at, completed, greta, harbor, me, olu, refused, setUp, shared, started, user, w } from './test/people.ts';

const provider = makeIdentityProvider();
const input = {
  ...{ ...shared, kind: 'saml', metadata: provider.metadata, begunThere: false },
  claims: { userName: 'nameID', firstName: 'givenName', lastName: 'surname', email: 'mail', employeeIdentifier: '' },
  match: { claim: 'nameID', field: 'userName' },
};
const sam: Who = { nameID: 'sam', mail: 'sam@harbor.example', givenName: 'Sam', surname: 'Doyle' };
/** Where ours has no key yet. */ let bare = '';
let id = '';
let address = '';

const described = async (of = id) => (await w.anybody.get(`/api/single-sign-on/${harbor()}/${of}/metadata`)).text;
const keys = async () => (await olu.get(at())).body.items.find((one: { id: string }) => one.id === id).saml.keys;
const version = async () => (await olu.get(at())).body.items.find((one: { id: string }) => one.id === id).version;
const demand = async (encrypted: boolean) => olu.put(at(`/${id}`), { ...input, encrypted, version: await version() });

before(async () => {
  await sso.begin();
  id = await setUp(olu, input);
  address = `/api/single-sign-on/${harbor()}/${id}`;
  bare = await described();
});
after(() => sso.end());

/** Signs Sam in there, encrypted for the key of `ours`, and comes back. */
async function came(ours: string, more: Bent = {}) {
  const { body } = await started(id);
  const state = new URL(body.address).searchParams.get('RelayState') ?? '';
  const answer = await provider.answer(body.address, ours, sam, more);
  const posted = await w.app.application.inject({
    ...{ method: 'POST', url: `${address}/assertion` },
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://identity.harbor.example' },
    payload: new URLSearchParams({ SAMLResponse: answer, RelayState: state }).toString(),
  });
  if (posted.statusCode !== 303)
    return { status: posted.statusCode, headers: posted.headers, text: posted.body, body: JSON.parse(posted.body) };
  return completed(new URL(String(posted.headers['location'])).search, body.keep);
}
const sealed = async (more: Bent = {}) => came(await described(), { sealedFor: await described(), ...more });

describe('A provider encrypts its assertions', () => {
  test('for a key of ours that is in our description, and the user is signed in', async () => {
    assert.doesNotMatch(bare, /use="encryption"/u);
    assert.equal((await olu.post(at(`/${id}/keys`))).status, 201);
    assert.match(await described(), /use="encryption"/u);
    assert.equal((await me(await sealed())).user.id, user('harbor/Sam Doyle'));
  });

  test('in the ways that providers use', async () => {
    const data = 'http://www.w3.org/2009/xmlenc11#aes256-gcm';
    assert.equal((await sealed({ ways: { data } })).status, 201);
  });

  test('and is still heard when it does not, unless encryption is demanded', async () => {
    assert.equal((await came(await described())).status, 201);
    assert.equal((await demand(true)).status, 200);
    await refused(await came(await described()), 'not-proven');
    assert.equal((await sealed()).status, 201);
  });

  test('The key pair is shown by its fingerprint, and nobody is shown what opens it', async () => {
    const [only] = await keys();
    const [, base64] = /<ds:X509Certificate>([^<]+)/u.exec(await described()) ?? [];
    const { fingerprint256, validToDate, subject } = new X509Certificate(Buffer.from(base64 ?? '', 'base64'));
    assert.deepEqual([only.fingerprint, only.until], [fingerprint256, validToDate.toISOString()]);
    assert.equal(subject, 'CN=localhost');
    assert.deepEqual(Object.keys(only).sort(), ['at', 'fingerprint', 'id', 'until']);
  });
});

describe('What is encrypted is refused', () => {
  const elsewhere = makeIdentityProvider();
  const bad: Readonly<Record<string, Bent>> = {
    'and signed with another key': { by: elsewhere },
    'and not signed': { after: (xml) => xml.replace(/<(\w+:)?Signature[\s>].*?<\/(\w+:)?Signature>/su, '') },
    'and signed with a broken hash': {
      after: (xml) => xml.replaceAll('xmldsig-more#rsa-sha256', 'xmldsig#rsa-sha1'),
    },
    'and was changed before it was encrypted': { after: (xml) => xml.replaceAll('>sam<', '>greta<') },
    'and was changed afterwards': {
      sealed: (xml) =>
        xml.replace(
          /(<(?:\w+:)?CipherValue>)([^<]{40})([^<]*<\/(?:\w+:)?CipherValue>\s*<\/(?:\w+:)?CipherData>\s*<\/(?:\w+:)?EncryptedData>)/u,
          (_all, head: string, start: string, rest: string) => head + start.split('').toReversed().join('') + rest,
        ),
    },
    'beside an assertion in the clear': {
      sealed: (xml) => xml.replace(/<\/(\w+:)?Response>$/u, '<saml:Assertion ID="x"/>$&'),
    },
    twice: { sealed: (xml) => xml.replace(/<(\w+:)?EncryptedAssertion.*<\/(\w+:)?EncryptedAssertion>/su, '$&$&') },
    'with a key that leaves room for guessing': { ways: { key: 'http://www.w3.org/2001/04/xmlenc#rsa-1_5' } },
    'in a way that is broken': { ways: { data: 'http://www.w3.org/2001/04/xmlenc#tripledes-cbc' } },
  };
  for (const [name, more] of Object.entries(bad))
    test(name, async () => {
      const answer = await sealed(more);
      await refused(answer, 'not-proven');
      // the same words whatever was wrong inside
      assert.ok(!answer.body.cause, answer.text);
    });

  test('for a key of another service', async () => {
    const other = await setUp(olu, { ...input, label: 'Another' });
    assert.equal((await olu.post(at(`/${other}/keys`))).status, 201);
    await refused(await sealed({ sealedFor: await described(other) }), 'not-proven');
  });

  test('and the same one is taken as it was sent', async () => {
    assert.equal((await sealed()).status, 201);
  });
});

describe('One key pair takes over from another', () => {
  test('and while there are two, both open what was encrypted', async () => {
    const older = await described();
    assert.equal((await olu.post(at(`/${id}/keys`))).status, 201);
    const newer = await described();
    assert.notEqual(/<ds:X509Certificate>([^<]+)/u.exec(older)?.[1], /<ds:X509Certificate>([^<]+)/u.exec(newer)?.[1]);
    for (const one of [older, newer]) assert.equal((await sealed({ sealedFor: one })).status, 201);
    assert.deepEqual((await olu.post(at(`/${id}/keys`))).body.code, 'keys-full');
    const [first] = await keys();
    assert.equal((await olu.delete(at(`/${id}/keys/${first.id}`))).status, 200);
    await refused(await sealed({ sealedFor: older }), 'not-proven');
    assert.equal((await sealed({ sealedFor: newer })).status, 201);
  });

  test('The last one stays while encryption is demanded, which needs one', async () => {
    const [only] = await keys();
    assert.equal((await olu.delete(at(`/${id}/keys/${only.id}`))).body.code, 'key-needed');
    assert.equal((await demand(false)).status, 200);
    assert.equal((await olu.delete(at(`/${id}/keys/${only.id}`))).status, 200);
    assert.equal((await demand(true)).body.errors[0].code, 'no-key');
  });

  test('Only whoever may edit how people sign in makes one, and only for SAML', async () => {
    const rita = await w.as('harbor/Rita Sol');
    assert.equal((await rita.post(at(`/${id}/keys`))).status, 403);
    assert.equal((await greta.delete(at(`/${id}/keys/${id}`))).status, 404);
  });
});
