import type { Tx } from '../../database/connection.ts';
import type { Logo } from './logo.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

export async function logoOf(tx: Tx, organization: string): Promise<{ mime: string; bytes: Buffer } | null> {
  const row = await tx
    .selectFrom('organization_logos')
    .select(['mime', 'bytes'])
    .where('organization_id', '=', organization)
    .executeTakeFirst();
  return row ?? null;
}

export async function writeLogo(tx: Tx, { tenant, organization }: Place, logo: Logo, at: Date): Promise<void> {
  const changed = { mime: logo.mime, bytes: logo.bytes, changed_at: at };
  await tx
    .insertInto('organization_logos')
    .values({ tenant_id: tenant, organization_id: organization, ...changed })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'organization_id']).doUpdateSet(changed))
    .execute();
}

export async function removeLogo(tx: Tx, organization: string): Promise<void> {
  await tx.deleteFrom('organization_logos').where('organization_id', '=', organization).execute();
}
