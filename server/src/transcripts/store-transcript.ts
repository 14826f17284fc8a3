import { type Sql, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { condition } from '../database/where.ts';
import { enrollment } from '../training/index.ts';

/** A course somebody completed: here, or before, as an import says. */
export type Completion = Readonly<{
  id: string;
  course: Readonly<{ id: string; title: string }>;
  completedOn: string;
  validUntil: string | null;
  /** 0..1; null also where the asker may not see it. */ score: number | null;
  remark: string;
  imported: Readonly<{ by: string; at: Date; line: number }> | null;
}>;

type Row = Readonly<{
  id: string;
  course_id: string;
  title: string;
  completed_on: string;
  valid_until: string | null;
  score: number | null;
  remark: string;
  entered_at: Date | null;
  entered_name: string | null;
  line: number | null;
}>;

/** Everything somebody completed in courses; scores as far as `scores` reaches (null: all of them). */
export async function completionsOf(
  tx: Tx,
  place: Readonly<{ tenant: string; organization: string }>,
  user: string,
  scores: Sql | null,
  zone: string,
): Promise<readonly Completion[]> {
  const { tenant, organization } = place;
  const { rows } = await sql<Row>`
    with mine as (select x.id, x.course_id, c.title, x.state, x.completed_at, x.score, x.past_completion_id, ${scores ? condition(scores) : sql`true`} as scored
      from ${condition(from(enrollment))} where x.tenant_id = ${tenant} and x.organization_id = ${organization} and x.user_id = ${user})
    select m.id, m.course_id, m.title, (m.completed_at at time zone ${zone})::date as completed_on, null::date as valid_until,
      case when m.scored then m.score end as score, '' as remark, null::timestamptz as entered_at, null::text as entered_name, null::int as line
    from mine m where m.state = 'completed' and m.completed_at is not null and m.past_completion_id is null
    union all
    select p.id, p.course_id, c.title, p.completed_on, p.valid_until,
      case when exists (select from mine m where m.course_id = p.course_id and m.scored) then p.score end, p.remark, p.entered_at,
      (select a.first_name || ' ' || a.last_name from users a where a.tenant_id = p.tenant_id and a.organization_id = p.organization_id and a.id = p.entered_by), p.import_line
    from past_completions p join courses c on c.tenant_id = p.tenant_id and c.organization_id = p.organization_id and c.id = p.course_id
    where p.tenant_id = ${tenant} and p.organization_id = ${organization} and p.user_id = ${user}`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    course: { id: row.course_id, title: row.title },
    completedOn: row.completed_on,
    validUntil: row.valid_until,
    score: row.score,
    remark: row.remark,
    imported: row.entered_at ? { by: row.entered_name ?? '', at: row.entered_at, line: row.line ?? 0 } : null,
  }));
}

export async function nameOfUser(tx: Tx, organization: string, id: string): Promise<string> {
  const row = await tx
    .selectFrom('users')
    .select(sql<string>`first_name || ' ' || last_name`.as('name'))
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.name ?? '';
}
