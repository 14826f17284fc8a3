import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';

let w: TestWorld;
let ines: Person;
beforeEach(async () => {
  w = await makeWorld();
  ines = await w.as('solace/Ines Duarte');
});
afterEach(() => w.close());

const group = (name: string) => w.ids.groups.get(`solace/${name}`) ?? '';
const user = (name: string) => w.ids.users.get(`solace/${name}`) ?? '';
const organization = () => w.ids.organizations.get('solace') ?? '';
const courseOf = async (title: string): Promise<string> =>
  (await ines.get('/api/courses?limit=200')).body.items.find((one: { title: string }) => one.title === title).id;
const names = async (by: Person, name: string): Promise<string[]> =>
  (await by.get(`/api/groups/${group(name)}/members`)).body.items.map((one: { name: string }) => one.name);
const add = (by: Person, to: string, who: string, more = {}) =>
  by.post(`/api/groups/${group(to)}/members`, { userId: user(who), ...more });
const listed = async (who: string): Promise<string[]> =>
  (await (await w.as(who)).get('/api/groups')).body.items.map((one: { name: string }) => one.name);

describe('A list of groups', () => {
  test('shows all to the administrator, and to owners the one they own', async () => {
    assert.ok((await listed('solace/Ines Duarte')).length >= 5);
    assert.deepEqual(await listed('solace/Tomas Grey'), ['Oncology']);
    assert.deepEqual(await listed('solace/Sia Kapoor'), ['Site 014']);
    assert.equal((await (await w.as('solace/Lia Young')).get('/api/groups')).status, 403);
  });

  test('counts members and courses, and says what may be done with each', async () => {
    const [one] = (await ines.get('/api/groups?search=oncology')).body.items;
    assert.deepEqual(
      [one.members, one.courses, one.may],
      [1, 1, { edit: true, viewMembers: true, editMembers: true, delete: true, addCourse: true }],
    );
    const [owned] = (await (await w.as('solace/Tomas Grey')).get('/api/groups')).body.items;
    const { addCourse, viewMembers, ...rest } = owned.may;
    assert.deepEqual([addCourse, viewMembers], [true, true]);
    assert.ok(Object.values(rest).every((may) => may !== true));
  });
});

describe('A group', () => {
  test('is added, renamed and deleted; its name stands alone', async () => {
    const { status, body } = await ines.post('/api/groups', { name: 'Surgery', kind: 'training' });
    assert.equal(status, 201);
    assert.equal((await ines.post('/api/groups', { name: 'SURGERY', kind: 'site' })).body.errors[0].field, 'name');
    const headers = { 'if-match': '"1"' };
    assert.equal((await ines.patch(`/api/groups/${body.id}`, { name: 'Theatre' }, { headers })).body.version, 2);
    assert.equal((await ines.delete(`/api/groups/${body.id}`)).status, 204);
    assert.equal((await ines.get(`/api/groups/${body.id}`)).status, 404);
  });

  test('is not deleted while somebody owns it', async () => {
    const { status, body } = await ines.delete(`/api/groups/${group('Oncology')}`);
    assert.deepEqual([status, body.code], [409, 'group-in-use']);
  });

  test('is another one’s to its owner: not there', async () => {
    const tomas = await w.as('solace/Tomas Grey');
    assert.equal((await tomas.get(`/api/groups/${group('Oncology')}`)).status, 200);
    assert.equal((await tomas.get(`/api/groups/${group('Cardiology')}`)).status, 404);
  });
});

describe('A member of a group', () => {
  test('is added with a function and dates, and taken out again', async () => {
    const said = { function: 'Nurse', since: '2026-01-01', until: '2027-12-31' };
    assert.equal((await add(ines, 'Oncology', 'Ken Osei', said)).status, 204);
    const { items } = (await ines.get(`/api/groups/${group('Oncology')}/members`)).body;
    const { id: _, ...ken } = items.find((one: { name: string }) => one.name === 'Ken Osei');
    const joinedAt = w.clock.now.toISOString();
    assert.deepEqual(ken, { name: 'Ken Osei', userName: 'ken', joinedAt, ...said });
    const out = () =>
      ines.post(`/api/groups/${group('Oncology')}/members/removal`, {
        userId: user('Ken Osei'),
        enrollments: 'unenroll',
      });
    assert.deepEqual((await out()).body, { removed: true });
    assert.deepEqual((await out()).body, { removed: false });
    assert.ok(!(await names(ines, 'Oncology')).includes('Ken Osei'));
  });

  test('is added by no owner of the group, and by nobody who does not see the user', async () => {
    assert.equal((await add(await w.as('solace/Tomas Grey'), 'Oncology', 'Ken Osei')).status, 403);
    const foreign = await ines.post(`/api/groups/${group('Oncology')}/members`, {
      userId: w.ids.users.get('harbor/Sam Doyle'),
    });
    assert.deepEqual([foreign.status, foreign.body.errors[0].field], [422, 'userId']);
  });

  test('is made by nobody of themselves, and not where one owns the group', async () => {
    assert.equal((await add(ines, 'Oncology', 'Ines Duarte')).status, 403);
    await own('Ines Duarte', 'Cardiology');
    assert.equal((await add(ines, 'Cardiology', 'Ken Osei')).status, 403);
  });

  test('is added by nobody whom an owner of the group outranks', async () => {
    await own('Ines Duarte', 'Cardiology');
    const bo = await w.as('solace/Bo Larsen');
    assert.equal((await add(bo, 'Cardiology', 'Ken Osei')).status, 403);
    assert.equal((await add(bo, 'Oncology', 'Ken Osei')).status, 204);
  });
});

describe('A course of a group', () => {
  const put = (by: Person, name: string, courseId: string, path = 'courses') =>
    by.post(`/api/groups/${group(name)}/${path}`, {
      courseId,
      ...(path !== 'courses' && { enrollments: 'unenroll' }),
    });

  test('is brought by an owner when they made it, and only into their own group', async () => {
    const tomas = await w.as('solace/Tomas Grey');
    const mine = await courseOf('Chemotherapy safety');
    assert.equal((await put(tomas, 'Oncology', mine)).status, 204);
    assert.equal((await put(tomas, 'Cardiology', mine)).status, 404);
    const { items } = (await tomas.get(`/api/groups/${group('Oncology')}/courses`)).body;
    assert.deepEqual(
      items.map((one: { title: string; may: { remove: unknown } }) => [one.title, one.may.remove === true]),
      [
        ['Chemotherapy safety', true],
        ['Consent basics', false],
      ],
    );
    const others = await put(tomas, 'Oncology', await courseOf('Consent basics'), 'courses/removal');
    assert.equal(others.status, 403);
    assert.equal((await put(tomas, 'Oncology', mine, 'courses/removal')).status, 204);
  });

  test('is refused by either side alone: the own course in a group one only sees, and another’s in the own group', async () => {
    const sees = await ines.post('/api/roles', {
      ...{ name: 'Sees groups', rank: 12, kind: 'add-on', anchor: 'organization', reason: 'Overview' },
      cells: { 'group.view': { any: ['organization'] } },
    });
    const given = await ines.post(`/api/users/${user('Tomas Grey')}/appointments`, { role: sees.body.role });
    assert.equal(given.status, 201, given.text);
    const tomas = await w.as('solace/Tomas Grey');
    const mine = await courseOf('Chemotherapy safety');
    assert.equal((await tomas.get(`/api/groups/${group('Cardiology')}`)).body.may.addCourse.reason.length > 0, true);
    for (const path of ['courses', 'courses/removal']) {
      const refused = await put(tomas, 'Cardiology', mine, path);
      assert.deepEqual([refused.status, refused.body.privilege], [403, 'group.associate'], path);
    }
    const theirs = await put(tomas, 'Oncology', await courseOf('Consent basics'));
    assert.deepEqual([theirs.status, theirs.body.privilege], [403, 'group.associate']);
    assert.equal((await put(tomas, 'Oncology', mine)).status, 204);
  });

  test('is brought by a manager into any group when they made it', async () => {
    const mona = await w.as('solace/Mona Fields');
    assert.equal((await put(mona, 'Cardiology', await courseOf('Working in a team'))).status, 204);
    const foreign = await put(mona, 'Cardiology', await courseOf('Consent basics'));
    assert.ok([403, 422].includes(foreign.status), foreign.text);
  });
});

const own = (who: string, name: string) =>
  unsafeQuery(
    w.database.adminUrl,
    `insert into appointments (tenant_id, organization_id, id, user_id, role, is_base, anchor_kind, anchor_id, given_at)
     values ($1, $1, gen_random_uuid(), $2, 'clinical.training-group-owner', false, 'group', $3, now())`,
    [organization(), user(who), group(name)],
  );
