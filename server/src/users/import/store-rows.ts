import { sql } from 'kysely';
import type { FieldId } from './fields.ts';
import type { Joined } from './groups.ts';
import type { Reference } from './known.ts';
import type { Reason } from './reasons.ts';
import type { Outcome } from './judged.ts';
import { type Tx, withKeptPlans } from '../../database/connection.ts';
import type { Cells } from './wanted.ts';

/** A value as it is kept with a row: what a field was, or became. */
export type Kept = string | null | Reference;

/** What is kept of a row: its cells as they were typed, and field by field what was and what came, so that it can be undone. */
export type KeptCells = Readonly<{
  /** Nothing once the data of whom the row was about is erased. */ raw: Cells;
  /** The location at which the user would be; there is none for a row that was rejected. */ place?: string | null;
  set?: Readonly<Partial<Record<FieldId, readonly [before: Kept, after: Kept]>>>;
  /** The line in which the manager stands, when the manager is new too. */ managerLine?: number;
  /** A location that comes with the row. */ newLocation?: string;
  /** Groups that come with the row, by the keys of their names. */ newGroups?: readonly string[];
  /** The groups that the user joined and left by it. */ groups?: Readonly<{
    joined: readonly Joined[];
    left: readonly Joined[];
  }>;
}>;

/** A row of an import of users, or of one of another subject with cells and reasons of its own. */
export type ImportRow<C extends object = KeptCells, R extends object = Reason> = Readonly<{
  line: number;
  outcome: Outcome;
  cells: C;
  reasons: readonly R[];
  user: string | null;
  done: boolean;
}>;

/** A row, whatever its import is about. */
export type AnyRow = ImportRow<object, object>;

export type Place = Readonly<{ tenant: string; organization: string; import: string }>;

/** Adds the rows of a batch. False: another run was here before, and not all of them were added. */
export async function insertRows(tx: Tx, place: Place, rows: readonly AnyRow[]): Promise<boolean> {
  if (rows.length === 0) return true;
  const { numAffectedRows } = await withKeptPlans(tx, () =>
    sql`insert into user_import_rows (tenant_id, organization_id, import_id, line, outcome, cells, reasons, user_id)
    select ${place.tenant}::uuid, ${place.organization}::uuid, ${place.import}::uuid, r.line, r.outcome, r.cells, r.reasons, r.user_id
    from ${recordset(rows)}
    on conflict (tenant_id, organization_id, import_id, line) do nothing`.execute(tx),
  );
  return Number(numAffectedRows) === rows.length;
}

/** Writes what came of rows that were checked before. */
export async function finishRows(tx: Tx, place: Place, rows: readonly AnyRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`update user_import_rows x set outcome = r.outcome, cells = r.cells, reasons = r.reasons, user_id = r.user_id, done = r.done
    from ${recordset(rows)}
    where x.tenant_id = ${place.tenant}::uuid and x.organization_id = ${place.organization}::uuid and x.import_id = ${place.import}::uuid and x.line = r.line`.execute(
    tx,
  );
}

/** The same, for rows that came as the check had said. */
export async function markDone(tx: Tx, place: Place, lines: readonly number[]): Promise<void> {
  await sql`update user_import_rows set done = true
    where tenant_id = ${place.tenant}::uuid and organization_id = ${place.organization}::uuid and import_id = ${place.import}::uuid and line = any(${[...lines]}::int[])`.execute(
    tx,
  );
}

const recordset = (rows: readonly AnyRow[]) => {
  const json = JSON.stringify(rows.map(({ user, ...row }) => ({ ...row, user_id: user })));
  return sql`jsonb_to_recordset(${json}::jsonb) as r(line int, outcome text, cells jsonb, reasons jsonb, user_id uuid, done boolean)`;
};

/** The next rows, in the order of the file. */
export async function nextRows<C extends object = KeptCells, R extends object = Reason>(
  tx: Tx,
  place: Pick<Place, 'organization' | 'import'>,
  which: Readonly<{ after: number; limit: number; outcomes?: readonly Outcome[]; undone?: boolean }>,
): Promise<readonly ImportRow<C, R>[]> {
  const rows = await tx
    .selectFrom('user_import_rows')
    .select(['line', 'outcome', 'cells', 'reasons', 'user_id', 'done'])
    .where('organization_id', '=', place.organization)
    .where('import_id', '=', place.import)
    .where('line', '>', which.after)
    .$if(which.outcomes !== undefined, (q) => q.where('outcome', 'in', [...(which.outcomes ?? [])]))
    .$if(which.undone === true, (q) => q.where('done', '=', false))
    .orderBy('line')
    .limit(which.limit)
    .execute();
  return rows.map((row) => ({
    line: row.line,
    outcome: row.outcome,
    // the border where what was written as JSON comes back
    cells: { raw: {}, ...(row.cells as object) } as C,
    reasons: row.reasons as readonly R[],
    user: row.user_id,
    done: row.done,
  }));
}

export async function lastLine(tx: Tx, place: Pick<Place, 'organization' | 'import'>): Promise<number> {
  const { rows } = await sql<{
    line: number | null;
  }>`select max(line) as line from user_import_rows where organization_id = ${place.organization} and import_id = ${place.import}`.execute(
    tx,
  );
  return rows[0]?.line ?? 0;
}

export async function forgetRows(tx: Tx, place: Pick<Place, 'organization' | 'import'>): Promise<void> {
  await tx
    .deleteFrom('user_import_rows')
    .where('organization_id', '=', place.organization)
    .where('import_id', '=', place.import)
    .execute();
}

export type Tally = Readonly<
  Record<Outcome, number> & {
    done: number;
    locations: number;
    groups: number /** Users who are disabled by it, among those updated. */;
    ending: number;
  }
>;

/** How many rows of each outcome there are. */
export async function tally(tx: Tx, place: Pick<Place, 'organization' | 'import'>): Promise<Tally> {
  const { rows } = await sql<{
    outcome: Outcome;
    n: number;
    done: number;
  }>`select outcome, count(*) as n, count(*) filter (where done) as done
    from user_import_rows where organization_id = ${place.organization} and import_id = ${place.import} group by outcome`.execute(
    tx,
  );
  const { rows: added } = await sql<{
    locations: number;
    groups: number;
    ending: number;
  }>`select count(distinct cells ->> 'newLocation') as locations,
      count(*) filter (where outcome = 'updated' and cells -> 'set' -> 'state' ->> 1 in ('disabled', 'archived')) as ending,
      (select count(distinct name) from user_import_rows r, jsonb_array_elements_text(r.cells -> 'newGroups') as name
        where r.organization_id = ${place.organization} and r.import_id = ${place.import} and r.outcome in ('created', 'updated')) as groups
    from user_import_rows where organization_id = ${place.organization} and import_id = ${place.import} and outcome in ('created', 'updated')`.execute(
    tx,
  );
  const of = (outcome: Outcome) => rows.find((row) => row.outcome === outcome)?.n ?? 0;
  return {
    created: of('created'),
    updated: of('updated'),
    unchanged: of('unchanged'),
    rejected: of('rejected'),
    done: rows.reduce((sum, row) => sum + row.done, 0),
    locations: added[0]?.locations ?? 0,
    groups: added[0]?.groups ?? 0,
    ending: added[0]?.ending ?? 0,
  };
}

/** Rejects rows whose manager stands in a line that was rejected; tells how many, so that it can be asked again. */
export async function rejectFollowers(tx: Tx, place: Pick<Place, 'organization' | 'import'>): Promise<number> {
  const { numAffectedRows } = await sql`update user_import_rows x set outcome = 'rejected',
      reasons = jsonb_build_array(jsonb_build_object('field', 'manager', 'code', 'manager-rejected', 'values', jsonb_build_object('line', m.line)))
    from user_import_rows m
    where x.organization_id = ${place.organization} and x.import_id = ${place.import} and x.outcome in ('created', 'updated') and x.cells ? 'managerLine'
    and m.tenant_id = x.tenant_id and m.organization_id = x.organization_id and m.import_id = x.import_id
    and m.line = (x.cells ->> 'managerLine')::int and m.outcome = 'rejected'`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/**
 * The locations at which the users of all rows are and would be; none when even one row cannot be said to stand at one.
 * They decide who else may look at the import.
 */
export async function placesNamed(tx: Tx, place: Pick<Place, 'organization' | 'import'>): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string | null }>`select distinct one.id from user_import_rows x,
      lateral (values (x.cells ->> 'place'), (case when x.cells -> 'set' ? 'location' then coalesce(x.cells -> 'set' -> 'location' -> 0 ->> 'id', '') else x.cells ->> 'place' end)) one(id)
    where x.organization_id = ${place.organization} and x.import_id = ${place.import}`.execute(tx);
  const isKnown = rows.every(({ id }) => id !== null && id !== '' && !id.startsWith('new:'));
  return isKnown ? rows.flatMap(({ id }) => id ?? []) : [];
}
