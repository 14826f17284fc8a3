import { from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Granted } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import type { Enrolled } from '../plan.ts';
import { enrollment } from '../privileges.ts';
import { type EnrollmentRow, enrolled, enrollmentColumns } from '../store.ts';

export type Completed = Enrolled & Readonly<{ completedAt: Date; isCurrent: boolean }>;
type Row = EnrollmentRow & Readonly<{ completed_at: Date; is_current: boolean }>;

/** What a user completed, former rounds too, the newest first; at most `limit` after a place in that order. */
export async function listCompleted(
  tx: Tx,
  granted: Granted<'training-plan.view-completed'>,
  of: Readonly<{ organization: string; user: string }>,
  limit: number,
  place: readonly string[] | null,
): Promise<readonly Completed[]> {
  const [at, id] = place ?? [];
  const { rows } =
    await sql<Row>`select ${enrollmentColumns(granted.now)}, x.is_current from ${condition(from(enrollment))}
    where x.organization_id = ${of.organization} and x.user_id = ${of.user} and x.state = 'completed'
      and x.completed_at is not null and ${condition(granted.filter)}
      and ${place ? sql`(x.completed_at, x.id) < (${at}::timestamptz, ${id}::uuid)` : sql`true`}
    order by x.completed_at desc, x.id desc limit ${limit}`.execute(tx);
  return rows.map((row) => ({ ...enrolled(row), completedAt: row.completed_at, isCurrent: row.is_current }));
}
