import type { Buffer } from 'node:buffer';
import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { Photo, Size } from './photo.ts';

type Place = Readonly<{ tenant: string; organization: string; user: string }>;

export async function writePhoto(tx: Tx, of: Place, { small, large }: Photo, at: Date): Promise<void> {
  await sql`insert into user_photos (tenant_id, organization_id, user_id, small, large, changed_at)
    values (${of.tenant}, ${of.organization}, ${of.user}, ${small}, ${large}, ${at})
    on conflict (tenant_id, organization_id, user_id)
      do update set small = excluded.small, large = excluded.large, changed_at = excluded.changed_at`.execute(tx);
}

export async function removePhoto(tx: Tx, of: Place): Promise<void> {
  await tx
    .deleteFrom('user_photos')
    .where('organization_id', '=', of.organization)
    .where('user_id', '=', of.user)
    .execute();
}

/** A user's picture in one size; null when there is none. */
export async function photoOf(tx: Tx, organization: string, user: string, size: Size): Promise<Buffer | null> {
  const row = await tx
    .selectFrom('user_photos')
    .select(`${size} as bytes`)
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .executeTakeFirst();
  return row?.bytes ?? null;
}
