import type { Missing } from '@ambit/policy';
import { type Language, type OwnWords, type Text, say } from '../../text.ts';
import { type FieldId, fields, isAdditional } from './fields.ts';

/** Why a cell, or (field null) a whole row, cannot come in. Kept as ids and values, worded for whoever reads it. */
export type Reason = Readonly<{
  field: FieldId | null;
  code: ReasonCode;
  values?: Readonly<Record<string, string | number>>;
  /** What the engine said is missing, where authority is the reason. */ missing?: readonly Missing[];
}>;

export const reasonTexts = Object.freeze({
  'too-few-cells': {
    en: 'The row has {cells} cells, but there are {columns} columns. Look for a missing delimiter or quotation mark.',
    de: 'Die Zeile hat {cells} Zellen, es gibt aber {columns} Spalten. Suchen Sie nach einem fehlenden Trenn- oder Anführungszeichen.',
  },
  'too-many-cells': {
    en: 'The row has {cells} cells, but there are {columns} columns. Put cells that hold the delimiter in quotation marks.',
    de: 'Die Zeile hat {cells} Zellen, es gibt aber {columns} Spalten. Setzen Sie Zellen, die das Trennzeichen enthalten, in Anführungszeichen.',
  },
  missing: {
    en: '{field} is missing. A new [user|user] needs it.',
    de: '{field} fehlt. Neue [users|Benutzer] brauchen das.',
  },
  'not-cleared': {
    en: '{field} cannot be emptied. Write a value, or leave the cell blank to keep it.',
    de: '{field} kann nicht geleert werden. Schreiben Sie einen Wert oder lassen Sie die Zelle leer, um ihn zu behalten.',
  },
  'too-long': { en: 'Write at most {most} characters.', de: 'Schreiben Sie höchstens {most} Zeichen.' },
  'not-one-line': { en: 'Write this in one line.', de: 'Schreiben Sie das in eine Zeile.' },
  'bad-email': { en: '`{value}` is not an e-mail address.', de: '`{value}` ist keine E-Mail-Adresse.' },
  'bad-date': {
    en: '`{value}` is not a date. Write it as 2026-12-31.',
    de: '`{value}` ist kein Datum. Schreiben Sie es als 2026-12-31.',
  },
  'bad-language': {
    en: '`{value}` is not a language. Write its code or its name, such as en or German.',
    de: '`{value}` ist keine Sprache. Schreiben Sie ihren Code oder Namen, etwa de oder Englisch.',
  },
  'bad-state': {
    en: '`{value}` says neither yes nor no. Write yes or no.',
    de: '`{value}` heißt weder ja noch nein. Schreiben Sie ja oder nein.',
  },
  'not-a-number': { en: '`{value}` is not a number.', de: '`{value}` ist keine Zahl.' },
  'not-a-choice': {
    en: '`{value}` cannot be chosen. Write one of {options}.',
    de: '`{value}` steht nicht zur Wahl. Schreiben Sie eines davon: {options}.',
  },
  'not-yes-or-no': {
    en: '`{value}` says neither yes nor no. Write yes or no.',
    de: '`{value}` heißt weder ja noch nein. Schreiben Sie ja oder nein.',
  },
  'field-gone': {
    en: 'This field was deleted. Leave the column out.',
    de: 'Dieses Feld wurde gelöscht. Lassen Sie die Spalte aus.',
  },
  'name-in-one-part': {
    en: '`{value}` cannot be divided into first and last name. Write it as “Last, First”.',
    de: '`{value}` lässt sich nicht in Vor- und Nachname teilen. Schreiben Sie „Nachname, Vorname“.',
  },
  'day-without-place': {
    en: 'A day of a move needs [location|a location], [department|a department], a job title or a manager in the same row.',
    de: 'Zum Tag eines Umzugs gehört in derselben Zeile, was sich ändert: [location|Standort], [department|Abteilung], Stelle oder Führungskraft.',
  },
  'day-for-new-place': {
    en: '[location|A location] that is still to be added cannot wait for a day. Add it first.',
    de: '[locations|Standorte], die erst angelegt werden, können nicht auf einen Tag warten. Legen Sie sie zuerst an.',
  },
  'day-for-newcomer': {
    en: 'A new [user|user] begins today or began before. Choose such a day, or leave the cell blank.',
    de: 'Neue [users|Benutzer] beginnen heute oder haben schon begonnen. Wählen Sie einen solchen Tag oder lassen Sie die Zelle leer.',
  },
  'moved-later': {
    en: 'A later change is known, on {value}. Choose that day or one after it.',
    de: 'Eine spätere Änderung ist bekannt, am {value}. Wählen Sie diesen Tag oder einen danach.',
  },
  'password-short': { en: 'A password has at least 8 characters.', de: 'Ein Passwort hat mindestens 8 Zeichen.' },
  'changed-since': {
    en: 'This was changed after the import and stays as it is.',
    de: 'Das wurde nach dem Import geändert und bleibt, wie es ist.',
  },
  'gone-since': {
    en: 'What was there before the import is not there any more.',
    de: 'Was vor dem Import da war, ist nicht mehr da.',
  },
  'has-records': {
    en: 'This [user|user] has signed in or has records, and is disabled instead of deleted.',
    de: 'Hierzu gibt es Anmeldungen oder Aufzeichnungen: Statt zu löschen, wird gesperrt.',
  },
  'user-name-short-here': {
    en: 'A user name has at least {n} characters here.',
    de: 'Ein Benutzername hat hier mindestens {n} Zeichen.',
  },
  'user-name-no-email-here': {
    en: 'The user name is an e-mail address here.',
    de: 'Der Benutzername ist hier eine E-Mail-Adresse.',
  },
  'password-short-here': {
    en: 'A password has at least {n} characters here.',
    de: 'Ein Passwort hat hier mindestens {n} Zeichen.',
  },
  'asked-of-everybody': { en: '{field} is asked of everybody here.', de: '{field} wird hier von allen verlangt.' },
  duplicate: {
    en: 'This [user|user] stands in line {line} already. Keep one of the two lines.',
    de: 'Diese Person steht schon in Zeile {line}. Behalten Sie eine der beiden Zeilen.',
  },
  'user-name-taken': {
    en: 'The user name `{value}` is not available. Choose another one.',
    de: 'Der Benutzername `{value}` ist nicht verfügbar. Wählen Sie einen anderen.',
  },
  'identifier-taken': {
    en: 'The employee identifier `{value}` is not available. Correct it or leave the cell blank.',
    de: 'Die Personalnummer `{value}` ist nicht verfügbar. Berichtigen Sie sie oder lassen Sie die Zelle leer.',
  },
  'identifier-ambiguous': {
    en: 'Several [users|users] have the employee identifier `{value}`. Correct that first.',
    de: 'Mehrere [users|Benutzer] haben die Personalnummer `{value}`. Berichtigen Sie das zuerst.',
  },
  'identifier-and-name': {
    en: 'The employee identifier `{value}` and the user name belong to two different [users|users].',
    de: 'Die Personalnummer `{value}` und der Benutzername gehören zu zwei verschiedenen Personen.',
  },
  'external-id-taken': {
    en: 'The external id `{value}` is not available. Correct it, or remove the link that has it.',
    de: 'Die fremde Kennung `{value}` ist nicht verfügbar. Berichtigen Sie sie oder entfernen Sie die Verbindung, die sie hat.',
  },
  'external-id-and-other': {
    en: 'The external id `{value}` and the employee identifier or user name belong to two different [users|users].',
    de: 'Die fremde Kennung `{value}` und die Personalnummer oder der Benutzername gehören zu zwei verschiedenen Personen.',
  },
  'called-otherwise': {
    en: 'The [user|user] with this employee identifier or user name has another external id than `{value}` here. Correct the row, or remove that link first.',
    de: 'Wer diese Personalnummer oder diesen Benutzernamen hat, hat hier eine andere fremde Kennung als `{value}`. Berichtigen Sie die Zeile oder entfernen Sie zuerst diese Verbindung.',
  },
  'email-of-another': {
    en: '[user|A user] with the e-mail address `{value}` has another name, or several [users|users] have it. Add a column with the user name.',
    de: 'Jemand mit der E-Mail-Adresse `{value}` heißt anders, oder mehrere haben sie. Ergänzen Sie eine Spalte mit dem Benutzernamen.',
  },
  'not-changed-by-you': {
    en: 'You may not change this [user|user]: {because}.',
    de: 'Sie dürfen diese Person nicht ändern: {because}.',
  },
  'not-added-by-you': {
    en: 'You may not add this [user|user]: {because}.',
    de: 'Sie dürfen diese Person nicht hinzufügen: {because}.',
  },
  oneself: { en: 'Nobody changes this about themselves.', de: 'Niemand ändert das an sich selbst.' },
  'location-outside': {
    en: '{value} is not among the [locations|locations] you manage.',
    de: '{value} gehört nicht zu dem, was Sie verwalten.',
  },
  'location-ambiguous': {
    en: 'Several of the [locations|locations] you manage are called {value}. Write the path, such as “North / Leeds”, or the identifier.',
    de: 'Mehrere der [locations|Standorte], die Sie verwalten, heißen {value}. Schreiben Sie den Pfad, etwa „Nord / Leeds“, oder die Kennung.',
  },
  'location-holds-no-users': {
    en: '{value} only groups other [locations|locations]. Choose one of those below it.',
    de: '{value} fasst nur andere [locations|Standorte] zusammen. Wählen Sie einen davon.',
  },
  'location-expired': {
    en: '{value} has expired. Choose another [location|location].',
    de: '{value} ist abgelaufen. Wählen Sie etwas anderes.',
  },
  'location-needed': {
    en: 'Say at which of the [locations|locations] you manage this [user|user] is.',
    de: 'Geben Sie an, welche der [locations|Standorte], die Sie verwalten, hier gemeint sind.',
  },
  'department-unknown': {
    en: 'There is no [department|department] {value}.',
    de: '[department|Abteilung] {value} gibt es nicht.',
  },
  'department-ambiguous': {
    en: 'Several [departments|departments] are called {value}. Write the identifier.',
    de: 'Mehrere [departments|Abteilungen] heißen {value}. Schreiben Sie die Kennung.',
  },
  'job-title-unknown': { en: 'There is no job title {value}.', de: 'Es gibt keine Stellenbezeichnung {value}.' },
  'job-title-ambiguous': {
    en: 'Several job titles are called {value}. Write the identifier.',
    de: 'Mehrere Stellenbezeichnungen heißen {value}. Schreiben Sie die Kennung.',
  },
  'role-unknown': {
    en: 'There is no role {value}. Match it to one of the roles before the check.',
    de: 'Es gibt keine Rolle {value}. Ordnen Sie den Wert vor der Prüfung einer der Rollen zu.',
  },
  'role-additional': {
    en: '{value} is given beside another role, at a thing of its own. Give it on the [user|user]’s page.',
    de: '{value} wird neben einer anderen Rolle für etwas Bestimmtes gegeben. Geben Sie sie auf der Profilseite.',
  },
  'role-not-given': {
    en: 'You may not give the role {value}: {because}.',
    de: 'Sie dürfen die Rolle {value} nicht geben: {because}.',
  },
  'role-not-ended': {
    en: 'You may not end the role this [user|user] has: {because}.',
    de: 'Sie dürfen die Rolle dieser Person nicht beenden: {because}.',
  },
  'role-not-carried': {
    en: 'This [user|user] has a role that would follow there: {because}.',
    de: 'Diese Person hat eine Rolle, die mitginge: {because}.',
  },
  'role-needs-location': {
    en: 'The role {value} covers [location|a location]. Give the [user|user] [location|a location] too.',
    de: 'Die Rolle {value} gilt für [locations|Standorte]. Füllen Sie auch diese Zelle: [location|Standort].',
  },
  'last-administrator': {
    en: 'The organization would be left without an administrator who may give roles.',
    de: 'Der Organisation bliebe kein Administrator, der Rollen vergeben darf.',
  },
  'last-exempt': {
    en: 'This is the last password that keeps working while passwords are off. Name somebody else first, or switch passwords on.',
    de: 'Das ist das letzte Passwort, das gilt, während Passwörter aus sind. Benennen Sie zuerst jemand anderen oder schalten Sie Passwörter ein.',
  },
  'state-not-possible': {
    en: '[user|A user] who is {from} cannot become {to} by an import.',
    de: 'Wer im Zustand {from} ist, kann durch einen Import nicht {to} werden.',
  },
  'state-not-changed': {
    en: 'You may not change whether this [user|user] may sign in: {because}.',
    de: 'Sie dürfen nicht ändern, ob sich diese Person anmelden darf: {because}.',
  },
  'manager-unknown': {
    en: '{value} is neither among the [users|users] you see nor in this file.',
    de: '{value} ist weder unter denen, die Sie sehen, noch in dieser Datei.',
  },
  'manager-oneself': { en: 'Nobody is their own manager.', de: 'Niemand ist die eigene vorgesetzte Person.' },
  'manager-not-set': {
    en: 'You may not set this [user|user]’s manager: {because}.',
    de: 'Sie dürfen hier die vorgesetzte Person nicht setzen: {because}.',
  },
  'group-unknown': {
    en: '{value} is not among the [groups|groups] you see.',
    de: '{value} gehört nicht zu den [groups|Gruppen], die Sie sehen.',
  },
  'group-not-created': {
    en: 'There is no [group|group] {value} that you see, and you may not add one: {because}.',
    de: '[groups|Gruppen]: Nichts heißt {value}, was Sie sehen, und anlegen dürfen Sie es nicht: {because}.',
  },
  'group-not-changed': {
    en: 'You may not change who belongs to {value}: {because}.',
    de: 'Sie dürfen nicht ändern, wer zu {value} gehört: {because}.',
  },
  'manager-rejected': {
    en: 'The manager stands in line {line}, which cannot come in. Correct that line first.',
    de: 'Die vorgesetzte Person steht in Zeile {line}, die nicht übernommen werden kann. Berichtigen Sie zuerst diese Zeile.',
  },
} satisfies Record<string, Text>);

export type ReasonCode = keyof typeof reasonTexts;

/** States of a user and of an import, within a sentence. */
export const stateTexts: Readonly<Record<string, Text>> = Object.freeze({
  invited: { en: 'invited', de: 'eingeladen' },
  listed: { en: 'listed', de: 'gelistet' },
  active: { en: 'active', de: 'aktiv' },
  suspended: { en: 'suspended', de: 'ausgesetzt' },
  disabled: { en: 'disabled', de: 'gesperrt' },
  archived: { en: 'archived', de: 'archiviert' },
  uploaded: { en: 'waiting for its mapping', de: 'noch ohne Zuordnung' },
  checking: { en: 'being checked', de: 'in Prüfung' },
  checked: { en: 'checked', de: 'geprüft' },
  committing: { en: 'being applied', de: 'in Übernahme' },
  committed: { en: 'applied', de: 'übernommen' },
  failed: { en: 'ended', de: 'beendet' },
  cancelled: { en: 'cancelled', de: 'abgebrochen' },
  'undo-checking': { en: 'looked at for undoing', de: 'zum Rückgängigmachen in Prüfung' },
  'undo-checked': { en: 'looked at for undoing', de: 'zum Rückgängigmachen geprüft' },
  undoing: { en: 'being undone', de: 'in Rücknahme' },
  undone: { en: 'undone', de: 'rückgängig gemacht' },
});

/** Says a reason to somebody; `because` words what the engine named as missing, `own` are the reader’s words. */
export function wordReason(
  reason: Reason,
  language: Language,
  because: (missing: NonNullable<Reason['missing']>) => string,
  own: OwnWords = {},
): string {
  const field = reason.field ? labelOf(reason, reason.field, language) : '';
  const options = reason.values?.[`options.${language}`] ?? '';
  const missing = reason.missing ? because(reason.missing) : '';
  const { from, to } = reason.values ?? {};
  const states = {
    ...(from && { from: stateTexts[from]?.[language] ?? from }),
    ...(to && { to: stateTexts[to]?.[language] ?? to }),
  };
  return say(
    reasonTexts[reason.code],
    language,
    { field, options, because: missing, ...reason.values, ...states },
    own,
  );
}

/** An additional field brings its labels along: it may be deleted when the reason is read. */
const labelOf = ({ values }: Reason, field: FieldId, language: Language): string =>
  isAdditional(field) ? String(values?.[language] ?? field.slice('additional:'.length)) : fields[field].label[language];
