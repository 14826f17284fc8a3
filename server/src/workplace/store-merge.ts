import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
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
    from appointments p join users u on u.tenant_id = p.tenant_id and u.organization_id = p.organization_id and u.id = p.user_id
    where p.organization_id = ${organization} and (p.ends_at is null or p.ends_at > ${now}) and u.state <> 'deleted'
      and ((p.anchor_kind = ${structure} and p.anchor_id = any(${[...places]}::uuid[]))
        or (p.anchor_kind is null and u.${sql.ref(columns[structure])} = any(${[...places]}::uuid[])))
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
