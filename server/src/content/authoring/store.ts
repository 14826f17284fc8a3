import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { indexWords } from '../../database/search.ts';
import { titleKey } from '../course.ts';
import type { Presentation } from './presentation.ts';
import { type DraftItem, type FormerPart, opensItself } from './draft.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

export type Draft = Readonly<{ version: string; number: string; isFirst: boolean; items: readonly DraftItem[] }>;

/** The draft of a course with what its items hold; null when there is none. `lock`: nobody else changes it until the end. */
export async function findDraft(tx: Tx, organization: string, course: string, lock: boolean): Promise<Draft | null> {
  const { rows } = await sql<Draft>`
    select v.id as version, v.major || '.' || v.minor as number,
      not exists (select from course_versions e where e.tenant_id = v.tenant_id and e.organization_id = v.organization_id
        and e.course_id = v.course_id and e.state = 'effective') as "isFirst",
      coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'title', i.title, 'depth', coalesce((i.detail ->> 'depth')::int, 0),
        'launchable', i.launch is not null, 'required', coalesce((i.detail ->> 'required')::boolean, true), 'version', i.version, 'content', c.content)
        order by i.position) from items i
        left join item_contents c on c.tenant_id = i.tenant_id and c.organization_id = i.organization_id and c.item_id = i.id
        where i.tenant_id = v.tenant_id and i.organization_id = v.organization_id and i.course_version_id = v.id), '[]') as items
    from course_versions v where v.organization_id = ${organization} and v.course_id = ${course} and v.state = 'draft'
    order by v.major desc, v.minor desc limit 1 ${lock ? sql`for no key update of v` : sql``}`.execute(tx);
  return rows[0] ?? null;
}

/** An item as its author works on it. */
export type EditedItem = DraftItem & Readonly<{ course: string; isDraft: boolean; presentation: unknown }>;

/** One item; `lock`: its version is not published before the end. */
export async function findItem(tx: Tx, organization: string, id: string, lock: boolean): Promise<EditedItem | null> {
  const { rows } = await sql<EditedItem>`
    select i.id, i.kind, i.title, coalesce((i.detail ->> 'depth')::int, 0) as depth, i.launch is not null as launchable,
      coalesce((i.detail ->> 'required')::boolean, true) as required, i.version, c.content, i.presentation, v.course_id as course, v.state = 'draft' as "isDraft"
    from items i join course_versions v on v.tenant_id = i.tenant_id and v.organization_id = i.organization_id and v.id = i.course_version_id
    left join item_contents c on c.tenant_id = i.tenant_id and c.organization_id = i.organization_id and c.item_id = i.id
    where i.organization_id = ${organization} and i.id = ${id} ${lock ? sql`for share of v` : sql``}`.execute(tx);
  return rows[0] ?? null;
}

export type Begun = Place & Readonly<{ id: string; version: string; owner: string; at: Date }>;

/** Adds a course without items, with version 1.0 as a draft. */
export async function insertEmptyCourse(
  tx: Tx,
  c: Begun & Readonly<{ title: string; description: string; language: string }>,
): Promise<void> {
  const place = { tenant_id: c.tenant, organization_id: c.organization };
  const made = { created_at: c.at, created_by: c.owner };
  const titled = { title: c.title, title_key: titleKey(c.title), description: c.description, language: c.language };
  await tx
    .insertInto('courses')
    .values({ ...place, ...made, ...titled, id: c.id, owner_id: c.owner })
    .execute();
  await tx
    .insertInto('course_versions')
    .values({ ...place, ...made, id: c.version, course_id: c.id, major: 1, minor: 0, state: 'draft' })
    .execute();
  await indexWords(tx, 'course', [{ tenant: c.tenant, organization: c.organization, id: c.id, text: c.title }]);
}

/** Begins a draft as a copy of the version in force, with its items and what they hold. False: nothing is in force. */
export async function copyEffective(tx: Tx, c: Begun, newId: () => string): Promise<boolean> {
  const { rows } = await sql<{ id: string | null }>`
    with source as (select v.tenant_id, v.organization_id, v.id, v.major from course_versions v
      where v.organization_id = ${c.organization} and v.course_id = ${c.id} and v.state = 'effective'),
    made as (insert into course_versions (tenant_id, organization_id, id, course_id, major, minor, state, created_at, created_by)
      select s.tenant_id, s.organization_id, ${c.version}::uuid, ${c.id}::uuid, s.major, (select max(o.minor) + 1 from course_versions o
        where o.organization_id = ${c.organization} and o.course_id = ${c.id} and o.major = s.major), 'draft', ${c.at}, ${c.owner}
      from source s returning id)
    select i.id from source s join made on true
    left join items i on i.tenant_id = s.tenant_id and i.organization_id = s.organization_id and i.course_version_id = s.id`.execute(
    tx,
  );
  await copyItems(
    tx,
    { ...c, newId },
    rows.flatMap(({ id }) => id ?? []),
  );
  return rows.length > 0;
}

export type Copying = Place & Readonly<{ version: string; at: Date; newId: () => string }>;

/** Gives a version copies of these items, with what they hold. */
export async function copyItems(tx: Tx, c: Copying, ids: readonly string[]): Promise<void> {
  const pairs = ids.map((old) => ({ old, id: c.newId() }));
  const copies = sql`jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p(old uuid, id uuid)`;
  await sql`insert into items (tenant_id, organization_id, id, course_version_id, position, kind, title, identifier, parent_identifier,
      package_id, launch, parameters, detail, presentation, origin_id)
    select i.tenant_id, i.organization_id, p.id, ${c.version}::uuid, i.position, i.kind, i.title, i.identifier, i.parent_identifier,
      i.package_id, i.launch, i.parameters, i.detail, i.presentation, coalesce(i.origin_id, i.id)
    from items i join ${copies} on p.old = i.id where i.organization_id = ${c.organization}`.execute(tx);
  await sql`insert into item_contents (tenant_id, organization_id, item_id, content, updated_at)
    select c.tenant_id, c.organization_id, p.id, c.content, ${c.at} from item_contents c join ${copies} on p.old = c.item_id
    where c.organization_id = ${c.organization}`.execute(tx);
}

/** Takes a draft away with its items; nobody can have begun with them. */
export async function deleteDraft(tx: Tx, organization: string, { version, items }: Draft): Promise<void> {
  await deleteItems(
    tx,
    organization,
    items.map(({ id }) => id),
  );
  await sql`delete from course_versions where organization_id = ${organization} and id = ${version}`.execute(tx);
}

/** Takes items of a draft away. */
export async function deleteItems(tx: Tx, organization: string, ids: readonly string[]): Promise<void> {
  await sql`delete from item_contents where organization_id = ${organization} and item_id = any(${ids}::uuid[])`.execute(
    tx,
  );
  await sql`delete from items where organization_id = ${organization} and id = any(${ids}::uuid[])`.execute(tx);
}

export type AddedItem = Readonly<{
  id: string;
  version: string;
  kind: string;
  title: string;
  content: unknown;
  at: Date;
}>;

/** Adds an item of an own kind at the end of a draft. */
export async function insertItem(tx: Tx, { tenant, organization }: Place, item: AddedItem): Promise<void> {
  await sql`insert into items (tenant_id, organization_id, id, course_version_id, position, kind, title, identifier, launch)
    select ${tenant}::uuid, ${organization}::uuid, ${item.id}::uuid, ${item.version}::uuid, coalesce(max(i.position) + 1, 0),
      ${item.kind}, ${item.title}, ${item.id}, ${opensItself}
    from items i where i.organization_id = ${organization} and i.course_version_id = ${item.version}`.execute(tx);
  await sql`insert into item_contents (tenant_id, organization_id, item_id, content, updated_at)
    values (${tenant}, ${organization}, ${item.id}, ${JSON.stringify(item.content)}::jsonb, ${item.at})`.execute(tx);
}

/** What of a draft came with packages, in order. */
export async function partsOfPackages(tx: Tx, organization: string, version: string): Promise<readonly FormerPart[]> {
  const { rows } =
    await sql<FormerPart>`select i.id, i.title, i.kind, i.identifier, coalesce(i.origin_id, i.id) as origin, i.presentation,
      coalesce((i.detail ->> 'required')::boolean, true) as required
    from items i where i.organization_id = ${organization} and i.course_version_id = ${version} and i.package_id is not null
    order by i.position`.execute(tx);
  return rows;
}

/** Puts the items of a draft in this order. */
export async function setOrder(tx: Tx, organization: string, version: string, ids: readonly string[]): Promise<void> {
  // a place is free before it is taken: positions are unique at every moment
  await sql`update items set position = -1 - position where organization_id = ${organization} and course_version_id = ${version}`.execute(
    tx,
  );
  await sql`update items set position = array_position(${ids}::uuid[], id) - 1
    where organization_id = ${organization} and course_version_id = ${version}`.execute(tx);
}

/** Says how an item opens; gives its new version. The asker holds it locked, at the version that was named. */
export async function updatePresentation(
  tx: Tx,
  organization: string,
  id: string,
  said: Presentation,
): Promise<number> {
  const { rows } = await sql<{
    version: number;
  }>`update items set presentation = ${JSON.stringify(said)}::jsonb, version = version + 1
    where organization_id = ${organization} and id = ${id} returning version`.execute(tx);
  if (!rows[0]) throw new Error('an item that was locked is gone');
  return rows[0].version;
}

export type ItemChange = Readonly<{ title: string; required: boolean; content: unknown; at: Date }>;

/** Changes an item; gives its new version. The asker holds it locked, at the version that was named. */
export async function updateItem(
  tx: Tx,
  { tenant, organization }: Place,
  id: string,
  set: ItemChange,
): Promise<number> {
  if (set.content !== undefined)
    await sql`insert into item_contents (tenant_id, organization_id, item_id, content, updated_at)
      values (${tenant}, ${organization}, ${id}, ${JSON.stringify(set.content)}::jsonb, ${set.at})
      on conflict (tenant_id, organization_id, item_id) do update set content = excluded.content, updated_at = excluded.updated_at`.execute(
      tx,
    );
  const { rows } = await sql<{ version: number }>`update items set title = ${set.title}, version = version + 1,
      detail = jsonb_set(detail, '{required}', ${JSON.stringify(set.required)}::jsonb)
    where organization_id = ${organization} and id = ${id} returning version`.execute(tx);
  if (!rows[0]) throw new Error('an item that was locked is gone');
  return rows[0].version;
}
