import { refusals } from '../refusal.ts';

/** Why a file, or what was said of its columns, is refused. */
export const refused = refusals({
  'save-as-csv': {
    status: 422,
    says: {
      en: '`{name}` is a workbook. Save it as CSV (in Excel: Save as, “CSV UTF-8”) and upload that file.',
      de: '`{name}` ist eine Arbeitsmappe. Speichern Sie sie als CSV (in Excel: Speichern unter, „CSV UTF-8“) und laden Sie diese Datei hoch.',
    },
  },
  'not-text': {
    status: 422,
    says: {
      en: '`{name}` is not a text file. Save the list as CSV and upload that file.',
      de: '`{name}` ist keine Textdatei. Speichern Sie die Liste als CSV und laden Sie diese Datei hoch.',
    },
  },
  undecodable: {
    status: 422,
    says: {
      en: 'Line {line} holds characters that cannot be read. Save the file as “CSV UTF-8” and upload it again.',
      de: 'Zeile {line} enthält Zeichen, die nicht gelesen werden können. Speichern Sie die Datei als „CSV UTF-8“ und laden Sie sie erneut hoch.',
    },
  },
  empty: {
    status: 422,
    says: {
      en: 'There are no rows below the column names. Upload a file with one line for each user.',
      de: 'Unter den Spaltennamen stehen keine Zeilen. Laden Sie eine Datei mit einer Zeile je Benutzer hoch.',
    },
  },
  'quote-not-closed': {
    status: 422,
    says: {
      en: 'A quotation mark that opens in line {line} is never closed. Close or remove it and upload the file again.',
      de: 'Ein Anführungszeichen, das in Zeile {line} beginnt, wird nie geschlossen. Schließen oder entfernen Sie es und laden Sie die Datei erneut hoch.',
    },
  },
  'too-many-columns': {
    status: 422,
    says: {
      en: 'The file has {columns} columns; {most} can be taken. Remove those that are not needed.',
      de: 'Die Datei hat {columns} Spalten; {most} können verarbeitet werden. Entfernen Sie die nicht benötigten.',
    },
  },
  'mapping-length': {
    status: 422,
    says: {
      en: 'The file has {columns} columns; the mapping names {given}. Send one entry for each column.',
      de: 'Die Datei hat {columns} Spalten; die Zuordnung nennt {given}. Senden Sie einen Eintrag je Spalte.',
    },
  },
  'field-twice': {
    status: 422,
    says: {
      en: 'The columns “{column}” and “{other}” both stand for {field}. Leave one of them out.',
      de: 'Die Spalten „{column}“ und „{other}“ stehen beide für {field}. Lassen Sie eine davon weg.',
    },
  },
  'date-order-needed': {
    status: 422,
    says: {
      en: 'Dates such as `{value}` in “{column}” can be read in two ways. Say whether the day or the month comes first.',
      de: 'Daten wie `{value}` in „{column}“ lassen sich auf zwei Arten lesen. Sagen Sie, ob der Tag oder der Monat zuerst steht.',
    },
  },
});
