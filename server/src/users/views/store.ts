import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';

export type Filters = Readonly<Partial<Record<string, string>>>;

/** What somebody narrows a list to, under a name. */
export type SavedView = Readonly<{
  id: string;
  owner: string;
  ownerName: string;
  name: string;
  filters: Filters;
  /** Columns that are shown, by id; null: as the list is. */ columns: readonly string[] | null;
  sharedWith: readonly string[];
  isDefault: boolean;
}>;

type Place = Readonly<{ tenant: string; organization: string; list: string }>;

/** Own views and those shared with a role that is held, by name. */
export async function viewsOf(
  tx: Tx,
  at: Place,
  asker: Readonly<{ id: string; roles: readonly string[] }>,
): Promise<readonly SavedView[]> {
  const { rows } =
    await sql<SavedView>`select v.id, v.owner_id as owner, coalesce((select u.first_name || ' ' || u.last_name from users u where u.organization_id = v.organization_id and u.id = v.owner_id), v.owner_name) as "ownerName", v.name, v.filters, v.columns, v.shared_with as "sharedWith",
      exists (select from default_views d where d.organization_id = ${at.organization} and d.user_id = ${asker.id} and d.list = ${at.list} and d.view_id = v.id) as "isDefault"
    from saved_views v where v.organization_id = ${at.organization} and v.list = ${at.list}
      and (v.owner_id = ${asker.id} or v.shared_with && ${[...asker.roles]}::text[])
    order by v.name, v.id limit 500`.execute(tx);
  return rows;
}

export type NewView = Pick<SavedView, 'id' | 'owner' | 'ownerName' | 'name' | 'filters' | 'columns' | 'sharedWith'>;

export async function insertView(tx: Tx, at: Place & Readonly<{ now: Date }>, view: NewView): Promise<void> {
  await tx
    .insertInto('saved_views')
    .values({
      tenant_id: at.tenant,
      organization_id: at.organization,
      id: view.id,
      owner_id: view.owner,
      owner_name: view.ownerName,
      list: at.list,
      name: view.name,
      filters: JSON.stringify(view.filters),
      columns: view.columns ? [...view.columns] : null,
      shared_with: [...view.sharedWith],
      created_at: at.now,
    })
    .execute();
}

/** Changes a view of the owner's; false when there is none. */
export async function updateView(
  tx: Tx,
  organization: string,
  owner: string,
  view: Pick<SavedView, 'id' | 'name' | 'filters' | 'columns' | 'sharedWith'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('saved_views')
    .set({
      name: view.name,
      filters: JSON.stringify(view.filters),
      columns: view.columns ? [...view.columns] : null,
      shared_with: [...view.sharedWith],
      version: sql`version + 1`,
    })
    .where('organization_id', '=', organization)
    .where('owner_id', '=', owner)
    .where('id', '=', view.id)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Deletes a view of the owner's, wherever it was somebody's first one. */
export async function deleteView(tx: Tx, organization: string, owner: string, id: string): Promise<boolean> {
  const owned = sql`organization_id = ${organization} and owner_id = ${owner} and id = ${id}`;
  await sql`delete from default_views d where d.organization_id = ${organization} and d.view_id = ${id}
    and exists (select from saved_views where ${owned})`.execute(tx);
  const { numAffectedRows } = await sql`delete from saved_views where ${owned}`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Has a list open with a view for one user; null: as the list is. */
export async function setDefaultView(
  tx: Tx,
  at: Place,
  of: Readonly<{ user: string; view: string | null }>,
): Promise<void> {
  if (of.view === null) {
    await tx
      .deleteFrom('default_views')
      .where('organization_id', '=', at.organization)
      .where('user_id', '=', of.user)
      .where('list', '=', at.list)
      .execute();
    return;
  }
  await sql`insert into default_views (tenant_id, organization_id, user_id, list, view_id)
    values (${at.tenant}, ${at.organization}, ${of.user}, ${at.list}, ${of.view})
    on conflict (tenant_id, organization_id, user_id, list) do update set view_id = excluded.view_id`.execute(tx);
}
