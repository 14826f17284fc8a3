import type { Ground } from './subject.ts';
import { asAdmin, type BenchDatabase } from './world/database.ts';
import { idOf } from './world/ids.ts';
import { administrator } from './application.ts';

/** Far above every number of the data set. */
const beyond = 4_000_000_000;

/** A published course of one item that nobody has taken, in the large tenant; gone again after the work. */
export type FreshCourse = Readonly<{ course: string; version: string; item: string }>;

export const freshCourse: FreshCourse = {
  course: idOf('course', beyond),
  version: idOf('version', beyond),
  item: idOf('item', beyond),
};

export async function withFreshCourse<T>(
  { database, plan }: Ground,
  work: (made: FreshCourse) => Promise<T>,
): Promise<T> {
  const { tenant, id } = plan.large;
  const both = [tenant, id];
  const { course, version, item } = freshCourse;
  // an earlier run may have been cut off
  await forget(database, both);
  const run = (text: string, ...values: unknown[]) => asAdmin(database.adminUrl, text, [...both, ...values]);
  await run(
    `insert into courses (tenant_id, organization_id, id, title, title_key, state, owner_id, created_at) values ($1, $2, $3, 'Measured', 'measured', 'published', $4, now())`,
    course,
    idOf('user', administrator),
  );
  await run(
    `insert into course_versions (tenant_id, organization_id, id, course_id, major, minor, state, created_at) values ($1, $2, $3, $4, 1, 0, 'effective', now())`,
    version,
    course,
  );
  await run(
    `insert into items (tenant_id, organization_id, id, course_version_id, position, kind, title, identifier, package_id, launch)
     values ($1, $2, $3, $4, 1, 'sco', 'Measured', 'measured', $5, 'index.html')`,
    item,
    version,
    idOf('package', plan.large.courses.from),
  );
  try {
    return await work(freshCourse);
  } finally {
    await forget(database, both);
  }
}

/** Whatever hangs on the course, the last made first. */
async function forget({ adminUrl }: BenchDatabase, both: readonly string[]): Promise<void> {
  const { course, version } = freshCourse;
  const ours = 'tenant_id = $1 and organization_id = $2';
  const enrolled = `select id from enrollments where ${ours} and course_id = $3`;
  const tried = `select id from attempts where ${ours} and enrollment_id in (${enrolled})`;
  const assigned = `select id from assignments where ${ours} and course_id = $3`;
  for (const [what, value] of [
    [`launches where ${ours} and attempt_id in (${tried})`, course],
    [`attempts where ${ours} and enrollment_id in (${enrolled})`, course],
    [`enrollment_sources where ${ours} and enrollment_id in (${enrolled})`, course],
    [`enrollments where ${ours} and course_id = $3`, course],
    [`search where ${ours} and kind = 'assignment' and id in (${assigned})`, course],
    [`assignments where ${ours} and course_id = $3`, course],
    [`items where ${ours} and course_version_id = $3`, version],
    [`course_versions where ${ours} and course_id = $3`, course],
    [`courses where ${ours} and id = $3`, course],
  ] as const)
    await asAdmin(adminUrl, `delete from ${what}`, [...both, value]);
}

/** What a run leaves behind besides: the data set itself has none of it. */
export async function forgetTraces({ adminUrl }: BenchDatabase): Promise<void> {
  for (const table of ['sign_ins', 'audit_waiting', 'audit_seals', 'audit_payloads', 'audit_entries', 'tasks'])
    await asAdmin(adminUrl, `delete from ${table}`);
}
