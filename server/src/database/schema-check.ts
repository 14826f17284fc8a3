import type pg from 'pg';

type Queryable = Pick<pg.ClientBase, 'query'>;

/** Tables that row-level security does not bound, each with the reason. Every other table has an organization and is bounded. */
export const unbounded: Readonly<Record<string, string>> = {
  organizations:
    'the directory: read before anybody is known, holds names and states alone; a reference table of the whole installation',
  installation: 'facts of the installation, of no organization',
  search:
    'trigram conditions cannot use an index under row-level security; read by one function that names tenant and organization',
  proven_domains:
    'a mail domain is proven by one organization of the installation; a small reference table, names an organization and no person',
  proven_addresses:
    'an address is answered for one organization of the installation, before anybody is known; a small reference table, names an organization and no person',
  migrations: 'which steps of the schema ran, of no organization',
};

/** Tables that are copied to every machine: the only ones where something may be unique across tenants. */
const copiedEverywhere = ['organizations'];

/**
 * Names every table, index and constraint that breaks a rule of the schema; empty when none does.
 * @example await brokenRules(pool) // ['users: the index users_phone does not begin with tenant_id, organization_id']
 */
export async function brokenRules(
  db: Queryable,
  listed: Readonly<Record<string, string>> = unbounded,
): Promise<string[]> {
  const tables = (await db.query<Table>(tablesOf)).rows;
  return [
    ...tables.flatMap((table) => [...ofTable(table, listed)]),
    ...Object.keys(listed).flatMap((name) => ofEntry(name, tables)),
    ...(await db.query<Index>(indexesOf)).rows.flatMap((index) => [...ofIndex(index, listed)]),
    ...(await db.query<ForeignKey>(foreignKeysOf)).rows.flatMap((key) => [...ofForeignKey(key)]),
    ...(await db.query<{ said: string }>(foreignThings)).rows.map(({ said }) => said),
  ];
}

type Table = {
  table: string;
  tenant: boolean;
  organization: boolean;
  secured: boolean;
  forced: boolean;
  key: boolean;
  told: boolean;
  policies: { command: string; permissive: boolean; reads: string; writes: string | null }[];
};

function* ofTable(table: Table, listed: Readonly<Record<string, string>>): Generator<string> {
  const { table: name } = table;
  if (!table.key) yield `${name}: has no primary key`;
  if (table.organization && !table.tenant) yield `${name}: has organization_id without tenant_id`;
  if (name in listed) return;
  if (!table.organization) yield `${name}: has no organization_id and no reason in the list of unbounded tables`;
  else if (!table.told)
    yield `${name}: no statistics say that an organization belongs to one tenant (create statistics … dependencies)`;
  if (!table.secured) yield `${name}: row-level security is not enabled`;
  if (!table.forced) yield `${name}: row-level security is not forced`;
  const [policy, ...more] = table.policies;
  if (!policy || more.length > 0) {
    yield `${name}: has ${table.policies.length} policies instead of one`;
    return;
  }
  if (policy.command !== '*' || !policy.permissive || policy.writes !== null)
    yield `${name}: its policy is not one for reading and writing alike`;
  if (policy.reads !== bounds) yield `${name}: its policy is not the one with app.tenant_id and app.organization_ids`;
}

// nothing but the two settings: a sub-query or an OR in a policy costs every statement dearly
const bounds =
  "((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid) AND " +
  "(organization_id = ANY ((NULLIF(current_setting('app.organization_ids'::text, true), ''::text))::uuid[])))";

function ofEntry(name: string, tables: readonly Table[]): string[] {
  const table = tables.find((row) => row.table === name);
  if (!table) return [`${name}: stands in the list of unbounded tables, but there is no such table`];
  return table.secured ? [`${name}: stands in the list of unbounded tables, but row-level security is enabled`] : [];
}

type Index = {
  table: string;
  index: string;
  columns: (string | null)[];
  unique: boolean;
  tenant: boolean;
  organization: boolean;
};

function* ofIndex(
  { table, index, columns, unique, tenant, organization }: Index,
  listed: Readonly<Record<string, string>>,
): Generator<string> {
  const [first, second] = columns;
  if (unique && tenant && first !== 'tenant_id' && !copiedEverywhere.includes(table)) {
    yield `${table}: the unique index ${index} does not begin with tenant_id`;
  }
  if (organization && !(table in listed) && (first !== 'tenant_id' || second !== 'organization_id')) {
    yield `${table}: the index ${index} does not begin with tenant_id, organization_id`;
  }
}

type ForeignKey = {
  table: string;
  name: string;
  column: string;
  target: string;
  target_column: string;
  tenant: boolean;
  target_tenant: boolean;
  erases: boolean;
};

function* ofForeignKey(key: ForeignKey): Generator<string> {
  const { table, name } = key;
  if (key.erases)
    yield `${table}: the foreign key ${name} sets columns to null or a default when its target is deleted`;
  if (!key.tenant && key.target_tenant)
    yield `${table}: the foreign key ${name} points from a catalogue at tenant data (${key.target})`;
  if (key.tenant && key.target_tenant && (key.column !== 'tenant_id' || key.target_column !== 'tenant_id')) {
    yield `${table}: the foreign key ${name} does not begin with tenant_id`;
  }
}

const has = (table: string, column: string): string =>
  `exists (select from pg_attribute a where a.attrelid = ${table} and a.attname = '${column}' and not a.attisdropped)`;
const own = (table: string): string =>
  `${table}.relnamespace = 'public'::regnamespace and ${table}.relkind in ('r', 'p')`;
const columnName = (table: string, number: string): string =>
  `(select a.attname::text from pg_attribute a where a.attrelid = ${table} and a.attnum = ${number})`;

const tablesOf = `
  select c.relname as table, ${has('c.oid', 'tenant_id')} as tenant, ${has('c.oid', 'organization_id')} as organization,
    c.relrowsecurity as secured, c.relforcerowsecurity as forced,
    exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary) as key,
    exists (select from pg_statistic_ext s where s.stxrelid = c.oid and 'f' = any(s.stxkind)
      and array['tenant_id', 'organization_id']::text[] <@ array(select ${columnName('c.oid', 'n')} from unnest(s.stxkeys::int[]) n)::text[]) as told,
    coalesce((select json_agg(json_build_object('command', p.polcmd, 'permissive', p.polpermissive,
      'reads', pg_get_expr(p.polqual, c.oid), 'writes', pg_get_expr(p.polwithcheck, c.oid)))
      from pg_policy p where p.polrelid = c.oid), '[]') as policies
  from pg_class c where ${own('c')} order by 1`;

const indexesOf = `
  select c.relname as table, x.relname as index, i.indisunique as unique,
    ${has('c.oid', 'tenant_id')} as tenant, ${has('c.oid', 'organization_id')} as organization,
    array(select ${columnName('c.oid', 'n.number')} from unnest(i.indkey::int[]) with ordinality n (number, place) order by n.place) as columns
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid where ${own('c')} order by 1, 2`;

const foreignKeysOf = `
  select c.relname as table, k.conname as name, t.relname as target, k.confdeltype in ('n', 'd') as erases,
    ${columnName('c.oid', 'k.conkey[1]')} as column, ${columnName('t.oid', 'k.confkey[1]')} as target_column,
    ${has('c.oid', 'tenant_id')} as tenant, ${has('t.oid', 'tenant_id')} as target_tenant
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
  where k.contype = 'f' and ${own('c')} order by 1, 2`;

// the job queue's own schema is exempt: it lives on one machine
const ours = (schema: string): string =>
  `${schema} not in ('graphile_worker'::regnamespace, 'pg_catalog'::regnamespace, 'information_schema'::regnamespace)`;

const foreignThings = `
  select c.relname || ': has the trigger ' || t.tgname as said
    from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal and ${ours('c.relnamespace')}
  union all select y.typname || ': is an enum; use text with a check' from pg_type y where y.typtype = 'e' and ${ours('y.typnamespace')}
  union all select e.extname || ': is an extension outside the schema public' from pg_extension e
    where e.extname <> 'plpgsql' and e.extnamespace <> 'public'::regnamespace
  order by 1`;
