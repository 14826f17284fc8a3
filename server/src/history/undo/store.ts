import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { Past } from '../../training/index.ts';
import type { Imported } from '../../transcripts/index.ts';
import type { Now } from './undo.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

/** Completions from before, by their ids. */
export async function pastById(
  tx: Tx,
  { tenant, organization }: Place,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Past & Now>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<
    Past & Now
  >`select id, user_id as "user", course_id as course, completed_on as "completedOn", score, valid_until as "validUntil",
      remark, version, import_id as import from past_completions
    where tenant_id = ${tenant} and organization_id = ${organization} and id = any(${[...ids]}::uuid[]) for no key update`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Entries of external training, by their ids. */
export async function externalById(
  tx: Tx,
  { tenant, organization }: Place,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Imported & Now>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<
    Imported & Now
  >`select id, user_id as "user", title, provider, completed_on as "completedOn", expires_on as "validUntil", hours, credits,
      remark, version, import_id as import from external_trainings
    where tenant_id = ${tenant} and organization_id = ${organization} and id = any(${[...ids]}::uuid[]) for no key update`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
