import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Bent, makeIdentityProvider, requestIn, type Who } from './test/saml.ts';
import * as sso from './test/people.ts';
import { at, completed, harbor, me, olu, refused, setUp, shared, started, user, w } from './test/people.ts';

const provider = makeIdentityProvider();
const other = makeIdentityProvider();
let id = '';
let ours = '';
const claims = {
  userName: 'nameID',
  firstName: 'givenName',
  lastName: 'surname',
  email: 'mail',
  employeeIdentifier: '',
};
const saml = (more: Record<string, unknown> = {}) => ({
  ...{ ...shared, kind: 'saml', metadata: provider.metadata, begunThere: false, claims },
  ...{ match: { claim: 'nameID', field: 'userName' }, ...more },
});
const who = (nameID: string, mail = `${nameID}@harbor.example`): Who => ({
  ...{ nameID, mail, givenName: 'Ida', surname: 'Frey' },
});
const sam = who('sam');

before(async () => {
  await sso.begin();
  id = await setUp(olu, saml());
  ours = (await w.anybody.get(`/api/single-sign-on/${harbor()}/${id}/metadata`)).text;
});
after(() => sso.end());

/** Lets the browser post an answer, as a form of the provider's own site. */
async function post(answer: string, state: string, to = id) {
  const body = new URLSearchParams({ SAMLResponse: answer, RelayState: state }).toString();
  const response = await w.app.application.inject({
    method: 'POST',
    url: `/api/single-sign-on/${harbor()}/${to}/assertion`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://identity.harbor.example' },
    payload: body,
  });
  const { statusCode: status, headers, body: text } = response;
  return { status, headers, text, body: text ? JSON.parse(text) : null };
}

const begun = async () => {
  const { body } = await started(id);
  return { ...body, state: new URL(body.address).searchParams.get('RelayState') ?? '' };
};

/** Signs somebody in there and comes back. */
async function came(person: Who, more: Bent = {}) {
  const { address, state, keep } = await begun();
  const posted = await post(await provider.answer(address, ours, person, more), state);
  if (posted.status !== 303) return { ...posted, headers: { ...posted.headers } };
  return completed(new URL(String(posted.headers['location'])).search, keep);
}

describe('Somebody signs in at a SAML provider', () => {
  test('and is the user whose field has what the attribute says', async () => {
    assert.equal((await me(await came(sam))).user.id, user('harbor/Sam Doyle'));
    assert.equal((await me(await came(sam))).user.id, user('harbor/Sam Doyle'));
  });

  test('and becomes a learner who is named as the attributes say', async () => {
    const { user: made } = await me(await came(who('new.one')));
    const { body } = await olu.get(`/api/users/${made.id}`);
    assert.deepEqual([body.userName, body.firstName, body.email], ['new.one', 'Ida', 'new.one@harbor.example']);
    assert.deepEqual(await sso.roles(made.id), []);
  });

  test('and waits to be linked when the e-mail is that of somebody else', async () => {
    await refused(await came(who('not.yara', 'yara@harbor.example')), 'not-linked');
  });

  test('Our description is read by the provider, and asks for signed assertions', () => {
    assert.match(ours, /WantAssertionsSigned="true"/u);
    assert.ok(ours.includes(`/api/single-sign-on/${harbor()}/${id}/assertion`));
  });

  test('What is no description of a provider is refused with what is missing', async () => {
    for (const [metadata, what] of [
      ['', 'EntityDescriptor'],
      ['<a/>', 'EntityDescriptor'],
      ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'EntityDescriptor'],
      [provider.metadata.replaceAll('HTTP-Redirect', 'HTTP-Artifact'), 'SingleSignOnService'],
      [provider.metadata.replace(/(<ds:X509Certificate>).{20}/u, '$1'), 'X509Certificate'],
    ] as const) {
      const { status, body } = await olu.post(at(), saml({ metadata }));
      assert.deepEqual([status, body.errors[0].field, body.errors[0].code], [422, 'metadata', 'metadata-unread']);
      assert.ok(body.errors[0].detail.includes(what), body.errors[0].detail);
    }
  });
});

describe('An answer is refused', () => {
  const bad: Readonly<Record<string, Bent>> = {
    'that is not signed': { after: (xml) => xml.replace(/<(\w+:)?Signature[\s>].*?<\/(\w+:)?Signature>/su, '') },
    'signed with another key': { by: other },
    'changed after it was signed': { after: (xml) => xml.replaceAll('>sam<', '>greta<') },
    'for another audience': {
      before: (xml) => xml.replace(/(<saml:Audience>)[^<]*/u, '$1https://elsewhere.example'),
    },
    'of another issuer': {
      before: (xml) => xml.replaceAll('>https://identity.harbor.example<', '>https://x.example<'),
    },
    'for another recipient': { before: (xml) => xml.replace(/Recipient="[^"]*"/u, 'Recipient="https://x.example"') },
    'to another request': { before: (xml) => xml.replaceAll(/InResponseTo="[^"]*"/gu, 'InResponseTo="another"') },
    'to no request': { before: (xml) => xml.replaceAll(/ InResponseTo="[^"]*"/gu, '') },
    'that has expired': {
      before: (xml) => xml.replaceAll(/NotOnOrAfter="[^"]*"/gu, 'NotOnOrAfter="2020-01-01T00:00:00Z"'),
    },
    'that is not good yet': { before: (xml) => xml.replace(/NotBefore="[^"]*"/u, 'NotBefore="2100-01-01T00:00:00Z"') },
    'that says the provider failed': { before: (xml) => xml.replace(/status:Success/u, 'status:Responder') },
    'with a name for this time only': {
      before: (xml) => xml.replace(/nameid-format:persistent/u, 'nameid-format:transient'),
    },
    'with a document type': { after: (xml) => `<!DOCTYPE a [<!ENTITY who "greta">]>${xml}` },
    'with an entity in the name': {
      after: (xml) => `<!DOCTYPE a [<!ENTITY who "sam">]>${xml.replaceAll('>sam<', '>&who;<')}`,
    },
    'with a second assertion before the signed one': { after: (xml) => wrapped(xml, 'before') },
    'with the signed assertion hidden in another one': { after: (xml) => wrapped(xml, 'around') },
    'with the signed assertion hidden in its own signature': { after: (xml) => wrapped(xml, 'inside') },
    'signed with a broken hash': {
      after: (xml) =>
        xml
          .replaceAll('xmldsig-more#rsa-sha256', 'xmldsig#rsa-sha1')
          .replace('2001/04/xmldsig#rsa', '2000/09/xmldsig#rsa'),
    },
  };
  for (const [name, more] of Object.entries(bad))
    test(name, async () => {
      await refused(await came(sam, more), 'not-proven');
    });

  test('and the same one is taken as it was sent', async () => {
    assert.equal((await came(sam)).status, 201);
  });

  test('when it is sent a second time, to its own page or to another one', async () => {
    const first = await begun();
    const answer = await provider.answer(first.address, ours, sam);
    const posted = await post(answer, first.state);
    assert.equal(posted.status, 303);
    assert.equal((await post(answer, first.state)).body.code, 'not-proven');
    const search = new URL(String(posted.headers['location'])).search;
    assert.equal((await completed(search, first.keep)).status, 201);
    await refused(await completed(search, first.keep), 'attempt-ended');
    assert.equal((await post(answer, first.state)).body.code, 'attempt-ended');
    const second = await begun();
    assert.equal((await post(answer, second.state)).body.code, 'not-proven');
  });

  test('when another browser collects it', async () => {
    const { address, state } = await begun();
    const posted = await post(await provider.answer(address, ours, who('greta')), state);
    const search = new URL(String(posted.headers['location'])).search;
    await refused(await completed(search, (await begun()).keep), 'attempt-ended');
  });

  test('that nobody asked for, unless sign-ins may begin at the provider; then it counts once', async () => {
    const unasked = () => provider.answer('https://nowhere.example', ours, sam);
    assert.equal(requestIn('https://nowhere.example'), null);
    assert.equal((await post(await unasked(), '')).body.code, 'attempt-ended');
    assert.equal((await olu.put(at(`/${id}`), saml({ begunThere: true, metadata: undefined }))).status, 200);
    const answer = await unasked();
    const posted = await post(answer, '');
    assert.equal(posted.status, 303, posted.text);
    const search = new URL(String(posted.headers['location'])).search;
    assert.equal((await me(await completed(search, null))).user.id, user('harbor/Sam Doyle'));
    assert.equal((await post(answer, '')).body.code, 'not-proven');
  });
});

const commented = (xml: string): string => xml.replaceAll('gretaCOMMENT', 'greta<!-- -->');

test('A comment in a name does not make another name of it', async () => {
  const { user: made } = await me(
    await came(who('gretaCOMMENT.someone', 'someone@harbor.example'), { before: commented }),
  );
  assert.equal((await olu.get(`/api/users/${made.id}`)).body.userName, 'greta.someone');
});

test('Testing a SAML connection says until when its certificates are good', async () => {
  const { body } = await olu.post(at(`/${id}/test`));
  assert.equal(body.good, true);
  assert.match(body.steps[0].says, /good until 2120-01-01/u);
});

test('A form of another site is taken by nothing but what takes forms', async () => {
  const response = await w.app.application.inject({
    method: 'POST',
    url: '/api/sign-ins',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' },
    payload: 'organization=harbor&userName=sam&password=x',
  });
  assert.equal(response.statusCode, 400);
});

/** The attacks that move the signed assertion to where it is checked but not read. */
function wrapped(xml: string, how: 'before' | 'around' | 'inside'): string {
  const signed = /<saml:Assertion[\s>].*<\/saml:Assertion>/su.exec(xml)?.[0] ?? '';
  const signature = /<(\w+:)?Signature[\s>].*<\/(\w+:)?Signature>/su.exec(signed)?.[0] ?? '';
  const forged = signed
    .replace(signature, '')
    .replaceAll('>sam<', '>greta<')
    .replace(/ID="_[^"]*"/u, 'ID="_forged"');
  if (how === 'before') return xml.replace(signed, `${forged}${signed}`);
  if (how === 'around') return xml.replace(signed, forged.replace('</saml:Assertion>', `${signed}</saml:Assertion>`));
  const bare = signed.replace(signature, '');
  const hidden = signature.replace(/<\/(\w+:)?Signature>$/u, (end) => `<ds:Object>${bare}</ds:Object>${end}`);
  return xml.replace(signed, forged.replace('<saml:Subject>', `${hidden}<saml:Subject>`));
}
