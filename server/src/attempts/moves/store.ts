import { type Sql, from } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import { enrollment } from '../../training/index.ts';
import type { Held } from '../entered/store.ts';
import { opens } from '../store.ts';
import type { OpenLaunch } from '../store-run-time.ts';

type Place = Readonly<{ tenant: string; organization: string }>;
export type How = 'move' | 'restart';

export type NewMove = Place &
  Readonly<{
    id: string;
    course: string;
    /** Only whoever learns from this one; null: from any but the one in force. */ from: string | null;
    how: How;
    by: Readonly<{ id: string; name: string }>;
    at: Date;
  }>;

/** Who comes along: whoever began, and has not completed, with another version than the one in force. */
const concerned = (
  organization: string,
  course: RawBuilder<unknown>,
  to: RawBuilder<unknown>,
  from: RawBuilder<unknown>,
) =>
  sql`e.organization_id = ${organization} and e.course_id = ${course} and e.state in ('not-started', 'in-progress', 'failed', 'withdrawn')
    and e.course_version_id is not null and e.course_version_id <> ${to} and (${from}::uuid is null or e.course_version_id = ${from})`;

/** Begins to bring people to the version in force. False: there is nobody to bring. */
export async function insertMove(tx: Tx, m: NewMove): Promise<boolean> {
  const who = concerned(m.organization, sql`${m.course}`, sql`v.id`, sql`${m.from}`);
  const { rows } = await sql`with target as (select v.id, (select count(*) from enrollments e where ${who}) as total
      from course_versions v where v.organization_id = ${m.organization} and v.course_id = ${m.course} and v.state = 'effective')
    insert into version_moves (tenant_id, organization_id, id, course_id, to_version_id, from_version_id, how, total, begun_at, begun_by, begun_by_name)
    select ${m.tenant}::uuid, ${m.organization}::uuid, ${m.id}::uuid, ${m.course}::uuid, t.id, ${m.from}::uuid, ${m.how}, t.total,
      ${m.at}::timestamptz, ${m.by.id}::uuid, ${m.by.name} from target t where t.total > 0 returning id`.execute(tx);
  return rows.length > 0;
}

export type Move = Readonly<{
  id: string;
  course: string;
  to: string;
  from: string | null;
  how: How;
  /** Another version is in force by now: what was decided then holds no more. */ isOvertaken: boolean;
}>;

/** A move that is not over, kept from running twice at once; null when it is over. */
export async function lockMove(tx: Tx, organization: string, id: string): Promise<Move | null> {
  const { rows } =
    await sql<Move>`select m.id, m.course_id as course, m.to_version_id as "to", m.from_version_id as "from", m.how,
      v.state <> 'effective' as "isOvertaken"
    from version_moves m join course_versions v on v.tenant_id = m.tenant_id and v.organization_id = m.organization_id and v.id = m.to_version_id
    where m.organization_id = ${organization} and m.id = ${id} and m.state = 'running' for no key update of m`.execute(
      tx,
    );
  return rows[0] ?? null;
}

export async function endMove(tx: Tx, organization: string, move: Move, at: Date): Promise<void> {
  const state = move.isOvertaken ? 'overtaken' : 'done';
  await sql`update version_moves set state = ${state}, ended_at = ${at} where organization_id = ${organization} and id = ${move.id}`.execute(
    tx,
  );
}

export type Brought = Held & Readonly<{ from: string }>;

/** The next people to bring along, whose enrollments nobody changes until the end: learners who commit wait. */
export async function nextOf(tx: Tx, organization: string, m: Move, most: number): Promise<readonly Brought[]> {
  const who = concerned(organization, sql`${m.course}`, sql`${m.to}`, sql`${m.from}`);
  const { rows } =
    await sql<Brought>`select e.id, e.user_id as "user", e.state, e.progress, e.score, e.score_text as "scoreText",
      e.completed_at as "completedAt", ${m.to}::uuid as version, e.course_version_id as "from", false as "isSaid"
    from enrollments e where ${who} order by e.id limit ${most} for no key update of e`.execute(tx);
  return rows;
}

/** Writes down who came along, ends their sittings, and has them learn from the version. */
export async function bring(tx: Tx, { tenant, organization }: Place, m: Move, of: readonly Brought[], at: Date) {
  const ids = of.map(({ id }) => id);
  await sql`with over as (update launches l set ended_at = ${at} from attempts a
      where l.organization_id = ${organization} and l.ended_at is null and a.tenant_id = l.tenant_id
        and a.organization_id = l.organization_id and a.id = l.attempt_id and a.enrollment_id = any(${ids}::uuid[])),
    said as (insert into enrollment_moves (tenant_id, organization_id, enrollment_id, move_id, user_id, from_version_id, moved_at)
      select ${tenant}::uuid, ${organization}::uuid, e.id, ${m.id}::uuid, e.user_id, e.course_version_id, ${at}::timestamptz
      from enrollments e where e.organization_id = ${organization} and e.id = any(${ids}::uuid[])),
    counted as (update version_moves set moved = moved + ${ids.length} where organization_id = ${organization} and id = ${m.id})
    update enrollments set course_version_id = ${m.to}, version = version + 1
    where organization_id = ${organization} and id = any(${ids}::uuid[])`.execute(tx);
}

/** Nothing done before counts any more; it stays as history. */
export async function beginAnew(tx: Tx, organization: string, of: readonly Brought[], at: Date): Promise<void> {
  const ids = of.map(({ id }) => id);
  await sql`with aside as (update attempts set set_aside_at = ${at}, state = 'ended', ended_at = coalesce(ended_at, ${at}::timestamptz)
      where organization_id = ${organization} and enrollment_id = any(${ids}::uuid[]) and set_aside_at is null)
    update enrollments set state = case when state = 'withdrawn' then state else 'not-started' end, progress = 0, score = null,
      score_text = null, started_at = null, completed_at = null, is_corrected = false
    where organization_id = ${organization} and id = any(${ids}::uuid[])`.execute(tx);
}

/** What is the same when two items began as one. */
const pairs = (organization: string, m: Move, versions: readonly string[]) => sql`pairs as (
  select o.id as old, n.id as new, n.package_id is not distinct from o.package_id and n.launch is not distinct from o.launch
      and n.parameters is not distinct from o.parameters and n.detail = o.detail and h.content is not distinct from g.content as "isSame"
  from items o join items n on n.tenant_id = o.tenant_id and n.organization_id = o.organization_id and n.kind = o.kind
    and coalesce(n.origin_id, n.id) = coalesce(o.origin_id, o.id)
  left join item_contents g on g.tenant_id = o.tenant_id and g.organization_id = o.organization_id and g.item_id = o.id
  left join item_contents h on h.tenant_id = n.tenant_id and h.organization_id = n.organization_id and h.item_id = n.id
  where o.organization_id = ${organization} and o.course_version_id = any(${versions}::uuid[]) and n.course_version_id = ${m.to})`;

/**
 * Attempts at items that stand in the version count there. An open one goes on where the item is as it was; where it
 * was changed, or is gone, it ends: what was done in it counts, what was not takes no try away.
 */
export async function bringAttempts(
  tx: Tx,
  organization: string,
  m: Move,
  of: readonly Brought[],
  { at, publicUrl }: Readonly<{ at: Date; publicUrl: string }>,
): Promise<void> {
  const ids = of.map(({ id }) => id);
  const items = sql`${`${publicUrl}/xapi/items/`}::text`;
  const isDone = sql`coalesce(a.satisfied, a.success = 'passed' or (a.completion = 'completed' and a.success <> 'failed'))`;
  await sql`with ${pairs(organization, m, [...new Set(of.map(({ from: version }) => version))])},
    limits as (update attempt_limits l set item_id = p.new from pairs p
      where l.organization_id = ${organization} and l.enrollment_id = any(${ids}::uuid[]) and l.item_id = p.old),
    documents as (update xapi_documents d set activity = ${items} || p.new from pairs p
      where d.organization_id = ${organization} and d.kind = 'state' and d.scope = any(${ids}::uuid[]) and d.activity = ${items} || p.old)
    update attempts a set item_id = coalesce(p.new, a.item_id), begun_item_id = case when p.new is null then a.begun_item_id else coalesce(a.begun_item_id, a.item_id) end,
      set_aside_at = case when a.state = 'open' and not coalesce(p."isSame", false) and not ${isDone} then ${at}::timestamptz else a.set_aside_at end,
      ended_at = case when a.state = 'open' and not coalesce(p."isSame", false) then ${at}::timestamptz else a.ended_at end,
      state = case when coalesce(p."isSame", false) then a.state else 'ended' end,
      run_time = case when a.state = 'open' then jsonb_set(a.run_time, '{itemCount}', to_jsonb((select count(*) from items o
        where o.organization_id = ${organization} and o.course_version_id = ${m.to} and ${opens('o')}))) else a.run_time end
    from attempts b left join pairs p on p.old = b.item_id
    where a.organization_id = ${organization} and a.enrollment_id = any(${ids}::uuid[]) and a.item_id is not null
      and b.tenant_id = a.tenant_id and b.organization_id = a.organization_id and b.id = a.id`.execute(tx);
}

type Over = 'course-renewed' | 'launch-taken-over' | 'launch-over';

/** A newer version of the course ended a launch, or another launch of the same attempt; else it was closed. */
export async function whyOver(tx: Tx, organization: string, launch: OpenLaunch): Promise<Over> {
  const { rows } = await sql<{ why: Over }>`select case
      when exists (select from enrollment_moves m where m.organization_id = ${organization} and m.enrollment_id = ${launch.enrollment.id}
        and m.moved_at = ${launch.endedAt}) then 'course-renewed'
      when exists (select from launches l where l.organization_id = ${organization} and l.attempt_id = ${launch.attempt.id}
        and l.id <> ${launch.id} and l.created_at >= ${launch.endedAt}) then 'launch-taken-over'
      else 'launch-over' end as why`.execute(tx);
  return rows[0]?.why ?? 'launch-over';
}

export type People = Readonly<{
  versions: readonly Readonly<{
    /** Null: nobody has begun, they get what is in force. */ number: string | null;
    id: string | null;
    notStarted: number;
    inProgress: number;
    completed: number;
  }>[];
  /** There are people whom the asker does not see. */ others: boolean;
}>;

/** How many of each stand at each version of a course: those within sight are counted, of the others is said that they are. */
export async function peopleOf(tx: Tx, organization: string, course: string, sight: Sql): Promise<People> {
  const seen = sql`from ${condition(from(enrollment))} where x.organization_id = ${organization} and x.course_id = ${course}
    and x.state <> 'withdrawn'`;
  const { rows } = await sql<People>`with seen as (select x.course_version_id as version,
      count(*) filter (where x.state = 'not-started')::int as "notStarted",
      count(*) filter (where x.state in ('in-progress', 'failed'))::int as "inProgress",
      count(*) filter (where x.state = 'completed')::int as completed ${seen} and ${condition(sight)} group by x.course_version_id)
    select coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'number', v.major || '.' || v.minor, 'notStarted', s."notStarted",
        'inProgress', s."inProgress", 'completed', s.completed) order by v.major desc, v.minor desc) from seen s
        left join course_versions v on v.organization_id = ${organization} and v.id = s.version), '[]') as versions,
      (select count(*) from enrollments e where e.organization_id = ${organization} and e.course_id = ${course} and e.state <> 'withdrawn')
        > coalesce((select sum(s."notStarted" + s."inProgress" + s.completed) from seen s), 0) as others`.execute(tx);
  return rows[0] ?? { versions: [], others: false };
}

export type ListedMove = Readonly<{
  id: string;
  how: How;
  state: 'running' | 'done' | 'overtaken';
  number: string;
  from: string | null;
  total: number;
  moved: number;
  begunAt: Date;
  endedAt: Date | null;
  by: string;
}>;

/** How people were brought to versions of a course, newest first. */
export async function listMoves(tx: Tx, organization: string, course: string): Promise<readonly ListedMove[]> {
  const number = (version: RawBuilder<unknown>) => sql`(select v.major || '.' || v.minor from course_versions v
    where v.organization_id = ${organization} and v.id = ${version})`;
  const { rows } = await sql<ListedMove>`select m.id, m.how, m.state, ${number(sql`m.to_version_id`)} as number,
      ${number(sql`m.from_version_id`)} as "from", m.total, m.moved, m.begun_at as "begunAt", m.ended_at as "endedAt", m.begun_by_name as by
    from version_moves m where m.organization_id = ${organization} and m.course_id = ${course} order by m.id desc limit 50`.execute(
    tx,
  );
  return rows;
}
