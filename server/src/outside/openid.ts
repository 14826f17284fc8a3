import * as client from 'openid-client';
import { guardedFetch } from './guarded-fetch.ts';

/** What an OpenID provider is reached by. */
export type Party = Readonly<{ issuer: string; clientId: string; secret: string | null }>;

/** A sign-in at a provider: what has to come back. */
export type Attempt = Readonly<{
  state: string;
  nonce: string;
  verifier: string;
  back: string;
  /** The provider asks who somebody is although they are signed in there. */ anew?: boolean;
  /** When they come back: at most so many seconds ago they signed in there, and the provider says when. */ maxAge?: number;
}>;

export type Claims = Readonly<Record<string, unknown>>;

/** Where asking a provider failed, for whoever sets it up. */
export type OpenIdFault = Readonly<{ step: 'address' | 'discovery' | 'refused' | 'answer'; detail: string }>;
export class OpenIdProblem extends Error {
  readonly fault: OpenIdFault;
  constructor(fault: OpenIdFault, cause: unknown) {
    super(`${fault.step}: ${fault.detail}`, { cause });
    this.fault = fault;
  }
}

/** The door to OpenID providers. Issuer, audience, signature, expiry, state, nonce and PKCE are checked by the library. */
export type OpenId = Readonly<{
  /** The address that the browser is sent to. @throws OpenIdProblem */
  begin(party: Party, scopes: string, attempt: Attempt): Promise<string>;
  /** What the provider says of whoever comes back with `search`. @throws OpenIdProblem */
  complete(party: Party, attempt: Attempt, search: string): Promise<Claims>;
  /** Asks for the provider's description and its keys. @throws OpenIdProblem */
  describe(party: Party): Promise<Readonly<{ issuer: string; keys: number; authorization: string }>>;
  /** Whether the provider takes the client and its secret, asked with a code that is none. @throws OpenIdProblem */
  tryClient(party: Party, back: string): Promise<Readonly<{ taken: 'yes' | 'no' | 'unsure'; detail: string }>>;
}>;

/** @param local whether providers on this machine, without https, may be asked */
export function openId(local: boolean): OpenId {
  const fetched = guardedFetch(local);
  const known = (party: Party): Promise<client.Configuration> =>
    during('discovery', () =>
      client.discovery(
        new URL(party.issuer),
        party.clientId,
        undefined,
        party.secret === null ? client.None() : client.ClientSecretPost(party.secret),
        {
          [client.customFetch]: fetched as client.CustomFetch,
          // a token that came straight from the provider is not believed for that: its signature is checked
          execute: [client.enableNonRepudiationChecks, ...(local ? [client.allowInsecureRequests] : [])],
        },
      ),
    );
  return {
    async begin(party, scopes, { state, nonce, verifier, back, anew }) {
      const configuration = await known(party);
      const challenge = await client.calculatePKCECodeChallenge(verifier);
      const address = client.buildAuthorizationUrl(configuration, {
        ...{ redirect_uri: back, scope: scopes, state, nonce, response_type: 'code' },
        ...{ code_challenge: challenge, code_challenge_method: 'S256' },
        ...(anew && { prompt: 'login', max_age: '0' }),
      });
      return address.href;
    },
    async complete(party, attempt, search) {
      const configuration = await known(party);
      const came = new URL(attempt.back);
      came.search = search;
      const checks = checksOf(attempt);
      return during('refused', async () => {
        const tokens = await client.authorizationCodeGrant(configuration, came, checks);
        const claims = tokens.claims();
        if (!claims) throw new Error('the provider sent no identity');
        if (!configuration.serverMetadata().userinfo_endpoint) return claims;
        const more = await client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
        return { ...more, ...claims };
      });
    },
    async describe(party) {
      const configuration = await known(party);
      const { issuer, jwks_uri: keysAt, authorization_endpoint: authorization } = configuration.serverMetadata();
      const set = await during('answer', async () => (await fetched(keysAt ?? '', { method: 'GET' })).json());
      const keys = (set as { keys?: unknown }).keys;
      return { issuer, keys: Array.isArray(keys) ? keys.length : 0, authorization: authorization ?? '' };
    },
    async tryClient(party, back) {
      const configuration = await known(party);
      const came = new URL(`${back}?code=none-at-all`);
      if (configuration.serverMetadata().authorization_response_iss_parameter_supported)
        came.searchParams.set('iss', configuration.serverMetadata().issuer);
      const checks = { pkceCodeVerifier: client.randomPKCECodeVerifier() };
      return client
        .authorizationCodeGrant(configuration, came, checks)
        .then(() => ({ taken: 'unsure' as const, detail: '' }), verdict);
    },
  };
}

const checksOf = ({ state, nonce, verifier, maxAge }: Attempt): client.AuthorizationCodeGrantChecks => ({
  ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
  ...(maxAge !== undefined && { maxAge }),
});

/** A provider that looks at the code has taken the client before. */
function verdict(fault: unknown): Readonly<{ taken: 'yes' | 'no' | 'unsure'; detail: string }> {
  const error = fault instanceof Error && 'error' in fault ? String(fault.error) : '';
  const challenged = fault instanceof Error && fault.name === 'WWWAuthenticateChallengeError';
  const taken = error === 'invalid_grant' ? 'yes' : error === 'invalid_client' || challenged ? 'no' : 'unsure';
  return { taken, detail: innermost(fault) };
}

async function during<T>(step: OpenIdFault['step'], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw new OpenIdProblem({ step, detail: innermost(fault) }, fault);
  }
}

/** The sentence of the library that says most; its own codes are no secret. */
function innermost(fault: unknown): string {
  const own = fault instanceof Error ? fault : new Error(String(fault));
  const said = 'error_description' in own ? String(own.error_description) : 'error' in own ? String(own.error) : '';
  if (said) return said.slice(0, 300);
  const cause = own.cause instanceof Error ? `: ${own.cause.message}` : '';
  return `${own.message}${cause}`.slice(0, 300);
}
