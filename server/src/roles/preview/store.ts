import type { Sql } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { after, condition } from '../../database/where.ts';
import type { Holders } from './effect.ts';

type Asked = Readonly<{ organization: string; roles: readonly string[]; learner: string; now: Date }>;

/** The active holders of some roles, counted by what else they hold: few rows, however many holders there are. */
export async function groupsOfHolders(tx: Tx, asked: Asked): Promise<readonly Holders[]> {
  const { rows } = await sql<Holders>`
    with ${keyed(asked)} select k.role, k.others, count(*) as count from keyed k group by 1, 2`.execute(tx);
  return rows;
}

/** The holders of some groups whom the asker may see, by name. */
export async function holdersIn(
  tx: Tx,
  asked: Asked,
  groups: readonly string[],
  seen: Sql,
  limit: number,
  place: readonly string[] | null,
): Promise<readonly Readonly<{ id: string; name: string; nameKey: string; role: string }>[]> {
  const { rows } = await sql<{ id: string; name: string; name_key: string; role: string }>`
    with ${keyed(asked)} select x.id, x.first_name || ' ' || x.last_name as name, x.name_key, k.role
    from keyed k join users x on x.organization_id = ${asked.organization} and x.id = k.user_id
    where k.role || '|' || k.others = any(${[...groups]}::text[]) and ${condition(seen)}
    and ${place ? after(['x.name_key', 'x.id'], place) : sql`true`}
    order by x.name_key, x.id limit ${limit}`.execute(tx);
  return rows.map(({ name_key: nameKey, ...row }) => ({ ...row, nameKey }));
}

/** The names of those among some users whom the asker may see. */
export async function namesSeen(
  tx: Tx,
  organization: string,
  ids: readonly string[],
  seen: Sql,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select x.id, x.first_name || ' ' || x.last_name as name from users x
    where x.organization_id = ${organization} and x.id = any(${[...ids]}::uuid[]) and ${condition(seen)}`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** `keyed`: each holder of a role with the other roles: `=` where they stand at the same place, `/` elsewhere. */
function keyed({ organization, roles, learner, now }: Asked): RawBuilder<unknown> {
  const live = (p: string) =>
    sql`(${sql.ref(`${p}.starts_at`)} is null or ${sql.ref(`${p}.starts_at`)} <= ${now}) and (${sql.ref(`${p}.ends_at`)} is null or ${sql.ref(`${p}.ends_at`)} > ${now})`;
  const everybody = roles.includes(learner)
    ? sql`union all select u.id, ${learner}::text, array[''] from users u
        where u.organization_id = ${organization} and u.state = 'active' and not u.is_service`
    : sql``;
  const other = sql`o.role || case when h.places = array[coalesce(o.anchor_id::text, '')] then '=' else '/' end`;
  return sql`held (user_id, role, places) as (
      select p.user_id, p.role, array_agg(distinct coalesce(p.anchor_id::text, ''))
      from appointments p join users u on u.organization_id = p.organization_id and u.id = p.user_id and u.state = 'active'
      where p.organization_id = ${organization} and p.role = any(${[...roles]}::text[]) and ${live('p')} group by 1, 2 ${everybody}),
    keyed as (
      select h.user_id, h.role, coalesce(string_agg(distinct ${other}, ' ' order by ${other}), '') as others
      from held h left join appointments o on o.organization_id = ${organization} and o.user_id = h.user_id and o.role <> h.role
        and ${live('o')}
      group by h.user_id, h.role)`;
}
