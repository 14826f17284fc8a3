import type { OrganizationFacts, PublicContext } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { keyOf } from '../database/keys.ts';
import { isExpired } from '../organizations/index.ts';
import { newSecret } from '../outside/ids.ts';
import { Refusal } from '../refusal.ts';
import { seeDevice } from './devices/deeds-device.ts';
import { hashSecret } from './lookup.ts';
import { isPassword } from '../users/index.ts';
import { refused } from './problems.ts';
import { addFailures, claimant, failuresSince, forgetFailures, insertSignIn } from './store.ts';

type Attempt = Readonly<{ organization: string; userName: string; password: string }>;
type Asking = Pick<PublicContext, 'now' | 'newId' | 'address' | 'device' | 'server' | 'unsafeWithin'>;

/** Failed attempts within a quarter of an hour before a user name or an address has to wait. */
const budget = { user: 10, address: 100 } as const;
const quarter = 15 * 60_000;
const lifetime = 30 * 24 * 3600_000;

/** Proves who somebody is and opens a sign-in. Gives the cookie's value. */
export async function signIn(
  asking: Asking,
  attempt: Attempt,
): Promise<{ cookie: string; organization: OrganizationFacts; user: string }> {
  const organization = await asking.server.directory.byIdentifier(attempt.organization);
  if (!organization) {
    await isPassword(attempt.password, null);
    throw new Refusal(refused['sign-in-failed']);
  }
  const key = keyOf(attempt.userName);
  const user = await asking.unsafeWithin(organization, async (tx) => {
    await refuseLocked(tx, organization.id, key, asking);
    const claims = await claimant(tx, organization.id, key);
    const proven = await isPassword(attempt.password, claims?.passwordHash ?? null);
    if (claims && proven) return claims.id;
    await addFailures(tx, { tenant: organization.tenant, organization: organization.id }, [
      { id: asking.newId(), subject: `user:${key}`, at: asking.now },
      { id: asking.newId(), subject: `address:${asking.address}`, at: asking.now },
    ]);
    return null;
  });
  if (!user) throw new Refusal(refused['sign-in-failed']);
  if (isExpired(organization, asking.now)) throw new Refusal(refused['organization-expired']);
  return asking.unsafeWithin(organization, async (tx, happened) => {
    await seeDevice({ tx, happened }, organization, user, asking);
    await forgetFailures(tx, organization.id, `user:${key}`);
    return { cookie: await openSignIn(tx, organization, user, asking), organization, user };
  });
}

/** Opens a sign-in for a user who has been proven. */
export async function openSignIn(
  tx: Tx,
  organization: Pick<OrganizationFacts, 'id' | 'tenant'>,
  user: string,
  { now, newId, address, device }: Pick<Asking, 'now' | 'newId' | 'address' | 'device'>,
): Promise<string> {
  const secret = newSecret();
  const until = new Date(now.getTime() + lifetime);
  const place = { tenant: organization.tenant, organization: organization.id };
  await insertSignIn(tx, { ...place, id: newId(), user, hash: hashSecret(secret), at: now, until, address, device });
  return `${organization.id}.${secret}`;
}

async function refuseLocked(tx: Tx, organization: string, key: string, { now, address }: Asking): Promise<void> {
  const since = new Date(now.getTime() - quarter);
  const byUser = await failuresSince(tx, organization, `user:${key}`, since);
  const byAddress = await failuresSince(tx, organization, `address:${address}`, since);
  if (byUser < budget.user && byAddress < budget.address) return;
  throw new Refusal(refused['sign-in-locked'], {
    values: { minutes: quarter / 60_000 },
    headers: { 'retry-after': String(quarter / 1000) },
  });
}
