import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';

export type Held = Readonly<{
  id: string;
  user: string;
  name: string;
  role: string;
  from: Date | null;
  until: Date | null;
  options: Readonly<Record<string, boolean>>;
}>;

/** Who holds a role at a group, now or later, by name. */
export async function heldAt(tx: Tx, organization: string, group: string, now: Date): Promise<readonly Held[]> {
  const { rows } = await sql<Held>`select p.id, p.user_id as user, u.first_name || ' ' || u.last_name as name, p.role,
      p.starts_at as "from", p.ends_at as until, p.options
    from appointments p
    join users u on u.tenant_id = p.tenant_id and u.organization_id = p.organization_id and u.id = p.user_id
    where p.organization_id = ${organization} and p.anchor_kind = 'group' and p.anchor_id = ${group}
      and (p.ends_at is null or p.ends_at > ${now}) and u.state <> 'deleted'
    order by u.name_key, p.id`.execute(tx);
  return rows;
}
