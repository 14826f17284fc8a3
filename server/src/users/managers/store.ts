import type { Tx } from '../../database/connection.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

export type NewMapping = Readonly<{
  id: string;
  user: string;
  manager: string;
  /** Null: in general. */ group: string | null;
  at: Date;
  by: string | null;
}>;

/** Maps a user to a manager: “direct reports” always means this relation. False when it was so already. */
export async function insertManager(tx: Tx, at: Place, mapping: NewMapping): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('manager_mappings')
    .values({
      ...{ tenant_id: at.tenant, organization_id: at.organization, id: mapping.id },
      ...{ user_id: mapping.user, manager_id: mapping.manager, group_id: mapping.group },
      ...{ began_at: mapping.at, given_by: mapping.by },
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
