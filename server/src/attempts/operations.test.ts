import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { published } from '../content/test/packages.ts';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import { ask, launch, nowhere, type Page, play, says } from './test/learner.ts';

let w: TestWorld;
let olu: Person;
let sam: Person;
let course: { id: string; items: { id: string }[] };
let enrollment: string;
let named = 0;

before(async () => {
  w = await makeWorld();
  [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());

async function enrolled(items: readonly string[]): Promise<void> {
  named += 1;
  course = await published(w, olu, `Course ${named}`, items);
  const audience = { places: [w.ids.locations.get('harbor/North')] };
  await olu.post('/api/assignments', { courseId: course.id, name: 'Yearly', audience, dueDays: 14 });
  enrollment = (await mine()).enrollmentId;
}
const mine = async () => {
  const { body } = await sam.get(`/api/my/courses/${course.id}`);
  return body;
};
const item = (n = 0) => course.items[n]?.id ?? '';
const open = async (n = 0): Promise<Page> => play(w, await launch(sam, enrollment, item(n)));

describe('A course of one item', () => {
  beforeEach(() => enrolled(['Fire safety']));

  test('is opened, left in the middle, gone on with where it was, and passed', async () => {
    const page = await open();
    assert.deepEqual(
      [page.opened.data['cmi.core.entry'], page.opened.data['cmi.core.student_name']],
      ['ab-initio', 'Doyle, Sam'],
    );
    const half = says('incomplete', { 'cmi.core.lesson_location': 'page-3', 'cmi.suspend_data': 'three of five' });
    const kept = await page.commit(half);
    assert.deepEqual([kept.status, kept.body.acknowledged], [200, 1]);
    assert.partialDeepStrictEqual(await mine(), { state: 'in-progress', progress: 0, next: item() });
    // the tab is closed: nothing more is sent
    const again = await open();
    assert.partialDeepStrictEqual(again.opened.data, {
      'cmi.core.entry': 'resume',
      'cmi.core.lesson_location': 'page-3',
      'cmi.suspend_data': 'three of five',
    });
    assert.equal(again.opened.number, 1);
    const ended = await again.end(says('passed', { 'cmi.core.score.raw': '90', 'cmi.core.lesson_location': 'page-5' }));
    assert.deepEqual([ended.status, ended.body.url], [200, `http://localhost:3000/my/courses/${course.id}`]);
    const done = await mine();
    assert.partialDeepStrictEqual(done, { state: 'completed', progress: 1, score: 0.9 });
    assert.partialDeepStrictEqual(done.items[0], { state: 'completed', attempts: 1, score: 0.9 });
    const { body } = await olu.get(`/api/enrollments/${enrollment}/attempts`);
    assert.partialDeepStrictEqual(body.items, [{ number: 1, state: 'ended', success: 'passed', scoreText: '90' }]);
    assert.deepEqual(w.faults, []);
  });

  test('shows its attempts to those who may see them, and is not there for others', async () => {
    const path = `/api/enrollments/${enrollment}/attempts`;
    const lena = await w.as('harbor/Lena Fox');
    assert.deepEqual((await lena.get(path)).body.items, []);
    await (await open()).commit(says('incomplete'));
    assert.partialDeepStrictEqual((await lena.get(path)).body.items, [{ state: 'open', completion: 'incomplete' }]);
    assert.equal((await (await w.as('harbor/Rune Falk')).get(path)).status, 404);
    assert.equal((await sam.get(path)).status, 403);
  });

  test('is begun anew after it was failed, and the better try counts', async () => {
    await (await open()).end(says('failed', { 'cmi.core.score.raw': '40' }));
    assert.partialDeepStrictEqual(await mine(), { state: 'failed', score: 0.4 });
    const second = await open();
    assert.equal(second.opened.data['cmi.core.entry'], 'ab-initio');
    await second.commit(says('incomplete'));
    assert.equal((await mine()).state, 'in-progress');
    await second.end(says('passed', { 'cmi.core.score.raw': '80' }));
    assert.partialDeepStrictEqual(await mine(), { state: 'completed', score: 0.8 });
    await (await open()).end(says('failed', { 'cmi.core.score.raw': '10' }));
    assert.partialDeepStrictEqual(await mine(), { state: 'completed', progress: 1, score: 0.8 });
  });

  test('keeps each commit once, in order, however often and in whatever order it comes', async () => {
    const page = await open();
    assert.equal((await page.commit(says('incomplete', { 'cmi.core.lesson_location': '1' }))).body.acknowledged, 1);
    assert.equal(
      (await page.commit(says('incomplete', { 'cmi.core.lesson_location': '3' }), { number: 3 })).body.acknowledged,
      3,
    );
    // what comes late is acknowledged and changes nothing
    assert.equal(
      (await page.commit(says('incomplete', { 'cmi.core.lesson_location': '2' }), { number: 2 })).body.acknowledged,
      3,
    );
    assert.equal(
      (await page.commit(says('incomplete', { 'cmi.core.lesson_location': 'x' }), { number: 3 })).body.acknowledged,
      3,
    );
    const gap = await page.commit({ 'cmi.core.lesson_location': '9' }, { number: 9, since: 7 });
    assert.deepEqual([gap.status, gap.body.code], [409, 'commit-out-of-order']);
    assert.equal(
      (await page.commit({ 'cmi.core.lesson_location': '4' }, { number: 4, since: 3 })).body.acknowledged,
      4,
    );
    assert.equal((await open()).opened.data['cmi.core.lesson_location'], '4');
  });

  test('loses nothing that was acknowledged when commits come all at once', async () => {
    const page = await open();
    const numbers = Array.from({ length: 20 }, (_, n) => n + 1);
    const answers = await Promise.all(
      numbers.map((n) => page.commit(says('incomplete', { 'cmi.core.lesson_location': `p${n}` }), { number: n })),
    );
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    assert.equal(Math.max(...answers.map(({ body }) => body.acknowledged)), 20);
    assert.equal((await open()).opened.data['cmi.core.lesson_location'], 'p20');
  });

  test('goes on in the newest window only', async () => {
    const first = await open();
    await first.commit(says('incomplete', { 'cmi.core.lesson_location': 'first' }));
    const second = await open();
    const late = await first.commit(says('incomplete', { 'cmi.core.lesson_location': 'late' }));
    assert.deepEqual([late.status, late.body.code], [409, 'launch-taken-over']);
    assert.equal((await second.commit(says('incomplete', { 'cmi.core.lesson_location': 'second' }))).status, 200);
    // the same page loaded once more takes over from itself
    const reloaded = await play(w, second.token);
    const former = await second.commit(says('incomplete', { 'cmi.core.lesson_location': 'former' }));
    assert.deepEqual([former.status, former.body.code], [409, 'launch-taken-over']);
    assert.equal(reloaded.opened.data['cmi.core.lesson_location'], 'second');
  });

  test('is one attempt for somebody who clicks twice', async () => {
    const [one, other] = await Promise.all([launch(sam, enrollment, item()), launch(sam, enrollment, item())]);
    assert.notEqual(one, other);
    assert.equal((await mine()).items[0].attempts, 1);
    const opened = await Promise.all(
      [one, other].map((token) => ask(w, 'POST', '/run-time/open', { token, body: {} })),
    );
    assert.deepEqual(
      opened.map(({ status }) => status).toSorted((a, b) => a - b),
      [200, 409],
    );
  });

  test('takes nothing more once it was closed, but acknowledges its last commit again', async () => {
    const page = await open();
    const data = says('completed');
    assert.equal((await page.end(data, { number: 1 })).status, 200);
    assert.deepEqual((await page.end(data, { number: 1 })).body.acknowledged, 1);
    assert.equal((await page.commit(says('incomplete'), { number: 2 })).status, 401);
    assert.equal((await page.get('pages/0.html')).status, 401);
    assert.equal((await ask(w, 'GET', `/launch/${page.token}`)).status, 401);
    assert.equal((await ask(w, 'POST', '/run-time/open', { token: page.token, body: {} })).status, 401);
  });

  test('is over for somebody who may not sign in any more, and for everybody after a day', async () => {
    const page = await open();
    await unsafeQuery(w.database.adminUrl, `update users set state = 'archived' where id = $1`, [sam.id]);
    assert.equal((await page.commit(says('incomplete'))).status, 401);
    await unsafeQuery(w.database.adminUrl, `update users set state = 'active' where id = $1`, [sam.id]);
    assert.equal((await page.commit(says('incomplete'))).status, 200);
    const then = w.clock.now;
    w.clock.now = new Date(then.getTime() + 25 * 3600_000);
    assert.equal((await page.commit(says('incomplete'))).status, 401);
    w.clock.now = then;
  });

  test('is kept in two statements a commit, four when that completes the course, and leaves no audit entry', async () => {
    const page = await open();
    const entries = () => unsafeQuery(w.database.adminUrl, 'select count(*) as n from audit_entries');
    const before = await entries();
    w.queries();
    await page.commit(says('incomplete', { 'cmi.core.lesson_location': '1' }));
    assert.equal(w.queries().length, 2);
    await page.end(says('passed'));
    // the third notes the paths that are completed with it, the fourth what rooms above make of it soon
    assert.equal(w.queries().length, 4);
    assert.deepEqual(await entries(), before);
    w.queries();
    await launch(sam, enrollment, item());
    assert.equal(w.queries().length, 5);
  });

  test('opens for nobody else, and not while the course is retired', async () => {
    const yara = await w.as('harbor/Yara Haddad');
    const theirs = await yara.post('/api/my/launches', { enrollmentId: enrollment, itemId: item() });
    const absent = await yara.post('/api/my/launches', { enrollmentId: nowhere(), itemId: item() });
    assert.deepEqual([theirs.status, theirs.body.errors[0].code], [422, 'enrollment-not-mine']);
    assert.deepEqual(theirs.body, absent.body);
    const elsewhere = await sam.post('/api/my/launches', { enrollmentId: enrollment, itemId: nowhere() });
    assert.deepEqual([elsewhere.status, elsewhere.body.errors[0].code], [422, 'item-elsewhere']);
    await olu.post(`/api/courses/${course.id}/retire`);
    const retired = await sam.post('/api/my/launches', { enrollmentId: enrollment, itemId: item() });
    assert.deepEqual([retired.status, retired.body.code], [409, 'course-not-open']);
    const page = await mine();
    assert.match(page.items[0].may.launch.reason, /not published/u);
    assert.equal(page.next, null);
  });
});

describe('A course of several items', () => {
  beforeEach(() => enrolled(['Alarm', 'Exits']));

  test('is done when each is, and says how far it is', async () => {
    await (await open(0)).end(says('completed'));
    assert.partialDeepStrictEqual(await mine(), { state: 'in-progress', progress: 0.5, next: item(1) });
    await (await open(1)).end(says('passed', { 'cmi.core.score.raw': '70' }));
    assert.partialDeepStrictEqual(await mine(), { state: 'completed', progress: 1, score: 0.7 });
  });

  test('counts both when both end at the same moment', async () => {
    const [one, other] = [await open(0), await open(1)];
    await Promise.all([one.end(says('completed')), other.end(says('completed'))]);
    assert.partialDeepStrictEqual(await mine(), { state: 'completed', progress: 1 });
  });

  test('goes on from item to item in the player', async () => {
    const page = await open(0);
    await page.commit(says('completed'), { final: true });
    const moved = await ask(w, 'POST', '/run-time/move', { token: page.token, body: { itemId: item(1) } });
    assert.equal(moved.status, 201);
    assert.equal((await page.commit(says('incomplete'))).status, 401);
    const next = await play(w, moved.body.url.replace('/launch/', ''));
    assert.equal((await next.commit(says('incomplete'))).status, 200);
    const nothing = await ask(w, 'POST', '/run-time/move', { token: next.token, body: { itemId: nowhere() } });
    assert.deepEqual([nothing.status, nothing.body.errors[0].code], [422, 'item-elsewhere']);
    const { text } = await ask(w, 'GET', `/launch/${next.token}`);
    const told = JSON.parse(/id="config">(.*?)<\/script>/u.exec(text)?.[1] ?? '{}');
    assert.deepEqual(
      told.items.map((one: { state: string }) => one.state),
      ['completed', 'begun'],
    );
  });
});
