import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';

let w: TestWorld;
let olu: Person;
let lena: Person;
before(async () => {
  w = await makeWorld();
  [olu, lena] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Lena Fox')];
});
after(() => w.close());
const idOf = (who: string): string => w.ids.users.get(`harbor/${who}`) ?? '';
const query = <R extends Record<string, unknown>>(text: string) => unsafeQuery<R>(w.database.adminUrl, text);
const courses = async (user: string) =>
  (await query<{ course_id: string }>(`select course_id from enrollments where user_id = '${user}' order by 1`)).map(
    (row) => row.course_id,
  );

test('Two users of one person become one; it is undone as long as nothing was built on it', async () => {
  const [sam, ben] = [idOf('Sam Doyle'), idOf('Ben Ito')];
  const path = `/api/users/${sam}`;
  // a change of a user has assignments looked at once more: begin from there
  await olu.post(`/api/users/${ben}/state`, { state: 'suspended' });
  await olu.post(`/api/users/${ben}/state`, { state: 'active' });
  await olu.post(`/api/users/${sam}/state`, { state: 'suspended' });
  await olu.post(`/api/users/${sam}/state`, { state: 'active' });
  const before = [await courses(sam), await courses(ben)];
  assert.ok(before[1]?.length);
  const preview = await olu.post(`${path}/merge-preview`, { from: ben });
  assert.equal(preview.status, 200, JSON.stringify(preview.body));
  assert.equal(preview.body.ends.name, 'Ben Ito');
  const session = await w.as('harbor/Ben Ito');
  assert.equal((await session.get('/api/me')).status, 200);

  const done = await olu.post(`${path}/merge`, { from: ben, reason: 'Entered twice by the agency' });
  assert.equal(done.status, 201, JSON.stringify(done.body));
  assert.equal((await session.get('/api/me')).status, 401, 'the user who ended is out at the next request');
  assert.deepEqual(await courses(ben), []);
  assert.equal((await courses(sam)).length, before.flat().length);
  assert.equal((await olu.get(`/api/users/${ben}`)).body.state, 'archived');
  const orphans = await query<{ n: number }>(
    `select count(*)::int as n from attempts a join enrollments e on e.id = a.enrollment_id where a.user_id <> e.user_id`,
  );
  assert.equal(orphans[0]?.n, 0, 'attempts belong to whom their enrollment belongs to');

  const [listed] = (await olu.get(`${path}/merges`)).body.items;
  assert.equal(listed.endedId, ben);
  const undone = await olu.post(`${path}/merges/${listed.id}/undo`, {});
  assert.deepEqual([undone.status, undone.body], [200, { stayed: 0 }]);
  assert.deepEqual([await courses(sam), await courses(ben)], before);
  assert.equal((await olu.get(`/api/users/${ben}`)).body.state, 'active');
  assert.equal((await olu.post(`${path}/merges/${listed.id}/undo`, {})).body.code, 'merge-over');
});

test('After thirty days a merge stands', async () => {
  const [dana, kim] = [idOf('Dana Cruz'), idOf('Kim Park')];
  const made = await olu.post(`/api/users/${dana}/merge`, { from: kim, reason: 'The same person' });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  await query(`update user_merges set at = at - interval '31 days' where id = '${made.body.id}'`);
  assert.equal((await olu.post(`/api/users/${dana}/merges/${made.body.id}/undo`, {})).body.code, 'merge-over');
});

test('Both users have to be within reach, and neither may be oneself', async () => {
  const sam = idOf('Sam Doyle');
  const merge = (by: Person, to: string, from: string) => by.post(`/api/users/${to}/merge`, { from, reason: 'Twice' });
  assert.equal((await merge(olu, sam, sam)).body.errors[0].code, 'not-two');
  assert.equal(
    (await merge(olu, sam, w.ids.users.get('solace/Ines Duarte') ?? '')).body.errors[0].code,
    'other-unknown',
  );
  assert.equal((await merge(olu, sam, idOf('Olu Adeyemi'))).status, 403);
  assert.equal((await merge(olu, idOf('Olu Adeyemi'), sam)).status, 403);
  assert.equal((await merge(lena, sam, idOf('Yara Haddad'))).status, 403, 'merging is for who administers all of it');
});

test('Users who may be the same person are proposed, with the reason', async () => {
  const made = await olu.post('/api/users', { userName: 'yara.two', firstName: 'Yara', lastName: 'Haddad' });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const { items } = (await olu.get(`/api/users/${made.body.id}/likely-same`)).body;
  assert.deepEqual(
    items.map(({ id, by }: { id: string; by: string }) => [id, by]),
    [[idOf('Yara Haddad'), 'name']],
  );
});
