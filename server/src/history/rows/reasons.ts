import type { Missing } from '@ambit/policy';
import { type Language, type OwnWords, type Text, say } from '../../text.ts';
import { fields, type HistoryField } from './fields.ts';

/** Why a cell, or (field null) a whole row, does not come in, or what is to be known of it. */
export type Reason = Readonly<{
  field: HistoryField | null;
  code: ReasonCode;
  values?: Readonly<Record<string, string | number>>;
  missing?: readonly Missing[];
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
  missing: { en: '{field} is missing.', de: '{field} fehlt.' },
  'too-long': { en: 'Write at most {most} characters.', de: 'Schreiben Sie höchstens {most} Zeichen.' },
  'bad-date': {
    en: '`{value}` is not a date. Write it as 2026-12-31.',
    de: '`{value}` ist kein Datum. Schreiben Sie es als 2026-12-31.',
  },
  'in-the-future': {
    en: '`{value}` is still to come. History lies in the past.',
    de: '`{value}` liegt in der Zukunft. Verlauf liegt in der Vergangenheit.',
  },
  'ends-before': {
    en: 'This is before the day of completion.',
    de: 'Das liegt vor dem Tag des Abschlusses.',
  },
  'bad-score': {
    en: '`{value}` is not a score. Write 85 % or 0.85.',
    de: '`{value}` ist kein Ergebnis. Schreiben Sie 85 % oder 0,85.',
  },
  'bad-number': { en: '`{value}` is not a number.', de: '`{value}` ist keine Zahl.' },
  'bad-credits': {
    en: '`{value}` is not read as credits. Write them as “2 CME; 1 Ethics”.',
    de: '`{value}` wird nicht als Punkte verstanden. Schreiben Sie sie als „2 CME; 1 Ethik“.',
  },
  'bad-kind': {
    en: '`{value}` is not a kind of record. Write completion or external, or leave it blank.',
    de: '`{value}` ist keine Art von Eintrag. Schreiben Sie Abschluss oder extern, oder lassen Sie die Zelle leer.',
  },
  'awards-not-yet': {
    en: 'Awards cannot be imported yet. Completions and external training can.',
    de: 'Erworbene Zertifizierungen können noch nicht eingelesen werden, Abschlüsse und externe Schulungen schon.',
  },
  'cards-not-yet': {
    en: 'Cards cannot be imported yet. Completions and external training can.',
    de: 'Karten können noch nicht eingelesen werden, Abschlüsse und externe Schulungen schon.',
  },
  'user-unknown': {
    en: '`{value}` is not among the users you look after.',
    de: '`{value}` gehört nicht zu den Benutzern, die Sie betreuen.',
  },
  'user-unclear': {
    en: 'Identifier and user name mean different users.',
    de: 'Personalnummer und Benutzername meinen verschiedene Benutzer.',
  },
  'course-unclear': {
    en: 'Several [courses|courses] are called `{value}`. Write the external identifier instead.',
    de: 'Mehrere [courses|Kurse] heißen `{value}`. Schreiben Sie stattdessen die externe Kennung.',
  },
  'becomes-external': {
    en: 'There is no such [course|course] here: it comes in as external training.',
    de: 'Solche [courses|Kurse] gibt es hier nicht: Das kommt als externe Schulung herein.',
  },
  'not-recorded-by-you': {
    en: 'You may not record training of this user: {because}.',
    de: 'Sie dürfen für diesen Benutzer keine Schulung festhalten: {because}.',
  },
  duplicate: {
    en: 'Line {line} says this already.',
    de: 'Zeile {line} sagt das schon.',
  },
  'begun-here': {
    en: 'It was begun here: the record stands in the transcript, and the [course|course] stays open.',
    de: 'Das wurde hier begonnen: Der Eintrag steht im Lernnachweis, offen bleibt es auch.',
  },
  'gone-since': {
    en: 'What the row says was erased, or is not there any more.',
    de: 'Was die Zeile sagt, wurde gelöscht oder ist nicht mehr da.',
  },
  'changed-since': {
    en: 'This was changed after the import and stays as it is.',
    de: 'Das wurde nach dem Import geändert und bleibt, wie es ist.',
  },
  'built-on': {
    en: 'Later training was built on this record, so it stays.',
    de: 'Auf diesem Eintrag baut spätere Schulung auf, deshalb bleibt er.',
  },
} satisfies Record<string, Text>);

export type ReasonCode = keyof typeof reasonTexts;

/** Says a reason to somebody; `because` words what the engine named as missing, `own` are the reader’s words. */
export function wordReason(
  { field, code, values, missing }: Reason,
  language: Language,
  because: (missing: readonly Missing[]) => string,
  own: OwnWords = {},
): string {
  const label = field ? fields[field].label[language] : '';
  return say(reasonTexts[code], language, { field: label, because: missing ? because(missing) : '', ...values }, own);
}
