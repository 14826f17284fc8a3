import type { Tx } from './connection.ts';

type Key = Readonly<{ tenant: string; organization: string; actor: string; operation: string; key: string; at: Date }>;
type Kept = Readonly<{ hash: Buffer; status: number; answer: unknown }>;

const lifetime = 24 * 60 * 60 * 1000;

/** Inserts the key (a second request waits here for the first to end) or reads what was kept under it. */
export async function takeKey(tx: Tx, key: Key, hash: Buffer): Promise<Kept | null> {
  const old = new Date(key.at.getTime() - lifetime);
  const mine = tx
    .deleteFrom('idempotency_keys')
    .where('organization_id', '=', key.organization)
    .where('actor_id', '=', key.actor);
  await mine.where('operation', '=', key.operation).where('key', '=', key.key).where('at', '<', old).execute();
  const inserted = await tx
    .insertInto('idempotency_keys')
    .values({
      tenant_id: key.tenant,
      organization_id: key.organization,
      actor_id: key.actor,
      operation: key.operation,
      key: key.key,
      body_hash: hash,
      status: 0,
      at: key.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (inserted) return null;
  const row = await tx
    .selectFrom('idempotency_keys')
    .select(['body_hash', 'status', 'answer'])
    .where('organization_id', '=', key.organization)
    .where('actor_id', '=', key.actor)
    .where('operation', '=', key.operation)
    .where('key', '=', key.key)
    .executeTakeFirstOrThrow();
  return { hash: row.body_hash, status: row.status, answer: row.answer };
}

export async function keepAnswer(tx: Tx, key: Key, status: number, answer: unknown): Promise<void> {
  await tx
    .updateTable('idempotency_keys')
    .set({ status, answer: JSON.stringify(answer ?? null) })
    .where('organization_id', '=', key.organization)
    .where('actor_id', '=', key.actor)
    .where('operation', '=', key.operation)
    .where('key', '=', key.key)
    .execute();
}
