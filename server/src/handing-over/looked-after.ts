import type { Text } from '../text.ts';

/**
 * What somebody looks after: the rows that name a user as the one who owns, teaches or manages. The tests demand a row for
 * every column that says who owns something.
 */
export type LookedAfter = Readonly<{
  id: string;
  table: string;
  by: string;
  says: Text;
  /** How one of them is called: a column, or what stands for it. */ called: string;
  /** Names a row besides the user; `id` unless said otherwise. */ key?: string;
  /** There is one row for each of these and the user: what the other looks after already ends here. */ one?: readonly string[];
  /** The user may not come to stand in this column of the same row. */ notIn?: string;
  /** A column that keeps the name of the user. */ writesName?: string;
  /** Rows of these states are of the past and stay with whom they were. */ past?: readonly string[];
}>;

export const lookedAfter: readonly LookedAfter[] = [
  {
    id: 'courses',
    table: 'courses',
    by: 'owner_id',
    says: { en: 'Courses created', de: 'Angelegte Kurse' },
    called: 'title',
  },
  {
    id: 'instructors',
    table: 'course_instructors',
    by: 'user_id',
    says: { en: 'Courses taught', de: 'Unterrichtete Kurse' },
    called: 'course_id',
    key: 'course_id',
    one: ['course_id'],
  },
  {
    id: 'packages',
    table: 'content_packages',
    by: 'owner_id',
    says: { en: 'Content loaded', de: 'Geladene Inhalte' },
    called: 'title',
  },
  { id: 'paths', table: 'paths', by: 'owner_id', says: { en: 'Learning paths', de: 'Lernpfade' }, called: 'title' },
  {
    id: 'templates',
    table: 'course_templates',
    by: 'owner_id',
    says: { en: 'Course templates', de: 'Kursvorlagen' },
    called: 'title',
  },
  {
    id: 'question-banks',
    table: 'question_banks',
    by: 'owner_id',
    says: { en: 'Question banks', de: 'Fragensammlungen' },
    called: 'title',
  },
  {
    id: 'assignments',
    table: 'assignments',
    by: 'owner_id',
    says: { en: 'Assignments', de: 'Zuweisungen' },
    called: 'name',
    past: ['ended'],
  },
  { id: 'groups', table: 'groups', by: 'owner_id', says: { en: 'Groups', de: 'Gruppen' }, called: 'name' },
  {
    id: 'managers',
    table: 'manager_mappings',
    by: 'manager_id',
    says: { en: 'People who report', de: 'Zugeordnete Personen' },
    called: 'user_id',
    one: ['user_id', 'group_id'],
    notIn: 'user_id',
  },
  {
    id: 'sessions',
    table: 'sessions',
    by: 'owner_id',
    says: { en: 'Sessions scheduled', de: 'Angesetzte Termine' },
    called: 'title',
    past: ['held', 'cancelled'],
  },
  {
    id: 'card-banks',
    table: 'card_banks',
    by: 'owner_id',
    says: { en: 'Card banks', de: 'Kartenbestände' },
    called: 'name',
  },
  {
    id: 'orders',
    table: 'orders',
    by: 'owner_id',
    says: { en: 'Orders looked after', de: 'Betreute Bestellungen' },
    called: 'number',
    past: ['closed', 'cancelled'],
  },
  {
    id: 'reports',
    table: 'saved_reports',
    by: 'owner_id',
    says: { en: 'Saved reports', de: 'Gespeicherte Berichte' },
    called: 'name',
  },
  {
    id: 'schedules',
    table: 'report_schedules',
    by: 'owner_id',
    says: { en: 'Scheduled reports', de: 'Geplante Berichte' },
    called: 'name',
    past: ['ended'],
  },
  {
    id: 'reviews',
    table: 'access_reviews',
    by: 'owner_id',
    says: { en: 'Access reviews', de: 'Prüfungen von Rechten' },
    called: 'name',
    past: ['closed'],
  },
  {
    id: 'views',
    table: 'saved_views',
    by: 'owner_id',
    says: { en: 'Saved views', de: 'Gespeicherte Ansichten' },
    called: 'name',
    writesName: 'owner_name',
  },
];
