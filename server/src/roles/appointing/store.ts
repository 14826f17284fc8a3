import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';

/** Whoever else takes away somebody's giving of roles in the organization waits until this transaction ends. */
export async function lockOrganization(tx: Tx, tenant: string, organization: string): Promise<void> {
  await sql`select 1 from organizations where tenant_id = ${tenant} and id = ${organization} for no key update`.execute(
    tx,
  );
}

/** Whether a role of the organization's own was deleted. */
export async function isRetired(tx: Tx, organization: string, role: string): Promise<boolean> {
  const newest = await tx
    .selectFrom('role_versions')
    .select('deed')
    .where('organization_id', '=', organization)
    .where('role', '=', role)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest?.deed === 'retired';
}

/** The active users who hold one of some roles in the whole organization at a moment. At most 200. */
export async function holdersAt(
  tx: Tx,
  organization: string,
  roles: readonly string[],
  now: Date,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select distinct u.id from appointments p
    join users u on u.organization_id = p.organization_id and u.id = p.user_id
    where p.organization_id = ${organization} and p.role = any(${[...roles]}) and p.anchor_id is null
    and (p.starts_at is null or p.starts_at <= ${now}) and (p.ends_at is null or p.ends_at > ${now})
    and u.state = 'active' and not u.is_service order by u.id limit 200`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Keeps a user from changing until this transaction ends; false when there is none. */
export async function lockUser(tx: Tx, organization: string, user: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from users where organization_id = ${organization} and id = ${user} and state <> 'deleted'
    for no key update`.execute(tx);
  return rows.length > 0;
}
