import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { Finding, Proof } from './proof.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

export type OwnAddress = Proof &
  Readonly<{
    id: string;
    host: string;
    proof: string;
    checkedAt: Date | null;
    finding: Finding | null;
    /** The record that is there instead of the one to be set. */ found: string | null;
  }>;

/** The address of an organization, which has one at most; locked for whoever changes it. */
export async function addressOf(tx: Tx, organization: string, lock: boolean): Promise<OwnAddress | null> {
  const { rows } = await sql<OwnAddress>`select x.id, x.host, x.proof, x.checked_at as "checkedAt", x.finding, x.found,
      x.proven_at as "provenAt", x.seen_at as "seenAt", x.lost_at as "lostAt"
    from own_addresses x where x.organization_id = ${organization} ${lock ? sql`for update of x` : sql``}`.execute(tx);
  return rows[0] ?? null;
}

type NewAddress = Readonly<{ id: string; host: string; proof: string; at: Date; by: string }>;

export async function insertAddress(tx: Tx, place: Place, one: NewAddress): Promise<void> {
  await tx
    .insertInto('own_addresses')
    .values({
      tenant_id: place.tenant,
      organization_id: place.organization,
      id: one.id,
      host: one.host,
      proof: one.proof,
      set_at: one.at,
      set_by: one.by,
    })
    .execute();
}

type Looked = Proof & Readonly<{ finding: Finding; found: string | null; at: Date }>;

export async function saveFinding(tx: Tx, organization: string, id: string, now: Looked): Promise<void> {
  await tx
    .updateTable('own_addresses')
    .set({
      checked_at: now.at,
      finding: now.finding,
      found: now.found,
      proven_at: now.provenAt,
      seen_at: now.seenAt,
      lost_at: now.lostAt,
    })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

export async function deleteAddress(tx: Tx, organization: string): Promise<void> {
  await tx.deleteFrom('own_addresses').where('organization_id', '=', organization).execute();
}

/** Takes or renews the one proof a host name has; false: another organization of the installation holds it. */
export async function holdAddress(
  tx: Tx,
  organization: string,
  host: string,
  times: Readonly<{ at: Date; freeSince: Date }>,
): Promise<boolean> {
  const { rows } = await sql`insert into proven_addresses (host, held_by, seen_at)
    values (${host}, ${organization}, ${times.at})
    on conflict (host) do update set held_by = excluded.held_by, seen_at = excluded.seen_at
    where proven_addresses.held_by = excluded.held_by or proven_addresses.seen_at < ${times.freeSince}
    returning 1`.execute(tx);
  return rows.length > 0;
}

export async function releaseAddress(tx: Tx, organization: string, host: string): Promise<void> {
  await tx.deleteFrom('proven_addresses').where('host', '=', host).where('held_by', '=', organization).execute();
}

type ProvenAddress = Readonly<{ host: string; id: string; identifier: string }>;

/** The addresses of the whole installation that are answered; of an organization that was erased nothing is left to show. */
export async function provenAddresses(tx: Tx): Promise<readonly ProvenAddress[]> {
  return tx
    .selectFrom('proven_addresses as a')
    .innerJoin('organizations as o', 'o.id', 'a.held_by')
    .select(['a.host', 'o.id', 'o.identifier'])
    .where('o.state', '!=', 'erased')
    .execute();
}
