import { refusals } from '../refusal.ts';

/** Why a file is none with rows in it. */
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
  'quote-not-closed': {
    status: 422,
    says: {
      en: 'A quotation mark that opens in line {line} is never closed. Close or remove it and upload the file again.',
      de: 'Ein Anführungszeichen, das in Zeile {line} beginnt, wird nie geschlossen. Schließen oder entfernen Sie es und laden Sie die Datei erneut hoch.',
    },
  },
});
