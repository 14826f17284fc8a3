import type { Tx } from '../database/connection.ts';

const key = 'set-up';

export async function isSetUp(tx: Tx, platform: string): Promise<boolean> {
  const row = await tx
    .selectFrom('organizations')
    .select('id')
    .where('identifier_key', '=', platform)
    .executeTakeFirst();
  return row !== undefined;
}

export async function keepSetUp(tx: Tx, hash: Buffer): Promise<void> {
  const value = JSON.stringify(hash.toString('base64'));
  await tx
    .insertInto('installation')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** The hash of the waiting secret; its row is locked, so that a link serves once. */
export async function readSetUp(tx: Tx): Promise<Buffer | null> {
  const row = await tx.selectFrom('installation').select('value').where('key', '=', key).forUpdate().executeTakeFirst();
  return row ? Buffer.from(String(row.value), 'base64') : null;
}

export async function clearSetUp(tx: Tx): Promise<void> {
  await tx.deleteFrom('installation').where('key', '=', key).execute();
}
