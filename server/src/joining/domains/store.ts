import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { proofs } from '../../organizations/index.ts';

export type Place = Readonly<{ tenant: string; organization: string }>;

export type MailDomain = proofs.Proof &
  Readonly<{
    id: string;
    domain: string;
    proof: string;
    checkedAt: Date | null;
    finding: proofs.Finding | null;
    /** The record that is there instead of the one to be set. */ found: string | null;
  }>;

const columns = sql`x.id, x.domain, x.proof, x.checked_at as "checkedAt", x.finding, x.found, x.proven_at as "provenAt",
  x.seen_at as "seenAt", x.lost_at as "lostAt"`;

/** All of an organization, in the order of their names; there are never many. */
export async function domainsOf(tx: Tx, organization: string): Promise<readonly MailDomain[]> {
  const { rows } = await sql<MailDomain>`select ${columns} from mail_domains x
    where x.organization_id = ${organization} order by x.domain`.execute(tx);
  return rows;
}

export async function domainById(tx: Tx, organization: string, id: string, lock: boolean): Promise<MailDomain | null> {
  const { rows } = await sql<MailDomain>`select ${columns} from mail_domains x
    where x.organization_id = ${organization} and x.id = ${id} ${lock ? sql`for update of x` : sql``}`.execute(tx);
  return rows[0] ?? null;
}

type NewDomain = Readonly<{ id: string; domain: string; proof: string; at: Date; by: string }>;

/** False: it is there already. */
export async function insertDomain(tx: Tx, place: Place, one: NewDomain): Promise<boolean> {
  const rows = await tx
    .insertInto('mail_domains')
    .values({
      tenant_id: place.tenant,
      organization_id: place.organization,
      id: one.id,
      domain: one.domain,
      proof: one.proof,
      added_at: one.at,
      added_by: one.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return rows.length > 0;
}

type Looked = proofs.Proof & Readonly<{ finding: proofs.Finding; found: string | null; at: Date }>;

export async function saveFinding(tx: Tx, organization: string, id: string, now: Looked): Promise<void> {
  await tx
    .updateTable('mail_domains')
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

export async function deleteDomain(tx: Tx, organization: string, id: string): Promise<void> {
  await tx.deleteFrom('mail_domains').where('organization_id', '=', organization).where('id', '=', id).execute();
}

/** The domains whose addresses come in at once. */
export async function provenDomains(tx: Tx, organization: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('mail_domains')
    .select('domain')
    .where('organization_id', '=', organization)
    .where('proven_at', 'is not', null)
    .orderBy('domain')
    .execute();
  return rows.map(({ domain }) => domain);
}

export const isProven = async (tx: Tx, organization: string, domain: string): Promise<boolean> =>
  (await provenDomains(tx, organization)).includes(domain);

/** Takes or renews the one proof a domain has; false: another organization of the installation holds it. */
export async function holdDomain(
  tx: Tx,
  organization: string,
  domain: string,
  times: Readonly<{ at: Date; freeSince: Date }>,
): Promise<boolean> {
  const { rows } = await sql`insert into proven_domains (domain, held_by, seen_at)
    values (${domain}, ${organization}, ${times.at})
    on conflict (domain) do update set held_by = excluded.held_by, seen_at = excluded.seen_at
    where proven_domains.held_by = excluded.held_by or proven_domains.seen_at < ${times.freeSince}
    returning 1`.execute(tx);
  return rows.length > 0;
}

export async function releaseDomain(tx: Tx, organization: string, domain: string): Promise<void> {
  await tx.deleteFrom('proven_domains').where('domain', '=', domain).where('held_by', '=', organization).execute();
}
