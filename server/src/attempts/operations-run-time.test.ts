import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { published } from '../content/test/packages.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import { ask, launch, nowhere, type Page, play } from './test/learner.ts';

let w: TestWorld;
let sam: Person;
let course: { id: string; items: { id: string }[] };
let enrollment: string;

before(async () => {
  w = await makeWorld();
  const olu = await w.as('harbor/Olu Adeyemi');
  sam = await w.as('harbor/Sam Doyle');
  course = await published(w, olu, 'Fire safety');
  await olu.post('/api/assignments', {
    courseId: course.id,
    name: 'Yearly',
    audience: { everybody: true },
    dueDays: 14,
  });
  enrollment = (await sam.get(`/api/my/courses/${course.id}`)).body.enrollmentId;
});
after(() => w.close());

const item = () => course.items[0]?.id ?? '';
const open = async (): Promise<Page> => play(w, await launch(sam, enrollment, item()));

describe('The origin of content', () => {
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
      course: { title: 'Fire safety', url: `http://localhost:3000/my/courses/${course.id}` },
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
    assert.equal(
      part.headers['content-range'],
      `bytes ${whole.bytes.length - 4}-${whole.bytes.length - 1}/${whole.bytes.length}`,
    );
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
    const shapes = [
      nowhere(),
      `${nowhere()}.${'a'.repeat(43)}`,
      String(sam.cookie),
      `${w.ids.organizations.get('harbor')}.${'a'.repeat(43)}`,
    ];
    for (const token of shapes) {
      const headers = { cookie };
      assert.equal((await ask(w, 'GET', `/content/${token}/pages/0.html`, { headers })).status, 401, token);
      assert.equal((await ask(w, 'GET', `/launch/${token}`, { headers })).status, 401, token);
      assert.equal((await ask(w, 'POST', '/run-time/open', { token, body: {}, headers })).status, 401, token);
    }
    const bare = await ask(w, 'POST', '/run-time/open', {
      body: {},
      headers: { cookie, origin: 'http://127.0.0.1:3001' },
    });
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
