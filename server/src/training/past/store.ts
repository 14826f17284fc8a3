import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { withKeptPlans } from '../../database/connection.ts';
import { completePathsWith } from '../paths/store.ts';
import { settle, type Site } from '../sources/store.ts';

/** A completion of a course from before, by its day. */
export type Past = Readonly<{
  id: string;
  user: string;
  course: string;
  completedOn: string;
  /** 0..1 */ score: number | null;
  validUntil: string | null;
  remark: string;
}>;

/** Where records came from: an import, who ran it and when. */
export type Origin = Readonly<{ import: string; by: string; at: Date }>;
export type Pair = Readonly<{ user: string; course: string }>;
type Place = Pick<Site, 'tenant' | 'organization'>;

type Row = Readonly<{
  id: string;
  user_id: string;
  course_id: string;
  completed_on: string;
  score: number | null;
  valid_until: string | null;
  remark: string;
  version: number;
  import_id: string;
}>;

/** Records of these users in these courses; of several of one day the first stands first. */
export async function pastOf(
  tx: Tx,
  { tenant, organization }: Place,
  users: readonly string[],
  courses: readonly string[],
): Promise<readonly (Past & Readonly<{ version: number; import: string }>)[]> {
  if (users.length === 0 || courses.length === 0) return [];
  const { rows } =
    await sql<Row>`select x.id, x.user_id, x.course_id, x.completed_on, x.score, x.valid_until, x.remark, x.version, x.import_id
    from past_completions x where x.tenant_id = ${tenant} and x.organization_id = ${organization}
      and x.user_id = any(${[...users]}::uuid[]) and (x.course_id = any(${[...courses]}::uuid[])) is true
    order by x.nth`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    user: row.user_id,
    course: row.course_id,
    completedOn: row.completed_on,
    score: row.score,
    validUntil: row.valid_until,
    remark: row.remark,
    version: row.version,
    import: row.import_id,
  }));
}

const recordset = (rows: readonly object[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "user" uuid, course uuid, "completedOn" date, score real, "validUntil" date, remark text, line int)`;

export async function insertPast(
  tx: Tx,
  { tenant, organization }: Place,
  origin: Origin,
  rows: readonly (Past & Readonly<{ line: number }>)[],
): Promise<void> {
  if (rows.length === 0) return;
  await withKeptPlans(tx, () =>
    sql`insert into past_completions (tenant_id, organization_id, id, user_id, course_id, completed_on, score, valid_until, remark, import_id, import_line, entered_by, entered_at)
    select ${tenant}::uuid, ${organization}::uuid, r.id, r."user", r.course, r."completedOn", r.score, r."validUntil", r.remark, ${origin.import}::uuid, r.line,
      ${origin.by}::uuid, ${origin.at}::timestamptz from ${recordset(rows)}`.execute(tx),
  );
}

/** Changes what records say besides user, course and day. */
export async function updatePast(tx: Tx, { tenant, organization }: Place, rows: readonly Past[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`update past_completions x set score = r.score, valid_until = r."validUntil", remark = r.remark, version = x.version + 1
    from ${recordset(rows)} where x.tenant_id = ${tenant} and x.organization_id = ${organization} and x.id = r.id`.execute(
    tx,
  );
}

/**
 * Has the newest record of each user and course complete the enrollment, where nothing was begun here: an earlier
 * completion counts, whatever asks for the course. Whoever was not enrolled is, as completed. Three statements.
 */
export async function countPast(
  tx: Tx,
  site: Site & Readonly<{ zone: string }>,
  pairs: readonly Pair[],
): Promise<void> {
  if (pairs.length === 0) return;
  const { tenant, organization, now, zone } = site;
  const newest = sql`select distinct on (x.user_id, x.course_id) w.id as fresh, x.id, x.user_id, x.course_id, x.score,
      ((x.completed_on + time '12:00') at time zone ${zone}) as completed_at
    from unnest(${pairs.map(site.newId)}::uuid[], ${pairs.map(({ user }) => user)}::uuid[], ${pairs.map(({ course }) => course)}::uuid[]) as w(id, user_id, course_id)
    join past_completions x on x.tenant_id = ${tenant}::uuid and x.organization_id = ${organization}::uuid and x.user_id = w.user_id and (x.course_id = w.course_id) is true
    order by x.user_id, x.course_id, x.completed_on desc, x.nth`;
  await withKeptPlans(tx, () =>
    sql`insert into enrollments (tenant_id, organization_id, id, user_id, course_id, cycle, state, progress, score, enrolled_at, completed_at, past_completion_id)
    select ${tenant}::uuid, ${organization}::uuid, p.fresh, p.user_id, p.course_id, 1, 'completed', 1, p.score, ${now}::timestamptz, p.completed_at, p.id from (${newest}) p
    on conflict (tenant_id, organization_id, user_id, course_id, cycle) do nothing`.execute(tx),
  );
  await withKeptPlans(tx, () =>
    sql`update enrollments e set state = 'completed', progress = 1, score = p.score, completed_at = p.completed_at, past_completion_id = p.id, version = e.version + 1
    from (${newest}) p where e.tenant_id = ${tenant}::uuid and e.organization_id = ${organization}::uuid and e.user_id = p.user_id and (e.course_id = p.course_id) is true
      and e.cycle = 1 and (e.state in ('not-started', 'withdrawn') or e.past_completion_id is not null)
      and (e.past_completion_id, e.score, e.completed_at) is distinct from (p.id, p.score, p.completed_at)`.execute(tx),
  );
  await completePathsWith(tx, site, pairs);
}

/** Those of these records that something was built on: attempts, or a further cycle. */
export async function builtOn(
  tx: Tx,
  { tenant, organization }: Place,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`select p.id from past_completions p
    where p.tenant_id = ${tenant} and p.organization_id = ${organization} and p.id = any(${[...ids]}::uuid[])
      and exists (select from enrollments e where e.tenant_id = p.tenant_id and e.organization_id = p.organization_id and e.user_id = p.user_id and e.course_id = p.course_id
        and (e.cycle > 1 or (e.past_completion_id = p.id and exists (select from attempts a
          where a.tenant_id = e.tenant_id and a.organization_id = e.organization_id and a.enrollment_id = e.id))))`.execute(
    tx,
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Takes records out again. What they completed is counted by what is left, or is to be done again where something asks
 * for it; an enrollment that was there for them alone goes.
 */
export async function removePast(
  tx: Tx,
  site: Site & Readonly<{ zone: string }>,
  records: readonly (Pair & Readonly<{ id: string }>)[],
): Promise<void> {
  if (records.length === 0) return;
  const { tenant, organization } = site;
  const ids = sql`any(${records.map(({ id }) => id)}::uuid[])`;
  const users = sql`any(${[...new Set(records.map(({ user }) => user))]}::uuid[])`;
  const { rows } = await sql<{
    id: string;
  }>`update enrollments e set state = 'not-started', progress = 0, score = null, completed_at = null,
      past_completion_id = null, version = e.version + 1
    where e.tenant_id = ${tenant} and e.organization_id = ${organization} and e.user_id = ${users} and e.past_completion_id = ${ids} returning e.id`.execute(
    tx,
  );
  await sql`delete from past_completions where tenant_id = ${tenant} and organization_id = ${organization} and id = ${ids}`.execute(
    tx,
  );
  const open = rows.map(({ id }) => id);
  const left = await pastOf(
    tx,
    site,
    [...new Set(records.map(({ user }) => user))],
    [...new Set(records.map(({ course }) => course))],
  );
  await countPast(tx, site, distinct(left));
  await settle(tx, organization, open);
  await sql`delete from enrollments e where e.tenant_id = ${tenant} and e.organization_id = ${organization} and e.id = any(${open}::uuid[])
    and e.state = 'withdrawn' and not e.registered_by_learner
    and not exists (select from enrollment_sources s where s.tenant_id = e.tenant_id and s.organization_id = e.organization_id and s.enrollment_id = e.id)
    and not exists (select from attempts a where a.tenant_id = e.tenant_id and a.organization_id = e.organization_id and a.enrollment_id = e.id)`.execute(
    tx,
  );
}

/** Each user and course once. */
export const distinct = (pairs: readonly Pair[]): readonly Pair[] => [
  ...new Map(pairs.map(({ user, course }) => [`${user} ${course}`, { user, course }])).values(),
];
