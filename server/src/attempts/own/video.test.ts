import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { upload } from '../../content/test/packages.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let olu: Person;
let sam: Person;
before(async () => {
  w = await makeWorld();
  [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());

const webm = Buffer.from([0x1a, 0x45, 0xdf, 0xa3, ...Array.from({ length: 40 }, () => 0)]);
const captions = Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n');

/** A draft with one video item and its files. */
async function drafted() {
  const course = (await olu.post('/api/courses', { title: 'Lifting' })).body.id;
  const made = await olu.post(`/api/courses/${course}/items`, { kind: 'video', title: 'How to lift' });
  assert.equal(made.status, 201, made.text);
  const send = async (bytes: Buffer) => (await upload(olu, bytes, 'file', `/api/courses/${course}/files`)).body.id;
  const [film, words] = [await send(webm), await send(captions)];
  const item: string = made.body.id;
  const write = async (over: object = {}, by = olu) => {
    const { headers } = await by.get(`/api/items/${item}`);
    const tracks = [{ file: words, language: 'en' }];
    const content = {
      file: film,
      duration: 100,
      captions: tracks,
      silent: false,
      share: 90,
      mayGoAhead: true,
      ...over,
    };
    return by.patch(`/api/items/${item}`, { content }, { headers: { 'if-match': String(headers['etag']) } });
  };
  return { course, item, film, words, write };
}

/** Sam opens the video of a published course. */
async function opened(over: object = {}) {
  const { course, write } = await drafted();
  assert.equal((await write(over)).status, 200);
  assert.equal((await olu.post(`/api/courses/${course}/publish`)).status, 200);
  await olu.post('/api/assignments', { courseId: course, name: 'Now', audience: { everybody: true }, dueDays: 14 });
  const { body: mine } = await sam.get(`/api/my/courses/${course}`);
  const open = async () => {
    const on = { enrollmentId: mine.enrollmentId, itemId: mine.items[0].id };
    const { body, text } = await sam.post('/api/my/launches', on);
    assert.ok(body.url, text);
    return `/api/my/launches/${String(new URL(body.url).pathname.split('/').at(-1))}`;
  };
  return { open, state: async () => (await sam.get(`/api/my/courses/${course}`)).body.state };
}

const passing = (seconds: number) => void (w.clock.now = new Date(w.clock.now.getTime() + seconds * 1000));
const step = (number: number, ...watched: [number, number][]) => ({
  number,
  seconds: 60,
  progress: { watched, at: watched.at(-1)?.[1] ?? 0 },
});

describe('A video', () => {
  test('is published when it has captions, or when its author says that nobody speaks in it', async () => {
    const { write } = await drafted();
    assert.deepEqual((await write({ file: null, captions: [] })).body.problems, ['It has no video yet.']);
    assert.match((await write({ captions: [] })).body.problems.join(), /no captions/u);
    assert.deepEqual((await write({ captions: [], silent: true })).body.problems, []);
    assert.deepEqual((await write()).body.problems, []);
  });

  test('is no file of captions, and captions are no video', async () => {
    const { write, film, words } = await drafted();
    for (const wrong of [{ file: words, captions: [] }, { captions: [{ file: film, language: 'en' }] }]) {
      const { status, body } = await write(wrong);
      assert.deepEqual([status, body.errors?.[0].code], [422, 'file-of-other-kind']);
    }
  });

  test('has captions once in each language', async () => {
    const { write, words } = await drafted();
    const twice = { captions: ['en', 'en'].map((language) => ({ file: words, language })) };
    const { body } = await write(twice);
    assert.equal(body.errors?.[0].detail, 'There are two captions in the same language');
  });

  test('completes its course when the share its author asks for was watched, which takes its time', async () => {
    const { open, state } = await opened();
    const path = await open();
    const claimed = await sam.post(`${path}/progress`, step(1, [0, 100]));
    assert.equal(claimed.body.completion, 'incomplete', claimed.text);
    passing(45);
    const told = await sam.post(`${path}/progress`, step(2, [0, 45], [50, 95]));
    assert.equal(told.body.completion, 'completed', told.text);
    assert.equal(await state(), 'completed');
  });

  test('goes on where it was left', async () => {
    const { open } = await opened();
    passing(20);
    const first = await open();
    passing(20);
    await sam.post(`${first}/progress`, step(1, [0, 30]));
    const { body } = await sam.get(`${await open()}/content`);
    assert.deepEqual([body.state.at, body.state.watched], [30, [[0, 30]]]);
    assert.equal(body.files.length, 2);
  });

  test('counts nothing that lies ahead where nobody may go ahead', async () => {
    const { open } = await opened({ mayGoAhead: false });
    const path = await open();
    passing(60);
    const { body } = await sam.post(`${path}/progress`, step(1, [0, 10], [50, 100]));
    assert.deepEqual(body.state.watched, [[0, 10]]);
  });
});
