import { factsSql, from, type Thing } from '@ambit/policy';
import { sql } from 'kysely';
import type { Granted } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { after, condition } from '../../database/where.ts';
import { titleKey } from '../course.ts';
import { courseTemplate } from '../privileges.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

export type Template = Readonly<{ thing: Thing; title: string; titleKey: string; course: string; version: number }>;

/** Templates within reach, by title; at most `limit` after a place in that order. */
export async function listTemplates(
  tx: Tx,
  granted: Granted<'course-template.view'>,
  organization: string,
  wanted: Readonly<{ limit: number; after: readonly string[] | null }>,
): Promise<readonly Template[]> {
  const { rows } = await sql<Omit<Template, 'thing'> & { id: string; organization_id: string; facts: Thing['facts'] }>`
    select ${condition(factsSql(courseTemplate, granted.now))}, x.title, x.title_key as "titleKey", x.course_id as course, x.version
    from ${condition(from(courseTemplate))}
    where x.organization_id = ${organization} and x.course_id is not null and ${condition(granted.filter)}
      and ${wanted.after ? after(['x.title_key', 'x.id'], wanted.after) : sql`true`}
    order by x.title_key, x.id limit ${wanted.limit}`.execute(tx);
  return rows.map(({ id, organization_id, facts, ...row }) => ({
    ...row,
    thing: { kind: courseTemplate.id, id, organization: organization_id, facts },
  }));
}

export async function findTemplate(
  tx: Tx,
  organization: string,
  id: string,
): Promise<Readonly<{ title: string; course: string }> | null> {
  const { rows } = await sql<{ title: string; course: string }>`select title, course_id as course from course_templates
    where organization_id = ${organization} and id = ${id} and course_id is not null`.execute(tx);
  return rows[0] ?? null;
}

/** Makes a course a template; false when it is one. */
export async function insertTemplate(
  tx: Tx,
  { tenant, organization }: Place,
  t: Readonly<{ id: string; title: string; course: string; owner: string; at: Date }>,
): Promise<boolean> {
  const { rows } =
    await sql`insert into course_templates (tenant_id, organization_id, id, title, title_key, owner_id, created_at, course_id)
    values (${tenant}, ${organization}, ${t.id}, ${t.title}, ${titleKey(t.title)}, ${t.owner}, ${t.at}, ${t.course})
    on conflict (tenant_id, organization_id, course_id) do nothing returning id`.execute(tx);
  return rows.length > 0;
}

export async function renameTemplate(tx: Tx, organization: string, id: string, title: string): Promise<void> {
  await sql`update course_templates set title = ${title}, title_key = ${titleKey(title)}, version = version + 1
    where organization_id = ${organization} and id = ${id}`.execute(tx);
}

export async function deleteTemplate(tx: Tx, organization: string, id: string): Promise<void> {
  await sql`delete from course_templates where organization_id = ${organization} and id = ${id}`.execute(tx);
}
