import type { Tx } from '../../database/connection.ts';

/** The way a sign-in was made by; null when there is none, as with an API token. */
export async function methodOf(tx: Tx, organization: string, signIn: string | null): Promise<string | null> {
  if (!signIn) return null;
  const row = await tx
    .selectFrom('sign_ins')
    .select('method')
    .where('organization_id', '=', organization)
    .where('id', '=', signIn)
    .executeTakeFirst();
  return row?.method ?? null;
}
