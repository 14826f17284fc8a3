import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import type { Before } from './before.ts';
import type { BulkDeed, BulkState, Outcome, Reason } from './bulk.ts';

export type Bulk = Readonly<{ id: string; deed: BulkDeed; state: BulkState; askedBy: string }>;
export type BulkRow = Readonly<{ number: number; user: string; name: string; before: Before | null }>;
type Place = Readonly<{ tenant: string; organization: string }>;

export async function insertBulk(
  tx: Tx,
  at: Place & Readonly<{ now: Date }>,
  bulk: Bulk,
  rows: readonly Readonly<{ user: string; name: string }>[],
): Promise<void> {
  await tx
    .insertInto('bulks')
    .values({
      ...{ tenant_id: at.tenant, organization_id: at.organization, id: bulk.id },
      ...{ deed: bulk.deed.deed, input: JSON.stringify(bulk.deed), state: bulk.state },
      ...{ asked_by: bulk.askedBy, created_at: at.now },
    })
    .execute();
  await sql`insert into bulk_rows (tenant_id, organization_id, bulk_id, number, user_id, name)
    select ${at.tenant}::uuid, ${at.organization}::uuid, ${bulk.id}::uuid, r.number, r.user_id, r.name
    from unnest(${rows.map((row) => row.user)}::uuid[], ${rows.map((row) => row.name)}::text[]) with ordinality as r(user_id, name, number)`.execute(
    tx,
  );
}

/** A bulk that somebody asked for, kept from changing when it is worked on. */
export async function findBulk(
  tx: Tx,
  organization: string,
  id: string,
  askedBy: string,
  lock = false,
): Promise<Bulk | null> {
  const { rows } =
    await sql<Bulk>`select id, input as deed, state, asked_by as "askedBy" from bulks where organization_id = ${organization}
      and id = ${id} and asked_by = ${askedBy} ${lock ? sql`for no key update` : sql``}`.execute(tx);
  return rows[0] ?? null;
}

export async function setBulkState(tx: Tx, organization: string, id: string, state: BulkState): Promise<void> {
  await tx
    .updateTable('bulks')
    .set({ state })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

/** The next rows of an outcome, in their order. */
export async function rowsOf(
  tx: Tx,
  organization: string,
  bulk: string,
  outcome: Outcome,
  most: number,
): Promise<readonly BulkRow[]> {
  const { rows } = await sql<BulkRow>`select number, user_id as user, name, before from bulk_rows
    where organization_id = ${organization} and bulk_id = ${bulk} and outcome = ${outcome} order by number limit ${most}`.execute(
    tx,
  );
  return rows;
}

export type Done = Readonly<{ number: number; outcome: Outcome; reason: Reason | null; before: Before | null }>;

/** Writes what became of rows: one statement, however many. */
export async function writeRows(tx: Tx, organization: string, bulk: string, done: readonly Done[]): Promise<void> {
  if (done.length === 0) return;
  await sql`update bulk_rows r set outcome = d.outcome, reason = d.reason, before = coalesce(d.before, r.before)
    from jsonb_to_recordset(${JSON.stringify(done)}::jsonb) as d(number int, outcome text, reason jsonb, before jsonb)
    where r.organization_id = ${organization} and r.bulk_id = ${bulk} and r.number = d.number`.execute(tx);
}

export type Tally = Readonly<{ outcome: Outcome; reason: Reason | null; count: number; names: readonly string[] }>;

/** How many came to what, with a few names for each reason. */
export async function tallyOf(tx: Tx, organization: string, bulk: string, names: number): Promise<readonly Tally[]> {
  const { rows } =
    await sql<Tally>`select outcome, reason, count(*) as count, (array_agg(name order by number))[1:${names}::int] as names
    from bulk_rows where organization_id = ${organization} and bulk_id = ${bulk} group by outcome, reason order by count(*) desc`.execute(
      tx,
    );
  return rows;
}

/** Does something that may be refused after it was begun: then nothing of it stays. */
export async function apart<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`savepoint one`.execute(tx);
  try {
    const result = await work();
    await sql`release savepoint one`.execute(tx);
    return result;
  } catch (fault) {
    await sql`rollback to savepoint one`.execute(tx);
    throw fault;
  }
}
