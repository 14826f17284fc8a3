import { type Sql, type Thing, factsSql, from } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Granted } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { idsMatching, indexWords } from '../database/search.ts';
import { after, condition } from '../database/where.ts';
import type { CourseState, NewItem } from './course.ts';
import type { Fate } from './versions/version.ts';
import { titleKey } from './course.ts';
import { course } from './privileges.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

/** What a list of courses is narrowed by, within what the asker may see. */
export type Narrowed = Place &
  Readonly<{
    words: readonly string[];
    state: CourseState | null;
    tag?: string | null;
    additional?: readonly RawBuilder<boolean>[];
  }>;

export type ListedCourse = Readonly<{
  thing: Thing;
  title: string;
  titleKey: string;
  description: string;
  state: CourseState;
  standard: string | null;
  itemCount: number;
  version: number;
}>;

export type ItemOfCourse = Readonly<{
  id: string;
  title: string;
  kind: string;
  depth: number;
  launchable: boolean;
}>;

export type WholeCourse = ListedCourse & Readonly<{ number: string | null; items: readonly ItemOfCourse[] }>;

/** The version that is in force, else the newest draft: what somebody who opens the course sees. */
const shownVersion = sql`left join lateral (select v.id, v.major, v.minor from course_versions v
  where v.tenant_id = x.tenant_id and v.organization_id = x.organization_id and v.course_id = x.id
  order by (v.state = 'effective') desc, v.major desc, v.minor desc limit 1) v on true`;

const itemsOfVersion = sql`from items i where i.tenant_id = x.tenant_id and i.organization_id = x.organization_id and i.course_version_id = v.id`;
const standard = sql`(select p.standard from items i join content_packages p
  on p.tenant_id = i.tenant_id and p.organization_id = i.organization_id and p.id = i.package_id
  where i.tenant_id = x.tenant_id and i.organization_id = x.organization_id and i.course_version_id = v.id
  order by i.position limit 1)`;

const listed = (now: number): RawBuilder<unknown> => sql`${condition(factsSql(course, now))}, x.title, x.title_key,
  x.description, x.state, x.version, ${standard} as standard, (select count(*) ${itemsOfVersion}) as item_count`;

type Row = Readonly<{
  id: string;
  organization_id: string;
  facts: Thing['facts'];
  title: string;
  title_key: string;
  description: string;
  state: CourseState;
  standard: string | null;
  item_count: number;
  version: number;
}>;

/** Courses within reach, by title; at most `limit` after a place in that order. */
export async function listCourses(
  tx: Tx,
  granted: Granted<'course.view'>,
  narrowed: Narrowed,
  limit: number,
  place: readonly string[] | null,
): Promise<readonly ListedCourse[]> {
  const { rows } = await sql<Row>`select ${listed(granted.now)} from ${condition(from(course))} ${shownVersion}
    where ${reached(granted.filter, narrowed)} and ${place ? after(['x.title_key', 'x.id'], place) : sql`true`}
    order by x.title_key, x.id limit ${limit}`.execute(tx);
  return rows.map(courseOf);
}

export async function countCourses(tx: Tx, granted: Granted<'course.view'>, narrowed: Narrowed): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from ${condition(from(course))} where ${reached(granted.filter, narrowed)}`.execute(tx);
  return rows[0]?.n ?? 0;
}

function reached(scope: Sql, n: Narrowed): RawBuilder<boolean> {
  const parts = [sql`x.organization_id = ${n.organization}`, condition(scope)];
  if (n.state) parts.push(sql`x.state = ${n.state}`);
  if (n.tag) parts.push(hasTag(n.tag));
  parts.push(...(n.additional ?? []));
  if (n.words.length > 0) {
    parts.push(
      sql`x.id = any(${idsMatching('course', n.words, { tenant: n.tenant, organizations: [n.organization] })})`,
    );
  }
  return sql`${sql.join(parts, sql` and `)}`;
}

/** Is a course `x` under this tag? */
export const hasTag = (
  tag: string,
): RawBuilder<boolean> => sql`exists (select from course_tags t where t.tenant_id = x.tenant_id
  and t.organization_id = x.organization_id and t.course_id = x.id and t.tag_id = ${tag})`;

/** One course with the items of the version that is shown: one query. */
export async function findCourse(tx: Tx, organization: string, id: string, now: number): Promise<WholeCourse | null> {
  const { rows } = await sql<Row & { number: string | null; items: readonly ItemOfCourse[] }>`
    select ${listed(now)}, v.major || '.' || v.minor as number, coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'title', i.title,
      'kind', i.kind, 'depth', coalesce((i.detail ->> 'depth')::int, 0), 'launchable', i.launch is not null) order by i.position)
      ${itemsOfVersion}), '[]') as items
    from ${condition(from(course))} ${shownVersion}
    where x.organization_id = ${organization} and x.id = ${id}`.execute(tx);
  const row = rows[0];
  return row ? { ...courseOf(row), number: row.number, items: row.items } : null;
}

const courseOf = (row: Row): ListedCourse => ({
  thing: { kind: course.id, id: row.id, organization: row.organization_id, facts: row.facts },
  title: row.title,
  titleKey: row.title_key,
  description: row.description,
  state: row.state,
  standard: row.standard,
  itemCount: row.item_count,
  version: row.version,
});

/** A course within a scope, by id and title only; null when it is outside or not there. */
export async function courseWithin(
  tx: Tx,
  organization: string,
  id: string,
  scope: Sql,
): Promise<Readonly<{ id: string; title: string; state: CourseState }> | null> {
  const { rows } = await sql<{ id: string; title: string; state: CourseState }>`
    select x.id, x.title, x.state from ${condition(from(course))}
    where x.organization_id = ${organization} and x.id = ${id} and ${condition(scope)}`.execute(tx);
  return rows[0] ?? null;
}

export type NewCourse = Place &
  Readonly<{
    id: string;
    version: string;
    package: string;
    title: string;
    description: string;
    owner: string;
    at: Date;
    items: readonly NewItem[];
  }>;

/** Adds a course as a draft, with version 1.0 and its items. */
export async function insertCourse(tx: Tx, c: NewCourse): Promise<void> {
  const place = { tenant_id: c.tenant, organization_id: c.organization };
  const made = { created_at: c.at, created_by: c.owner };
  const titled = { title: c.title, title_key: titleKey(c.title), description: c.description };
  await tx
    .insertInto('courses')
    .values({ ...place, ...made, ...titled, id: c.id, owner_id: c.owner })
    .execute();
  await tx
    .insertInto('course_versions')
    .values({ ...place, ...made, id: c.version, course_id: c.id, major: 1, minor: 0, state: 'draft' })
    .execute();
  await insertItems(tx, c, c.items);
  await indexWords(tx, 'course', [{ tenant: c.tenant, organization: c.organization, id: c.id, text: c.title }]);
}

/** Writes what courses are found by: title, keywords and tags. */
export async function indexCourses(tx: Tx, { tenant, organization }: Place, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await sql<{
    id: string;
    text: string;
  }>`select x.id, concat_ws(' ', x.title, array_to_string(x.keywords, ' '),
      (select string_agg(t.name, ' ') from course_tags c join tags t
        on t.tenant_id = c.tenant_id and t.organization_id = c.organization_id and t.id = c.tag_id
        where c.tenant_id = x.tenant_id and c.organization_id = x.organization_id and c.course_id = x.id)) as text
    from courses x where x.organization_id = ${organization} and x.id = any(${[...ids]}::uuid[])`.execute(tx);
  await indexWords(
    tx,
    'course',
    rows.map((row) => ({ tenant, organization, ...row })),
  );
}

/** Adds the items of a package to a version: one parameter however many there are. */
export async function insertItems(
  tx: Tx,
  c: Place & Readonly<{ version: string; package: string }>,
  items: readonly NewItem[],
): Promise<void> {
  await sql`insert into items (tenant_id, organization_id, id, course_version_id, position, kind, title, identifier, parent_identifier,
      package_id, launch, parameters, detail, presentation, origin_id)
    select ${c.tenant}::uuid, ${c.organization}::uuid, i.id, ${c.version}::uuid, i.position, i.kind, i.title, i.identifier,
      i."parentIdentifier", ${c.package}::uuid, i.launch, i.parameters, i.detail, coalesce(i.presentation, '{}'), i.origin
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i(id uuid, position int, kind text, title text, identifier text,
      "parentIdentifier" text, launch text, parameters text, detail jsonb, presentation jsonb, origin uuid)`.execute(
    tx,
  );
}

/** Changes the course that was granted, in the statement that checks it once more. Undefined: changed meanwhile. */
export async function updateCourse(
  tx: Tx,
  granted: Granted<'course.edit'>,
  set: Readonly<{ title: string; description: string }>,
  place: Place,
): Promise<number | undefined> {
  const id = granted.thing?.id ?? '';
  const { rows } = await sql<{ version: number }>`
    update courses x set title = ${set.title}, title_key = ${titleKey(set.title)}, description = ${set.description}, version = x.version + 1
    where x.organization_id = ${place.organization} and x.id = ${id} and x.version = ${granted.version} and ${condition(granted.filter)}
    returning x.version`.execute(tx);
  if (rows[0]) await indexCourses(tx, place, [id]);
  return rows[0]?.version;
}

export type Publishing = Readonly<{
  people: Fate;
  changeSummary: string;
  at: Date;
  by: Readonly<{ id: string; name: string }>;
}>;

/** Puts the draft version in force and the former one out of it; gives its id. Null: no draft with anything to open. */
export async function publishDraft(tx: Tx, organization: string, id: string, p: Publishing): Promise<string | null> {
  const { rows } = await sql<{ id: string; state: string }>`
    with draft as (select v.tenant_id, v.organization_id, v.id from course_versions v
      where v.organization_id = ${organization} and v.course_id = ${id} and v.state = 'draft'
      and exists (select from items i where i.tenant_id = v.tenant_id and i.organization_id = v.organization_id
        and i.course_version_id = v.id and i.launch is not null)
      order by v.major desc, v.minor desc limit 1)
    update course_versions v set state = case when v.id = d.id then 'effective' else 'superseded' end,
      published_at = case when v.id = d.id then ${p.at} else v.published_at end,
      published_by = case when v.id = d.id then ${p.by.id}::uuid else v.published_by end,
      published_by_name = case when v.id = d.id then ${p.by.name} else v.published_by_name end,
      people = case when v.id = d.id then ${p.people} else v.people end,
      change_summary = case when v.id = d.id then ${p.changeSummary} else v.change_summary end,
      ended_at = case when v.id = d.id then null else ${p.at}::timestamptz end
    from draft d where v.tenant_id = d.tenant_id and v.organization_id = d.organization_id and v.course_id = ${id}
      and (v.id = d.id or v.state = 'effective') returning v.id, v.state`.execute(tx);
  return rows.find(({ state }) => state === 'effective')?.id ?? null;
}

export async function setCourseState(
  tx: Tx,
  granted: Granted,
  organization: string,
  state: CourseState,
): Promise<void> {
  await sql`update courses x set state = ${state}, version = x.version + 1
    where x.organization_id = ${organization} and x.id = ${granted.thing?.id ?? ''} and ${condition(granted.filter)}`.execute(
    tx,
  );
}
