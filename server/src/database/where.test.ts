import { strict as assert } from 'node:assert';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { connect, type Connection } from './connection.ts';
import { type FreshDatabase, freshDatabase } from './template.ts';
import { condition, uuidsAsBytes } from './where.ts';

let database: FreshDatabase;
let connection: Connection;
before(async () => {
  database = await freshDatabase();
  connection = connect({ url: database.appUrl });
});
after(async () => {
  await connection.close();
  await database.drop();
});

const ids = Array.from({ length: 1_000 }, (_, n) => `0197abcd-ef01-7234-89ab-${n.toString(16).padStart(12, '0')}`);

test('The uuids of a condition reach the database in their order, none, one or a thousand of them', async () => {
  for (const some of [[], ids.slice(0, 1), ids]) {
    const same = condition({ strings: ['', '::uuid[]'], values: [some] });
    const { rows } = await connection.transaction(null, (tx) =>
      sql<{ them: string }>`select ${same}::text as them, ${same} = '{}' as empty`.execute(tx),
    );
    assert.deepEqual(rows, [{ them: `{${some.join(',')}}`, empty: some.length === 0 }]);
  }
});

test('What is no uuid is refused before it is sent', () => {
  assert.throws(() => uuidsAsBytes([ids[0] ?? '', 'york']), { message: 'not all of these are uuids' });
});

test('Arrays of texts are sent as they are', async () => {
  const roles = condition({ strings: ['', '::text[]'], values: [['a', 'b']] });
  const { rows } = await connection.transaction(null, (tx) => sql`select ${roles} as roles`.execute(tx));
  assert.deepEqual(rows, [{ roles: ['a', 'b'] }]);
});
