import pg from 'pg';
import { copyInto, type Table } from './copy.ts';

export type Filled = Readonly<{ table: string; rows: number; seconds: number }>;

/**
 * Fills empty tables: without their indexes and foreign keys, which are built, and so proven, when the rows are in.
 * `url` signs in as a superuser, who stands above row-level security.
 */
export async function fill(
  url: string,
  tables: readonly Table[],
  say: (line: string) => void,
): Promise<readonly Filled[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const filled: Filled[] = [];
  const timed = async (table: string, work: () => Promise<number>) => {
    const begun = performance.now();
    const rows = await work();
    const seconds = (performance.now() - begun) / 1000;
    filled.push({ table, rows, seconds });
    say(`${table.padEnd(28)}${rows.toLocaleString('en').padStart(12)} rows${seconds.toFixed(1).padStart(9)} s`);
  };
  try {
    await client.query(
      `set synchronous_commit = off; set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 2`,
    );
    const names = [...new Set(tables.map(({ name }) => name))];
    const taken = await takeDown(client, names);
    for (const table of tables) await timed(table.name, () => copyInto(client, table));
    await timed('indexes', () => runAll(client, taken.indexes));
    // before the foreign keys: without statistics each is proven row by row
    await timed('vacuum, analyze', () =>
      runAll(
        client,
        names.map((name) => `vacuum (analyze) ${name}`),
      ),
    );
    await timed('foreign keys', () => runAll(client, taken.foreignKeys));
    return filled;
  } finally {
    await client.end();
  }
}

/** Statements that make again what was taken down. */
type Taken = Readonly<{ indexes: readonly string[]; foreignKeys: readonly string[] }>;

async function takeDown(client: pg.Client, tables: readonly string[]): Promise<Taken> {
  const { rows: keys } = await client.query<{ table: string; name: string; kind: string; definition: string }>(
    `select conrelid::regclass::text as table, conname as name, contype as kind, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype in ('p', 'u', 'f') and (conrelid = any($1::regclass[]) or confrelid = any($1::regclass[]))
     order by contype = 'f' desc, conrelid, conname`,
    [tables],
  );
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid = any($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))`,
    [tables],
  );
  for (const { table, name } of keys)
    await client.query(`alter table ${table} drop constraint ${pg.escapeIdentifier(name)}`);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  const added = keys.map((key) => ({
    ...key,
    text: `alter table ${key.table} add constraint ${pg.escapeIdentifier(key.name)} ${key.definition}`,
  }));
  const textsOf = (foreign: boolean) => added.filter(({ kind }) => (kind === 'f') === foreign).map(({ text }) => text);
  return { indexes: [...textsOf(false), ...indexes.map(({ definition }) => definition)], foreignKeys: textsOf(true) };
}

async function runAll(client: pg.Client, statements: readonly string[]): Promise<number> {
  for (const statement of statements) await client.query(statement);
  return 0;
}
