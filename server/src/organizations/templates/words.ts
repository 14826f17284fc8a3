import { type Language, type Text, say } from '../../text.ts';

/** What each setting of a template is called. */
export const titles: Readonly<Record<string, Text>> = {
  'general.timeZone': { en: 'Time zone', de: 'Zeitzone' },
  'general.language': { en: 'Language', de: 'Sprache' },
  'general.labels': { en: 'Own words', de: 'Eigene Bezeichnungen' },
  'access.userNameIsEmail': {
    en: 'The user name is an e-mail address',
    de: 'Der Benutzername ist eine E-Mail-Adresse',
  },
  'access.userNameMinimum': { en: 'Least length of a user name', de: 'Mindestlänge des Benutzernamens' },
  'access.passwordMinimum': { en: 'Least length of a password', de: 'Mindestlänge des Passworts' },
  'access.required': { en: 'Asked of every user', de: 'Von allen verlangt' },
  'access.editable': {
    en: 'Users change of their own profile',
    de: 'Benutzer ändern an ihrem eigenen Profil',
  },
  'access.externalApproval': {
    en: 'External training waits for approval',
    de: 'Externe Schulungen warten auf Freigabe',
  },
  'signIn.secondFactor': { en: 'Who needs a second factor', de: 'Wer einen zweiten Faktor braucht' },
  'signIn.idleMinutes': { en: 'Sign out after idle minutes', de: 'Abmelden nach Minuten ohne Nutzung' },
  'signIn.days': { en: 'Sign out after days', de: 'Abmelden nach Tagen' },
  'joining.on': { en: 'People make their own accounts', de: 'Leute legen ihr Konto selbst an' },
  'joining.domains': { en: 'Mail domains that are taken', de: 'Angenommene E-Mail-Domänen' },
  'joining.approval': { en: 'Somebody lets each of them in', de: 'Jemand lässt sie einzeln ein' },
  'support.address': { en: 'Support address', de: 'Support-Adresse' },
  'support.senderName': { en: 'Sender name', de: 'Name des Absenders' },
  'support.senderAddress': { en: 'Sender address', de: 'Adresse des Absenders' },
  'branding.accent': { en: 'Colour', de: 'Farbe' },
  'branding.logo': { en: 'Logo', de: 'Logo' },
};

const values: Readonly<Record<string, Text>> = {
  true: { en: 'yes', de: 'ja' },
  false: { en: 'no', de: 'nein' },
  email: { en: 'e-mail', de: 'E-Mail' },
  phone: { en: 'phone', de: 'Telefon' },
  employeeIdentifier: { en: 'employee identifier', de: 'Personalnummer' },
  name: { en: 'name', de: 'Name' },
  address: { en: 'address', de: 'Adresse' },
  timeZone: { en: 'time zone', de: 'Zeitzone' },
  nobody: { en: 'nobody', de: 'niemand' },
  administrators: { en: 'administrators', de: 'Administratoren' },
  everybody: { en: 'everybody', de: 'alle' },
};
const languages: Readonly<Record<string, Text>> = {
  en: { en: 'English', de: 'Englisch' },
  de: { en: 'German', de: 'Deutsch' },
};
const delivered: Text = { en: 'as delivered', de: 'wie ausgeliefert' };
const nothing: Text = { en: 'nothing', de: 'nichts' };

/** A value of a setting as people read it. */
export function inWords(setting: string, value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '')
    return (setting === 'branding.accent' ? delivered : nothing)[language];
  if (setting === 'general.language') return languages[String(value)]?.[language] ?? String(value);
  if (Array.isArray(value)) {
    const words = value.map((one) => values[String(one)]?.[language] ?? String(one));
    return words.length === 0 ? nothing[language] : words.join(', ');
  }
  if (typeof value === 'object') return labelsInWords(value, language);
  return values[String(value)]?.[language] ?? String(value);
}

/** Own words: what each thing is called in the reader’s language. */
function labelsInWords(labels: object, language: Language): string {
  const own = Object.entries(labels).flatMap(([word, text]: [string, unknown]) => {
    const called = typeof text === 'object' && text !== null && language in text ? Reflect.get(text, language) : '';
    return typeof called === 'string' && called !== ''
      ? [say({ en: '{word}: {called}', de: '{word}: {called}' }, language, { word, called })]
      : [];
  });
  return own.length === 0 ? delivered[language] : own.join(', ');
}
