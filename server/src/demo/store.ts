import { sql } from 'kysely';
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

/** A row with everything it needs. */
export type WholeRow = Readonly<Record<string, unknown>>;

/** Inserts rows of one table in one statement; what a row does not say is left to the table. */
export async function insertRows(tx: Tx, table: string, rows: readonly WholeRow[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const values = rows.map((row) => {
    const cells = columns.map((column) => (row[column] === undefined ? sql`default` : sql`${row[column]}`));
    return sql`(${sql.join(cells)})`;
  });
  const names = columns.map((column) => sql.ref(column));
  await sql`insert into ${sql.table(table)} (${sql.join(names)}) values ${sql.join(values)}`.execute(tx);
}

/** Has an organization send its mails. */
export async function goLive(tx: Tx, tenant: string, organization: string, at: Date): Promise<void> {
  await tx
    .insertInto('mail_switches')
    .values({ tenant_id: tenant, organization_id: organization, live_at: at })
    .execute();
}
