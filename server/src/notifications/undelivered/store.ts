import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

/** Marks the address of a mail as one that takes none. */
export async function markBounced(tx: Tx, place: Place, mail: string, fault: string, at: Date): Promise<void> {
  await sql`insert into mail_bounces (tenant_id, organization_id, address_key, address, fault, bounced_at)
    select m.tenant_id, m.organization_id, m.address_key, m.address, ${fault}, ${at}::timestamptz from mails m
    where m.organization_id = ${place.organization} and m.id = ${mail} and m.address_key is not null
    on conflict (tenant_id, organization_id, address_key) do update set fault = excluded.fault, bounced_at = excluded.bounced_at`.execute(
    tx,
  );
}

/** The address of a mail took it after all. */
export async function unmarkBounced(tx: Tx, organization: string, mail: string): Promise<void> {
  await sql`delete from mail_bounces where organization_id = ${organization} and address_key = (
    select address_key from mails where organization_id = ${organization} and id = ${mail})`.execute(tx);
}

/** An address that takes no mail: whose it is, and how many mails wait for another one. */
export type Bounced = Readonly<{
  key: string;
  address: string;
  fault: string;
  at: Date;
  mails: number;
  users: readonly Readonly<{ id: string; name: string }>[];
}>;

/** Addresses that take no mail, in their own order. */
export async function listBounced(
  tx: Tx,
  organization: string,
  limit: number,
  after: string | null,
): Promise<readonly Bounced[]> {
  const { rows } = await sql<Bounced>`select b.address_key as key, b.address, b.fault, b.bounced_at as at,
      (select count(*) from mails m where m.tenant_id = b.tenant_id and m.organization_id = b.organization_id
        and m.address_key = b.address_key and m.state = 'failed') as mails,
      coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name) order by u.name_key) from users u
        where u.tenant_id = b.tenant_id and u.organization_id = b.organization_id and u.email_key = b.address_key), '[]'::jsonb) as users
    from mail_bounces b where b.organization_id = ${organization} and ${after ? sql`b.address_key > ${after}` : sql`true`}
    order by b.address_key limit ${limit}`.execute(tx);
  return rows;
}

/** Takes the mark off an address and lets what failed there leave again; null: it was not marked. */
export async function tryAgain(
  tx: Tx,
  organization: string,
  key: string,
  { at, until }: Readonly<{ at: Date; until: Date }>,
): Promise<number | null> {
  const gone = await tx
    .deleteFrom('mail_bounces')
    .where('organization_id', '=', organization)
    .where('address_key', '=', key)
    .executeTakeFirst();
  if (Number(gone.numDeletedRows) === 0) return null;
  const { rows } = await sql<{ id: string }>`update mails m set ${again(at, until)}
    where organization_id = ${organization} and address_key = ${key} and state = 'failed'
      and (secret is null or expires_at > ${at}) returning id`.execute(tx);
  return rows.length;
}

/** What failed at an old address of these users leaves to their new one. Gives how many. */
export async function readdress(
  tx: Tx,
  organization: string,
  users: readonly string[],
  { at, until }: Readonly<{ at: Date; until: Date }>,
): Promise<number> {
  const { rows } = await sql<{
    id: string;
  }>`update mails m set address = u.email, address_key = u.email_key, ${again(at, until)}
    from users u where m.organization_id = ${organization} and m.user_id = any(${[...users]}::uuid[]) and m.state = 'failed'
      and u.tenant_id = m.tenant_id and u.organization_id = m.organization_id and u.id = m.user_id and u.email_key is not null
      and u.email_key <> m.address_key and m.expires_at > ${at} returning m.id`.execute(tx);
  return rows.length;
}

const again = (
  at: Date,
  until: Date,
) => sql`state = 'waiting', reason = null, fault = null, attempts = 0, due_at = ${at},
  expires_at = case when m.secret is null then ${until}::timestamptz else m.expires_at end`;
