import pg from 'pg';
import { StartProblem } from './embedded/index.ts';

type Deed = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

const all: readonly Deed[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/** What the run-time role may do with tables that are more than a place for data; everything with all others. */
const narrower: Readonly<Record<string, readonly Deed[]>> = {
  // what was written down about a deed stays as it was written
  audit_entries: ['SELECT', 'INSERT'],
  audit_seals: ['SELECT', 'INSERT'],
  // a signature stays as it was given
  signatures: ['SELECT', 'INSERT'],
  migrations: ['SELECT'],
};

/** What it may change of tables it may not change otherwise: names go when personal data is erased. */
const columns: Readonly<Record<string, readonly string[]>> = {
  signatures: ['user_id', 'printed_name', 'user_name'],
};

type Queryable = Pick<pg.ClientBase, 'query'>;

/** Gives the run-time role what it needs and takes away the rest; run by the owner. Says nothing when nothing is to do. */
export async function grant(owner: Queryable, role: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  for (const { table, too_much, missing } of await differences(owner, role)) {
    if (too_much.length > 0)
      await owner.query(`revoke ${too_much.join(', ')} on ${pg.escapeIdentifier(table)} from ${name}`);
    if (missing.length > 0)
      await owner.query(`grant ${missing.join(', ')} on ${pg.escapeIdentifier(table)} to ${name}`);
  }
  for (const right of await lackingOfColumns(owner, role)) await owner.query(`grant ${right} to ${name}`);
  await owner.query(`grant execute on function public.enqueue, public.refresh_statistics to ${name}`);
}

/**
 * Refuses to go on as a role for which row-level security does not hold, or which lacks a right, with a sentence that
 * says which one. `pool` is signed in as the run-time role.
 */
export async function refusePowerfulRole(pool: Queryable): Promise<void> {
  const { rows } = await pool.query<{ role: string; power: string }>(powers);
  const [powerful] = rows;
  if (powerful?.power) {
    throw new StartProblem(
      `The role ${powerful.role} of DATABASE_URL is ${powerful.power}, so row-level security would not hold. Use a role made with: ` +
        `create role ambit_app login nosuperuser nobypassrls password '…'`,
    );
  }
  const role = powerful?.role ?? '';
  const [lacking] = (await differences(pool, role)).filter(({ missing }) => missing.length > 0);
  const [ofColumn] = await lackingOfColumns(pool, role);
  const right = lacking ? `${lacking.missing.join(', ').toLowerCase()} on ${lacking.table}` : ofColumn;
  if (!right) return;
  const statement = `grant ${right} to ${role}`;
  throw new StartProblem(`The role ${role} lacks a right. Run as the owner of the tables: ${statement}`);
}

// a member of a superuser role could become it at any time
const powers = `
  select current_user as role, coalesce((
    select case when r.rolsuper then 'a superuser' else 'allowed to bypass row-level security' end
      || case when r.rolname = current_user then '' else ' (as a member of ' || r.rolname || ')' end
    from pg_roles r where (r.rolsuper or r.rolbypassrls) and pg_has_role(current_user, r.oid, 'MEMBER')
    order by r.rolname <> current_user limit 1), '') as power`;

type Difference = { table: string; missing: Deed[]; too_much: Deed[] };

async function differences(db: Queryable, role: string): Promise<Difference[]> {
  const { rows } = await db.query<{ table: string; held: Deed[] }>(
    `select c.relname as table, array(select d from unnest($2::text[]) d where has_table_privilege($1, c.oid, d)) as held
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
    [role, all],
  );
  return rows
    .map(({ table, held }) => {
      const wanted = narrower[table] ?? all;
      return {
        table,
        missing: wanted.filter((d) => !held.includes(d)),
        too_much: held.filter((d) => !wanted.includes(d)),
      };
    })
    .filter(({ missing, too_much }) => missing.length + too_much.length > 0);
}

/** What is to be changed of single columns and may not be: `update (name) on table`. */
async function lackingOfColumns(db: Queryable, role: string): Promise<readonly string[]> {
  const wanted = Object.entries(columns).flatMap(([table, some]) => some.map((column) => [table, column] as const));
  const { rows } = await db.query<{ table: string; column: string }>(
    `select c.relname as table, w.column from unnest($2::text[], $3::text[]) w("table", "column")
     join pg_class c on c.relname = w.table and c.relnamespace = 'public'::regnamespace
     where not has_column_privilege($1, c.oid, w.column, 'UPDATE')`,
    [role, wanted.map(([table]) => table), wanted.map(([, column]) => column)],
  );
  return rows.map(({ table, column }) => `update (${pg.escapeIdentifier(column)}) on ${pg.escapeIdentifier(table)}`);
}
