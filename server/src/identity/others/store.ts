import { factsSql, from, type Sql, type Thing } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import { signIn } from '../privileges.ts';

export type SignInOf = Readonly<{
  thing: Thing;
  id: string;
  createdAt: Date;
  seenAt: Date;
  address: string | null;
  device: string | null;
}>;

/** The live sign-ins of a user that are within reach, the latest used first. */
export async function signInsWithin(tx: Tx, within: Sql, user: string, now: Date): Promise<readonly SignInOf[]> {
  const { rows } = await sql<
    Omit<SignInOf, 'thing'> & { organization_id: string; facts: Thing['facts'] }
  >`select ${condition(factsSql(signIn, now.getTime()))}, x.created_at as "createdAt", x.seen_at as "seenAt", x.address, x.device
    from ${condition(from(signIn))} where x.user_id = ${user} and x.expires_at > ${now} and ${condition(within)}
    order by x.seen_at desc limit 200`.execute(tx);
  return rows.map(({ organization_id: organization, facts, ...row }) => ({
    ...row,
    thing: { kind: signIn.id, id: row.id, organization, facts },
  }));
}
