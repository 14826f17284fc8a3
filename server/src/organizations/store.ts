import { sql } from 'kysely';
import type { OrganizationFacts } from '../context.ts';
import type { Tx } from '../database/connection.ts';

const columns = [
  'id',
  'tenant_id',
  'parent_id',
  'identifier',
  'name',
  'state',
  'expires_at',
  'role_model',
  'features',
  'settings',
  'tags',
  'stamp',
] as const;

export async function tenantOf(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.selectFrom('organizations').select('tenant_id').where('id', '=', id).executeTakeFirst();
  return row?.tenant_id ?? null;
}

export async function organizationByIdentifier(tx: Tx, key: string): Promise<OrganizationFacts | null> {
  const row = await tx.selectFrom('organizations').select(columns).where('identifier_key', '=', key).executeTakeFirst();
  return row ? facts(row) : null;
}

/** Every organization of a tenant; the directory has no row-level security, so the tenant is named. */
export async function organizationsOfTenant(tx: Tx, tenant: string): Promise<readonly OrganizationFacts[]> {
  const rows = await tx.selectFrom('organizations').select(columns).where('tenant_id', '=', tenant).execute();
  return rows.map(facts);
}

/** Every organization of the installation, for the platform: directory facts only. */
export async function allOrganizations(tx: Tx): Promise<readonly OrganizationFacts[]> {
  return (await tx.selectFrom('organizations').select(columns).execute()).map(facts);
}

/** Every organization of the installation, by nothing but what names it. */
export async function listOrganizations(
  tx: Tx,
): Promise<readonly Readonly<{ id: string; tenant: string; identifier: string }>[]> {
  return tx
    .selectFrom('organizations')
    .select(['id', 'tenant_id as tenant', 'identifier'])
    .orderBy('identifier')
    .execute();
}

/** A change of an organization is a change for those above it too: their stamps go up with its own. */
export async function touchOrganization(tx: Tx, tenant: string, ids: readonly string[]): Promise<void> {
  await tx
    .updateTable('organizations')
    .set({ stamp: sql`stamp + 1` })
    .where('tenant_id', '=', tenant)
    .where('id', 'in', [...ids])
    .execute();
}

export type NewOrganization = Readonly<{
  tenant: string;
  id: string;
  parent: string | null;
  identifier: string;
  key: string;
  name: string;
  roleModel: string;
  features: readonly string[];
  expiresAt?: Date | null;
  tags?: readonly string[];
  settings?: Readonly<Record<string, unknown>>;
  at: Date;
}>;

export async function insertOrganization(tx: Tx, o: NewOrganization): Promise<void> {
  await tx
    .insertInto('organizations')
    .values({
      tenant_id: o.tenant,
      id: o.id,
      parent_id: o.parent,
      identifier: o.identifier,
      identifier_key: o.key,
      name: o.name,
      role_model: o.roleModel,
      features: [...o.features],
      expires_at: o.expiresAt ?? null,
      tags: [...(o.tags ?? [])],
      settings: JSON.stringify(o.settings ?? {}),
      created_at: o.at,
    })
    .execute();
}

type Row = Readonly<{
  id: string;
  tenant_id: string;
  parent_id: string | null;
  identifier: string;
  name: string;
  state: string;
  expires_at: Date | null;
  role_model: string;
  features: string[];
  settings: unknown;
  tags: string[];
  stamp: number;
}>;

const facts = (row: Row): OrganizationFacts => ({
  id: row.id,
  tenant: row.tenant_id,
  parent: row.parent_id,
  identifier: row.identifier,
  name: row.name,
  state: stateOf(row.state),
  expiresAt: row.expires_at,
  roleModel: row.role_model,
  features: new Set(row.features),
  tags: row.tags,
  settings: row.settings as Readonly<Record<string, unknown>>,
  stamp: row.stamp,
});

const stateOf = (state: string): OrganizationFacts['state'] =>
  state === 'active' || state === 'expired' || state === 'erased' ? state : 'closed';

export async function isIdentifierTaken(tx: Tx, key: string): Promise<boolean> {
  return (
    (await tx.selectFrom('organizations').select('id').where('identifier_key', '=', key).executeTakeFirst()) !==
    undefined
  );
}

/** Whether another organization below the same one has this name; tenants are siblings of each other. */
export async function isNameTaken(
  tx: Tx,
  { tenant, parent }: { tenant: string; parent: string | null },
  name: string,
  butNot: string | null = null,
): Promise<boolean> {
  let query = tx
    .selectFrom('organizations')
    .select('id')
    .where(sql`lower(name)`, '=', name.toLowerCase())
    // of one that was erased the name is left, and free
    .where('state', '!=', 'erased');
  query =
    parent === null
      ? query.where('parent_id', 'is', null)
      : query.where('tenant_id', '=', tenant).where('parent_id', '=', parent);
  if (butNot) query = query.where('id', '!=', butNot);
  return (await query.executeTakeFirst()) !== undefined;
}

export type Change = Readonly<{
  name?: string;
  expiresAt?: Date | null;
  features?: readonly string[];
  tags?: readonly string[];
  /** Pages of settings, each replaced as a whole. */ settings?: Readonly<Record<string, unknown>>;
}>;

/** Changes an organization and gives its new version. */
export async function updateOrganization(tx: Tx, tenant: string, id: string, change: Change): Promise<number> {
  const row = await tx
    .updateTable('organizations')
    .set({
      ...(change.name !== undefined && { name: change.name }),
      ...(change.expiresAt !== undefined && { expires_at: change.expiresAt }),
      ...(change.features && { features: [...change.features] }),
      ...(change.tags && { tags: [...change.tags] }),
      ...(change.settings && { settings: sql`settings || ${JSON.stringify(change.settings)}::jsonb` }),
      version: sql`version + 1`,
    })
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}
