import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import type { Problem } from '../users/index.ts';
import type { Feed, RunCounts, RunState } from './feed.ts';
import type { At } from './store.ts';

export type FeedRun = Readonly<{
  id: string;
  feed: string | null;
  user: string;
  state: RunState;
  beganBy: 'schedule' | 'person' | 'delivery' | 'bulk';
  begunBy: string | null;
  isTrial: boolean;
  source: string | null;
  fileKey: string | null;
  fileName: string | null;
  fileSize: number | null;
  /** By which a file is known again. */ mark: string | null;
  remote: string | null;
  import: string | null;
  task: string | null;
  counts: RunCounts;
  /** Users whom a file that names everybody names no more. */ missing: readonly string[];
  /** Users who went because they were missing, and whom the file names again. */ back: readonly string[];
  problem: Problem | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  createdAt: Date;
  endedAt: Date | null;
  version: number;
}>;

export type NewRun = Pick<FeedRun, 'id' | 'feed' | 'user' | 'beganBy' | 'begunBy'> &
  Readonly<{ /** What the source calls the user of each row. */ names?: readonly (string | null)[] | null }> &
  Partial<Pick<FeedRun, 'isTrial' | 'source' | 'fileKey' | 'fileName' | 'fileSize' | 'mark'>>;

export async function insertRun(tx: Tx, at: At, run: NewRun, now: Date): Promise<void> {
  await tx
    .insertInto('feed_runs')
    .values({
      ...{ tenant_id: at.tenant, organization_id: at.organization, id: run.id, feed_id: run.feed, user_id: run.user },
      ...{ state: 'waiting', began_by: run.beganBy, begun_by: run.begunBy, is_trial: run.isTrial ?? false },
      ...{ source: run.source ?? null, file_key: run.fileKey ?? null, file_name: run.fileName ?? null },
      ...{ file_size: run.fileSize ?? null, mark: run.mark ?? null, created_at: now },
      ...(run.names && { names: JSON.stringify(run.names) }),
    })
    .execute();
}

const all = sql`r.id, r.feed_id as feed, r.user_id as "user", r.state, r.began_by as "beganBy", r.begun_by as "begunBy", r.is_trial as "isTrial",
  r.source, r.file_key as "fileKey", r.file_name as "fileName", r.file_size::float8 as "fileSize", r.mark, r.remote, r.import_id as import,
  r.task_id as task, r.counts, r.missing, r.back, r.problem, r.decided_by as "decidedBy", r.decided_at as "decidedAt",
  r.created_at as "createdAt", r.ended_at as "endedAt", r.version::int as version`;

export async function runById(tx: Tx, organization: string, id: string, lock = false): Promise<FeedRun | null> {
  const { rows } = await sql<FeedRun>`select ${all} from feed_runs r
    where r.organization_id = ${organization} and r.id = ${id} ${lock ? sql`for no key update` : sql``}`.execute(tx);
  return rows[0] ?? null;
}

/** The runs of a feed, the newest first; at most `limit` after a place in that order. */
export async function runsOf(
  tx: Tx,
  organization: string,
  feed: string,
  limit: number,
  after: string | null,
): Promise<readonly FeedRun[]> {
  // ids of version 7 are in the order of their making
  const { rows } =
    await sql<FeedRun>`select ${all} from feed_runs r where r.organization_id = ${organization} and r.feed_id = ${feed}
    and ${after === null ? sql`true` : sql`r.id < ${after}::uuid`} order by r.id desc limit ${limit}`.execute(tx);
  return rows;
}

/** The last run of each feed. */
export async function lastRuns(tx: Tx, organization: string): Promise<ReadonlyMap<string, FeedRun>> {
  const { rows } = await sql<FeedRun>`select distinct on (r.feed_id) ${all} from feed_runs r
    where r.organization_id = ${organization} and r.feed_id is not null order by r.feed_id, r.id desc`.execute(tx);
  return new Map(rows.map((run) => [run.feed ?? '', run]));
}

export type RunChange = Partial<
  Omit<FeedRun, 'id' | 'feed' | 'user' | 'beganBy' | 'begunBy' | 'createdAt' | 'version' | 'isTrial' | 'source'>
>;

export async function changeRun(tx: Tx, organization: string, id: string, change: RunChange): Promise<void> {
  const { problem, counts, missing, back } = change;
  const plain = {
    ...{ state: change.state, file_key: change.fileKey, file_name: change.fileName, file_size: change.fileSize },
    ...{ mark: change.mark, remote: change.remote, import_id: change.import, task_id: change.task },
    ...{ decided_by: change.decidedBy, decided_at: change.decidedAt },
    ...{ ended_at: change.endedAt },
  };
  const said = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  await tx
    .updateTable('feed_runs')
    .set({
      ...said,
      ...(problem !== undefined && { problem: problem && JSON.stringify(problem) }),
      ...(counts !== undefined && { counts: JSON.stringify(counts) }),
      ...(missing !== undefined && { missing: [...missing] }),
      ...(back !== undefined && { back: [...back] }),
      version: sql`version + 1`,
    })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

export async function deleteRun(tx: Tx, organization: string, id: string): Promise<void> {
  await tx.deleteFrom('feed_runs').where('organization_id', '=', organization).where('id', '=', id).execute();
}

/** Runs of a feed that are under way, or wait for a person. */
export async function openRuns(tx: Tx, organization: string, feed: string): Promise<readonly FeedRun[]> {
  const { rows } =
    await sql<FeedRun>`select ${all} from feed_runs r where r.organization_id = ${organization} and r.feed_id = ${feed}
    and r.state in ('waiting', 'checking', 'asks', 'applying') order by r.id`.execute(tx);
  return rows;
}

/** Marks of files this feed has taken already. */
export async function takenMarks(tx: Tx, organization: string, feed: string, marks: readonly string[]) {
  const { rows } = await sql<{
    mark: string;
    state: RunState;
  }>`select distinct on (r.mark) r.mark, r.state from feed_runs r
    where r.organization_id = ${organization} and r.feed_id = ${feed} and r.mark = any(${[...marks]}::text[])
    order by r.mark, r.id desc`.execute(tx);
  return new Map(rows.map(({ mark, state }) => [mark, state]));
}

/** Rows that came to nothing and do not even say whom they are about; and the keys of those that do. */
export async function rejectedRows(tx: Tx, organization: string, import_: string) {
  const { rows } = await sql<Record<'identifier' | 'name' | 'email' | 'externalId', string | null>>`
    select r.cells -> 'raw' ->> 'employeeIdentifier' as identifier, r.cells -> 'raw' ->> 'userName' as name, r.cells -> 'raw' ->> 'email' as email,
      r.cells -> 'raw' ->> 'externalId' as "externalId"
    from user_import_rows r where r.organization_id = ${organization} and r.import_id = ${import_} and r.outcome = 'rejected'`.execute(
    tx,
  );
  return rows;
}

type Present = Readonly<{
  identifiers: readonly string[];
  names: readonly string[];
  externalIds: readonly string[];
}>;

/** Of the users a source has named, those who could sign in and whom an import does not name: at most so many. */
export async function notNamed(
  tx: Tx,
  at: At & Readonly<{ source: string; import: string }>,
  present: Present,
  most: number,
): Promise<Readonly<{ known: number; gone: readonly string[] }>> {
  const known = sql`from external_ids e join users u on u.tenant_id = e.tenant_id and u.organization_id = e.organization_id and u.id = e.thing_id
    where e.organization_id = ${at.organization} and e.kind = 'user' and e.source = ${at.source} and not e.is_former
    and u.state in ('active', 'listed') and not u.is_service`;
  const counted = await sql<{ n: number }>`select count(*) as n ${known}`.execute(tx);
  const { rows } = await sql<{ id: string }>`select u.id ${known}
    and not exists (select 1 from user_import_rows r where r.tenant_id = u.tenant_id and r.organization_id = u.organization_id
      and r.import_id = ${at.import} and r.user_id = u.id)
    and not (u.employee_identifier = any(${[...present.identifiers]}::text[])) is true
    and not (u.user_name_key = any(${[...present.names]}::text[]))
    and not (e.external_id = any(${[...present.externalIds]}::text[]))
    order by u.name_key, u.id limit ${most}`.execute(tx);
  return { known: counted.rows[0]?.n ?? 0, gone: rows.map(({ id }) => id) };
}

/**
 * Users whom an import names and whom this feed suspended or disabled because they were missing: nobody has changed their
 * state since. At most so many.
 */
export async function namedAgain(
  tx: Tx,
  { organization, feed, import: import_ }: At & Readonly<{ feed: Pick<Feed, 'id' | 'user'>; import: string }>,
  most: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select u.id from users u
    join lateral (select s.became, s.by_id, s.at from user_states s where s.tenant_id = u.tenant_id
      and s.organization_id = u.organization_id and s.user_id = u.id order by s.at desc, s.id desc limit 1) last on true
    where u.organization_id = ${organization} and u.state in ('suspended', 'disabled') and not u.is_service
    and u.id = any(array(select r.user_id from user_import_rows r where r.organization_id = ${organization}
      and r.import_id = ${import_} and r.user_id is not null and r.outcome <> 'rejected'))
    and last.became = u.state and last.by_id = ${feed.user} and exists (select from feed_runs r
      where r.organization_id = ${organization} and r.feed_id = ${feed.id} and r.state = 'done' and r.ended_at <= last.at
      and u.id = any(r.missing))
    order by u.name_key, u.id limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Remembers whom a source named: by its external id, else by identifier, else by user name. */
export async function linkNamed(tx: Tx, at: At & Readonly<{ source: string; import: string }>): Promise<void> {
  // what a file said without external ids gives way to the first one it says
  await sql`delete from external_ids e using user_import_rows r
    where e.organization_id = ${at.organization} and e.kind = 'user' and e.source = ${at.source} and not e.is_former
    and r.tenant_id = e.tenant_id and r.organization_id = e.organization_id and r.import_id = ${at.import} and r.user_id = e.thing_id
    and (r.done or r.outcome = 'unchanged') and r.cells -> 'raw' ->> 'externalId' <> e.external_id
    and not exists (select from external_ids f where f.tenant_id = e.tenant_id and f.organization_id = e.organization_id
      and f.kind = 'user' and f.source = e.source and f.external_id = r.cells -> 'raw' ->> 'externalId')`.execute(tx);
  await sql`insert into external_ids (tenant_id, organization_id, kind, source, external_id, thing_id)
    select distinct u.tenant_id, u.organization_id, 'user', ${at.source}, coalesce(r.cells -> 'raw' ->> 'externalId', u.employee_identifier, u.user_name), u.id
    from user_import_rows r join users u on u.tenant_id = r.tenant_id and u.organization_id = r.organization_id and u.id = r.user_id
    where r.organization_id = ${at.organization} and r.import_id = ${at.import} and (r.done or r.outcome = 'unchanged')
    on conflict do nothing`.execute(tx);
}

/** Remembers what a source called the user of each row of a bulk job; the first row stands in line 2. */
export async function linkSaid(
  tx: Tx,
  at: At & Readonly<{ source: string; import: string; run: string }>,
): Promise<void> {
  await sql`insert into external_ids (tenant_id, organization_id, kind, source, external_id, thing_id)
    select r.tenant_id, r.organization_id, 'user', ${at.source}, f.names ->> (r.line - 2), r.user_id
    from feed_runs f join user_import_rows r on r.tenant_id = f.tenant_id and r.organization_id = f.organization_id and r.import_id = ${at.import}
    where f.organization_id = ${at.organization} and f.id = ${at.run} and f.names ->> (r.line - 2) is not null
    and r.user_id is not null and (r.done or r.outcome = 'unchanged') on conflict do nothing`.execute(tx);
}

export type Gone = Readonly<{ id: string; name: string; userName: string; state: string; location: string | null }>;

/** Users by their ids, as a list of them is read. */
export async function peopleOf(tx: Tx, organization: string, ids: readonly string[]): Promise<readonly Gone[]> {
  const { rows } =
    await sql<Gone>`select u.id, u.first_name || ' ' || u.last_name as name, u.user_name as "userName", u.state, l.name as location
    from users u left join locations l on l.tenant_id = u.tenant_id and l.organization_id = u.organization_id and l.id = u.location_id
    where u.organization_id = ${organization} and u.id = any(${[...ids]}::uuid[]) order by u.name_key, u.id`.execute(
      tx,
    );
  return rows;
}
