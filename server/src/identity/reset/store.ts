import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';

export type Place = Readonly<{ tenant: string; organization: string }>;

/** Who may mean a typed user name or e-mail and could get a mail: everybody who may sign in and has an address. */
export async function usersMeant(
  tx: Tx,
  organization: string,
  key: string,
  now: Date,
): Promise<readonly Readonly<{ id: string; userName: string }>[]> {
  const { rows } = await sql<{ id: string; userName: string }>`select id, user_name as "userName" from users
    where organization_id = ${organization} and (user_name_key = ${key} or email_key = ${key}) and email is not null
    and state in ('active', 'suspended') and not is_service and (expires_at is null or expires_at > ${now})
    order by id limit 20`.execute(tx);
  return rows;
}

/** Ends the links of a user that are still good, and gives their ids. */
export async function endResets(tx: Tx, organization: string, user: string, at: Date): Promise<readonly string[]> {
  const rows = await tx
    .updateTable('password_resets')
    .set({ ended_at: at })
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

type NewReset = Readonly<{ id: string; user: string; hash: Buffer; at: Date; until: Date }>;

export async function insertReset(tx: Tx, place: Place, { id, user, hash, at, until }: NewReset): Promise<void> {
  await tx
    .insertInto('password_resets')
    .values({
      tenant_id: place.tenant,
      organization_id: place.organization,
      id,
      user_id: user,
      token_hash: hash,
      created_at: at,
      expires_at: until,
    })
    .execute();
}

export type OpenReset = Readonly<{ id: string; user: string; userName: string; name: string }>;

/** What a link is good for, while it is; `lock`: used by nobody else meanwhile. */
export async function openReset(
  tx: Tx,
  organization: string,
  hash: Buffer,
  now: Date,
  lock: boolean,
): Promise<OpenReset | null> {
  const { rows } =
    await sql<OpenReset>`select r.id, r.user_id as "user", u.user_name as "userName", u.first_name || ' ' || u.last_name as name
    from password_resets r join users u on u.organization_id = ${organization} and u.id = r.user_id
    where r.organization_id = ${organization} and r.token_hash = ${hash} and r.ended_at is null and r.expires_at > ${now}
    and u.state in ('active', 'suspended') and (u.expires_at is null or u.expires_at > ${now}) ${lock ? sql`for update of r` : sql``}`.execute(
      tx,
    );
  return rows[0] ?? null;
}
