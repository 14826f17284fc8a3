import { type Sql, type Thing, factsSql, from } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { after as behind, condition } from '../database/where.ts';
import type { Credit, ExternalState, Said } from './external.ts';
import { externalTraining, externalTrainingEntry } from './privileges.ts';

export type External = Said &
  Readonly<{
    thing: Thing;
    id: string;
    user: Readonly<{ id: string; name: string }>;
    state: ExternalState;
    source: 'entered' | 'imported';
    enteredBy: Readonly<{ id: string; name: string }> | null;
    enteredAt: Date;
    decided: Readonly<{ by: string; at: Date; reason: string | null }> | null;
    version: number;
  }>;

type Row = Readonly<{
  id: string;
  organization_id: string;
  facts: Thing['facts'];
  user_id: string;
  user_name: string;
  title: string;
  provider: string;
  completed_on: string;
  expires_on: string | null;
  hours: number | null;
  credits: readonly Credit[];
  remark: string;
  state: ExternalState;
  source: External['source'];
  entered_by: string | null;
  entered_name: string | null;
  created_at: Date;
  decided_name: string | null;
  decided_at: Date | null;
  decision_reason: string | null;
  version: number;
}>;

const nameOf = (column: string): RawBuilder<unknown> =>
  sql`(select p.first_name || ' ' || p.last_name from users p where p.tenant_id = x.tenant_id and p.organization_id = x.organization_id and p.id = ${sql.ref(column)})`;

const columns = sql`x.user_id, ${nameOf('x.user_id')} as user_name, x.title, x.provider, x.completed_on, x.expires_on, x.hours, x.credits, x.remark, x.state,
  x.source, x.entered_by, ${nameOf('x.entered_by')} as entered_name, x.created_at, ${nameOf('x.decided_by')} as decided_name, x.decided_at, x.decision_reason, x.version`;

export type Which = Readonly<{
  organization: string;
  scope: Sql;
  now: number;
  user?: string;
  state?: ExternalState;
}>;

/** Entries within reach, the newest day first; at most `limit` after a place in that order. */
export async function listExternal(
  tx: Tx,
  which: Which,
  limit: number,
  after: readonly string[] | null,
): Promise<readonly External[]> {
  const parts = [sql`x.organization_id = ${which.organization}`, condition(which.scope)];
  if (which.user) parts.push(sql`x.user_id = ${which.user}`);
  if (which.state) parts.push(sql`x.state = ${which.state}`);
  if (after) parts.push(sql`(x.completed_on, x.id) < (${after[0]}::date, ${after[1]}::uuid)`);
  return read(
    tx,
    which.now,
    sql`${sql.join(parts, sql` and `)} order by x.completed_on desc, x.id desc limit ${limit}`,
  );
}

/** What waits for a decision, the longest first. */
export async function listPending(
  tx: Tx,
  which: Omit<Which, 'state'>,
  limit: number,
  after: readonly string[] | null,
): Promise<readonly External[]> {
  const parts = [
    sql`x.organization_id = ${which.organization}`,
    sql`x.state = 'pending'`,
    condition(which.scope),
    after ? behind(['x.completed_on', 'x.id'], after) : sql`true`,
  ];
  return read(tx, which.now, sql`${sql.join(parts, sql` and `)} order by x.completed_on, x.id limit ${limit}`);
}

/** What somebody entered for others. */
export async function listEntered(
  tx: Tx,
  { organization, scope, now, by }: Readonly<{ organization: string; scope: Sql; now: number; by: string }>,
  limit: number,
  after: readonly string[] | null,
): Promise<readonly External[]> {
  const parts = [
    sql`x.organization_id = ${organization}`,
    condition(scope),
    sql`x.user_id <> ${by}`,
    after ? sql`(x.completed_on, x.id) < (${after[0]}::date, ${after[1]}::uuid)` : sql`true`,
  ];
  const { rows } =
    await sql<Row>`select ${condition(factsSql(externalTrainingEntry, now))}, ${columns} from ${condition(from(externalTrainingEntry))}
    where ${sql.join(parts, sql` and `)} order by x.completed_on desc, x.id desc limit ${limit}`.execute(tx);
  return rows.map(external);
}

/** One entry that was granted. */
export async function findExternal(tx: Tx, organization: string, id: string, now: number): Promise<External | null> {
  const rows = await read(tx, now, sql`x.organization_id = ${organization} and x.id = ${id}`);
  return rows[0] ?? null;
}

async function read(tx: Tx, now: number, where: RawBuilder<unknown>): Promise<readonly External[]> {
  const { rows } =
    await sql<Row>`select ${condition(factsSql(externalTraining, now))}, ${columns} from ${condition(from(externalTraining))} where ${where}`.execute(
      tx,
    );
  return rows.map(external);
}

const external = (row: Row): External => ({
  thing: { kind: externalTraining.id, id: row.id, organization: row.organization_id, facts: row.facts },
  id: row.id,
  user: { id: row.user_id, name: row.user_name },
  title: row.title,
  provider: row.provider,
  completedOn: row.completed_on,
  validUntil: row.expires_on,
  hours: row.hours,
  credits: [...row.credits],
  remark: row.remark,
  state: row.state,
  source: row.source,
  enteredBy: row.entered_by ? { id: row.entered_by, name: row.entered_name ?? '' } : null,
  enteredAt: row.created_at,
  decided: row.decided_at ? { by: row.decided_name ?? '', at: row.decided_at, reason: row.decision_reason } : null,
  version: row.version,
});

type Place = Readonly<{ tenant: string; organization: string }>;
type New = Said & Readonly<{ id: string; user: string; by: string; at: Date; state: ExternalState }>;

const written = (said: Said) => ({
  title: said.title,
  provider: said.provider,
  completed_on: said.completedOn,
  expires_on: said.validUntil,
  hours: said.hours,
  credits: JSON.stringify(said.credits),
  remark: said.remark,
});

export async function insertExternal(tx: Tx, { tenant, organization }: Place, entry: New): Promise<void> {
  await tx
    .insertInto('external_trainings')
    .values({
      tenant_id: tenant,
      organization_id: organization,
      id: entry.id,
      user_id: entry.user,
      entered_by: entry.by,
      created_at: entry.at,
      state: entry.state,
      ...written(entry),
    })
    .execute();
}

/** Changes what an entry says; what was decided about it before is forgotten. */
export async function updateExternal(
  tx: Tx,
  organization: string,
  id: string,
  said: Said,
  state: ExternalState,
): Promise<void> {
  await tx
    .updateTable('external_trainings')
    .set({
      ...written(said),
      state,
      decided_by: null,
      decided_at: null,
      decision_reason: null,
      version: sql`version + 1`,
    })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

/** Approves or refuses an entry that waits; false when it does not wait any more. */
export async function decideExternal(
  tx: Tx,
  organization: string,
  id: string,
  decision: Readonly<{ state: 'approved' | 'refused'; by: string; at: Date; reason: string | null }>,
): Promise<boolean> {
  const done = await tx
    .updateTable('external_trainings')
    .set({
      state: decision.state,
      decided_by: decision.by,
      decided_at: decision.at,
      decision_reason: decision.reason,
      version: sql`version + 1`,
    })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function removeExternal(tx: Tx, organization: string, id: string): Promise<void> {
  await tx.deleteFrom('external_trainings').where('organization_id', '=', organization).where('id', '=', id).execute();
}
