import { from, type Sql } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { after, condition } from '../../database/where.ts';
import { location } from '../privileges.ts';

/** A location with what is asked about it everywhere: how many users have it as their place, how many stand right below. */
export type Location = Readonly<{
  id: string;
  parentId: string | null;
  levelId: string;
  levelName: string;
  name: string;
  nameKey: string;
  identifier: string;
  address: string | null;
  timeZone: string | null;
  expiresAt: Date | null;
  users: number;
  children: number;
  version: number;
}>;
export type Above = Readonly<{ id: string; name: string }>;

type Row = Readonly<{
  id: string;
  parent_id: string | null;
  level_id: string;
  level_name: string;
  name: string;
  name_key: string;
  identifier: string;
  address: string | null;
  time_zone: string | null;
  expires_at: Date | null;
  version: number;
  users: number;
  children: number;
  above: readonly Above[];
}>;

/** Which of those within reach: below one, at the top of what is in reach, these, or all. */
export type Which =
  | Readonly<{ below: string }>
  | Readonly<{ top: 'of the tree' | 'of the reach' }>
  | Readonly<{ ids: readonly string[] }>
  | 'all';
export type Part = Readonly<{ limit: number; after: readonly string[] | null }>;

/** Locations within a scope by name; children are counted within it, too. */
export async function listLocations(
  tx: Tx,
  organization: string,
  scope: Sql,
  which: Which = 'all',
  part: Part | null = null,
): Promise<readonly (Location & Readonly<{ above: readonly Above[] }>)[]> {
  const { rows } = await sql<Row>`
    with page as (
      select x.id, x.parent_id, x.level_id, x.name, x.name_key, x.identifier, x.address, x.time_zone, x.expires_at, x.version
      from ${condition(from(location))}
      where x.organization_id = ${organization} and ${condition(scope)} and ${chosen(which, organization, scope)}
        and ${part?.after ? after(['x.name_key', 'x.id'], part.after) : sql`true`}
      order by x.name_key, x.id ${part ? sql`limit ${part.limit}` : sql``})
    select p.*, l.name as level_name, coalesce(k.n, 0) as children, coalesce(u.n, 0) as users, ${above(which, organization)} as above
    from page p
    join location_levels l on l.organization_id = ${organization} and l.id = p.level_id
    left join (select x.parent_id, count(*) as n from ${condition(from(location))}
      where x.organization_id = ${organization} and x.parent_id = any(array(select id from page)) and ${condition(scope)} group by 1) k
      on k.parent_id = p.id
    left join (select location_id, count(*) as n from users
      where organization_id = ${organization} and location_id = any(array(select id from page))
        and state in ('active', 'suspended', 'invited', 'listed') group by 1) u
      on u.location_id = p.id
    order by p.name_key, p.id`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    levelId: row.level_id,
    levelName: row.level_name,
    name: row.name,
    nameKey: row.name_key,
    identifier: row.identifier,
    address: row.address,
    timeZone: row.time_zone,
    expiresAt: row.expires_at,
    users: row.users,
    children: row.children,
    version: row.version,
    above: row.above,
  }));
}

function chosen(which: Which, organization: string, scope: Sql): RawBuilder<boolean> {
  if (which === 'all') return sql`true`;
  if ('below' in which) return sql`x.parent_id = ${which.below}`;
  if ('ids' in which) return sql`x.id = any(${[...which.ids]}::uuid[])`;
  if (which.top === 'of the tree') return sql`x.parent_id is null`;
  return sql`(x.parent_id is null or x.parent_id not in (
    select x.id from ${condition(from(location))} where x.organization_id = ${organization} and ${condition(scope)}))`;
}

/** What stands above each, the top first; those who ask for children know it already. */
const above = (which: Which, organization: string): RawBuilder<readonly Above[]> =>
  which !== 'all' && !('ids' in which)
    ? sql`'[]'::jsonb`
    : sql`coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) order by c.depth desc)
        from location_closure c join locations a on a.organization_id = c.organization_id and a.id = c.ancestor_id
        where c.organization_id = ${organization} and c.descendant_id = p.id and c.depth > 0), '[]'::jsonb)`;

/** How many locations are within a scope. */
export async function countLocations(tx: Tx, organization: string, scope: Sql): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${condition(from(location))}
    where x.organization_id = ${organization} and ${condition(scope)}`.execute(tx);
  return rows[0]?.n ?? 0;
}
