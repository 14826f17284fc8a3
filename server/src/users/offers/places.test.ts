import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type TestWorld } from '../../testing.ts';

let w: TestWorld;
before(async () => {
  w = await makeWorld();
});
after(() => w.close());

type Offered = Readonly<{ id: string; name: string; above: readonly string[] }>;
async function offered(who: string, query = ''): Promise<readonly Offered[]> {
  const { status, body } = await (await w.as(who)).get(`/api/users/offered-places${query}`);
  assert.equal(status, 200);
  assert.equal(body.more, false);
  return body.items;
}
const names = (items: readonly Offered[]) => items.map(({ name }) => name).toSorted();

describe('The locations a list of users can be narrowed by', () => {
  test('are those where users may be seen, and no other', async () => {
    assert.deepEqual(names(await offered('harbor/Lena Fox')), ['Leeds']);
    assert.deepEqual(names(await offered('harbor/Mara Kane')), ['Leeds', 'North', 'York', 'York Works', 'York Yard']);
    assert.ok(names(await offered('harbor/Olu Adeyemi')).includes('Bath'));
  });

  test('say where they stand, as far as that is offered', async () => {
    const path = async (who: string, name: string) => (await offered(who)).find((one) => one.name === name)?.above;
    assert.deepEqual(await path('harbor/Lena Fox', 'Leeds'), []);
    assert.deepEqual(await path('harbor/Mara Kane', 'York Yard'), ['North', 'York']);
  });

  test('are found by their words, within reach', async () => {
    assert.deepEqual(names(await offered('harbor/Mara Kane', '?search=york')), ['York', 'York Works', 'York Yard']);
    assert.deepEqual(names(await offered('harbor/Mara Kane', '?search=bath')), []);
    assert.deepEqual(names(await offered('harbor/Olu Adeyemi', '?search=baht')), ['Bath']);
  });

  test('are named by their id, those out of reach by none', async () => {
    const [bath, york] = ['Bath', 'York'].map((name) => w.ids.locations.get(`harbor/${name}`));
    assert.deepEqual(names(await offered('harbor/Mara Kane', `?id=${york}`)), ['York']);
    assert.deepEqual(await offered('harbor/Mara Kane', `?id=${bath}`), []);
  });
});
