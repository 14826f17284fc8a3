import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { underName } from '../database/named.ts';
import type { EnrollmentState } from '../training/index.ts';
import type { KeptRunTime, LaunchedItem, LaunchPage } from './launch.ts';
import { type Answers, hasAnswers } from './run-time/answers.ts';
import type { AttemptState } from './run-time/attempt.ts';
import type { GlobalObjectives } from './run-time/global-objectives.ts';
import { opens } from './store.ts';
import type { Standing, Tries } from './standing.ts';

/** A launch with everything a commit decides on and writes. */
export type OpenLaunch = Readonly<{
  id: string;
  createdAt: Date;
  endedAt: Date | null;
  expiresAt: Date;
  /** cmi5: when its token was fetched, and when the unit began and ended. */ fetchedAt: Date | null;
  initializedAt: Date | null;
  terminatedAt: Date | null;
  learner: Readonly<{ id: string; name: string }>;
  attempt: AttemptState & Readonly<{ id: string; number: number; item: string; runTime: KeptRunTime }>;
  enrollment: Standing &
    Readonly<{
      id: string;
      course: string;
      version: string;
      lastAccessAt: Date | null;
      completedAt: Date | null;
      isCorrected: boolean;
    }>;
}>;

type Row = Readonly<{
  id: string;
  created_at: Date;
  ended_at: Date | null;
  expires_at: Date;
  fetched_at: Date | null;
  initialized_at: Date | null;
  terminated_at: Date | null;
  learner: OpenLaunch['learner'] | null;
  attempt_id: string;
  number: number;
  attempt_state: AttemptState['state'];
  completion: AttemptState['completion'];
  success: AttemptState['success'];
  attempt_score: number | null;
  attempt_text: string | null;
  satisfied: boolean | null;
  seconds: number;
  commit_number: number;
  item_id: string;
  run_time: KeptRunTime;
  enrollment_id: string;
  course_id: string;
  course_version_id: string;
  state: EnrollmentState;
  progress: number;
  score: number | null;
  score_text: string | null;
  last_access_at: Date | null;
  completed_at: Date | null;
  is_corrected: boolean;
}>;

/**
 * The launch of a token, with its attempt and enrollment kept from changing until the end: one statement. Null when
 * there is none, or its user may not sign in any more. Three tables and one look aside: planning more takes the database
 * longer than all the rest of a commit.
 */
export const lockLaunch = (tx: Tx, organization: string, hash: Buffer, now: Date): Promise<OpenLaunch | null> =>
  locked(tx, organization, sql`l.token_hash = ${hash}`, now);

/** One's own launch by its id, likewise: for items that are shown by the application itself. */
export const lockOwnLaunch = (
  tx: Tx,
  organization: string,
  { id, user }: Readonly<{ id: string; user: string }>,
  now: Date,
): Promise<OpenLaunch | null> => locked(tx, organization, sql`l.id = ${id} and l.user_id = ${user}`, now);

async function locked(tx: Tx, organization: string, which: RawBuilder<unknown>, now: Date): Promise<OpenLaunch | null> {
  const { rows } =
    await underName(sql<Row>`select l.id, l.created_at, l.ended_at, l.expires_at, l.fetched_at, l.initialized_at, l.terminated_at, a.id as attempt_id, a.item_id, a.number, a.state as attempt_state, a.completion, a.success,
      a.score as attempt_score, a.score_text as attempt_text, a.satisfied, a.seconds, a.commit_number, a.run_time, e.id as enrollment_id, e.course_id,
      e.course_version_id, e.state, e.progress, e.score, e.score_text, e.last_access_at, e.completed_at, e.is_corrected,
      (select jsonb_build_object('id', u.id, 'name', u.last_name || ', ' || u.first_name) from users u where u.organization_id = ${organization}
        and u.id = l.user_id and u.state in ('active', 'suspended') and (u.expires_at is null or u.expires_at > ${now})) as learner
    from launches l
    join attempts a on a.tenant_id = l.tenant_id and a.organization_id = l.organization_id and a.id = l.attempt_id
    join enrollments e on e.tenant_id = l.tenant_id and e.organization_id = l.organization_id and e.id = a.enrollment_id
    where l.organization_id = ${organization} and ${which} for no key update of e, a, l`).execute(tx);
  const [row] = rows;
  return row?.learner ? openLaunch(row, row.learner) : null;
}

const openLaunch = (row: Row, learner: OpenLaunch['learner']): OpenLaunch => ({
  id: row.id,
  createdAt: row.created_at,
  endedAt: row.ended_at,
  expiresAt: row.expires_at,
  fetchedAt: row.fetched_at,
  initializedAt: row.initialized_at,
  terminatedAt: row.terminated_at,
  learner,
  attempt: {
    id: row.attempt_id,
    number: row.number,
    item: row.item_id,
    state: row.attempt_state,
    completion: row.completion,
    success: row.success,
    score: row.attempt_score,
    scoreText: row.attempt_text,
    satisfied: row.satisfied,
    seconds: row.seconds,
    commitNumber: row.commit_number,
    runTime: row.run_time,
  },
  enrollment: {
    id: row.enrollment_id,
    course: row.course_id,
    version: row.course_version_id,
    state: row.state,
    progress: row.progress,
    score: row.score,
    scoreText: row.score_text,
    lastAccessAt: row.last_access_at,
    completedAt: row.completed_at,
    isCorrected: row.is_corrected,
  },
});

/**
 * The items of a course and every try at them. Read after the enrollment was locked: a commit of another item that was
 * under way at the same time is among them.
 */
export async function triesOf(
  tx: Tx,
  organization: string,
  { id, version }: Readonly<{ id: string; version: string | null }>,
): Promise<Tries> {
  const { rows } = await sql<Tries>`select
    (select coalesce(jsonb_agg(i.id order by i.position), '[]') from items i
      where i.organization_id = ${organization} and i.course_version_id = ${version} and ${opens('i')}
      and i.detail ->> 'moveOn' is distinct from 'NotApplicable' and coalesce((i.detail ->> 'required')::boolean, true)) as items,
    (select coalesce(jsonb_agg(jsonb_build_object('item', a.item_id, 'number', a.number, 'completion', a.completion, 'success', a.success,
      'score', a.score, 'scoreText', a.score_text, 'satisfied', a.satisfied, 'at', coalesce(a.ended_at, a.updated_at))), '[]') from attempts a
      where a.organization_id = ${organization} and a.enrollment_id = ${id} and a.set_aside_at is null) as tries`.execute(
    tx,
  );
  return rows[0] ?? { items: [], tries: [] };
}

/** The item of an attempt, as its manifest describes it. */
export async function itemOf(tx: Tx, organization: string, id: string): Promise<LaunchedItem> {
  const { rows } = await sql<LaunchedItem>`select i.id, i.title, i.kind, i.launch, i.parameters, i.detail, p.standard,
    i.identifier, i.parent_identifier as parent from items i
    left join content_packages p on p.tenant_id = i.tenant_id and p.organization_id = i.organization_id and p.id = i.package_id
    where i.organization_id = ${organization} and i.id = ${id}`.execute(tx);
  const [item] = rows;
  if (!item) throw new Error('the item of an attempt is gone');
  return item;
}

export type Sequenced = Readonly<{ sequencing: string | null; objectives: GlobalObjectives | null }>;

/**
 * What the sequencing engine goes on from (SCORM 2004): its state as any item of the enrollment left it last, and what
 * is known of the global objectives the course names; null where they are the course's own.
 */
export async function sequencedBy(tx: Tx, organization: string, of: OpenLaunch): Promise<Sequenced> {
  const { rows } = await sql<Sequenced>`select
    (select a.run_time ->> 'sequencing' from attempts a where a.organization_id = ${organization} and a.enrollment_id = ${of.enrollment.id}
      and a.run_time ->> 'sequencing' is not null and a.set_aside_at is null
      and exists (select from items s where s.tenant_id = a.tenant_id and s.organization_id = a.organization_id and s.id = a.item_id and s.package_id = p.id) order by a.updated_at desc, a.id desc limit 1) as sequencing,
    case when p.manifest -> 'activities' ->> 'objectivesGlobalToSystem' is distinct from 'false' then (
      select coalesce(jsonb_object_agg(o.objective, jsonb_build_object('satisfied', o.satisfied, 'measure', o.measure,
        'completed', o.completed, 'progress', o.progress, 'raw', o.raw, 'least', o.least, 'most', o.most)), '{}') from learner_objectives o
      where o.organization_id = ${organization} and o.user_id = ${of.learner.id} and o.objective in (
        select named #>> '{}' from jsonb_path_query(p.manifest -> 'activities', '$.**.targetObjectiveID') as named)) end as objectives
    from items i join content_packages p on p.tenant_id = i.tenant_id and p.organization_id = i.organization_id and p.id = i.package_id
    where i.organization_id = ${organization} and i.id = ${of.attempt.item}`.execute(tx);
  return rows[0] ?? { sequencing: null, objectives: null };
}

export type Kept = Readonly<{
  attempt: AttemptState;
  /** How the enrollment stands now; null when nothing of it changed that is worth a write. */ standing: Standing | null;
  completedAt: Date | null;
  /** What content asked and was answered since. */ answers: Answers;
  objectives: GlobalObjectives;
  /** The sitting is over. */ ends: boolean;
  at: Date;
}>;

/**
 * Writes an attempt, and with it the enrollment, the answers, global objectives and the end of the launch where they
 * change: one statement.
 */
export async function keep(tx: Tx, place: Place, of: OpenLaunch, kept: Kept): Promise<void> {
  const { attempt: a, standing: s, at } = kept;
  const { organization } = place;
  const more = [...answersOf(place, of, kept.answers), ...objectivesOf(place, of, kept)];
  const enrollment = sql`moved as (update enrollments set state = ${s?.state}, progress = ${s?.progress}, score = ${s?.score}, score_text = ${s?.scoreText},
    last_access_at = ${at}, completed_at = ${kept.completedAt}, version = version + 1
    where organization_id = ${organization} and id = ${of.enrollment.id}),`;
  const launch = sql`ended as (update launches set ended_at = ${at} where organization_id = ${organization} and id = ${of.id} and ended_at is null),`;
  await underName(sql`with ${s ? enrollment : sql``} ${kept.ends ? launch : sql``} ${more.length > 0 ? sql.join(more, sql` `) : sql``}
    now as (select ${at}::timestamptz as at)
    update attempts set state = ${a.state}, completion = ${a.completion}, success = ${a.success}, score = ${a.score}, score_text = ${a.scoreText}, satisfied = ${a.satisfied ?? null},
      seconds = ${a.seconds}, commit_number = ${a.commitNumber}, run_time = ${JSON.stringify(a.runTime)}::jsonb, updated_at = now.at,
      ended_at = case when ${a.state}::text = 'ended' then coalesce(ended_at, now.at) end
    from now where organization_id = ${organization} and id = ${of.attempt.id}`).execute(tx);
}

type Place = Readonly<{ tenant: string; organization: string }>;

const columnsOf = {
  interactions:
    'identifier text, type text, description text, correct jsonb, objectives jsonb, response text, result text, weighting text, latency text, said_at text',
  objectives:
    'identifier text, description text, status text, success text, completion text, progress text, score text, score_raw text, score_min text, score_max text',
  comments: 'comment text, location text, said_at text',
};

/** One part of a statement for each list that changed. */
function answersOf({ tenant, organization }: Place, of: OpenLaunch, answers: Answers): readonly RawBuilder<unknown>[] {
  if (!hasAnswers(answers)) return [];
  return (['interactions', 'objectives', 'comments'] as const).flatMap((list) => {
    if (answers[list].length === 0) return [];
    const columns = columnsOf[list].split(', ').map((one) => sql.ref(one.split(' ')[0] ?? ''));
    return [
      sql`${sql.ref(list)} as (insert into ${sql.table(`attempt_${list}`)} (tenant_id, organization_id, attempt_id, user_id, position, ${sql.join(columns)})
        select ${tenant}::uuid, ${organization}::uuid, ${of.attempt.id}::uuid, ${of.learner.id}::uuid, r.position, ${sql.join(columns.map((one) => sql`r.${one}`))}
        from jsonb_to_recordset(${JSON.stringify(answers[list])}::jsonb) as r(position int, ${sql.raw(columnsOf[list])})
        on conflict (tenant_id, organization_id, attempt_id, position) do update set ${sql.join(columns.map((one) => sql`${one} = excluded.${one}`))}),`,
    ];
  });
}

/** Global objectives of the learner, as this course left them. */
function objectivesOf({ tenant, organization }: Place, of: OpenLaunch, { objectives, at }: Kept) {
  const rows = Object.entries(objectives).map(([objective, known]) => ({ objective, ...known }));
  if (rows.length === 0) return [];
  return [
    sql`known as (insert into learner_objectives (tenant_id, organization_id, user_id, objective, satisfied, measure, completed, progress, raw, least, most, updated_at)
      select ${tenant}::uuid, ${organization}::uuid, ${of.learner.id}::uuid, r.objective, r.satisfied, r.measure, r.completed, r.progress, r.raw, r.least, r.most, ${at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(objective text, satisfied boolean, measure float8, completed boolean, progress float8, raw float8, least float8, most float8)
      on conflict (tenant_id, organization_id, user_id, objective) do update set satisfied = excluded.satisfied, measure = excluded.measure,
        completed = excluded.completed, progress = excluded.progress, raw = excluded.raw, least = excluded.least, most = excluded.most, updated_at = excluded.updated_at),`,
  ];
}

/** A launch that goes on: its user may sign in, and nobody ended it. */
const live = (organization: string, hash: Buffer, now: Date, more = sql``) => sql`launches l
  join users u on u.tenant_id = l.tenant_id and u.organization_id = l.organization_id and u.id = l.user_id and u.state in ('active', 'suspended')
  join attempts a on a.tenant_id = l.tenant_id and a.organization_id = l.organization_id and a.id = l.attempt_id
  join items i on i.tenant_id = a.tenant_id and i.organization_id = a.organization_id and i.id = a.item_id
  join content_packages p on p.tenant_id = i.tenant_id and p.organization_id = i.organization_id and p.id = i.package_id ${more}
  where l.organization_id = ${organization} and l.token_hash = ${hash} and l.ended_at is null and l.expires_at > ${now}`;

/** Where the files of a live launch lie; null when the launch is over. */
export async function filesOfLaunch(tx: Tx, organization: string, hash: Buffer, now: Date): Promise<string | null> {
  const { rows } = await sql<{ files_key: string }>`select p.files_key from ${live(organization, hash, now)}`.execute(
    tx,
  );
  return rows[0]?.files_key ?? null;
}

/** What the page of a live launch shows: the course with its items and every try at them. */
export async function pageOfLaunch(tx: Tx, organization: string, hash: Buffer, now: Date): Promise<LaunchPage | null> {
  const { rows } =
    await sql<LaunchPage>`select a.item_id as item, a.enrollment_id as enrollment, a.user_id as learner, c.id as course, c.title, p.manifest -> 'activities' as activities,
      (select jsonb_agg(jsonb_build_object('id', o.id, 'title', o.title, 'kind', o.kind, 'launch', o.launch, 'parameters', o.parameters,
        'standard', q.standard, 'detail', o.detail, 'identifier', o.identifier, 'parent', o.parent_identifier,
        'presentation', o.presentation) order by o.position)
        from items o left join content_packages q on q.tenant_id = o.tenant_id and q.organization_id = o.organization_id and q.id = o.package_id
        where o.tenant_id = i.tenant_id and o.organization_id = i.organization_id and o.course_version_id = i.course_version_id) as items,
      (select jsonb_agg(jsonb_build_object('item', t.item_id, 'number', t.number, 'completion', t.completion, 'success', t.success,
        'score', t.score, 'scoreText', t.score_text)) from attempts t
        where t.organization_id = ${organization} and t.enrollment_id = a.enrollment_id and t.set_aside_at is null) as tries
    from ${live(
      organization,
      hash,
      now,
      sql`join course_versions v on v.tenant_id = i.tenant_id and v.organization_id = i.organization_id and v.id = i.course_version_id
      join courses c on c.tenant_id = v.tenant_id and c.organization_id = v.organization_id and c.id = v.course_id`,
    )}`.execute(tx);
  return rows[0] ?? null;
}
