import type { SignedContext } from '../../context.ts';
import { settingsOf } from '../../organizations/index.ts';
import { factorAsked, missingSteps } from '../admission/admission.ts';
import { administersAny } from '../admission/deeds-admit.ts';
import { atDoor } from '../admission/store.ts';

/** Whether the organization asks a second factor of whoever is signed in, and whether there is a passkey for it. */
export async function isRequiredOf(c: SignedContext): Promise<{ required: boolean; hasPasskey: boolean }> {
  const door = await atDoor(c.tx, c.organization.id, c.actor.id, c.now);
  const page = settingsOf(c.organization.settings).signIn;
  const secondFactor = page.exempt.includes(c.actor.id) ? factorAsked('password', page) : page.secondFactor;
  const administers =
    door !== null &&
    secondFactor === 'administrators' &&
    (await administersAny(c.tx, c.organization, c.actor.id, door, c));
  const bare = { hasCodes: false, hasPasskey: false, mustChangePassword: false, administers };
  const missing = missingSteps({ method: 'password', factors: 1 }, bare, secondFactor);
  return { required: missing.length > 0, hasPasskey: door?.hasPasskey === true };
}
