import type { OrganizationFacts, PublicContext } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { keyOf } from '../database/keys.ts';
import { Refusal } from '../refusal.ts';
import { isPassword } from '../users/index.ts';
import { admit, type Admitted } from './admission/deeds-admit.ts';
import { refused } from './problems.ts';
import { addFailures, claimant, failuresSince, forgetFailures } from './store.ts';

type Attempt = Readonly<{ organization: string; userName: string; password: string }>;
type Asking = Pick<PublicContext, 'now' | 'newId' | 'address' | 'device' | 'server' | 'site' | 'unsafeWithin'>;

/** Failed attempts within a quarter of an hour before a user name or an address has to wait. */
const budget = { user: 10, address: 100 } as const;
const quarter = 15 * 60_000;

/** Proves who somebody is by a password and lets them in, or to the step that is missing. */
export async function signIn(
  asking: Asking,
  attempt: Attempt,
): Promise<{ admitted: Admitted; organization: OrganizationFacts }> {
  const organization = await asking.server.directory.byIdentifier(attempt.organization);
  if (!organization) {
    await isPassword(attempt.password, null);
    throw new Refusal(refused['sign-in-failed']);
  }
  const key = keyOf(attempt.userName);
  const user = await asking.unsafeWithin(organization, async (tx) => {
    await refuseLocked(tx, organization.id, `user:${key}`, asking);
    const claims = await claimant(tx, organization.id, key, attempt.userName.trim());
    const proven = await isPassword(attempt.password, claims?.passwordHash ?? null);
    if (claims && proven) return claims.id;
    await countFailure(tx, organization, `user:${key}`, asking);
    return null;
  });
  if (!user) throw new Refusal(refused['sign-in-failed']);
  return asking.unsafeWithin(organization, async (tx, happened) => {
    await forgetFailures(tx, organization.id, `user:${key}`);
    const admitted = await admit({ tx, happened }, organization, user, { method: 'password', factors: 1 }, asking);
    return { admitted, organization };
  });
}

type Counting = Pick<Asking, 'now' | 'newId' | 'address'>;

/** A failed attempt counts against what was tried (`user:…`) and against the address it came from. */
export const countFailure = (
  tx: Tx,
  { id, tenant }: Pick<OrganizationFacts, 'id' | 'tenant'>,
  subject: string,
  { now, newId, address }: Counting,
): Promise<void> =>
  addFailures(tx, { tenant, organization: id }, [
    { id: newId(), subject, at: now },
    { id: newId(), subject: `address:${address}`, at: now },
  ]);

/** Refuses (429) when too much was tried against a subject, or from this address, within a quarter of an hour. */
export async function refuseLocked(
  tx: Tx,
  organization: string,
  subject: string,
  { now, address }: Counting,
  most: number = budget.user,
): Promise<void> {
  const since = new Date(now.getTime() - quarter);
  const bySubject = await failuresSince(tx, organization, subject, since);
  const byAddress = await failuresSince(tx, organization, `address:${address}`, since);
  if (bySubject < most && byAddress < budget.address) return;
  throw new Refusal(refused['sign-in-locked'], {
    values: { minutes: quarter / 60_000 },
    headers: { 'retry-after': String(quarter / 1000) },
  });
}
