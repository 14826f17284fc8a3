import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import { carryRuns, hire, mapping, people, send } from './test/carry.ts';

let w: TestWorld;
let olu: Person;
let service: string;
before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
  service = await hire(await w.as('harbor/Greta Holm'));
});
after(() => w.close());

const input = (more: object = {}) => ({
  ...{ name: 'Payroll', source: 'payroll', userId: service, comesBy: 'post', mapping },
  ...{ holds: 'everything', missing: 'disable', guard: { changedPercent: null } },
  ...more,
});
const setUp = async (more: object = {}): Promise<string> => {
  const { status, body } = await olu.post('/api/feeds', input(more));
  assert.equal(status, 201, JSON.stringify(body));
  return body.id;
};
async function delivered(feed: string, content: string) {
  const { status, body } = await send(olu, `/api/feeds/${feed}/deliveries`, content);
  assert.equal(status, 202, JSON.stringify(body));
  await carryRuns(w);
  return run(feed, body.id);
}
const run = async (feed: string, id: string) => (await olu.get(`/api/feeds/${feed}/runs/${id}`)).body;
const stateOf = async (name: string) =>
  (await olu.get(`/api/users?search=${name}`)).body.items.find((one: { userName: string }) => one.userName === name)
    ?.state;
const withIds = [{ column: 'Id', field: 'externalId' }, ...mapping];
const rowsWithIds = (...rows: readonly string[]) => ['Id,No,Login,First,Last', ...rows].join('\n');
const linksOf = async (user: string): Promise<string[]> =>
  (await olu.get(`/api/users/${user}/external-ids`)).body.items.map((one: { externalId: string }) => one.externalId);
const reasonsOf = async (import_: string) =>
  (await olu.get(`/api/user-imports/${import_}/rows?outcome=rejected`)).body.items.map(
    ({ line, reasons }: { line: number; reasons: { field: string; code: string }[] }) =>
      [line, ...reasons.map(({ field, code }) => `${field}:${code}`)].join(' '),
  );

test('Whom a feed disabled comes back by external id, though identifier and user name are others now', async () => {
  const open = { guard: { changedPercent: null, gonePercent: null } };
  const feed = await setUp({ source: 'by-id', mapping: withIds, ...open });
  const [one, two] = ['X1,B1,b1,Bea,Orr', 'X2,B2,b2,Bob,Orr'];
  const first = await delivered(feed, rowsWithIds(one, two));
  assert.deepEqual([first.state, first.counts.created], ['done', 2], JSON.stringify(first));
  const [{ id }] = (await olu.get('/api/users?search=b2')).body.items;
  assert.deepEqual(await linksOf(id), ['X2']);
  await delivered(feed, rowsWithIds(one));
  assert.equal(await stateOf('b2'), 'disabled');
  const back = await delivered(feed, rowsWithIds(one, 'X2,B77,bob.orr,Bob,Orr'));
  assert.deepEqual([back.counts.created, back.counts.updated, back.counts.back], [0, 1, 1], JSON.stringify(back));
  const { body } = await olu.get(`/api/users/${id}`);
  assert.deepEqual([body.userName, body.employeeIdentifier, body.state], ['bob.orr', 'B77', 'active']);
  assert.deepEqual(await linksOf(id), ['X2']);
});

test('A user who is there is linked by the first file that says an external id; one that means two people is rejected', async () => {
  const feed = await setUp({ source: 'linking', holds: 'changes', guard: { changedPercent: null } });
  await delivered(feed, people(951, 953));
  const idOf = async (name: string) => (await olu.get(`/api/users?search=${name}`)).body.items[0].id;
  const [one, two] = [await idOf('e951'), await idOf('e952')];
  assert.deepEqual(await linksOf(one), ['E951']);
  const more = { source: 'linking', holds: 'changes', guard: { changedPercent: null }, mapping: withIds };
  const { version } = (await olu.get(`/api/feeds/${feed}`)).body;
  const changed = await olu.put(`/api/feeds/${feed}`, input(more), { headers: { 'if-match': `"${version}"` } });
  assert.equal(changed.status, 200, JSON.stringify(changed.body));
  const [first, second] = ['L1,E951,e951,Person 951,Orr', 'L2,E952,e952,Person 952,Orr'];
  const linked = await delivered(feed, rowsWithIds(first, second, 'L2,E954,e954,Person 954,Orr'));
  assert.deepEqual(await reasonsOf(linked.import), ['4 null:duplicate']);
  assert.deepEqual([await linksOf(one), await linksOf(two)], [['L1'], ['L2']]);
  const crossed = await delivered(feed, rowsWithIds('L1,E952,e952,Person,Orr', 'L9,E951,e951,Person,Orr'));
  const reasons = ['2 externalId:external-id-and-other', '3 externalId:called-otherwise'];
  assert.deepEqual(await reasonsOf(crossed.import), reasons);
  const detail = (await olu.get(`/api/user-imports/${crossed.import}/rows`)).body.items[0].reasons[0].detail;
  assert.match(detail, /`L1` and the employee identifier or user name belong to two different users/u);
});

test('Nobody counts as missing whom a row that was rejected names by external id', async () => {
  const open = { guard: { changedPercent: null, gonePercent: null } };
  const feed = await setUp({ source: 'kept-by-id', mapping: [withIds[0], ...mapping.slice(1)], ...open });
  const head = 'Id,Login,First,Last';
  await delivered(feed, [head, 'K1,k1,Kay,Orr', 'K2,k2,Kit,Orr'].join('\n'));
  const done = await delivered(feed, [head, `K1,,${'x'.repeat(101)},Orr`].join('\n'));
  assert.deepEqual([done.state, done.missing, done.counts.rejected], ['done', 1, 1], JSON.stringify(done));
  assert.deepEqual([await stateOf('k1'), await stateOf('k2')], ['active', 'disabled']);
});

test('Files of a feed alone say external ids: there is no such column without a source', async () => {
  const sample = await send(olu, '/api/feeds/sample', rowsWithIds('X1,B1,b1,Bea,Orr').replace('Id,', 'External ID,'));
  assert.equal(sample.body.columns[0].field, 'externalId');
  assert.ok(sample.body.fields.some(({ id }: { id: string }) => id === 'externalId'));
  const { body } = await send(olu, '/api/user-imports', 'External ID,Login\nE1,e1\n');
  assert.deepEqual(body.suggestion, ['employeeIdentifier', 'userName']);
  assert.ok(!body.fields.some(({ id }: { id: string }) => id === 'externalId'));
  const mapped = await olu.put(`/api/user-imports/${body.id}/mapping`, { mapping: ['externalId', 'userName'] });
  assert.deepEqual([mapped.status, mapped.body.errors?.[0].code], [422, 'field-unknown'], JSON.stringify(mapped.body));
});
