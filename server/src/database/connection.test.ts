import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type Connection, connect, type Tx, withKeptPlans } from './connection.ts';
import { underName } from './named.ts';
import { refreshStatistics } from './statistics.ts';
import { type FreshDatabase, freshDatabase, unsafeQuery } from './template.ts';

let database: FreshDatabase;
let connection: Connection;
before(async () => {
  database = await freshDatabase();
  connection = connect({ url: database.appUrl, size: 1 });
});
after(async () => {
  await connection.close();
  await database.drop();
});

const organization = '01970000-0000-7000-8000-000000000001';
const bounds = { tenant: organization, organizations: [organization] };
const ask = (tx: Tx, id: string) =>
  underName(sql`select name_key from users where organization_id = ${organization} and id = ${id}`).execute(tx);
const plansKept = async (): Promise<{ generic: number; custom: number; texts: number }> => {
  const { rows } = await connection.transaction(bounds, (tx) =>
    sql<{ generic: number; custom: number; texts: number }>`select coalesce(sum(generic_plans), 0)::int as generic,
      coalesce(sum(custom_plans), 0)::int as custom, count(*)::int as texts from pg_prepared_statements`.execute(tx),
  );
  return rows[0] ?? { generic: 0, custom: 0, texts: 0 };
};

test('A named statement is parsed once by its connection, and goes by one plan where plans are kept', async () => {
  for (let n = 0; n < 10; n += 1) await connection.transaction(bounds, (tx) => ask(tx, organization));
  assert.deepEqual(await plansKept(), { generic: 0, custom: 10, texts: 1 });
  for (let n = 0; n < 10; n += 1) await connection.transaction(bounds, (tx) => ask(tx, organization), 'kept');
  assert.deepEqual(await plansKept(), { generic: 10, custom: 10, texts: 1 });
});

test('A kept plan goes by an index also when its tables were small, and kept plans end with the work they are for', async () => {
  await connection.transaction(bounds, async (tx) => {
    const settings = async () => {
      const { rows } =
        await sql`select current_setting('plan_cache_mode') as mode, current_setting('enable_seqscan') as scan`.execute(
          tx,
        );
      return rows[0];
    };
    assert.deepEqual(await settings(), { mode: 'force_custom_plan', scan: 'on' });
    assert.deepEqual(await withKeptPlans(tx, settings), { mode: 'auto', scan: 'off' });
    assert.deepEqual(await settings(), { mode: 'force_custom_plan', scan: 'on' });
  });
});

test('Tables are counted anew when they grew to twice their size, and not before', async () => {
  const counted = async () => {
    const [row] = await unsafeQuery<{ n: number }>(
      database.adminUrl,
      `select reltuples::int as n from pg_class where relname = 'installation'`,
    );
    return row?.n;
  };
  const add = (from: number, to: number) =>
    unsafeQuery(
      database.adminUrl,
      `insert into installation (key, value) select 'k' || n, to_jsonb(repeat('x', 1000)) from generate_series(${from}, ${to}) n`,
    );
  const refresh = () => connection.transaction(bounds, (tx) => refreshStatistics(tx, ['installation']));
  await add(1, 100);
  await refresh();
  const first = await counted();
  assert.ok(first !== undefined && first >= 100);
  await add(101, 140);
  await refresh();
  assert.equal(await counted(), first);
  await add(141, 300);
  await refresh();
  assert.equal(await counted(), first + 200);
});
