import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { Day } from '../due.ts';
import { settle } from '../sources/store.ts';

/** Those of these users who have begun or done something. */
export async function withRecords(tx: Tx, organization: string, users: readonly string[]): Promise<readonly string[]> {
  if (users.length === 0) return [];
  const { rows } = await sql<{ id: string }>`select distinct user_id as id from enrollments
    where organization_id = ${organization} and user_id = any(${[...users]}::uuid[])
    and (state not in ('not-started', 'withdrawn') or started_at is not null)`.execute(tx);
  return rows.map(({ id }) => id);
}

/**
 * Moves the due dates of what a user has not completed by the days that their training stood still. What was due before
 * it stood still is as late as it was.
 */
export async function shiftDueDates(
  tx: Tx,
  organization: string,
  { user, from, days }: Readonly<{ user: string; from: Day; days: number }>,
): Promise<void> {
  const { rows } = await sql<{ enrollment_id: string }>`update enrollment_sources s
    set due_date = s.due_date + ${days}::int, shifted_days = s.shifted_days + ${days}::int
    from enrollments e where e.organization_id = ${organization} and e.user_id = ${user} and e.state <> 'completed'
      and s.tenant_id = e.tenant_id and s.organization_id = e.organization_id and s.enrollment_id = e.id
      and s.ended_at is null and s.due_date >= ${from}::date returning s.enrollment_id`.execute(tx);
  await settle(tx, organization, [...new Set(rows.map((row) => row.enrollment_id))]);
}
