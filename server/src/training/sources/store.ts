import { type RawBuilder, sql } from 'kysely';
import { type Tx, withKeptPlans } from '../../database/connection.ts';
import { refreshCurrent } from '../cycles/store.ts';
import type { Day } from '../due.ts';

/** Where rows are written, and by what clock. */
export type Site = Readonly<{ tenant: string; organization: string; now: Date; newId: () => string }>;

/**
 * What asks for an enrollment: an assignment, a group, a learning path, the user who registered, or somebody who enrolled
 * the user by hand (the course itself).
 */
export type Source = Readonly<{ kind: 'assignment' | 'group' | 'path' | 'registration' | 'direct'; id: string }>;

/** Somebody is to take a course because something asks for it. */
export type Wanted = Readonly<{ user: string; course: string; source: Source; due: Day | null }>;

/** The first round; assignments that come again begin further ones. */
export const cycle = 1;

/**
 * Enrolls users: one enrollment for a user and a course, whatever asks for it, and one source for each that asks. Who is
 * enrolled already keeps what was done and gets the source, and the earliest due date. Repeating it changes nothing.
 * Gives what was asked of those who had it before.
 */
export async function enroll(tx: Tx, site: Site, wanted: readonly Wanted[]): Promise<readonly Asked[]> {
  if (wanted.length === 0) return [];
  const { tenant, organization, now } = site;
  const fresh = await withKeptPlans(tx, () =>
    sql<{ id: string }>`
    insert into enrollments (tenant_id, organization_id, id, user_id, course_id, cycle, due_date, enrolled_at)
    select distinct on (w.user_id, w.course_id) ${tenant}::uuid, ${organization}::uuid, w.id, w.user_id, w.course_id, ${cycle}::int, w.due_date, ${now}::timestamptz
    from ${rowsOf(wanted, sql`${wanted.map(site.newId)}::uuid[]`)} order by w.user_id, w.course_id, w.due_date nulls last
    on conflict (tenant_id, organization_id, user_id, course_id, cycle) do nothing returning id`.execute(tx),
  );
  return ask(tx, site, wanted, new Set(fresh.rows.map(({ id }) => id)));
}

/** Something asks for an enrollment that was there. */
export type Asked = Readonly<{ enrollment: string; source: string }>;

const rowsOf = (wanted: readonly Wanted[], ids: RawBuilder<unknown>) =>
  sql`unnest(${ids}, ${wanted.map((one) => one.user)}::uuid[], ${wanted.map((one) => one.course)}::uuid[],
    ${wanted.map((one) => one.source.kind)}::text[], ${wanted.map((one) => one.source.id)}::uuid[],
    ${wanted.map((one) => one.due)}::date[]) as w(id, user_id, course_id, source_kind, source_id, due_date)`;

/** Adds what asks for enrollments that are there; those that were not just made are settled anew, and given. */
export async function ask(
  tx: Tx,
  site: Site,
  wanted: readonly Wanted[],
  made: ReadonlySet<string>,
): Promise<readonly Asked[]> {
  if (wanted.length === 0) return [];
  const { tenant, organization, now } = site;
  // `is true` keeps the planner from looking users up among all of their course: without statistics it would
  const asked = await withKeptPlans(tx, () =>
    sql<{ enrollment_id: string; source_id: string }>`
    insert into enrollment_sources (tenant_id, organization_id, enrollment_id, source_kind, source_id, due_date, since)
    select e.tenant_id, e.organization_id, e.id, w.source_kind, w.source_id, w.due_date, ${now}::timestamptz
    from ${rowsOf(wanted, sql`'{}'::uuid[]`)} join enrollments e on e.tenant_id = ${tenant}::uuid and e.organization_id = ${organization}::uuid
      and e.user_id = w.user_id and (e.course_id = w.course_id) is true and e.is_current
    on conflict (tenant_id, organization_id, enrollment_id, source_kind, source_id)
      do update set ended_at = null, due_date = excluded.due_date, since = excluded.since, shifted_days = 0, is_repeat = false where enrollment_sources.ended_at is not null
    returning enrollment_id, source_id`.execute(tx),
  );
  const again = asked.rows.filter((row) => !made.has(row.enrollment_id));
  await settle(tx, organization, [...new Set(again.map((row) => row.enrollment_id))]);
  return again.map((row) => ({ enrollment: row.enrollment_id, source: row.source_id }));
}

/** Something asks no longer for these enrollments. */
export type Released = Readonly<{ enrollment: string; source: Source }>;

/** Ends sources; enrollments that nobody asks for any more are withdrawn when nothing was begun, else voluntary. */
export async function release(tx: Tx, site: Site, released: readonly Released[]): Promise<void> {
  if (released.length === 0) return;
  await sql`update enrollment_sources s set ended_at = ${site.now}::timestamptz
    from unnest(${released.map((one) => one.enrollment)}::uuid[], ${released.map((one) => one.source.kind)}::text[],
      ${released.map((one) => one.source.id)}::uuid[]) as r(enrollment_id, source_kind, source_id)
    where s.organization_id = ${site.organization} and s.enrollment_id = r.enrollment_id and s.source_kind = r.source_kind
      and s.source_id = r.source_id and s.ended_at is null`.execute(tx);
  await settle(tx, site.organization, [...new Set(released.map((one) => one.enrollment))]);
}

/**
 * Works out due date and state of enrollments from what asks for them now. They are locked first, in one order, so that
 * two changes at once each see what the other did. A learner may leave what they alone asked for. Nothing is due while
 * an exemption holds.
 */
export async function settle(tx: Tx, organization: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`select id from enrollments where organization_id = ${organization} and id = any(${ids}::uuid[])
    order by id for no key update`.execute(tx);
  const due = sql`case when e.exemption_id is null then s.due_date end`;
  const { rows } = await sql<{ id: string; cycle: number }>`update enrollments e set version = e.version + 1,
      due_date = case when e.state = 'completed' then e.due_date else ${due} end, registered_by_learner = coalesce(s.mine, e.registered_by_learner),
      state = case when e.state = 'not-started' and s.asking = 0 then 'withdrawn' when e.state = 'withdrawn' and s.asking > 0 then case when e.started_at is null then 'not-started' else 'in-progress' end else e.state end
    from unnest(${ids}::uuid[]) as w(id) cross join lateral (select min(a.due_date) as due_date, count(*) as asking, bool_and(a.source_kind = 'registration') as mine
      from enrollment_sources a where a.organization_id = ${organization} and a.enrollment_id = w.id and a.ended_at is null) s
    where e.organization_id = ${organization} and e.id = w.id and ((e.state <> 'completed' and e.due_date is distinct from ${due})
      or (e.state = 'not-started' and s.asking = 0) or (e.state = 'withdrawn' and s.asking > 0) or e.registered_by_learner <> s.mine) returning e.id, e.cycle`.execute(
    tx,
  );
  await refreshCurrent(
    tx,
    organization,
    rows.filter((row) => row.cycle > 1).map(({ id }) => id),
  );
}
