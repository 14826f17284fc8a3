import type { Settings } from '../../organizations/index.ts';
import type { Letter } from '../../outside/mail.ts';
import { say } from '../../text.ts';
import type { Language } from '../../text.ts';
import { asHtml, asText } from './form.ts';
import { type Reader, type Words, wordsOf } from './words.ts';
import type { MailKind } from '../mail.ts';

type Written = Readonly<{
  id: string;
  kind: MailKind;
  address: string | null;
  name: string | null;
  language: Language;
  details: unknown;
  secret: string | null;
}>;

/** A mail as it leaves: in the reader’s language, with the organization’s name, colour, sender and support address. */
export function letterOf(mail: Written, organization: string, settings: Settings, publicUrl: string): Letter {
  const { support, branding } = settings;
  const words = wordsIn(mail, mail.language, organization, settings);
  const helpIn = say({ en: 'Questions? Write to', de: 'Fragen? Schreiben Sie an' }, mail.language);
  const look = { organization, accent: branding.accent, support: support.address, publicUrl, helpIn };
  return {
    id: mail.id,
    from: { name: support.senderName || organization, address: support.senderAddress || null },
    replyTo: support.address || null,
    to: { name: mail.name ?? '', address: mail.address ?? '' },
    subject: words.subject,
    text: asText(words, look),
    html: asHtml(words, look),
  };
}

/** What a mail says in some language; the reader’s own in the inbox. */
export function wordsIn(
  mail: Omit<Written, 'id' | 'address' | 'name'>,
  language: Language,
  organization: string,
  settings: Settings,
): Words {
  const reader: Reader = { language, organization, timeZone: settings.general.timeZone };
  return wordsOf(mail.kind, mail.details, reader, mail.secret);
}
