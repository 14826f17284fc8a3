import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';

type Used = Readonly<{ tenant: string; organization: string; user: string; hash: Buffer; at: Date }>;

/** Notes a device; true when the user has signed in before, but never with this one. */
export async function noteDevice(tx: Tx, { tenant, organization, user, hash, at }: Used): Promise<boolean> {
  const { rows } = await sql<{ isNew: boolean }>`
    with noted as (insert into sign_in_devices (tenant_id, organization_id, user_id, device_hash, first_at)
      values (${tenant}, ${organization}, ${user}, ${hash}, ${at}) on conflict do nothing returning 1)
    select exists (select 1 from noted)
      and exists (select 1 from sign_in_devices d where d.organization_id = ${organization} and d.user_id = ${user}) as "isNew"`.execute(
    tx,
  );
  return rows[0]?.isNew ?? false;
}
