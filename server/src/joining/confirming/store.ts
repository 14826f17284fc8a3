import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { Language } from '../../text.ts';

export type Place = Readonly<{ tenant: string; organization: string }>;

/** Who asks, as they call themselves. */
export type Asker = Readonly<{
  id: string;
  email: string;
  emailKey: string;
  firstName: string;
  lastName: string;
  language: Language;
}>;

export async function insertConfirmation(
  tx: Tx,
  place: Place,
  { id, email, emailKey, firstName, lastName, language }: Asker,
  times: Readonly<{ at: Date; until: Date }>,
): Promise<void> {
  await tx
    .insertInto('join_confirmations')
    .values({
      tenant_id: place.tenant,
      organization_id: place.organization,
      id,
      email,
      email_key: emailKey,
      first_name: firstName,
      last_name: lastName,
      language,
      asked_at: times.at,
      expires_at: times.until,
    })
    .execute();
}

const columns = sql`x.id, x.email, x.email_key as "emailKey", x.first_name as "firstName", x.last_name as "lastName",
  x.language, x.expires_at as until`;

/** Somebody whose link was not made yet. */
export async function unsentById(
  tx: Tx,
  organization: string,
  id: string,
): Promise<(Asker & { readonly until: Date }) | null> {
  const { rows } = await sql<Asker & { readonly until: Date }>`select ${columns} from join_confirmations x
    where x.organization_id = ${organization} and x.id = ${id} and x.token_hash is null for update of x`.execute(tx);
  return rows[0] ?? null;
}

export async function setLink(tx: Tx, organization: string, id: string, hash: Buffer): Promise<void> {
  await tx
    .updateTable('join_confirmations')
    .set({ token_hash: hash })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

/** Who asked with this link, while it is good. */
export async function askerByLink(tx: Tx, organization: string, hash: Buffer, now: Date): Promise<Asker | null> {
  const { rows } = await sql<Asker>`select ${columns} from join_confirmations x
    where x.organization_id = ${organization} and x.token_hash = ${hash} and x.expires_at > ${now}`.execute(tx);
  return rows[0] ?? null;
}

/** Everything that was asked in the name of an address, kept from being confirmed twice; always in one order. */
export async function lockOfAddress(tx: Tx, organization: string, emailKey: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select x.id from join_confirmations x
    where x.organization_id = ${organization} and x.email_key = ${emailKey} order by x.id for update of x`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function deleteConfirmations(tx: Tx, organization: string, ids: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('join_confirmations')
    .where('organization_id', '=', organization)
    .where('id', 'in', [...ids])
    .execute();
}
