import { type RawBuilder, sql } from 'kysely';
import { type Tx, withKeptPlans } from '../database/connection.ts';
import {
  type Audience,
  differences,
  type Reaching,
  type Situation,
  type Standing,
  type Terms,
  termsOf,
} from './assignment.ts';
import { type Day, dueOn, dueRule } from './due.ts';
import { type GroupSituation, groupDifferences } from './groups/membership.ts';
import { situationOfGroups } from './groups/store.ts';
import { beginForNew, dueBy } from './cycles/store.ts';
import { followSteps, putOnPaths, releaseFromPaths, settlePaths } from './paths/store.ts';
import { ask, type Asked, cycle, enroll, release, settle, type Site, type Source } from './sources/store.ts';
import { countsNow, worksAt } from '../users/index.ts';

/** Where and by what days an audience is worked out. */
export type Following = Site &
  Readonly<{ zone: string; today: Day /** Users that one step takes on at most. */; most: number }>;

/**
 * The users an assignment reaches now, as a condition on users `u`: whoever may be newly given training. "Learners
 * only" leaves out everybody who holds a role besides.
 */
export function reaches(
  audience: Audience,
  learnersOnly: boolean,
  organization: string,
  now: Date,
): RawBuilder<boolean> {
  const parts = [sql`u.state = 'active' and not u.is_service`];
  if ('places' in audience) parts.push(worksAt(placesOf(audience, organization), organization, now));
  if ('users' in audience) parts.push(sql`u.id = any(${[...audience.users]}::uuid[])`);
  if ('users' in audience && audience.at.length > 0)
    parts.push(worksAt(sql`any(${[...audience.at]}::uuid[])`, organization, now));
  if (learnersOnly) parts.push(sql`not ${holdsRole(now)}`);
  return sql<boolean>`(${sql.join(parts, sql` and `)})`;
}

function placesOf(
  { places, withDescendants }: Extract<Audience, { places: unknown }>,
  organization: string,
): RawBuilder<unknown> {
  if (!withDescendants) return sql`any(${[...places]}::uuid[])`;
  return sql`any(array(select l.descendant_id from location_closure l
    where l.organization_id = ${organization} and l.ancestor_id = any(${[...places]}::uuid[])))`;
}

/** Users `u` who hold a role besides the learner's. */
export const holdsRole = (now: Date): RawBuilder<boolean> => sql<boolean>`exists (select from appointments p
  where p.tenant_id = u.tenant_id and p.organization_id = u.organization_id and p.user_id = u.id
    and (p.starts_at is null or p.starts_at <= ${now}) and (p.ends_at is null or p.ends_at > ${now}))`;

/** How far the work of following an assignment is: users up to this one were looked at. */
export type Reached = Readonly<{ after: string; isDone: boolean }>;
export const fromStart: Reached = { after: '00000000-0000-0000-0000-000000000000', isDone: false };
const atEnd = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/** Whoever is to be added was, and what is left is to release others and to set dates anew. */
export const isAllAdded = ({ after, isDone }: Reached): boolean => after === atEnd && !isDone;

/**
 * Brings the enrollments of one assignment in line with what it says now, at most as many as one step takes on: adds
 * users, and when all are there, releases others and sets due dates anew.
 */
export async function followAssignment(tx: Tx, at: Following, of: Standing, { after }: Reached): Promise<Reached> {
  if (after !== atEnd && of.state === 'active') {
    if (of.path !== null) return { after: await addToPathFrom(tx, at, of, of.path, after), isDone: false };
    if (of.course !== null) return { after: await addFrom(tx, at, of, of.course, after), isDone: false };
  }
  const released = await releaseOutside(tx, at, of);
  const moved = await moveDueDates(tx, at, of);
  return { after: atEnd, isDone: released < at.most && moved < at.most };
}

type Added = Readonly<{
  count: number;
  last: string | null;
  met: readonly Readonly<{ id: string; due: Day | null }>[];
}>;

/**
 * Enrolls the next users of an audience and tells up to whom: one statement, in which the audience is read and written,
 * and two to three more when some have the course already.
 */
async function addFrom(tx: Tx, at: Following, of: Standing, course: string, after: string): Promise<string> {
  const { tenant, organization, now, most } = at;
  const rule = dueRule(termsOf(of, at.zone));
  const due = dueBy(rule, sql`${at.today}::date`, sql`r.hire_date`);
  // as text: the driver would look at each of thousands
  const ids = `{${Array.from({ length: most }, at.newId).join(',')}}`;
  const { rows } = await withKeptPlans(tx, () =>
    sql<Added>`with reached as materialized (select x.id, x.hire_date, row_number() over (order by x.id) as n from (select u.id, u.hire_date from users u
      where u.organization_id = ${organization} and u.id > ${after} and ${reaches(of.audience, of.learnersOnly, organization, now)}
      order by u.id limit ${most}) x),
    missing as materialized (select r.* from reached r where not exists (select from enrollments e
      join enrollment_sources s on s.tenant_id = e.tenant_id and s.organization_id = e.organization_id and s.enrollment_id = e.id
        and s.source_kind = 'assignment' and s.source_id = ${of.id}::uuid and s.ended_at is null
      where e.organization_id = ${organization} and e.user_id = r.id and (e.course_id = ${course}::uuid) is true)),
    fresh as (insert into enrollments (tenant_id, organization_id, id, user_id, course_id, cycle, due_date, enrolled_at)
      select ${tenant}::uuid, ${organization}::uuid, (${ids}::uuid[])[r.n], r.id, ${course}::uuid, ${cycle}::int, ${due}, ${now}::timestamptz from missing r
      on conflict (tenant_id, organization_id, user_id, course_id, cycle) do nothing returning id, user_id, due_date),
    asked as (insert into enrollment_sources (tenant_id, organization_id, enrollment_id, source_kind, source_id, due_date, since)
      select ${tenant}::uuid, ${organization}::uuid, f.id, 'assignment', ${of.id}::uuid, f.due_date, ${now}::timestamptz from fresh f)
    select (select count(*) from reached) as count, (select r.id from reached r order by r.n desc limit 1) as last,
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'due', ${due})), '[]') from missing r
        where not exists (select from fresh f where f.user_id = r.id)) as met`.execute(tx),
  );
  const { count, last, met } = rows[0] ?? { count: 0, last: null, met: [] };
  const asked = await ask(
    tx,
    at,
    met.map(({ id: user, due: by }) => ({ user, course, source: { kind: 'assignment', id: of.id }, due: by })),
    new Set(),
  );
  await beginForNew(tx, at, of, { rule, enrollments: asked.map(({ enrollment }) => enrollment) });
  return count < most || last === null ? atEnd : last;
}

/** Puts the next users of an audience on a path. */
async function addToPathFrom(tx: Tx, at: Following, of: Standing, path: string, after: string): Promise<string> {
  const due = dueBy(dueRule(termsOf(of, at.zone)), sql`${at.today}::date`, sql`u.hire_date`);
  const { rows } = await sql<{ id: string; due: Day | null }>`select u.id, ${due} as due from users u
    where u.organization_id = ${at.organization} and u.id > ${after}
    and ${reaches(of.audience, of.learnersOnly, at.organization, at.now)} order by u.id limit ${at.most}`.execute(tx);
  const source = { kind: 'assignment', id: of.id } as const;
  await putOnPaths(
    tx,
    at,
    rows.map(({ id: user, due: by }) => ({ user, path, source, due: by })),
  );
  return rows.length < at.most ? atEnd : (rows.at(-1)?.id ?? atEnd);
}

/** What asks for what: a course is asked for by the sources of its enrollments, a path by its own. */
const layerOf = ({ path }: Pick<Standing, 'path'>) =>
  path === null
    ? {
        sources: sql`enrollment_sources`,
        held: sql`enrollments`,
        by: sql`enrollment_id`,
        shift: sql`+ s.shifted_days`,
        notAgain: sql`and not s.is_repeat`,
      }
    : {
        sources: sql`path_sources`,
        held: sql`path_enrollments`,
        by: sql`path_enrollment_id`,
        shift: sql``,
        notAgain: sql``,
      };

/** Suspended users keep what they have: they come back. */
async function releaseOutside(tx: Tx, at: Following, of: Standing): Promise<number> {
  const { sources, held, by } = layerOf(of);
  const stays = of.state === 'active' ? reaches(of.audience, of.learnersOnly, at.organization, at.now) : sql`false`;
  const { rows } = await sql<{ id: string }>`select s.${by} as id from ${sources} s
    join ${held} e on e.tenant_id = s.tenant_id and e.organization_id = s.organization_id and e.id = s.${by}
    join users u on u.tenant_id = e.tenant_id and u.organization_id = e.organization_id and u.id = e.user_id
    where s.organization_id = ${at.organization} and s.source_kind = 'assignment' and s.source_id = ${of.id} and s.ended_at is null
      and (${stays}) is not true and (u.state <> 'suspended' or ${of.state} = 'ended')
    limit ${at.most}`.execute(tx);
  const released = rows.map(({ id }) => ({ enrollment: id, source: { kind: 'assignment', id: of.id } as const }));
  await (of.path === null ? release(tx, at, released) : releaseFromPaths(tx, at, released));
  return rows.length;
}

/** Sets due dates anew, of these users or of all; by when a further cycle is due follows from the repeat. */
async function moveDueDates(
  tx: Tx,
  at: Following,
  of: Pick<Standing, 'id' | 'path'> & Terms,
  users: readonly string[] | null = null,
): Promise<number> {
  const rule = dueRule(termsOf(of, at.zone));
  const { sources, held, by, shift, notAgain } = layerOf(of);
  const hiredOn =
    rule.hired === null
      ? sql`null::date`
      : sql`(select u.hire_date from ${held} e join users u on u.tenant_id = e.tenant_id and u.organization_id = e.organization_id
          and u.id = e.user_id where e.organization_id = ${at.organization} and e.id = s.${by})`;
  const due = sql`${dueBy(rule, sql`(s.since at time zone ${at.zone})::date`, hiredOn)} ${shift}`;
  const among = users
    ? sql`and s.${by} = any(array(select e.id from ${held} e
        where e.organization_id = ${at.organization} and e.user_id = any(${[...users]}::uuid[])))`
    : sql``;
  const asking = sql`s.organization_id = ${at.organization} and s.source_kind = 'assignment' and s.source_id = ${of.id}
    and s.ended_at is null ${notAgain} ${among}`;
  const { rows } = await sql<{ id: string }>`select s.${by} as id from ${sources} s
    where ${asking} and s.due_date is distinct from ${due} limit ${at.most}`.execute(tx);
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  await sql`update ${sources} s set due_date = ${due} where ${asking} and s.${by} = any(${ids}::uuid[])`.execute(tx);
  await (of.path === null ? settle(tx, at.organization, ids) : settlePaths(tx, at, ids));
  return rows.length;
}

/**
 * Brings users in line with every assignment of the organization and with their groups: who is new or came to another
 * place or group gets what is asked there, who left loses what was not begun. One query when nothing differs.
 */
export async function followUsers(tx: Tx, at: Following, users: readonly string[]): Promise<void> {
  const situation = await situationOf(tx, at, users);
  const { missing, superfluous } = differences(situation);
  const ofGroups = groupDifferences(situation);
  const onPaths = new Set(situation.onPaths);
  const assigned = (id: string) => ({ kind: 'assignment', id }) as const;
  const grouped = (id: string): Source => ({ kind: 'group', id });
  await release(tx, at, [
    ...superfluous
      .filter(({ enrollment }) => !onPaths.has(enrollment))
      .map(({ enrollment, assignment }) => ({ enrollment, source: assigned(assignment) })),
    ...ofGroups.superfluous.map(({ enrollment, group }) => ({ enrollment, source: grouped(group) })),
  ]);
  const hired = new Map(situation.users.map(({ id, hiredOn }) => [id, hiredOn]));
  const due = ({ user, terms }: (typeof missing)[number]) =>
    dueOn(dueRule(termsOf(terms, at.zone)), at.today, hired.get(user) ?? null);
  const asked = await enroll(tx, at, [
    ...missing.flatMap((one) =>
      one.course === null
        ? []
        : [{ user: one.user, course: one.course, source: assigned(one.assignment), due: due(one) }],
    ),
    ...ofGroups.missing.map(({ user, course, group }) => ({ user, course, source: grouped(group), due: null })),
  ]);
  await releaseFromPaths(
    tx,
    at,
    superfluous
      .filter(({ enrollment }) => onPaths.has(enrollment))
      .map(({ enrollment, assignment }) => ({ enrollment, source: assigned(assignment) })),
  );
  const put = missing.flatMap((one) =>
    one.path === null ? [] : [{ user: one.user, path: one.path, source: assigned(one.assignment), due: due(one) }],
  );
  await putOnPaths(tx, at, put);
  // whoever was away comes back to paths that may have other steps
  await followSteps(tx, at, situation.onPaths);
  for (const one of situation.assignments) await followFurther(tx, at, one, { users, asked });
}

/** What one statement for all assignments does not do: cycles that begin at once, and due dates by a hire date that moved. */
async function followFurther(
  tx: Tx,
  at: Following,
  one: Reaching,
  { users, asked }: Readonly<{ users: readonly string[]; asked: readonly Asked[] }>,
): Promise<void> {
  const terms = { ...one, createdAt: new Date(one.createdAt) };
  const enrollments = asked.filter(({ source }) => source === one.id).map(({ enrollment }) => enrollment);
  await beginForNew(tx, at, one, { rule: dueRule(termsOf(terms, at.zone)), enrollments });
  if (one.dueFrom === 'hired' && one.dueDays !== null) await moveDueDates(tx, at, terms, users);
}

/**
 * What is known of some users and of what reaches their places, in one statement. Each part is looked up by an array of
 * ids worked out before: joined, tables without statistics would be read over and over.
 */
async function situationOf(
  tx: Tx,
  { organization, now }: Following,
  users: readonly string[],
): Promise<Situation & GroupSituation> {
  const ids = sql`${[...users]}::uuid[]`;
  const further = sql`user_further_places f where f.organization_id = ${organization} and ${countsNow(now)}`;
  const places = sql`array(select u.location_id from users u where u.organization_id = ${organization} and u.id = any(${ids})
    union select f.location_id from ${further} and f.user_id = any(${ids}))`;
  const above = sql`array(select l.ancestor_id from location_closure l where l.organization_id = ${organization} and l.descendant_id = any(${places}))`;
  const enrolled = sql`array(select e.id from enrollments e where e.organization_id = ${organization} and e.user_id = any(${ids}))`;
  const onPaths = sql`array(select p.id from path_enrollments p where p.organization_id = ${organization} and p.user_id = any(${ids}))`;
  const { rows } = await sql<Situation & GroupSituation>`select
    (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'place', u.location_id, 'also', array(select f.location_id from ${further} and f.user_id = u.id), 'state', u.state, 'isService', u.is_service, 'hiredOn', u.hire_date,
      'holdsRole', ${holdsRole(now)})), '[]') from users u where u.organization_id = ${organization} and u.id = any(${ids})) as users,
    (select coalesce(jsonb_agg(jsonb_build_object('place', l.descendant_id, 'above', l.ancestor_id)), '[]') from location_closure l
      where l.organization_id = ${organization} and l.descendant_id = any(${places})) as closure,
    (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'course', a.course_id, 'path', a.path_id, 'places', a.places, 'users', a.audience->'users', 'withDescendants', a.with_descendants,
      'learnersOnly', a.learners_only, 'dueDate', a.due_date, 'dueDays', a.due_days, 'dueFrom', a.due_from,
      'leastDays', a.least_days, 'countsAlready', a.counts_already, 'repeats', a.repeats, 'createdAt', a.created_at)), '[]') from assignments a
      where a.organization_id = ${organization} and a.state = 'active' and (a.places = '{}' or a.places && ${above})) as assignments,
    (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'user', e.user_id)), '[]') from (
      select e.id, e.user_id from enrollments e where e.organization_id = ${organization} and e.user_id = any(${ids}) union all
      select p.id, p.user_id from path_enrollments p where p.organization_id = ${organization} and p.user_id = any(${ids})) e) as enrollments,
    array(select p.id from path_enrollments p where p.organization_id = ${organization} and p.user_id = any(${ids})
      and p.ended_at is null) as "onPaths",
    (select coalesce(jsonb_agg(jsonb_build_object('enrollment', s.id, 'assignment', s.source_id)), '[]') from (
      select s.enrollment_id as id, s.source_id from enrollment_sources s
        where s.organization_id = ${organization} and s.enrollment_id = any(${enrolled}) and (s.source_kind = 'assignment') is true and s.ended_at is null union all
      select s.path_enrollment_id, s.source_id from path_sources s where s.organization_id = ${organization}
        and s.path_enrollment_id = any(${onPaths}) and (s.source_kind = 'assignment') is true and s.ended_at is null) s) as held, ${situationOfGroups(organization, ids, enrolled)}`.execute(
    tx,
  );
  if (!rows[0]) throw new Error('a select of aggregates gives one row');
  return rows[0];
}
