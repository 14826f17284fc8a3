import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { OrganizationFacts, PublicContext, SignedContext } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { newSalt } from '../../outside/ids.ts';
import { Refusal } from '../../refusal.ts';
import { admit, type Admitted } from '../admission/deeds-admit.ts';
import { countFailure, refuseLocked } from '../deeds-sign-in.ts';
import { handleOf, makeChallenge, type Open, readChallenge, readHandle } from './challenge.ts';
import type { Assertion, Registration } from './input.ts';
import { refused } from './problems.ts';
import { answerOnce, insertPasskey, type Passkey, passkeysOf, takePasskey, usePasskey } from './store.ts';

/** Passkeys of one user at most. */
const most = 20;

/** The page a passkey belongs to: its origin, and the host name it is bound to. */
const boundTo = ({ origin }: PublicContext['site']) => ({ origin, hostname: new URL(origin).hostname });

/** What a browser needs to make a passkey: bound to this site, found without a user name, with PIN, finger or face. */
export async function registering(c: SignedContext): Promise<Record<string, unknown>> {
  const there = await passkeysOf(c.tx, c.organization.id, c.actor.id);
  if (there.length >= most) throw new Refusal(refused['passkeys-many'], { values: { n: most } });
  const made = await generateRegistrationOptions({
    rpName: `Ambit – ${c.organization.name}`,
    rpID: boundTo(c.site).hostname,
    userName: c.user.userName,
    userDisplayName: c.user.name,
    userID: handleOf(c.organization.id, c.actor.id),
    challenge: makeChallenge(c.server.vault, aboutNew(c), newSalt(), c.now),
    attestationType: 'none',
    excludeCredentials: there.map(({ credential: id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { ...made };
}

const aboutNew = (c: SignedContext): string => `register ${c.actor.id}`;

/** Keeps a passkey that was just made. Gives its id. */
export async function register(c: SignedContext, name: string, response: Registration): Promise<string> {
  const { origin, hostname } = boundTo(c.site);
  let open: Open | null = null;
  const verified = await verifyRegistrationResponse({
    response: response as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge: (text) => (open = readChallenge(c.server.vault, aboutNew(c), text, c.now)) !== null,
    expectedOrigin: origin,
    expectedRPID: hostname,
    requireUserVerification: true,
  }).catch(() => null);
  // whatever the library finds wrong with it, the passkey is not kept
  if (!verified?.verified || !open) throw new Refusal(refused['passkey-not-kept']);
  const { credential } = verified.registrationInfo;
  await once(c.tx, c.organization, open, c.now);
  const passkey: Passkey = {
    id: c.newId(),
    user: c.actor.id,
    name,
    credential: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: response.response.transports ?? [],
    createdAt: c.now,
    lastUsedAt: null,
    host: hostname,
  };
  const isNew = await insertPasskey(c.tx, { tenant: c.organization.tenant, organization: c.organization.id }, passkey);
  if (!isNew) throw new Refusal(refused['passkey-there']);
  return passkey.id;
}

type Asking = Pick<PublicContext, 'now' | 'newId' | 'address' | 'device' | 'server' | 'site' | 'unsafeWithin'>;
const aboutSignIn = 'sign in';

/** What a browser needs to ask for a passkey of this site, whosever it is. */
export async function challenging({
  server,
  site,
  now,
}: Pick<Asking, 'server' | 'site' | 'now'>): Promise<Record<string, unknown>> {
  const challenge = makeChallenge(server.vault, aboutSignIn, newSalt(), now);
  const rpID = boundTo(site).hostname;
  return { ...(await generateAuthenticationOptions({ rpID, challenge, userVerification: 'required' })) };
}

/** Lets in whoever a passkey stands for: it names organization and user, and with PIN, finger or face it is both factors. */
export async function signInByPasskey(
  asking: Asking,
  response: Assertion,
): Promise<{ admitted: Admitted; organization: OrganizationFacts }> {
  const handle = readHandle(response.response.userHandle);
  const tenant = handle && (await asking.server.directory.tenantOf(handle.organization));
  if (!handle || !tenant) throw new Refusal(refused['passkey-refused']);
  const at = { id: handle.organization, tenant };
  const done = await asking.unsafeWithin(at, async (tx, happened) => {
    const subject = `passkey:${handle.user}`;
    await refuseLocked(tx, at.id, subject, asking);
    const user = await answered(tx, at, response, asking);
    if (user === handle.user) return admit({ tx, happened }, at, user, { method: 'passkey', factors: 2 }, asking);
    await countFailure(tx, at, subject, asking);
    return null;
  });
  const organization = asking.server.directory.known(at.id);
  if (!done || !organization) throw new Refusal(refused['passkey-refused']);
  return { admitted: done, organization };
}

/** The user whose passkey answered rightly, to a question of ours, for the first time; null when it did not. */
export async function answered(
  tx: Tx,
  at: Pick<OrganizationFacts, 'id' | 'tenant'>,
  response: Assertion,
  { server, site, now }: Pick<Asking, 'server' | 'site' | 'now'>,
): Promise<string | null> {
  const passkey = await takePasskey(tx, at.id, response.id);
  const { origin, hostname } = boundTo(site);
  let open: Open | null = null;
  if (!passkey) return null;
  const { credential: id, publicKey, counter } = passkey;
  const verified = await verifyAuthenticationResponse({
    response: response as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
    expectedChallenge: (text) => (open = readChallenge(server.vault, aboutSignIn, text, now)) !== null,
    expectedOrigin: origin,
    expectedRPID: hostname,
    credential: { id, publicKey: Uint8Array.from(publicKey), counter },
    requireUserVerification: true,
  }).catch(() => null); // whatever the library finds wrong is an answer that opens nothing; the caller counts it
  if (!verified?.verified || !open) return null;
  if (!(await isFirst(tx, at, open, now))) return null;
  await usePasskey(tx, at.id, passkey.id, verified.authenticationInfo.newCounter, now);
  return passkey.user;
}

const isFirst = (tx: Tx, { id, tenant }: Pick<OrganizationFacts, 'id' | 'tenant'>, open: Open, now: Date) =>
  answerOnce(tx, { tenant, organization: id }, open.hash, open.until, now);

async function once(tx: Tx, at: Pick<OrganizationFacts, 'id' | 'tenant'>, open: Open, now: Date): Promise<void> {
  if (!(await isFirst(tx, at, open, now))) throw new Refusal(refused['passkey-not-kept']);
}
