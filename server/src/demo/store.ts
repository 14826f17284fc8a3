import type { Tx } from '../database/connection.ts';

const key = 'demo';

export async function isDemo(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('installation').select('key').where('key', '=', key).executeTakeFirst()) !== undefined;
}

export async function isEmpty(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('organizations').select('id').limit(1).executeTakeFirst()) === undefined;
}

export async function markDemo(tx: Tx): Promise<void> {
  await tx
    .insertInto('installation')
    .values({ key, value: JSON.stringify(true) })
    .execute();
}
