import assert from 'node:assert/strict';
import { generateKeyPairSync, type KeyObject, sign as signBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { closed } from './test/open-id.ts';
import * as sso from './test/people.ts';
import { completed, me, olu, refused, setUp, shared, started, user } from './test/people.ts';

/** A provider that answers every code with what a test lets it say. */
type Said = Readonly<Record<string, unknown>>;
let server: Server;
let issuer = '';
let id = '';
let own: KeyObject;
let foreign: KeyObject;
let token = '';

before(async () => {
  await sso.begin();
  const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
  const [ours, theirs] = [pair(), pair()];
  [own, foreign] = [ours.privateKey, theirs.privateKey];
  const keys = [{ ...ours.publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' }];
  server = createServer((request, response) => {
    const answers: Record<string, Said> = {
      '/.well-known/openid-configuration': {
        ...{ issuer, jwks_uri: `${issuer}/keys`, token_endpoint: `${issuer}/token` },
        ...{ authorization_endpoint: `${issuer}/authorize`, response_types_supported: ['code'] },
      },
      '/keys': { keys },
      '/token': { access_token: 'x', token_type: 'Bearer', id_token: token },
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[request.url ?? ''] ?? {}));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const party = { kind: 'oidc', issuer, clientId: 'ambit', secret: 'x', scopes: 'openid' };
  id = await setUp(olu, { ...shared, ...party, justInTime: false });
});
after(async () => {
  await closed(server);
  await sso.end();
});

/** Begins, lets the provider say this, and comes back. */
async function told(more: Said, sign: (claims: Said) => string = signed(own)) {
  const { body } = await started(id);
  const asked = new URL(body.address).searchParams;
  const now = Math.floor(Date.now() / 1000);
  const good = { iss: issuer, aud: 'ambit', sub: 'sam-1', nonce: asked.get('nonce'), iat: now, exp: now + 300 };
  token = sign({ ...good, preferred_username: 'sam', ...more });
  return completed(`?state=${encodeURIComponent(asked.get('state') ?? '')}&code=any`, body.keep);
}

const part = (held: Said) => Buffer.from(JSON.stringify(held)).toString('base64url');
const signed = (key: KeyObject) => (claims: Said) => {
  const body = `${part({ alg: 'RS256', kid: 'own' })}.${part(claims)}`;
  return `${body}.${signBytes('sha256', Buffer.from(body), key).toString('base64url')}`;
};
const past = (): number => Math.floor(Date.now() / 1000) - 600;

describe('A token is refused', () => {
  test('but not the right one', async () => {
    assert.equal((await me(await told({}))).user.id, user('harbor/Sam Doyle'));
  });

  const wrongs: readonly (readonly [string, () => Said])[] = [
    ['of another issuer', () => ({ iss: 'https://elsewhere.example' })],
    ['for another audience', () => ({ aud: 'somebody-else' })],
    ['for several audiences, given to another one', () => ({ aud: ['ambit', 'other'], azp: 'other' })],
    ['that has expired', () => ({ iat: past() - 300, exp: past() })],
    ['of another sign-in (nonce)', () => ({ nonce: 'another' })],
    ['without a nonce', () => ({ nonce: undefined })],
    ['of nobody', () => ({ sub: undefined })],
  ];
  for (const [name, more] of wrongs)
    test(name, async () => {
      await refused(await told(more()), 'not-proven');
    });

  test('signed with another key', async () => {
    await refused(await told({}, signed(foreign)), 'not-proven');
  });

  test('not signed, although a server that is asked directly could be believed', async () => {
    await refused(await told({}, (claims) => `${part({ alg: 'none' })}.${part(claims)}.`), 'not-proven');
  });
});
