import { IconArchive, IconCircleCheck } from '@tabler/icons-react';
import type { MembershipType } from '../api/types.ts';
import type { Say } from '../say.ts';
import { yearDayWords } from '../training/year-day.tsx';
import type { Look } from '../ui/status.tsx';

export const membershipLooks: Readonly<Record<MembershipType['state'], Look>> = {
  offered: { word: { en: 'Offered', de: 'Wird angeboten' }, icon: IconCircleCheck, tone: 'good' },
  retired: { word: { en: 'Retired', de: 'Außer Dienst' }, icon: IconArchive, tone: 'calm' },
};

/** How long a membership lasts, in words. */
export function periodWords(period: MembershipType['period'], say: Say): string {
  if (period === null) return say({ en: 'Not given', de: 'Nicht angegeben' });
  if (period.kind === 'yearly')
    return say(
      { en: 'Each year until {day}', de: 'Jedes Jahr bis {day}' },
      { day: yearDayWords(period.day, say.language) },
    );
  return say({ en: '{n} months', de: '{n} Monate' }, { n: say.number(period.initialMonths) });
}
