import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';

let w: TestWorld;
let olu: Person;
let lena: Person;
let sam: Person;
before(async () => {
  w = await makeWorld();
  [olu, lena, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Lena Fox'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());

const idOf = (who: string): string => w.ids.users.get(`harbor/${who}`) ?? '';
const place = (name: string) => w.ids.locations.get(`harbor/${name}`);
const wim = (more: object = {}) => ({ userName: 'wim', firstName: 'Wim', lastName: 'Orr', ...more });
const path = (id: string, source = 'payroll') => `/api/users/by-external-id/${source}/${encodeURIComponent(id)}`;
const entries = async (user: string) =>
  (
    await unsafeQuery<{ operation: string }>(
      w.database.adminUrl,
      `select operation from audit_entries where thing_id = '${user}' order by id`,
    )
  ).map(({ operation }) => operation);

test('A user is added under an external id, changed under it, and the same said again changes nothing', async () => {
  const made = await olu.put(path('P/1'), wim({ locationId: place('Leeds') }));
  assert.equal(made.status, 200, JSON.stringify(made.body));
  assert.deepEqual([made.body.isNew, made.body.isChanged], [true, true]);
  const again = await olu.put(path('P/1'), { locationId: place('Leeds'), ...wim() });
  assert.deepEqual([again.body.id, again.body.isNew, again.body.isChanged], [made.body.id, false, false]);
  assert.equal(again.body.version, made.body.version);

  const changed = await olu.put(path('P/1'), wim({ phone: '0113 496', locationId: place('York') }));
  assert.deepEqual([changed.body.id, changed.body.isNew, changed.body.isChanged], [made.body.id, false, true]);
  const { body } = await olu.get(`/api/users/${made.body.id}`);
  assert.deepEqual([body.phone, body.location.name, body.firstName], ['0113 496', 'York', 'Wim']);
  assert.deepEqual(await entries(made.body.id), ['user.create', 'user.edit']);

  // a change made by hand meanwhile is set right by the same words
  await olu.patch(
    `/api/users/${made.body.id}`,
    { phone: '1' },
    { headers: { 'if-match': `"${changed.body.version}"` } },
  );
  const right = await olu.put(path('P/1'), wim({ phone: '0113 496', locationId: place('York') }));
  assert.equal(right.body.isChanged, true);
  assert.equal((await olu.get(`/api/users/${made.body.id}`)).body.phone, '0113 496');
});

test('What is said under an external id is decided like adding and changing a user', async () => {
  const outside = await lena.put(path('L1'), wim({ userName: 'out', locationId: place('Bath') }));
  assert.deepEqual([outside.status, outside.body.errors[0].field], [422, 'locationId']);
  const inside = await lena.put(path('L1'), wim({ userName: 'inside', locationId: place('Leeds') }));
  assert.equal(inside.body.isNew, true, JSON.stringify(inside.body));
  assert.equal((await lena.put(path('L1'), { locationId: place('Bath') })).status, 422);
  // whom Lena may not see is not there for her, and Otto outranks her
  await olu.put(path('O1'), { id: idOf('Otto Lang') });
  assert.equal((await lena.put(path('O1'), { firstName: 'Otto' })).status, 403);
  assert.equal((await lena.delete(path('O1'))).status, 403);
  await olu.put(path('B1'), { id: idOf('Ben Ito') });
  assert.equal((await lena.put(path('B1'), { firstName: 'Benno' })).status, 404);
  assert.equal((await lena.get(path('B1'))).status, 404);
  assert.equal((await lena.get(path('nobody'))).status, 404);
  assert.equal((await sam.put(path('L1'), wim())).status, 403);
});

test('A thing has an external id per source; a link ends without the thing', async () => {
  const dana = idOf('Dana Cruz');
  assert.equal((await olu.put(path('D1'), { id: dana })).body.isNew, false);
  assert.equal((await olu.put(path('77', 'badges'), { id: dana })).body.id, dana);
  const { body } = await olu.get(`/api/users/${dana}/external-ids`);
  assert.deepEqual(
    body.items.map(({ source, externalId }: { source: string; externalId: string }) => `${source} ${externalId}`),
    ['badges 77', 'payroll D1'],
  );
  assert.equal((await olu.put(path('D1'), { id: idOf('Kim Park') })).body.code, 'names-another');
  assert.equal((await olu.put(path('x', 'Pay roll'), { id: dana })).body.code, 'source-name');
  assert.equal((await olu.delete(path('77', 'badges'))).status, 204);
  assert.equal((await olu.get(path('77', 'badges'))).status, 404);
  assert.equal((await olu.get(`/api/users/${dana}`)).status, 200);
});

test('Locations, departments, job titles, groups and courses go by external ids in the same way', async () => {
  const levels = (await olu.get('/api/locations/offers')).body.levels as { id: string; position: number }[];
  const said: Readonly<Record<string, [object, object]>> = {
    locations: [
      { name: 'Hull', identifier: 'hull', levelId: levels[0]?.id },
      { name: 'Hull Docks', identifier: 'hull' },
    ],
    departments: [{ name: 'Yard', identifier: 'yard' }, { name: 'The yard' }],
    'job-titles': [{ name: 'Picker', identifier: 'picker' }, { name: 'Picker and packer' }],
    groups: [{ name: 'First aiders', kind: 'training' }, { name: 'First aid' }],
  };
  for (const [kind, [first, then]] of Object.entries(said)) {
    const address = `/api/${kind}/by-external-id/erp/1`;
    const made = await olu.put(address, first);
    assert.equal(made.body.isNew, true, `${kind} ${JSON.stringify(made.body)}`);
    assert.equal((await olu.put(address, first)).body.isChanged, false, kind);
    const changed = await olu.put(address, then);
    assert.deepEqual([changed.body.id, changed.body.isChanged], [made.body.id, true], kind);
    assert.equal((await olu.get(address)).body.id, made.body.id);
    assert.equal((await olu.delete(address)).status, 204);
  }
  const course = (await olu.get('/api/courses')).body.items[0].id as string;
  const address = '/api/courses/by-external-id/erp/1';
  assert.equal((await olu.put(address, { title: 'Fire' })).body.code, 'link-only');
  assert.equal((await olu.put(address, { id: course, title: 'Fire and smoke' })).status, 200);
  assert.equal((await olu.get(`/api/courses/${course}`)).body.title, 'Fire and smoke');
});

test('What other systems call a user who is merged means the one who stays, until that is undone', async () => {
  const [kept, ended] = [idOf('Yara Haddad'), idOf('Ben Ito')];
  await olu.put(path('Y1'), { id: kept });
  const merged = await olu.post(`/api/users/${kept}/merge`, { from: ended, reason: 'Twice' });
  assert.equal(merged.status, 201, JSON.stringify(merged.body));
  const found = await olu.get(path('B1'));
  assert.deepEqual([found.body.id, found.body.isFormer], [kept, true]);
  assert.equal((await olu.put(path('B1'), { phone: '5' })).body.id, kept);
  assert.equal((await olu.get(path('Y1'))).body.id, kept);
  const [listed] = (await olu.get(`/api/users/${kept}/merges`)).body.items;
  assert.equal((await olu.post(`/api/users/${kept}/merges/${listed.id}/undo`, {})).status, 200);
  assert.deepEqual([(await olu.get(path('B1'))).body.id, (await olu.get(path('Y1'))).body.id], [ended, kept]);
});
