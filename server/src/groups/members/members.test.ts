import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let ines: Person;
let tomas: Person;
before(async () => {
  w = await makeWorld();
  [ines, tomas] = [await w.as('solace/Ines Duarte'), await w.as('solace/Tomas Grey')];
});
after(() => w.close());

const group = (name: string) => w.ids.groups.get(`solace/${name}`) ?? '';
const user = (name: string) => w.ids.users.get(`solace/${name}`) ?? '';
const newGroup = async (name: string): Promise<string> =>
  (await ines.post('/api/groups', { name, kind: 'learning' })).body.id;

describe('Who looks after a group', () => {
  test('sees its members by name, and of users they may not see nothing more', async () => {
    const { status, body } = await tomas.get(`/api/groups/${group('Oncology')}/members`);
    assert.equal(status, 200);
    assert.deepEqual(
      body.items.map(({ name, userName }: { name: string; userName: string | null }) => [name, userName]),
      [['Lia Young', null]],
    );
    const seen = (await ines.get(`/api/groups/${group('Oncology')}/members`)).body.items[0];
    assert.equal(seen.userName, 'lia');
    assert.equal((await tomas.get(`/api/users/${user('Lia Young')}`)).status, 403);
  });

  test('does not see the members of another group, and whoever sees groups alone sees no members', async () => {
    assert.equal((await tomas.get(`/api/groups/${group('Cardiology')}/members`)).status, 404);
    const mona = await w.as('solace/Mona Fields');
    assert.equal((await mona.get(`/api/groups/${group('Oncology')}`)).status, 200);
    assert.equal((await mona.get(`/api/groups/${group('Oncology')}/members`)).status, 403);
  });

  test('is listed with role, switches and dates; what may be changed is said to who sees them', async () => {
    const role = 'clinical.training-group-owner';
    const anchor = { kind: 'group', id: group('Cardiology') };
    const given = await ines.post(`/api/users/${user('Ken Osei')}/appointments`, { role, anchor });
    assert.equal(given.status, 201, given.text);
    const read = async () => (await ines.get(`/api/groups/${group('Cardiology')}/owners`)).body.items[0];
    const { id, may, options } = await read();
    assert.deepEqual([id, may], [given.body.id, { change: true }]);
    assert.deepEqual(options, [{ id: 'mayCreateCourses', title: 'May create courses', on: false }]);
    const change = { options: { mayCreateCourses: true } };
    assert.equal((await ines.patch(`/api/users/${user('Ken Osei')}/appointments/${id}`, change)).status, 204);
    assert.equal((await read()).options[0].on, true);
    const bo = await w.as('solace/Bo Larsen');
    const seenByBo = (await bo.get(`/api/groups/${group('Cardiology')}/owners`)).body.items[0];
    assert.ok(seenByBo.may.change.reason.length > 0);
    assert.equal((await ines.delete(`/api/users/${user('Ken Osei')}/appointments/${id}`)).status, 204);
    assert.deepEqual((await ines.get(`/api/groups/${group('Cardiology')}/owners`)).body.items, []);
    const own = (await tomas.get(`/api/groups/${group('Oncology')}/owners`)).body.items;
    assert.ok(own.some((one: { name: string; may?: object }) => one.name === 'Training Group Owner' && !one.may));
  });
});

describe('Many users', () => {
  test('are added by a narrowing or by name, after a preview that says the same', async () => {
    const id = await newGroup('Everybody');
    const filter = { search: 'o' };
    const preview = (await ines.post(`/api/groups/${id}/members/preview`, { filter })).body;
    assert.ok(preview.adds > 2 && preview.names.length > 2, JSON.stringify(preview));
    const added = await ines.post(`/api/groups/${id}/members/many`, { filter });
    assert.equal(added.body.added, preview.adds);
    const again = (await ines.post(`/api/groups/${id}/members/preview`, { filter })).body;
    assert.deepEqual([again.adds, again.already], [0, preview.adds]);
    assert.equal((await ines.get(`/api/groups/${id}`)).body.members, preview.adds);
  });

  test('of whom some are out of reach are counted as such, whether they exist or not; nobody adds themselves', async () => {
    const id = await newGroup('Some');
    const nowhere = '01900000-0000-7000-8000-000000000000';
    const chosen = [user('Lia Young'), nowhere, w.ids.users.get('harbor/Sam Doyle') ?? '', ines.id];
    const { body } = await ines.post(`/api/groups/${id}/members/many`, { users: chosen });
    assert.deepEqual(body, { added: 1, already: 0, outside: 2, oneself: true });
  });

  test('are added to no group by whom an owner of it outranks, nor by its owner', async () => {
    const many = (by: Person, to: string) => by.post(`/api/groups/${to}/members/many`, { users: [user('Ken Osei')] });
    assert.equal((await many(tomas, group('Oncology'))).status, 403);
    const id = await newGroup('Board');
    const qa = await ines.post('/api/roles', {
      ...{ name: 'Head of board', rank: 45, kind: 'add-on', anchor: 'group', reason: 'Board' },
      cells: { 'group.view': { any: ['group'] } },
    });
    assert.equal(qa.status, 201, qa.text);
    const given = await ines.post(`/api/users/${user('Ken Osei')}/appointments`, {
      ...{ role: qa.body.role, anchor: { kind: 'group', id } },
    });
    assert.equal(given.status, 201, given.text);
    const bo = await w.as('solace/Bo Larsen');
    const refused = await bo.post(`/api/groups/${id}/members/many`, { users: [user('Lia Young')] });
    assert.equal(refused.status, 403);
    assert.equal((await bo.post(`/api/groups/${id}/members/preview`, { users: [user('Lia Young')] })).status, 403);
  });
});

test('The past of a group says who was a member when, and as what', async () => {
  const id = await newGroup('Dated');
  const say = (more: object) => ines.post(`/api/groups/${id}/members`, { userId: user('Lia Young'), ...more });
  const start = w.clock.now;
  const day = (n: number) => new Date(start.getTime() + n * 24 * 3600_000);
  await say({});
  w.clock.now = day(1);
  await say({ function: 'Investigator', since: '2026-01-01' });
  // saying the same again is nothing new
  await say({ function: 'Investigator', since: '2026-01-01' });
  w.clock.now = day(2);
  await ines.post(`/api/groups/${id}/members/removal`, { userId: user('Lia Young'), enrollments: 'keep' });
  w.clock.now = day(3);
  await say({});
  const all = (await ines.get(`/api/groups/${id}/members/history`)).body.items;
  w.clock.now = start;
  const told = all.map((one: Record<string, unknown>) => [
    one['function'],
    one['beganAt'],
    one['endedAt'],
    one['endedBy'],
  ]);
  const at = (n: number) => day(n).toISOString();
  assert.deepEqual(told, [
    [null, at(3), null, null],
    ['Investigator', at(1), at(2), 'Ines Duarte'],
    [null, at(0), at(1), 'Ines Duarte'],
  ]);
  const first = (await ines.get(`/api/groups/${id}/members/history?limit=2`)).body;
  const second = (await ines.get(`/api/groups/${id}/members/history?limit=2&after=${first.after}`)).body;
  assert.deepEqual([...first.items, ...second.items], all);
});
