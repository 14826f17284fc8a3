import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let ines: Person;
before(async () => {
  w = await makeWorld();
  ines = await w.as('solace/Ines Duarte');
});
after(() => w.close());

const user = (name: string) => w.ids.users.get(name.includes('/') ? name : `solace/${name}`) ?? '';
const group = (name: string) => w.ids.groups.get(`solace/${name}`) ?? '';
const map = (by: Person, who: string, manager: string, groupId: string | null = null) =>
  by.post(`/api/users/${user(who)}/managers`, { managerId: user(manager), groupId });
const managersOf = async (who: string, by = ines) => (await by.get(`/api/users/${user(who)}/managers`)).body;
const names = async (who: string): Promise<string[]> =>
  (await managersOf(who)).items.map((one: { manager: { name: string } }) => one.manager.name);

test('Who reports to whom is said with a day and by whom, once, is listed, and is ended', async () => {
  const { status, body } = await map(ines, 'Uma Bright', 'Mona Fields');
  assert.equal(status, 201);
  assert.equal((await map(ines, 'Uma Bright', 'Mona Fields')).body.id, null);
  const [one] = (await managersOf('Uma Bright')).items;
  assert.deepEqual([one.id, one.givenBy, one.beganAt], [body.id, 'Ines Duarte', w.clock.now.toISOString()]);
  const listed = (await ines.get(`/api/manager-mappings?manager=${user('Mona Fields')}`)).body.items;
  assert.deepEqual(listed.map((row: { user: { name: string } }) => row.user.name).toSorted(), [
    'Lia Young',
    'Uma Bright',
  ]);
  const searched = (await ines.get('/api/manager-mappings?search=uma%20bright')).body.items;
  assert.deepEqual([searched.length, searched[0].manager.name], [1, 'Mona Fields']);
  assert.equal((await (await w.as('solace/Mona Fields')).get('/api/manager-mappings')).status, 403);
  assert.equal((await ines.delete(`/api/users/${user('Lia Young')}/managers/${body.id}`)).status, 404);
  assert.equal((await ines.delete(`/api/users/${user('Uma Bright')}/managers/${body.id}`)).status, 204);
  assert.deepEqual(await names('Uma Bright'), []);
});

test('A manager reaches a user from the next request on, and no longer once it has ended', async () => {
  const mona = await w.as('solace/Mona Fields');
  const plan = async () => (await mona.get(`/api/users/${user('Uma Bright')}/enrollments`)).status;
  const seen = async (): Promise<boolean> => {
    const question = {
      subject: { type: 'user', id: user('Mona Fields') },
      action: { name: 'report.transcript' },
      resource: { type: 'user', id: user('Uma Bright') },
    };
    const { status, body, text } = await ines.post('/access/v1/evaluation', question);
    assert.equal(status, 200, text);
    return body.decision;
  };
  assert.deepEqual([await seen(), await plan()], [false, 403]);
  const { body } = await map(ines, 'Uma Bright', 'Mona Fields');
  assert.equal(await seen(), true);
  await ines.delete(`/api/users/${user('Uma Bright')}/managers/${body.id}`);
  assert.equal(await seen(), false);
});

test('Nobody comes to stand above their own manager, directly or by others', async () => {
  await map(ines, 'Ken Osei', 'Wren Todd');
  await map(ines, 'Wren Todd', 'Rafe Stone');
  for (const [who, manager] of [
    ['Wren Todd', 'Ken Osei'],
    ['Rafe Stone', 'Ken Osei'],
  ] as const) {
    const { status, body } = await map(ines, who, manager);
    assert.deepEqual([status, body.errors[0].code], [422, 'manager-circle']);
  }
  assert.equal((await map(ines, 'Ken Osei', 'Rafe Stone')).status, 201);
  const oneself = await map(ines, 'Ken Osei', 'Ken Osei');
  assert.deepEqual([oneself.status, oneself.body.errors[0].code], [422, 'manager-circle']);
});

test('Nobody has users report to themselves, to whoever outranks them, or reports to others by their own deed', async () => {
  const bo = await w.as('solace/Bo Larsen');
  assert.equal((await map(ines, 'Lia Young', 'Ines Duarte')).status, 403);
  assert.equal((await map(bo, 'Lia Young', 'Ines Duarte')).status, 403);
  assert.equal((await map(ines, 'Ines Duarte', 'Mona Fields')).status, 403);
  assert.equal((await map(bo, 'Ines Duarte', 'Mona Fields')).status, 403);
  assert.equal((await map(bo, 'Max Orr', 'Mona Fields')).status, 201);
  assert.equal((await map(await w.as('solace/Quinn Hale'), 'Max Orr', 'Mona Fields')).status, 403);
});

test('A manager who is elsewhere or not there is refused in the same words', async () => {
  const absent = await ines.post(`/api/users/${user('Lia Young')}/managers`, {
    managerId: '01900000-0000-7000-8000-000000000000',
  });
  const elsewhere = await map(ines, 'Lia Young', 'harbor/Sam Doyle');
  assert.deepEqual([absent.status, absent.body.errors[0].field], [422, 'managerId']);
  assert.deepEqual(elsewhere.body, absent.body);
});

test('Within a group, members report to whoever holds a role that reaches direct reports', async () => {
  const offered = async (within: string): Promise<string[]> =>
    (await ines.get(`/api/users/${user('Lia Young')}/offered-managers?within=${within}`)).body.items.map(
      (one: { name: string }) => one.name,
    );
  assert.ok((await offered('group')).includes('Mona Fields') && !(await offered('group')).includes('Ken Osei'));
  assert.ok((await offered('organization')).includes('Ken Osei'));
  assert.deepEqual(await offered('organization&search=Ken%20Osei'), ['Ken Osei']);
  const powerless = await map(ines, 'Lia Young', 'Ken Osei', group('Oncology'));
  assert.equal(powerless.body.errors[0].code, 'manager-powerless');
  const noMember = await map(ines, 'Lia Young', 'Mona Fields', group('Cardiology'));
  assert.equal(noMember.body.errors[0].code, 'group-not-theirs');
  assert.equal((await map(ines, 'Lia Young', 'Mona Fields', group('Oncology'))).status, 201);
  const within = (await ines.get(`/api/manager-mappings?group=${group('Oncology')}`)).body.items;
  assert.deepEqual([within.length, within[0].group.name], [1, 'Oncology']);
  // who leaves the group reports to nobody within it
  await ines.post(`/api/groups/${group('Oncology')}/members/removal`, {
    ...{ userId: user('Lia Young'), enrollments: 'keep' },
  });
  assert.deepEqual((await ines.get(`/api/manager-mappings?group=${group('Oncology')}`)).body.items, []);
  assert.deepEqual(await names('Lia Young'), ['Mona Fields']);
});
