import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import { lookedAfter } from './looked-after.ts';

let w: TestWorld;
let olu: Person;
let greta: Person;
before(async () => {
  w = await makeWorld();
  [olu, greta] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Greta Holm')];
});
after(() => w.close());
const idOf = (who: string): string => w.ids.users.get(`harbor/${who}`) ?? '';

test('Every column that says who owns something is handed over', async () => {
  const columns = await unsafeQuery<{ column: string }>(
    w.database.adminUrl,
    `select table_name || '.' || column_name as column from information_schema.columns where table_schema = current_schema()
     and column_name = 'owner_id' and table_name <> 'user_imports' order by 1`,
  );
  assert.ok(columns.length > 8);
  const named = lookedAfter.map(({ table, by }) => `${table}.${by}`);
  assert.deepEqual(
    columns.map(({ column }) => column).filter((column) => !named.includes(column)),
    [],
  );
});

test('What somebody looks after goes to somebody else, who gains what creating it gives', async () => {
  const [from, to] = [idOf('Olu Adeyemi'), idOf('Dana Cruz')];
  const before = (await greta.get(`/api/users/${from}/looks-after`)).body.items;
  assert.ok(before.length > 2, JSON.stringify(before));
  assert.ok(before[0].names.length > 0);
  const done = await greta.post(`/api/users/${from}/hand-over`, { to, parts: [before[0].id] });
  assert.deepEqual([done.status, done.body.count], [200, before[0].count], JSON.stringify(done.body));
  const left = (await greta.get(`/api/users/${from}/looks-after`)).body.items;
  assert.deepEqual(
    left.map(({ id }: { id: string }) => id),
    before.slice(1).map(({ id }: { id: string }) => id),
  );
  const rest = await greta.post(`/api/users/${from}/hand-over`, { to });
  assert.equal(rest.status, 200, JSON.stringify(rest.body));
  assert.deepEqual((await greta.get(`/api/users/${from}/looks-after`)).body.items, []);
});

test('What belonged to somebody who can no longer sign in is listed as without an owner', async () => {
  const [max, kim] = [idOf('Dana Cruz'), idOf('Kim Park')];
  const names = async () =>
    (await greta.get('/api/without-owner')).body.items.map(({ name }: { name: string }) => name);
  assert.deepEqual(
    (await names()).filter((name: string) => name === 'Dana Cruz'),
    [],
  );
  await greta.post(`/api/users/${max}/hand-over`, { to: idOf('Olu Adeyemi') });
  await greta.post(`/api/users/${idOf('Olu Adeyemi')}/hand-over`, { to: kim });
  assert.equal((await greta.post(`/api/users/${kim}/state`, { state: 'disabled' })).status, 200);
  assert.ok((await names()).includes('Kim Park'));
  assert.equal((await greta.post(`/api/users/${kim}/hand-over`, { to: max })).status, 200);
  assert.ok(!(await names()).includes('Kim Park'));
});

test('It goes to nobody who is oneself, not active, of another organization or out of sight', async () => {
  const path = `/api/users/${idOf('Dana Cruz')}/hand-over`;
  for (const to of [idOf('Dana Cruz'), idOf('Kim Park'), w.ids.users.get('solace/Lia Young') ?? ''])
    assert.equal((await olu.post(path, { to })).body.errors?.[0].code, 'heir-unfit', to);
  const lena = await w.as('harbor/Lena Fox');
  assert.equal((await lena.post(path, { to: idOf('Sam Doyle') })).status, 403);
});
