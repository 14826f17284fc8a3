import { type RawBuilder, sql } from 'kysely';
import { type Tx, withKeptPlans } from '../../database/connection.ts';
import type { Day } from '../due.ts';
import { enroll, release, settle, type Site, type Source } from '../sources/store.ts';

/** Where and by what clock; by whose days dates are worked out. */
type At = Site & Readonly<{ zone: string }>;

/** Somebody is to be on a path because something asks for it. */
export type WantedOnPath = Readonly<{ user: string; path: string; source: Asking; due: Day | null }>;
type Asking = Source & Readonly<{ kind: 'assignment' | 'direct' }>;

/** Puts users on paths: once on each, whatever asks for it, and with one source for each that asks. */
export async function putOnPaths(tx: Tx, at: At, wanted: readonly WantedOnPath[]): Promise<void> {
  if (wanted.length === 0) return;
  const { tenant, organization, now } = at;
  const rows = (ids: readonly string[]) => sql`unnest(${[...ids]}::uuid[], ${wanted.map((one) => one.user)}::uuid[],
    ${wanted.map((one) => one.path)}::uuid[], ${wanted.map((one) => one.source.kind)}::text[],
    ${wanted.map((one) => one.source.id)}::uuid[], ${wanted.map((one) => one.due)}::date[]) as w(id, user_id, path_id, source_kind, source_id, due_date)`;
  await withKeptPlans(tx, () =>
    sql`insert into path_enrollments (tenant_id, organization_id, id, user_id, path_id, since)
    select distinct on (w.user_id, w.path_id) ${tenant}::uuid, ${organization}::uuid, w.id, w.user_id, w.path_id, ${now}::timestamptz
    from ${rows(wanted.map(at.newId))} on conflict (tenant_id, organization_id, user_id, path_id) do nothing`.execute(
      tx,
    ),
  );
  const asked = await withKeptPlans(tx, () =>
    sql<{
      id: string;
    }>`insert into path_sources (tenant_id, organization_id, path_enrollment_id, source_kind, source_id, due_date, since)
    select p.tenant_id, p.organization_id, p.id, w.source_kind, w.source_id, w.due_date, ${now}::timestamptz
    from ${rows([])} join path_enrollments p on p.tenant_id = ${tenant}::uuid and p.organization_id = ${organization}::uuid
      and p.user_id = w.user_id and p.path_id = w.path_id
    on conflict (tenant_id, organization_id, path_enrollment_id, source_kind, source_id)
      do update set ended_at = null, due_date = excluded.due_date, since = excluded.since where path_sources.ended_at is not null
    returning path_enrollment_id as id`.execute(tx),
  );
  await settlePaths(
    tx,
    at,
    asked.rows.map(({ id }) => id),
  );
}

/** Something asks no longer that these are on their path. */
export async function releaseFromPaths(
  tx: Tx,
  at: At,
  released: readonly Readonly<{ enrollment: string; source: Asking }>[],
): Promise<void> {
  if (released.length === 0) return;
  await sql`update path_sources s set ended_at = ${at.now}::timestamptz
    from unnest(${released.map((one) => one.enrollment)}::uuid[], ${released.map((one) => one.source.kind)}::text[],
      ${released.map((one) => one.source.id)}::uuid[]) as r(id, source_kind, source_id)
    where s.organization_id = ${at.organization} and s.path_enrollment_id = r.id and s.source_kind = r.source_kind
      and s.source_id = r.source_id and s.ended_at is null`.execute(tx);
  await settlePaths(
    tx,
    at,
    released.map(({ enrollment }) => enrollment),
  );
}

/**
 * Works out from what asks for it whether somebody is on a path and by when, and brings the enrollments of its steps in
 * line. Locked first, in one order, so that two changes at once each see what the other did.
 */
export async function settlePaths(tx: Tx, at: At, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { organization, now } = at;
  await sql`select id from path_enrollments where organization_id = ${organization} and id = any(${[...ids]}::uuid[])
    order by id for no key update`.execute(tx);
  await sql`update path_enrollments p set due_date = s.due_date,
      since = case when p.ended_at is not null and s.asking > 0 then ${now}::timestamptz else p.since end,
      ended_at = case when s.asking = 0 then coalesce(p.ended_at, ${now}::timestamptz) end
    from unnest(${[...new Set(ids)]}::uuid[]) as w(id) cross join lateral (select min(a.due_date) as due_date, count(*) as asking
      from path_sources a where a.organization_id = ${organization} and a.path_enrollment_id = w.id and a.ended_at is null) s
    where p.organization_id = ${organization} and p.id = w.id`.execute(tx);
  await followSteps(tx, at, ids);
}

/** Brings the enrollments of users on paths in line with the steps: new ones come, former ones lose their reason. */
export async function followSteps(tx: Tx, at: At, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { organization, zone } = at;
  const these = sql`p.organization_id = ${organization} and p.id = any(${[...ids]}::uuid[])`;
  /** What the path asks of enrollment `e`. */
  const asking = sql`q.tenant_id = e.tenant_id and q.organization_id = e.organization_id and q.enrollment_id = e.id
    and q.source_kind = 'path' and q.source_id = p.path_id and q.ended_at is null`;
  const step = sql`s.tenant_id = p.tenant_id and s.organization_id = p.organization_id and s.path_id = p.path_id`;
  const due = sql`case when not s.is_optional then least(p.due_date, (p.since at time zone ${zone})::date + s.due_days) end`;
  const former = await sql<{ enrollment: string; path: string }>`select e.id as enrollment, p.path_id as path
    from path_enrollments p
    join enrollments e on e.tenant_id = p.tenant_id and e.organization_id = p.organization_id and e.user_id = p.user_id
    join enrollment_sources q on ${asking}
    where ${these} and (p.ended_at is not null or not exists (select from path_courses s where ${step} and s.course_id = e.course_id))`.execute(
    tx,
  );
  await release(
    tx,
    at,
    former.rows.map(({ enrollment, path }) => ({ enrollment, source: { kind: 'path', id: path } })),
  );
  const missing = await sql<{ user: string; course: string; path: string; due: Day | null }>`
    select p.user_id as "user", s.course_id as course, p.path_id as path, ${due} as due from path_enrollments p
    join users u on u.tenant_id = p.tenant_id and u.organization_id = p.organization_id and u.id = p.user_id and u.state = 'active' and not u.is_service
    join paths t on t.tenant_id = p.tenant_id and t.organization_id = p.organization_id and t.id = p.path_id and t.state = 'published'
    join path_courses s on ${step}
    join courses c on c.tenant_id = s.tenant_id and c.organization_id = s.organization_id and c.id = s.course_id and c.state = 'published'
    where ${these} and p.ended_at is null and not exists (select from enrollments e join enrollment_sources q on ${asking}
      where e.tenant_id = p.tenant_id and e.organization_id = p.organization_id and e.user_id = p.user_id
        and (e.course_id = s.course_id) is true)`.execute(tx);
  await enroll(
    tx,
    at,
    missing.rows.map(({ path, ...rest }) => ({ ...rest, source: { kind: 'path', id: path } })),
  );
  const moved = await sql<{ enrollment: string }>`update enrollment_sources q set due_date = ${due} + q.shifted_days
    from path_enrollments p join path_courses s on ${step}
    join enrollments e on e.tenant_id = p.tenant_id and e.organization_id = p.organization_id and e.user_id = p.user_id
      and (e.course_id = s.course_id) is true
    where ${these} and ${asking} and q.due_date is distinct from ${due} + q.shifted_days returning q.enrollment_id as enrollment`.execute(
    tx,
  );
  await settle(
    tx,
    organization,
    moved.rows.map(({ enrollment }) => enrollment),
  );
  await complete(tx, at, sql`p.id = any(${[...ids]}::uuid[])`);
}

/** Notes the paths that are completed since these enrollments are: once, and for good. */
export async function completePaths(
  tx: Tx,
  at: Pick<Site, 'organization' | 'now'>,
  enrollments: readonly string[],
): Promise<void> {
  if (enrollments.length === 0) return;
  await complete(
    tx,
    at,
    sql`p.id = any(array(select o.id from enrollments d
      join path_courses k on k.tenant_id = d.tenant_id and k.organization_id = d.organization_id and k.course_id = d.course_id
      join path_enrollments o on o.tenant_id = d.tenant_id and o.organization_id = d.organization_id and o.user_id = d.user_id and o.path_id = k.path_id
      where d.organization_id = ${at.organization} and d.id = any(${[...enrollments]}::uuid[]) and d.state = 'completed'))`,
  );
}

/** As `completePaths`, for users and courses. */
export async function completePathsWith(
  tx: Tx,
  at: Pick<Site, 'organization' | 'now'>,
  pairs: readonly Readonly<{ user: string; course: string }>[],
): Promise<void> {
  const these = sql`unnest(${pairs.map(({ user }) => user)}::uuid[], ${pairs.map(({ course }) => course)}::uuid[]) as w(user_id, course_id)`;
  await complete(
    tx,
    at,
    sql`p.id = any(array(select o.id from ${these} join path_enrollments o on o.organization_id = ${at.organization} and o.user_id = w.user_id
      join path_courses k on k.tenant_id = o.tenant_id and k.organization_id = o.organization_id and k.path_id = o.path_id and k.course_id = w.course_id))`,
  );
}

/** Whoever is on path `p` has an enrollment `e` in the course of step `s` of which this is true. */
const stepIs = (what: RawBuilder<unknown>) => sql`exists (select from enrollments e where e.tenant_id = p.tenant_id
  and e.organization_id = p.organization_id and e.user_id = p.user_id and (e.course_id = s.course_id) is true and ${what})`;
const isExemptForGood = sql`(e.is_current and e.exemption_id is not null and exists (select from exemptions q
  where q.tenant_id = e.tenant_id and q.organization_id = e.organization_id and q.id = e.exemption_id and q.ends_on is null))`;

/** A step that nobody is to do any more keeps no path open; a path on which nothing was done is not completed. */
const complete = (tx: Tx, { organization, now }: Pick<Site, 'organization' | 'now'>, which: RawBuilder<unknown>) =>
  sql`update path_enrollments p set completed_at = ${now}::timestamptz
    where p.organization_id = ${organization} and ${which} and p.completed_at is null and p.ended_at is null
      and exists (select from path_courses s where s.tenant_id = p.tenant_id and s.organization_id = p.organization_id
        and s.path_id = p.path_id and not s.is_optional and ${stepIs(sql`e.state = 'completed'`)})
      and not exists (select from path_courses s where s.tenant_id = p.tenant_id and s.organization_id = p.organization_id
        and s.path_id = p.path_id and not s.is_optional and not ${stepIs(sql`(e.state = 'completed' or ${isExemptForGood})`)})`.execute(
    tx,
  );

/** The next who are on a path after one of them, by user. */
export async function onPathFrom(
  tx: Tx,
  organization: string,
  path: string,
  after: string | null,
  limit: number,
): Promise<readonly Readonly<{ id: string; user: string }>[]> {
  const { rows } = await sql<{ id: string; user: string }>`select id, user_id as "user" from path_enrollments
    where organization_id = ${organization} and path_id = ${path} and ended_at is null ${after ? sql`and user_id > ${after}` : sql``}
    order by user_id limit ${limit}`.execute(tx);
  return rows;
}

/** The paths of a course that are published. */
export async function pathsOfCourse(tx: Tx, organization: string, course: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select t.id from path_courses s
    join paths t on t.tenant_id = s.tenant_id and t.organization_id = s.organization_id and t.id = s.path_id
    where s.organization_id = ${organization} and s.course_id = ${course} and t.state = 'published'`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Does anything know this path: somebody who is or was on it, or an assignment? */
export async function isUsed(tx: Tx, organization: string, path: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select
    exists (select from path_enrollments where organization_id = ${organization} and path_id = ${path})
    or exists (select from assignments where organization_id = ${organization} and path_id = ${path}) as is`.execute(
    tx,
  );
  return rows[0]?.is ?? false;
}
