import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { brokenRules } from './schema-check.ts';
import { type FreshDatabase, freshDatabase } from './template.ts';

let database: FreshDatabase;
let pool: pg.Pool;

before(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.ownerUrl, max: 1 });
});

after(async () => {
  await pool.end();
  await database.drop();
});

test('No table and no index breaks a rule of the schema', async () => {
  assert.deepEqual(await brokenRules(pool), []);
});

const columns = 'tenant_id uuid not null, organization_id uuid not null, id uuid not null, at timestamptz';
const key = 'primary key (tenant_id, organization_id, id)';
const policy = (text: string) =>
  `alter table wrong enable row level security; alter table wrong force row level security; create policy p on wrong ${text}`;
const bounds = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and organization_id = any(nullif(current_setting('app.organization_ids', true), '')::uuid[])`;
const right = `create table wrong (${columns}, ${key}); ${policy(`using (${bounds})`)};`;

const wrongs: readonly (readonly [rule: string, sql: string, named: readonly string[]])[] = [
  ['A table as it should be is not named', right, []],
  [
    'A table without a primary key is named',
    `create table wrong (${columns}); ${policy(`using (${bounds})`)}`,
    ['wrong: has no primary key'],
  ],
  [
    'A primary key that does not begin with the tenant is named',
    `create table wrong (${columns}, primary key (organization_id, tenant_id, id)); ${policy(`using (${bounds})`)}`,
    [
      'wrong: the unique index wrong_pkey does not begin with tenant_id',
      'wrong: the index wrong_pkey does not begin with tenant_id, organization_id',
    ],
  ],
  [
    'An index that does not begin with tenant and organization is named',
    `${right} create index wrong_at on wrong (tenant_id, at)`,
    ['wrong: the index wrong_at does not begin with tenant_id, organization_id'],
  ],
  [
    'An index over an expression is named when the expression stands first',
    `${right} create index wrong_day on wrong ((at is null), tenant_id, organization_id)`,
    ['wrong: the index wrong_day does not begin with tenant_id, organization_id'],
  ],
  [
    'Something unique across tenants is named',
    `${right} create unique index wrong_id on wrong (id)`,
    [
      'wrong: the unique index wrong_id does not begin with tenant_id',
      'wrong: the index wrong_id does not begin with tenant_id, organization_id',
    ],
  ],
  [
    'A foreign key that does not begin with the tenant is named',
    `${right} alter table wrong add foreign key (organization_id, tenant_id, id) references users (organization_id, tenant_id, id)`,
    ['wrong: the foreign key wrong_organization_id_tenant_id_id_fkey does not begin with tenant_id'],
  ],
  [
    'A foreign key that empties columns is named',
    `${right} alter table wrong add constraint k foreign key (tenant_id, organization_id, id) references users (tenant_id, organization_id, id) on delete set null`,
    ['wrong: the foreign key k sets columns to null or a default when its target is deleted'],
  ],
  [
    'A catalogue that points at tenant data is named',
    `create table wrong (a uuid, b uuid, c uuid, primary key (a)); alter table wrong add constraint k foreign key (a, b, c) references users (tenant_id, organization_id, id)`,
    [
      'wrong: has no organization_id and no reason in the list of unbounded tables',
      'wrong: row-level security is not enabled',
      'wrong: row-level security is not forced',
      'wrong: has 0 policies instead of one',
      'wrong: the foreign key k points from a catalogue at tenant data (users)',
    ],
  ],
  [
    'A table without row-level security is named',
    `create table wrong (${columns}, ${key})`,
    [
      'wrong: row-level security is not enabled',
      'wrong: row-level security is not forced',
      'wrong: has 0 policies instead of one',
    ],
  ],
  [
    'Row-level security that is not forced is named',
    `${right} alter table wrong no force row level security`,
    ['wrong: row-level security is not forced'],
  ],
  [
    'A policy with a sub-query is named',
    `create table wrong (${columns}, ${key}); ${policy(`using (${bounds} and exists (select from organizations))`)}`,
    ['wrong: its policy is not the one with app.tenant_id and app.organization_ids'],
  ],
  [
    'A policy that reads one setting alone is named',
    `create table wrong (${columns}, ${key}); ${policy(`using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)`)}`,
    ['wrong: its policy is not the one with app.tenant_id and app.organization_ids'],
  ],
  [
    'A second policy, which would widen the first, is named',
    `${right} create policy more on wrong using (true)`,
    ['wrong: has 2 policies instead of one'],
  ],
  [
    'A policy that lets more be written than read is named',
    `create table wrong (${columns}, ${key}); ${policy(`using (${bounds}) with check (true)`)}`,
    ['wrong: its policy is not one for reading and writing alike'],
  ],
  [
    'A trigger is named',
    `${right} create function f() returns trigger language plpgsql as 'begin return new; end'; create trigger t before insert on wrong for each row execute function f()`,
    ['wrong: has the trigger t'],
  ],
  ['An enum is named', `create type wrong as enum ('a')`, ['wrong: is an enum; use text with a check']],
];

const told = '; create statistics told (dependencies) on tenant_id, organization_id from wrong';

for (const [rule, sql, named] of wrongs) {
  test(rule, async () => {
    assert.deepEqual(await namedAfter(sql.includes('organization_id uuid') ? sql + told : sql), named);
  });
}

test('A table whose statistics do not say that its organizations belong to tenants is named', async () => {
  assert.deepEqual(await namedAfter(right), [
    'wrong: no statistics say that an organization belongs to one tenant (create statistics … dependencies)',
  ]);
});

test('An entry in the list of unbounded tables that is no longer true is named', async () => {
  const all = {
    organizations: '',
    installation: '',
    search: '',
    proven_domains: '',
    proven_addresses: '',
    migrations: '',
  };
  assert.deepEqual(await brokenRules(pool, { ...all, gone: '', users: '' }), [
    'gone: stands in the list of unbounded tables, but there is no such table',
    'users: stands in the list of unbounded tables, but row-level security is enabled',
  ]);
});

test('An extension outside the schema public is named', async () => {
  const sql = 'create schema elsewhere; create extension fuzzystrmatch schema elsewhere';
  assert.deepEqual(await namedAfter(sql), ['fuzzystrmatch: is an extension outside the schema public']);
});

async function namedAfter(sql: string): Promise<string[]> {
  await pool.query('begin');
  try {
    await pool.query(sql);
    return await brokenRules(pool);
  } finally {
    await pool.query('rollback');
  }
}
