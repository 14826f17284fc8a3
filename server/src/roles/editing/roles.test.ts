import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Answer, type Person, type TestWorld, makeWorld } from '../../testing.ts';

const local = 'multisite.local-administrator';

let w: TestWorld;
let greta: Person;
let olu: Person;
let sam: Person;

before(async () => {
  w = await makeWorld();
  [greta, olu, sam] = (await Promise.all(
    ['Greta Holm', 'Olu Adeyemi', 'Sam Doyle'].map((name) => w.as(`harbor/${name}`)),
  )) as [Person, Person, Person];
});
after(() => w.close());

const user = (name: string): string => w.ids.users.get(`harbor/${name}`) ?? '';
const version = (number: number) => ({ headers: { 'if-match': `"${number}"` } });
const read = async (role: string, by = greta) => (await by.get(`/api/roles/${role}`)).body;
const save = async (by: Person, role: string, input: object): Promise<Answer> =>
  by.put(`/api/roles/${role}`, input, version((await read(role)).version));
const cellsOf = async (role: string) => {
  const { cells } = await read(role);
  return Object.fromEntries(
    cells.map((one: { privilege: string; any: string[]; all: string[]; sides?: object }) => [
      one.privilege,
      { any: one.any, all: one.all, ...(one.sides && { sides: one.sides }) },
    ]),
  );
};
const make = async (name: string, more: object = {}, by = olu) =>
  by.post('/api/roles', { name, rank: 15, kind: 'staff', ...more });
const give = (role: string, to: string, more: object = {}) =>
  greta.post(`/api/users/${user(to)}/appointments`, { role, ...more });
const fields = ({ body }: Answer): string[] => (body.errors ?? []).map(({ field }: { field: string }) => field);
const all = (...any: string[]) => ({ any });

describe('A role of one’s own', () => {
  test('is made empty or as a copy, and counts for its holders at the next request', async () => {
    const made = await make('Course reader', { cells: { 'course.view': all('organization') } });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    assert.equal((await sam.get('/api/courses')).status, 403);
    const given = await give(made.body.role, 'Sam Doyle');
    assert.equal(given.status, 201, JSON.stringify(given.body));
    assert.equal((await sam.get('/api/courses')).status, 200);
    assert.equal((await save(olu, made.body.role, { cells: {} })).status, 200);
    assert.equal((await sam.get('/api/courses')).status, 403);
    await greta.delete(`/api/users/${user('Sam Doyle')}/appointments/${given.body.id}`);

    const copy = await make('Second desk', { from: local });
    assert.equal(copy.status, 201, JSON.stringify(copy.body));
    assert.deepEqual(await cellsOf(copy.body.role), await cellsOf(local));
  });

  test('is not widened past its editor where somebody who holds it stands', async () => {
    const viewer = (await make('Viewer', { rank: 10, kind: 'add-on' }, greta)).body.role;
    const desk = await make('Desk', { rank: 20, kind: 'add-on', cells: { 'role.edit': all('organization') } }, greta);
    assert.equal((await give(desk.body.role, 'Mara Kane')).status, 201);
    const [atYork, atBath] = [await give(viewer, 'Yara Haddad'), await give(viewer, 'Ben Ito')];
    assert.deepEqual([atYork.status, atBath.status], [201, 201], JSON.stringify(atBath.body));
    const mara = await w.as('harbor/Mara Kane');
    const wide = { cells: { 'user.view': all('location') } };
    const refused = await save(mara, viewer, wide);
    assert.deepEqual([refused.status, refused.body.errors[0].code], [422, 'cell-beyond-for-holders']);
    assert.deepEqual(fields(refused), ['cells.user.view']);
    const previewed = await mara.post(`/api/roles/${viewer}/preview`, wide);
    assert.deepEqual(fields(previewed), ['cells.user.view']);
    await greta.delete(`/api/users/${user('Ben Ito')}/appointments/${atBath.body.id}`);
    assert.equal((await save(mara, viewer, wide)).status, 200);
    await greta.delete(`/api/users/${user('Yara Haddad')}/appointments/${atYork.body.id}`);
  });

  test('gets what its privileges imply, and says so', async () => {
    const made = await make('Profile editor', {
      cells: { 'user.edit': { any: ['location'], all: ['ranks-at-or-below'] } },
    });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    assert.deepEqual(made.body.added, [{ privilege: 'user.view', by: 'user.edit', scopes: ['location'] }]);
    assert.deepEqual((await cellsOf(made.body.role))['user.view'], { any: ['location'], all: [] });
  });

  test('has a name of its own and ranks below its maker', async () => {
    assert.deepEqual(fields(await make('local ADMINISTRATOR')), ['name']);
    const high = await make('High desk', { rank: 40 });
    assert.deepEqual([high.status, fields(high)], [422, ['rank']]);
    assert.match(high.body.errors[0].detail, /below your own/u);
    assert.equal((await make('Lower desk', { rank: 39 })).status, 201);
  });

  test('is given no reach that its maker lacks', async () => {
    const beyond = await make('Far desk', {
      cells: { 'user.view': all('organization-and-clients'), 'course.load': all('organization') },
    });
    assert.deepEqual([beyond.status, fields(beyond)], [422, ['cells.user.view']]);
    assert.match(beyond.body.errors[0].detail, /You do not hold “View users” for the organization and its clients/u);
    // where the maker's own cell carries a requirement, the role has to carry it too
    const free = await make('Free giver', { cells: { 'role.appoint': all('organization') } });
    assert.deepEqual(fields(free), ['cells.role.appoint']);
    assert.match(free.body.errors[0].detail, /up to one’s own rank, never for oneself/u);
    const bound = { any: ['organization'], all: ['ranks-at-or-below', 'not-oneself'] };
    assert.equal((await make('Bound giver', { cells: { 'role.appoint': bound } })).status, 201);
  });

  test('names nothing that does not exist or makes no sense, each at its field', async () => {
    const wrong = await make('Odd desk', {
      cells: {
        'user.fly': all('organization'),
        'course.view': all('location'),
        'group.view': all('group'),
        'user.view': { any: ['location'], all: ['issuer-on-bank'] },
        'department.view': all(),
      },
    });
    assert.equal(wrong.status, 422, JSON.stringify(wrong.body));
    assert.deepEqual(
      new Set(fields(wrong)),
      new Set(['user.fly', 'course.view', 'group.view', 'user.view', 'department.view'].map((id) => `cells.${id}`)),
    );
    for (const { detail } of wrong.body.errors) assert.doesNotMatch(detail, /[{}]|undefined/u);
  });

  test('keeps every version, shows what differs and goes back to an old one', async () => {
    const { role } = (await make('Desk with a past', { cells: { 'course.view': all('organization') } })).body;
    const second = await save(olu, role, { cells: { 'user.view': all('location') }, rank: 16, reason: 'by mistake' });
    assert.equal(second.body.version, 2, JSON.stringify(second.body));
    const diff = (await olu.get(`/api/roles/${role}/diff?from=1&to=2`)).body;
    assert.deepEqual([diff.before.rank, diff.after.rank], [15, 16]);
    assert.deepEqual(
      diff.cells.map(({ privilege, gained, lost }: { privilege: string; gained: string[]; lost: string[] }) => [
        privilege,
        gained,
        lost,
      ]),
      [
        ['user.view', ['the location'], []],
        ['course.view', [], ['the whole organization']],
      ],
    );
    const restored = await olu.post(`/api/roles/${role}/restore`, { version: 1 }, version(2));
    assert.deepEqual([restored.status, restored.body.version], [200, 3]);
    const { history, rank } = await read(role);
    assert.equal(rank, 15);
    assert.deepEqual(
      history.map(({ number, deed, by, reason }: Record<string, unknown>) => [number, deed, by, reason]),
      [
        [3, 'restored', 'Olu Adeyemi', null],
        [2, 'saved', 'Olu Adeyemi', 'by mistake'],
        [1, 'made', 'Olu Adeyemi', null],
      ],
    );
    assert.deepEqual(fields(await olu.post(`/api/roles/${role}/restore`, { version: 9 }, version(3))), ['version']);
  });

  test('is changed only by whoever knows its newest version', async () => {
    const { role } = (await make('Busy desk')).body;
    assert.equal((await olu.put(`/api/roles/${role}`, { rank: 14 })).status, 428);
    assert.equal((await olu.put(`/api/roles/${role}`, { rank: 14 }, version(7))).status, 412);
    const both = await Promise.all([13, 12].map((rank) => olu.put(`/api/roles/${role}`, { rank }, version(1))));
    assert.deepEqual(
      both.map(({ status }) => status).toSorted((a, b) => a - b),
      [200, 412],
    );
  });

  test('is deleted once nobody holds it, and can be restored', async () => {
    const { role } = (await make('Short desk', { cells: { 'course.view': all('organization') } })).body;
    const given = await give(role, 'Kim Park');
    const held = await olu.delete(`/api/roles/${role}`, version(1));
    assert.equal(held.status, 409);
    assert.deepEqual(held.body.holders, [{ id: user('Kim Park'), name: 'Kim Park' }]);
    await greta.delete(`/api/users/${user('Kim Park')}/appointments/${given.body.id}`);
    assert.equal((await olu.delete(`/api/roles/${role}`, version(1))).status, 204);
    assert.equal((await give(role, 'Kim Park')).status, 422);
    assert.equal(
      (await olu.get('/api/roles')).body.items.some((one: { role: string }) => one.role === role),
      false,
    );
    assert.equal((await read(role)).isRetired, true);
    assert.equal((await olu.put(`/api/roles/${role}`, { rank: 3 }, version(2))).status, 409);
    assert.equal((await olu.post(`/api/roles/${role}/restore`, { version: 1 }, version(2))).status, 200);
    assert.equal((await read(role)).isRetired, false);
  });

  test('is not given while it is deleted: one of both is refused', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { role } = (await make(`Fleeting desk ${round}`, { kind: 'add-on' })).body;
      const [retired, given] = await Promise.all([
        olu.delete(`/api/roles/${role}`, version(1)),
        give(role, 'Kim Park'),
      ]);
      assert.deepEqual(
        [retired.status === 204, given.status === 201].filter(Boolean).length,
        1,
        `${retired.status} ${given.status}`,
      );
    }
  });

  test('of another organization is not there', async () => {
    const { role } = (await make('Harbor desk')).body;
    const ines = await w.as('solace/Ines Duarte');
    for (const answer of [
      await ines.get(`/api/roles/${role}`),
      await ines.get('/api/roles/no-such-role'),
      await ines.get(`/api/roles/${local}`),
      await ines.put(`/api/roles/${role}`, { rank: 2 }, version(1)),
      await ines.delete(`/api/roles/${role}`, version(1)),
    ])
      assert.deepEqual([answer.status, answer.body.code], [404, 'not-found']);
  });

  test('is made and read with a number of statements that does not grow', async () => {
    const { role } = (await make('Counted desk', { from: local })).body;
    await olu.get('/api/me');
    w.queries();
    await olu.get(`/api/roles/${role}`);
    // sign-in, the role as it stands, its versions, their authors, its holders
    assert.equal(w.queries().length, 5);
    const counted = (await olu.get('/api/roles?holders=true')).body.items;
    assert.equal(w.queries().length, 3);
    assert.equal(counted.find((one: { role: string }) => one.role === local).holders, 1);
    await olu.get('/api/roles');
    assert.equal(w.queries().length, 2);
    await olu.put(`/api/roles/${role}`, { rank: 11 }, version(1));
    // sign-in, the version, the lock, the roles as they are, the stamps, the new version, open pages, what follows, the audit
    assert.equal(w.queries().length, 9);
  });
});
