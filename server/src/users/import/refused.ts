import { refusals } from '../../refusal.ts';

/** Why a whole import is refused. What is wrong with a file stands in sheets, what is wrong with one row in reasons.ts. */
export const refused = refusals({
  'no-usable-column': {
    status: 422,
    says: {
      en: 'No column says who a row is about. Choose the column with the user name, the e-mail address or the employee identifier.',
      de: 'Keine Spalte sagt, um wen es in einer Zeile geht. Wählen Sie die Spalte mit dem Benutzernamen, der E-Mail-Adresse oder der Personalnummer.',
    },
  },
  'name-twice': {
    status: 422,
    says: {
      en: 'Choose either the name in one cell or first and last name, not both.',
      de: 'Wählen Sie entweder den Namen in einer Zelle oder Vor- und Nachnamen, nicht beides.',
    },
  },
  'field-unknown': {
    status: 422,
    says: { en: 'There is no field `{field}`.', de: 'Es gibt kein Feld `{field}`.' },
  },
  'role-unknown': {
    status: 422,
    says: {
      en: 'There is no role `{role}` that you could choose.',
      de: 'Es gibt keine Rolle `{role}`, die Sie wählen könnten.',
    },
  },
  'not-in-this-state': {
    status: 409,
    says: {
      en: 'This is not possible while the import is {state}. Upload the file again to start anew.',
      de: 'Das ist nicht möglich, solange der Import {state} ist. Laden Sie die Datei erneut hoch, um neu zu beginnen.',
    },
  },
  'too-many-for-all': {
    status: 422,
    says: {
      en: 'All or nothing is possible up to {most} rows; this file has {rows}. Choose row by row.',
      de: 'Alles oder nichts geht bis {most} Zeilen; diese Datei hat {rows}. Wählen Sie Zeile für Zeile.',
    },
  },
  'rows-rejected': {
    status: 409,
    says: {
      en: '{rejected} rows cannot come in, so with all or nothing none would. Correct them, or choose row by row.',
      de: '{rejected} Zeilen können nicht übernommen werden, bei alles oder nichts also keine. Berichtigen Sie diese oder wählen Sie Zeile für Zeile.',
    },
  },
  'nothing-to-do': {
    status: 409,
    says: { en: 'No row would change anything.', de: 'Keine Zeile würde etwas ändern.' },
  },
  'confirm-ending-needed': {
    status: 409,
    says: {
      en: 'This would disable {ending} of the {existing} [users|users] you manage. Look at the list, then confirm.',
      de: 'Das würde {ending} der {existing} Benutzer sperren, die Sie verwalten. Sehen Sie die Liste durch und bestätigen Sie dann.',
    },
  },
  'confirm-needed': {
    status: 409,
    says: {
      en: 'This would change {updated} of the {existing} [users|users] you manage and add {created}, with {locations} new [locations|locations] and {groups} new [groups|groups]. Look at the list, then confirm.',
      de: 'Das würde {updated} der {existing} [users|Benutzer] ändern, die Sie verwalten, und {created} hinzufügen, mit {locations} neuen [locations|Standorten] und {groups} neuen [groups|Gruppen]. Sehen Sie die Liste durch und bestätigen Sie dann.',
    },
  },
});

/** Why work on an import came to an end by itself; kept with the import and worded for whoever looks at it. */
export const ended = refusals({
  'asker-gone': {
    status: 409,
    says: {
      en: 'The [user|user] who started this import may not sign in any more, so it was ended.',
      de: 'Wer diesen Import gestartet hat, darf sich nicht mehr anmelden; er wurde deshalb beendet.',
    },
  },
  'authority-lost': {
    status: 409,
    says: {
      en: 'The [user|user] who started this import may not import [users|users] here any more, so it was ended. What was applied before stays.',
      de: 'Wer diesen Import gestartet hat, darf hier keine [users|Benutzer] mehr einlesen; er wurde deshalb beendet. Was vorher übernommen war, bleibt.',
    },
  },
  'rows-changed': {
    status: 409,
    says: {
      en: 'Meanwhile {rejected} rows cannot come in any more, so nothing was applied. Look at their reasons and commit again.',
      de: 'Inzwischen können {rejected} Zeilen nicht mehr übernommen werden, deshalb wurde nichts übernommen. Sehen Sie die Gründe durch und bestätigen Sie erneut.',
    },
  },
  fault: {
    status: 500,
    says: {
      en: 'Something went wrong on our side several times, so the import was ended. What was applied before stays.',
      de: 'Bei uns ist mehrmals etwas schiefgegangen, deshalb wurde der Import beendet. Was vorher übernommen war, bleibt.',
    },
  },
});
