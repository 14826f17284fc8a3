import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Person, type TestWorld, makeWorld } from '../../testing.ts';
import { check, commit, inShort, rows } from './test/trial.ts';

let world: TestWorld;
let olu: Person;
before(async () => {
  world = await makeWorld();
  olu = await world.as('harbor/Olu Adeyemi');
});
after(() => world.close());

const lines = async (id: string) => (await rows(olu, id)).map(inShort);
async function added(userName: string, employeeIdentifier: string): Promise<string> {
  const made = await olu.post('/api/users', { userName, firstName: 'Una', lastName: 'Reed', employeeIdentifier });
  assert.equal(made.status, 201, made.text);
  return made.body.id;
}
async function erased(id: string): Promise<void> {
  assert.equal((await olu.delete(`/api/users/${id}`)).status, 204);
  const { status, text } = await olu.post(`/api/users/${id}/erasure`, { reason: 'Asked for in writing' });
  assert.ok(status < 300, text);
}

describe('The names of somebody whose data was erased', () => {
  test('are given to nobody by an import, whichever column they stand in', async () => {
    await erased(await added('una.reed', 'UR-1'));
    const csv = 'Login,First name,Last name,Employee ID\nUNA.Reed,Una,Reed,\nuna2,Una,Reed,UR-1\nuna3,Una,Reed,UR-2\n';
    assert.deepEqual(await lines((await check({ world, by: olu }, csv)).id), [
      '2 rejected userName:user-name-taken',
      '3 rejected employeeIdentifier:identifier-taken',
      '4 created',
    ]);
    const given = await check({ world, by: olu }, 'Login,Employee ID\nsam,UR-1\n');
    assert.deepEqual(await lines(given.id), ['2 rejected employeeIdentifier:identifier-taken']);
    const renamed = 'Employee ID,Login\nUR-9,una.reed\n';
    await added('una9', 'UR-9');
    assert.deepEqual(await lines((await check({ world, by: olu }, renamed)).id), [
      '2 rejected userName:user-name-taken',
    ]);
  });

  test('are given to nobody when the erasure came between the check and the import', async () => {
    const id = await added('una.late', 'UR-3');
    const csv = 'Login,First name,Last name,Phone\nuna.late,,,0113 9\nuna.later,Una,Reed,\nsam,,,0113 9\n';
    const { id: file } = await check({ world, by: olu }, csv);
    assert.deepEqual(await lines(file), ['2 updated phone', '3 created', '4 updated phone']);
    await erased(id);
    await erased(await added('una.later', 'UR-4'));
    await commit({ world, by: olu }, file);
    assert.deepEqual(await lines(file), [
      '2 rejected row:gone-since',
      '3 rejected userName:user-name-taken',
      '4 updated phone',
    ]);
  });
});

describe('The names of somebody who became part of another user', () => {
  test('mean the user who stays, who keeps the own names, until the merge is undone', async () => {
    const [stays, ends] = [await added('una.stays', 'UR-10'), await added('una.ends', 'UR-11')];
    const phoneOf = async (id: string) => (await olu.get(`/api/users/${id}`)).body.phone;
    const merged = await olu.post(`/api/users/${stays}/merge`, { from: ends, reason: 'Entered twice' });
    assert.equal(merged.status, 201, merged.text);
    for (const [csv, phone] of [
      ['Login,Phone\nuna.ENDS,1\n', '1'],
      ['Employee ID,Phone\nUR-11,2\n', '2'],
      ['Login,Employee ID,Phone\nuna.ends,UR-11,3\n', '3'],
      ['Login,Employee ID,Phone\nuna.stays,UR-11,4\n', '4'],
    ] as const) {
      const { id } = await check({ world, by: olu }, csv);
      assert.deepEqual(await lines(id), ['2 updated phone'], csv);
      await commit({ world, by: olu }, id);
      assert.deepEqual([await phoneOf(stays), await phoneOf(ends)], [phone, null]);
    }
    const { userName, employeeIdentifier } = (await olu.get(`/api/users/${stays}`)).body;
    assert.deepEqual([userName, employeeIdentifier], ['una.stays', 'UR-10']);
    const manager = await check({ world, by: olu }, 'Login,Manager\nsam,una.ends\nkim,UR-11\n');
    assert.deepEqual(await lines(manager.id), ['2 updated manager', '3 updated manager']);

    await olu.post(`/api/users/${stays}/merges/${merged.body.id}/undo`, {});
    const { id } = await check({ world, by: olu }, 'Login,Phone\nuna.ends,5\n');
    await commit({ world, by: olu }, id);
    assert.deepEqual([await phoneOf(stays), await phoneOf(ends)], ['4', '5']);
  });

  test('mean the last who stays when that one becomes part of a third', async () => {
    const [first, second, third] = [await added('una.1', 'U1'), await added('una.2', 'U2'), await added('una.3', 'U3')];
    for (const [to, from] of [
      [second, first],
      [third, second],
    ])
      assert.equal((await olu.post(`/api/users/${to}/merge`, { from, reason: 'Entered twice' })).status, 201);
    const { id } = await check({ world, by: olu }, 'Login,Phone\nuna.1,7\n');
    const [row] = await rows(olu, id);
    assert.equal(row?.user, third);
  });

  test('stand in a file only once beside the names of the user who stays', async () => {
    const [stays, ends] = [await added('una.a', 'UA'), await added('una.b', 'UB')];
    await olu.post(`/api/users/${stays}/merge`, { from: ends, reason: 'Entered twice' });
    const found = await check({ world, by: olu }, 'Login,Phone\nuna.a,1\nuna.b,2\n');
    assert.deepEqual(await lines(found.id), ['2 updated phone', '3 rejected row:duplicate']);
  });
});
