import { freshDatabase, unsafeQuery } from '../../server/src/database/template.ts';
import type { Step } from './steps.ts';

/** The types of all tables, read from the catalog of a migrated database. */
export const tables: Step = {
  name: 'table types',
  make: async () => {
    const database = await freshDatabase();
    try {
      const columns = await unsafeQuery<Column>(database.adminUrl, columnsOfTables);
      return [{ file: 'server/src/database/tables.gen.ts', text: render(columns) }];
    } finally {
      await database.drop();
    }
  },
};

type Column = Readonly<{
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  default: boolean;
  check: string | null;
}>;

const columnsOfTables = `
  select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type,
    not a.attnotnull as nullable, a.atthasdef as default,
    (select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) as check
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  order by c.relname collate "C", a.attnum`;

/** What a check allows: `state in (...)` becomes a union of texts. */
function choicesIn(check: string | null): string[] {
  const list = /= ANY \(ARRAY\[(.+)\]\)/u.exec(check ?? '')?.[1] ?? '';
  return [...list.matchAll(/'([^']+)'::text/gu)].map(([, choice]) => `'${choice}'`);
}

function render(columns: Column[]): string {
  const byTable = Map.groupBy(columns, ({ table }) => table);
  const types = [...byTable].map(([table, own]) => `export type ${typeName(table)} = {\n${own.map(line).join('')}};\n`);
  const entries = [...byTable.keys()].map((table) => `  ${table}: ${typeName(table)};\n`);
  return `${header}\n${types.join('\n')}\nexport type Database = {\n${entries.join('')}};\n`;
}

const header = `// Generated from the migrations by npm run generate. Do not edit.
import type { ColumnType } from 'kysely';

/** Filled by the database when it is not given. */
type Default<T> = ColumnType<T, T | undefined, T>;
`;

const typeName = (table: string): string =>
  `${table
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}Table`;

function line({ column, type, nullable, default: filled, check, table }: Column): string {
  const base = choicesIn(check).join(' | ') || types[type];
  if (!base)
    throw new Error(`${table}.${column} has the type ${type}, which tools/generate/tables.ts does not know yet.`);
  const whole = nullable ? `${base} | null` : base;
  if (type !== 'jsonb') return `  ${column}: ${filled ? `Default<${whole}>` : whole};\n`;
  return `  ${column}: ColumnType<unknown, ${filled ? `${whole} | undefined` : whole}, ${whole}>;\n`;
}

// the pool reads int8 as number and date as text (see connection.ts)
const types: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  boolean: 'boolean',
  integer: 'number',
  smallint: 'number',
  bigint: 'number',
  real: 'number',
  'double precision': 'number',
  'timestamp with time zone': 'Date',
  bytea: 'Buffer',
  'uuid[]': 'string[]',
  'text[]': 'string[]',
  'integer[]': 'number[]',
  // read as a value to be checked, written as JSON text
  jsonb: 'string',
};
