import { sql } from 'kysely';
import { type Tx, withKeptPlans } from '../database/connection.ts';
import type { Credit } from './external.ts';

/** External training as an import brings it. */
export type Imported = Readonly<{
  id: string;
  user: string;
  title: string;
  provider: string;
  completedOn: string;
  validUntil: string | null;
  hours: number | null;
  credits: readonly Credit[];
  remark: string;
}>;
type Place = Readonly<{ tenant: string; organization: string }>;
type Known = Imported & Readonly<{ source: 'entered' | 'imported'; version: number; import: string | null }>;

type Row = Readonly<{
  id: string;
  user_id: string;
  title: string;
  provider: string;
  completed_on: string;
  expires_on: string | null;
  hours: number | null;
  credits: readonly Credit[];
  remark: string;
  source: 'entered' | 'imported';
  version: number;
  import_id: string | null;
}>;

/** Entries of these users on these days; refused ones are as if they were not there. */
export async function externalOn(
  tx: Tx,
  { tenant, organization }: Place,
  users: readonly string[],
  days: readonly string[],
): Promise<readonly Known[]> {
  if (users.length === 0 || days.length === 0) return [];
  const { rows } =
    await sql<Row>`select x.id, x.user_id, x.title, x.provider, x.completed_on, x.expires_on, x.hours, x.credits, x.remark, x.source, x.version, x.import_id
    from external_trainings x where x.tenant_id = ${tenant} and x.organization_id = ${organization} and x.user_id = any(${[...users]}::uuid[])
      and (x.completed_on = any(${[...days]}::date[])) is true and x.state <> 'refused'`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    user: row.user_id,
    title: row.title,
    provider: row.provider,
    completedOn: row.completed_on,
    validUntil: row.expires_on,
    hours: row.hours,
    credits: row.credits,
    remark: row.remark,
    source: row.source,
    version: row.version,
    import: row.import_id,
  }));
}

const recordset = (rows: readonly object[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "user" uuid, title text, provider text, "completedOn" date, "validUntil" date, hours real, credits jsonb, remark text, line int)`;

export async function insertImported(
  tx: Tx,
  { tenant, organization }: Place,
  origin: Readonly<{ import: string; by: string; at: Date }>,
  rows: readonly (Imported & Readonly<{ line: number }>)[],
): Promise<void> {
  if (rows.length === 0) return;
  await withKeptPlans(tx, () =>
    sql`insert into external_trainings (tenant_id, organization_id, id, user_id, entered_by, title, provider, completed_on, expires_on, hours, credits, remark,
      state, source, import_id, import_line, created_at)
    select ${tenant}::uuid, ${organization}::uuid, r.id, r."user", ${origin.by}::uuid, r.title, r.provider, r."completedOn", r."validUntil", r.hours, r.credits, r.remark,
      'approved', 'imported', ${origin.import}::uuid, r.line, ${origin.at}::timestamptz from ${recordset(rows)}`.execute(
      tx,
    ),
  );
}

export async function updateImported(
  tx: Tx,
  { tenant, organization }: Place,
  rows: readonly Imported[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`update external_trainings x set provider = r.provider, expires_on = r."validUntil", hours = r.hours, credits = r.credits, remark = r.remark, version = x.version + 1
    from ${recordset(rows)} where x.tenant_id = ${tenant} and x.organization_id = ${organization} and x.id = r.id`.execute(
    tx,
  );
}

export async function removeImported(tx: Tx, { tenant, organization }: Place, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from external_trainings where tenant_id = ${tenant} and organization_id = ${organization} and id = any(${[...ids]}::uuid[])`.execute(
    tx,
  );
}
