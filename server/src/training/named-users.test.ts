import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { published } from '../content/test/packages.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';

let w: TestWorld;
let olu: Person;
let mara: Person;
let lena: Person;
let course: string;
let made = 0;
const idOf = (name: string) => w.ids.users.get(`harbor/${name}`) ?? '';
const named = (...names: string[]) => ({ users: names.map(idOf) });

before(async () => {
  w = await makeWorld();
  [olu, mara, lena] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Mara Kane'), await w.as('harbor/Lena Fox')];
});
after(() => w.close());
beforeEach(async () => {
  made += 1;
  course = (await published(w, olu, `Course ${made}`)).id;
});

const assign = (person: Person, audience: unknown, rest: Record<string, unknown> = {}) =>
  person.post('/api/assignments', { courseId: course, name: 'By name', audience, dueDays: 14, ...rest });
const has = async (name: string): Promise<boolean> => {
  const { body } = await (await w.as(`harbor/${name}`)).get('/api/my/training-plan');
  return body.items.some((one: { course: { id: string } }) => one.course.id === course);
};
const moved = async (name: string, place: string) => {
  const { version } = (await olu.get(`/api/users/${idOf(name)}`)).body;
  const headers = { 'if-match': `"${version}"` };
  const locationId = w.ids.locations.get(`harbor/${place}`);
  const { status, body } = await olu.patch(`/api/users/${idOf(name)}`, { locationId }, { headers });
  assert.equal(status, 200, JSON.stringify(body));
};

describe('An assignment to users by name', () => {
  test('reaches them and nobody else, as many as the preview said', async () => {
    const preview = await lena.post('/api/assignments/preview', { courseId: course, audience: named('Sam Doyle') });
    assert.deepEqual(
      [preview.body.count, preview.body.new, preview.body.users],
      [1, 1, [{ id: idOf('Sam Doyle'), name: 'Sam Doyle', effect: 'new' }]],
    );
    const { status, body } = await assign(lena, named('Sam Doyle'));
    assert.equal(status, 201, JSON.stringify(body));
    assert.deepEqual(body.users, [{ id: idOf('Sam Doyle'), name: 'Sam Doyle' }]);
    assert.deepEqual(body.audience, named('Sam Doyle'));
    assert.equal(body.counts.enrolled, 1);
    assert.deepEqual(
      [await has('Sam Doyle'), await has('Theo Brandt'), await has('Yara Haddad')],
      [true, false, false],
    );
  });

  test('names nobody whom its author may not see, in the same words whether they exist or not', async () => {
    const outside = await assign(lena, named('Sam Doyle', 'Yara Haddad'));
    assert.equal(outside.status, 422);
    assert.deepEqual(outside.body.errors, [
      {
        field: 'audience.users',
        code: 'user-outside',
        detail: 'One of these users is not among the users you can assign training to.',
      },
    ]);
    const absent = await assign(lena, { users: [idOf('Sam Doyle'), '01900000-0000-7000-8000-000000000000'] });
    const abroad = await assign(lena, { users: [idOf('Sam Doyle'), w.ids.users.get('solace/Lia Young')] });
    assert.deepEqual([absent.body, abroad.body], [outside.body, outside.body]);
    const preview = { courseId: course, audience: named('Yara Haddad') };
    assert.equal((await lena.post('/api/assignments/preview', preview)).status, 422);
    assert.equal(await has('Sam Doyle'), false);
  });

  test('stands where they are: it lets go whom it named when they leave, and takes them back', async () => {
    await assign(mara, named('Sam Doyle', 'Yara Haddad'));
    await moved('Yara Haddad', 'Bath');
    assert.deepEqual([await has('Sam Doyle'), await has('Yara Haddad')], [true, false]);
    await moved('Yara Haddad', 'Leeds');
    assert.equal(await has('Yara Haddad'), true);
    await moved('Yara Haddad', 'York');
  });

  test('stands at the organization when its author assigns there: nobody leaves it by moving', async () => {
    await assign(olu, named('Yara Haddad', 'Kim Park'));
    assert.deepEqual([await has('Yara Haddad'), await has('Kim Park')], [true, true]);
    await moved('Yara Haddad', 'Bath');
    assert.equal(await has('Yara Haddad'), true);
    await moved('Yara Haddad', 'York');
  });

  test('is changed by whoever has all of it in reach, and is not there for others', async () => {
    const { body } = await assign(mara, named('Sam Doyle', 'Yara Haddad'));
    assert.equal((await lena.get(`/api/assignments/${body.id}`)).status, 404);
    const wide = (await assign(olu, named('Sam Doyle', 'Ben Ito'))).body;
    const listed = (await olu.get('/api/assignments')).body.items.find(({ id }: { id: string }) => id === wide.id);
    assert.deepEqual(listed.users.map(({ name }: { name: string }) => name).toSorted(), ['Ben Ito', 'Sam Doyle']);
    const headers = { 'if-match': `"${body.version}"` };
    const change = { audience: named('Sam Doyle') };
    assert.equal((await lena.patch(`/api/assignments/${body.id}`, change, { headers })).status, 404);
    const less = await mara.patch(`/api/assignments/${body.id}`, change, { headers });
    assert.equal(less.status, 200, JSON.stringify(less.body));
    assert.deepEqual([await has('Sam Doyle'), await has('Yara Haddad')], [true, false]);
    assert.equal((await mara.delete(`/api/assignments/${body.id}`)).status, 204);
  });

  test('is not for whoever may not assign at all', async () => {
    assert.equal((await assign(await w.as('harbor/Sam Doyle'), named('Sam Doyle'))).status, 403);
    assert.equal((await assign(await w.as('harbor/Theo Brandt'), named('Sam Doyle'))).status, 403);
  });
});
