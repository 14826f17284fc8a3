import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { forgetWords } from '../../database/search.ts';
import { copyItems } from '../authoring/store.ts';
import { titleKey } from '../course.ts';
import { indexCourses } from '../store.ts';
import type { Hindrance } from './copy.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

export type Copied = Place &
  Readonly<{ from: string; id: string; version: string; title: string; owner: string; at: Date; newId: () => string }>;

/**
 * Makes a draft of a course with what another holds: the items of its draft, or else of the version in force, and what it
 * says of itself. Files and packages lie where they lie. Who teaches it, its groups and whoever takes it stay behind.
 */
export async function copyCourse(tx: Tx, c: Copied): Promise<void> {
  await sql`insert into courses (tenant_id, organization_id, id, title, title_key, description, language, state, owner_id, created_at,
      created_by, keywords, minutes, credits, works_on, remind_days, price, currency, tax, image_id)
    select x.tenant_id, x.organization_id, ${c.id}::uuid, ${c.title}, ${titleKey(c.title)}, x.description, x.language, 'draft', ${c.owner}::uuid,
      ${c.at}::timestamptz, ${c.owner}::uuid, x.keywords, x.minutes, x.credits, x.works_on, x.remind_days, x.price, x.currency, x.tax, x.image_id
    from courses x where x.organization_id = ${c.organization} and x.id = ${c.from}`.execute(tx);
  await sql`insert into course_versions (tenant_id, organization_id, id, course_id, major, minor, state, created_at, created_by)
    values (${c.tenant}, ${c.organization}, ${c.version}, ${c.id}, 1, 0, 'draft', ${c.at}, ${c.owner})`.execute(tx);
  const { rows } = await sql<{ id: string }>`select i.id from items i where i.organization_id = ${c.organization}
    and i.course_version_id = (select v.id from course_versions v where v.tenant_id = i.tenant_id and v.organization_id = i.organization_id
      and v.course_id = ${c.from} and v.state in ('draft', 'effective')
      order by v.state = 'draft' desc, v.major desc, v.minor desc limit 1)`.execute(tx);
  await copyItems(
    tx,
    c,
    rows.map(({ id }) => id),
  );
  await copyBesides(tx, c);
  await indexCourses(tx, c, [c.id]);
}

/** What a course says of itself in tables of its own. */
async function copyBesides(tx: Tx, { organization, from, id }: Copied): Promise<void> {
  const carried = [
    ['course_tags', 'course_id', ['tag_id']],
    ['content_files', 'course_id', ['file_id', 'media_type']],
    ['field_values', 'subject_id', ['field_id', 'value', 'value_key', 'number']],
  ] as const;
  for (const [table, of, columns] of carried) {
    const rest = sql.join(columns.map((column) => sql.ref(column)));
    await sql`insert into ${sql.table(table)} (tenant_id, organization_id, ${sql.ref(of)}, ${rest})
      select tenant_id, organization_id, ${id}::uuid, ${rest} from ${sql.table(table)}
      where organization_id = ${organization} and ${sql.ref(of)} = ${from}`.execute(tx);
  }
}

/** Records by which a course is kept, each in the table it stands in. */
const kept: readonly (readonly [Hindrance, string])[] = [
  ['enrollments', 'enrollments'],
  ['registrations', 'registrations'],
  ['assignments', 'assignments'],
  ['sessions', 'sessions'],
  ['history', 'past_completions'],
  ['sales', 'seats'],
  ['grants', 'content_grants'],
  ['paths', 'path_courses'],
];

/** What hangs on a course: one query. */
export async function hindrancesOf(tx: Tx, organization: string, course: string): Promise<readonly Hindrance[]> {
  const asked = kept.map(
    ([what, table]) => sql`select ${what}::text as what
      where exists (select from ${sql.table(table)} where organization_id = ${organization} and course_id = ${course})`,
  );
  const { rows } = await sql<{ what: Hindrance }>`${sql.join(asked, sql` union all `)}`.execute(tx);
  return rows.map(({ what }) => what);
}

/**
 * Deletes a course on which nothing hangs, with its versions, items and what it says of itself; gives where the files lie
 * that nothing else holds.
 */
export async function deleteCourse(tx: Tx, place: Place, id: string): Promise<readonly string[]> {
  const { organization } = place;
  const mine = sql`organization_id = ${organization} and course_id = ${id}`;
  const items = sql`select i.id from items i join course_versions v
    on v.tenant_id = i.tenant_id and v.organization_id = i.organization_id and v.id = i.course_version_id
    where v.organization_id = ${organization} and v.course_id = ${id}`;
  await sql`delete from item_contents where organization_id = ${organization} and item_id in (${items})`.execute(tx);
  await sql`delete from items where organization_id = ${organization} and id in (${items})`.execute(tx);
  for (const table of ['course_versions', 'course_tags', 'course_instructors', 'course_templates'])
    await sql`delete from ${sql.table(table)} where ${mine}`.execute(tx);
  await sql`delete from field_values where organization_id = ${organization} and subject_id = ${id}`.execute(tx);
  const { rows: held } = await sql<{
    id: string;
  }>`delete from content_files where ${mine} returning file_id as id`.execute(tx);
  const { rows: files } = await sql<{ key: string }>`delete from files f where f.organization_id = ${organization}
    and f.id = any(${held.map((one) => one.id)}::uuid[]) and not exists (select from content_files c
      where c.tenant_id = f.tenant_id and c.organization_id = f.organization_id and c.file_id = f.id) returning f.key`.execute(
    tx,
  );
  await sql`delete from courses where organization_id = ${organization} and id = ${id}`.execute(tx);
  await forgetWords(tx, 'course', place, id);
  return files.map(({ key }) => key);
}
