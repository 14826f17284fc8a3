import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { carryRuns } from '../test/carry.ts';

let w: TestWorld;
let olu: Person;
let lena: Person;
before(async () => {
  w = await makeWorld();
  [olu, lena] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Lena Fox')];
});
after(() => w.close());

const jo = (more: object = {}) => ({
  externalId: 'J/1',
  fields: { userName: 'jo', firstName: 'Jo', lastName: 'Lam', ...more },
});
async function job(by: Person, body: object) {
  const made = await by.post('/api/bulk-jobs', body);
  assert.equal(made.status, 202, JSON.stringify(made.body));
  await carryRuns(w);
  const { body: done } = await by.get(`/api/bulk-jobs/${made.body.id}`);
  const rows = (await by.get(done.rows)).body.items as { outcome: string; done: boolean; user: string }[];
  return { done, rows };
}
const people = async (search: string) => (await olu.get(`/api/users?search=${search}`)).body.items;

test('Rows are tried without doing anything, then done, each with its result; the same again changes nothing', async () => {
  const rows = [jo(), { fields: { userName: 'sam', phone: '12' } }, { fields: { userName: 'nameless' } }];
  const trial = await job(olu, { source: 'erp', dryRun: true, rows });
  assert.deepEqual(
    [trial.done.state, ...trial.rows.map(({ outcome }) => outcome)],
    ['done', 'created', 'updated', 'rejected'],
  );
  assert.equal(
    (await people('jo')).some(({ userName }: { userName: string }) => userName === 'jo'),
    false,
  );

  const real = await job(olu, { source: 'erp', rows });
  assert.deepEqual([real.done.state, real.done.counts.done], ['done', 2], JSON.stringify(real.done));
  const found = await olu.get(`/api/users/by-external-id/erp/${encodeURIComponent('J/1')}`);
  assert.equal(found.body.id, real.rows[0]?.user);

  const again = await job(olu, { source: 'erp', rows: rows.slice(0, 2) });
  assert.deepEqual(
    again.rows.map(({ outcome }) => outcome),
    ['unchanged', 'unchanged'],
  );
});

test('A row finds its user by external id alone, clears what is null, and changes no user name by the way', async () => {
  const { rows } = await job(olu, { source: 'erp', rows: [{ externalId: 'J/1', fields: { phone: '77' } }] });
  assert.equal(rows[0]?.outcome, 'updated');
  assert.equal((await olu.get(`/api/users/${rows[0]?.user}`)).body.phone, '77');
  await job(olu, { source: 'erp', rows: [{ externalId: 'J/1', fields: { phone: null } }] });
  assert.equal((await olu.get(`/api/users/${rows[0]?.user}`)).body.phone, null);
  const other = await olu.post('/api/bulk-jobs', { source: 'erp', rows: [jo({ userName: 'joanna' })] });
  assert.deepEqual([other.status, other.body.errors[0].code], [422, 'name-and-link']);
});

test('Each row is decided by what its sender may do, and the job is seen by the sender alone', async () => {
  const { done, rows } = await job(lena, { rows: [{ fields: { userName: 'ben', phone: '1' } }] });
  assert.equal(rows[0]?.outcome, 'rejected');
  assert.equal((await olu.get(`/api/bulk-jobs/${done.id}`)).status, 404);
});

test('Ten thousand rows are one job, one more is refused', async () => {
  const rows = Array.from({ length: 10_001 }, (_, at) => ({
    fields: { userName: `n${at}`, firstName: 'N', lastName: `${at}` },
  }));
  assert.equal((await olu.post('/api/bulk-jobs', { rows })).status, 400);
  const { done } = await job(olu, { dryRun: true, rows: rows.slice(1) });
  assert.equal(done.counts.created, 10_000);
});
