import { type Sql, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import { user } from '../../users/index.ts';
import type { Day } from '../due.ts';
import type { Counts } from '../store-assignment.ts';
import { isToDo } from './store-before.ts';

/** How the users whom an assignment put on a path stand on it, those counted whom the asker may see. */
export async function countsOnPath(
  tx: Tx,
  organization: string,
  assignment: string,
  scope: Sql,
  today: Day,
): Promise<Counts> {
  const { rows } =
    await sql<Counts>`select count(*) as enrolled, count(*) filter (where p.completed_at is not null) as completed,
      count(*) filter (where p.completed_at is null and exists (select from path_courses s
        join enrollments e on e.tenant_id = s.tenant_id and e.organization_id = s.organization_id and e.user_id = p.user_id and (e.course_id = s.course_id) is true
        where s.tenant_id = p.tenant_id and s.organization_id = p.organization_id and s.path_id = p.path_id
          and e.state not in ('not-started', 'withdrawn'))) as "inProgress",
      count(*) filter (where p.completed_at is null and p.due_date < ${today} and exists (select from path_courses s
        where s.tenant_id = p.tenant_id and s.organization_id = p.organization_id and s.path_id = p.path_id and not s.is_optional
          and ${isToDo('s', 'p')})) as overdue, 0 as exempt
    from path_sources q
    join path_enrollments p on p.tenant_id = q.tenant_id and p.organization_id = q.organization_id and p.id = q.path_enrollment_id
    where q.organization_id = ${organization} and q.source_kind = 'assignment' and q.source_id = ${assignment} and q.ended_at is null
      and p.user_id in (select x.id from ${condition(from(user))} where x.organization_id = ${organization} and ${condition(scope)})`.execute(
      tx,
    );
  return rows[0] ?? { enrolled: 0, inProgress: 0, completed: 0, overdue: 0, exempt: 0 };
}
