import type { Connection, Tx } from '../database/connection.ts';
import type { OrganizationFacts } from '../context.ts';
import { keyOf } from '../database/keys.ts';
import { allOrganizations, organizationByIdentifier, organizationsOfTenant, tenantOf } from './store.ts';

/** The role model of the platform and of nothing else. */
const platformModel = 'platform';

/**
 * The organizations as the server keeps them in memory: a tenant is read whole and read again when the stamp that came
 * with a sign-in is newer. INVARIANT: tenant and parent of an organization never change; whatever else changes about one,
 * or below it, changes its stamp.
 */
export type Directory = Readonly<{
  /** The tenant an organization belongs to; null when there is no such organization. */ tenantOf(
    id: string,
  ): Promise<string | null>;
  /** An organization at least as new as the stamp. */ find(
    tx: Tx,
    tenant: string,
    id: string,
    stamp: number,
  ): Promise<OrganizationFacts | null>;
  /** By its identifier as somebody typed it. */ byIdentifier(identifier: string): Promise<OrganizationFacts | null>;
  /** From memory: what was last read of it. */ known(id: string): OrganizationFacts | undefined;
  isBelow(id: string, ancestor: string): boolean;
  below(id: string): readonly string[];
  above(id: string): readonly string[];
}>;

export function makeDirectory(connection: Connection): Directory {
  const tenants = new Map<string, string>();
  const organizations = new Map<string, OrganizationFacts>();
  const children = new Map<string, readonly string[]>();

  let platform: string | null = null;

  function remember(rows: readonly OrganizationFacts[]): void {
    const byParent = Map.groupBy(rows, (row) => row.parent);
    for (const row of rows) {
      organizations.set(row.id, row);
      tenants.set(row.id, row.tenant);
      children.set(
        row.id,
        (byParent.get(row.id) ?? []).map((child) => child.id),
      );
      if (row.roleModel === platformModel) platform = row.id;
    }
    if (!platform) return;
    const roots = [...organizations.values()].filter((row) => row.parent === null && row.id !== platform);
    children.set(
      platform,
      roots.map((row) => row.id),
    );
  }

  // tenants stand directly below the platform, although no row may point out of its tenant
  function parentOf(id: string): string | null {
    const own = organizations.get(id);
    return own?.parent ?? (own && platform !== id ? platform : null);
  }

  function above(id: string): readonly string[] {
    const parent = parentOf(id);
    return parent ? [parent, ...above(parent)] : [];
  }

  function below(id: string): readonly string[] {
    return (children.get(id) ?? []).flatMap((child) => [child, ...below(child)]);
  }

  return {
    above,
    below,
    known: (id) => organizations.get(id),
    isBelow: (id, ancestor) => above(id).includes(ancestor),
    async tenantOf(id) {
      const known = tenants.get(id);
      if (known) return known;
      const found = await connection.transaction(null, (tx) => tenantOf(tx, id));
      if (found) tenants.set(id, found);
      return found;
    },
    async find(tx, tenant, id, stamp) {
      const known = organizations.get(id);
      if (known && known.stamp >= stamp) return known;
      const rows = await organizationsOfTenant(tx, tenant);
      // whoever stands at the platform sees every tenant below
      remember(rows.some((row) => row.roleModel === platformModel) ? await allOrganizations(tx) : rows);
      return organizations.get(id) ?? null;
    },
    byIdentifier: (identifier) =>
      connection.transaction(null, async (tx) => {
        const found = await organizationByIdentifier(tx, keyOf(identifier));
        if (found) remember(await organizationsOfTenant(tx, found.tenant));
        return found;
      }),
  };
}
