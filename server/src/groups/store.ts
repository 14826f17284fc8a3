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

export async function insertMember(
  tx: Tx,
  at: Place,
  member: Readonly<{ group: string; user: string }>,
): Promise<void> {
  await tx
    .insertInto('group_members')
    .values({ tenant_id: at.tenant, organization_id: at.organization, group_id: member.group, user_id: member.user })
    .execute();
}

/** Maps a user to a manager: “direct reports” always means this relation. */
export async function insertManager(
  tx: Tx,
  at: Place,
  mapping: Readonly<{ id: string; user: string; manager: string }>,
): Promise<void> {
  await tx
    .insertInto('manager_mappings')
    .values({
      tenant_id: at.tenant,
      organization_id: at.organization,
      id: mapping.id,
      user_id: mapping.user,
      manager_id: mapping.manager,
    })
    .execute();
}
