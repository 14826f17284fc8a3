import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import type { Kept } from './register.ts';

type Person = Readonly<{ organization: string; user: string }>;

/** How many rows each table of the register keeps of somebody, in the order of the register: one statement. */
export async function countsOf(tx: Tx, of: Person, register: readonly Kept[]): Promise<readonly number[]> {
  const counts = register.map(
    (kept) => sql`(select count(*)::int from ${sql.table(kept.table)} x where ${theirs(of, kept)})`,
  );
  const { rows } = await sql<{ counts: readonly number[] }>`select array[${sql.join(counts)}] as counts`.execute(tx);
  return rows[0]?.counts ?? [];
}

/** Everything the register shows of somebody, in the order of the register: one statement. */
export async function rowsOf(
  tx: Tx,
  of: Person,
  register: readonly Kept[],
  asker: 'oneself' | 'another',
): Promise<readonly (readonly Record<string, unknown>[])[]> {
  const parts = register.map((kept) => {
    const shown = kept.shows.flatMap((column) => [sql.lit(column), sql.ref(`x.${column}`)]);
    const own = kept.ownIf && asker === 'oneself' ? sql`and ${sql.ref(`x.${kept.ownIf}`)}` : sql``;
    return sql`coalesce((select jsonb_agg(jsonb_build_object(${sql.join(shown)})) from ${sql.table(kept.table)} x where ${theirs(of, kept)} ${own}), '[]')`;
  });
  const { rows } = await sql<{
    parts: readonly (readonly Record<string, unknown>[])[];
  }>`select to_jsonb(array[${sql.join(parts)}]::jsonb[]) as parts`.execute(tx);
  return rows[0]?.parts ?? [];
}

/** Removes or empties what a table keeps of somebody; how many rows it was. */
export async function eraseFrom(tx: Tx, of: Person, kept: Kept): Promise<number> {
  const { erased } = kept;
  if (erased.how === 'stays') return 0;
  const table = sql.table(kept.table);
  const statement =
    erased.how === 'removed'
      ? sql`delete from ${table} x where ${theirs(of, kept)}`
      : sql`update ${table} x set ${sql.join(Object.entries(erased.to).map(([column, to]) => sql`${sql.ref(column)} = ${sql.lit(to)}`))} where ${theirs(of, kept)}`;
  const { numAffectedRows } = await statement.execute(tx);
  return Number(numAffectedRows ?? 0);
}

const theirs = ({ organization, user }: Person, kept: Kept) =>
  sql`x.organization_id = ${organization} and ${sql.ref(`x.${kept.by}`)} = ${user}`;

/** Leaves the user under a number instead of a name, found by nothing. */
export async function leaveNumber(
  tx: Tx,
  { organization, user }: Person,
  to: Readonly<{ first: string; last: string; userName: string; key: string; at: Date }>,
): Promise<void> {
  await tx
    .updateTable('users')
    .set({
      first_name: to.first,
      last_name: to.last,
      name_key: to.key,
      user_name: to.userName,
      user_name_key: to.userName,
      erased_at: to.at,
      version: sql`version + 1`,
      stamp: sql`stamp + 1`,
    })
    .where('organization_id', '=', organization)
    .where('id', '=', user)
    .execute();
}

export async function erasedAt(tx: Tx, { organization, user }: Person): Promise<Date | null> {
  const row = await tx
    .selectFrom('users')
    .select('erased_at')
    .where('organization_id', '=', organization)
    .where('id', '=', user)
    .executeTakeFirst();
  return row?.erased_at ?? null;
}

export type Hold = Readonly<{ id: string; reason: string; until: string | null; at: Date; by: string | null }>;

/** The holds on somebody's data that stand on a day. */
export async function holdsOn(tx: Tx, { organization, user }: Person, today: string): Promise<readonly Hold[]> {
  const rows = await tx
    .selectFrom('personal_holds as h')
    .leftJoin('users as u', (join) =>
      join
        .onRef('u.tenant_id', '=', 'h.tenant_id')
        .onRef('u.organization_id', '=', 'h.organization_id')
        .onRef('u.id', '=', 'h.set_by'),
    )
    .select(['h.id', 'h.reason', 'h.until', 'h.set_at', 'u.first_name', 'u.last_name'])
    .where('h.organization_id', '=', organization)
    .where('h.user_id', '=', user)
    .where('h.ended_at', 'is', null)
    .where((where) => where.or([where('h.until', 'is', null), where('h.until', '>=', today)]))
    .orderBy('h.set_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reason: row.reason,
    until: row.until,
    at: row.set_at,
    by: row.first_name === null ? null : `${row.first_name} ${row.last_name}`,
  }));
}

export async function insertHold(
  tx: Tx,
  hold: Person & Readonly<{ tenant: string; id: string; reason: string; until: string | null; by: string; at: Date }>,
): Promise<void> {
  await tx
    .insertInto('personal_holds')
    .values({
      tenant_id: hold.tenant,
      organization_id: hold.organization,
      id: hold.id,
      user_id: hold.user,
      reason: hold.reason,
      until: hold.until,
      set_by: hold.by,
      set_at: hold.at,
    })
    .execute();
}

/** Ends a hold; false when there is none such. */
export async function endHold(tx: Tx, { organization, user }: Person, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('personal_holds')
    .set({ ended_at: at })
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
