import { factsSql, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Granted } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import type { AssessedState } from './checklist-play.ts';
import type { KeptRunTime } from '../launch.ts';
import { attempt } from '../privileges.ts';
import { opens } from '../store.ts';
import type { Decision, Observation } from './assessment.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

/** An item as somebody assesses a learner by it. */
export type FoundAssessed = Readonly<{
  user: Readonly<{ id: string; name: string }>;
  course: Readonly<{ id: string; title: string }>;
  item: Readonly<{ id: string; title: string; kind: string; content: unknown }>;
  /** Items of the course that count. */ itemCount: number;
  /** The newest attempt that counts. */ attempt: Readonly<{
    id: string;
    number: number;
    state: 'open' | 'ended';
    success: 'unknown' | 'passed' | 'failed';
    /** What the kind keeps; null: nothing yet. */ own: (AssessedState & Readonly<{ text?: string }>) | null;
    awaits: 'assessor' | 'learner' | null;
    observations: readonly Observation[];
    evidence: readonly Readonly<{ id: string; name: string; size: number }>[];
  }> | null;
  /** Attempts until now, also those that do not count any more. */ last: number;
}>;

/** What was seen of the attempt under the alias a, the oldest first. */
export const observationsIn = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'marks', o.marks, 'remark', o.remark,
    'decision', o.decision, 'observedAt', o.observed_at, 'enteredAt', o.entered_at, 'by', o.assessed_by_name) order by o.id), '[]')
  from observations o where o.tenant_id = a.tenant_id and o.organization_id = a.organization_id and o.attempt_id = a.id)`;

/** An item of the version an enrollment is held with, and its newest attempt: one query. Null when it is elsewhere. */
export async function findAssessed(
  tx: Tx,
  organization: string,
  of: Readonly<{ enrollment: string; item: string }>,
): Promise<FoundAssessed | null> {
  const { rows } =
    await sql<FoundAssessed>`select jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name) as "user",
      jsonb_build_object('id', c.id, 'title', c.title) as course,
      jsonb_build_object('id', i.id, 'title', i.title, 'kind', i.kind, 'content', h.content) as item,
      (select count(*) from items n where n.organization_id = ${organization} and n.course_version_id = i.course_version_id and ${opens('n')}) as "itemCount",
      (select coalesce(max(b.number), 0) from attempts b where b.organization_id = ${organization} and b.enrollment_id = e.id and b.item_id = i.id) as last,
      (select jsonb_build_object('id', a.id, 'number', a.number, 'state', a.state, 'success', a.success, 'own', a.run_time -> 'own' -> 'state',
        'awaits', (select w.awaits from assessments w where w.organization_id = ${organization} and w.attempt_id = a.id),
        'observations', ${observationsIn}, 'evidence', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size)
          order by f.created_at, f.id), '[]') from attempt_evidence v
          join files f on f.tenant_id = v.tenant_id and f.organization_id = v.organization_id and f.id = v.file_id
          where v.organization_id = ${organization} and v.attempt_id = a.id))
        from attempts a where a.organization_id = ${organization} and a.enrollment_id = e.id and a.item_id = i.id and a.set_aside_at is null
        order by a.number desc limit 1) as attempt
    from enrollments e
    join users u on u.tenant_id = e.tenant_id and u.organization_id = e.organization_id and u.id = e.user_id
    join courses c on c.tenant_id = e.tenant_id and c.organization_id = e.organization_id and c.id = e.course_id
    join items i on i.tenant_id = e.tenant_id and i.organization_id = e.organization_id and i.id = ${of.item}
      and i.course_version_id = coalesce(e.course_version_id, (select v.id from course_versions v
        where v.organization_id = ${organization} and v.course_id = e.course_id and v.state = 'effective'))
    join item_contents h on h.tenant_id = i.tenant_id and h.organization_id = i.organization_id and h.item_id = i.id
    where e.organization_id = ${organization} and e.id = ${of.enrollment}`.execute(tx);
  return rows[0] ?? null;
}

type NewAttempt = Place &
  Readonly<{
    id: string;
    enrollment: string;
    user: string;
    item: string;
    number: number;
    runTime: KeptRunTime;
    at: Date;
  }>;

/** Begins an attempt for a learner who has not opened the item. */
export async function insertAttempt(tx: Tx, a: NewAttempt): Promise<void> {
  await sql`insert into attempts (tenant_id, organization_id, id, enrollment_id, user_id, item_id, number, run_time, started_at, updated_at)
    values (${a.tenant}, ${a.organization}, ${a.id}, ${a.enrollment}, ${a.user}, ${a.item}, ${a.number},
      ${JSON.stringify(a.runTime)}::jsonb, ${a.at}, ${a.at})`.execute(tx);
}

/** A step with what was seen of it, as a row of `attempt_interactions`. */
export type AnsweredStep = Readonly<{
  position: number;
  identifier: string;
  type: string;
  description: string;
  response: string | null;
  result: string;
  weighting: string;
}>;

export type NewObservation = Place &
  Readonly<{
    id: string;
    attempt: string;
    user: string;
    marks: Readonly<Record<string, number>>;
    remark: string;
    decision: Decision;
    observedAt: Date;
    at: Date;
    by: Readonly<{ id: string; name: string }>;
  }>;

/** Puts down what was seen; nothing of it changes any more. */
export async function insertObservation(tx: Tx, o: NewObservation): Promise<void> {
  await sql`insert into observations (tenant_id, organization_id, id, attempt_id, user_id, marks, remark, decision, observed_at, entered_at,
      assessed_by, assessed_by_name)
    values (${o.tenant}, ${o.organization}, ${o.id}, ${o.attempt}, ${o.user}, ${JSON.stringify(o.marks)}::jsonb, ${o.remark}, ${o.decision},
      ${o.observedAt}, ${o.at}, ${o.by.id}, ${o.by.name})`.execute(tx);
}

export type Assessing = Place &
  Readonly<{
    attempt: string;
    user: string;
    state: AssessedState;
    /** Null: it goes on. */ ended: Readonly<{ success: 'passed' | 'failed'; score: number }> | null;
    answers: readonly AnsweredStep[];
    at: Date;
  }>;

/** Writes how an attempt stands after somebody saw something of it, and every step as an answer. */
export async function writeAssessed(tx: Tx, a: Assessing): Promise<void> {
  const own = JSON.stringify({ state: a.state, at: a.at.toISOString() });
  await sql`with answers as (insert into attempt_interactions (tenant_id, organization_id, attempt_id, user_id, position, identifier, type,
      description, response, result, weighting)
      select ${a.tenant}::uuid, ${a.organization}::uuid, ${a.attempt}::uuid, ${a.user}::uuid, r.position, r.identifier, r.type,
        r.description, r.response, r.result, r.weighting
      from jsonb_to_recordset(${JSON.stringify(a.answers)}::jsonb) as r(position int, identifier text, type text, description text,
        response text, result text, weighting text)
      on conflict (tenant_id, organization_id, attempt_id, position) do update set response = excluded.response, result = excluded.result)
    update attempts set run_time = jsonb_set(run_time, '{own}', ${own}::jsonb), updated_at = ${a.at}, success = ${a.ended?.success ?? 'unknown'},
      score = ${a.ended?.score ?? null}, completion = ${a.ended ? 'completed' : 'incomplete'}, state = ${a.ended ? 'ended' : 'open'},
      ended_at = ${a.ended ? a.at : null}
    where organization_id = ${a.organization} and id = ${a.attempt}`.execute(tx);
}

/** An attempt that waits for somebody to assess it. */
export type Waiting = Readonly<{
  id: string;
  enrollmentId: string;
  item: Readonly<{ id: string; title: string; kind: string }>;
  user: Readonly<{ id: string; name: string }>;
  course: Readonly<{ id: string; title: string }>;
  since: Date;
}>;

/** What waits to be assessed by the asker, the longest first. */
export async function listWaiting(
  tx: Tx,
  granted: Granted<'attempt.assess'>,
  organization: string,
  asked: Readonly<{ limit: number; after: readonly string[] | null }>,
): Promise<readonly Waiting[]> {
  const { after, limit } = asked;
  const me = JSON.stringify(granted.actor.id);
  const { rows } = await sql<Waiting>`select q.id, q.enrollment_id as "enrollmentId", q.since,
      jsonb_build_object('id', i.id, 'title', i.title, 'kind', i.kind) as item,
      jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name) as "user", jsonb_build_object('id', c.id, 'title', c.title) as course
    from (select ${condition(factsSql(attempt, granted.now))}, x.tenant_id, x.enrollment_id, x.item_id, x.user_id, w.since
      from ${condition(from(attempt))}
      join assessments w on w.tenant_id = x.tenant_id and w.organization_id = x.organization_id and w.attempt_id = x.id
      where w.organization_id = ${organization} and w.awaits = 'assessor' and x.state = 'open' and x.set_aside_at is null
        and ${condition(granted.filter)}) q
    join enrollments n on n.tenant_id = q.tenant_id and n.organization_id = ${organization} and n.id = q.enrollment_id and n.state <> 'withdrawn'
    join users u on u.tenant_id = q.tenant_id and u.organization_id = ${organization} and u.id = q.user_id
    join courses c on c.tenant_id = q.tenant_id and c.organization_id = ${organization} and c.id = n.course_id
    join items i on i.tenant_id = q.tenant_id and i.organization_id = ${organization} and i.id = q.item_id
    join item_contents h on h.tenant_id = q.tenant_id and h.organization_id = ${organization} and h.item_id = q.item_id
    where (h.content -> 'assessors' = '[]'
      or exists (select from jsonb_array_elements_text(h.content -> 'assessors') as s(said) where q.facts -> s.said @> ${me}::jsonb))
      and ${after ? sql`(q.since, q.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    order by q.since, q.id limit ${limit}`.execute(tx);
  return rows;
}

/** Takes a file away that a learner has not handed in; gives where its bytes lie. */
export async function deleteFile(tx: Tx, organization: string, id: string): Promise<string | undefined> {
  await sql`delete from attempt_evidence where organization_id = ${organization} and file_id = ${id}`.execute(tx);
  const { rows } = await sql<{ key: string }>`delete from files
    where organization_id = ${organization} and id = ${id} returning key`.execute(tx);
  return rows[0]?.key;
}

/** Where a file of an attempt at an item lies, once it was handed in or seen; undefined when there is none. */
export async function findFile(
  tx: Tx,
  organization: string,
  of: Readonly<{ enrollment: string; item: string; file: string }>,
): Promise<string | undefined> {
  const { rows } = await sql<{ key: string }>`select f.key from attempt_evidence v
    join attempts a on a.tenant_id = v.tenant_id and a.organization_id = v.organization_id and a.id = v.attempt_id
    join items i on i.tenant_id = a.tenant_id and i.organization_id = a.organization_id and i.id = a.item_id
    join files f on f.tenant_id = v.tenant_id and f.organization_id = v.organization_id and f.id = v.file_id
    where v.organization_id = ${organization} and v.file_id = ${of.file} and a.enrollment_id = ${of.enrollment} and a.item_id = ${of.item}
      and (i.kind <> 'submission' or a.run_time -> 'own' -> 'state' ->> 'askedAt' is not null)`.execute(tx);
  return rows[0]?.key;
}
