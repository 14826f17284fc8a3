import type { Tx } from '../../database/connection.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

export type Passkey = Readonly<{
  id: string;
  user: string;
  name: string;
  credential: string;
  publicKey: Buffer;
  counter: number;
  transports: readonly string[];
  createdAt: Date;
  lastUsedAt: Date | null;
  /** The host name it was made at and works at; null: that of the installation. */ host: string | null;
}>;

const columns = [
  'id',
  'user_id',
  'name',
  'credential_id',
  'public_key',
  'counter',
  'transports',
  'created_at',
  'last_used_at',
  'host',
] as const;

type Row = Readonly<{
  id: string;
  user_id: string;
  name: string;
  credential_id: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
  created_at: Date;
  last_used_at: Date | null;
  host: string | null;
}>;

const asPasskey = (row: Row): Passkey => ({
  id: row.id,
  user: row.user_id,
  name: row.name,
  credential: row.credential_id,
  publicKey: row.public_key,
  counter: row.counter,
  transports: row.transports,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at,
  host: row.host,
});

export async function passkeysOf(tx: Tx, organization: string, user: string): Promise<readonly Passkey[]> {
  const rows = await tx
    .selectFrom('passkeys')
    .select(columns)
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .orderBy('created_at')
    .execute();
  return rows.map(asPasskey);
}

/** The passkey that answered, locked: its counter only ever goes up. */
export async function takePasskey(tx: Tx, organization: string, credential: string): Promise<Passkey | null> {
  const row = await tx
    .selectFrom('passkeys')
    .select(columns)
    .where('organization_id', '=', organization)
    .where('credential_id', '=', credential)
    .forUpdate()
    .executeTakeFirst();
  return row ? asPasskey(row) : null;
}

/** Keeps a new passkey; false when this very one is kept already. */
export async function insertPasskey(tx: Tx, at: Place, passkey: Passkey): Promise<boolean> {
  const result = await tx
    .insertInto('passkeys')
    .values({
      tenant_id: at.tenant,
      organization_id: at.organization,
      id: passkey.id,
      user_id: passkey.user,
      name: passkey.name,
      credential_id: passkey.credential,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: [...passkey.transports],
      created_at: passkey.createdAt,
      host: passkey.host,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'organization_id', 'credential_id']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) === 1;
}

export async function usePasskey(tx: Tx, organization: string, id: string, counter: number, now: Date): Promise<void> {
  await tx
    .updateTable('passkeys')
    .set({ counter, last_used_at: now })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

export async function renamePasskey(
  tx: Tx,
  organization: string,
  user: string,
  id: string,
  name: string,
): Promise<boolean> {
  const result = await tx
    .updateTable('passkeys')
    .set({ name })
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .where('id', '=', id)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export async function removePasskey(tx: Tx, organization: string, user: string, id: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('passkeys')
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .where('id', '=', id)
    .executeTakeFirst();
  return Number(result.numDeletedRows) === 1;
}

export async function removePasskeysOf(tx: Tx, organization: string, user: string): Promise<number> {
  const result = await tx
    .deleteFrom('passkeys')
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Whether a challenge is answered for the first time. What is past its time needs no keeping. */
export async function answerOnce(tx: Tx, at: Place, hash: Buffer, until: Date, now: Date): Promise<boolean> {
  await tx
    .deleteFrom('answered_challenges')
    .where('organization_id', '=', at.organization)
    .where('expires_at', '<', now)
    .execute();
  const result = await tx
    .insertInto('answered_challenges')
    .values({ tenant_id: at.tenant, organization_id: at.organization, hash, expires_at: until })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'organization_id', 'hash']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) === 1;
}
