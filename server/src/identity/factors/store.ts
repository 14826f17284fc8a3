import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';

type Place = Readonly<{ tenant: string; organization: string }>;
type Factor = Readonly<{ secret: Buffer; confirmedAt: Date | null; lastInterval: number }>;

/** The app for codes of a user, locked: of two answers with one code the second comes too late. */
export async function takeFactor(tx: Tx, organization: string, user: string): Promise<Factor | null> {
  const row = await tx
    .selectFrom('second_factors')
    .select(['secret', 'confirmed_at', 'last_interval'])
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .forUpdate()
    .executeTakeFirst();
  return row ? { secret: row.secret, confirmedAt: row.confirmed_at, lastInterval: row.last_interval } : null;
}

/** Keeps a secret that was shown and not confirmed yet; one before it is gone. A confirmed one stays: gives whether. */
export async function keepFactor(tx: Tx, at: Place, user: string, secret: Buffer, now: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into second_factors as f (tenant_id, organization_id, user_id, secret, created_at)
    values (${at.tenant}, ${at.organization}, ${user}, ${secret}, ${now})
    on conflict (tenant_id, organization_id, user_id) do update
      set secret = excluded.secret, created_at = excluded.created_at, last_interval = 0
    where f.confirmed_at is null returning user_id`.execute(tx);
  return rows.length === 1;
}

export async function useInterval(
  tx: Tx,
  organization: string,
  user: string,
  used: Readonly<{ interval: number; confirmedAt: Date }>,
): Promise<void> {
  await tx
    .updateTable('second_factors')
    .set({ last_interval: used.interval, confirmed_at: used.confirmedAt })
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .execute();
}

export async function removeFactor(tx: Tx, organization: string, user: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('second_factors')
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .executeTakeFirst();
  await removeCodes(tx, organization, user);
  return Number(result.numDeletedRows) > 0;
}

async function removeCodes(tx: Tx, organization: string, user: string): Promise<void> {
  await tx
    .deleteFrom('recovery_codes')
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .execute();
}

/** A new set of recovery codes in place of the former one. */
export async function replaceCodes(
  tx: Tx,
  at: Place,
  user: string,
  codes: readonly Readonly<{ id: string; hash: Buffer }>[],
  now: Date,
): Promise<void> {
  await removeCodes(tx, at.organization, user);
  const place = { tenant_id: at.tenant, organization_id: at.organization, user_id: user, created_at: now };
  await tx
    .insertInto('recovery_codes')
    .values(codes.map(({ id, hash }) => ({ ...place, id, code_hash: hash })))
    .execute();
}

/** Uses a recovery code up; false when it is none, or was used before. */
export async function useCode(tx: Tx, organization: string, user: string, hash: Buffer, now: Date): Promise<boolean> {
  const result = await tx
    .updateTable('recovery_codes')
    .set({ used_at: now })
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export type Security = Readonly<{
  since: Date | null;
  codesLeft: number;
  hasPassword: boolean;
  signedInAt: Date | null;
}>;

/** What a user has to come in with. */
export async function securityOf(tx: Tx, organization: string, user: string, signIn: string | null): Promise<Security> {
  const { rows } = await sql<{
    since: Date | null;
    codes_left: number;
    has_password: boolean;
    signed_in_at: Date | null;
  }>`
    select (select f.confirmed_at from second_factors f where f.organization_id = ${organization} and f.user_id = ${user}) as since,
      (select count(*) from recovery_codes r where r.organization_id = ${organization} and r.user_id = ${user}
        and r.used_at is null) as codes_left,
      (select u.password_hash is not null from users u where u.organization_id = ${organization} and u.id = ${user}) as has_password,
      (select s.created_at from sign_ins s where s.organization_id = ${organization} and s.id = ${signIn}::uuid
        and s.method not in ('linked', 'device')) as signed_in_at`.execute(tx);
  const row = rows[0];
  return {
    since: row?.since ?? null,
    codesLeft: row?.codes_left ?? 0,
    hasPassword: row?.has_password ?? false,
    signedInAt: row?.signed_in_at ?? null,
  };
}
