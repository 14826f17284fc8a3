import { createHash } from 'node:crypto';
import type { Tx } from '../../database/connection.ts';
import { newId } from '../../outside/ids.ts';

/** What a user is named by to machines and lists of staff: never given to anybody else. */
export type Identifier = Readonly<{ kind: 'user-name' | 'employee-identifier'; key: string }>;
type Place = Readonly<{ tenant: string; organization: string }>;

/** Keeps identifiers of a user who gives them up, as hashes. */
export async function keepFormer(
  tx: Tx,
  at: Place & Readonly<{ user: string; at: Date }>,
  identifiers: readonly Identifier[],
): Promise<void> {
  if (identifiers.length === 0) return;
  await tx
    .insertInto('former_identifiers')
    .values(
      identifiers.map((identifier) => ({
        tenant_id: at.tenant,
        organization_id: at.organization,
        id: newId(),
        user_id: at.user,
        kind: identifier.kind,
        key_hash: hashOf(at.organization, identifier),
        at: at.at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['tenant_id', 'organization_id', 'kind', 'key_hash']).doNothing())
    .execute();
}

/** Who had these identifiers formerly: user by identifier key. */
export async function formerHolders(
  tx: Tx,
  organization: string,
  kind: Identifier['kind'],
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const byHash = new Map(keys.map((key) => [hashOf(organization, { kind, key }).toString('hex'), key]));
  const rows = await tx
    .selectFrom('former_identifiers')
    .select(['user_id', 'key_hash'])
    .where('organization_id', '=', organization)
    .where('kind', '=', kind)
    .where(
      'key_hash',
      'in',
      [...byHash.keys()].map((hash) => Buffer.from(hash, 'hex')),
    )
    .execute();
  return new Map(rows.map((row) => [byHash.get(row.key_hash.toString('hex')) ?? '', row.user_id]));
}

/** What is kept of an identifier: enough to know it again, too little to read it. */
export const hashOf = (organization: string, { kind, key }: Identifier): Buffer =>
  createHash('sha256').update(`${organization}\n${kind}\n${key}`).digest();
