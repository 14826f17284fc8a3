import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

export const client = { id: 'ambit', secret: 'a-secret-of-the-provider' };

/** Somebody the provider knows. */
export type Account = Readonly<{ sub: string } & Record<string, unknown>>;

/** A real OpenID provider on this machine. Whoever `now` names is signed in there and agrees to everything. */
export type TestProvider = Readonly<{ issuer: string; now: { account: string }; close(): Promise<void> }>;

/** @param forms whether people type who they are, as in a browser; otherwise `now` says it. */
export async function startProvider(accounts: readonly Account[], back: string, forms = false): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configuration(accounts, back, forms));
  const now = { account: accounts[0]?.sub ?? '' };
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!forms && request.url?.startsWith('/interaction/')) void agree(provider, now.account, request, response);
    else void answer(request, response);
  });
  return { issuer, now, close: () => closed(server) };
}

const configuration = (accounts: readonly Account[], back: string, forms: boolean): Configuration => ({
  clients: [
    {
      ...{ client_id: client.id, client_secret: client.secret, redirect_uris: [back] },
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  claims: {
    openid: ['sub'],
    profile: ['given_name', 'family_name', 'preferred_username', 'employee_number'],
    email: ['email', 'email_verified'],
  },
  features: { devInteractions: { enabled: forms } },
  cookies: { keys: ['of this test alone'] },
  findAccount: (_, sub) => {
    const account = accounts.find((one) => one.sub === sub);
    return account && { accountId: sub, claims: () => ({ ...account }) };
  },
});

async function agree(
  provider: Provider,
  accountId: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId, clientId: String(params['client_id']) });
  grant.addOIDCScope(String(params['scope']));
  await provider.interactionFinished(
    request,
    response,
    { login: { accountId }, consent: { grantId: await grant.save() } },
    { mergeWithLastSubmission: false },
  );
}

export const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Follows a browser from address to address, with its cookies, until it leaves for `back`; gives the query it brings. */
export async function walk(address: string, back: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = address;
  for (let step = 0; step < 12; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`${next}: ${answer.status} ${await answer.text()}`);
    next = new URL(location, next).href;
    if (next.startsWith(back)) return new URL(next).search;
  }
  throw new Error('the provider sends the browser round in a circle');
}
