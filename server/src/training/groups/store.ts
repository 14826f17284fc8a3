import { type Sql, from } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import type { EnrollmentState } from '../plan.ts';
import { enrollment } from '../privileges.ts';

/** What of a situation groups ask for: the members' names for `memberCourses` and `heldByGroup`, by arrays of ids. */
export const situationOfGroups = (
  organization: string,
  users: RawBuilder<unknown>,
  enrollments: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`
  (select coalesce(jsonb_agg(jsonb_build_object('user', m.user_id, 'course', g.course_id, 'group', m.group_id,
      'asked', c.state = 'published' and (g.enrolls_from is null or m.joined_at >= g.enrolls_from))), '[]')
    from group_members m
    join group_courses g on g.tenant_id = m.tenant_id and g.organization_id = m.organization_id and g.group_id = m.group_id
    join courses c on c.tenant_id = g.tenant_id and c.organization_id = g.organization_id and c.id = g.course_id
    where m.organization_id = ${organization} and m.user_id = any(${users})) as "memberCourses",
  (select coalesce(jsonb_agg(jsonb_build_object('enrollment', e.id, 'user', e.user_id, 'course', e.course_id, 'group', s.source_id)), '[]')
    from enrollment_sources s
    join enrollments e on e.tenant_id = s.tenant_id and e.organization_id = s.organization_id and e.id = s.enrollment_id
    where s.organization_id = ${organization} and s.enrollment_id = any(${enrollments}) and (s.source_kind = 'group') is true
      and s.ended_at is null) as "heldByGroup"`;

/** The next members of a group after one of them, by id. */
export async function membersFrom(
  tx: Tx,
  organization: string,
  group: string,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ user_id: string }>`select user_id from group_members
    where organization_id = ${organization} and group_id = ${group} ${after ? sql`and user_id > ${after}` : sql``}
    order by user_id limit ${limit}`.execute(tx);
  return rows.map((row) => row.user_id);
}

/** The groups of a course. */
export async function groupsOfCourse(tx: Tx, organization: string, course: string): Promise<readonly string[]> {
  const { rows } = await sql<{ group_id: string }>`select group_id from group_courses
    where organization_id = ${organization} and course_id = ${course}`.execute(tx);
  return rows.map((row) => row.group_id);
}

type Leaving = Readonly<{ group: string; users: readonly string[] | null; course: string | null }>;

/** Enrollments by a group which these users leave, or which gives the course away. */
const byGroup = (
  organization: string,
  { group, users, course }: Leaving,
): RawBuilder<unknown> => sql`enrollment_sources s
  join enrollments e on e.tenant_id = s.tenant_id and e.organization_id = s.organization_id and e.id = s.enrollment_id
  where s.organization_id = ${organization} and s.source_kind = 'group' and s.source_id = ${group} and s.ended_at is null
    ${users ? sql`and e.user_id = any(${[...users]}::uuid[])` : sql``} ${course ? sql`and e.course_id = ${course}` : sql``}`;

/** What a group enrolled users in is asked for by itself from now on: it stays when the group’s reason ends. */
export async function keepEnrollments(tx: Tx, organization: string, leaving: Leaving, now: Date): Promise<void> {
  await sql`insert into enrollment_sources (tenant_id, organization_id, enrollment_id, source_kind, source_id, due_date, since)
    select s.tenant_id, s.organization_id, s.enrollment_id, 'kept', s.source_id, s.due_date, ${now}::timestamptz
    from ${byGroup(organization, leaving)}
    on conflict (tenant_id, organization_id, enrollment_id, source_kind, source_id)
      do update set ended_at = null, since = excluded.since`.execute(tx);
}

export type Affected = Readonly<{
  enrollmentId: string;
  course: Readonly<{ id: string; title: string }>;
  name: string;
  state: EnrollmentState;
  /** 0..1 */ progress: number;
  /** Something else asks for it, too. */ alsoAsked: boolean;
  seen: boolean;
}>;

/** What users are enrolled in by a group, before they leave it or it gives the course away; `seen` by the asker. */
export async function affectedBy(
  tx: Tx,
  organization: string,
  leaving: Leaving,
  scope: Sql,
  limit: number,
): Promise<readonly Affected[]> {
  const { rows } = await sql<Omit<Affected, 'course'> & { courseId: string; title: string }>`
    select x.id as "enrollmentId", x.course_id as "courseId", c.title, u.first_name || ' ' || u.last_name as name, x.state, x.progress,
      exists (select from enrollment_sources o where o.organization_id = ${organization} and o.enrollment_id = x.id
        and o.ended_at is null and (o.source_kind, o.source_id) <> ('group', ${leaving.group}::uuid)) as "alsoAsked",
      (${condition(scope)}) is true as seen
    from ${condition(from(enrollment))}
    where x.organization_id = ${organization} and x.state <> 'withdrawn'
      and x.id = any(array(select e.id from ${byGroup(organization, leaving)}))
    order by c.title_key, u.name_key, x.id limit ${limit}`.execute(tx);
  return rows.map(({ courseId, title, ...row }) => ({ ...row, course: { id: courseId, title } }));
}

/** How many active members a group has, and how many of them are enrolled in each of these courses. */
export async function countMembers(
  tx: Tx,
  organization: string,
  group: string,
  courses: readonly string[],
): Promise<Readonly<{ members: number; already: Readonly<Record<string, number>> }>> {
  const { rows } = await sql<{
    members: number;
    already: Record<string, number>;
  }>`with m as (select u.id from group_members m
      join users u on u.tenant_id = m.tenant_id and u.organization_id = m.organization_id and u.id = m.user_id
      where m.organization_id = ${organization} and m.group_id = ${group} and u.state = 'active' and not u.is_service)
    select (select count(*) from m) as members, coalesce(jsonb_object_agg(e.course_id, e.n), '{}') as already
    from (select e.course_id, count(*) as n from enrollments e join m on m.id = e.user_id
      where e.organization_id = ${organization} and e.course_id = any(${[...courses]}::uuid[]) and e.cycle = 1 and e.state <> 'withdrawn'
      group by e.course_id) e`.execute(tx);
  return rows[0] ?? { members: 0, already: {} };
}
