import { type Sql, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import { user } from '../../users/index.ts';
import { refreshCurrent } from '../cycles/store.ts';
import type { EnrollmentState } from '../plan.ts';
import type { Candidate, Held } from './participants.ts';

type Of = Readonly<{ organization: string; course: string }>;

/** Users within reach with how they stand in a course, by name. */
export async function candidatesAmong(
  tx: Tx,
  { organization, course }: Of,
  users: readonly string[],
  scope: Sql,
): Promise<readonly Candidate[]> {
  const { rows } = await sql<Candidate>`select x.id, x.first_name || ' ' || x.last_name as name,
      x.state = 'active' and not x.is_service as "isActive",
      (select e.state from enrollments e where e.organization_id = ${organization} and e.user_id = x.id
        and (e.course_id = ${course}) is true and e.is_current
        order by e.cycle desc limit 1) as enrolled
    from ${condition(from(user))}
    where x.organization_id = ${organization} and x.id = any(${[...users]}::uuid[]) and x.state <> 'deleted' and ${condition(scope)}
    order by x.name_key, x.id`.execute(tx);
  return rows;
}

/** The enrollments of users in a course that stand, kept from changing until the end, in one order. */
export async function lockHeld(
  tx: Tx,
  { organization, course }: Of,
  users: readonly string[],
): Promise<readonly Held[]> {
  const { rows } = await sql<{ id: string; user_id: string; name: string; state: EnrollmentState; asked: boolean }>`
    select e.id, e.user_id, u.first_name || ' ' || u.last_name as name, e.state,
      exists (select from enrollment_sources s where s.organization_id = ${organization} and s.enrollment_id = e.id
        and s.ended_at is null and s.source_kind in ('assignment', 'group', 'path')) as asked
    from enrollments e join users u on u.tenant_id = e.tenant_id and u.organization_id = e.organization_id and u.id = e.user_id
    where e.organization_id = ${organization} and e.user_id = any(${[...users]}::uuid[]) and (e.course_id = ${course}) is true
      and e.state <> 'withdrawn' and e.is_current order by e.id for no key update of e`.execute(tx);
  return rows.map((row) => ({ id: row.id, user: row.user_id, name: row.name, state: row.state, isAsked: row.asked }));
}

/** Takes users out: what asked for it ends, what was done stays. */
export async function withdraw(tx: Tx, organization: string, ids: readonly string[], now: Date): Promise<void> {
  await sql`update enrollment_sources set ended_at = ${now}::timestamptz
    where organization_id = ${organization} and enrollment_id = any(${[...ids]}::uuid[]) and ended_at is null`.execute(
    tx,
  );
  await sql`update enrollments set state = 'withdrawn', due_date = null, version = version + 1
    where organization_id = ${organization} and id = any(${[...ids]}::uuid[])`.execute(tx);
  await refreshCurrent(tx, organization, ids);
}
