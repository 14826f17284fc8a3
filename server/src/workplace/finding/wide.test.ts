import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type TestWorld } from '../../testing.ts';
import { growTree } from '../test/tree.ts';

let w: TestWorld;
before(async () => {
  w = await makeWorld();
  // far more outside of the north are called so than are looked at first, and they come first
  await growTree(w, { regions: 1, sites: 700 });
  await growTree(w, { regions: 1, sites: 2_100, below: 'North' });
});
after(() => w?.close());

const found = async (who: string, words: string, limit = 20) => {
  const { status, body, text } = await (await w.as(who)).get(
    `/api/locations?limit=${limit}&search=${encodeURIComponent(words)}`,
  );
  assert.equal(status, 200, text);
  return body.items.map(({ name }: { name: string }) => name) as readonly string[];
};

describe('Whoever reaches very many locations finds', () => {
  test('theirs, although many more that are out of reach are called so and fit better', async () => {
    const names = await found('harbor/Mara Kane', 'branch');
    assert.equal(names.length, 20);
    assert.ok(names.every((name) => name.endsWith('of North')));
  });

  test('theirs by a slip of the finger, too', async () => {
    const names = await found('harbor/Mara Kane', 'brnach');
    assert.ok(names.length > 0 && names.every((name) => name.endsWith('of North')));
  });

  test('the one that is called just so first, and nothing that lies outside', async () => {
    assert.equal((await found('harbor/Mara Kane', 'branch 2077 of north'))[0], 'Branch 2077 of North');
    assert.deepEqual(await found('harbor/Mara Kane', 'bath'), []);
    assert.equal((await found('harbor/Olu Adeyemi', 'branch 7 of 1'))[0], 'Branch 7 of 1');
  });
});
