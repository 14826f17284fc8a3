import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import sharp from 'sharp';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { photoFrom, sides } from './photo.ts';

let w: TestWorld;
let sam: Person;
let lena: Person;
before(async () => {
  w = await makeWorld();
  [sam, lena] = [await w.as('harbor/Sam Doyle'), await w.as('harbor/Lena Fox')];
});
after(() => w.close());

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } });
const picture = async (width = 400, height = 300): Promise<string> =>
  (
    await plain(width, height)
      .withExif({ IFD0: { Copyright: 'Somebody', ImageDescription: 'at home' } })
      .jpeg()
      .toBuffer()
  ).toString('base64');
const bytesIn = (address: string) => Buffer.from(address.split(',')[1] ?? '', 'base64');

describe('A picture of a user', () => {
  test('is made square in two sizes, and nothing else of the file is kept', async () => {
    const sent = await picture();
    assert.ok((await sharp(Buffer.from(sent, 'base64')).metadata()).exif);
    assert.equal((await sam.put(`/api/users/${sam.id}/profile/photo`, { photo: sent })).status, 204);
    for (const [size, side] of Object.entries(sides)) {
      const { body } = await lena.get(`/api/users/${sam.id}/photo?size=${size}`);
      const { width, height, exif, xmp, icc, format } = await sharp(bytesIn(body.photo)).metadata();
      assert.deepEqual([width, height, format], [side, side, 'webp']);
      assert.deepEqual([exif, xmp, icc], [undefined, undefined, undefined]);
    }
    assert.ok((await lena.get(`/api/users/${sam.id}`)).body.photo);
    assert.equal((await sam.put(`/api/users/${sam.id}/profile/photo`, { photo: null })).status, 204);
    assert.equal((await lena.get(`/api/users/${sam.id}/photo`)).body.photo, null);
  });

  test('is set by whoever may edit the user, and seen by whoever may see the user', async () => {
    const photo = await picture();
    assert.equal((await lena.put(`/api/users/${sam.id}/photo`, { photo })).status, 204);
    const rune = await w.as('harbor/Rune Falk');
    assert.equal((await rune.get(`/api/users/${sam.id}/photo`)).status, 404);
    assert.equal((await rune.put(`/api/users/${sam.id}/photo`, { photo })).status, 404);
    const otto = w.ids.users.get('harbor/Otto Lang') ?? '';
    assert.equal((await lena.put(`/api/users/${otto}/photo`, { photo })).status, 403);
  });

  test('is refused when it is no picture, a script, broken or a bomb', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>').toString(
      'base64',
    );
    const whole = Buffer.from(await picture(), 'base64');
    const broken = whole.subarray(0, 60).toString('base64');
    // one colour packs well: 36 million pixels in few bytes
    const bomb = (await plain(6_000, 6_000).png({ compressionLevel: 9 }).toBuffer()).toString('base64');
    assert.ok(bomb.length < 600_000);
    for (const photo of [svg, broken, bomb, 'not base64 at all', '']) {
      const { status, body } = await sam.put(`/api/users/${sam.id}/profile/photo`, { photo });
      assert.deepEqual([status, body.errors?.[0].field], [422, 'photo'], photo.slice(0, 20));
    }
    assert.equal(await photoFrom(bomb), null);
  });
});
