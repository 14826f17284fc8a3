import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { forgetWords } from '../database/search.ts';
import type { Held, Merging, Structure } from './gains.ts';

const columns = { location: 'location_id', department: 'department_id' } as const;

/** Roles held now or later that are anchored at one of these places, or whose holder stands at one. */
export async function heldAround(
  tx: Tx,
  organization: string,
  structure: Structure,
  places: readonly string[],
  now: Date,
): Promise<readonly Held[]> {
  const { rows } = await sql<{
    id: string;
    role: string;
    anchor_id: string | null;
    user_id: string;
    name: string;
    roles: readonly string[];
    stands: string | null;
  }>`
    select p.id, p.role, p.anchor_id, u.id as user_id, u.first_name || ' ' || u.last_name as name, u.${sql.ref(columns[structure])} as stands,
      array(select o.role from appointments o where o.organization_id = ${organization} and o.user_id = u.id and (o.ends_at is null or o.ends_at > ${now})) as roles
    from (
      select a.id from appointments a where a.organization_id = ${organization} and a.anchor_kind = ${structure} and a.anchor_id = any(${[...places]}::uuid[])
      union all
      select f.id from users s join appointments f on f.tenant_id = s.tenant_id and f.organization_id = s.organization_id and f.user_id = s.id
      where s.organization_id = ${organization} and s.${sql.ref(columns[structure])} = any(${[...places]}::uuid[]) and f.anchor_kind is null) w
    join appointments p on p.organization_id = ${organization} and p.id = w.id
    join users u on u.tenant_id = p.tenant_id and u.organization_id = p.organization_id and u.id = p.user_id
    where (p.ends_at is null or p.ends_at > ${now}) and u.state <> 'deleted'
    order by u.name_key, u.id, p.id`.execute(tx);
  return rows.map((row) => ({
    appointment: row.id,
    role: row.role,
    anchor: row.anchor_id ? { kind: structure, id: row.anchor_id } : null,
    user: { id: row.user_id, name: row.name, roles: row.roles, stands: row.stands },
  }));
}

/** Users of the places that end come to stand at the one that stays; gives their ids. */
export async function moveUsers(
  tx: Tx,
  organization: string,
  column: 'location_id' | 'department_id' | 'job_title_id',
  { target, sources }: Pick<Merging, 'target' | 'sources'>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update users set ${sql.ref(column)} = ${target}, stamp = stamp + 1, version = version + 1
    where organization_id = ${organization} and ${sql.ref(column)} = any(${[...sources]}::uuid[]) returning id`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** Roles anchored at the places that end, ended ones too, so that their history names a place that is there. */
export async function moveAnchors(
  tx: Tx,
  organization: string,
  { structure, target, sources }: Merging,
): Promise<readonly string[]> {
  const { rows } = await sql<{ user_id: string }>`
    update appointments set anchor_id = ${target}, version = version + 1
    where organization_id = ${organization} and anchor_kind = ${structure} and anchor_id = any(${[...sources]}::uuid[])
    returning user_id`.execute(tx);
  const holders = [...new Set(rows.map(({ user_id }) => user_id))];
  if (holders.length > 0)
    await sql`update users set stamp = stamp + 1 where organization_id = ${organization} and id = any(${holders}::uuid[])`.execute(
      tx,
    );
  return holders;
}

export const countUsersAt = async (
  tx: Tx,
  organization: string,
  column: 'location_id' | 'department_id' | 'job_title_id',
  ids: readonly string[],
): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from users where organization_id = ${organization}
    and ${sql.ref(column)} = any(${[...ids]}::uuid[]) and state <> 'deleted'`.execute(tx);
  return rows[0]?.n ?? 0;
};

/** A location below those that become one; `moves`: it does not stand below the one that stays already. */
export type Child = Readonly<{
  id: string;
  name: string;
  key: string;
  level: string;
  targetLevel: string | null;
  moves: boolean;
}>;

/** What will stand directly below the one that stays, but for those that end. */
export async function childrenOf(
  tx: Tx,
  organization: string,
  { target, sources }: Merging,
): Promise<readonly Child[]> {
  const { rows } = await sql<Omit<Child, 'targetLevel'> & { target_level: string | null }>`
    select x.id, x.name, x.name_key as key, x.level_id as level, x.parent_id <> ${target} as moves,
      (select t.level_id from locations t where t.organization_id = ${organization} and t.id = ${target}) as target_level
    from locations x where x.organization_id = ${organization} and x.parent_id = any(${[target, ...sources]}::uuid[])
      and x.id <> all(${[target, ...sources]}::uuid[]) order by x.name_key, x.id`.execute(tx);
  return rows.map(({ target_level, ...row }) => ({ ...row, targetLevel: target_level }));
}

/** What stood below the places that end comes to stand below the one that stays, and they are gone: parents and closure. */
export async function takeChildren(
  tx: Tx,
  at: Readonly<{ tenant: string; organization: string }>,
  { target, sources }: Merging,
): Promise<void> {
  const { tenant, organization } = at;
  const ending = sql`${[...sources]}::uuid[]`;
  // those that end give their names free: one that stands below may have the same
  await sql`update locations set name_key = id::text where organization_id = ${organization} and id = any(${ending})`.execute(
    tx,
  );
  await sql`update locations set parent_id = ${target}, version = version + 1
    where organization_id = ${organization} and parent_id = any(${ending}) and id <> all(${ending})`.execute(tx);
  // the closure of everything below is made anew from the parents: it is small beside the tree, and has one truth
  const { rows } = await sql<{ id: string }>`select distinct c.descendant_id as id from location_closure c
    where c.organization_id = ${organization} and c.ancestor_id = any(${ending})`.execute(tx);
  const below = sql`${rows.map(({ id }) => id)}::uuid[]`;
  await sql`delete from location_closure where organization_id = ${organization} and descendant_id = any(${below})`.execute(
    tx,
  );
  await sql`delete from locations where organization_id = ${organization} and id = any(${ending})`.execute(tx);
  await forgetWords(tx, 'location', at, ...sources);
  await sql`insert into location_closure (tenant_id, organization_id, ancestor_id, descendant_id, depth)
    with recursive up as (
      select x.id as descendant_id, x.id as ancestor_id, x.parent_id, 0 as depth from locations x
      where x.organization_id = ${organization} and x.id = any(${below})
      union all
      select up.descendant_id, p.id, p.parent_id, up.depth + 1 from up
      join locations p on p.organization_id = ${organization} and p.id = up.parent_id
    ) select ${tenant}::uuid, ${organization}::uuid, ancestor_id, descendant_id, depth from up`.execute(tx);
}
