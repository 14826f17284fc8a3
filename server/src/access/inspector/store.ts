import { type About, type Privilege, type Rules, type Sql, who, type World, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import { user } from '../../users/index.ts';

type Asked = Readonly<{
  rules: Rules;
  privilege: Privilege;
  about: About;
  world: World /** An organization. */;
  at: string;
}>;

export type HolderRow = Readonly<{ id: string; name: string; key: string; roles: readonly string[] }>;

/** Those who may, of an organization: the ones within a condition by name, with the roles they hold now, and how many there are in all. */
export async function listHolders(
  tx: Tx,
  { rules, privilege, about, world, at }: Asked,
  within: Sql,
  { after, limit }: Readonly<{ after: readonly string[] | null; limit: number }>,
): Promise<Readonly<{ rows: readonly HolderRow[]; count: number }>> {
  const found = condition(who(rules, privilege, about, world, [at]));
  const now = sql`to_timestamp(${world.now}::float8 / 1000)`;
  const [key, id] = after ?? [];
  const later = key !== undefined && id ? sql`(x.name_key, x.id) > (${key}, ${id}::uuid)` : sql`true`;
  const { rows } = await sql<HolderRow>`
    select x.id, x.first_name || ' ' || x.last_name as name, x.name_key as key, array(select p.role from appointments p
      where p.tenant_id = x.tenant_id and p.organization_id = x.organization_id and p.user_id = x.id
        and (p.starts_at is null or p.starts_at <= ${now}) and (p.ends_at is null or p.ends_at > ${now}) order by p.role) as roles
    from (${found}) w join ${condition(from(user))} on x.organization_id = w.organization_id and x.id = w.id
    where not x.is_service and ${condition(within)} and ${later} order by x.name_key, x.id limit ${limit}`.execute(tx);
  const { rows: counts } = await sql<{ count: number }>`select count(*)::int as count from (${found}) w
    join users u on u.organization_id = w.organization_id and u.id = w.id where not u.is_service`.execute(tx);
  return { rows, count: counts[0]?.count ?? 0 };
}
