import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { launch, play, says } from '../../attempts/test/learner.ts';
import { published, runJobs } from '../../content/test/packages.ts';
import { unsafeQuery } from '../../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { addDays } from '../due.ts';

let w: TestWorld;
let olu: Person;
let sam: Person;
let kim: Person;
type Course = Readonly<{ id: string; items: readonly Readonly<{ id: string }>[] }>;
let [fire, lifts, ropes]: Course[] = [];
let path: string;
let assignment: string;
let made = 0;
const today = () => w.clock.now.toISOString().slice(0, 10);

before(async () => {
  w = await makeWorld();
  [olu, sam, kim] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle'), await w.as('harbor/Kim Park')];
});
after(() => w.close());
beforeEach(async () => {
  made += 1;
  fire = await published(w, olu, `Fire ${made}`);
  lifts = await published(w, olu, `Lifts ${made}`);
  ropes = await published(w, olu, `Ropes ${made}`);
  path = (await olu.post('/api/paths', { title: `Path ${made}` })).body.id;
  await edit({ steps: [step(fire), step(lifts, { dueDays: 5 }), step(ropes, { optional: true })] });
  await olu.post(`/api/paths/${path}/publish`, {});
});

type Step = Readonly<{ course: { id: string; title: string }; optional: boolean }>;
const idOf = (one: Course | undefined): string => one?.id ?? '';
const step = (one: Course | undefined, rest: object = {}) => ({ courseId: idOf(one), ...rest });
const edit = async (body: object) => {
  const { version } = (await olu.get(`/api/paths/${path}`)).body;
  const answer = await olu.patch(`/api/paths/${path}`, body, { headers: { 'if-match': `"${version}"` } });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer;
};
const assign = async (rest: object = {}) => {
  const audience = { users: [sam.id] };
  const { status, body } = await olu.post('/api/assignments', { pathId: path, name: 'Path', audience, ...rest });
  assert.equal(status, 201, JSON.stringify(body));
  assignment = body.id;
  return body;
};
const move = async (to: string) => {
  const { version } = (await olu.get(`/api/users/${sam.id}`)).body;
  const locationId = w.ids.locations.get(`harbor/${to}`);
  await olu.patch(`/api/users/${sam.id}`, { locationId }, { headers: { 'if-match': `"${version}"` } });
};
const end = async () => assert.equal((await olu.delete(`/api/assignments/${assignment}`)).status, 204);
const mine = async (who = sam) => (await who.get(`/api/my/paths/${path}`)).body;
const dueOf = async (one: Course | undefined) => (await sam.get(`/api/my/courses/${idOf(one)}`)).body?.dueDate;
const has = async (one: Course | undefined, who = sam) =>
  (await who.get(`/api/my/courses/${idOf(one)}`)).status === 200;
const begin = async (one: Course | undefined) => {
  const { enrollmentId } = (await sam.get(`/api/my/courses/${idOf(one)}`)).body;
  return sam.post('/api/my/launches', { enrollmentId, itemId: one?.items[0]?.id });
};
const pass = async (one: Course | undefined) => {
  const { enrollmentId } = (await sam.get(`/api/my/courses/${idOf(one)}`)).body;
  const page = await play(w, await launch(sam, enrollmentId, one?.items[0]?.id ?? ''));
  assert.equal((await page.end(says('passed'))).status, 200);
};

describe('A learning path that is assigned', () => {
  test('enrolls its users in each of its courses, because of the path and by the dates of its steps', async () => {
    await assign({ dueDays: 20 });
    assert.deepEqual([await has(fire), await has(lifts), await has(ropes)], [true, true, true]);
    assert.deepEqual(
      [await dueOf(fire), await dueOf(lifts), await dueOf(ropes)],
      [addDays(today(), 20), addDays(today(), 5), null],
    );
    const { enrollmentId } = (await sam.get(`/api/my/courses/${idOf(fire)}`)).body;
    const [source] = (await olu.get(`/api/enrollments/${enrollmentId}`)).body.sources;
    assert.deepEqual([source.kind, source.name], ['path', `Path ${made}`]);
    assert.equal(await has(fire, kim), false);
  });

  test('takes what nobody began away when it ends, and leaves what something else asks for', async () => {
    await olu.post(`/api/courses/${idOf(lifts)}/participants`, { who: { users: [sam.id] } });
    await assign({ dueDays: 20 });
    await end();
    assert.deepEqual([await has(fire), await has(lifts)], [false, true]);
    assert.equal(await dueOf(lifts), null);
  });

  test('is asked for by the earliest of its assignments', async () => {
    await assign({ dueDays: 30 });
    await assign({ dueDays: 10 });
    assert.equal(await dueOf(fire), addDays(today(), 10));
    await end();
    assert.equal(await dueOf(fire), addDays(today(), 30));
  });

  test('moves its dates with its assignment', async () => {
    const { version } = await assign({ dueDays: 30 });
    const headers = { 'if-match': `"${version}"` };
    const { status } = await olu.patch(`/api/assignments/${assignment}`, { dueDays: 12 }, { headers });
    assert.equal(status, 200);
    assert.equal(await dueOf(fire), addDays(today(), 12));
  });

  test('follows whoever comes into its audience and whoever leaves it', async () => {
    await assign({ audience: { places: [w.ids.locations.get('harbor/York')], withDescendants: true } });
    assert.equal(await has(fire), false);
    await move('York');
    assert.equal(await has(fire), true);
    await move('Leeds');
    assert.equal(await has(fire), false);
  });

  test('brings a new step to whoever is on it, and takes the reason for a former one', async () => {
    await assign();
    const more = await published(w, olu, `More ${made}`);
    await edit({ steps: [step(fire), step(more)] });
    await runJobs(w);
    assert.deepEqual([await has(more), await has(lifts)], [true, false]);
  });

  test('says before whom it would stand, and who is on it already', async () => {
    const body = { pathId: path, name: 'Path', audience: { users: [sam.id, kim.id] } };
    const previewed = async () => {
      const { users, ...counts } = (await olu.post('/api/assignments/preview', body)).body;
      return { ...counts, users: users.map((one: { name: string; effect: string }) => `${one.name}: ${one.effect}`) };
    };
    const none = { count: 2, new: 0, again: 0, done: 0, already: 0 };
    assert.deepEqual(await previewed(), { ...none, new: 2, users: ['Sam Doyle: new', 'Kim Park: new'] });
    await assign();
    const users = ['Sam Doyle: already', 'Kim Park: new'];
    assert.deepEqual(await previewed(), { ...none, new: 1, already: 1, users });
  });

  test('is due by the day somebody was hired, where it says so, and moves when that day does', async () => {
    const hire = async (day: string, to: string) => {
      await unsafeQuery(w.database.adminUrl, `update users set hire_date = '${day}' where id = '${sam.id}'`);
      await move(to);
    };
    await hire(addDays(today(), -3), 'York');
    await assign({ dueDays: 30, dueFrom: 'hired' });
    assert.equal(await dueOf(fire), addDays(today(), 27));
    await hire(addDays(today(), -10), 'Leeds');
    assert.equal(await dueOf(fire), addDays(today(), 20));
    await hire(addDays(today(), -29), 'York');
    assert.equal(await dueOf(fire), addDays(today(), 7));
    await move('Leeds');
  });

  test('brings its note to each of its courses', async () => {
    await olu.post(`/api/courses/${idOf(lifts)}/participants`, { who: { users: [sam.id] } });
    await assign({ note: 'Before your first shift.' });
    const notes = async () => (await sam.get(`/api/my/courses/${idOf(lifts)}`)).body.notes;
    assert.deepEqual(await notes(), ['Before your first shift.']);
    await end();
    assert.deepEqual(await notes(), []);
  });

  test('is done once: it is refused to repeat it, or to ask for what was completed before', async () => {
    const repeats = { kind: 'rolling', months: 12, opensDays: 30 };
    const said = { pathId: path, name: 'Path', audience: { users: [sam.id] } };
    for (const terms of [{ repeats }, { countsAlready: { kind: 'none' } }]) {
      const { status, body } = await olu.post('/api/assignments', { ...said, ...terms });
      assert.deepEqual([status, body.errors[0].field, body.errors[0].code], [422, Object.keys(terms)[0], 'path-once']);
    }
    const { id, version } = await assign();
    const headers = { 'if-match': `"${version}"` };
    const { body } = await olu.patch(`/api/assignments/${id}`, { repeats }, { headers });
    assert.equal(body.errors[0].code, 'path-once');
    assert.equal(await has(fire), true);
  });

  test('counts how its users stand on it', async () => {
    await assign();
    await pass(fire);
    const { counts, path: target, course } = (await olu.get(`/api/assignments/${assignment}`)).body;
    assert.deepEqual(counts, { enrolled: 1, inProgress: 1, completed: 0, overdue: 0, exempt: 0 });
    assert.deepEqual([target.title, course], [`Path ${made}`, null]);
  });

  test('is refused unpublished, beside a course, or to whoever may not assign all of its courses', async () => {
    const given = async (body: object, who = olu) =>
      (await who.post('/api/assignments', { name: 'Path', audience: { users: [sam.id] }, ...body })).body.errors?.[0]
        .code;
    assert.equal(await given({ pathId: path, courseId: idOf(fire) }), 'one-target');
    assert.equal(await given({}), 'one-target');
    await olu.post(`/api/paths/${path}/retire`, {});
    assert.equal(await given({ pathId: path }), 'path-not-published');
    assert.equal(await given({ pathId: sam.id }), 'path-outside');
  });
});

describe('Whoever is on a learning path', () => {
  test('begins with the first step, and is told why the second is closed until then', async () => {
    await assign();
    const before = await mine();
    assert.deepEqual([before.done, before.of, before.next], [0, 2, idOf(fire)]);
    assert.equal(before.steps[1].lock, `First complete what comes before it on your learning path: Fire ${made}.`);
    const refused = await begin(lifts);
    assert.deepEqual([refused.status, refused.body.code], [409, 'steps-before']);
    assert.deepEqual((await sam.get(`/api/my/courses/${idOf(lifts)}`)).body.lock.before, [
      { id: idOf(fire), title: `Fire ${made}`, isMine: true },
    ]);
    await pass(fire);
    const now = await mine();
    assert.deepEqual([now.done, now.next, now.steps[1].lock], [1, idOf(lifts), null]);
    assert.equal((await begin(lifts)).status, 201);
  });

  test('takes steps in any order where the path says so', async () => {
    await edit({ inOrder: false });
    await assign();
    assert.equal((await begin(lifts)).status, 201);
  });

  test('may begin what something else asks for as well', async () => {
    await assign();
    await olu.post('/api/assignments', { courseId: idOf(lifts), name: 'Lifts', audience: { users: [sam.id] } });
    assert.equal((await begin(lifts)).status, 201);
  });

  test('goes on with what they began, whatever comes before it later', async () => {
    await assign();
    await pass(fire);
    await begin(lifts);
    await edit({ steps: [step(fire), step(ropes), step(lifts)] });
    assert.equal((await begin(lifts)).status, 201);
  });

  test('completes it with the last required step, once and for good', async () => {
    await assign();
    await pass(fire);
    assert.equal((await mine()).completedAt, null);
    await pass(lifts);
    const { completedAt } = await mine();
    assert.equal(completedAt, w.clock.now.toISOString());
    const more = await published(w, olu, `More ${made}`);
    await edit({ steps: [step(fire), step(lifts), step(more)] });
    assert.equal((await mine()).completedAt, completedAt);
    await end();
    assert.equal((await mine()).completedAt, completedAt);
  });

  test('completes it when a result is entered for them', async () => {
    await assign();
    await pass(fire);
    const { enrollmentId } = (await sam.get(`/api/my/courses/${idOf(lifts)}`)).body;
    const { version } = (await olu.get(`/api/enrollments/${enrollmentId}`)).body;
    const entered = { state: 'completed', reason: 'Passed on paper' };
    await olu.patch(`/api/enrollments/${enrollmentId}/result`, entered, { headers: { 'if-match': `"${version}"` } });
    assert.notEqual((await mine()).completedAt, null);
  });

  test('finds it in the training plan beside its courses, and nobody else finds it', async () => {
    await assign();
    const { paths, items } = (await sam.get('/api/my/training-plan')).body;
    const one = paths.find(({ id }: { id: string }) => id === path);
    assert.deepEqual(
      one.steps.map(({ course, optional }: Step) => [course.title, optional]),
      [
        [`Fire ${made}`, false],
        [`Lifts ${made}`, false],
        [`Ropes ${made}`, true],
      ],
    );
    assert.match(items.find(({ course }: Step) => course.id === idOf(lifts)).lock, /Fire/u);
    assert.equal((await kim.get(`/api/my/paths/${path}`)).status, 404);
  });
});

describe('Of a learning path that has other steps now', () => {
  test('whoever did what is left has completed it', async () => {
    await assign();
    await pass(fire);
    await edit({ steps: [step(fire), step(lifts, { optional: true })] });
    assert.notEqual((await mine()).completedAt, null);
  });
});

describe('A course that asks for another', () => {
  test('does not open before that is completed, though it was assigned, and says which', async () => {
    await olu.put(`/api/courses/${idOf(lifts)}/prerequisites`, { courses: [idOf(fire)] });
    await olu.post('/api/assignments', { courseId: idOf(lifts), name: 'Lifts', audience: { users: [sam.id] } });
    const refused = await begin(lifts);
    assert.deepEqual([refused.status, refused.body.code], [409, 'prerequisites-missing']);
    const { lock } = (await sam.get(`/api/my/courses/${idOf(lifts)}`)).body;
    assert.deepEqual(lock, {
      reason: `Complete this first: Fire ${made}.`,
      before: [{ id: idOf(fire), title: `Fire ${made}`, isMine: false }],
    });
    await olu.post(`/api/courses/${idOf(fire)}/participants`, { who: { users: [sam.id] } });
    await pass(fire);
    assert.equal((await begin(lifts)).status, 201);
  });
});
