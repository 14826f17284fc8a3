import type { Tx } from '../database/connection.ts';

type Place = Readonly<{ tenant: string; organization: string }>;
type NewGroup = Readonly<{
  id: string;
  name: string;
  nameKey: string;
  kind: 'training' | 'learning' | 'site';
  owner?: string | null;
}>;

export async function insertGroup(tx: Tx, at: Place, group: NewGroup): Promise<void> {
  await tx
    .insertInto('groups')
    .values({
      tenant_id: at.tenant,
      organization_id: at.organization,
      id: group.id,
      name: group.name,
      name_key: group.nameKey,
      kind: group.kind,
      owner_id: group.owner ?? null,
    })
    .execute();
}
