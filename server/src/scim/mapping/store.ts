import type { Anchor } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';

export type Place = Readonly<{ tenant: string; organization: string }>;
/** What a group of another system is here. */
export type Mapping = Readonly<{
  id: string;
  /** The service user as which the system acts. */ user: string;
  name: string;
  /** The group here; null until the system speaks of it, and when it is gone. */ group: string | null;
  groupName: string | null;
  role: string | null;
  anchor: Anchor | null;
  anchorName: string | null;
  /** How many hold the role by it. */ holders: number;
}>;

const mappings = async (tx: Tx, where: RawBuilder<unknown>): Promise<readonly Mapping[]> => {
  const { rows } = await sql<Mapping>`
    select m.id, m.user_id as "user", m.name, g.id as "group", g.name as "groupName", m.role,
      case when m.anchor_id is not null then jsonb_build_object('kind', m.anchor_kind, 'id', m.anchor_id) end as anchor,
      coalesce((select l.name from locations l where l.organization_id = m.organization_id and l.id = m.anchor_id),
        (select a.name from groups a where a.organization_id = m.organization_id and a.id = m.anchor_id),
        (select d.name from departments d where d.organization_id = m.organization_id and d.id = m.anchor_id),
        (select k.title from courses k where k.organization_id = m.organization_id and k.id = m.anchor_id),
        (select o.name from organizations o where o.tenant_id = m.tenant_id and o.id = m.anchor_id)) as "anchorName",
      (select count(*) from scim_appointments s join appointments p on p.tenant_id = s.tenant_id
          and p.organization_id = s.organization_id and p.id = s.appointment_id
        where s.organization_id = m.organization_id and s.mapping_id = m.id and p.ends_at is null) as holders
    from scim_mappings m
    left join groups g on g.tenant_id = m.tenant_id and g.organization_id = m.organization_id and g.id = m.group_id
    where ${where} order by m.name_key, m.id`.execute(tx);
  return rows;
};

export const mappingsOf = (tx: Tx, organization: string, user: string): Promise<readonly Mapping[]> =>
  mappings(tx, sql`m.organization_id = ${organization} and m.user_id = ${user}`);

const first = async (tx: Tx, where: RawBuilder<unknown>): Promise<Mapping | null> =>
  (await mappings(tx, where))[0] ?? null;

export const mappingById = (tx: Tx, organization: string, user: string, id: string): Promise<Mapping | null> =>
  first(tx, sql`m.organization_id = ${organization} and m.user_id = ${user} and m.id = ${id}`);

/** What a system's group of this name is. */
export const mappingNamed = (tx: Tx, organization: string, user: string, key: string): Promise<Mapping | null> =>
  first(tx, sql`m.organization_id = ${organization} and m.user_id = ${user} and m.name_key = ${key}`);

/** As what a system knows a group. */
export const mappingOnto = (tx: Tx, organization: string, user: string, group: string): Promise<Mapping | null> =>
  first(tx, sql`m.organization_id = ${organization} and m.user_id = ${user} and m.group_id = ${group}`);

type NewMapping = Pick<Mapping, 'id' | 'user' | 'name' | 'group' | 'role' | 'anchor'> &
  Readonly<{ key: string; at: Date; by: string }>;

/** False: the system has a mapping of this name, or onto this group. */
export async function insertMapping(tx: Tx, place: Place, m: NewMapping): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('scim_mappings')
    .values({
      ...{ tenant_id: place.tenant, organization_id: place.organization, id: m.id, user_id: m.user },
      ...{ name: m.name, name_key: m.key, group_id: m.group, role: m.role },
      ...{ anchor_kind: m.anchor?.kind ?? null, anchor_id: m.anchor?.id ?? null, created_at: m.at, created_by: m.by },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) === 1;
}

export async function changeMapping(
  tx: Tx,
  organization: string,
  id: string,
  to: Readonly<{ group: string }> | Readonly<{ name: string; key: string }>,
): Promise<void> {
  await tx
    .updateTable('scim_mappings')
    .set('group' in to ? { group_id: to.group } : { name: to.name, name_key: to.key })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

/** Takes a mapping away; gives the appointments that rested on it. */
export async function deleteMapping(tx: Tx, organization: string, id: string): Promise<readonly string[]> {
  const given = await sql<{ id: string }>`delete from scim_appointments
    where organization_id = ${organization} and mapping_id = ${id} returning appointment_id as id`.execute(tx);
  await sql`delete from scim_mappings where organization_id = ${organization} and id = ${id}`.execute(tx);
  return given.rows.map((row) => row.id);
}

/** Who of some users is a member of a group, got nothing by the mapping while they are, and lacks its role there. */
export async function without(
  tx: Tx,
  organization: string,
  { id, group, role, anchor }: Mapping,
  users: readonly string[],
  now: Date,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select m.user_id as id from group_members m
    where m.organization_id = ${organization} and m.group_id = ${group} and m.user_id = any(${[...users]}::uuid[])
      and not exists (select from scim_appointments s where s.organization_id = m.organization_id and s.mapping_id = ${id}
        and s.user_id = m.user_id)
      and not exists (select from appointments p where p.organization_id = m.organization_id and p.user_id = m.user_id
        and p.role = ${role} and p.anchor_id is not distinct from ${anchor?.id ?? null}::uuid
        and (p.ends_at is null or p.ends_at > ${now}))
    order by m.user_id`.execute(tx);
  return rows.map((row) => row.id);
}

export async function keepGiven(
  tx: Tx,
  place: Place,
  given: Readonly<{ mapping: string; user: string; appointment: string; at: Date }>,
): Promise<void> {
  await tx
    .insertInto('scim_appointments')
    .values({
      ...{ tenant_id: place.tenant, organization_id: place.organization, mapping_id: given.mapping },
      ...{ user_id: given.user, appointment_id: given.appointment, given_at: given.at },
    })
    .execute();
}

/** The appointments that rested on memberships which are over. */
export async function forgetGiven(
  tx: Tx,
  organization: string,
  group: string,
  users: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`delete from scim_appointments s
    where s.organization_id = ${organization} and s.user_id = any(${[...users]}::uuid[])
      and s.mapping_id = any(array(select m.id from scim_mappings m where m.organization_id = ${organization} and m.group_id = ${group}))
    returning s.appointment_id as id`.execute(tx);
  return rows.map((row) => row.id);
}
