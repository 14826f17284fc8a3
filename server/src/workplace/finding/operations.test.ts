import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { growTree } from '../test/tree.ts';

let w: TestWorld;
let large: TestWorld;
before(async () => {
  [w, large] = [await makeWorld(), await makeWorld()];
  await growTree(large, { regions: 12, sites: 30 });
});
after(() => Promise.all([w?.close(), large?.close()]));

type Node = Readonly<{
  id: string;
  name: string;
  parentId: string | null;
  children: number;
  above: readonly { id: string; name: string }[];
  may: Readonly<Record<string, true | { reason: string }>>;
}>;
const place = (name: string) => w.ids.locations.get(`harbor/${name}`) ?? '';
const names = (items: readonly Node[]) => items.map(({ name }) => name);

async function all(who: Person, path: string): Promise<readonly Node[]> {
  const items: Node[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const { status, body, text }: { status: number; body: { items: Node[]; after: string | null }; text: string } =
      await who.get(`${path}?limit=7${next && `&after=${next}`}`);
    assert.equal(status, 200, text);
    items.push(...body.items);
    next = body.after;
  }
  return items;
}

describe('Locations are searched for', () => {
  const search = async (who: string, words: string) =>
    (await (await w.as(who)).get(`/api/locations?search=${encodeURIComponent(words)}`)).body.items as Node[];

  for (const [typed, found] of [
    ['leeds', 'Leeds'],
    ['LEEDS', 'Leeds'],
    ['lee', 'Leeds'],
    ['Léeds', 'Leeds'],
    ['leads', 'Leeds'],
    ['brsitol', 'Bristol'],
    ['yrok yard', 'York Yard'],
    ['york-works', 'York Works'],
    ['yo ya', 'York Yard'],
  ] as const)
    test(`and “${typed}” finds ${found} first`, async () => {
      assert.equal((await search('harbor/Olu Adeyemi', typed))[0]?.name, found);
    });

  test('by names that have accents themselves, after a rename and a deletion, too', async () => {
    const olu = await w.as('harbor/Olu Adeyemi');
    const { body } = await olu.get('/api/location-levels');
    const input = { name: 'Besançon', identifier: 'bes', levelId: body.items[0].id };
    const { id } = (await olu.post('/api/locations', input)).body;
    assert.deepEqual(names(await search('harbor/Olu Adeyemi', 'besancon')), ['Besançon']);
    const headers = { 'if-match': '"1"' };
    await olu.patch(`/api/locations/${id}`, { name: 'Dijon', identifier: 'bes' }, { headers });
    assert.deepEqual(names(await search('harbor/Olu Adeyemi', 'besancon')), []);
    assert.deepEqual(names(await search('harbor/Olu Adeyemi', 'dijon')), ['Dijon']);
    assert.equal((await olu.delete(`/api/locations/${id}`)).status, 204);
    assert.deepEqual(names(await search('harbor/Olu Adeyemi', 'dijon')), []);
  });

  test('within reach only, and so is the path that is shown', async () => {
    assert.deepEqual(names(await search('harbor/Mara Kane', 'bath')), []);
    assert.deepEqual(names(await search('harbor/Mara Kane', 'baht')), []);
    const above = async (who: string) => (await search(who, 'leeds'))[0]?.above.map(({ name }) => name);
    assert.deepEqual(await above('harbor/Mara Kane'), ['North']);
    assert.deepEqual(await above('harbor/Lena Fox'), []);
  });

  test('and a name that very many share does not hide the one that is called just so', async () => {
    const olu = await large.as('harbor/Olu Adeyemi');
    const { body } = await olu.get('/api/locations?search=branch%207%20of%207&limit=5');
    assert.equal(body.items[0].name, 'Branch 7 of 7');
    assert.equal(body.items.length, 5);
  });
});

describe('The tree of locations', () => {
  test('comes whole while it is small, with what may be done at each', async () => {
    const olu = await w.as('harbor/Olu Adeyemi');
    const { body } = await olu.get('/api/locations/tree');
    assert.equal(body.isWhole, true);
    assert.equal(body.total, body.items.length);
    const north = body.items.find(({ name }: Node) => name === 'North');
    assert.equal(north.children, 2);
    assert.equal(north.may.move, true);
  });

  test('shows only the top of a large one, and the children of each when they are asked for', async () => {
    const olu = await large.as('harbor/Olu Adeyemi');
    const { body } = await olu.get('/api/locations/tree');
    assert.deepEqual([body.isWhole, body.total > 372], [false, true]);
    const top = await all(olu, '/api/locations/tree');
    assert.ok(top.every(({ parentId }) => parentId === null));
    assert.equal(top.length, 14);
    const region = top.find(({ name }) => name === 'Region 3');
    const below = await all(olu, `/api/locations/${region?.id}/children`);
    assert.equal(region?.children, 30);
    assert.equal(new Set(below.map(({ id }) => id)).size, 30);
    assert.deepEqual(names(below), names(below).toSorted());
  });

  test('begins at one’s own place for whoever reaches no further', async () => {
    const mara = await large.as('harbor/Mara Kane');
    await growTree(large, { regions: 1, sites: 210, below: 'North' });
    const top = await all(mara, '/api/locations/tree');
    assert.deepEqual(names(top), ['North']);
    assert.equal(top[0]?.children, 3);
    assert.deepEqual(names(await all(mara, `/api/locations/${top[0]?.id}/children`)), [
      'Below North 1',
      'Leeds',
      'York',
    ]);
  });

  test('counts and shows no children that are out of reach', async () => {
    const lena = await w.as('harbor/Lena Fox');
    const { body } = await lena.get('/api/locations/tree');
    assert.deepEqual(
      body.items.map(({ name, children }: Node) => [name, children]),
      [['Leeds', 0]],
    );
    const { status } = await lena.get(`/api/locations/${place('North')}/children`);
    assert.equal(status, 404);
  });

  test('opens to one that was found: what stands above it is named with it', async () => {
    const olu = await w.as('harbor/Olu Adeyemi');
    const { body } = await olu.get(`/api/locations/${place('York Yard')}`);
    assert.deepEqual(names(body.above), ['North', 'York']);
    assert.equal((await (await w.as('harbor/Lena Fox')).get(`/api/locations/${place('Bath')}`)).status, 404);
  });
});
