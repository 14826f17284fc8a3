import { type Sql, type Thing, factsSql, from } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import { countsNow, user } from '../users/index.ts';
import { location } from '../workplace/index.ts';
import type { Granted } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { holdsAny, replacedIn } from '../database/replaced.ts';
import { idsMatching, indexWords } from '../database/search.ts';
import { condition } from '../database/where.ts';
import type { Audience, Said, Standing } from './assignment.ts';
import type { Day } from './due.ts';
import { assignment, enrollment } from './privileges.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

export type Listed = Standing & Said & Readonly<{ thing: Thing; title: string; version: number }>;

/** What a list of assignments is narrowed by, within what the asker may see. */
export type Narrowed = Place &
  Readonly<{ words: readonly string[]; state: Standing['state'] | null; course: string | null }>;

const columns = sql`x.name, x.course_id, x.path_id, coalesce(c.title, t.title) as title, x.audience, x.learners_only, x.state, x.due_date, x.due_days, x.due_from, x.least_days, x.counts_already, x.repeats, x.note, x.created_at, x.version`;
/** What is assigned: a course or a path. */
const joined = sql`left join courses c on c.tenant_id = x.tenant_id and c.organization_id = x.organization_id and c.id = x.course_id
  left join paths t on t.tenant_id = x.tenant_id and t.organization_id = x.organization_id and t.id = x.path_id`;

type Row = Readonly<{
  id: string;
  organization_id: string;
  facts: Thing['facts'];
  name: string;
  course_id: string | null;
  path_id: string | null;
  title: string;
  audience: Audience;
  learners_only: boolean;
  state: Standing['state'];
  due_date: Day | null;
  due_days: number | null;
  due_from: Standing['dueFrom'];
  least_days: number;
  counts_already: Standing['countsAlready'];
  repeats: Standing['repeats'];
  note: string;
  created_at: Date;
  version: number;
}>;

/** Assignments within reach, the newest first; at most `limit` after a place in that order. */
export async function listAssignments(
  tx: Tx,
  granted: Granted<'assignment.view'>,
  narrowed: Narrowed,
  limit: number,
  before: string | null,
): Promise<readonly Listed[]> {
  const parts = [sql`x.organization_id = ${narrowed.organization}`, condition(granted.filter), ...narrowings(narrowed)];
  if (before) parts.push(sql`x.id < ${before}`);
  const { rows } =
    await sql<Row>`select ${condition(factsSql(assignment, granted.now))}, ${columns} from ${condition(from(assignment))} ${joined}
    where ${sql.join(parts, sql` and `)} order by x.id desc limit ${limit}`.execute(tx);
  return rows.map(listed);
}

function narrowings({ words, state, course, tenant, organization }: Narrowed): RawBuilder<unknown>[] {
  const parts: RawBuilder<unknown>[] = [];
  if (state) parts.push(sql`x.state = ${state}`);
  if (course) parts.push(sql`x.course_id = ${course}`);
  if (words.length > 0)
    parts.push(sql`x.id = any(${idsMatching('assignment', words, { tenant, organizations: [organization] })})`);
  return parts;
}

export async function findAssignment(tx: Tx, organization: string, id: string, now: number): Promise<Listed | null> {
  const { rows } =
    await sql<Row>`select ${condition(factsSql(assignment, now))}, ${columns} from ${condition(from(assignment))} ${joined}
    where x.organization_id = ${organization} and x.id = ${id}`.execute(tx);
  return rows[0] ? listed(rows[0]) : null;
}

/** Ids of those that come again. */
export async function repeatingAssignments(tx: Tx, organization: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('assignments')
    .select('id')
    .where('organization_id', '=', organization)
    .where('state', '=', 'active')
    .where('repeats', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

const listed = (row: Row): Listed => ({
  thing: { kind: assignment.id, id: row.id, organization: row.organization_id, facts: row.facts },
  id: row.id,
  name: row.name,
  course: row.course_id,
  path: row.path_id,
  title: row.title,
  audience: row.audience,
  learnersOnly: row.learners_only,
  state: row.state,
  dueDate: row.due_date,
  dueDays: row.due_days,
  dueFrom: row.due_from,
  leastDays: row.least_days,
  countsAlready: row.counts_already,
  repeats: row.repeats,
  note: row.note,
  createdAt: row.created_at,
  version: row.version,
});

/** Names of the places that somebody may see, among those that are asked for. */
export async function placesSeen(
  tx: Tx,
  organization: string,
  ids: readonly string[],
  scope: Sql,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`select x.id, x.name from ${condition(from(location))}
    where x.organization_id = ${organization} and x.id = any(${[...ids]}::uuid[]) and ${condition(scope)}`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Names and places of the users that somebody may see, among those that are asked for. */
/** Somebody who may be assigned to. */
export type Seen = Readonly<{
  name: string;
  place: string | null;
  /** Where they also work now. */ also: readonly string[];
}>;

export async function usersSeen(
  tx: Tx,
  organization: string,
  ids: readonly string[],
  scope: Sql,
  now: Date,
): Promise<ReadonlyMap<string, Seen>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Seen & { id: string }>`
    select x.id, x.first_name || ' ' || x.last_name as name, x.location_id as place,
      array(select f.location_id from user_further_places f where f.organization_id = ${organization} and f.user_id = x.id
        and ${countsNow(now)} order by f.location_id) as also from ${condition(from(user))}
    where x.organization_id = ${organization} and x.id = any(${[...ids]}::uuid[]) and not x.is_service and x.state <> 'deleted'
      and ${condition(scope)}`.execute(tx);
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

export type Counts = Readonly<{
  enrolled: number;
  inProgress: number;
  completed: number;
  overdue: number;
  exempt: number;
}>;

/** How the users of an assignment stand, those counted whom the asker may see. */
export async function countsOfAssignment(
  tx: Tx,
  organization: string,
  id: string,
  scope: Sql,
  today: Day,
): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) as enrolled, count(*) filter (where x.state in ('in-progress', 'failed') and x.exemption_id is null) as "inProgress",
      count(*) filter (where x.state = 'completed') as completed, count(*) filter (where x.state <> 'completed' and x.due_date < ${today}) as overdue,
      count(*) filter (where x.state <> 'completed' and x.exemption_id is not null) as exempt
    from ${condition(from(enrollment))}
    join enrollment_sources s on s.tenant_id = x.tenant_id and s.organization_id = x.organization_id and s.enrollment_id = x.id
    where x.organization_id = ${organization} and s.source_kind = 'assignment' and s.source_id = ${id}
      and (s.ended_at is null or x.is_current) and x.state <> 'withdrawn' and ${condition(scope)}`.execute(tx);
  return rows[0] ?? { enrolled: 0, inProgress: 0, completed: 0, overdue: 0, exempt: 0 };
}

export type NewAssignment = Place &
  Said &
  Readonly<{ id: string; course: string | null; path: string | null; owner: string; at: Date }>;

const columnsOf = ({ audience, ...said }: Said) => ({
  name: said.name,
  places: 'users' in audience ? [...audience.at] : 'places' in audience ? [...audience.places] : [],
  with_descendants: 'users' in audience ? false : 'places' in audience ? audience.withDescendants : true,
  audience: JSON.stringify(audience),
  learners_only: said.learnersOnly,
  due_date: said.dueDate,
  due_days: said.dueDays,
  due_from: said.dueFrom,
  least_days: said.leastDays,
  counts_already: JSON.stringify(said.countsAlready),
  repeats: said.repeats && JSON.stringify(said.repeats),
  note: said.note,
});

export async function insertAssignment(tx: Tx, a: NewAssignment): Promise<void> {
  const place = { tenant_id: a.tenant, organization_id: a.organization };
  await tx
    .insertInto('assignments')
    .values({
      ...place,
      id: a.id,
      course_id: a.course,
      path_id: a.path,
      owner_id: a.owner,
      created_at: a.at,
      ...columnsOf(a),
    })
    .execute();
  await indexWords(tx, 'assignment', [{ tenant: a.tenant, organization: a.organization, id: a.id, text: a.name }]);
}

/** Changes the assignment that was granted, in the statement that checks it once more. Undefined: changed meanwhile. */
export async function updateAssignment(
  tx: Tx,
  granted: Granted<'assignment.edit'>,
  place: Place,
  said: Said,
): Promise<number | undefined> {
  const id = granted.thing?.id ?? '';
  const set = Object.entries(columnsOf(said)).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const { rows } = await sql<{
    version: number;
  }>`update assignments x set ${sql.join([...set, sql`version = x.version + 1`])}
    where x.organization_id = ${place.organization} and x.id = ${id} and x.version = ${granted.version} and ${condition(granted.filter)}
    returning x.version`.execute(tx);
  if (rows[0]) await indexWords(tx, 'assignment', [{ ...place, id, text: said.name }]);
  return rows[0]?.version;
}

export async function endAssignment(
  tx: Tx,
  granted: Granted<'assignment.delete'>,
  organization: string,
): Promise<void> {
  await sql`update assignments x set state = 'ended', version = x.version + 1
    where x.organization_id = ${organization} and x.id = ${granted.thing?.id ?? ''} and ${condition(granted.filter)}`.execute(
    tx,
  );
}

/** Audiences that name places which become one, and where the assignments stand. */
export async function mergePlaces(
  tx: Tx,
  organization: string,
  target: string,
  sources: readonly string[],
): Promise<void> {
  await sql`update assignments set places = ${replacedIn('places', target, sources)}
    where organization_id = ${organization} and ${holdsAny('places', sources)}`.execute(tx);
  for (const source of sources)
    await sql`update assignments set audience = replace(audience::text, ${source}, ${target})::jsonb, version = version + 1
      where organization_id = ${organization} and audience::text like ${`%${source}%`}`.execute(tx);
}
