import type { SignedContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { type Begun, goAnew, returnedAnew } from '../single-sign-on/index.ts';
import { ownHand } from './deeds-sign.ts';
import { signerStanding } from './deeds-prove.ts';
import { refused } from './problems.ts';
import { proofLasts } from './signature.ts';
import { keepProof } from './store.ts';

/** Sends whoever signs without a password to their provider, to sign in there once more. */
export async function beginProof(c: SignedContext, provider: string): Promise<Begun> {
  ownHand(c);
  // what would be needed afterwards is missed before they go
  if ((await signerStanding(c)).pinHash === null) throw new Refusal(refused['signing-pin-missing']);
  return goAnew(c, provider, proofLasts);
}

/** Comes back from there: with the PIN, the next signature of this sign-in is theirs. */
export async function completeProof(c: SignedContext, search: string, keep: string | null): Promise<void> {
  const signIn = ownHand(c);
  const provider = await returnedAnew(c, search, keep, proofLasts);
  const { id: organization, tenant } = c.organization;
  await keepProof(c.tx, { tenant, organization }, { user: c.actor.id, signIn, at: c.now });
  c.audit({ thing: { kind: 'user', id: c.actor.id }, after: { provenAt: provider } });
}
