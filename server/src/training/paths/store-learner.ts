import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { exemptionNow } from '../exemptions/store-read.ts';
import type { MyPath } from './my-path.ts';
import { isUndone, waiting } from './store-before.ts';
import { nothingBefore } from './waiting.ts';

/** The paths a user is on or completed, or one of them, with their steps: one query. */
export async function pathsOf(
  tx: Tx,
  organization: string,
  user: string,
  path: string | null,
): Promise<readonly MyPath[]> {
  const { rows } =
    await sql<MyPath>`select t.id, t.title, t.description, t.in_order as "inOrder", p.completed_at as "completedAt",
      coalesce((select jsonb_agg(jsonb_build_object('course', jsonb_build_object('id', c.id, 'title', c.title, 'isOpen', c.state = 'published'),
          'optional', s.is_optional, 'isDone', not ${isUndone('p')}, 'waits', coalesce(e.waits, ${JSON.stringify(nothingBefore)}::jsonb), 'enrollment', e.as_json) order by s.position)
        from path_courses s join courses c on c.tenant_id = s.tenant_id and c.organization_id = s.organization_id and c.id = s.course_id
        left join lateral (select jsonb_build_object('id', e.id, 'state', e.state, 'dueDate', e.due_date, 'exempt', ${exemptionNow('e')}) as as_json, ${waiting('e')} as waits
          from enrollments e where e.tenant_id = s.tenant_id and e.organization_id = s.organization_id and e.user_id = p.user_id
            and (e.course_id = s.course_id) is true and e.state <> 'withdrawn' order by e.cycle desc limit 1) e on true
        where s.tenant_id = t.tenant_id and s.organization_id = t.organization_id and s.path_id = t.id), '[]') as steps
    from path_enrollments p join paths t on t.tenant_id = p.tenant_id and t.organization_id = p.organization_id and t.id = p.path_id
    where p.organization_id = ${organization} and p.user_id = ${user} and (p.ended_at is null or p.completed_at is not null)
      and ${path ? sql`p.path_id = ${path}` : sql`true`}
    order by p.completed_at is not null, t.title_key, t.id`.execute(tx);
  return rows;
}
