import { factsSql, from, type Sql, type Thing } from '@ambit/policy';
import { sql } from 'kysely';
import type { Granted } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { forgetWords, idsMatching, indexWords } from '../../database/search.ts';
import { after, condition } from '../../database/where.ts';
import { type CourseState, titleKey } from '../course.ts';
import { course, path } from '../privileges.ts';
import type { Step, StepInput } from './path.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

export type ListedPath = Readonly<{
  thing: Thing;
  title: string;
  titleKey: string;
  state: CourseState;
  stepCount: number;
  version: number;
}>;
export type Path = ListedPath &
  Readonly<{ description: string; language: 'en' | 'de'; inOrder: boolean; steps: readonly Step[] }>;

type Row<P> = Omit<P, 'thing'> & Readonly<{ id: string; organization_id: string; facts: Thing['facts'] }>;

const stepsOf = sql`path_courses s where s.tenant_id = x.tenant_id and s.organization_id = x.organization_id and s.path_id = x.id`;
const listed = (
  now: number,
) => sql`${condition(factsSql(path, now))}, x.title, x.title_key as "titleKey", x.state, x.version,
  (select count(*) from ${stepsOf}) as "stepCount"`;

/** What a list of paths is narrowed by, within what the asker may see. */
export type Narrowed = Place & Readonly<{ words: readonly string[]; state: CourseState | null }>;

/** Paths within reach, by title; at most `limit` after a place in that order. */
export async function listPaths(
  tx: Tx,
  granted: Granted<'path.view'>,
  { tenant, organization, words, state }: Narrowed,
  limit: number,
  place: readonly string[] | null,
): Promise<readonly ListedPath[]> {
  const parts = [sql`x.organization_id = ${organization}`, condition(granted.filter)];
  if (state) parts.push(sql`x.state = ${state}`);
  if (words.length > 0)
    parts.push(sql`x.id = any(${idsMatching('path', words, { tenant, organizations: [organization] })})`);
  if (place) parts.push(after(['x.title_key', 'x.id'], place));
  const { rows } = await sql<Row<ListedPath>>`select ${listed(granted.now)} from ${condition(from(path))}
    where ${sql.join(parts, sql` and `)} order by x.title_key, x.id limit ${limit}`.execute(tx);
  return rows.map(withThing);
}

/** One path with its steps: one query. */
export async function findPath(tx: Tx, organization: string, id: string, now: number): Promise<Path | null> {
  const { rows } = await sql<Row<Path>>`select ${listed(now)}, x.description, x.language, x.in_order as "inOrder",
      coalesce((select jsonb_agg(jsonb_build_object('course', jsonb_build_object('id', c.id, 'title', c.title, 'state', c.state),
          'optional', s.is_optional, 'dueDays', s.due_days) order by s.position)
        from path_courses s join courses c on c.tenant_id = s.tenant_id and c.organization_id = s.organization_id and c.id = s.course_id
        where s.tenant_id = x.tenant_id and s.organization_id = x.organization_id and s.path_id = x.id), '[]') as steps
    from ${condition(from(path))} where x.organization_id = ${organization} and x.id = ${id}`.execute(tx);
  return rows[0] ? withThing(rows[0]) : null;
}

const withThing = <R extends Row<object>>({ organization_id, facts, ...row }: R) => ({
  ...row,
  thing: { kind: path.id, id: row.id, organization: organization_id, facts },
});

/** A path within a scope with the ids of its courses; null when it is outside or not there. */
export async function pathWithin(
  tx: Tx,
  organization: string,
  id: string,
  scope: Sql,
): Promise<Readonly<{ id: string; title: string; state: CourseState; courses: readonly string[] }> | null> {
  const { rows } = await sql<{ id: string; title: string; state: CourseState; courses: string[] }>`
    select x.id, x.title, x.state, array(select s.course_id from ${stepsOf} order by s.position) as courses
    from ${condition(from(path))} where x.organization_id = ${organization} and x.id = ${id} and ${condition(scope)}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** How many of these courses are within a scope. */
export async function countWithin(tx: Tx, organization: string, ids: readonly string[], scope: Sql): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${condition(from(course))}
    where x.organization_id = ${organization} and x.id = any(${[...ids]}::uuid[]) and ${condition(scope)}`.execute(tx);
  return rows[0]?.n ?? 0;
}

type Said = Pick<Path, 'title' | 'description' | 'language' | 'inOrder'>;

/** Adds a path as a draft. */
export async function insertPath(
  tx: Tx,
  place: Place,
  made: Said & Readonly<{ id: string; owner: string; at: Date }>,
): Promise<void> {
  await tx
    .insertInto('paths')
    .values({
      ...{ tenant_id: place.tenant, organization_id: place.organization, id: made.id },
      ...{ title: made.title, title_key: titleKey(made.title), description: made.description },
      ...{ language: made.language, in_order: made.inOrder, owner_id: made.owner, created_at: made.at },
    })
    .execute();
  await indexWords(tx, 'path', [{ ...place, id: made.id, text: made.title }]);
}

/** Changes the path that was granted, in the statement that checks it once more. Undefined: changed meanwhile. */
export async function updatePath(
  tx: Tx,
  granted: Granted<'path.edit'>,
  place: Place,
  said: Said,
): Promise<number | undefined> {
  const id = granted.thing?.id ?? '';
  const { rows } = await sql<{
    version: number;
  }>`update paths x set title = ${said.title}, title_key = ${titleKey(said.title)},
      description = ${said.description}, language = ${said.language}, in_order = ${said.inOrder}, version = x.version + 1
    where x.organization_id = ${place.organization} and x.id = ${id} and x.version = ${granted.version} and ${condition(granted.filter)}
    returning x.version`.execute(tx);
  if (rows[0]) await indexWords(tx, 'path', [{ ...place, id, text: said.title }]);
  return rows[0]?.version;
}

/** Writes the steps of a path anew, in this order. */
export async function putSteps(
  tx: Tx,
  { tenant, organization }: Place,
  id: string,
  steps: readonly StepInput[],
): Promise<void> {
  await sql`delete from path_courses where organization_id = ${organization} and path_id = ${id}`.execute(tx);
  if (steps.length === 0) return;
  const rows = steps.map(({ courseId, optional, dueDays }, position) => ({
    ...{ tenant_id: tenant, organization_id: organization, path_id: id, course_id: courseId },
    ...{ position, is_optional: optional, due_days: dueDays },
  }));
  await tx.insertInto('path_courses').values(rows).execute();
}

export async function setPathState(
  tx: Tx,
  granted: Granted<'path.edit'>,
  organization: string,
  state: CourseState,
): Promise<void> {
  await sql`update paths x set state = ${state}, version = x.version + 1
    where x.organization_id = ${organization} and x.id = ${granted.thing?.id ?? ''} and ${condition(granted.filter)}`.execute(
    tx,
  );
}

export async function deletePath(tx: Tx, place: Place, id: string): Promise<void> {
  await putSteps(tx, place, id, []);
  await sql`delete from paths where organization_id = ${place.organization} and id = ${id}`.execute(tx);
  await forgetWords(tx, 'path', place, id);
}
