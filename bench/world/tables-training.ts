import { titleKey } from '../../server/src/content/course.ts';
import { keyOf, withoutAccents } from '../../server/src/database/keys.ts';
import type { Table, Value } from './copy.ts';
import { madeAt } from './days.ts';
import { idOf } from './ids.ts';
import { titleOf } from './names.ts';
import { numbersIn, type OrganizationPlan, type Plan } from './plan.ts';
import { recordTables } from './tables-records.ts';

/** Courses with their packages and items, enrollments and attempts. */
export const trainingTables = (plan: Plan): readonly Table[] => [
  perCourse(plan, 'courses', [...['id', 'title', 'title_key', 'state', 'owner_id', 'created_at']], (o, n) => {
    const title = titleOf(n);
    return [[idOf('course', n), title, titleKey(title), 'published', idOf('user', o.users.from), madeAt]];
  }),
  perCourse(plan, 'search', ['kind', 'id', 'text'], (_, n) => [
    ['course', idOf('course', n), withoutAccents(keyOf(titleOf(n)))],
  ]),
  perCourse(plan, 'files', ['id', 'key', 'name', 'size', 'created_at'], (_, n) => [
    [idOf('file', n), `bench/${n}.zip`, `course-${n + 1}.zip`, 1_000_000, madeAt],
  ]),
  perCourse(
    plan,
    'content_packages',
    ['id', 'file_id', 'owner_id', 'state', 'standard', 'title', 'files_key', 'size', 'entries', 'created_at'],
    (o, n) => [
      [
        ...[idOf('package', n), idOf('file', n), idOf('user', o.users.from), 'ready', 'scorm-1.2'],
        titleOf(n),
        `bench-${n}`,
        1_000_000,
        40,
        madeAt,
      ],
    ],
  ),
  perCourse(
    plan,
    'course_versions',
    ['id', 'course_id', 'major', 'minor', 'state', 'published_at', 'created_at'],
    (_, n) => [[idOf('version', n), idOf('course', n), 1, 0, 'effective', madeAt, madeAt]],
  ),
  perCourse(
    plan,
    'items',
    ['id', 'course_version_id', 'position', 'kind', 'title', 'identifier', 'package_id', 'launch', 'detail'],
    (_, n) =>
      Array.from({ length: itemsOf(n) }, (__, at): readonly Value[] => [
        ...[idOf('item', n * 4 + at), idOf('version', n), at + 1, 'sco', `Part ${at + 1}`, `part-${at + 1}`],
        ...[idOf('package', n), `part-${at + 1}/index.html`, '{"depth":0}'],
      ]),
  ),
  ...recordTables(plan),
];

/** Two to four. */
export const itemsOf = (course: number): number => 2 + (course % 3);

type Make = (o: OrganizationPlan, course: number) => readonly (readonly Value[])[];

const perCourse = (plan: Plan, name: string, columns: readonly string[], make: Make): Table => ({
  name,
  columns: ['tenant_id', 'organization_id', ...columns],
  *rows() {
    for (const o of plan.organizations)
      for (const course of numbersIn(o.courses)) for (const row of make(o, course)) yield [o.tenant, o.id, ...row];
  },
});
