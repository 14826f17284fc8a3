import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { isInside } from '../outside/inner.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import { carryRuns, hire, mapping, people, tickFeed } from './test/carry.ts';
import { type SftpServer, sftpServer } from './test/sftp-server.ts';

let w: TestWorld;
let olu: Person;
let service: string;
let sftp: SftpServer;
let web: Server;
let page: { status: number; headers?: Record<string, string>; body: string };
let asked: Record<string, unknown>[] = [];
before(async () => {
  w = await makeWorld({ feedsInside: true });
  olu = await w.as('harbor/Olu Adeyemi');
  service = await hire(await w.as('harbor/Greta Holm'));
  sftp = await sftpServer('open sesame');
  web = createServer((request, answer) => {
    asked.push({ url: request.url, ...request.headers });
    answer.writeHead(page.status, page.headers).end(page.body);
  });
  await new Promise<void>((done) => web.listen(0, '127.0.0.1', done));
});
after(async () => {
  sftp.close();
  web.close();
  await w.close();
});

const place = (more: object = {}) => ({
  ...{ host: '127.0.0.1', port: sftp.port, userName: 'ambit', folder: '/out', pattern: 'people-*.csv' },
  ...{ hostKey: sftp.hostKey, leavesResult: true, ...more },
});
const secret = { password: 'open sesame' };
const setUp = async (source: string, more: object = {}) => {
  const { status, body } = await olu.post('/api/feeds', {
    ...{ name: source, source, userId: service, comesBy: 'sftp', place: place(), secret, mapping },
    ...{ guard: { changedPercent: null }, schedule: { everyMinutes: 30 }, ...more },
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body;
};
const runsOf = async (feed: string) => (await olu.get(`/api/feeds/${feed}/runs`)).body.items;
const put = (name: string, text: string, changed: number) =>
  sftp.files.set(name, { bytes: Buffer.from(text), changed });
const webAddress = (path = '/people.csv') => `http://127.0.0.1:${(web.address() as AddressInfo).port}${path}`;
/** Has the hour come. */
async function later(feed: string) {
  w.clock.now = new Date(w.clock.now.getTime() + 31 * 60_000);
  await tickFeed(w, feed);
  await carryRuns(w);
}

test('Files in a folder are taken when it is time, the oldest first, each once, with the result put beside it', async () => {
  put('people-2.csv', people(3, 4), 200);
  put('people-1.csv', people(1, 2), 100);
  put('notes.txt', 'nothing for us', 50);
  const feed = await setUp('folder');
  assert.equal(feed.hasSecret, true);
  assert.ok(!JSON.stringify(feed).includes('sesame'), 'a secret is never shown again');
  await later(feed.id);
  const runs = await runsOf(feed.id);
  assert.deepEqual(
    runs.map(({ fileName, state, counts }: { fileName: string; state: string; counts: { created: number } }) => [
      fileName,
      state,
      counts.created,
    ]),
    [
      ['people-2.csv', 'done', 2],
      ['people-1.csv', 'done', 2],
    ],
  );
  assert.match(sftp.files.get('people-1.csv.result.csv')?.bytes.toString() ?? '', /2,added,,E1/u);
  await later(feed.id);
  assert.equal((await runsOf(feed.id)).length, 2, 'nothing new leaves no trace');
  const now = await olu.post(`/api/feeds/${feed.id}/runs`);
  await carryRuns(w);
  assert.equal((await olu.get(`/api/feeds/${feed.id}/runs/${now.body.id}`)).body.state, 'nothing');
  sftp.files.clear();
});

test('A file that is still being written is left for the next time', async () => {
  put('people-9.csv', people(11, 12), 300);
  sftp.growing.add('people-9.csv');
  const feed = await setUp('growing');
  await later(feed.id);
  const [first] = await runsOf(feed.id);
  assert.deepEqual([first.state, first.problem.code], ['failed', 'file-unfinished'], JSON.stringify(first));
  sftp.growing.clear();
  put('people-9.csv', people(11, 12), 300);
  await later(feed.id);
  assert.equal((await runsOf(feed.id))[0].state, 'done');
  sftp.files.clear();
});

test('A server with another key is not signed in to, and both are said in plain words', async () => {
  const other = `SHA256:${'A'.repeat(43)}`;
  const feed = await setUp('other-key', { place: place({ hostKey: other }) });
  await later(feed.id);
  const [failed] = await runsOf(feed.id);
  assert.equal(failed.problem.code, 'host-key-changed');
  assert.ok(failed.problem.detail.includes(sftp.hostKey), failed.problem.detail);
});

test('Trying a place shows the key to be confirmed, then the files; a wrong password is said', async () => {
  put('people-1.csv', people(1, 2), 100);
  const { hostKey: _, ...unknown } = place();
  const tried = (at: object, by: object = secret) =>
    olu.post('/api/feeds/test', { comesBy: 'sftp', place: at, secret: by });
  assert.deepEqual((await tried(unknown)).body, { problem: null, hostKey: sftp.hostKey, files: [] });
  assert.deepEqual((await tried(place())).body.files, ['people-1.csv']);
  assert.equal((await tried(place(), { password: 'wrong' })).body.problem.code, 'sign-in-refused');
  assert.equal((await tried(place({ folder: '/gone' }))).body.problem.code, 'folder-missing');
  sftp.files.clear();
});

test('A secret that is kept is tried at the place it is kept for, and at no other', async () => {
  const feed = await setUp('kept');
  put('people-1.csv', people(1, 2), 100);
  const again = await olu.post('/api/feeds/test', { comesBy: 'sftp', place: place(), feedId: feed.id });
  assert.deepEqual(again.body.files, ['people-1.csv']);
  const localhost = await olu.post('/api/feeds/test', {
    comesBy: 'sftp',
    place: place({ host: 'localhost' }),
    feedId: feed.id,
  });
  assert.equal(localhost.body.problem.code, 'sign-in-refused');
  sftp.files.clear();
});

test('An address is fetched with its headers; the same content is not taken twice, a broken answer not at all', async () => {
  page = { status: 200, body: people(21, 22) };
  const more = { comesBy: 'https', place: { address: webAddress() }, secret: { headers: { 'X-Key': 'k1' } } };
  const feed = await setUp('address', more);
  await later(feed.id);
  assert.deepEqual([(await runsOf(feed.id)).length, asked[0]?.['x-key']], [1, 'k1']);
  await later(feed.id);
  assert.equal((await runsOf(feed.id)).length, 1);
  page = { status: 500, body: 'oh' };
  await later(feed.id);
  assert.equal(
    (await runsOf(feed.id))[0].problem.detail,
    `\`${new URL(webAddress()).host}\` answered 500 instead of a file.`,
  );
});

test('A redirect to another host takes no headers along', async () => {
  asked = [];
  page = { status: 302, headers: { location: webAddress('/next').replace('127.0.0.1', 'localhost') }, body: '' };
  const { body } = await olu.post('/api/feeds/test', {
    ...{ comesBy: 'https', place: { address: webAddress() }, secret: { headers: { 'X-Key': 'k1' } } },
  });
  assert.equal(body.problem.code, 'place-redirects');
  assert.deepEqual([asked[0]?.['x-key'], asked[1]?.['x-key']], ['k1', undefined]);
});

test('Without the operator no feed reaches into the machine, its networks, or what looks like them', async () => {
  const world = await makeWorld();
  try {
    const by = await world.as('harbor/Olu Adeyemi');
    const hosts = [
      '127.0.0.1',
      'localhost',
      '10.1.2.3',
      '169.254.169.254',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '2130706433',
      '0x7f.1',
    ];
    for (const host of hosts) {
      const address = `https://${host}:${sftp.port}/people.csv`;
      const { body } = await by.post('/api/feeds/test', { comesBy: 'https', place: { address } });
      assert.equal(body.problem?.code, 'place-inside', `${host} ${JSON.stringify(body)}`);
    }
    const { body } = await by.post('/api/feeds/test', { comesBy: 'sftp', place: place(), secret });
    assert.equal(body.problem?.code, 'place-inside');
    const plain = await by.post('/api/feeds/test', { comesBy: 'https', place: { address: 'http://ambit.example/x' } });
    assert.equal(plain.body.problem?.code, 'place-unknown');
  } finally {
    await world.close();
  }
  assert.deepEqual(
    [
      '192.168.1.1',
      '172.31.0.1',
      '100.64.1.1',
      'fd12::1',
      'fe80::1',
      '::ffff:7f00:1',
      '93.184.215.14',
      '2606:4700::1',
    ].map(isInside),
    [true, true, true, true, true, true, false, false],
  );
});
