import { IconCircleCheck, IconCircleX, IconClock, IconMail } from '@tabler/icons-react';
import type { Invitation } from '../api/types.ts';
import type { Text } from '../say.ts';
import type { Look } from '../ui/status.tsx';

export const invitationLooks: Readonly<Record<Invitation['state'], Look>> = {
  open: { word: { en: 'Open', de: 'Offen' }, icon: IconMail, tone: 'busy' },
  accepted: { word: { en: 'Accepted', de: 'Angenommen' }, icon: IconCircleCheck, tone: 'good' },
  cancelled: { word: { en: 'Cancelled', de: 'Zurückgezogen' }, icon: IconCircleX, tone: 'calm' },
  expired: { word: { en: 'Expired', de: 'Abgelaufen' }, icon: IconClock, tone: 'warn' },
};

/** What was promised and not given. */
export const heldBackTexts: Readonly<Record<Invitation['heldBack'][number], Text>> = {
  role: { en: 'the role', de: 'die Rolle' },
  groups: { en: '[groups|groups]', de: '[groups|Gruppen]' },
  location: { en: 'the [location|location]', de: '[location|Standort]' },
  department: { en: 'the [department|department]', de: '[department|Abteilung]' },
};
