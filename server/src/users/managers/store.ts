import { type Sql, from } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { idsMatching } from '../../database/search.ts';
import { after, condition } from '../../database/where.ts';
import { keepPlaces } from '../places/store.ts';
import { user } from '../privileges.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

export type NewMapping = Readonly<{
  id: string;
  user: string;
  manager: string;
  /** Null: in general. */ group: string | null;
  at: Date;
  by: string | null;
}>;

/** Maps a user to a manager: “direct reports” always means this relation. False when it was so already. */
export async function insertManager(tx: Tx, at: Place, mapping: NewMapping): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('manager_mappings')
    .values({
      ...{ tenant_id: at.tenant, organization_id: at.organization, id: mapping.id },
      ...{ user_id: mapping.user, manager_id: mapping.manager, group_id: mapping.group },
      ...{ began_at: mapping.at, given_by: mapping.by },
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  if ((numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
  if (mapping.group === null) await keepPlaces(tx, { ...at, at: mapping.at, by: mapping.by }, [mapping.user]);
  return true;
}

export type Named = Readonly<{ id: string; name: string }>;
export type Mapping = Readonly<{
  id: string;
  user: Named;
  manager: Named;
  group: Named | null;
  /** Null: before this was kept. */ beganAt: Date | null;
  givenBy: string | null;
}>;

type Row = Omit<Mapping, 'group'> & Readonly<{ groupId: string | null; groupName: string | null; key: string }>;

const named = (of: string): RawBuilder<unknown> =>
  sql`jsonb_build_object('id', ${sql.ref(`${of}.id`)}, 'name', ${sql.ref(`${of}.first_name`)} || ' ' || ${sql.ref(`${of}.last_name`)})`;

const columns = sql`m.id, ${named('x')} as user, ${named('b')} as manager, m.group_id as "groupId", g.name as "groupName",
  m.began_at as "beganAt", x.name_key as key,
  (select u.first_name || ' ' || u.last_name from users u where u.tenant_id = m.tenant_id and u.organization_id = m.organization_id
    and u.id = m.given_by) as "givenBy"`;

const joined = sql`manager_mappings m
  join users x on x.tenant_id = m.tenant_id and x.organization_id = m.organization_id and x.id = m.user_id
  join users b on b.tenant_id = m.tenant_id and b.organization_id = m.organization_id and b.id = m.manager_id
  left join groups g on g.tenant_id = m.tenant_id and g.organization_id = m.organization_id and g.id = m.group_id`;

/** Whether somebody who is not at hand lies within a scope, which speaks of the alias x. */
const within = (id: RawBuilder<unknown>, scope: Sql): RawBuilder<boolean> =>
  sql`exists (select from ${condition(from(user))} where x.id = ${id} and ${condition(scope)})`;

const mappingOf = ({ groupId, groupName, key: _, ...row }: Row): Mapping => ({
  ...row,
  group: groupId ? { id: groupId, name: groupName ?? '' } : null,
});

/** Whom a user reports to, by name; those whom the asker may not see are counted. */
export async function managersOf(
  tx: Tx,
  organization: string,
  id: string,
  scope: Sql,
): Promise<{ items: readonly Mapping[]; hidden: number }> {
  const { rows } = await sql<Row & { seen: boolean }>`select ${columns}, ${within(sql`m.manager_id`, scope)} as seen
    from ${joined} where m.organization_id = ${organization} and m.user_id = ${id} order by b.name_key, m.id`.execute(
    tx,
  );
  const seen = rows.filter((row) => row.seen);
  return { items: seen.map(({ seen: _, ...row }) => mappingOf(row)), hidden: rows.length - seen.length };
}

/** Who is found by the words that were typed; null: nothing was. */
const found = (words: readonly string[], { tenant, organization }: Place): RawBuilder<string[]> | null =>
  words.length > 0 ? idsMatching('user', words, { tenant, organizations: [organization] }) : null;

type Wanted = Readonly<{
  manager: string | null;
  group: string | null;
  words: readonly string[];
  after: readonly string[] | null;
  limit: number;
}>;
export type Listed = Mapping & Readonly<{ key: string }>;

/** Mappings of users within a scope to managers within it, by the user's name. */
export async function listMappings(
  tx: Tx,
  at: Place,
  scope: Sql,
  { manager, group, words, after: place, limit }: Wanted,
): Promise<readonly Listed[]> {
  const { organization } = at;
  const named = found(words, at);
  const { rows } = await sql<Row>`select ${columns} from ${joined}
    where m.organization_id = ${organization} and ${within(sql`m.user_id`, scope)} and ${within(sql`m.manager_id`, scope)}
      ${manager ? sql`and m.manager_id = ${manager}` : sql``} ${group ? sql`and m.group_id = ${group}` : sql``}
      ${named ? sql`and (x.id = any(${named}) or b.id = any(${named}))` : sql``}
      ${place ? sql`and ${after(['x.name_key', 'm.id'], place)}` : sql``}
    order by x.name_key, m.id limit ${limit}`.execute(tx);
  return rows.map((row) => ({ ...mappingOf(row), key: row.key }));
}

/** A mapping of a user, kept from changing; null when there is none with this id. */
export async function mappingById(
  tx: Tx,
  organization: string,
  id: string,
): Promise<Readonly<{ user: string; manager: string; group: string | null }> | null> {
  const { rows } = await sql<{ user: string; manager: string; group: string | null }>`
    select user_id as user, manager_id as manager, group_id as "group" from manager_mappings
    where organization_id = ${organization} and id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

export async function deleteMapping(tx: Tx, organization: string, id: string): Promise<void> {
  await tx.deleteFrom('manager_mappings').where('organization_id', '=', organization).where('id', '=', id).execute();
}

/** The managers of some users. */
export async function managersAbove(
  tx: Tx,
  organization: string,
  users: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ manager_id: string }>`select distinct manager_id from manager_mappings
    where organization_id = ${organization} and user_id = any(${[...users]}::uuid[])`.execute(tx);
  return rows.map((row) => row.manager_id);
}

/** Users within a scope who may become somebody's manager, by name: of one of these roles, where roles are named. */
export async function managersOffered(
  tx: Tx,
  at: Place,
  scope: Sql,
  wanted: Readonly<{
    words: readonly string[];
    roles: readonly string[] | null;
    butNot: string;
    now: Date;
    limit: number;
  }>,
): Promise<readonly Named[]> {
  const { organization } = at;
  const named = found(wanted.words, at);
  const { rows } =
    await sql<Named>`select x.id, x.first_name || ' ' || x.last_name as name from ${condition(from(user))}
    where x.organization_id = ${organization} and x.state in ('active', 'suspended') and not x.is_service and x.id <> ${wanted.butNot}
      ${named ? sql`and x.id = any(${named})` : sql``}
      ${
        wanted.roles
          ? sql`and x.id = any(array(select p.user_id from appointments p where p.organization_id = ${organization}
        and p.role = any(${[...wanted.roles]}) and (p.ends_at is null or p.ends_at > ${wanted.now})))`
          : sql``
      }
      and ${condition(scope)} order by x.name_key, x.id limit ${wanted.limit}`.execute(tx);
  return rows;
}
