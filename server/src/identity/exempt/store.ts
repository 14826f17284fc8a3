import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { settingsOf, type SignInSettings } from '../../organizations/index.ts';
import { user as userKind } from '../../users/index.ts';

/** A user whose password opens where passwords are off, and with what. */
export type Exempt = Readonly<{
  id: string;
  name: string;
  userName: string;
  maySignIn: boolean;
  hasPassword: boolean;
  hasSecondFactor: boolean;
}>;

/** How people come into an organization, as it stays until the end of the transaction. */
export async function lockedWays(tx: Tx, tenant: string, organization: string): Promise<SignInSettings | null> {
  const { rows } = await sql<{ settings: Parameters<typeof settingsOf>[0] }>`select settings from organizations
    where tenant_id = ${tenant} and id = ${organization} for no key update`.execute(tx);
  return rows[0] ? settingsOf(rows[0].settings).signIn : null;
}

/** How it came that a user is named: who said so, why and since when, as the audit keeps it. */
export type Named = Readonly<{ by: string | null; reason: string | null; since: string }>;

/** The last naming of each of these users. */
export async function namingsOf(
  tx: Tx,
  organization: string,
  ids: readonly string[],
  operation: string,
): Promise<ReadonlyMap<string, Named>> {
  const { rows } = await sql<{ id: string; at: Date; reason: string | null; payload: string | null }>`
    select n.id, a.at, a.reason, a.payload from unnest(${[...ids]}::uuid[]) as n(id) cross join lateral (
      select e.at, e.reason, p.payload from audit_entries e left join audit_payloads p
        on p.tenant_id = e.tenant_id and p.organization_id = e.organization_id and p.entry_id = e.id
      where e.organization_id = ${organization} and e.kind = ${userKind.id} and e.thing_id = n.id
        and e.operation = ${operation} and e.outcome = 'done' order by e.at desc limit 1) a`.execute(tx);
  return new Map(
    rows.map(({ id, at, reason, payload }) => [id, { by: actorIn(payload), reason, since: at.toISOString() }]),
  );
}

function actorIn(payload: string | null): string | null {
  const told: unknown = payload === null ? null : JSON.parse(payload);
  return told !== null && typeof told === 'object' && 'actor' in told && typeof told.actor === 'string'
    ? told.actor
    : null;
}

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
