import type { Insertable } from 'kysely';
import type { Database } from '../../database/tables.gen.ts';

export type Table = keyof Database;
/** A row of a table, but for where it stands. */
export type Row<T extends Table> = Omit<Insertable<Database[T]>, 'tenant_id' | 'organization_id'>;

/** An organization of the cast that is being filled: names become ids, rows are kept until all can be inserted at once. */
export type Place = Readonly<{
  now: Date;
  user(name: string): string;
  location(name: string): string;
  group(name: string): string;
  /** The id of a thing, made when it is first named. */ id(kind: string, name: string): string;
  /** An id nobody asks for again. */ newId(): string;
  put<T extends Table>(table: T, ...rows: readonly Row<T>[]): void;
}>;

/** The tables in the order in which their rows can be inserted. */
export const order = [
  'departments',
  'job_titles',
  'groups',
  'additional_fields',
  'agencies',
  'agency_ids',
  'courses',
  'course_instructors',
  'group_courses',
  'course_versions',
  'items',
  'paths',
  'path_courses',
  'course_templates',
  'question_banks',
  'tags',
  'course_tags',
  'certifications',
  'certification_levels',
  'awards',
  'licences',
  'membership_types',
  'content_grants',
  'catalogue_categories',
  'category_courses',
  'customers',
  'orders',
  'seats',
  'transactions',
  'sessions',
  'session_instructors',
  'rosters',
  'assignments',
  'enrollments',
  'attempts',
  'card_banks',
  'cards',
  'external_trainings',
  'notification_settings',
  'devices',
  'client_templates',
  'notices',
  'saved_reports',
  'report_schedules',
  'access_requests',
  'access_reviews',
] as const satisfies readonly Table[];

/** The instant some days from now (before now: negative). */
export const inDays = (now: Date, days: number): Date => new Date(now.getTime() + days * 86_400_000);

/** The day some days from now. */
export const dayIn = (now: Date, days: number): string => inDays(now, days).toISOString().slice(0, 10);
