import type { EnrollmentRecord } from '../api/types.ts';
import type { Text } from '../say.ts';

export type Signature = EnrollmentRecord['signatures'][number];
export type Meaning = Signature['meaning'];

export const meanings: readonly Meaning[] = ['read', 'trained', 'assessed', 'approved', 'reviewed'];

/** What a signature says, where one is asked for and where it stands. */
export const meaningWords: Readonly<Record<Meaning, Text>> = {
  read: { en: 'Read and understood', de: 'Gelesen und verstanden' },
  trained: { en: 'Trained', de: 'Geschult' },
  assessed: { en: 'Assessed', de: 'Beurteilt' },
  approved: { en: 'Approved', de: 'Genehmigt' },
  reviewed: { en: 'Reviewed', de: 'Geprüft' },
};

/** The same as whoever signs says it. */
export const statements = {
  read: {
    en: 'I have read and understood “{title}”, version {version}.',
    de: 'Ich habe „{title}“, Version {version}, gelesen und verstanden.',
  },
  trained: {
    en: 'I have been trained in “{title}”, version {version}.',
    de: 'Ich wurde zu „{title}“, Version {version}, geschult.',
  },
  assessed: {
    en: 'I have assessed “{title}”, version {version}.',
    de: 'Ich habe „{title}“, Version {version}, beurteilt.',
  },
  approved: {
    en: 'I approve “{title}”, version {version}.',
    de: 'Ich genehmige „{title}“, Version {version}.',
  },
  reviewed: {
    en: 'I have reviewed “{title}”, version {version}.',
    de: 'Ich habe „{title}“, Version {version}, geprüft.',
  },
} as const satisfies Record<Meaning, Text>;

export const methodWords: Readonly<Record<Signature['method'], Text>> = {
  password: { en: 'user name and password', de: 'Benutzername und Passwort' },
  'password-again': { en: 'password within the sitting', de: 'Passwort in der Sitzung' },
  pin: { en: 'signing PIN within the sitting', de: 'Signatur-PIN in der Sitzung' },
  'provider-and-pin': {
    en: 'new sign-in at the provider, and signing PIN',
    de: 'neue Anmeldung beim Anbieter und Signatur-PIN',
  },
};
