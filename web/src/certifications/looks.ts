import {
  IconAlertTriangle,
  IconArchive,
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconHourglassLow,
} from '@tabler/icons-react';
import type { AwardRow, Certification, CertificationRow } from '../api/types.ts';
import type { Say } from '../say.ts';
import { yearDayWords } from '../training/year-day.tsx';
import type { Look } from '../ui/status.tsx';

export const awardLooks: Readonly<Record<AwardRow['state'], Look>> = {
  active: { word: { en: 'Active', de: 'Gültig' }, icon: IconCircleCheck, tone: 'good' },
  expiring: { word: { en: 'Expiring', de: 'Läuft ab' }, icon: IconHourglassLow, tone: 'warn' },
  'in-grace': { word: { en: 'In grace', de: 'In der Nachfrist' }, icon: IconAlertTriangle, tone: 'warn' },
  expired: { word: { en: 'Expired', de: 'Abgelaufen' }, icon: IconCircleX, tone: 'bad' },
  revoked: { word: { en: 'Revoked', de: 'Entzogen' }, icon: IconBan, tone: 'bad' },
};

export const certificationLooks: Readonly<Record<CertificationRow['state'], Look>> = {
  active: { word: { en: 'Awarded', de: 'Wird verliehen' }, icon: IconCircleCheck, tone: 'good' },
  retired: { word: { en: 'Retired', de: 'Außer Dienst' }, icon: IconArchive, tone: 'calm' },
};

/** How long an award is valid, in words. */
export function validityWords(validity: Certification['validity'], say: Say): string {
  if (validity === null) return say({ en: 'Once and for all', de: 'Ein für alle Mal' });
  if (validity.kind === 'months')
    return validity.months === 1
      ? say({ en: '1 month', de: '1 Monat' })
      : say({ en: '{n} months', de: '{n} Monate' }, { n: say.number(validity.months) });
  return say({ en: 'Until {day}', de: 'Bis {day}' }, { day: yearDayWords(validity.day, say.language) });
}

/** Until when an award holds, or by when it is to be renewed. */
export function expiryWords({ state, expiresOn, graceUntil, revokedOn }: AwardRow, say: Say): string {
  if (revokedOn) return say({ en: 'Revoked on {day}', de: 'Entzogen am {day}' }, { day: say.day(revokedOn) });
  if (expiresOn === null) return say({ en: 'Without end', de: 'Ohne Ende' });
  const day = say.day(expiresOn);
  if (state === 'in-grace' && graceUntil)
    return say(
      { en: 'Expired on {day}, renew by {last}', de: 'Abgelaufen am {day}, erneuern bis {last}' },
      { day, last: say.day(graceUntil) },
    );
  if (state === 'expired') return say({ en: 'Expired on {day}', de: 'Abgelaufen am {day}' }, { day });
  if (state === 'expiring') return say({ en: 'Renew by {day}', de: 'Erneuern bis {day}' }, { day });
  return say({ en: 'Valid until {day}', de: 'Gültig bis {day}' }, { day });
}
