import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';

/** A user whose password opens where passwords are off, and with what. */
export type Exempt = Readonly<{
  id: string;
  name: string;
  userName: string;
  maySignIn: boolean;
  hasPassword: boolean;
  hasSecondFactor: boolean;
}>;

export async function exemptAmong(
  tx: Tx,
  organization: string,
  ids: readonly string[],
  now: Date,
): Promise<readonly Exempt[]> {
  const { rows } = await sql<Exempt>`select u.id, u.first_name || ' ' || u.last_name as name, u.user_name as "userName",
      u.state in ('active', 'suspended') and (u.expires_at is null or u.expires_at > ${now}) as "maySignIn",
      u.password_hash is not null as "hasPassword",
      exists (select from second_factors f where f.tenant_id = u.tenant_id and f.organization_id = u.organization_id
        and f.user_id = u.id and f.confirmed_at is not null)
      or exists (select from passkeys p where p.tenant_id = u.tenant_id and p.organization_id = u.organization_id
        and p.user_id = u.id) as "hasSecondFactor"
    from users u where u.organization_id = ${organization} and u.id = any(${[...ids]}::uuid[]) order by u.name_key, u.id`.execute(
    tx,
  );
  return rows;
}
