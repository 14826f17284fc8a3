import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let olu: Person;
before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
});
after(() => w.close());

const tag = async (name: string): Promise<string> => (await olu.post('/api/tags', { name })).body.id;
const course = async (title: string, tags: readonly string[] = []): Promise<string> => {
  const { id } = (await olu.post('/api/courses', { title })).body;
  assert.equal((await olu.put(`/api/courses/${id}/tags`, { tags })).status, 200);
  return id;
};
const listed = async (name: string): Promise<{ id: string; version: number; courseCount: number } | undefined> =>
  (await olu.get(`/api/tags?search=${encodeURIComponent(name)}`)).body.items.find(
    (one: { name: string }) => one.name === name,
  );
const rename = (id: string, body: object) => olu.patch(`/api/tags/${id}`, body, { headers: { 'if-match': '"1"' } });
const titles = async (query: string): Promise<string[]> =>
  (await olu.get(`/api/courses?${query}`)).body.items.map(({ title }: { title: string }) => title);

describe('Tags', () => {
  test('are listed by name with how many courses have each', async () => {
    const id = await tag('Warehouse');
    await course('Forklifts', [id]);
    await course('Ladders', [id]);
    assert.equal((await listed('Warehouse'))?.courseCount, 2);
    assert.deepEqual(await titles(`tag=${id}`), ['Forklifts', 'Ladders']);
    const { body } = await olu.get(`/api/courses/count?tag=${id}`);
    assert.equal(body.count, 2);
  });

  test('have one name each, however it is written', async () => {
    await tag('Kitchen');
    const { status, body } = await olu.post('/api/tags', { name: ' KITCHEN ' });
    assert.deepEqual([status, body.errors[0].code], [422, 'tag-exists']);
  });

  test('become one only when that was asked for, and it is said first how many courses the other has', async () => {
    const [old, kept] = [await tag('Fire'), await tag('Fire safety')];
    const both = await course('Both', [old, kept]);
    const one = await course('Only the old one', [old]);
    const refused = await rename(old, { name: 'fire safety' });
    assert.deepEqual([refused.status, refused.body.code], [409, 'tag-name-taken']);
    assert.match(refused.body.detail, /under it: 1\)/u);
    assert.equal((await listed('Fire'))?.courseCount, 2);

    const merged = await rename(old, { name: 'fire safety', merge: true });
    assert.deepEqual([merged.status, merged.body.id], [200, kept]);
    assert.equal(await listed('Fire'), undefined);
    assert.equal((await listed('Fire safety'))?.courseCount, 2);
    for (const id of [both, one]) {
      const { body } = await olu.get(`/api/courses/${id}/facts`);
      assert.deepEqual(body.tags, [{ id: kept, name: 'Fire safety' }]);
    }
  });

  test('change their own spelling without a merge', async () => {
    const id = await tag('hygiene');
    assert.equal((await rename(id, { name: 'Hygiene' })).status, 200);
    assert.equal((await listed('Hygiene'))?.id, id);
  });

  test('are words a course is found by, as they are called now, until they are gone', async () => {
    const id = await tag('Abseiling');
    await course('Working at heights', [id]);
    assert.deepEqual(await titles('search=abseil'), ['Working at heights']);
    await rename(id, { name: 'Rope access' });
    assert.deepEqual(await titles('search=abseil'), []);
    assert.deepEqual(await titles('search=rope'), ['Working at heights']);
    assert.equal((await olu.delete(`/api/tags/${id}`)).status, 204);
    assert.deepEqual(await titles('search=rope'), []);
    assert.deepEqual(await titles('search=heights'), ['Working at heights']);
  });

  test('of elsewhere are none that a course could have', async () => {
    const ines = await w.as('solace/Ines Duarte');
    const theirs = (await ines.post('/api/tags', { name: 'Theirs' })).body.id;
    const mine = await course('Ours');
    const { status, body } = await olu.put(`/api/courses/${mine}/tags`, { tags: [theirs] });
    assert.deepEqual([status, body.errors[0].code], [422, 'tag-unknown']);
    assert.deepEqual((await olu.get(`/api/courses/${mine}/facts`)).body.tags, []);
  });

  test('are seen by whoever may see courses of the library, and changed by those above alone', async () => {
    const lena = await w.as('harbor/Lena Fox');
    const { status, body } = await lena.get('/api/tags');
    assert.equal(status, 200);
    assert.notEqual(body.items[0].may.rename, true);
    assert.equal((await lena.post('/api/tags', { name: 'Anything' })).status, 403);
    assert.equal((await (await w.as('harbor/Sam Doyle')).get('/api/tags')).status, 403);
  });
});
