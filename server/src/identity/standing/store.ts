import type { Tx } from '../../database/connection.ts';
import type { Stands } from './standing.ts';

type Place = Readonly<{ organization: string; signIn: string }>;

/** From now on the sign-in stands in for somebody. */
export async function setStanding(tx: Tx, { organization, signIn }: Place, stands: Stands): Promise<void> {
  await tx
    .updateTable('sign_ins')
    .set({
      stands_organization_id: stands.organization,
      stands_user_id: stands.user,
      stands_kind: stands.kind,
      stands_since: stands.since,
      stands_until: stands.until,
    })
    .where('organization_id', '=', organization)
    .where('id', '=', signIn)
    .execute();
}

/** Gives whether the sign-in stood in for somebody until now. */
export async function endStanding(tx: Tx, { organization, signIn }: Place): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sign_ins')
    .set({
      stands_organization_id: null,
      stands_user_id: null,
      stands_kind: null,
      stands_since: null,
      stands_until: null,
    })
    .where('organization_id', '=', organization)
    .where('id', '=', signIn)
    .where('stands_user_id', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
