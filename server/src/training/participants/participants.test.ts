import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { launch, play, says } from '../../attempts/test/learner.ts';
import { published } from '../../content/test/packages.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { addDays } from '../due.ts';

let w: TestWorld;
let olu: Person;
let lena: Person;
let course: { id: string; items: { id: string }[] };
let made = 0;
const idOf = (name: string) => w.ids.users.get(`harbor/${name}`) ?? '';
const today = () => w.clock.now.toISOString().slice(0, 10);

before(async () => {
  w = await makeWorld();
  [olu, lena] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Lena Fox')];
});
after(() => w.close());
// a course of its own for each test
beforeEach(async () => {
  made += 1;
  course = await published(w, olu, `Course ${made}`);
});

const enroll = (who: Person, names: readonly string[], rest: object = {}) =>
  who.post(`/api/courses/${course.id}/participants`, { who: { users: names.map(idOf) }, ...rest });
const takeOut = (who: Person, ...names: string[]) =>
  who.post(`/api/courses/${course.id}/participants/removal`, { users: names.map(idOf) });
const planOf = async (name: string) => {
  const { body } = await (await w.as(`harbor/${name}`)).get('/api/my/training-plan');
  return body.items.find((one: { course: { id: string } }) => one.course.id === course.id);
};
const assign = (name: string) => {
  const body = { courseId: course.id, name: 'Yearly', audience: { users: [idOf(name)] }, dueDays: 14 };
  return olu.post('/api/assignments', body);
};

describe('Enrolling users in a course', () => {
  test('puts it into their plans with the due date that was said, and tells who is enrolled or done already', async () => {
    const due = addDays(today(), 10);
    const first = await enroll(lena, ['Sam Doyle'], { dueDate: due });
    assert.equal(first.status, 201, first.text);
    assert.deepEqual(first.body, { enrolled: [idOf('Sam Doyle')], already: 0, done: 0, inactive: 0 });
    assert.deepEqual([(await planOf('Sam Doyle')).state, (await planOf('Sam Doyle')).dueDate], ['not-started', due]);
    const again = await enroll(olu, ['Sam Doyle', 'Ben Ito']);
    assert.deepEqual(again.body, { enrolled: [idOf('Ben Ito')], already: 1, done: 0, inactive: 0 });
    assert.equal((await planOf('Sam Doyle')).dueDate, due);
    const preview = await olu.post(`/api/courses/${course.id}/participants/preview`, {
      filter: { search: 'Kim Park' },
    });
    assert.deepEqual(preview.body, { adds: 1, already: 0, done: 0, inactive: 0, names: ['Kim Park'] });
  });

  test('reaches nobody outside one’s scope, in the same words whether they exist or not', async () => {
    const outside = await enroll(lena, ['Sam Doyle', 'Ben Ito']);
    assert.equal(outside.status, 422);
    assert.deepEqual(outside.body.errors, [
      { field: 'who', code: 'user-outside', detail: 'One of these users is not among those you can enroll here.' },
    ]);
    const absent = await lena.post(`/api/courses/${course.id}/participants`, {
      who: { users: [idOf('Sam Doyle'), '01900000-0000-7000-8000-000000000000'] },
    });
    assert.deepEqual(outside.body, absent.body);
    assert.equal(await planOf('Sam Doyle'), undefined);
    const { body } = await lena.post(`/api/courses/${course.id}/participants/preview`, { filter: {} });
    assert.equal(body.names.includes('Sam Doyle'), true);
    assert.equal(body.names.includes('Ben Ito'), false);
  });

  test('offers the users of one’s scope by name and nothing else of them', async () => {
    const offers = async (who: Person, search: string) =>
      (await who.get(`/api/courses/${course.id}/participants/offers?search=${search}`)).body.items;
    assert.deepEqual(await offers(lena, 'doyle'), [{ id: idOf('Sam Doyle'), name: 'Sam Doyle' }]);
    assert.deepEqual(await offers(lena, 'ito'), []);
    assert.deepEqual(await offers(olu, 'ito'), [{ id: idOf('Ben Ito'), name: 'Ben Ito' }]);
  });

  test('leaves out whose training rests, and needs a published course and a day to come', async () => {
    await olu.post(`/api/users/${idOf('Dana Cruz')}/state`, { state: 'suspended' });
    assert.deepEqual((await enroll(olu, ['Dana Cruz'])).body, { enrolled: [], already: 0, done: 0, inactive: 1 });
    await olu.post(`/api/users/${idOf('Dana Cruz')}/state`, { state: 'active' });
    const past = await enroll(olu, ['Sam Doyle'], { dueDate: addDays(today(), -2) });
    assert.deepEqual([past.status, past.body.errors[0].code], [422, 'due-past']);
    await olu.post(`/api/courses/${course.id}/retire`);
    assert.deepEqual((await enroll(olu, ['Sam Doyle'])).body.code, 'course-not-published');
  });
});

describe('Taking users out of a course', () => {
  test('takes it from their plans; what was done comes back with them', async () => {
    await enroll(lena, ['Sam Doyle']);
    const sam = await w.as('harbor/Sam Doyle');
    const { enrollmentId } = await planOf('Sam Doyle');
    const page = await play(w, await launch(sam, enrollmentId, course.items[0]?.id ?? ''));
    await page.commit(says('incomplete'));
    assert.deepEqual((await takeOut(lena, 'Sam Doyle')).body, { removed: [idOf('Sam Doyle')], left: [] });
    assert.equal(await planOf('Sam Doyle'), undefined);
    await enroll(lena, ['Sam Doyle']);
    const back = await planOf('Sam Doyle');
    assert.deepEqual([back.enrollmentId, back.state], [enrollmentId, 'in-progress']);
    assert.equal((await olu.get(`/api/enrollments/${enrollmentId}/attempts`)).body.items.length, 1);
  });

  test('stops where an assignment asks for it, and where it is completed, and says so', async () => {
    await assign('Sam Doyle');
    await enroll(olu, ['Ben Ito']);
    const { enrollmentId } = await planOf('Ben Ito');
    const { body } = await olu.get(`/api/enrollments/${enrollmentId}`);
    const headers = { 'if-match': `"${body.version}"` };
    await olu.patch(`/api/enrollments/${enrollmentId}/result`, { state: 'completed', reason: 'On paper' }, { headers });
    const { body: left } = await takeOut(olu, 'Sam Doyle', 'Ben Ito');
    assert.deepEqual(left.removed, []);
    assert.deepEqual(
      left.left.flatMap(({ names, reason }: { names: string[]; reason: string }) => [names[0], reason.split(' ')[0]]),
      ['Sam Doyle', 'has', 'Ben Ito', 'completed'],
    );
    assert.equal((await planOf('Sam Doyle')).state, 'not-started');
  });

  test('is for the people of one’s scope', async () => {
    await enroll(olu, ['Ben Ito']);
    const refused = await takeOut(lena, 'Ben Ito');
    assert.deepEqual([refused.status, refused.body.errors[0].code], [422, 'user-outside']);
    assert.equal((await planOf('Ben Ito')).state, 'not-started');
  });
});

test('A trainer enrolls anybody of the academy in the courses they teach, and nobody in those of others', async () => {
  const [cora, tara] = [await w.as('meridian/Cora Weiss'), await w.as('meridian/Tara Onyx')];
  const [taras, coras] = [await published(w, tara, 'First steps'), await published(w, cora, 'Next steps')];
  const who = { who: { users: [w.ids.users.get('meridian/Leo Marsh'), w.ids.users.get('meridian/Gwen Abel')] } };
  const { status, body, text } = await tara.post(`/api/courses/${taras.id}/participants`, who);
  assert.equal(status, 201, text);
  assert.equal(body.enrolled.length, 2);
  assert.equal((await tara.post(`/api/courses/${coras.id}/participants`, who)).status, 404);
  const nico = await w.as('meridian/Nico Blum');
  assert.equal(
    (await nico.post(`/api/courses/${taras.id}/participants/removal`, { users: who.who.users })).status,
    404,
  );
});
