import type { OrganizationFacts, PublicContext } from '../context.ts';
import { type Admitted, hashSecret, readCredential } from '../identity/index.ts';
import { isExpired } from '../organizations/index.ts';
import { newSecret } from '../outside/ids.ts';
import { OpenIdProblem } from '../outside/openid.ts';
import { Refusal } from '../refusal.ts';
import { comeIn } from './deeds-come-in.ts';
import { aboutSecret } from './deeds-provider.ts';
import { aboutProven, requestAddress } from './saml/deeds-saml.ts';
import { type OidcProvider, type Person, type Provider, person, personOf } from './provider.ts';
import { refused } from './refused.ts';
import { type Attempt, insertAttempt, openAttempt, providerById, useAttempt } from './store.ts';

type Here = Pick<PublicContext, 'server' | 'site' | 'now'>;

/** Minutes somebody may take at the provider. */
const patience = 10 * 60_000;

/** The page that a provider sends people back to: at the address they left from, where the browser knows of it. */
export const backTo = ({ site }: Pick<PublicContext, 'site'>): string => `${site.origin}/sign-in/return`;

export type Begun = Readonly<{ address: string; keep: string }>;

/** Begins a sign-in at a provider: the address to go to, and what the page keeps to go on afterwards. */
export async function begin(c: PublicContext, identifier: string, id: string): Promise<Begun> {
  const organization = await c.server.directory.byIdentifier(identifier);
  const provider = organization && (await c.unsafeWithin(organization, (tx) => providerById(tx, organization.id, id)));
  if (!organization || !provider?.on || isExpired(organization, c.now)) throw new Refusal(refused['provider-off']);
  const begun = { organization, provider, forUser: null, patience };
  return go(c, begun, (row) =>
    c.unsafeWithin(organization, (tx) => insertAttempt(tx, placeOf(organization), row, c.now)),
  );
}

const placeOf = ({ id, tenant }: OrganizationFacts) => ({ tenant, organization: id });

type Beginning = Readonly<{
  organization: OrganizationFacts;
  provider: Provider;
  forUser: string | null;
  /** How long somebody may take there, in milliseconds. */ patience: number;
  /** They sign in there even if they are signed in already. */ isProof?: boolean;
}>;

/** Sends somebody to a provider, and keeps what their return is held against. */
export async function go(
  c: Here & Pick<PublicContext, 'newId'>,
  { organization, provider, forUser, patience: most, isProof = false }: Beginning,
  keepRow: (row: Parameters<typeof insertAttempt>[2]) => Promise<void>,
): Promise<Begun> {
  const [secret, keep, nonce, verifier] = [newSecret(), newSecret(), newSecret(), newSecret()];
  const state = `${organization.id}.${secret}`;
  // an id of a SAML request begins with a letter
  const attempt = {
    id: c.newId(),
    provider: provider.id,
    nonce: `n${nonce}`,
    verifier,
    proven: null,
    forUser,
    isProof,
    leftFrom: c.site.origin,
  };
  const address =
    provider.kind === 'oidc'
      ? await openIdAddress(c, provider, { state, ...attempt })
      : await requestAddress(c, provider, attempt.nonce, state);
  const hashes = { stateHash: hashSecret(secret), keepHash: hashSecret(keep) };
  await keepRow({ ...attempt, ...hashes, until: new Date(c.now.getTime() + most) });
  return { address, keep };
}

/** Ends a sign-in that came back. An attempt is good for one return to the page that began it. */
export async function complete(
  c: PublicContext,
  search: string,
  keep: string | null,
): Promise<{ admitted: Admitted; organization: OrganizationFacts }> {
  const state = new URLSearchParams(search).get('state') ?? '';
  const { organization, attempt, provider } = await collected(c, state, keep);
  const person = await personBack(c, provider, { ...attempt, state }, search);
  return { admitted: await comeIn(c, { organization, provider, person }), organization };
}

/** Whom a provider has proven to whoever comes back from it. */
export const personBack = async (
  c: Here,
  provider: Provider,
  attempt: Attempt & Returned,
  search: string,
): Promise<Person> =>
  provider.kind === 'oidc' ? openIdPerson(c, provider, attempt, search) : provenPerson(c, attempt);

async function collected(
  c: PublicContext,
  state: string,
  keep: string | null,
): Promise<{ organization: OrganizationFacts; attempt: Attempt; provider: Provider }> {
  const read = readCredential(state, 'token');
  const tenant = read && (await c.server.directory.tenantOf(read.organization));
  if (!read || !tenant) throw new Refusal(refused['attempt-ended']);
  const place = { tenant, id: read.organization };
  const found = await c.unsafeWithin(place, async (tx) => {
    const organization = await c.server.directory.find(tx, tenant, place.id, Number.POSITIVE_INFINITY);
    const attempt = await openAttempt(tx, place.id, read.hash, c.now);
    // whoever links an account to themselves is signed in already
    if (!organization || !attempt || attempt.forUser !== null || !isKept(attempt, keep)) return null;
    await useAttempt(tx, place.id, attempt.id, c.now);
    return { organization, attempt, provider: await providerById(tx, place.id, attempt.provider) };
  });
  if (!found) throw new Refusal(refused['attempt-ended']);
  const { organization, attempt, provider } = found;
  if (!provider?.on || isExpired(organization, c.now)) throw new Refusal(refused['provider-off']);
  return { organization, attempt, provider };
}

/** The page that began it, or none when the provider did. */
export const isKept = ({ keepHash }: Attempt, keep: string | null): boolean =>
  keepHash === null || (keep !== null && keepHash.equals(hashSecret(keep)));

const partyOf = (c: Here, { id, settings, secret }: OidcProvider) => ({
  ...{ issuer: settings.issuer, clientId: settings.clientId },
  secret: secret === null ? null : c.server.vault.open(secret, aboutSecret(id)),
});

type Under = Readonly<{ nonce: string; verifier: string; isProof: boolean }>;
type Returned = Readonly<{ state: string /** Seconds since somebody has to have signed in there. */; maxAge?: number }>;

async function openIdAddress(
  c: Here,
  provider: OidcProvider,
  { state, nonce, verifier, isProof }: Under & { state: string },
) {
  const attempt = { state, nonce, verifier, back: backTo(c), anew: isProof };
  return c.server.openId.begin(partyOf(c, provider), provider.settings.scopes, attempt).catch(unreachable);
}

async function openIdPerson(
  c: Here,
  provider: OidcProvider,
  { state, nonce, verifier, maxAge }: Under & Returned,
  search: string,
): Promise<Person> {
  const attempt = { state, nonce, verifier, back: backTo(c), ...(maxAge !== undefined && { maxAge }) };
  const said = await c.server.openId.complete(partyOf(c, provider), attempt, search).catch(unreachable);
  return personOf(provider.settings, String(said['sub']), said);
}

function unreachable(fault: unknown): never {
  if (!(fault instanceof OpenIdProblem)) throw fault;
  throw new Refusal(refused[fault.fault.step === 'refused' ? 'not-proven' : 'provider-unreachable']);
}

/** What a provider posted and was checked then. */
function provenPerson(c: Here, { id, proven }: Attempt): Person {
  if (!proven) throw new Refusal(refused['attempt-ended']);
  return person.parse(JSON.parse(c.server.vault.open(proven, aboutProven(id))));
}
