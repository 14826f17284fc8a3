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

const pdf = Buffer.from('%PDF-1.4\n');
const captions = Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n');
const step = (number: number, ...seen: number[]) => ({ number, seconds: 5, progress: { seen, at: seen.at(-1) ?? 1 } });

describe('A document', () => {
  test('is a PDF and nothing else, and is published once there is one', async () => {
    const { send, write } = await draftedItem(olu, 'document');
    const refused = await write({ file: await send(captions), pages: 3, note: '' });
    assert.deepEqual([refused.status, refused.body.errors?.[0].code], [422, 'file-of-other-kind']);
    assert.deepEqual((await write({ file: null, pages: 0, note: '' })).body.problems, ['It has no PDF yet.']);
    assert.deepEqual((await write({ file: await send(pdf), pages: 3, note: '' })).body.problems, []);
  });

  test('completes its course when every page was shown, and opens where it was left', async () => {
    const { course, send, write } = await draftedItem(olu, 'document');
    assert.equal((await write({ file: await send(pdf), pages: 3, note: 'Mind page 2' })).status, 200);
    const { open, state } = await publishedTo(olu, sam, course);
    const first = await open();
    const told = await sam.post(`${first}/progress`, step(1, 3, 1, 900));
    assert.deepEqual([told.body.completion, told.body.state.seen], ['incomplete', [1, 3]], told.text);
    const { body } = await sam.get(`${await open()}/content`);
    assert.deepEqual([body.state.seen, body.content.note, body.files.length], [[1, 3], 'Mind page 2', 1]);
    const second = await open();
    assert.equal((await sam.post(`${second}/progress`, step(2, 2))).body.completion, 'completed');
    assert.equal(await state(), 'completed');
  });
});
