import { sql } from 'kysely';
import type { Granted, Upload } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import type { Day } from '../../training/index.ts';
import type { Observation } from '../assessing/assessment.ts';
import { observationsIn } from '../assessing/store.ts';
import { type AnsweredQuestion, answersIn, type AnsweredSection } from '../answers/store.ts';
import type { AttemptState, Completion, Success } from '../run-time/attempt.ts';
import type { Standing } from '../standing.ts';
import { type Outcome, standingFor, type Values } from './attempt.ts';
import type { RolledUp } from './roll-up.ts';

export type Place = Readonly<{ tenant: string; organization: string }>;
type By = Readonly<{ id: string; name: string }>;

export type Evidence = Readonly<{ id: string; name: string; size: number }>;
export type Offline = Readonly<{
  doneOn: Day;
  assessedBy: string;
  remark: string;
  enteredAt: string;
  enteredBy: string;
}>;
export type AttemptChange = Readonly<{
  id: string;
  was: Values;
  became: Values;
  reason: string;
  at: string;
  by: string;
}>;

/** An attempt with everything there is to know of it. */
export type FoundAttempt = Readonly<{
  enrollment: string;
  user: Readonly<{ id: string; name: string }>;
  course: Readonly<{ id: string; title: string }>;
  item: Readonly<{ id: string; title: string }> | null;
  number: number;
  version: number;
  state: AttemptState['state'];
  completion: Completion;
  success: Success;
  /** 0..1 */ score: number | null;
  scoreText: string | null;
  seconds: number;
  startedAt: Date;
  endedAt: Date | null;
  isSetAside: boolean;
  offline: Offline | null;
  evidence: readonly Evidence[];
  sections: readonly AnsweredSection[];
  answers: readonly AnsweredQuestion[];
  changes: readonly AttemptChange[];
  /** What somebody who assesses saw, the oldest first. */ observations: readonly Observation[];
}>;

/** One attempt in one query. */
export async function findAttempt(tx: Tx, organization: string, id: string): Promise<FoundAttempt> {
  const { rows } =
    await sql<FoundAttempt>`select a.enrollment_id as enrollment, a.number, a.version, a.state, a.completion,
      a.success, a.score, a.score_text as "scoreText", a.seconds, a.started_at as "startedAt", a.ended_at as "endedAt",
      a.set_aside_at is not null as "isSetAside",
      jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name) as "user",
      jsonb_build_object('id', c.id, 'title', c.title) as course,
      case when i.id is not null then jsonb_build_object('id', i.id, 'title', i.title) end as item,
      case when o.attempt_id is not null then jsonb_build_object('doneOn', o.done_on, 'assessedBy', o.assessed_by,
        'remark', o.remark, 'enteredAt', o.entered_at, 'enteredBy', o.entered_by_name) end as offline,
      (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size) order by f.created_at, f.id), '[]')
        from attempt_evidence v join files f on f.tenant_id = v.tenant_id and f.organization_id = v.organization_id and f.id = v.file_id
        where v.organization_id = ${organization} and v.attempt_id = a.id and i.kind is distinct from 'submission') as evidence,
      (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'was', h.was, 'became', h.became, 'reason', h.reason,
        'at', h.changed_at, 'by', h.changed_by_name) order by h.id desc), '[]') from attempt_changes h
        where h.organization_id = ${organization} and h.attempt_id = a.id) as changes, ${observationsIn} as observations, ${answersIn}
    from attempts a
    join enrollments e on e.tenant_id = a.tenant_id and e.organization_id = a.organization_id and e.id = a.enrollment_id
    join users u on u.tenant_id = a.tenant_id and u.organization_id = a.organization_id and u.id = a.user_id
    join courses c on c.tenant_id = e.tenant_id and c.organization_id = e.organization_id and c.id = e.course_id
    left join items i on i.tenant_id = a.tenant_id and i.organization_id = a.organization_id and i.id = a.item_id
    left join offline_attempts o on o.tenant_id = a.tenant_id and o.organization_id = a.organization_id and o.attempt_id = a.id
    where a.organization_id = ${organization} and a.id = ${id}`.execute(tx);
  const [found] = rows;
  if (!found) throw new Error('an attempt that was granted is gone');
  return found;
}

/** What of an enrollment is decided on when it is rolled up again. */
export type Held = Standing &
  Readonly<{
    id: string;
    user: string;
    /** That it was begun with, else the one in force. */ version: string | null;
    completedAt: Date | null;
    /** Completed because somebody said so, or an import. */ isSaid: boolean;
  }>;

/**
 * Keeps an enrollment from changing until the end. Content that is told something holds the enrollment first and its
 * attempt then: whoever holds the attempt already must not wait, and gets null.
 */
export async function holdEnrollment(
  tx: Tx,
  organization: string,
  id: string,
  how: 'waits' | 'does not wait',
): Promise<Held | null> {
  const { rows } =
    await sql<Held>`select e.id, e.user_id as "user", e.state, e.progress, e.score, e.score_text as "scoreText",
      e.completed_at as "completedAt", coalesce(e.course_version_id, (select v.id from course_versions v
        where v.organization_id = ${organization} and v.course_id = e.course_id and v.state = 'effective')) as version,
      e.state = 'completed' and (e.is_corrected or e.past_completion_id is not null) as "isSaid"
    from enrollments e where e.organization_id = ${organization} and e.id = ${id}
    for no key update of e ${how === 'waits' ? sql`` : sql`skip locked`}`.execute(tx);
  return rows[0] ?? null;
}

/** Writes how an enrollment stands after an attempt of it was changed or added. */
export async function keepStanding(
  tx: Tx,
  organization: string,
  of: Readonly<{ id: string; version: string | null }>,
  s: RolledUp,
): Promise<void> {
  await sql`update enrollments set state = ${s.state}, progress = ${s.progress}, score = ${s.score}, score_text = ${s.scoreText},
      completed_at = ${s.completedAt}, version = version + 1, course_version_id = coalesce(course_version_id, ${of.version}),
      started_at = coalesce(started_at, (select min(a.started_at) from attempts a
        where a.organization_id = ${organization} and a.enrollment_id = ${of.id}))
    where organization_id = ${organization} and id = ${of.id}`.execute(tx);
}

type Change = Place &
  Readonly<{
    id: string;
    attempt: string;
    user: string;
    was: Values;
    became: Values;
    /** Of an attempt that was entered: the day it was done. */ doneOn: Day | null;
    reason: string;
    at: Date;
    by: By;
  }>;

/** Changes the attempt that was granted, ends its sittings and writes down what it was. Undefined: changed meanwhile. */
export async function changeAttempt(tx: Tx, granted: Granted<'attempt.edit'>, c: Change): Promise<number | undefined> {
  const { completion, success } = standingFor(c.became.outcome);
  const { rows } = await sql<{
    version: number;
  }>`update attempts a set state = 'ended', completion = ${completion}, success = ${success},
      satisfied = case when ${c.was.outcome === c.became.outcome} then a.satisfied end, score = ${c.became.score},
      score_text = case when ${c.was.score === c.became.score} then a.score_text end, seconds = ${c.became.seconds},
      started_at = ${c.became.startedAt}, ended_at = ${c.became.endedAt}, updated_at = ${c.at}, version = a.version + 1
    where a.organization_id = ${c.organization} and a.id = ${c.attempt} and a.version = ${granted.version}
    returning a.version`.execute(tx);
  if (!rows[0]) return undefined;
  const values = { was: JSON.stringify(c.was), became: JSON.stringify(c.became), reason: c.reason };
  await sql`with over as (update launches set ended_at = ${c.at}
      where organization_id = ${c.organization} and attempt_id = ${c.attempt} and ended_at is null),
    done as (update offline_attempts set done_on = ${c.doneOn}
      where organization_id = ${c.organization} and attempt_id = ${c.attempt} and ${c.doneOn !== null})
    insert into attempt_changes (tenant_id, organization_id, id, attempt_id, user_id, was, became, reason, changed_at, changed_by, changed_by_name)
    values (${c.tenant}, ${c.organization}, ${c.id}, ${c.attempt}, ${c.user}, ${values.was}, ${values.became}, ${values.reason},
      ${c.at}, ${c.by.id}, ${c.by.name})`.execute(tx);
  return rows[0].version;
}

type NewOffline = Place &
  Readonly<{
    id: string;
    enrollment: string;
    user: string;
    item: string | null;
    outcome: Outcome;
    score: number | null;
    doneOn: Day;
    /** When it was done, as far as that is known. */ doneAt: Date;
    assessedBy: string;
    remark: string;
    at: Date;
    by: By;
  }>;

/** Adds an attempt that was made elsewhere: one statement. */
export async function insertOffline(tx: Tx, o: NewOffline): Promise<void> {
  const { completion, success } = standingFor(o.outcome);
  await sql`with attempt as (insert into attempts (tenant_id, organization_id, id, enrollment_id, user_id, item_id, number, state,
      completion, success, score, started_at, ended_at, updated_at)
      values (${o.tenant}, ${o.organization}, ${o.id}, ${o.enrollment}, ${o.user}, ${o.item},
        (select coalesce(max(a.number), 0) + 1 from attempts a where a.organization_id = ${o.organization}
          and a.enrollment_id = ${o.enrollment} and (a.item_id = ${o.item} or (${o.item}::uuid is null and a.item_id is null))),
        'ended', ${completion}, ${success}, ${o.score}, ${o.doneAt}, ${o.doneAt}, ${o.at}))
    insert into offline_attempts (tenant_id, organization_id, attempt_id, user_id, done_on, assessed_by, remark, entered_at, entered_by, entered_by_name)
    values (${o.tenant}, ${o.organization}, ${o.id}, ${o.user}, ${o.doneOn}, ${o.assessedBy}, ${o.remark}, ${o.at}, ${o.by.id}, ${o.by.name})`.execute(
    tx,
  );
}

/** Is this a part of a version that can be opened? */
export async function isPart(tx: Tx, organization: string, version: string | null, item: string): Promise<boolean> {
  const { rows } = await sql`select from items i where i.organization_id = ${organization} and i.id = ${item}
    and i.course_version_id = ${version} and i.launch is not null`.execute(tx);
  return rows.length > 0;
}

export type NewEvidence = Place &
  Readonly<{ id: string; attempt: string; user: string; file: Upload; at: Date; by: string }>;

export async function insertEvidence(tx: Tx, e: NewEvidence): Promise<void> {
  const place = { tenant_id: e.tenant, organization_id: e.organization };
  const { key, name, size, sha256 } = e.file;
  await tx
    .insertInto('files')
    .values({ ...place, id: e.id, key, name, size, sha256, uploaded_by: e.by, created_at: e.at })
    .execute();
  await tx
    .insertInto('attempt_evidence')
    .values({ ...place, file_id: e.id, attempt_id: e.attempt, user_id: e.user })
    .execute();
}

/** Where a file lies that shows what was done for an enrollment; null when there is none. What is handed in is read by who marks it. */
export async function evidenceKey(tx: Tx, organization: string, of: string, file: string): Promise<string | null> {
  const { rows } = await sql<{ key: string }>`select f.key from attempt_evidence v
    join attempts a on a.tenant_id = v.tenant_id and a.organization_id = v.organization_id and a.id = v.attempt_id
    join files f on f.tenant_id = v.tenant_id and f.organization_id = v.organization_id and f.id = v.file_id
    left join items i on i.tenant_id = a.tenant_id and i.organization_id = a.organization_id and i.id = a.item_id
    where v.organization_id = ${organization} and v.file_id = ${file} and a.enrollment_id = ${of} and i.kind is distinct from 'submission'`.execute(
    tx,
  );
  return rows[0]?.key ?? null;
}

type Limit = Place & Readonly<{ enrollment: string; user: string; item: string; limit: number | null; at: Date }>;

/** Says how often a learner may try an item from now on; gives what was said before, undefined when nothing was. */
export async function writeLimit(tx: Tx, l: Limit): Promise<number | null | undefined> {
  const { rows } = await sql<{ was: number | null }>`select attempt_limit as was from attempt_limits
    where organization_id = ${l.organization} and enrollment_id = ${l.enrollment} and item_id = ${l.item}`.execute(tx);
  await sql`insert into attempt_limits (tenant_id, organization_id, enrollment_id, item_id, user_id, attempt_limit, changed_at)
    values (${l.tenant}, ${l.organization}, ${l.enrollment}, ${l.item}, ${l.user}, ${l.limit}, ${l.at})
    on conflict (tenant_id, organization_id, enrollment_id, item_id)
      do update set attempt_limit = excluded.attempt_limit, changed_at = excluded.changed_at`.execute(tx);
  return rows[0]?.was;
}

/** Ends every attempt of an enrollment with its sittings and takes it out of what counts. */
export async function setAside(tx: Tx, organization: string, of: string, at: Date): Promise<void> {
  await sql`with over as (update launches l set ended_at = ${at} from attempts a
      where l.organization_id = ${organization} and l.ended_at is null and a.tenant_id = l.tenant_id
        and a.organization_id = l.organization_id and a.id = l.attempt_id and a.enrollment_id = ${of})
    update attempts set set_aside_at = ${at}, state = 'ended', ended_at = coalesce(ended_at, ${at}::timestamptz)
    where organization_id = ${organization} and enrollment_id = ${of} and set_aside_at is null`.execute(tx);
}

/** Takes away the files that show what somebody did; gives where their bytes lie. */
export async function removeEvidence(tx: Tx, organization: string, user: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`delete from attempt_evidence
    where organization_id = ${organization} and user_id = ${user} returning file_id as id`.execute(tx);
  if (rows.length === 0) return [];
  const removed = await sql<{ key: string }>`delete from files where organization_id = ${organization}
    and id = any(${rows.map(({ id }) => id)}::uuid[]) returning key`.execute(tx);
  return removed.rows.map(({ key }) => key);
}
