import { type Sql, type Thing, factsSql, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Granted } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { underName } from '../database/named.ts';
import { condition } from '../database/where.ts';
import { type EnrollmentState, enrollment, exemptionNow, type Waiting, waiting } from '../training/index.ts';
import type { KeptRunTime, LaunchedItem, Steps } from './launch.ts';
import type { LearnersCourse, ListedAttempt } from './my-course.ts';
import { attempt } from './privileges.ts';

/** The version somebody learns from: the one they began with, else the one in force. */
const version = sql`left join lateral (select coalesce(x.course_version_id, (select v.id from course_versions v
  where v.tenant_id = x.tenant_id and v.organization_id = x.organization_id and v.course_id = x.course_id and v.state = 'effective')) as id) v on true`;
const packages = sql`left join content_packages p on p.tenant_id = i.tenant_id and p.organization_id = i.organization_id and p.id = i.package_id`;
/** Items that count: hidden ones and headings are opened by nobody. */
export const opens = (alias: string) =>
  sql`(${sql.ref(alias)}.launch is not null and coalesce((${sql.ref(alias)}.detail ->> 'visible')::boolean, true))`;
/** How often an item may be tried: as somebody said for the learner, else as the item says. */
const attemptLimit = sql`(select case when l.item_id is not null then l.attempt_limit when i.kind = 'quiz' then (
      select (h.content ->> 'attemptLimit')::int from item_contents h
      where h.tenant_id = i.tenant_id and h.organization_id = i.organization_id and h.item_id = i.id) end
    from (select) said left join attempt_limits l on l.tenant_id = x.tenant_id and l.organization_id = x.organization_id
      and l.enrollment_id = x.id and l.item_id = i.id)`;
const itemAsJson = sql`jsonb_build_object('id', i.id, 'title', i.title, 'kind', i.kind, 'launch', i.launch, 'parameters', i.parameters,
  'standard', p.standard, 'detail', i.detail, 'presentation', i.presentation, 'identifier', i.identifier, 'parent', i.parent_identifier,
  'attemptLimit', ${attemptLimit})`;
/** What those who assigned the course, or a path it is on, say of it. */
const notesOf = sql`coalesce((select jsonb_agg(g.note order by g.id) from enrollment_sources s
  left join path_enrollments o on s.source_kind = 'path' and o.tenant_id = s.tenant_id and o.organization_id = s.organization_id
    and o.user_id = x.user_id and o.path_id = s.source_id
  left join path_sources q on q.tenant_id = o.tenant_id and q.organization_id = o.organization_id and q.path_enrollment_id = o.id
    and q.source_kind = 'assignment' and q.ended_at is null
  join assignments g on g.tenant_id = s.tenant_id and g.organization_id = s.organization_id
    and g.id = case s.source_kind when 'assignment' then s.source_id when 'path' then q.source_id end and g.note <> ''
  where s.tenant_id = x.tenant_id and s.organization_id = x.organization_id and s.enrollment_id = x.id and s.ended_at is null), '[]')`;
/** What a rule about other items is decided on; asked only for an item that has one. */
const steps = sql`case when i.detail ->> 'prerequisites' is not null or exists (select from items s where s.tenant_id = i.tenant_id
    and s.organization_id = i.organization_id and s.course_version_id = i.course_version_id and s.identifier = i.parent_identifier
    and s.detail ->> 'prerequisites' is not null) then jsonb_build_object(
  'items', (select jsonb_agg(jsonb_build_object('id', o.id, 'identifier', o.identifier, 'parent', o.parent_identifier,
    'prerequisites', o.detail ->> 'prerequisites')) from items o where o.tenant_id = x.tenant_id and o.organization_id = x.organization_id and o.course_version_id = v.id),
  'tries', (select coalesce(jsonb_agg(jsonb_build_object('item', t.item_id, 'number', t.number, 'completion', t.completion, 'success', t.success,
    'score', t.score, 'scoreText', t.score_text)), '[]') from attempts t
    where t.tenant_id = x.tenant_id and t.organization_id = x.organization_id and t.enrollment_id = x.id and t.set_aside_at is null)) end`;

/** One's own enrollment in a course, with its items and one's attempts: one query. */
export async function findMyCourse(
  tx: Tx,
  granted: Granted<'training-plan.view-summary'>,
  organization: string,
  course: string,
): Promise<LearnersCourse | null> {
  const { rows } = await sql<LearnersCourse>`
    select x.id as enrollment, x.state, x.progress, x.score, x.due_date as "dueDate", ${exemptionNow('x')} as exempt, ${waiting('x')} as waits,
      jsonb_build_object('id', c.id, 'title', c.title, 'description', c.description, 'state', c.state) as course, ${notesOf} as notes,
      (select jsonb_build_object('number', n.major || '.' || n.minor, 'how', m.how, 'at', o.moved_at) from enrollment_moves o
        join version_moves m on m.tenant_id = o.tenant_id and m.organization_id = o.organization_id and m.id = o.move_id
        join course_versions n on n.tenant_id = m.tenant_id and n.organization_id = m.organization_id and n.id = m.to_version_id
        where o.tenant_id = x.tenant_id and o.organization_id = x.organization_id and o.enrollment_id = x.id
          and (x.last_access_at is null or o.moved_at > x.last_access_at) order by o.moved_at desc limit 1) as renewed,
      coalesce((select jsonb_agg(${itemAsJson} order by i.position) from items i ${packages}
        where i.tenant_id = x.tenant_id and i.organization_id = x.organization_id and i.course_version_id = v.id), '[]') as items,
      coalesce((select jsonb_agg(jsonb_build_object('item', a.item_id, 'number', a.number, 'completion', a.completion, 'success', a.success,
        'score', a.score, 'scoreText', a.score_text, 'satisfied', a.satisfied, 'id', a.id, 'isOpen', a.state = 'open', 'at', a.updated_at)) from attempts a
        where a.tenant_id = x.tenant_id and a.organization_id = x.organization_id and a.enrollment_id = x.id and a.set_aside_at is null), '[]') as tries
    from ${condition(from(enrollment))} ${version}
    where x.organization_id = ${organization} and x.user_id = ${granted.actor.id} and x.course_id = ${course} and x.state <> 'withdrawn'
      and ${condition(granted.filter)} order by x.is_current desc, x.cycle desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** What a launch is decided on. */
export type Launchable = Readonly<{
  enrollment: string;
  state: EnrollmentState;
  course: 'draft' | 'published' | 'retired';
  waits: Waiting;
  version: string | null;
  item: LaunchedItem | null;
  /** Items of the version that count. */ itemCount: number;
  /** Where the item or the section around it has prerequisites. */ steps: Steps | null;
  /** The newest attempt at the item. */ attempt: Readonly<{
    id: string;
    number: number;
    state: 'open' | 'ended';
    satisfied: boolean | null;
    completion: 'unknown' | 'incomplete' | 'completed';
    /** Attempts at the item that are over and count. */ over: number;
  }> | null;
}>;

/** Keeps an enrollment from changing until the end; false when it is not the user's own or not there. */
export async function lockEnrollment(tx: Tx, organization: string, id: string, user: string): Promise<boolean> {
  const { rows } = await underName(sql`select id from enrollments
    where organization_id = ${organization} and id = ${id} and user_id = ${user} for no key update`).execute(tx);
  return rows.length > 0;
}

/** An enrollment with one of the items of its version, within a scope (null: the holder of a launch). */
export async function findLaunchable(
  tx: Tx,
  organization: string,
  which: Readonly<{ enrollment: string; item: string }>,
  scope: Sql | null,
): Promise<Launchable | null> {
  const { rows } =
    await underName(sql<Launchable>`select x.id as enrollment, x.state, c.state as course, ${waiting('x')} as waits, v.id as version, case when i.id is not null then ${itemAsJson} end as item, ${steps} as steps,
      (select count(*) from items o where o.organization_id = ${organization} and o.course_version_id = v.id and ${opens('o')}) as "itemCount",
      case when a.id is not null then jsonb_build_object('id', a.id, 'number', a.number, 'state', a.state, 'satisfied', a.satisfied, 'completion', a.completion, 'over', a.over) end as attempt
    from ${condition(from(enrollment))} ${version}
    left join items i on i.tenant_id = x.tenant_id and i.organization_id = x.organization_id and i.course_version_id = v.id and i.id = ${which.item}
    ${packages}
    left join lateral (select a.id, a.number, a.state, case when a.set_aside_at is null then a.satisfied end as satisfied,
        case when a.set_aside_at is null then a.completion else 'unknown' end as completion,
        (select count(*) from attempts o where o.tenant_id = x.tenant_id and o.organization_id = x.organization_id
          and o.enrollment_id = x.id and o.item_id = i.id and o.state = 'ended' and o.set_aside_at is null) as over
      from attempts a where a.tenant_id = x.tenant_id and a.organization_id = x.organization_id
      and a.enrollment_id = x.id and a.item_id = i.id order by (a.state = 'open') desc, a.number desc limit 1) a on true
    where x.organization_id = ${organization} and x.id = ${which.enrollment} and ${scope ? condition(scope) : sql`true`}`).execute(
      tx,
    );
  return rows[0] ?? null;
}

export type NewLaunch = Readonly<{
  tenant: string;
  organization: string;
  id: string;
  user: string;
  enrollment: string;
  version: string;
  item: string;
  attempt: Readonly<{ id: string; number: number; isNew: boolean; runTime: KeptRunTime }>;
  hash: Buffer;
  at: Date;
  until: Date;
}>;

/** Opens a launch, which takes over from every former one of its attempt, and marks the enrollment as begun: one statement. */
export async function insertLaunch(tx: Tx, l: NewLaunch): Promise<void> {
  const added = sql`attempt as (insert into attempts (tenant_id, organization_id, id, enrollment_id, user_id, item_id, number, run_time, started_at, updated_at)
    values (${l.tenant}, ${l.organization}, ${l.attempt.id}, ${l.enrollment}, ${l.user}, ${l.item}, ${l.attempt.number},
      ${JSON.stringify(l.attempt.runTime)}::jsonb, ${l.at}, ${l.at})),`;
  const ended = sql`former as (update launches set ended_at = ${l.at}
      where organization_id = ${l.organization} and attempt_id = ${l.attempt.id} and ended_at is null),`;
  await underName(sql`with ${l.attempt.isNew ? added : ended}
    begun as (update enrollments set course_version_id = ${l.version}, started_at = coalesce(started_at, ${l.at}), last_access_at = ${l.at},
      state = case when state = 'not-started' then 'in-progress' else state end, version = version + 1
      where organization_id = ${l.organization} and id = ${l.enrollment})
    insert into launches (tenant_id, organization_id, id, attempt_id, user_id, token_hash, created_at, expires_at)
    values (${l.tenant}, ${l.organization}, ${l.id}, ${l.attempt.id}, ${l.user}, ${l.hash}, ${l.at}, ${l.until})`).execute(
    tx,
  );
}

/** Ends one launch. */
export async function endLaunch(tx: Tx, organization: string, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('launches')
    .set({ ended_at: at })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

/** The attempts of an enrollment within reach, by item and number. */
export async function listAttempts(
  tx: Tx,
  granted: Granted<'attempt.view' | 'attempt.view-own'>,
  organization: string,
  enrollmentId: string,
): Promise<readonly ListedAttempt[]> {
  const { rows } = await sql<Omit<ListedAttempt, 'thing'> & { organization_id: string; facts: Thing['facts'] }>`
    select ${condition(factsSql(attempt, granted.now))}, x.item_id as "itemId", i.title, x.number, x.state, x.completion, x.success, x.score,
      x.score_text as "scoreText", x.seconds, x.started_at as "startedAt", x.ended_at as "endedAt",
      x.set_aside_at is not null as "isSetAside", x.version > 1 as "isCorrected", f.done_on as "doneOn"
    from ${condition(from(attempt))}
    left join offline_attempts f on f.tenant_id = x.tenant_id and f.organization_id = x.organization_id and f.attempt_id = x.id
    left join items i on i.tenant_id = x.tenant_id and i.organization_id = x.organization_id and i.id = x.item_id
    where x.organization_id = ${organization} and x.enrollment_id = ${enrollmentId} and ${condition(granted.filter)}
    order by i.position, x.number`.execute(tx);
  return rows.map(({ organization_id, facts, ...row }) => ({
    ...row,
    thing: { kind: attempt.id, id: row.id, organization: organization_id, facts },
  }));
}

/** What of a course can be tried, with how often it was and may be. */
export type Part = Readonly<{ id: string; title: string; kind: string; used: number; attemptLimit: number | null }>;

/** An enrollment with what of its course can be tried; null when there is none. */
export async function findParts(
  tx: Tx,
  organization: string,
  id: string,
  now: number,
): Promise<Readonly<{ thing: Thing; parts: readonly Part[] }> | null> {
  const { rows } = await sql<{
    facts: Thing['facts'];
    parts: readonly Part[];
  }>`select ${condition(factsSql(enrollment, now))},
      coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'title', i.title, 'kind', i.kind, 'attemptLimit', ${attemptLimit},
        'used', (select count(*) from attempts a where a.tenant_id = x.tenant_id and a.organization_id = x.organization_id
          and a.enrollment_id = x.id and a.item_id = i.id and a.set_aside_at is null)) order by i.position)
        from items i where i.tenant_id = x.tenant_id and i.organization_id = x.organization_id and i.course_version_id = v.id
          and ${opens('i')}), '[]') as parts
    from ${condition(from(enrollment))} ${version} where x.organization_id = ${organization} and x.id = ${id}`.execute(
    tx,
  );
  const [row] = rows;
  return row ? { thing: { kind: enrollment.id, id, organization, facts: row.facts }, parts: row.parts } : null;
}
