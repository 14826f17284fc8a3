import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { draftedItem, publishedTo } from '../test/own-item.ts';

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
  const of = await draftedItem(olu, 'video');
  const [film, words] = [await of.send(webm), await of.send(captions)];
  const tracks = [{ file: words, language: 'en' }];
  const whole = { file: film, duration: 100, captions: tracks, silent: false, share: 90, mayGoAhead: true };
  return { course: of.course, film, words, write: (over: object = {}) => of.write({ ...whole, ...over }) };
}

/** A published course of a video, for Sam. */
async function opened(over: object = {}) {
  const { course, write } = await drafted();
  assert.equal((await write(over)).status, 200);
  return publishedTo(olu, sam, course);
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
