import { type Sql, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { keyOf } from '../../database/keys.ts';
import { after, condition } from '../../database/where.ts';
import { course } from '../privileges.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

export type Tag = Readonly<{ id: string; name: string; nameKey: string; version: number; courseCount: number }>;

/** How many courses within a scope have a tag `t`. */
const courseCount = (scope: Sql) => sql<number>`(select count(*) from ${condition(from(course))} join course_tags o
  on o.tenant_id = x.tenant_id and o.organization_id = x.organization_id and o.course_id = x.id
  where x.tenant_id = t.tenant_id and x.organization_id = t.organization_id and o.tag_id = t.id and ${condition(scope)})`;

/** Tags by name, each with how many courses within `scope` have it. */
export async function listTags(
  tx: Tx,
  organization: string,
  wanted: Readonly<{ scope: Sql; beginsWith: string; limit: number; after: readonly string[] | null }>,
): Promise<readonly Tag[]> {
  const begins = wanted.beginsWith ? sql`starts_with(t.name_key, ${wanted.beginsWith})` : sql`true`;
  const { rows } =
    await sql<Tag>`select t.id, t.name, t.name_key as "nameKey", t.version, ${courseCount(wanted.scope)} as "courseCount"
    from tags t where t.organization_id = ${organization} and ${begins}
      and ${wanted.after ? after(['t.name_key', 't.id'], wanted.after) : sql`true`}
    order by t.name_key, t.id limit ${wanted.limit}`.execute(tx);
  return rows;
}

/** A tag by its name or its id, which nobody else changes until the end. */
export async function findTag(
  tx: Tx,
  organization: string,
  by: Readonly<{ id: string } | { name: string }>,
): Promise<Readonly<{ id: string; name: string }> | null> {
  const { rows } = await sql<{
    id: string;
    name: string;
  }>`select id, name from tags where organization_id = ${organization}
    and ${'id' in by ? sql`id = ${by.id}` : sql`name_key = ${keyOf(by.name)}`} for no key update`.execute(tx);
  return rows[0] ?? null;
}

/** Adds a tag; false when there is one of this name. */
export async function insertTag(
  tx: Tx,
  { tenant, organization }: Place,
  { id, name }: Readonly<{ id: string; name: string }>,
): Promise<boolean> {
  const { rows } = await sql`insert into tags (tenant_id, organization_id, id, name, name_key)
    values (${tenant}, ${organization}, ${id}, ${name}, ${keyOf(name)})
    on conflict (tenant_id, organization_id, name_key) do nothing returning id`.execute(tx);
  return rows.length > 0;
}

export async function renameTag(tx: Tx, organization: string, id: string, name: string): Promise<void> {
  await sql`update tags set name = ${name}, name_key = ${keyOf(name)}, version = version + 1
    where organization_id = ${organization} and id = ${id}`.execute(tx);
}

/** Gives every course of one tag the other. */
export async function retag(tx: Tx, organization: string, from: string, to: string): Promise<void> {
  await sql`insert into course_tags (tenant_id, organization_id, course_id, tag_id)
    select c.tenant_id, c.organization_id, c.course_id, ${to}::uuid from course_tags c
    where c.organization_id = ${organization} and c.tag_id = ${from} on conflict do nothing`.execute(tx);
}

/** Deletes a tag; its courses stay. */
export async function deleteTag(tx: Tx, organization: string, id: string): Promise<void> {
  await sql`delete from course_tags where organization_id = ${organization} and tag_id = ${id}`.execute(tx);
  await sql`delete from tags where organization_id = ${organization} and id = ${id}`.execute(tx);
}

/** Every course that has a tag. */
export async function coursesWith(tx: Tx, organization: string, tag: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select course_id as id from course_tags
    where organization_id = ${organization} and tag_id = ${tag}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Gives a course these tags and no others; ids that name none are left out. Gives how many there were. */
export async function putTags(tx: Tx, organization: string, course: string, ids: readonly string[]): Promise<number> {
  await sql`delete from course_tags where organization_id = ${organization} and course_id = ${course}
    and tag_id <> all(${[...ids]}::uuid[])`.execute(tx);
  await sql`insert into course_tags (tenant_id, organization_id, course_id, tag_id)
    select t.tenant_id, t.organization_id, ${course}::uuid, t.id from tags t
    where t.organization_id = ${organization} and t.id = any(${[...ids]}::uuid[]) on conflict do nothing`.execute(tx);
  const { rows } = await sql<{ n: number }>`select count(*) as n from course_tags
    where organization_id = ${organization} and course_id = ${course}`.execute(tx);
  return rows[0]?.n ?? 0;
}
