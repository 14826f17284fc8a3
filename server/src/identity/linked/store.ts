import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';

/** A user of an organization: one side of a link. */
export type Side = Readonly<{ tenant: string; organization: string; user: string }>;

/** Keeps one half of a link; false where this user is linked with that organization already. */
export async function insertLink(tx: Tx, id: string, own: Side, other: Side, at: Date): Promise<boolean> {
  const row = await tx
    .insertInto('linked_sign_ins')
    .values({
      ...{ tenant_id: own.tenant, organization_id: own.organization, id, user_id: own.user, linked_at: at },
      ...{ other_tenant: other.tenant, other_organization: other.organization, other_user: other.user },
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export type Linked = Readonly<{ id: string; other: Side }>;

/** The half of a link that a user holds. */
export async function linkOf(tx: Tx, organization: string, user: string, id: string): Promise<Linked | null> {
  const row = await tx
    .selectFrom('linked_sign_ins')
    .select(['id', 'other_tenant', 'other_organization', 'other_user'])
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .where('user_id', '=', user)
    .executeTakeFirst();
  if (!row) return null;
  const other = { tenant: row.other_tenant, organization: row.other_organization, user: row.other_user };
  return { id: row.id, other };
}

export type ListedLink = Readonly<{ id: string; organization: string; identifier: string; linkedAt: Date }>;

/** The links of a user, by the names of the organizations; at most as many as one may have. */
export async function linksOf(tx: Tx, organization: string, user: string): Promise<readonly ListedLink[]> {
  const { rows } = await sql<ListedLink>`
    select l.id, d.name as organization, d.identifier, l.linked_at as "linkedAt"
    from linked_sign_ins l join organizations d on d.tenant_id = l.other_tenant and d.id = l.other_organization
    where l.organization_id = ${organization} and l.user_id = ${user}
    order by d.name, l.id`.execute(tx);
  return rows;
}

/** Takes a pass that leads here; false when the link has ended here, or this pass or a younger one was used. */
export async function usePass(tx: Tx, id: string, { own, from, issued }: Pass): Promise<boolean> {
  const row = await tx
    .updateTable('linked_sign_ins')
    .set({ last_pass_at: issued })
    .where('organization_id', '=', own.organization)
    .where('id', '=', id)
    .where('user_id', '=', own.user)
    .where('other_organization', '=', from.organization)
    .where('other_user', '=', from.user)
    .where((where) => where.or([where('last_pass_at', 'is', null), where('last_pass_at', '<', issued)]))
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
export type Pass = Readonly<{ own: Side; from: Side; issued: Date }>;

export async function deleteLink(tx: Tx, organization: string, user: string, id: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('linked_sign_ins')
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .where('user_id', '=', user)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** The halves that a user holds; the others lead nowhere from then on. */
export async function deleteLinksOf(tx: Tx, organization: string, user: string): Promise<void> {
  await tx
    .deleteFrom('linked_sign_ins')
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .execute();
}
