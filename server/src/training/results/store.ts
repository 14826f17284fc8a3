import { from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Granted } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import { type Signature, signaturesUnder } from '../../signatures/index.ts';
import type { Day } from '../due.ts';
import { type Exemption, exemptionsOf } from '../exemptions/store-read.ts';
import { enrollment } from '../privileges.ts';
import type { Enrolled, EnrollmentState } from '../plan.ts';
import { enrolled, enrollmentColumns, type EnrollmentRow } from '../store.ts';
import type { Result } from './result.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

export type SourceRow = Readonly<{
  kind: 'assignment' | 'group' | 'path' | 'registration' | 'direct' | 'kept';
  id: string;
  /** Of the assignment, group or path. */ name: string | null;
  dueDate: Day | null;
  since: string;
  endedAt: string | null;
}>;

export type ChangeRow = Readonly<{
  id: string;
  was: Result;
  became: Result;
  reason: string;
  at: string;
  by: string;
}>;

/** Another cycle of the same obligation. */
export type CycleRow = Readonly<{ id: string; state: EnrollmentState; completedAt: string | null; isCurrent: boolean }>;

export type RecordRow = Enrolled &
  Readonly<{
    user: Readonly<{ id: string; name: string }>;
    version: number;
    isCorrected: boolean;
    enrolledAt: Date;
    sources: readonly SourceRow[];
    cycles: readonly CycleRow[];
    changes: readonly ChangeRow[];
    exemptions: readonly Exemption[];
    signatures: readonly Signature[];
  }>;

type Row = EnrollmentRow &
  Readonly<{
    user_id: string;
    name: string;
    version: number;
    is_corrected: boolean;
    enrolled_at: Date;
    sources: readonly SourceRow[];
    cycles: readonly CycleRow[];
    changes: readonly ChangeRow[];
    exemptions: readonly Exemption[];
    signatures: readonly Signature[];
  }>;

/** An enrollment with everything that asks or asked for it, and every change of its result, the newest first. */
export async function findRecord(tx: Tx, organization: string, id: string, now: number): Promise<RecordRow> {
  const { rows } =
    await sql<Row>`select ${enrollmentColumns(now)}, x.user_id, u.first_name || ' ' || u.last_name as name, x.version,
      x.is_corrected, x.enrolled_at,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', s.source_kind, 'id', s.source_id, 'dueDate', s.due_date, 'since', s.since,
          'endedAt', s.ended_at, 'name', case s.source_kind
            when 'assignment' then (select a.name from assignments a where a.organization_id = ${organization} and a.id = s.source_id)
            when 'path' then (select t.title from paths t where t.organization_id = ${organization} and t.id = s.source_id)
            when 'direct' then null when 'registration' then null
            else (select g.name from groups g where g.organization_id = ${organization} and g.id = s.source_id) end)
          order by s.ended_at nulls first, s.since), '[]')
        from enrollment_sources s where s.organization_id = ${organization} and s.enrollment_id = x.id) as sources,
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'state', o.state, 'completedAt', o.completed_at, 'isCurrent', o.is_current)
          order by o.cycle desc), '[]')
        from enrollments o where o.organization_id = ${organization} and o.user_id = x.user_id and (o.course_id = x.course_id) is true
          and o.id <> x.id and o.state <> 'withdrawn' and o.session_id is not distinct from x.session_id) as cycles,
      (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'was', h.was, 'became', h.became, 'reason', h.reason, 'at', h.changed_at,
          'by', h.changed_by_name) order by h.id desc), '[]')
        from result_changes h where h.organization_id = ${organization} and h.enrollment_id = x.id) as changes,
      ${exemptionsOf(organization)} as exemptions, ${signaturesUnder(organization, sql`x.id`)} as signatures
    from ${condition(from(enrollment))} where x.organization_id = ${organization} and x.id = ${id}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('an enrollment that was granted is gone');
  return {
    ...enrolled(row),
    user: { id: row.user_id, name: row.name },
    version: row.version,
    isCorrected: row.is_corrected,
    enrolledAt: row.enrolled_at,
    sources: row.sources,
    cycles: row.cycles,
    changes: row.changes,
    exemptions: row.exemptions,
    signatures: row.signatures,
  };
}

export type NewChange = Place &
  Readonly<{
    id: string;
    enrollment: string;
    user: string;
    was: Result;
    became: Result;
    progress: number;
    /** When it was completed; null: it is not. */ completedAt: Date | null;
    reason: string;
    at: Date;
    by: Readonly<{ id: string; name: string }>;
  }>;

/** Changes the result that was granted, in the statement that checks it once more. Undefined: changed meanwhile. */
export async function changeResult(
  tx: Tx,
  granted: Granted<'enrollment.edit-result'>,
  change: NewChange,
): Promise<number | undefined> {
  const { became, at } = change;
  const { rows } = await sql<{
    version: number;
  }>`update enrollments x set state = ${became.state}, score = ${became.score}, score_text = null,
      progress = ${change.progress}, completed_at = ${change.completedAt},
      started_at = case when ${became.state}::text = 'not-started' then null else coalesce(x.started_at, ${at}::timestamptz) end,
      due_date = case when x.exemption_id is null or ${became.state}::text = 'completed' then x.due_date end,
      past_completion_id = null, is_corrected = true, version = x.version + 1
    where x.organization_id = ${change.organization} and x.id = ${change.enrollment} and x.version = ${granted.version}
    returning x.version`.execute(tx);
  if (!rows[0]) return undefined;
  await tx
    .insertInto('result_changes')
    .values({
      tenant_id: change.tenant,
      organization_id: change.organization,
      id: change.id,
      enrollment_id: change.enrollment,
      user_id: change.user,
      was: JSON.stringify(change.was),
      became: JSON.stringify(became),
      reason: change.reason,
      changed_at: at,
      changed_by: change.by.id,
      changed_by_name: change.by.name,
    })
    .execute();
  return rows[0].version;
}
