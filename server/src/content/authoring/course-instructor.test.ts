import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let ines: Person;
let rafe: Person;
let consent: string;
let others: string[];
before(async () => {
  w = await makeWorld();
  [ines, rafe] = [await w.as('solace/Ines Duarte'), await w.as('solace/Rafe Stone')];
  const { items } = (await ines.get('/api/courses?limit=200')).body;
  const named = (one: { title: string }) => one.title === 'Consent basics';
  consent = items.find(named).id;
  others = items.filter((one: { title: string }) => !named(one)).map(({ id }: { id: string }) => id);
  assert.ok(others.length > 5);
});
after(() => w.close());

const itemsOf = async (course: string): Promise<{ id: string; title: string }[]> =>
  (await ines.post(`/api/courses/${course}/draft`)).body.items;
const rename = async (id: string, title: string) => {
  const { headers } = await ines.get(`/api/items/${id}`);
  return rafe.patch(`/api/items/${id}`, { title }, { headers: { 'if-match': String(headers['etag']) } });
};

describe('Whoever is instructor at one course', () => {
  test('finds that course in the library and no trace of another', async () => {
    const { items } = (await rafe.get('/api/courses?limit=200')).body;
    assert.deepEqual(
      items.map(({ id }: { id: string }) => id),
      [consent],
    );
    assert.equal((await rafe.get('/api/courses/count')).body.count, 1);
    assert.deepEqual((await rafe.get('/api/courses?search=consent')).body.items.length, 1);
  });

  test('changes it, begins a draft of it and builds its items', async () => {
    const { headers, body } = await rafe.get(`/api/courses/${consent}`);
    assert.equal(body.may.edit, true);
    const changed = await rafe.patch(
      `/api/courses/${consent}`,
      { description: 'What a volunteer has to know' },
      { headers: { 'if-match': String(headers['etag']) } },
    );
    assert.equal(changed.status, 200, changed.text);
    assert.equal((await rafe.post(`/api/courses/${consent}/draft`)).status, 200);
    const made = await rafe.post(`/api/courses/${consent}/items`, { kind: 'link', title: 'Leaflet' });
    assert.equal(made.status, 201, made.text);
    assert.equal((await rename(made.body.id, 'Leaflet for volunteers')).body.title, 'Leaflet for volunteers');
    assert.equal((await rafe.delete(`/api/items/${made.body.id}`)).status, 200);
  });

  test('publishes nothing: the course says so, and so does the server', async () => {
    assert.notEqual((await rafe.get(`/api/courses/${consent}`)).body.may.publish, true);
    assert.equal((await rafe.post(`/api/courses/${consent}/publish`)).status, 403);
  });

  test('is told of every other course that there is none, whatever is asked', async () => {
    const absent = (await rafe.get('/api/courses/01900000-0000-7000-8000-000000000000')).body;
    for (const id of others) {
      const answers = [
        await rafe.get(`/api/courses/${id}`),
        await rafe.get(`/api/courses/${id}/draft`),
        await rafe.post(`/api/courses/${id}/draft`),
        await rafe.post(`/api/courses/${id}/items`, { kind: 'link', title: 'Anything' }),
        await rafe.patch(`/api/courses/${id}`, { title: 'Mine' }, { headers: { 'if-match': '"1"' } }),
      ];
      assert.deepEqual(
        answers.map(({ status }) => status),
        [404, 404, 404, 404, 404],
      );
      assert.deepEqual(answers[0]?.body, absent);
      const [first] = await itemsOf(id);
      if (first) assert.equal((await rename(first.id, 'Mine')).status, 404);
    }
  });
});
