import { type Sql, from } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { idsMatching } from '../database/search.ts';
import { after, condition } from '../database/where.ts';
import { type Day, type EnrollmentState, enrollment, exemptionNow } from '../training/index.ts';
import type { Line, TakerState } from './takers.ts';

/** What the report is narrowed by, within what the reader may see. */
export type Narrowed = Readonly<{
  tenant: string;
  organizations: readonly string[];
  /** Words the user is searched by. */ words: readonly string[];
  course: string | null;
  /** A place and everything below it. */ locations: readonly string[] | null;
  state: TakerState | null;
  today: Day;
}>;

type Row = Readonly<{
  id: string;
  user_id: string;
  name: string;
  name_key: string;
  location_id: string | null;
  location_name: string | null;
  course_id: string;
  title: string;
  state: EnrollmentState;
  progress: number;
  score: number | null;
  due_date: Day | null;
  completed_at: Date | null;
  exempt: Line['exempt'];
}>;

/** A line with its place in the order of the report. */
export type Placed = Readonly<{ line: Line; place: readonly [string, string, string] }>;

/** Lines by user; at most `limit` after a place in that order. */
export async function listLines(
  tx: Tx,
  scope: Sql,
  narrowed: Narrowed,
  limit: number,
  place: readonly string[] | null,
): Promise<readonly Placed[]> {
  const { rows } = await sql<Row>`
    select x.id, x.user_id, u.first_name || ' ' || u.last_name as name, u.name_key, u.location_id, l.name as location_name, x.course_id,
      c.title, x.state, x.progress, x.score, x.due_date, x.completed_at,
      ${exemptionNow('x')} as exempt
    from ${condition(from(enrollment))}
    left join locations l on l.tenant_id = u.tenant_id and l.organization_id = u.organization_id and l.id = u.location_id
    where ${reached(scope, narrowed)} and ${place ? after(['u.name_key', 'u.id', 'x.id'], place) : sql`true`}
    order by u.name_key, u.id, x.id limit ${limit}`.execute(tx);
  return rows.map((row) => ({ line: lineOf(row), place: [row.name_key, row.user_id, row.id] }));
}

/** How many different users there are, and how many of them are takers and exceptions. */
export async function countLines(
  tx: Tx,
  scope: Sql,
  narrowed: Narrowed,
): Promise<{ users: number; takers: number; exceptions: number }> {
  const { rows } = await sql<{ users: number; takers: number; exceptions: number }>`
    select count(distinct x.user_id) as users, count(distinct x.user_id) filter (where x.state = 'completed') as takers,
      count(distinct x.user_id) filter (where x.state <> 'completed' and x.exemption_id is null) as exceptions
    from ${condition(from(enrollment))} where ${reached(scope, narrowed)}`.execute(tx);
  return rows[0] ?? { users: 0, takers: 0, exceptions: 0 };
}

function reached(scope: Sql, n: Narrowed): RawBuilder<boolean> {
  const parts = [
    sql`x.organization_id = any(${[...n.organizations]}::uuid[])`,
    condition(scope),
    sql`x.state <> 'withdrawn'`,
    sql`x.is_current`,
  ];
  if (n.words.length > 0) parts.push(sql`x.user_id = any(${idsMatching('user', n.words, n)})`);
  if (n.course) parts.push(sql`x.course_id = ${n.course}`);
  if (n.locations) parts.push(sql`u.location_id = any(${[...n.locations]}::uuid[])`);
  if (n.state) parts.push(stateIs(n.state, n.today));
  return sql`${sql.join(parts, sql` and `)}`;
}

function stateIs(state: TakerState, today: Day): RawBuilder<unknown> {
  if (state === 'taker') return sql`x.state = 'completed'`;
  if (state === 'exception') return sql`x.state <> 'completed' and x.exemption_id is null`;
  if (state === 'exempt') return sql`x.state <> 'completed' and x.exemption_id is not null`;
  return state === 'overdue' ? sql`x.state <> 'completed' and x.due_date < ${today}` : sql`x.state = ${state}`;
}

const lineOf = (row: Row): Line => ({
  enrollmentId: row.id,
  user: { id: row.user_id, name: row.name },
  location: row.location_id && row.location_name !== null ? { id: row.location_id, name: row.location_name } : null,
  course: { id: row.course_id, title: row.title },
  state: row.state,
  progress: row.progress,
  score: row.score,
  dueDate: row.due_date,
  completedAt: row.completed_at,
  exempt: row.exempt,
});
