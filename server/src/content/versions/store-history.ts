import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { Loaded } from './version.ts';

type Entry = Readonly<{
  tenant: string;
  organization: string;
  id: string;
  course: string;
  what: Loaded;
  detail: Readonly<Record<string, unknown>>;
  at: Date;
  by: Readonly<{ id: string; name: string }>;
}>;

export async function insertEntry(tx: Tx, e: Entry): Promise<void> {
  await sql`insert into course_history (tenant_id, organization_id, id, course_id, what, detail, at, by, by_name)
    values (${e.tenant}, ${e.organization}, ${e.id}, ${e.course}, ${e.what}, ${JSON.stringify(e.detail)}::jsonb, ${e.at}, ${e.by.id}, ${e.by.name})`.execute(
    tx,
  );
}

export type ListedEntry = Readonly<{
  id: string;
  what: Loaded;
  detail: Readonly<Record<string, unknown>>;
  at: Date;
  /** Empty: the data of whoever it was is erased. */ by: string;
}>;

/** What was loaded into a course, the newest first. */
export async function listEntries(
  tx: Tx,
  organization: string,
  course: string,
  { before, limit }: Readonly<{ before: string | null; limit: number }>,
): Promise<readonly ListedEntry[]> {
  const { rows } = await sql<ListedEntry>`select h.id, h.what, h.detail, h.at, h.by_name as by from course_history h
    where h.organization_id = ${organization} and h.course_id = ${course} ${before ? sql`and h.id < ${before}::uuid` : sql``}
    order by h.id desc limit ${limit}`.execute(tx);
  return rows;
}
