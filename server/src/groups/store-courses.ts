import { type Sql, type Thing, factsSql, from } from '@ambit/policy';
import { sql } from 'kysely';
import { course } from '../content/privileges.ts';
import type { Tx } from '../database/connection.ts';
import { condition } from '../database/where.ts';
import type { Place } from './store-members.ts';

export type GroupCourse = Readonly<{ title: string; thing: Thing }>;

/** The courses of a group which the asker may see, with what decides about each. */
export async function listCourses(
  tx: Tx,
  organization: string,
  id: string,
  scope: Sql,
  now: number,
): Promise<readonly GroupCourse[]> {
  const { rows } = await sql<{ id: string; organization_id: string; facts: Thing['facts']; title: string }>`
    select ${condition(factsSql(course, now))}, x.title from ${condition(from(course))}
    join group_courses g on g.tenant_id = x.tenant_id and g.organization_id = x.organization_id and g.course_id = x.id
    where g.organization_id = ${organization} and g.group_id = ${id} and ${condition(scope)} order by x.title_key, x.id`.execute(
    tx,
  );
  return rows.map((row) => ({
    title: row.title,
    thing: { kind: course.id, id: row.id, organization: row.organization_id, facts: row.facts },
  }));
}

/** Makes courses the group’s; `enrollsFrom`: only who becomes a member from then on is enrolled (null: everybody). */
export async function putCourses(
  tx: Tx,
  at: Place,
  group: string,
  courseIds: readonly string[],
  enrollsFrom: Date | null,
): Promise<void> {
  const row = { tenant_id: at.tenant, organization_id: at.organization, group_id: group, enrolls_from: enrollsFrom };
  await tx
    .insertInto('group_courses')
    .values(courseIds.map((id) => ({ ...row, course_id: id })))
    .onConflict((on) =>
      on
        .columns(['tenant_id', 'organization_id', 'group_id', 'course_id'])
        // to enroll everybody later on is more than was said before, never less
        .doUpdateSet(enrollsFrom === null ? { enrolls_from: null } : { group_id: group }),
    )
    .execute();
}

export async function removeCourse(tx: Tx, organization: string, group: string, courseId: string): Promise<void> {
  await tx
    .deleteFrom('group_courses')
    .where('organization_id', '=', organization)
    .where('group_id', '=', group)
    .where('course_id', '=', courseId)
    .execute();
}

/** A course that is deleted is no group’s any more. */
export async function forgetCourse(tx: Tx, organization: string, courseId: string): Promise<void> {
  await tx
    .deleteFrom('group_courses')
    .where('organization_id', '=', organization)
    .where('course_id', '=', courseId)
    .execute();
}
