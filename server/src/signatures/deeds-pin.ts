import type { SignedContext } from '../context.ts';
import { proveOneself, refuseLocked } from '../identity/index.ts';
import { problems, Refusal } from '../refusal.ts';
import { hashPassword, isPassword } from '../users/index.ts';
import { failed, keyed, signerStanding, subjectOf } from './deeds-prove.ts';
import { refused } from './problems.ts';
import { pinFault } from './signature.ts';
import { setSigningPin } from './store.ts';

/**
 * Chooses the PIN one signs with.
 * @throws Refusal 422 for one that is easily guessed, or without the password
 */
export async function choosePin(c: SignedContext, deed: string, pin: string, password: string | null): Promise<void> {
  const { id: organization, tenant } = c.organization;
  await refuseLocked(c.tx, organization, subjectOf(c), c);
  const standing = await signerStanding(c);
  // whoever has no password that counts here has just come in
  if (standing.passwordHash === null) await proveOneself(c, password);
  else if (!(await isPassword(password ?? '', standing.passwordHash)))
    throw failed(c, { deed, field: 'password', isSigning: false });
  const fault = pinFault(pin, standing);
  if (fault)
    throw new Refusal(problems.invalid, { errors: [{ field: 'pin', code: fault, says: refused[fault].says }] });
  await setSigningPin(c.tx, { tenant, organization }, c.actor.id, await hashPassword(keyed(c, pin)), c.now);
  c.audit({ thing: { kind: 'user', id: c.actor.id }, after: { signingPin: standing.pinHash ? 'changed' : 'set' } });
}
