import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { after } from '../database/where.ts';

export type JoinRequest = Readonly<{
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  passwordHash: string;
  language: string;
  at: Date;
  isConfirmed: boolean;
}>;

type Place = Readonly<{ tenant: string; organization: string }>;

const columns = sql`x.id, x.email, x.first_name as "firstName", x.last_name as "lastName", x.password_hash as "passwordHash",
  x.language, x.created_at as at, x.confirmed_at is not null as "isConfirmed"`;

/** Keeps the request of a confirmed address. It asks once at a time: whoever asks again has it as they say now. */
export async function keepRequest(
  tx: Tx,
  place: Place,
  r: Omit<JoinRequest, 'isConfirmed'> & Readonly<{ emailKey: string }>,
): Promise<void> {
  await tx
    .insertInto('join_requests')
    .values({
      tenant_id: place.tenant,
      organization_id: place.organization,
      id: r.id,
      email: r.email,
      email_key: r.emailKey,
      first_name: r.firstName,
      last_name: r.lastName,
      password_hash: r.passwordHash,
      language: r.language,
      created_at: r.at,
      confirmed_at: r.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'organization_id', 'email_key']).doUpdateSet({
        first_name: r.firstName,
        last_name: r.lastName,
        password_hash: r.passwordHash,
        language: r.language,
        confirmed_at: r.at,
      }),
    )
    .execute();
}

/** The requests of an organization, the oldest first. */
export async function listRequests(
  tx: Tx,
  organization: string,
  limit: number,
  place: readonly string[] | null,
): Promise<readonly JoinRequest[]> {
  const { rows } =
    await sql<JoinRequest>`select ${columns} from join_requests x where x.organization_id = ${organization}
    and ${place ? after(['x.id'], place) : sql`true`} order by x.id limit ${limit}`.execute(tx);
  return rows;
}

/** One request, kept from being decided twice. */
export async function requestById(tx: Tx, organization: string, id: string): Promise<JoinRequest | null> {
  const { rows } = await sql<JoinRequest>`select ${columns} from join_requests x
    where x.organization_id = ${organization} and x.id = ${id} for update of x`.execute(tx);
  return rows[0] ?? null;
}

export async function deleteRequest(tx: Tx, organization: string, id: string): Promise<void> {
  await tx.deleteFrom('join_requests').where('organization_id', '=', organization).where('id', '=', id).execute();
}

/** Does a user have this address, as their e-mail? */
export async function hasAddress(tx: Tx, organization: string, key: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from users where organization_id = ${organization} and email_key = ${key} limit 1`.execute(tx);
  return rows.length > 0;
}

/** The place new users begin at, while it is there. */
export async function placeThere(tx: Tx, organization: string, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const row = await tx
    .selectFrom('locations')
    .select('id')
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.id ?? null;
}
