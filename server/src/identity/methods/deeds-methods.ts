import type { SignedContext } from '../../context.ts';
import type { SignInSettings } from '../../organizations/index.ts';
import { problems, Refusal, refusals } from '../../refusal.ts';
import { isOpen } from '../admission/admission.ts';
import { atDoor } from '../admission/store.ts';
import { methodOf, usersAmong } from './store.ts';

const refused = refusals({
  'locks-you-out': {
    status: 422,
    says: {
      en: 'You could not get in yourself any more. Leave on the way you come in, or set up another one for yourself first.',
      de: 'Sie kämen selbst nicht mehr hinein. Lassen Sie Ihren eigenen Weg offen oder richten Sie sich zuerst einen anderen ein.',
    },
  },
  'user-unknown': {
    status: 422,
    says: { en: 'Not all of these are users here.', de: 'Nicht alle davon sind hier Benutzer.' },
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
  throw atField('methods', 'locks-you-out');
}

/** Refuses names of users who are none of this organization. */
export async function refuseUnknown(c: SignedContext, organization: string, ids: readonly string[]): Promise<void> {
  if ((await usersAmong(c.tx, organization, ids)) < new Set(ids).size) throw atField('exempt', 'user-unknown');
}

function atField(field: string, which: keyof typeof refused): Refusal {
  const { code, says } = refused[which];
  return new Refusal(problems.invalid, { errors: [{ field, code, says }] });
}
