import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { published } from '../../content/test/packages.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let olu: Person;
let course: string;
let group: string;
let made = 0;

before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
});
after(() => w.close());
// a course and a group of its own for each test
beforeEach(async () => {
  made += 1;
  course = (await published(w, olu, `Course ${made}`)).id;
  group = (await olu.post('/api/groups', { name: `Group ${made}`, kind: 'training' })).body.id;
});

const user = (name: string) => w.ids.users.get(`harbor/${name}`) ?? '';
const put = (more: object = {}) => olu.post(`/api/groups/${group}/courses`, { courseId: course, ...more });
const add = (who: string) => olu.post(`/api/groups/${group}/members`, { userId: user(who) });
const out = (who: string, enrollments: 'keep' | 'unenroll') =>
  olu.post(`/api/groups/${group}/members/removal`, { userId: user(who), enrollments });
const stateOf = async (who: string): Promise<string | null> => {
  const { body } = await olu.get(`/api/users/${user(who)}/enrollments`);
  return body.items.find((one: { course: { id: string } }) => one.course.id === course)?.state ?? null;
};
const begin = async (who: string): Promise<void> => {
  const person = await w.as(`harbor/${who}`);
  const { body } = await person.get(`/api/my/courses/${course}`);
  const launched = await person.post('/api/my/launches', { enrollmentId: body.enrollmentId, itemId: body.items[0].id });
  assert.equal(launched.status, 201, launched.text);
};

describe('A group enrolls its members:', () => {
  test('whoever comes gets its courses, whatever came first', async () => {
    await add('Sam Doyle');
    assert.equal(await stateOf('Sam Doyle'), null);
    assert.equal((await put()).status, 204);
    assert.equal(await stateOf('Sam Doyle'), 'not-started');
    await add('Kim Park');
    assert.equal(await stateOf('Kim Park'), 'not-started');
    const many = await olu.post(`/api/groups/${group}/members/many`, { users: [user('Ben Ito'), user('Dana Cruz')] });
    assert.equal(many.body.added, 2);
    assert.deepEqual([await stateOf('Ben Ito'), await stateOf('Dana Cruz')], ['not-started', 'not-started']);
  });

  test('several courses come at once, after a preview of whom each enrolls', async () => {
    await add('Sam Doyle');
    const other = (await published(w, olu, `Another ${made}`)).id;
    await olu.post('/api/assignments', { courseId: other, name: 'Yearly', audience: { users: [user('Sam Doyle')] } });
    const courses = [course, other];
    const preview = await olu.post(`/api/groups/${group}/courses/preview`, { courses });
    const items = [
      { courseId: course, already: 0 },
      { courseId: other, already: 1 },
    ];
    assert.deepEqual(preview.body, { members: 1, items });
    assert.equal(await stateOf('Sam Doyle'), null);
    assert.equal((await olu.post(`/api/groups/${group}/courses/many`, { courses })).status, 204);
    assert.equal(await stateOf('Sam Doyle'), 'not-started');
    const { body } = await olu.get(`/api/groups/${group}/courses`);
    assert.deepEqual(body.items.map(({ id }: { id: string }) => id).toSorted(), courses.toSorted());
  });

  test('only who comes later, when that was said, until everybody is', async () => {
    await add('Sam Doyle');
    w.clock.now = new Date(w.clock.now.getTime() + 1000);
    await put({ enroll: 'new-members' });
    await add('Kim Park');
    assert.deepEqual([await stateOf('Sam Doyle'), await stateOf('Kim Park')], [null, 'not-started']);
    await put();
    assert.equal(await stateOf('Sam Doyle'), 'not-started');
  });

  test('a draft waits until it is published', async () => {
    const draft = (await olu.get('/api/courses?state=draft&limit=200')).body.items[0];
    if (draft) course = draft.id;
    else {
      await olu.post(`/api/courses/${course}/retire`);
    }
    await put();
    await add('Sam Doyle');
    assert.equal(await stateOf('Sam Doyle'), null);
    const { status, text } = await olu.post(`/api/courses/${course}/publish`);
    assert.equal(status, 200, text);
    assert.equal(await stateOf('Sam Doyle'), 'not-started');
  });

  test('a suspended member waits until they come back', async () => {
    await olu.post(`/api/users/${user('Dana Cruz')}/state`, { state: 'suspended' });
    await put();
    await add('Dana Cruz');
    assert.equal(await stateOf('Dana Cruz'), null);
    await olu.post(`/api/users/${user('Dana Cruz')}/state`, { state: 'active' });
    assert.equal(await stateOf('Dana Cruz'), 'not-started');
  });
});

describe('Who leaves a group', () => {
  beforeEach(async () => {
    await put();
    await add('Sam Doyle');
  });

  test('keeps its courses, or loses those nothing was done in, as was asked', async () => {
    await out('Sam Doyle', 'keep');
    assert.equal(await stateOf('Sam Doyle'), 'not-started');
    await add('Kim Park');
    await out('Kim Park', 'unenroll');
    assert.equal(await stateOf('Kim Park'), null);
    // what was kept stays when something else changes
    await olu.post(`/api/users/${user('Sam Doyle')}/state`, { state: 'suspended' });
    await olu.post(`/api/users/${user('Sam Doyle')}/state`, { state: 'active' });
    assert.equal(await stateOf('Sam Doyle'), 'not-started');
  });

  test('keeps what was begun or what something else asks for; the preview says so', async () => {
    const preview = async (who: string) => {
      const { goes, stays, items } = (await olu.get(`/api/groups/${group}/members/${user(who)}/enrollments`)).body;
      return [goes, stays, items.map((one: { state: string; goes: boolean }) => [one.state, one.goes])];
    };
    assert.deepEqual(await preview('Sam Doyle'), [1, 0, [['not-started', true]]]);
    await begin('Sam Doyle');
    assert.deepEqual(await preview('Sam Doyle'), [0, 1, [['in-progress', false]]]);
    await out('Sam Doyle', 'unenroll');
    assert.equal(await stateOf('Sam Doyle'), 'in-progress');
    await add('Ben Ito');
    await olu.post('/api/assignments', { courseId: course, name: 'Yearly', audience: { users: [user('Ben Ito')] } });
    assert.deepEqual(await preview('Ben Ito'), [0, 1, [['not-started', false]]]);
    await out('Ben Ito', 'unenroll');
    assert.equal(await stateOf('Ben Ito'), 'not-started');
  });

  test('with the whole group loses what nothing was done in', async () => {
    assert.equal((await olu.delete(`/api/groups/${group}`)).status, 204);
    assert.equal(await stateOf('Sam Doyle'), null);
  });
});

describe('A course that a group gives away', () => {
  const away = (enrollments: string) =>
    olu.post(`/api/groups/${group}/courses/removal`, { courseId: course, enrollments });
  beforeEach(async () => {
    await put();
    await add('Sam Doyle');
  });

  test('goes from its members where nothing was done, after a preview', async () => {
    const counts = (await olu.post(`/api/groups/${group}/courses/preview`, { courses: [course] })).body;
    assert.deepEqual(counts, { members: 1, items: [{ courseId: course, already: 1 }] });
    const { body } = await olu.get(`/api/groups/${group}/courses/${course}/enrollments`);
    assert.deepEqual([body.goes, body.stays, body.items[0].name], [1, 0, 'Sam Doyle']);
    assert.equal((await away('unenroll')).status, 204);
    assert.equal(await stateOf('Sam Doyle'), null);
  });

  test('stays with its members when that was asked, and not with who comes later', async () => {
    assert.equal((await away('keep')).status, 204);
    await add('Kim Park');
    assert.deepEqual([await stateOf('Sam Doyle'), await stateOf('Kim Park')], ['not-started', null]);
  });

  test('shows its members’ enrollments to nobody who may not see the course', async () => {
    const elsewhere = (await (await w.as('solace/Ines Duarte')).get('/api/courses')).body.items[0].id;
    assert.equal((await olu.get(`/api/groups/${group}/courses/${elsewhere}/enrollments`)).status, 404);
    const preview = await olu.post(`/api/groups/${group}/courses/preview`, { courses: [course, elsewhere] });
    assert.deepEqual([preview.status, preview.body.errors[0].field], [422, 'courses']);
  });
});
