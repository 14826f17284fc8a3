import { type Sql, type Thing, factsSql, from } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Granted } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { idsMatching } from '../database/search.ts';
import { after, condition } from '../database/where.ts';
import type { Day } from './due.ts';
import { exemptionNow } from './exemptions/store-read.ts';
import { waiting } from './paths/store-before.ts';
import type { Waiting } from './paths/waiting.ts';
import type { Enrolled, EnrollmentState } from './plan.ts';
import { enrollment } from './privileges.ts';

export const enrollmentColumns = (
  now: number,
): RawBuilder<unknown> => sql`${condition(factsSql(enrollment, now))}, x.course_id, c.title, c.state as course_state,
  x.state, x.progress, x.score, x.due_date, x.started_at, x.completed_at, x.last_access_at,
  x.past_completion_id is not null as imported, ${exemptionNow('x')} as exempt`;

/** An enrollment as `enrollmentColumns` give it. */
export type EnrollmentRow = Readonly<{
  id: string;
  organization_id: string;
  facts: Thing['facts'];
  course_id: string;
  title: string;
  course_state: Enrolled['course']['state'];
  state: EnrollmentState;
  progress: number;
  score: number | null;
  due_date: Day | null;
  started_at: Date | null;
  completed_at: Date | null;
  last_access_at: Date | null;
  imported: boolean;
  exempt: Enrolled['exempt'];
}>;

/** Everything a user is enrolled in, as far as the scope reaches, with what each waits for that is not begun. */
export async function planOf(
  tx: Tx,
  organization: string,
  user: string,
  scope: Sql,
  now: number,
): Promise<readonly (Enrolled & Readonly<{ waits: Waiting }>)[]> {
  const { rows } = await sql<
    EnrollmentRow & { waits: Waiting }
  >`select ${enrollmentColumns(now)}, ${waiting('x')} as waits ${ofUser(organization, user, scope)}`.execute(tx);
  return rows.map((row) => ({ ...enrolled(row), waits: row.waits }));
}

/** What was withdrawn and former cycles are left out. */
export const ofUser = (organization: string, user: string, scope: Sql): RawBuilder<unknown> =>
  sql`from ${condition(from(enrollment))}
    where x.organization_id = ${organization} and x.user_id = ${user} and x.state <> 'withdrawn' and x.is_current and ${condition(scope)}`;

export const enrolled = (row: EnrollmentRow): Enrolled => ({
  thing: { kind: enrollment.id, id: row.id, organization: row.organization_id, facts: row.facts },
  course: { id: row.course_id, title: row.title, state: row.course_state },
  state: row.state,
  progress: row.progress,
  score: row.score,
  dueDate: row.due_date,
  startedAt: row.started_at,
  completedAt: row.completed_at,
  lastAccessAt: row.last_access_at,
  imported: row.imported,
  exempt: row.exempt,
});

/** What a list of participants is narrowed by. */
export type Narrowed = Readonly<{
  tenant: string;
  organization: string;
  course: string;
  /** What their names hold. */ words: readonly string[];
  /** A place and everything below it. */ locations: readonly string[] | null;
  /** Only who is in a state, of those whose state may be seen. */ standing: Readonly<{
    is: EnrollmentState;
    seen: Sql;
  }> | null;
}>;

export type Participant = Enrolled &
  Readonly<{
    user: Readonly<{ id: string; name: string }>;
    location: Readonly<{ id: string; name: string }> | null;
    nameKey: string;
  }>;

type ParticipantRow = EnrollmentRow &
  Readonly<{
    user_id: string;
    name: string;
    name_key: string;
    location_id: string | null;
    location_name: string | null;
  }>;

/** Participants of a course within reach, by name; at most `limit` after a place in that order. */
export async function listParticipants(
  tx: Tx,
  granted: Granted<'enrollment.view'>,
  narrowed: Narrowed,
  limit: number,
  place: readonly string[] | null,
): Promise<readonly Participant[]> {
  const { rows } = await sql<ParticipantRow>`
    select ${enrollmentColumns(granted.now)}, x.user_id, u.first_name || ' ' || u.last_name as name, u.name_key, u.location_id,
      (select l.name from locations l where l.organization_id = x.organization_id and l.id = u.location_id) as location_name
    from ${condition(from(enrollment))}
    where ${reached(granted.filter, narrowed)} and ${place ? after(['u.name_key', 'x.id'], place) : sql`true`}
    order by u.name_key, x.id limit ${limit}`.execute(tx);
  return rows.map((row) => ({
    ...enrolled(row),
    user: { id: row.user_id, name: row.name },
    location: row.location_id && row.location_name !== null ? { id: row.location_id, name: row.location_name } : null,
    nameKey: row.name_key,
  }));
}

export async function countParticipants(
  tx: Tx,
  granted: Granted<'enrollment.view'>,
  narrowed: Narrowed,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from ${condition(from(enrollment))} where ${reached(granted.filter, narrowed)}`.execute(tx);
  return rows[0]?.n ?? 0;
}

function reached(scope: Sql, n: Narrowed): RawBuilder<boolean> {
  const parts = [
    sql`x.organization_id = ${n.organization}`,
    sql`x.course_id = ${n.course}`,
    condition(scope),
    sql`u.state <> 'deleted'`,
    sql`x.is_current`,
  ];
  const { standing } = n;
  if (standing) parts.push(sql`x.state = ${standing.is}`, condition(standing.seen));
  else parts.push(sql`x.state <> 'withdrawn'`);
  if (n.words.length > 0)
    parts.push(sql`u.id = any(${idsMatching('user', n.words, { tenant: n.tenant, organizations: [n.organization] })})`);
  if (n.locations) parts.push(sql`u.location_id = any(${[...n.locations]}::uuid[])`);
  return sql`${sql.join(parts, sql` and `)}`;
}
