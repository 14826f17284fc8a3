import type { SignedContext } from '../../context.ts';
import type { SignInSettings } from '../../organizations/index.ts';
import { problems, Refusal, refusals } from '../../refusal.ts';
import { isOpen } from '../admission/admission.ts';
import { atDoor } from '../admission/store.ts';
import { methodOf } from './store.ts';

const refused = refusals({
  'locks-you-out': {
    status: 422,
    says: {
      en: 'You could not get in yourself any more. Leave on the way you come in, or set up another one for yourself first.',
      de: 'Sie kämen selbst nicht mehr hinein. Lassen Sie Ihren eigenen Weg offen oder richten Sie sich zuerst einen anderen ein.',
    },
  },
});

type Ways = Pick<SignInSettings, 'methods' | 'exempt'>;

/** Refuses to shut every way in of whoever asks. */
export async function refuseLockedOut(c: SignedContext, before: Ways, wanted: Ways): Promise<void> {
  const door = await atDoor(c.tx, c.organization.id, c.actor.id, c.now);
  const came = await methodOf(c.tx, c.organization.id, c.user.signIn);
  const ways = [
    ...(door?.hasPassword ? (['password'] as const) : []),
    ...(door?.hasPasskey ? (['passkey'] as const) : []),
    ...(came === 'single-sign-on' ? (['single-sign-on'] as const) : []),
  ];
  const entersWith = (page: Ways) => ways.some((way) => isOpen(way, c.actor.id, page));
  if (entersWith(wanted) || !entersWith(before)) return;
  const { code, says } = refused['locks-you-out'];
  throw new Refusal(problems.invalid, { errors: [{ field: 'methods', code, says }] });
}
