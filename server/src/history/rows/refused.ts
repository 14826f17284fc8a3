import { refusals } from '../../refusal.ts';

/** Why a mapping of a file of history is refused. */
export const refused = refusals({
  'field-unknown': {
    status: 422,
    says: { en: 'There is no field `{field}`.', de: 'Es gibt kein Feld `{field}`.' },
  },
  'nobody-named': {
    status: 422,
    says: {
      en: 'No column says who a row is about. Choose the column with the employee identifier or the user name.',
      de: 'Keine Spalte sagt, um wen es in einer Zeile geht. Wählen Sie die Spalte mit der Personalnummer oder dem Benutzernamen.',
    },
  },
  'no-course': {
    status: 422,
    says: {
      en: 'No column says what was completed. Choose the column with the [course|course] or the title.',
      de: 'Keine Spalte sagt, was abgeschlossen wurde. Wählen Sie die Spalte dafür ([course|Kurs] oder Titel).',
    },
  },
  'no-day': {
    status: 422,
    says: {
      en: 'No column says when it was completed. Choose the column with the day.',
      de: 'Keine Spalte sagt, wann es abgeschlossen wurde. Wählen Sie die Spalte mit dem Tag.',
    },
  },
});
