import { type Anchor, type Sql, type Thing, factsSql, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Granted } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { after, condition } from '../../database/where.ts';
import { user } from '../../users/privileges.ts';
import { apiToken } from '../privileges.ts';

export type ServiceUser = Readonly<{
  thing: Thing;
  name: string;
  state: string;
  /** What it holds now or later. */ held: readonly Readonly<{ role: string; anchor: Anchor | null }>[];
  tokens: number;
  seenAt: Date | null;
}>;

/** The service users within reach, by name. */
export async function serviceUsers(
  tx: Tx,
  organization: string,
  within: Sql,
  now: Date,
): Promise<readonly ServiceUser[]> {
  const { rows } = await sql<{
    id: string;
    organization_id: string;
    facts: Thing['facts'];
    name: string;
    state: string;
    held: ServiceUser['held'];
    tokens: number;
    seen_at: Date | null;
  }>`
    select ${condition(factsSql(user, now.getTime()))}, x.first_name as name, x.state, coalesce(t.n, 0) as tokens, t.seen_at,
      coalesce((select jsonb_agg(jsonb_build_object('role', p.role, 'anchor',
          case when p.anchor_id is not null then jsonb_build_object('kind', p.anchor_kind, 'id', p.anchor_id) end))
        from appointments p where p.organization_id = ${organization} and p.user_id = x.id
          and (p.ends_at is null or p.ends_at > ${now})), '[]'::jsonb) as held
    from ${condition(from(user))}
    left join (select user_id, max(seen_at) as seen_at, count(*) filter (where ended_at is null and (expires_at is null or expires_at > ${now})) as n
      from api_tokens where organization_id = ${organization} group by 1) t on t.user_id = x.id
    where x.organization_id = ${organization} and x.is_service and x.state <> 'deleted' and ${condition(within)}
    order by x.name_key, x.id limit 1000`.execute(tx);
  return rows.map((row) => ({
    thing: { kind: 'user', id: row.id, organization: row.organization_id, facts: row.facts },
    name: row.name,
    state: row.state,
    held: row.held,
    tokens: row.tokens,
    seenAt: row.seen_at,
  }));
}

/** Whether a user of the organization is one without a sign-in, who may hold tokens. */
export async function isServiceUser(tx: Tx, organization: string, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('users')
    .select('id')
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .where('is_service', '=', true)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return row !== undefined;
}

export type NewToken = Readonly<{
  tenant: string;
  organization: string;
  id: string;
  user: string;
  name: string;
  hash: Buffer;
  at: Date;
  by: string;
  until: Date | null;
}>;

export async function insertToken(tx: Tx, _: Granted<'api-token.create'>, t: NewToken): Promise<void> {
  await tx
    .insertInto('api_tokens')
    .values({
      tenant_id: t.tenant,
      organization_id: t.organization,
      id: t.id,
      user_id: t.user,
      name: t.name,
      token_hash: t.hash,
      created_at: t.at,
      created_by: t.by,
      expires_at: t.until,
    })
    .execute();
}

export type ListedToken = Readonly<{
  thing: Thing;
  id: string;
  name: string;
  user: string;
  userName: string;
  createdAt: Date;
  createdBy: string | null;
  expiresAt: Date | null;
  endedAt: Date | null;
  seenAt: Date | null;
}>;

type Narrowed = Readonly<{ organization: string /** Of this service user alone. */; user: string | null }>;

/** The tokens within reach in the order of their making; at most `limit` after a place in it. */
export async function listTokens(
  tx: Tx,
  { filter, now }: Pick<Granted, 'filter' | 'now'>,
  { organization, user: whose }: Narrowed,
  limit: number,
  place: readonly string[] | null,
): Promise<readonly ListedToken[]> {
  const { rows } = await sql<Omit<ListedToken, 'thing'> & { organization_id: string; facts: Thing['facts'] }>`
    select ${condition(factsSql(apiToken, now))}, x.id, x.name, x.user_id as "user", "u".first_name as "userName", x.created_at as "createdAt", x.expires_at as "expiresAt",
      x.ended_at as "endedAt", x.seen_at as "seenAt",
      (select m.first_name || ' ' || m.last_name from users m where m.organization_id = x.organization_id and m.id = x.created_by) as "createdBy"
    from ${condition(from(apiToken))}
    where x.organization_id = ${organization} and ${condition(filter)}
      and ${whose ? sql`x.user_id = ${whose}` : sql`true`} and ${place ? after(['x.id'], place) : sql`true`}
    order by x.id limit ${limit}`.execute(tx);
  return rows.map(({ facts, organization_id: home, ...row }) => ({
    ...row,
    thing: { kind: apiToken.id, id: row.id, organization: home, facts },
  }));
}

/** Ends the token that was granted; false when it had ended. */
export async function endToken(tx: Tx, granted: Granted<'api-token.end'>, at: Date): Promise<boolean> {
  const row = await tx
    .updateTable('api_tokens')
    .set({ ended_at: at })
    .where('organization_id', '=', granted.thing?.organization ?? '')
    .where('id', '=', granted.thing?.id ?? '')
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
