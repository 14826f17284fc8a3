import type { Language, Text } from '../../text.ts';
import type { MailKind } from '../mail.ts';
import type { Values } from '../letters/template.ts';

/** What may stand in a wording between two braces. */
export type Placeholder = Readonly<{
  name: string;
  means: Text;
  example: Text;
  /** Not every message has it: it is asked for by `if`. */ optional?: true;
}>;

const same = (text: string): Text => ({ en: text, de: text });

const always: readonly Placeholder[] = [
  {
    name: 'organization',
    means: { en: 'The name of the organization', de: 'Der Name der Organisation' },
    example: same('Harbor Group'),
  },
  {
    name: 'recipient',
    means: { en: 'Who gets the message', de: 'Wer die Nachricht bekommt' },
    example: same('Sam Doyle'),
    optional: true,
  },
];
const found: Placeholder = {
  name: 'why',
  means: { en: 'What was found', de: 'Was zu finden war' },
  example: { en: 'There is no TXT record of this name.', de: 'Es gibt keinen TXT-Eintrag mit diesem Namen.' },
};
const by: Placeholder = {
  name: 'by',
  means: { en: 'Whose deed it was', de: 'Wer es getan hat' },
  example: same('Olu Adeyemi'),
};
const role: Placeholder = {
  name: 'role',
  means: { en: 'The role it is about', de: 'Die Rolle, um die es geht' },
  example: { en: 'Purchaser', de: 'Einkäufer' },
};
const until: Placeholder = {
  name: 'until',
  means: { en: 'How long the link is good', de: 'Bis wann der Link gilt' },
  example: { en: '30 November 2026 at 12:00 UTC', de: '30. November 2026 um 12:00 UTC' },
};

const lastDay = { example: { en: '1 May 2027', de: '1. Mai 2027' } };

const own: Readonly<Record<MailKind, readonly Placeholder[]>> = {
  invitation: [by, role, until],
  'password-reset': [
    {
      name: 'userName',
      means: { en: 'The user name to sign in with', de: 'Der Benutzername für die Anmeldung' },
      example: same('sam'),
    },
    until,
  ],
  'join-confirmation': [until],
  'new-sign-in': [
    { name: 'device', means: { en: 'The device', de: 'Das Gerät' }, example: same('Firefox, Linux') },
    {
      name: 'address',
      means: { en: 'The network address it came from', de: 'Die Netzadresse, von der sie kam' },
      example: same('192.0.2.7'),
    },
    { ...until, name: 'when', means: { en: 'When it was', de: 'Wann es war' } },
  ],
  'sign-in-linked': [
    {
      name: 'provider',
      means: {
        en: 'The provider whose account was linked; absent for another organization',
        de: 'Der Anbieter, dessen Konto verknüpft wurde; fehlt bei einer anderen Organisation',
      },
      example: same('Harbor account'),
      optional: true,
    },
    { ...until, name: 'when', means: { en: 'When it was', de: 'Wann es war' } },
  ],
  'acted-as': [
    { name: 'by', means: { en: 'Who acts as them', de: 'Wer für sie handelt' }, example: same('Olu Adeyemi') },
    {
      name: 'reason',
      means: { en: 'Why, in their words', de: 'Weshalb, in deren Worten' },
      example: { en: 'Looks into a report that stays empty', de: 'Geht einem Bericht nach, der leer bleibt' },
    },
    { ...until, name: 'when', means: { en: 'When it began', de: 'Wann es begann' } },
    { ...until, means: { en: 'When it ends at the latest', de: 'Wann es spätestens endet' } },
  ],
  'access-changed': [
    {
      name: 'change',
      means: { en: 'What happened: given, ended or changed', de: 'Was geschah: given, ended oder changed' },
      example: same('given'),
    },
    by,
    role,
    {
      ...until,
      name: 'from',
      means: { en: 'From when the role holds', de: 'Ab wann die Rolle gilt' },
      optional: true,
    },
    { ...until, means: { en: 'Until when the role holds', de: 'Bis wann die Rolle gilt' }, optional: true },
  ],
  'import-done': [
    { name: 'file', means: { en: 'The file', de: 'Die Datei' }, example: same('people.csv') },
    { name: 'created', means: { en: 'Users added', de: 'Angelegte Benutzer' }, example: same('12') },
    { name: 'updated', means: { en: 'Users changed', de: 'Geänderte Benutzer' }, example: same('3') },
    { name: 'rejected', means: { en: 'Rows not taken', de: 'Nicht übernommene Zeilen' }, example: same('1') },
  ],
  'completion-reminder': [
    {
      name: 'course',
      means: { en: 'What is to be completed', de: 'Was abzuschließen ist' },
      example: same('Fire safety'),
    },
    {
      name: 'due',
      means: { en: 'The last day for it', de: 'Der letzte Tag dafür' },
      example: { en: '1 May 2027', de: '1. Mai 2027' },
    },
  ],
  'exemption-changed': [
    {
      name: 'change',
      means: { en: 'given, refused or over', de: 'given, refused oder over' },
      example: same('given'),
    },
    {
      name: 'course',
      means: { en: 'From what one is exempt', de: 'Wovon man befreit ist' },
      example: same('Fire safety'),
    },
    by,
    {
      name: 'reason',
      means: { en: 'The reason, where one was given', de: 'Die Begründung, wo es eine gibt' },
      example: { en: 'On leave', de: 'In Elternzeit' },
      optional: true,
    },
    { ...lastDay, name: 'until', means: { en: 'Its last day', de: 'Ihr letzter Tag' }, optional: true },
    { ...lastDay, name: 'due', means: { en: 'When it is due again', de: 'Wann es wieder fällig ist' }, optional: true },
  ],
  'feed-asks': [
    { name: 'name', means: { en: 'The feed', de: 'Der Zufluss' }, example: same('Payroll') },
    {
      name: 'why',
      means: { en: 'Why it stopped', de: 'Warum er anhielt' },
      example: {
        en: '4 of the 10 users this feed knows would go.',
        de: '4 der 10 Benutzer, die dieser Zufluss kennt, würden gehen.',
      },
    },
  ],
  'move-refused': [
    { name: 'name', means: { en: 'Who did not move', de: 'Wer nicht umgezogen ist' }, example: same('Ida Frey') },
    {
      name: 'day',
      means: { en: 'The day that was planned', de: 'Der geplante Tag' },
      example: { en: '1 May 2027', de: '1. Mai 2027' },
    },
    {
      name: 'reason',
      means: { en: 'Why it could not be done', de: 'Warum es nicht ging' },
      example: {
        en: 'This location is not among the locations you manage.',
        de: 'Dieser Standort gehört nicht zu denen, die Sie verwalten.',
      },
    },
  ],
  'invitation-held-back': [
    { name: 'name', means: { en: 'Who came in', de: 'Wer hereinkam' }, example: same('Ida Frey') },
    by,
    role,
    {
      name: 'missing',
      means: { en: 'What could not be given', de: 'Was nicht vergeben werden konnte' },
      example: { en: 'the role, groups', de: 'die Rolle, Gruppen' },
    },
  ],
  'mail-domain-lost': [
    { name: 'domain', means: { en: 'The mail domain', de: 'Die Mail-Domain' }, example: same('harbor.example') },
    found,
  ],
  'own-address-lost': [
    { name: 'host', means: { en: 'The address', de: 'Die Adresse' }, example: same('training.harbor.example') },
    found,
  ],
  'signature-refused': [
    { name: 'name', means: { en: 'Who is signed in', de: 'Wer angemeldet ist' }, example: same('Lia Young') },
    { name: 'userName', means: { en: 'Their user name', de: 'Der Benutzername' }, example: same('lia') },
    { name: 'address', means: { en: 'From where', de: 'Von wo' }, example: same('203.0.113.9') },
    { ...until, name: 'when', means: { en: 'When it was', de: 'Wann es war' } },
  ],
  'template-failed': [
    {
      name: 'message',
      means: { en: 'The message that was to leave', de: 'Die Nachricht, die hinausgehen sollte' },
      example: { en: 'Invitation', de: 'Einladung' },
    },
    {
      name: 'fault',
      means: { en: 'What went wrong', de: 'Was nicht ging' },
      example: same('undefined variable: from'),
    },
  ],
};

export const placeholdersOf = (event: MailKind): readonly Placeholder[] => [...always, ...own[event]];
export const namesOf = (event: MailKind): ReadonlySet<string> => new Set(placeholdersOf(event).map(({ name }) => name));

/** What stands in a preview. */
export const examplesOf = (event: MailKind, language: Language): Values =>
  Object.fromEntries(placeholdersOf(event).map(({ name, example }) => [name, example[language]]));
