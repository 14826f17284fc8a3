import type { Tx } from '../../database/connection.ts';

/** Ends the open invitations by which a listed user could be claimed, but for one, and gives their ids. */
export async function endClaims(
  tx: Tx,
  { organization, user, butNot }: Readonly<{ organization: string; user: string; butNot?: string }>,
  at: Date,
): Promise<readonly string[]> {
  const rows = await tx
    .updateTable('invitations')
    .set({ cancelled_at: at })
    .where('organization_id', '=', organization)
    .where('claims_id', '=', user)
    .where('accepted_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .$if(butNot !== undefined, (query) => query.where('id', '<>', butNot ?? ''))
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
