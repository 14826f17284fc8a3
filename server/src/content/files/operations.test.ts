import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import sharp from 'sharp';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { upload } from '../test/packages.ts';
import { addressLasts } from './address.ts';

let w: TestWorld;
let olu: Person;
let course: string;

before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
  course = (await olu.post('/api/courses', { title: 'Fire doors' })).body.id;
});
after(() => w.close());

const send = (bytes: Uint8Array, name: string, to = course) => upload(olu, bytes, name, `/api/courses/${to}/files`);
const read = (url: string, headers: Record<string, string> = {}) =>
  w.app.content.inject({ method: 'GET', url: new URL(url).pathname, headers });
const captions = Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n');
const picture = (width: number) =>
  sharp({ create: { width, height: 20, channels: 3, background: '#fff' } })
    .withExif({ IFD0: { Artist: 'Somebody' } })
    .jpeg()
    .toBuffer();

describe('A file of a course', () => {
  test('is what its bytes say, whatever its name says', async () => {
    const { status, body } = await send(captions, 'captions.html');
    assert.deepEqual([status, body.mediaType], [201, 'text/vtt']);
    const { headers } = await read(body.url);
    assert.equal(headers['content-type'], 'text/vtt');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(String(headers['content-security-policy']), /sandbox/u);
  });

  for (const [what, bytes] of [
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['nothing', ''],
  ] as const)
    test(`is never ${what}, also not under the name of a picture`, async () => {
      const { status, body } = await send(Buffer.from(bytes), 'door.png');
      assert.deepEqual([status, body.code], [422, 'file-of-no-kind']);
    });

  test('that is a picture is drawn anew for screens, without what the camera wrote into it', async () => {
    const { body } = await send(await picture(3_000), 'door.jpg');
    const drawn = await sharp((await read(body.url)).rawPayload).metadata();
    assert.deepEqual([drawn.format, drawn.width, drawn.exif], ['webp', 1_600, undefined]);
  });

  test('that only begins like a picture is refused', async () => {
    const { body } = await send((await picture(30)).subarray(0, 60), 'door.jpg');
    assert.equal(body.code, 'picture-unreadable');
  });

  test('is read in parts from the origin of content, and not from the application', async () => {
    const { body } = await send(captions, 'captions.vtt');
    assert.equal(new URL(body.url).origin, new URL(w.app.running.server.contentUrl).origin);
    const part = await read(body.url, { range: 'bytes=0-5' });
    assert.deepEqual([part.statusCode, part.body], [206, 'WEBVTT']);
    const asked = await olu.get(new URL(body.url).pathname);
    assert.notEqual(asked.text, captions.toString());
  });

  test('is at its address for some hours and at no address that somebody makes up', async () => {
    const { body } = await send(captions, 'captions.vtt');
    const other = (await send(captions, 'other.vtt')).body;
    assert.equal((await read(body.url)).statusCode, 200);
    assert.equal((await read(body.url.replace(body.id, other.id))).statusCode, 404);
    const before = w.clock.now;
    w.clock.now = new Date(before.getTime() + addressLasts + 3_600_000);
    assert.equal((await read(body.url)).statusCode, 404);
    w.clock.now = before;
  });

  test('is used in its own course and in no other', async () => {
    const elsewhere = (await olu.post('/api/courses', { title: 'Elsewhere' })).body.id;
    const { body } = await send(await picture(40), 'door.jpg', elsewhere);
    const { body: made } = await olu.post(`/api/courses/${course}/items`, { kind: 'lesson', title: 'Doors' });
    const text = { type: 'doc', content: [{ type: 'picture', attrs: { file: body.id, alt: 'A door' } }] };
    const { headers } = await olu.get(`/api/items/${made.id}`);
    const match = { headers: { 'if-match': String(headers['etag']) } };
    const refused = await olu.patch(`/api/items/${made.id}`, { content: { text, minutes: 0 } }, match);
    assert.deepEqual([refused.status, refused.body.errors?.[0].code], [422, 'file-elsewhere'], refused.text);
  });
});
