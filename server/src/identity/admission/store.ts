import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { Method, Step } from './admission.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

/** A user at the door, with what stands ready to be asked for; null when they may not sign in. */
export type AtDoor = Readonly<{
  name: string;
  userName: string;
  email: string | null;
  hasCodes: boolean;
  hasPasskey: boolean;
  hasPassword: boolean;
  mustChangePassword: boolean;
  stamps: Readonly<{ user: number; organization: number; tree: number }>;
}>;

type DoorRow = Readonly<{
  name: string;
  user_name: string;
  email: string | null;
  has_codes: boolean;
  has_passkey: boolean;
  has_password: boolean;
  must_change_password: boolean;
  user_stamp: number;
  stamp: number;
  tree_stamp: number;
}>;

export async function atDoor(tx: Tx, organization: string, user: string, now: Date): Promise<AtDoor | null> {
  const { rows } = await sql<DoorRow>`
    select u.first_name || ' ' || u.last_name as name, u.user_name, u.email, u.must_change_password,
      u.password_hash is not null as has_password, u.stamp as user_stamp, o.stamp, o.tree_stamp,
      exists (select from second_factors f where f.tenant_id = u.tenant_id and f.organization_id = u.organization_id
        and f.user_id = u.id and f.confirmed_at is not null) as has_codes,
      exists (select from passkeys p where p.tenant_id = u.tenant_id and p.organization_id = u.organization_id
        and p.user_id = u.id) as has_passkey
    from users u join organizations o on o.tenant_id = u.tenant_id and o.id = u.organization_id
    where u.organization_id = ${organization} and u.id = ${user} and not u.is_service
    and u.state in ('active', 'suspended') and (u.expires_at is null or u.expires_at > ${now})`.execute(tx);
  const row = rows[0];
  if (!row) return null;
  return {
    name: row.name,
    userName: row.user_name,
    email: row.email,
    hasCodes: row.has_codes,
    hasPasskey: row.has_passkey,
    hasPassword: row.has_password,
    mustChangePassword: row.must_change_password,
    stamps: { user: row.user_stamp, organization: row.stamp, tree: row.tree_stamp },
  };
}

export type Pending = Readonly<{
  id: string;
  user: string;
  method: Method;
  factors: 1 | 2;
  steps: readonly Step[];
}>;

export async function insertPending(
  tx: Tx,
  at: Place,
  row: Pending & Readonly<{ hash: Buffer; at: Date; until: Date }>,
): Promise<void> {
  await tx
    .insertInto('pending_sign_ins')
    .values({
      tenant_id: at.tenant,
      organization_id: at.organization,
      id: row.id,
      user_id: row.user,
      token_hash: row.hash,
      method: row.method,
      factors: row.factors,
      steps: [...row.steps],
      created_at: row.at,
      expires_at: row.until,
    })
    .execute();
}

/** The pending sign-in of a token, locked: two answers to one step come one after the other. */
export async function takePending(tx: Tx, organization: string, hash: Buffer, now: Date): Promise<Pending | null> {
  const row = await tx
    .selectFrom('pending_sign_ins')
    .select(['id', 'user_id', 'method', 'factors', 'steps'])
    .where('organization_id', '=', organization)
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    user: row.user_id,
    method: row.method as Method,
    factors: row.factors === 2 ? 2 : 1,
    steps: row.steps as Step[],
  };
}

export async function keepPending(tx: Tx, organization: string, pending: Pending): Promise<void> {
  await tx
    .updateTable('pending_sign_ins')
    .set({ factors: pending.factors, steps: [...pending.steps] })
    .where('organization_id', '=', organization)
    .where('id', '=', pending.id)
    .execute();
}

/** Ends what waits for a user, or one of it; what is past its time goes with it. */
export async function endPending(tx: Tx, organization: string, user: string): Promise<void> {
  await tx
    .deleteFrom('pending_sign_ins')
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .execute();
}
