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

/** How many of these are users who may sign in. */
export async function usersAmong(tx: Tx, organization: string, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const row = await tx
    .selectFrom('users')
    .select((q) => q.fn.countAll<number>().as('n'))
    .where('organization_id', '=', organization)
    .where('id', 'in', [...ids])
    .where('is_service', '=', false)
    .where('state', 'in', ['active', 'suspended'])
    .executeTakeFirstOrThrow();
  return row.n;
}
