import type { Settings } from '../../organizations/index.ts';
import type { Letter } from '../../outside/mail.ts';
import { type Language, say } from '../../text.ts';
import type { MailKind } from '../mail.ts';
import { deliveredOf } from './delivered.ts';
import { asHtml, asText, type Look, type Words } from './form.ts';
import { filled, linksIn, type Template } from './template.ts';
import { type Filling, fillingOf } from './values.ts';

export type Written = Readonly<{
  id: string;
  kind: MailKind;
  address: string | null;
  name: string | null;
  language: Language;
  details: unknown;
  secret: string | null;
}>;

/** Whose mails these are: how they look, and the wordings of its own, by event and language. */
export type Sender = Readonly<{
  organization: string;
  settings: Settings;
  publicUrl: string;
  templates: ReadonlyMap<string, Template>;
}>;
export const templateKey = (event: MailKind, language: Language): string => `${event} ${language}`;

export type Worded = Words & Readonly<{ /** Why the delivered wording stands there instead. */ fault: string | null }>;

/** What a mail says in some language: in the organization’s own words, in the delivered ones where these fail. */
export function wordsIn(
  mail: Pick<Written, 'kind' | 'name' | 'details' | 'secret'>,
  language: Language,
  { organization, settings, publicUrl, templates }: Sender,
): Worded {
  const reader = { language, organization, timeZone: settings.general.timeZone, name: mail.name ?? '' };
  const filling = fillingOf(mail.kind, mail.details, reader, mail.secret);
  const own = templates.get(templateKey(mail.kind, language));
  const delivered = () => wordsBy(deliveredOf(mail.kind, language), filling, publicUrl);
  if (!own) return { ...delivered(), fault: null };
  try {
    return { ...wordsBy(own, filling, publicUrl), fault: null };
  } catch (error) {
    return { ...delivered(), fault: error instanceof Error ? error.message : String(error) };
  }
}

/** A wording filled in. */
export function wordsBy(template: Template, { values, path }: Filling, publicUrl: string): Words {
  const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const paragraphs = filled(template, 'text', values)
    .split(/\n\s*\n/u)
    .map((one) => one.trim())
    .filter(Boolean);
  return {
    subject: oneLine(filled(template, 'subject', values)),
    paragraphs,
    links: linksIn(template, publicUrl),
    action: { label: oneLine(filled(template, 'button', values)), path },
  };
}

/** What is the same in every mail of an organization. */
export function lookOf({ organization, settings, publicUrl }: Sender, language: Language): Look {
  const helpIn = say({ en: 'Questions? Write to', de: 'Fragen? Schreiben Sie an' }, language);
  const { support, branding } = settings;
  return { organization, accent: branding.accent, support: support.address, publicUrl, helpIn };
}

/** A mail as it leaves: in the reader’s language, with the organization’s name, colour, sender and support address. */
export function letterOf(mail: Written, sender: Sender): Letter & Pick<Worded, 'fault'> {
  const { fault, ...words } = wordsIn(mail, mail.language, sender);
  return { ...sent(mail, [words], words.subject, sender), fault };
}

/** Several mails to the same reader as one. */
export function gathered(mails: readonly [Written, ...Written[]], sender: Sender): Letter {
  const [first] = mails;
  const all = mails.map((mail) => wordsIn(mail, first.language, sender));
  const subject = say(
    { en: '{n} messages from {organization}', de: '{n} Nachrichten von {organization}' },
    first.language,
    { n: mails.length, organization: sender.organization },
  );
  return sent(first, all, subject, sender);
}

function sent(mail: Written, words: readonly Words[], subject: string, sender: Sender): Letter {
  const look = lookOf(sender, mail.language);
  const { support } = sender.settings;
  return {
    id: mail.id,
    from: { name: support.senderName || sender.organization, address: support.senderAddress || null },
    replyTo: support.address || null,
    to: { name: mail.name ?? '', address: mail.address ?? '' },
    subject,
    text: asText(words, look),
    html: asHtml(subject, words, look),
  };
}
