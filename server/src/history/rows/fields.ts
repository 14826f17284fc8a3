import type { Text } from '../../text.ts';

type Field = Readonly<{ label: Text /** Headers that mean it: letters and digits only. */; known: readonly string[] }>;

const field = (en: string, de: string, known: string): Field =>
  Object.freeze({ label: { en, de }, known: known.split(' ') });

/** What a column of a file of history can stand for, in the order in which screens offer it. */
export const fields = Object.freeze({
  employeeIdentifier: field(
    'Employee identifier',
    'Personalnummer',
    'employeeidentifier employeeid employeenumber empid personid personnelnumber staffid payrollid personalnummer personalnr mitarbeiternummer matricule externalid',
  ),
  userName: field(
    'User name',
    'Benutzername',
    'username login loginname loginid userid user learner account benutzername benutzer anmeldename kennung email emailaddress',
  ),
  kind: field('Kind of record', 'Art des Eintrags', 'kind type recordtype kindofrecord art typ eintragsart'),
  course: field(
    'Course or title',
    'Kurs oder Titel',
    'course coursename coursetitle courseid activity activityname training trainingname title program programme kurs kurstitel kursname schulung titel bezeichnung',
  ),
  completedOn: field(
    'Completed on',
    'Abgeschlossen am',
    'completedon completed completiondate completeddate datecompleted completedat finishedon date achieved abgeschlossenam abschlussdatum abgeschlossen datum bestandenam',
  ),
  score: field('Score', 'Ergebnis', 'score result grade percent points ergebnis punkte note prozent'),
  validUntil: field(
    'Valid until',
    'Gültig bis',
    'validuntil validto expires expireson expiry expirydate expirationdate gueltigbis ablaufdatum ablauf',
  ),
  provider: field('Provider', 'Anbieter', 'provider vendor institution organizer anbieter veranstalter traeger'),
  hours: field('Hours', 'Stunden', 'hours duration durationhours stunden dauer'),
  credits: field('Credits', 'Punkte nach Art', 'credits credit cme ceu creditpoints fortbildungspunkte'),
  remark: field('Remark', 'Bemerkung', 'remark remarks comment comments note notes bemerkung kommentar notiz'),
} satisfies Record<string, Field>);

export type HistoryField = keyof typeof fields;
export const isField = (id: string): id is HistoryField => Object.hasOwn(fields, id);
// the keys of a record are its fields
export const fieldIds: readonly HistoryField[] = Object.freeze(Object.keys(fields).filter(isField));

/** What a row needs: who, what, when. */
export const identifying = ['employeeIdentifier', 'userName'] as const satisfies readonly HistoryField[];
export const needed = ['course', 'completedOn'] as const satisfies readonly HistoryField[];
