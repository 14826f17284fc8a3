import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { published } from '../content/test/packages.ts';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import { addDays } from './due.ts';

let w: TestWorld;
let olu: Person;
let mara: Person;
let lena: Person;
let sam: Person;
let course: string;
let named = 0;
const place = (name: string) => w.ids.locations.get(`harbor/${name}`) ?? '';
const today = () => w.clock.now.toISOString().slice(0, 10);
const north = () => ({ places: [place('North')], withDescendants: true });

before(async () => {
  w = await makeWorld();
  [olu, mara] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Mara Kane')];
  [lena, sam] = [await w.as('harbor/Lena Fox'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());
// a course of its own for each test
beforeEach(async () => {
  named += 1;
  course = (await published(w, olu, `Course ${named}`)).id;
});

const assign = (person: Person, rest: Record<string, unknown> = {}) =>
  person.post('/api/assignments', { courseId: course, name: 'Yearly', audience: north(), dueDays: 14, ...rest });
const planOf = async (who: string): Promise<{ state: string; dueDate: string | null; course: { id: string } }[]> => {
  const { body } = await (await w.as(`harbor/${who}`)).get('/api/my/training-plan');
  return body.items.filter((one: { course: { id: string } }) => one.course.id === course);
};
const has = async (who: string) => (await planOf(who)).length === 1;

describe('An assignment', () => {
  test('reaches the users of its places, with everything below, and nobody else', async () => {
    const preview = await mara.post('/api/assignments/preview', { courseId: course, audience: north(), dueDays: 14 });
    const { status, body } = await assign(mara);
    assert.equal(status, 201);
    assert.deepEqual(body.audience, north());
    assert.deepEqual(body.places, [{ id: place('North'), name: 'North' }]);
    assert.equal(body.counts.enrolled, preview.body.count);
    assert.equal(preview.body.new, preview.body.count);
    assert.ok(
      preview.body.users.some(
        (one: { name: string; effect: string }) => one.name === 'Sam Doyle' && one.effect === 'new',
      ),
    );
    assert.deepEqual(await planOf('Sam Doyle').then(([one]) => [one?.state, one?.dueDate]), [
      'not-started',
      addDays(today(), 14),
    ]);
    assert.deepEqual([await has('Yara Haddad'), await has('Ben Ito'), await has('Kim Park')], [true, false, false]);
    const after = await mara.post('/api/assignments/preview', { courseId: course, audience: north(), dueDays: 14 });
    assert.deepEqual([after.body.new, after.body.already], [0, preview.body.count]);
  });

  test('cannot be pointed outside its author’s scope, and the words are the same whether the place exists or not', async () => {
    const outside = await assign(mara, { audience: { places: [place('Leeds'), place('Bath')] } });
    const absent = await assign(mara, {
      audience: { places: [place('Leeds'), '01900000-0000-7000-8000-000000000000'] },
    });
    assert.equal(outside.status, 422);
    assert.deepEqual(outside.body.errors, [
      {
        field: 'audience.places',
        code: 'place-outside',
        detail: 'This location is not among the locations you manage.',
      },
    ]);
    assert.deepEqual(outside.body, absent.body);
    assert.equal((await assign(mara, { audience: { everybody: true } })).status, 403);
    assert.equal(await has('Sam Doyle'), false);
  });

  test('of a place without what lies below is all that somebody of that one place can make', async () => {
    const yara = await w.as('harbor/Yara Haddad');
    const role = { role: 'multisite.local-administrator' };
    const given = await olu.post(`/api/users/${yara.id}/appointments`, role);
    assert.equal(given.status, 201, JSON.stringify(given.body));
    const york = { places: [place('York')], withDescendants: true };
    assert.equal((await assign(yara, { audience: york })).status, 403);
    const own = await assign(yara, { audience: { ...york, withDescendants: false } });
    assert.equal(own.status, 201);
    assert.equal(own.body.may.edit, true);
    // one that reaches below is seen, since it reaches one's people, and stays another's
    const { body: wider } = await assign(mara, { audience: york });
    const seen = await yara.get(`/api/assignments/${wider.id}`);
    assert.equal(seen.status, 200);
    assert.match(seen.body.may.edit.reason, /Edit assignments/u);
    const change = await yara.patch(
      `/api/assignments/${wider.id}`,
      { name: 'Mine' },
      { headers: { 'if-match': '"1"' } },
    );
    assert.equal(change.status, 403);
    assert.equal((await yara.delete(`/api/assignments/${wider.id}`)).status, 403);
    await olu.delete(`/api/users/${yara.id}/appointments/${given.body.id}`);
  });

  test('is seen where its places lie, and is not there for others', async () => {
    const { body } = await assign(mara);
    const rune = await w.as('harbor/Rune Falk');
    assert.equal((await rune.get(`/api/assignments/${body.id}`)).status, 404);
    const listed = async (who: Person) =>
      (await who.get('/api/assignments')).body.items.map(({ id }: { id: string }) => id);
    assert.equal((await listed(rune)).includes(body.id), false);
    assert.equal((await listed(olu)).includes(body.id), true);
    assert.equal((await sam.get('/api/assignments')).status, 403);
  });

  test('names a published course that its author may assign', async () => {
    await olu.post(`/api/courses/${course}/retire`);
    const retired = await assign(mara);
    assert.deepEqual([retired.status, retired.body.errors[0].code], [422, 'course-not-published']);
    const absent = await assign(mara, { courseId: '01900000-0000-7000-8000-000000000000' });
    assert.deepEqual([absent.status, absent.body.errors[0].code], [422, 'course-outside']);
  });

  test('is due on a day to come, said in one way', async () => {
    const both = await assign(mara, { dueDate: addDays(today(), 3) });
    assert.deepEqual([both.status, both.body.errors[0].code], [422, 'due-twice']);
    const past = await assign(mara, { dueDays: null, dueDate: addDays(today(), -1) });
    assert.deepEqual([past.status, past.body.errors[0].code], [422, 'due-past']);
    assert.equal((await assign(mara, { dueDays: null, dueDate: today() })).status, 201);
    const early = { courseId: course, audience: north(), dueDate: addDays(today(), -1) };
    assert.equal((await mara.post('/api/assignments/preview', early)).status, 200);
  });

  test('for learners only leaves out everybody who holds a role besides', async () => {
    await assign(mara, { learnersOnly: true });
    assert.deepEqual([await has('Sam Doyle'), await has('Lena Fox'), await has('Theo Brandt')], [true, false, false]);
  });
});

describe('One obligation', () => {
  test('has many sources: the earliest due date wins, and the last source to go takes it along', async () => {
    const { body: first } = await assign(mara, { dueDays: 14 });
    const { body: second } = await assign(olu, { audience: { everybody: true }, dueDays: 5 });
    const [one, ...more] = await planOf('Sam Doyle');
    assert.deepEqual([one?.dueDate, more.length], [addDays(today(), 5), 0]);
    assert.equal((await olu.delete(`/api/assignments/${second.id}`)).status, 204);
    assert.deepEqual(await planOf('Sam Doyle').then(([left]) => left?.dueDate), addDays(today(), 14));
    assert.equal(await has('Ben Ito'), false);
    assert.equal((await mara.delete(`/api/assignments/${first.id}`)).status, 204);
    assert.equal(await has('Sam Doyle'), false);
    const twice = await mara.delete(`/api/assignments/${first.id}`);
    assert.deepEqual([twice.status, twice.body.code], [409, 'already-ended']);
  });

  test('that was begun stays as voluntary when nobody asks for it any more', async () => {
    const { body } = await assign(mara);
    await unsafeQuery(
      w.database.adminUrl,
      `update enrollments set state = 'in-progress' where course_id = $1 and user_id = $2`,
      [course, sam.id],
    );
    await mara.delete(`/api/assignments/${body.id}`);
    assert.deepEqual(await planOf('Sam Doyle').then(([one]) => [one?.state, one?.dueDate]), ['in-progress', null]);
  });

  test('that was withdrawn comes back when it is asked for again, as the same one', async () => {
    const enrollment = async () =>
      unsafeQuery(w.database.adminUrl, 'select id, state from enrollments where course_id = $1 and user_id = $2', [
        course,
        sam.id,
      ]);
    const { body } = await assign(mara);
    const [first] = await enrollment();
    await mara.delete(`/api/assignments/${body.id}`);
    assert.deepEqual(await enrollment(), [{ ...first, state: 'withdrawn' }]);
    await assign(mara);
    assert.deepEqual(await enrollment(), [first]);
  });
});

describe('A changed assignment', () => {
  const change = async (id: string, body: unknown) => {
    const { headers } = await mara.get(`/api/assignments/${id}`);
    return mara.patch(`/api/assignments/${id}`, body, { headers: { 'if-match': String(headers['etag']) } });
  };

  test('reaches its new audience and lets the others go', async () => {
    const { body } = await assign(mara);
    const done = await change(body.id, { audience: { places: [place('York')] } });
    assert.equal(done.status, 200);
    assert.deepEqual([await has('Sam Doyle'), await has('Yara Haddad')], [false, true]);
    assert.equal((await change(body.id, { audience: { places: [place('Bath')] } })).status, 422);
    assert.equal((await mara.patch(`/api/assignments/${body.id}`, { name: 'x' })).status, 428);
  });

  test('moves due dates, counted from when somebody came under it', async () => {
    const { body } = await assign(mara, { dueDays: 14 });
    await unsafeQuery(
      w.database.adminUrl,
      `update enrollment_sources set since = since - interval '10 days' where source_id = $1`,
      [body.id],
    );
    await change(body.id, { dueDays: 20 });
    assert.deepEqual(await planOf('Sam Doyle').then(([one]) => one?.dueDate), addDays(today(), 10));
    await change(body.id, { dueDate: addDays(today(), 30) });
    assert.deepEqual(await planOf('Sam Doyle').then(([one]) => one?.dueDate), addDays(today(), 30));
    await change(body.id, { dueDate: null });
    assert.deepEqual(await planOf('Sam Doyle').then(([one]) => one?.dueDate), null);
  });
});

describe('Who is enrolled', () => {
  test('is shown to each within their scope, by name, page by page', async () => {
    await assign(olu, { audience: { everybody: true } });
    const names = async (who: Person) => {
      const found: string[] = [];
      let after = '';
      do {
        const { body } = await who.get(`/api/courses/${course}/participants?limit=3${after && `&after=${after}`}`);
        found.push(...body.items.map(({ user }: { user: { name: string } }) => user.name));
        after = body.after ?? '';
      } while (after);
      return found;
    };
    const leeds = await names(lena);
    assert.ok(leeds.includes('Sam Doyle') && leeds.includes('Otto Lang'));
    assert.equal(
      leeds.some((name) => ['Yara Haddad', 'Ben Ito', 'Kim Park', 'Olu Adeyemi'].includes(name)),
      false,
    );
    assert.deepEqual(leeds, [...new Set(leeds)]);
    const all = await names(olu);
    assert.equal((await olu.get(`/api/courses/${course}/participants/count`)).body.count, all.length);
    const { body } = await olu.get(`/api/courses/${course}/participants/count?location=${place('York')}`);
    assert.ok(body.count > 0 && body.count < all.length);
  });

  test('is not for twins, nor for learners', async () => {
    const theo = await w.as('harbor/Theo Brandt');
    for (const who of [theo, sam]) assert.equal((await who.get(`/api/courses/${course}/participants`)).status, 403);
    assert.equal((await theo.get(`/api/users/${sam.id}/enrollments`)).status, 403);
  });

  test('Lena sees what Sam is to do, and nothing of Ben', async () => {
    await assign(mara);
    const { body } = await lena.get(`/api/users/${sam.id}/enrollments`);
    assert.ok(body.items.some((one: { course: { id: string } }) => one.course.id === course));
    assert.equal(body.counts.all, body.items.length);
    const ben = w.ids.users.get('harbor/Ben Ito');
    assert.equal((await lena.get(`/api/users/${ben}/enrollments`)).status, 404);
  });
});

test('A training plan is two statements besides the sign-in, and an assignment takes few', async () => {
  await assign(mara);
  await sam.get('/api/my/training-plan');
  w.queries();
  await sam.get('/api/my/training-plan');
  const plan = w.queries().length;
  await mara.get('/api/assignments');
  const list = w.queries().length;
  await assign(mara);
  const made = w.queries().length;
  assert.deepEqual({ plan, list, made }, { plan: 3, list: 3, made: 17 });
  assert.deepEqual(w.faults, []);
});
