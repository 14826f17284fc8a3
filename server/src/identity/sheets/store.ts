import type { Sql } from '@ambit/policy';
import { from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { condition, uuidsAsBytes } from '../../database/where.ts';
import { user } from '../../users/index.ts';

type Place = Readonly<{ tenant: string; organization: string }>;
export type Reader = Readonly<{ id: string; name: string; userName: string }>;

/** Those of the users named who are within reach, may sign in and are not `but`: whom a sheet can be made for. */
export async function readers(
  tx: Tx,
  within: Sql,
  organization: string,
  ids: readonly string[],
  but: string,
): Promise<readonly Reader[]> {
  const { rows } = await sql<{ id: string; name: string; user_name: string }>`
    select x.id, x.first_name || ' ' || x.last_name as name, x.user_name from ${condition(from(user))}
    where x.organization_id = ${organization} and x.id = any(${uuidsAsBytes(ids)}::uuid[]) and x.id <> ${but}
    and x.state in ('active', 'suspended') and not x.is_service and ${condition(within)}
    order by x.name_key, x.id`.execute(tx);
  return rows.map(({ id, name, user_name: userName }) => ({ id, name, userName }));
}

export async function keepSheets(
  tx: Tx,
  at: Place,
  sheets: readonly Readonly<{ user: string; hash: Buffer }>[],
  made: Readonly<{ at: Date; by: string; until: Date }>,
): Promise<void> {
  const ids = sheets.map(({ user: id }) => id);
  await tx
    .deleteFrom('first_credentials')
    .where('organization_id', '=', at.organization)
    .where('user_id', 'in', ids)
    .execute();
  const rest = { created_at: made.at, created_by: made.by, expires_at: made.until };
  const place = { tenant_id: at.tenant, organization_id: at.organization };
  await tx
    .insertInto('first_credentials')
    .values(sheets.map(({ user: id, hash }) => ({ ...place, user_id: id, token_hash: hash, ...rest })))
    .execute();
}

/** Uses a sheet up: gives whose it was; null when there is none, it was used or it is past. */
export async function useSheet(tx: Tx, organization: string, hash: Buffer, now: Date): Promise<string | null> {
  const row = await tx
    .deleteFrom('first_credentials')
    .where('organization_id', '=', organization)
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .returning('user_id')
    .executeTakeFirst();
  return row?.user_id ?? null;
}

export async function endSheet(tx: Tx, organization: string, of: string): Promise<void> {
  await tx
    .deleteFrom('first_credentials')
    .where('organization_id', '=', organization)
    .where('user_id', '=', of)
    .execute();
}
