import { type RawBuilder, sql } from 'kysely';
import { type Tx, withKeptPlans } from '../../database/connection.ts';
import type { Standing } from '../assignment.ts';
import type { Day, DueRule } from '../due.ts';
import type { Site } from '../sources/store.ts';
import { countedOn, isOnce, type Renewal, renewalOn } from './cycle.ts';

/** The day a rule gives somebody who came under it on one day and was hired on another, in SQL. */
export const dueBy = (
  { date, days, hired }: DueRule,
  since: RawBuilder<unknown>,
  hiredOn: RawBuilder<unknown>,
): RawBuilder<unknown> =>
  sql`greatest(${date}::date, ${since} + ${days}::int, coalesce(${hiredOn}, ${since}) + ${hired}::int)`;

/** By what days cycles begin, and how many at most at once. */
type Following = Site & Readonly<{ zone: string; today: Day; most: number }>;
type Asking = Pick<Standing, 'id' | 'countsAlready' | 'repeats' | 'leastDays'>;

/**
 * Begins a new cycle for whoever just came under an assignment with a completion that does not count for it, or that is
 * due again. `rule` says by when a completion that does not count is to be done once more.
 */
export async function beginForNew(
  tx: Tx,
  at: Following,
  of: Asking,
  { rule, enrollments }: Readonly<{ rule: DueRule; enrollments: readonly string[] }>,
): Promise<void> {
  if (enrollments.length === 0 || isOnce(of)) return;
  const due = dueBy(rule, sql`${at.today}::date`, sql`u.hire_date`);
  if (of.countsAlready.kind !== 'any')
    await begin(tx, at, of, { where: sql`not ${counts(of, at)}`, due, isRepeat: false }, enrollments);
  await beginDue(tx, at, of, enrollments);
}

/**
 * Begins the next cycle for those under an assignment who are to do it again; how many. The completion that is current
 * counts, whatever asked for it. `enrollments`: those by which the assignment asks now; null: all.
 */
export async function beginDue(
  tx: Tx,
  at: Following,
  of: Asking,
  enrollments: readonly string[] | null = null,
): Promise<number> {
  const renewal = of.repeats && renewalOn(of.repeats, at.today);
  if (!renewal) return 0;
  const due = dueAgain(renewal, at);
  const soonest = sql`${at.today}::date + ${of.leastDays}::int`;
  return begin(
    tx,
    at,
    of,
    { where: isAgain(renewal, at), due: sql`greatest(${due}, ${soonest})`, isRepeat: true },
    enrollments,
  );
}

const completedOn = ({ zone }: Pick<Following, 'zone'>) => sql`(e.completed_at at time zone ${zone})::date`;

/** What was imported with an expiry of its own is due again then. */
const dueAgain = (renewal: Renewal, at: Following): RawBuilder<unknown> =>
  renewal.kind === 'yearly'
    ? sql`${renewal.due}::date`
    : sql`coalesce(p.valid_until, (${completedOn(at)} + make_interval(months => ${renewal.months}::int))::date)`;

/** Whether a completion is so old that its next cycle begins. */
const isAgain = (renewal: Renewal, at: Following): RawBuilder<unknown> =>
  renewal.kind === 'rolling'
    ? sql`${dueAgain(renewal, at)} - ${renewal.opensDays}::int <= ${at.today}::date`
    : sql`${completedOn(at)} < ${renewal.completedBefore}::date`;

/** Whether the completion of an enrollment `e`, by a record `p` from before if any, counts for an assignment. */
function counts({ countsAlready: said }: Pick<Asking, 'countsAlready'>, at: Following): RawBuilder<boolean> {
  const { from, mustBeValid } = countedOn(said, at.today);
  const since = sql`(${from}::date is null or ${completedOn(at)} >= ${from}::date)`;
  return mustBeValid
    ? sql`(${since} and (p.valid_until is null or p.valid_until >= ${at.today}::date))`
    : sql`(${since})`;
}

/** How the completed course of a user `u` stands for an assignment that is not made yet, as a condition on `e` and `p`. */
export const countsFor = (of: Asking, at: Following): RawBuilder<boolean> => {
  const renewal = of.repeats && renewalOn(of.repeats, at.today);
  if (!renewal) return counts(of, at);
  return sql`(${counts(of, at)} and not (${isAgain(renewal, at)}))`;
};

/** The record from before by which an enrollment `e` is completed, as `p`. */
export const withPast = sql`left join past_completions p on p.tenant_id = e.tenant_id and p.organization_id = e.organization_id
  and p.id = e.past_completion_id`;

type Begun = Readonly<{ where: RawBuilder<unknown>; due: RawBuilder<unknown>; isRepeat: boolean }>;
type Row = Readonly<{ held: string; id: string; due: Day | null }>;

/** Whoever completed it is locked in one order, so that two changes at once begin one cycle. */
async function begin(
  tx: Tx,
  at: Following,
  of: Asking,
  { where, due, isRepeat }: Begun,
  enrollments: readonly string[] | null,
): Promise<number> {
  const among = enrollments ? sql`and s.enrollment_id = any(${[...enrollments]}::uuid[])` : sql``;
  const { rows } = await withKeptPlans(tx, () =>
    sql<Row>`select s.enrollment_id as held, e.id, ${due} as due from enrollment_sources s
    join enrollments o on o.tenant_id = s.tenant_id and o.organization_id = s.organization_id and o.id = s.enrollment_id
    join enrollments e on e.tenant_id = o.tenant_id and e.organization_id = o.organization_id and e.user_id = o.user_id
      and (e.course_id = o.course_id) is true and e.is_current
    join users u on u.tenant_id = e.tenant_id and u.organization_id = e.organization_id and u.id = e.user_id
    ${withPast}
    where s.organization_id = ${at.organization} and s.source_kind = 'assignment' and s.source_id = ${of.id} and s.ended_at is null
      ${among} and e.state = 'completed' and e.completed_at is not null and u.state = 'active' and (${where})
    order by e.id limit ${at.most} for no key update of e`.execute(tx),
  );
  if (rows.length > 0) await insertNext(tx, at, of, rows, isRepeat);
  return rows.length;
}

/** The next cycle of each of these, asked for by the assignment; the one before is history. */
async function insertNext(tx: Tx, at: Following, of: Asking, rows: readonly Row[], isRepeat: boolean): Promise<void> {
  const { tenant, organization, now } = at;
  const ids = sql`${rows.map(at.newId)}::uuid[], ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ due }) => due)}::date[]`;
  await withKeptPlans(tx, () =>
    sql`with w as materialized (select * from unnest(${ids}) as w(id, before, due_date)),
    ended as (update enrollment_sources s set ended_at = ${now}::timestamptz where s.organization_id = ${organization}
      and s.source_kind = 'assignment' and s.source_id = ${of.id} and s.ended_at is null and s.enrollment_id = any(${rows.map(({ held }) => held)}::uuid[])),
    former as (update enrollments e set is_current = false, version = e.version + 1
      where e.organization_id = ${organization} and e.id = any(${rows.map(({ id }) => id)}::uuid[])),
    fresh as (insert into enrollments (tenant_id, organization_id, id, user_id, course_id, cycle, due_date, enrolled_at, exemption_id)
      select e.tenant_id, e.organization_id, w.id, e.user_id, e.course_id, (select max(n.cycle) + 1 from enrollments n
          where n.organization_id = ${organization} and n.user_id = e.user_id and (n.course_id = e.course_id) is true), case when e.exemption_id is null then w.due_date end, ${now}::timestamptz, e.exemption_id
      from w join enrollments e on e.tenant_id = ${tenant}::uuid and e.organization_id = ${organization}::uuid and e.id = w.before)
    insert into enrollment_sources (tenant_id, organization_id, enrollment_id, source_kind, source_id, due_date, since, is_repeat)
      select ${tenant}::uuid, ${organization}::uuid, w.id, 'assignment', ${of.id}::uuid, w.due_date, ${now}::timestamptz, ${isRepeat}::boolean from w`.execute(
      tx,
    ),
  );
}

/**
 * Says anew which cycle of the obligations of these enrollments is current: the latest that was not withdrawn. With a
 * cycle that goes, the completion before it counts again.
 */
export async function refreshCurrent(tx: Tx, organization: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update enrollments x set is_current = not x.is_current, version = x.version + 1
    from (select distinct e.user_id, e.course_id from enrollments e
      where e.organization_id = ${organization} and e.id = any(${[...ids]}::uuid[])) w
    cross join lateral (select n.id from enrollments n where n.organization_id = ${organization} and n.user_id = w.user_id
      and (n.course_id = w.course_id) is true order by (n.state <> 'withdrawn') desc, n.cycle desc limit 1) c
    where x.organization_id = ${organization} and x.user_id = w.user_id and (x.course_id = w.course_id) is true
      and x.is_current <> (x.id = c.id)`.execute(tx);
}
