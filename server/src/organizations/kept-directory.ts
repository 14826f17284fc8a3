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
  const { remember, above, below, known } = makeForest();
  return {
    above,
    below,
    known,
    isBelow: (id, ancestor) => above(id).includes(ancestor),
    async tenantOf(id) {
      const kept = tenants.get(id);
      if (kept) return kept;
      const found = await connection.transaction(null, (tx) => tenantOf(tx, id));
      if (found) tenants.set(id, found);
      return found;
    },
    async find(tx, tenant, id, stamp) {
      const kept = known(id);
      if (kept && kept.stamp >= stamp) return kept;
      const rows = await organizationsOfTenant(tx, tenant);
      // whoever stands at the platform sees every tenant below
      remember(rows.some(isPlatform) ? await allOrganizations(tx) : rows);
      return known(id) ?? null;
    },
    byIdentifier: (identifier) =>
      connection.transaction(null, async (tx) => {
        const found = await organizationByIdentifier(tx, keyOf(identifier));
        if (found) remember(await organizationsOfTenant(tx, found.tenant));
        return found;
      }),
  };
}

/** The organization at the root of all tenants. */
export const isPlatform = (row: Pick<OrganizationFacts, 'roleModel'>): boolean => row.roleModel === platformModel;

/** The trees in memory. Tenants stand directly below the platform, although no row may point out of its tenant. */
function makeForest() {
  const organizations = new Map<string, OrganizationFacts>();
  const children = new Map<string, readonly string[]>();
  let platform: string | null = null;
  const idsOf = (rows: readonly OrganizationFacts[]) => rows.map(({ id }) => id);

  function remember(rows: readonly OrganizationFacts[]): void {
    const byParent = Map.groupBy(rows, (row) => row.parent);
    for (const row of rows) {
      organizations.set(row.id, row);
      children.set(row.id, idsOf(byParent.get(row.id) ?? []));
      if (isPlatform(row)) platform = row.id;
    }
    if (!platform) return;
    const roots = [...organizations.values()].filter((row) => row.parent === null && !isPlatform(row));
    children.set(platform, idsOf(roots));
  }

  function above(id: string): readonly string[] {
    const own = organizations.get(id);
    const parent = own?.parent ?? (own && platform !== id ? platform : null);
    return parent ? [parent, ...above(parent)] : [];
  }

  const below = (id: string): readonly string[] =>
    (children.get(id) ?? []).flatMap((child) => [child, ...below(child)]);
  return { remember, above, below, known: (id: string) => organizations.get(id) };
}
