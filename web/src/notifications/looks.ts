import { IconCircleCheck, IconCircleX, IconClock, IconHandStop, IconTrash } from '@tabler/icons-react';
import type { Mail, MailState } from '../api/types.ts';
import type { Text } from '../say.ts';
import type { Look } from '../ui/status.tsx';

export const mailStates = ['waiting', 'sent', 'failed', 'held', 'dropped'] as const satisfies readonly MailState[];

export const mailLooks: Readonly<Record<MailState, Look>> = {
  waiting: { word: { en: 'Waiting', de: 'Wartet' }, icon: IconClock, tone: 'busy' },
  sent: { word: { en: 'Sent', de: 'Gesendet' }, icon: IconCircleCheck, tone: 'good' },
  failed: { word: { en: 'Failed', de: 'Gescheitert' }, icon: IconCircleX, tone: 'bad' },
  held: { word: { en: 'Held', de: 'Zurückgehalten' }, icon: IconHandStop, tone: 'warn' },
  dropped: { word: { en: 'Dropped', de: 'Verworfen' }, icon: IconTrash, tone: 'calm' },
};

/** Why a message is held or was dropped. */
export const reasonTexts: Readonly<Record<NonNullable<Mail['reason']>, Text>> = {
  'not-live': { en: 'The organization is not live yet.', de: 'Die Organisation ist noch nicht live.' },
  quiet: { en: 'It came about quietly, by an import.', de: 'Sie entstand still, durch einen Import.' },
  'no-address': { en: 'This [user|user] has no e-mail address.', de: 'Hier ist keine E-Mail-Adresse bekannt.' },
  declined: {
    en: 'This [user|user] does not want mails of this kind.',
    de: 'Solche E-Mails sind hier nicht erwünscht.',
  },
  'by-hand': { en: 'Somebody dropped it.', de: 'Jemand hat sie verworfen.' },
  overtaken: {
    en: 'What it says is not so any more, or its link was replaced.',
    de: 'Was sie sagt, gilt nicht mehr, oder ihr Link wurde ersetzt.',
  },
  'too-late': {
    en: 'It could not leave while it still said something.',
    de: 'Sie konnte nicht hinaus, solange sie noch galt.',
  },
  'switched-off': {
    en: 'This organization has switched such messages off.',
    de: 'Diese Organisation hat solche Nachrichten ausgeschaltet.',
  },
  bounced: {
    en: 'Its address takes no mail. It leaves once the address is corrected.',
    de: 'Ihre Adresse nimmt keine E-Mail an. Sie geht hinaus, sobald die Adresse korrigiert ist.',
  },
};

export const languageTexts: Readonly<Record<'en' | 'de', Text>> = {
  en: { en: 'English', de: 'Englisch' },
  de: { en: 'German', de: 'Deutsch' },
};

/** How soon a message leaves. */
export const urgencyTexts: Readonly<Record<'at once' | 'soon' | 'daily', Text>> = {
  'at once': { en: 'Leaves at once', de: 'Geht sofort hinaus' },
  soon: { en: 'Leaves outside of quiet hours', de: 'Geht außerhalb der Ruhezeiten hinaus' },
  daily: { en: 'Comes in the daily mail', de: 'Kommt in der täglichen E-Mail' },
};
