import { strict as assert } from 'node:assert';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { type Bounds, connect, type Connection, type Tx } from './connection.ts';
import { underName } from './named.ts';
import { type FreshDatabase, freshDatabase } from './template.ts';

const harbor = '0197abcd-0000-7000-8000-000000000001';
const quay = '0197abcd-0000-7000-8000-000000000002';
const boundsOf = (id: string): Bounds => ({ tenant: id, organizations: [id] });

let database: FreshDatabase;
let connection: Connection;
before(async () => {
  database = await freshDatabase();
  // one connection, so that a second transaction meets what the first left
  connection = connect({ url: database.appUrl, size: 1 });
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query('set session_replication_role = replica');
  await admin.query(
    `insert into groups (tenant_id, organization_id, id, kind, name, name_key)
     select o, o, gen_random_uuid(), 'training', 'group of ' || o, n::text from unnest($1::uuid[]) o, generate_series(1, 3) n`,
    [[harbor, quay]],
  );
  await admin.end();
});
after(async () => {
  await connection.close();
  await database.drop();
});

const namesSeen = async (tx: Tx): Promise<readonly string[]> => {
  const { rows } = await underName(sql<{ name: string }>`select g.name from groups g where g.name <> ${''}`).execute(
    tx,
  );
  return [...new Set(rows.map(({ name }) => name))];
};

/** How often the statement was planned for all values, and for each time's own, on this connection. */
async function planned(): Promise<{ once: number; anew: number }> {
  const { rows } = await connection.pool.query<{ once: number; anew: number }>(
    `select generic_plans::int as once, custom_plans::int as anew from pg_prepared_statements where statement like '%from groups%'`,
  );
  return rows[0] ?? { once: 0, anew: 0 };
}

test('A named statement sees the tenant of its own transaction, whoever used it before', async () => {
  for (let turn = 0; turn < 8; turn += 1)
    for (const id of [harbor, quay]) {
      const seen = await connection.transaction(boundsOf(id), namesSeen, 'kept');
      assert.deepEqual(seen, [`group of ${id}`]);
    }
  assert.ok((await planned()).once > 0);
  assert.deepEqual(await connection.transaction(null, namesSeen, 'kept'), []);
});

test('A named statement is planned anew each time in a transaction that does not keep plans', async () => {
  await connection.transaction(boundsOf(harbor), namesSeen);
  const before = await planned();
  await connection.transaction(boundsOf(harbor), async (tx) => [await namesSeen(tx), await namesSeen(tx)]);
  assert.deepEqual(await planned(), { once: before.once, anew: before.anew + 2 });
});

test('A statement without a name is not kept', async () => {
  await connection.transaction(boundsOf(harbor), (tx) => sql`select l.name from locations l`.execute(tx), 'kept');
  const { rows } = await connection.pool.query(
    `select from pg_prepared_statements where statement like '%from locations%'`,
  );
  assert.deepEqual(rows, []);
});
