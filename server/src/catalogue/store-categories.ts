import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { keyOf } from '../database/keys.ts';
import type { Category } from './category.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

/** Every category of an organization, in the order of the catalogue. */
export async function listCategories(tx: Tx, organization: string): Promise<readonly Category[]> {
  const { rows } = await sql<Category>`select id, name, parent_id as "parentId", version from catalogue_categories
    where organization_id = ${organization} order by position, name_key, id`.execute(tx);
  return rows;
}

/** Adds a category at the end of those around it; false when there is one of this name. */
export async function insertCategory(
  tx: Tx,
  { tenant, organization }: Place,
  { id, name, parentId }: Omit<Category, 'version'>,
): Promise<boolean> {
  const { rows } =
    await sql`insert into catalogue_categories (tenant_id, organization_id, id, name, name_key, parent_id, position)
    select ${tenant}::uuid, ${organization}::uuid, ${id}::uuid, ${name}, ${keyOf(name)}, ${parentId}::uuid,
      (select coalesce(max(c.position) + 1, 0) from catalogue_categories c where c.organization_id = ${organization})
    on conflict (tenant_id, organization_id, parent_id, name_key) do nothing returning id`.execute(tx);
  return rows.length > 0;
}

/** Is there another category of this name below the same one? */
export async function isNameTaken(
  tx: Tx,
  organization: string,
  { id, name, parentId }: Omit<Category, 'version'>,
): Promise<boolean> {
  const { rows } = await sql`select from catalogue_categories where organization_id = ${organization} and id <> ${id}
    and parent_id is not distinct from ${parentId}::uuid and name_key = ${keyOf(name)}`.execute(tx);
  return rows.length > 0;
}

export async function updateCategory(tx: Tx, organization: string, { id, name, parentId }: Omit<Category, 'version'>) {
  await sql`update catalogue_categories set name = ${name}, name_key = ${keyOf(name)}, parent_id = ${parentId}::uuid,
    version = version + 1 where organization_id = ${organization} and id = ${id}`.execute(tx);
}

/** Puts categories in this order. */
export async function orderCategories(tx: Tx, organization: string, ids: readonly string[]): Promise<void> {
  await sql`update catalogue_categories c set position = o.position
    from unnest(${[...ids]}::uuid[]) with ordinality as o(id, position)
    where c.organization_id = ${organization} and c.id = o.id`.execute(tx);
}

/** Deletes a category; its courses stay in the catalogue. */
export async function deleteCategory(tx: Tx, organization: string, id: string): Promise<void> {
  await sql`delete from category_courses where organization_id = ${organization} and category_id = ${id}`.execute(tx);
  await sql`delete from catalogue_categories where organization_id = ${organization} and id = ${id}`.execute(tx);
}

/** Puts a course into these categories and no others; ids that name none are left out. Gives how many there were. */
export async function putIntoCategories(
  tx: Tx,
  organization: string,
  course: string,
  ids: readonly string[],
): Promise<number> {
  await sql`delete from category_courses where organization_id = ${organization} and course_id = ${course}
    and category_id <> all(${[...ids]}::uuid[])`.execute(tx);
  await sql`insert into category_courses (tenant_id, organization_id, category_id, course_id)
    select c.tenant_id, c.organization_id, c.id, ${course}::uuid from catalogue_categories c
    where c.organization_id = ${organization} and c.id = any(${[...ids]}::uuid[]) on conflict do nothing`.execute(tx);
  const { rows } = await sql<{ n: number }>`select count(*) as n from category_courses
    where organization_id = ${organization} and course_id = ${course}`.execute(tx);
  return rows[0]?.n ?? 0;
}
