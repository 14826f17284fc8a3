import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Connection, connect } from '../database/connection.ts';
import { type FreshDatabase, freshDatabase } from '../database/template.ts';
import { childrenFirst, notSecret, parts } from './parts.ts';
import { type Shape, shapes } from './store-rows.ts';

let database: FreshDatabase;
let connection: Connection;
let known: ReadonlyMap<string, Shape>;
before(async () => {
  database = await freshDatabase();
  connection = connect({ url: database.appUrl });
  known = await connection.transaction(null, (tx) => shapes(tx));
});
after(async () => {
  await connection.close();
  await database.drop();
});

test('Every table of an organization says whether it is exported and what an erasure makes of it', () => {
  assert.deepEqual([...known.keys()].toSorted(), Object.keys(parts).toSorted());
});

test('What is left out or emptied are columns that there are', () => {
  const columns = (table: string) => new Set(known.get(table)?.columns.map(({ name }) => name));
  const wrong = Object.entries(parts).flatMap(([table, { without, empties }]) =>
    Object.keys(empties)
      .concat(without)
      .filter((column) => !columns(table).has(column))
      .map((column) => `${table}.${column}`),
  );
  assert.deepEqual(wrong, []);
});

test('No hash, no sealed secret and no bytes are exported that nobody looked at', () => {
  const telling = /hash|secret|password|token|verifier|nonce|salt|sha256|^keys$/u;
  const open = [...known.values()].flatMap(({ table, columns }) =>
    parts[table]?.notExported
      ? []
      : columns
          .filter(({ name, type }) => telling.test(name) || type === 'bytea')
          .filter(({ name }) => !parts[table]?.without.includes(name))
          .map(({ name }) => `${table}.${name}`),
  );
  assert.deepEqual(open.toSorted(), [...notSecret].toSorted());
});

test('Tables are erased before those they point at, and those in a circle are refused', () => {
  const order = childrenFirst([...known.values()]);
  assert.equal(order.length, known.size);
  for (const { table, points } of known.values())
    for (const other of points)
      if (other !== table) assert.ok(order.indexOf(table) < order.indexOf(other), `${table} before ${other}`);
  const circle = [
    { table: 'a', points: ['b'] },
    { table: 'b', points: ['a'] },
  ];
  assert.throws(() => childrenFirst(circle), /point at each other: a, b/u);
});
