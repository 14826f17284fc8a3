import { type Sql, from } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { after, condition } from '../database/where.ts';
import { group } from './privileges.ts';

export type GroupKind = 'training' | 'learning' | 'site';
export type Group = Readonly<{
  id: string;
  name: string;
  kind: GroupKind;
  owner: string | null;
  members: number;
  courses: number;
  version: number;
}>;
type Wanted = Readonly<{ search: string; kind: GroupKind | null; after: readonly string[] | null; limit: number }>;

const counted = (organization: string): RawBuilder<unknown> => sql`x.id, x.name, x.kind, x.owner_id as owner, x.version,
  (select count(*) from group_members m where m.organization_id = ${organization} and m.group_id = x.id) as members,
  (select count(*) from group_courses g where g.organization_id = ${organization} and g.group_id = x.id) as courses`;

/** Groups within a scope by name. */
export async function listGroups(
  tx: Tx,
  organization: string,
  scope: Sql,
  { search, kind, after: place, limit }: Wanted,
): Promise<readonly Group[]> {
  const contains = `%${search.toLowerCase().replace(/[\\%_]/gu, '\\$&')}%`;
  const { rows } = await sql<Group>`select ${counted(organization)} from ${condition(from(group))}
    where x.organization_id = ${organization} and ${condition(scope)}
      ${search === '' ? sql`` : sql`and x.name_key like ${contains}`} ${kind ? sql`and x.kind = ${kind}` : sql``}
      ${place ? sql`and ${after(['x.name_key', 'x.id'], place)}` : sql``}
    order by x.name_key, x.id limit ${limit}`.execute(tx);
  return rows;
}

export async function groupById(tx: Tx, organization: string, id: string): Promise<Group | null> {
  const { rows } = await sql<Group>`select ${counted(organization)} from groups x
    where x.organization_id = ${organization} and x.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export async function isNameTaken(tx: Tx, organization: string, key: string, butNot: string | null): Promise<boolean> {
  const found = await groupNamed(tx, organization, key);
  return found !== null && found !== butNot;
}

/** The group that has a name; null: none. */
export async function groupNamed(tx: Tx, organization: string, key: string): Promise<string | null> {
  const row = await tx
    .selectFrom('groups')
    .select('id')
    .where('organization_id', '=', organization)
    .where('name_key', '=', key)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function renameGroup(
  tx: Tx,
  organization: string,
  id: string,
  name: string,
  nameKey: string,
): Promise<number> {
  const row = await tx
    .updateTable('groups')
    .set({ name, name_key: nameKey, version: sql`version + 1` })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

/** What still hangs on a group: roles held there now or later, and assignments for it. */
export async function hangsOn(
  tx: Tx,
  organization: string,
  id: string,
  now: Date,
): Promise<{ roles: number; assignments: number }> {
  const { rows } = await sql<{ roles: number; assignments: number }>`select
    (select count(*) from appointments where organization_id = ${organization} and anchor_kind = 'group' and anchor_id = ${id}
      and (ends_at is null or ends_at > ${now})) as roles,
    (select count(*) from assignments where organization_id = ${organization} and ${id}::uuid = any(groups) and state = 'active') as assignments`.execute(
    tx,
  );
  return rows[0] ?? { roles: 0, assignments: 0 };
}

/** A group with its memberships; what its members did stays. */
export async function deleteGroup(tx: Tx, organization: string, id: string): Promise<void> {
  for (const table of ['group_courses', 'manager_mappings'] as const)
    await tx.deleteFrom(table).where('organization_id', '=', organization).where('group_id', '=', id).execute();
  await tx.deleteFrom('groups').where('organization_id', '=', organization).where('id', '=', id).execute();
}
