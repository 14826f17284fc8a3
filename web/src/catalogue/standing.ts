import { IconCircleCheck, IconClock, IconLock, IconUserCheck, IconX } from '@tabler/icons-react';
import type { Offer } from '../api/types.ts';
import type { Say } from '../say.ts';
import type { Icon } from '../screen.tsx';
import { enrollmentLooks } from '../ui/status.tsx';

/** How one stands to a course, in one sentence. */
export function standing({ enrollment, registration, lock, approval }: Offer, say: Say): readonly [Icon, string] {
  if (enrollment) return [IconCircleCheck, say(enrollmentLooks[enrollment.state].word)];
  if (registration?.state === 'open')
    return [
      IconClock,
      say({ en: 'You asked for it. It waits for approval.', de: 'Angefragt. Es wartet auf Genehmigung.' }),
    ];
  if (lock) return [IconLock, lock];
  if (registration) return [IconX, say({ en: 'Refused: {reason}', de: 'Abgelehnt: {reason}' }, registration)];
  if (approval.length > 0)
    return [
      IconUserCheck,
      say({ en: 'Needs approval: {who}', de: 'Braucht Genehmigung: {who}' }, { who: say.list(approval) }),
    ];
  return [IconCircleCheck, say({ en: 'Open: register at once', de: 'Offen: sofort anmelden' })];
}
