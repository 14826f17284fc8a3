import type { SignedContext } from '../context.ts';
import { keyOf } from '../database/keys.ts';
import { forgetFailures, refuseLocked } from '../identity/index.ts';
import { settingsOf } from '../organizations/index.ts';
import { Refusal } from '../refusal.ts';
import { isPassword } from '../users/index.ts';
import { failed, isPin, signerStanding, subjectOf } from './deeds-prove.ts';
import { refused } from './problems.ts';
import { asked, isSitting, type Method, type Standing } from './signature.ts';
import { insertSignature, type Signature, signatureOf, type Signed, useProofs } from './store.ts';

/** What somebody typed to show that it is they who sign. */
export type Proof = Readonly<{ userName: string | null; password: string | null; pin: string | null }>;

/**
 * Signs something with one's own hand. What was signed already is not signed twice: its signature is given again.
 * INVARIANT: whoever signs is here themselves, proved it by what the sitting asks for, and signs for nobody else.
 * @param deed the operation that signs, for the audit of what fails
 * @throws Refusal 403, 409, 422 or 429; what was not proven is counted, and administrators are told
 */
export async function sign(c: SignedContext, deed: string, what: Signed, proof: Proof): Promise<Signature> {
  const signIn = ownHand(c);
  const { id: organization, tenant } = c.organization;
  const earlier = await signatureOf(c.tx, organization, c.actor.id, what);
  if (earlier) return earlier;
  const method = await proven(c, deed, proof);
  await insertSignature(c.tx, {
    ...{ ...what, tenant, organization, signature: c.newId(), user: c.actor.id, signIn, method, at: c.now },
    ...{ printedName: c.user.name, userName: c.user.userName },
    timeZone: c.user.timeZone ?? settingsOf(c.organization.settings).general.timeZone,
  });
  const signature = await signatureOf(c.tx, organization, c.actor.id, what);
  if (!signature) throw new Error('a signature that was written is gone');
  return signature;
}

/** The sign-in of somebody who is here as themselves. @throws Refusal 403 for everybody else */
export function ownHand({ entered, user }: SignedContext): string {
  if (entered !== null || user.signIn === null) throw new Refusal(refused['not-own-hand']);
  return user.signIn;
}

async function proven(c: SignedContext, deed: string, proof: Proof): Promise<Method> {
  const { organization, actor } = c;
  await refuseLocked(c.tx, organization.id, subjectOf(c), c);
  const standing = await signerStanding(c);
  const method = methodOf(c, standing, proof);
  const isByPassword = method === 'password' || method === 'password-again';
  const isRight = isByPassword
    ? await isPassword(proof.password ?? '', standing.passwordHash)
    : await isPin(c, proof.pin ?? '', standing.pinHash);
  const isNamed = method !== 'password' || keyOf(proof.userName ?? '') === keyOf(c.user.userName);
  if (!isRight || !isNamed) throw failed(c, { deed, field: isByPassword ? 'password' : 'pin', isSigning: true });
  await forgetFailures(c.tx, organization.id, subjectOf(c));
  if (method === 'provider-and-pin') await useProofs(c.tx, organization.id, actor.id);
  return method;
}

/** By what this proof would show who signs. @throws Refusal 409 where the sitting asks for something else */
function methodOf(c: SignedContext, standing: Standing, { password, pin }: Proof): Method {
  const asks = asked(standing, c.now);
  if (asks === 'provider') throw new Refusal(refused['prove-at-provider']);
  if (asks === 'name-and-password' && password === null) throw new Refusal(refused['sitting-over']);
  if (asks === 'name-and-password') return 'password';
  if (asks === 'password-or-pin' && pin === null) return 'password-again';
  if (standing.pinHash === null) throw new Refusal(refused['signing-pin-missing']);
  return isSitting(standing, c.now) ? 'pin' : 'provider-and-pin';
}
