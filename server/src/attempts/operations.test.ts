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
    assert.deepEqual([page.opened.data['cmi.core.entry'], page.opened.data['cmi.core.student_name']], ['ab-initio', 'Doyle, Sam']);
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
    assert.equal((await page.commit(says('incomplete', { 'cmi.core.lesson_location': '3' }), { number: 3 })).body.acknowledged, 3);
    // what comes late is acknowledged and changes nothing
    assert.equal((await page.commit(says('incomplete', { 'cmi.core.lesson_location': '2' }), { number: 2 })).body.acknowledged, 3);
    assert.equal((await page.commit(says('incomplete', { 'cmi.core.lesson_location': 'x' }), { number: 3 })).body.acknowledged, 3);
    const gap = await page.commit({ 'cmi.core.lesson_location': '9' }, { number: 9, since: 7 });
    assert.deepEqual([gap.status, gap.body.code], [409, 'commit-out-of-order']);
    assert.equal((await page.commit({ 'cmi.core.lesson_location': '4' }, { number: 4, since: 3 })).body.acknowledged, 4);
    assert.equal((await open()).opened.data['cmi.core.lesson_location'], '4');
  });

  test('loses nothing that was acknowledged when commits come all at once', async () => {
    const page = await open();
    const numbers = Array.from({ length: 20 }, (_, n) => n + 1);
    const answers = await Promise.all(numbers.map((n) => page.commit(says('incomplete', { 'cmi.core.lesson_location': `p${n}` }), { number: n })));
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

  test('is kept in two statements a commit, and leaves no audit entry', async () => {
    const page = await open();
    const entries = () => unsafeQuery(w.database.adminUrl, 'select count(*) as n from audit_entries');
    const before = await entries();
    w.queries();
    await page.commit(says('incomplete', { 'cmi.core.lesson_location': '1' }));
    assert.equal(w.queries().length, 2);
    await page.end(says('passed'));
    assert.equal(w.queries().length, 2);
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
    assert.deepEqual(told.items.map((one: { state: string }) => one.state), ['completed', 'begun']);
  });
});

describe('The origin of content', () => {
  before(() => enrolled(['Fire safety']));

  test('shows the player, told of the launch and of nothing else', async () => {
    const token = await launch(sam, enrollment, item());
    const { status, text, headers } = await ask(w, 'GET', `/launch/${token}`);
    assert.equal(status, 200);
    assert.match(String(headers['content-security-policy']), /default-src 'none'/u);
    assert.equal(headers['set-cookie'], undefined);
    const told = JSON.parse(/id="config">(.*?)<\/script>/u.exec(text)?.[1] ?? '{}');
    assert.partialDeepStrictEqual(told, {
      token,
      standard: 'scorm-1.2',
      item: item(),
      address: `/content/${token}/pages/0.html`,
      course: { title: `Course ${named}`, url: `http://localhost:3000/my/courses/${course.id}` },
    });
    for (const [, address = ''] of text.matchAll(/(?:src|href)="(\/player\/[^"]+)"/gu)) {
      assert.equal((await ask(w, 'GET', address)).status, 200, address);
    }
    assert.equal((await ask(w, 'GET', '/player/page.ts')).status, 404);
  });

  test('gives out files of the launched package, whole and in parts', async () => {
    const page = await open();
    const whole = await page.get('pages/0.html');
    assert.deepEqual([whole.status, whole.headers['content-type']], [200, 'text/html']);
    assert.match(whole.text, /0123456789$/u);
    assert.equal(Number(whole.headers['content-length']), whole.bytes.length);
    const part = await page.get('pages/0.html', { range: 'bytes=-4' });
    assert.deepEqual([part.status, part.text], [206, '6789']);
    assert.equal(part.headers['content-range'], `bytes ${whole.bytes.length - 4}-${whole.bytes.length - 1}/${whole.bytes.length}`);
    const beyond = await page.get('pages/0.html', { range: 'bytes=100000-' });
    assert.deepEqual([beyond.status, beyond.headers['content-range']], [416, `bytes */${whole.bytes.length}`]);
    const head = await ask(w, 'HEAD', `/content/${page.token}/pages/0.html?x=1`);
    assert.deepEqual([head.status, Number(head.headers['content-length']), head.text], [200, whole.bytes.length, '']);
    assert.match(String(whole.headers['cross-origin-resource-policy']), /same-origin/u);
  });

  const missing = [
    'nothing.html',
    '',
    'pages',
    '../imsmanifest.xml',
    '%2e%2e/%2e%2e/imsmanifest.xml',
    'pages/..%2f..%2fimsmanifest.xml',
    '..%5cimsmanifest.xml',
    'pages/0.html%00',
    'pages//..//..//x',
  ];
  for (const path of missing) {
    test(`has nothing at \`${path}\``, async () => {
      const page = await open();
      assert.equal((await page.get(path)).status, 404);
      assert.deepEqual(w.faults, []);
    });
  }

  test('lets no script stay between a package and the network', async () => {
    const page = await open();
    assert.equal((await page.get('pages/0.html', { 'service-worker': 'script' })).status, 404);
  });

  test('knows nobody by a cookie, and no token but that of a launch', async () => {
    const page = await open();
    const cookie = `__Host-ambit=${sam.cookie}`;
    const shapes = [nowhere(), `${nowhere()}.${'a'.repeat(43)}`, String(sam.cookie), `${w.ids.organizations.get('harbor')}.${'a'.repeat(43)}`];
    for (const token of shapes) {
      const headers = { cookie };
      assert.equal((await ask(w, 'GET', `/content/${token}/pages/0.html`, { headers })).status, 401, token);
      assert.equal((await ask(w, 'GET', `/launch/${token}`, { headers })).status, 401, token);
      assert.equal((await ask(w, 'POST', '/run-time/open', { token, body: {}, headers })).status, 401, token);
    }
    const bare = await ask(w, 'POST', '/run-time/open', { body: {}, headers: { cookie, origin: 'http://127.0.0.1:3001' } });
    assert.equal(bare.status, 401);
    const api = await ask(w, 'GET', '/api/me', { headers: { cookie } });
    assert.equal(api.status, 404);
    // and the application knows no token of a launch
    const other = await w.anybody.get('/api/me', { headers: { authorization: `Bearer ${page.token}` } });
    assert.equal(other.status, 401);
  });

  test('says to people in a sentence what went wrong', async () => {
    const { text, headers } = await ask(w, 'GET', `/launch/${nowhere()}`, { headers: { accept: 'text/html' } });
    assert.match(String(headers['content-type']), /text\/html/u);
    assert.match(text, /Open the course again from your training plan/u);
  });

  test('refuses what is not shaped like a commit, and bodies beyond all bounds', async () => {
    const page = await open();
    assert.equal((await page.commit({ 'window.location': 'x' })).status, 400);
    assert.equal((await page.commit({}, { number: 0 })).status, 400);
    const huge = await ask(w, 'POST', '/run-time/commit', { token: page.token, body: { data: 'x'.repeat(3_000_000) } });
    assert.equal(huge.status, 413);
  });
});
