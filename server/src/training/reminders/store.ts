import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { Day } from '../due.ts';

/** When a course reminds, in days before it is due; null: never, or it is gone. */
export async function remindersOf(
  tx: Tx,
  organization: string,
  course: string,
): Promise<Readonly<{ title: string; isPublished: boolean; days: readonly number[] }> | null> {
  const { rows } = await sql<{ title: string; isPublished: boolean; days: number[] }>`select title, remind_days as days,
      state = 'published' as "isPublished" from courses
    where organization_id = ${organization} and id = ${course} and cardinality(remind_days) > 0`.execute(tx);
  return rows[0] ?? null;
}

/** Who has not completed a course that is due on one of these days; nobody whose training rests. */
export async function openOn(
  tx: Tx,
  organization: string,
  course: string,
  days: readonly Day[],
): Promise<readonly Readonly<{ enrollment: string; user: string; due: Day }>[]> {
  const { rows } = await sql<{ enrollment: string; user: string; due: Day }>`
    select e.id as enrollment, e.user_id as "user", to_char(e.due_date, 'YYYY-MM-DD') as due from enrollments e
    join users u on u.tenant_id = e.tenant_id and u.organization_id = e.organization_id and u.id = e.user_id
    where e.organization_id = ${organization} and e.course_id = ${course} and e.state in ('not-started', 'in-progress', 'failed')
      and e.due_date = any(${[...days]}::date[]) and u.state = 'active' and not u.is_service
    order by e.due_date, e.id`.execute(tx);
  return rows;
}
