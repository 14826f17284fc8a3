import type { Template } from '../api/types.ts';
import type { Text } from '../say.ts';

export type Contents = Template['contents'];
type Option = Readonly<{ value: string; label: Text }>;
/** How a setting of a template is put in, and what it begins with when it is ticked. */
type Input =
  | Readonly<{ as: 'text' | 'zone' | 'colour' | 'words' | 'lines'; begin: unknown }>
  | Readonly<{ as: 'flag'; begin: boolean }>
  | Readonly<{ as: 'number'; begin: number; least: number; most: number; orNothing?: true }>
  | Readonly<{ as: 'one'; begin: string; options: readonly Option[] }>
  | Readonly<{ as: 'many'; begin: readonly string[]; options: readonly Option[] }>;
export type Setting = Readonly<{ page: keyof Contents; key: string; title: Text }> & Input;

const fields = {
  name: { value: 'name', label: { en: 'Name', de: 'Name' } },
  email: { value: 'email', label: { en: 'E-mail', de: 'E-Mail' } },
  phone: { value: 'phone', label: { en: 'Phone', de: 'Telefon' } },
  address: { value: 'address', label: { en: 'Address', de: 'Adresse' } },
  timeZone: { value: 'timeZone', label: { en: 'Time zone', de: 'Zeitzone' } },
  number: { value: 'employeeIdentifier', label: { en: 'Employee identifier', de: 'Personalnummer' } },
} as const;

export const pages: readonly Readonly<{ page: keyof Contents; title: Text }>[] = [
  { page: 'general', title: { en: 'General', de: 'Allgemein' } },
  { page: 'access', title: { en: 'Accounts and access', de: 'Konten und Zugang' } },
  { page: 'signIn', title: { en: 'Sign-in', de: 'Anmeldung' } },
  { page: 'joining', title: { en: 'Joining', de: 'Beitritt' } },
  { page: 'support', title: { en: 'Support and e-mail', de: 'Support und E-Mail' } },
  { page: 'branding', title: { en: 'Branding', de: 'Erscheinungsbild' } },
];

/** Everything a template can say of a client's settings, in the order of the settings' pages. */
export const settings: readonly Setting[] = [
  { page: 'general', key: 'timeZone', title: { en: 'Time zone', de: 'Zeitzone' }, as: 'zone', begin: 'UTC' },
  {
    ...{ page: 'general', key: 'language', title: { en: 'Language', de: 'Sprache' }, as: 'one', begin: 'en' },
    options: [
      { value: 'en', label: { en: 'English', de: 'English' } },
      { value: 'de', label: { en: 'Deutsch', de: 'Deutsch' } },
    ],
  },
  { page: 'general', key: 'labels', title: { en: 'Own words', de: 'Eigene Bezeichnungen' }, as: 'words', begin: {} },
  {
    ...{ page: 'access', key: 'userNameIsEmail', as: 'flag', begin: true },
    title: { en: 'The user name is an e-mail address', de: 'Der Benutzername ist eine E-Mail-Adresse' },
  },
  {
    ...{ page: 'access', key: 'userNameMinimum', as: 'number', begin: 1, least: 1, most: 50 },
    title: { en: 'Least length of a user name', de: 'Mindestlänge des Benutzernamens' },
  },
  {
    ...{ page: 'access', key: 'passwordMinimum', as: 'number', begin: 12, least: 8, most: 64 },
    title: { en: 'Least length of a password', de: 'Mindestlänge des Passworts' },
  },
  {
    ...{ page: 'access', key: 'required', as: 'many', begin: [] },
    title: { en: 'Asked of every [user|user]', de: 'Von allen verlangt' },
    options: [fields.email, fields.phone, fields.number],
  },
  {
    ...{ page: 'access', key: 'editable', as: 'many', begin: ['phone', 'address', 'timeZone'] },
    title: { en: '[users|Users] change of their own profile', de: '[users|Benutzer] ändern an ihrem eigenen Profil' },
    options: [fields.name, fields.email, fields.phone, fields.address, fields.timeZone],
  },
  {
    ...{ page: 'signIn', key: 'secondFactor', as: 'one', begin: 'administrators' },
    title: { en: 'Second factor', de: 'Zweiter Faktor' },
    options: [
      { value: 'nobody', label: { en: 'As everybody likes', de: 'Nach eigener Wahl' } },
      {
        value: 'administrators',
        label: { en: 'Required of whoever administers', de: 'Pflicht für alle, die verwalten' },
      },
      { value: 'everybody', label: { en: 'Required of everybody', de: 'Pflicht für alle' } },
    ],
  },
  {
    ...{ page: 'signIn', key: 'idleMinutes', as: 'number', begin: 60, least: 5, most: 1440, orNothing: true },
    title: {
      en: 'Sign out after idle minutes (empty: never)',
      de: 'Abmelden nach Minuten ohne Nutzung (leer: nie)',
    },
  },
  {
    ...{ page: 'signIn', key: 'days', as: 'number', begin: 30, least: 1, most: 30 },
    title: { en: 'Sign out after days', de: 'Abmelden nach Tagen' },
  },
  {
    ...{ page: 'joining', key: 'on', as: 'flag', begin: true },
    title: { en: 'People make their own accounts', de: 'Leute legen ihr Konto selbst an' },
  },
  {
    ...{ page: 'joining', key: 'domains', as: 'lines', begin: [] },
    title: { en: 'Mail domains that are taken (none: every)', de: 'Angenommene E-Mail-Domänen (keine: alle)' },
  },
  {
    ...{ page: 'joining', key: 'approval', as: 'flag', begin: true },
    title: { en: 'Somebody lets each of them in', de: 'Jemand lässt sie einzeln ein' },
  },
  { page: 'support', key: 'address', title: { en: 'Support address', de: 'Support-Adresse' }, as: 'text', begin: '' },
  {
    ...{ page: 'support', key: 'senderName', as: 'text', begin: '' },
    title: { en: 'Sender name', de: 'Name des Absenders' },
  },
  {
    ...{ page: 'support', key: 'senderAddress', as: 'text', begin: '' },
    title: { en: 'Sender address', de: 'Adresse des Absenders' },
  },
  { page: 'branding', key: 'accent', title: { en: 'Colour', de: 'Farbe' }, as: 'colour', begin: '#0b6b53' },
];

// the border: contents are read and written by the names in the table above
type Loose = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
const loose = (contents: Contents): Loose => contents as Loose;

export const isSet = (contents: Contents, { page, key }: Setting): boolean => key in (loose(contents)[page] ?? {});
export const valueOf = (contents: Contents, { page, key }: Setting): unknown => loose(contents)[page]?.[key];

/** The contents with a setting, or (undefined) without it. */
export function withSetting(contents: Contents, { page, key }: Setting, value: unknown): Contents {
  const { [key]: _, ...rest } = loose(contents)[page] ?? {};
  const next = value === undefined ? rest : { ...rest, [key]: value };
  const { [page]: __, ...others } = loose(contents);
  return (Object.keys(next).length === 0 ? others : { ...others, [page]: next }) as Contents;
}

/** Whether a number is one that is taken. */
export const isTaken = (setting: Setting, value: unknown): boolean =>
  setting.as !== 'number' ||
  (value === null && setting.orNothing === true) ||
  (typeof value === 'number' && Number.isInteger(value) && value >= setting.least && value <= setting.most);
