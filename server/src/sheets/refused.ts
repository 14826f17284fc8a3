import { refusals } from '../refusal.ts';

/** Why a file, or what was said of its columns, is refused. */
export const refused = refusals({
  'save-as-csv': {
    status: 422,
    says: {
      en: '`{name}` is a workbook of an old kind or one with a password. Save it as “Excel workbook (.xlsx)” without a password, or as CSV, and upload that file.',
      de: '`{name}` ist eine Arbeitsmappe alter Art oder eine mit Passwort. Speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“ ohne Passwort oder als CSV und laden Sie diese Datei hoch.',
    },
  },
  'workbook-damaged': {
    status: 422,
    says: {
      en: 'This workbook cannot be read: it is damaged or was not written by a spreadsheet program. Open it, save it as .xlsx again, and upload that file.',
      de: 'Diese Arbeitsmappe kann nicht gelesen werden: Sie ist beschädigt oder stammt nicht aus einer Tabellenkalkulation. Öffnen Sie sie, speichern Sie sie erneut als .xlsx und laden Sie diese Datei hoch.',
    },
  },
  'workbook-swells': {
    status: 422,
    says: {
      en: '`{name}` would unpack to far more than it seems to hold, so it was not opened. Save the list as CSV and upload that file.',
      de: '`{name}` würde beim Entpacken weit größer, als sie scheint, und wurde deshalb nicht geöffnet. Speichern Sie die Liste als CSV und laden Sie diese Datei hoch.',
    },
  },
  'workbook-large': {
    status: 422,
    says: {
      en: 'This workbook holds more text than can be read at once. Save the list as CSV and upload that file.',
      de: 'Diese Arbeitsmappe enthält mehr Text, als auf einmal gelesen werden kann. Speichern Sie die Liste als CSV und laden Sie diese Datei hoch.',
    },
  },
  'workbook-macros': {
    status: 422,
    says: {
      en: '`{name}` holds macros, so it was not opened. Save it as “Excel workbook (.xlsx)”, without macros, and upload that file.',
      de: '`{name}` enthält Makros und wurde deshalb nicht geöffnet. Speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“, ohne Makros, und laden Sie diese Datei hoch.',
    },
  },
  'page-unknown': {
    status: 422,
    says: {
      en: 'The workbook has no sheet `{page}`. Choose one of: {pages}.',
      de: 'Die Arbeitsmappe hat kein Tabellenblatt `{page}`. Wählen Sie eines von: {pages}.',
    },
  },
  'not-text': {
    status: 422,
    says: {
      en: '`{name}` is neither a text file nor an Excel workbook. Save the list as CSV or .xlsx and upload that file.',
      de: '`{name}` ist weder eine Textdatei noch eine Excel-Arbeitsmappe. Speichern Sie die Liste als CSV oder .xlsx und laden Sie diese Datei hoch.',
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
