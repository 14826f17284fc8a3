import { type RawBuilder, sql } from 'kysely';

/** Courses `c` as `Before`, for the user of `who`, without those completed in any round. */
const asBefore = (who: string): RawBuilder<unknown> =>
  sql`jsonb_build_object('id', c.id, 'title', c.title, 'isMine', exists (select from enrollments d
    where d.tenant_id = c.tenant_id and d.organization_id = c.organization_id and d.user_id = ${sql.ref(who)}.user_id
      and (d.course_id = c.id) is true and d.state <> 'withdrawn'))`;
export const isUndone = (who: string): RawBuilder<unknown> => sql`not exists (select from enrollments d
  where d.tenant_id = c.tenant_id and d.organization_id = c.organization_id and d.user_id = ${sql.ref(who)}.user_id
    and (d.course_id = c.id) is true and d.state = 'completed')`;

/** Is the course of a step still to be done by the user of `who`: not completed in any round, and no exemption holds? */
export function isToDo(step: string, who: string): RawBuilder<unknown> {
  const its = (column: string) => sql.ref(`${step}.${column}`);
  return sql`not exists (select from enrollments d where d.tenant_id = ${its('tenant_id')} and d.organization_id = ${its('organization_id')}
    and d.user_id = ${sql.ref(who)}.user_id and (d.course_id = ${its('course_id')}) is true
    and (d.state = 'completed' or (d.is_current and d.exemption_id is not null)))`;
}

/**
 * The courses that an enrollment waits for because of its paths: the required steps before it from which nobody exempts
 * the user, where the path is in order.
 * None when it was begun, when something else asks for it as well, or when another of its paths lets it open.
 */
const waitsFor = (e: string): RawBuilder<unknown> => {
  const of = (column: string) => sql.ref(`${e}.${column}`);
  return sql`case when ${of('state')} = 'not-started' and not exists (select from enrollment_sources q where q.tenant_id = ${of('tenant_id')}
      and q.organization_id = ${of('organization_id')} and q.enrollment_id = ${of('id')} and q.ended_at is null and q.source_kind <> 'path')
    then coalesce((select b.before from (select (select jsonb_agg(${asBefore(e)} order by o.position) from path_courses o
          join courses c on c.tenant_id = o.tenant_id and c.organization_id = o.organization_id and c.id = o.course_id
          where o.tenant_id = s.tenant_id and o.organization_id = s.organization_id and o.path_id = s.path_id and t.in_order
            and o.position < s.position and not o.is_optional and ${isToDo('o', e)}) as before
        from enrollment_sources q
        join path_courses s on s.tenant_id = q.tenant_id and s.organization_id = q.organization_id and s.path_id = q.source_id
          and s.course_id = ${of('course_id')}
        join paths t on t.tenant_id = s.tenant_id and t.organization_id = s.organization_id and t.id = s.path_id
        where q.tenant_id = ${of('tenant_id')} and q.organization_id = ${of('organization_id')} and q.enrollment_id = ${of('id')}
          and q.source_kind = 'path' and q.ended_at is null) b
      order by b.before is not null, jsonb_array_length(b.before) limit 1), '[]') else '[]' end`;
};

/** The prerequisites of its course that an enrollment waits for; none when it was begun. */
const missingPrerequisites = (e: string): RawBuilder<unknown> => {
  const of = (column: string) => sql.ref(`${e}.${column}`);
  return sql`case when ${of('state')} = 'not-started' then coalesce((select jsonb_agg(${asBefore(e)} order by r.position) from course_prerequisites r
      join courses c on c.tenant_id = r.tenant_id and c.organization_id = r.organization_id and c.id = r.needed_id
      where r.tenant_id = ${of('tenant_id')} and r.organization_id = ${of('organization_id')} and r.course_id = ${of('course_id')}
        and ${isUndone(e)}), '[]') else '[]' end`;
};

/** What an enrollment waits for before it may be begun, as `Waiting`. */
export const waiting = (e: string): RawBuilder<unknown> =>
  sql`jsonb_build_object('prerequisites', ${missingPrerequisites(e)}, 'steps', ${waitsFor(e)})`;
