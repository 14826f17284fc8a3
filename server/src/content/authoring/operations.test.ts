import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let olu: Person;
let sam: Person;

before(async () => {
  w = await makeWorld();
  [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());

const edit = async (id: string, body: unknown, by = olu) => {
  const { headers } = await by.get(`/api/items/${id}`);
  return by.patch(`/api/items/${id}`, body, { headers: { 'if-match': String(headers['etag']) } });
};
const address = 'https://harbor.example/handbook';
const link = (over: object = {}) => ({ content: { address, note: '', done: 'opened', ...over } });

/** A course with links of these titles, as a draft. */
async function draftOf(...titles: string[]): Promise<{ id: string; items: string[] }> {
  const { body, status, text } = await olu.post('/api/courses', { title: 'Moving patients' });
  assert.equal(status, 201, text);
  const items: string[] = [];
  for (const title of titles) {
    const made = await olu.post(`/api/courses/${body.id}/items`, { kind: 'link', title });
    assert.equal(made.status, 201, made.text);
    assert.equal((await edit(made.body.id, link())).status, 200);
    items.push(made.body.id);
  }
  return { id: body.id, items };
}
const titlesOf = (draft: { items: { title: string }[] }) => draft.items.map(({ title }) => title);
const draft = async (id: string) => (await olu.get(`/api/courses/${id}/draft`)).body.draft;

describe('A course built by hand', () => {
  test('begins as a draft without items, which says what is missing in each', async () => {
    const { id } = await draftOf();
    const { body } = await olu.post(`/api/courses/${id}/items`, { kind: 'link', title: 'Handbook' });
    assert.equal(body.draft.number, '1.0');
    assert.deepEqual(body.draft.items[0].problems, ['It has no address yet.']);
  });

  test('is published only when nothing is missing, and says what is', async () => {
    const { id } = await draftOf();
    const { body } = await olu.post(`/api/courses/${id}/items`, { kind: 'link', title: 'Handbook' });
    const refused = await olu.post(`/api/courses/${id}/publish`);
    assert.equal(refused.status, 409, refused.text);
    assert.equal(refused.body.code, 'not-ready');
    assert.equal(refused.body.errors[0].field, `items.${body.id}`);
    await edit(body.id, link());
    assert.equal((await olu.post(`/api/courses/${id}/publish`)).body.state, 'published');
  });

  test('has its items moved behind another, and to the front', async () => {
    const { id, items } = await draftOf('A', 'B', 'C');
    const moved = await olu.post(`/api/courses/${id}/order`, { itemId: items[0], after: items[1] });
    assert.deepEqual(titlesOf(moved.body), ['B', 'A', 'C']);
    await olu.post(`/api/courses/${id}/order`, { itemId: items[2], after: null });
    assert.deepEqual(titlesOf(await draft(id)), ['C', 'B', 'A']);
  });

  test('is not changed by whoever saw an older version of the item', async () => {
    const { items } = await draftOf('A');
    const { status } = await olu.patch(`/api/items/${items[0]}`, { title: 'B' }, { headers: { 'if-match': '"1"' } });
    assert.equal(status, 412);
  });

  test('stays as it is when it was published: a new version takes the changes', async () => {
    const { id, items } = await draftOf('A', 'B');
    await olu.post(`/api/courses/${id}/publish`);
    const refused = await edit(items[0] ?? '', { title: 'Other' });
    assert.equal(refused.status, 409, refused.text);
    assert.equal(refused.body.code, 'no-draft');
    const begun = await olu.post(`/api/courses/${id}/draft`);
    assert.equal(begun.body.number, '1.1');
    const again = await olu.post(`/api/courses/${id}/draft`);
    assert.deepEqual(again.body, begun.body);
    const copy = begun.body.items[0].id;
    assert.notEqual(copy, items[0]);
    assert.equal((await olu.get(`/api/items/${copy}`)).body.content.address, address);
    assert.equal((await edit(copy, { title: 'Other' })).status, 200);
    assert.deepEqual(titlesOf((await olu.get(`/api/courses/${id}`)).body), ['A', 'B']);
    await olu.post(`/api/courses/${id}/publish`);
    assert.deepEqual(titlesOf((await olu.get(`/api/courses/${id}`)).body), ['Other', 'B']);
  });

  test('loses a draft that is discarded, and keeps the only version it has', async () => {
    const { id } = await draftOf('A');
    assert.equal((await olu.delete(`/api/courses/${id}/draft`)).body.code, 'only-version');
    await olu.post(`/api/courses/${id}/publish`);
    const { body } = await olu.post(`/api/courses/${id}/draft`);
    await olu.delete(`/api/items/${body.items[0].id}`);
    assert.equal((await olu.delete(`/api/courses/${id}/draft`)).status, 204);
    assert.equal(await draft(id), null);
    assert.deepEqual(titlesOf((await olu.get(`/api/courses/${id}`)).body), ['A']);
  });

  test('takes no content of another shape, and no address that runs something', async () => {
    const { items } = await draftOf('A');
    const refused = await edit(items[0] ?? '', link({ address: 'javascript:alert(1)' }));
    assert.equal(refused.status, 422);
    assert.equal(refused.body.errors[0].field, 'content.address');
    assert.equal((await edit(items[0] ?? '', { content: { questions: [] } })).status, 422);
  });

  test('is begun in a group by its owner, and in no other group', async () => {
    const tomas = await w.as('solace/Tomas Grey');
    const { body } = await tomas.get('/api/groups?limit=200');
    const oncology = body.items.find(({ name }: { name: string }) => name === 'Oncology');
    const cardiology = w.ids.groups.get('solace/Cardiology');
    const made = await tomas.post('/api/courses', { title: 'Dosing', groups: [oncology.id] });
    assert.equal(made.status, 201, made.text);
    const { body: courses } = await tomas.get(`/api/groups/${oncology.id}/courses`);
    assert.ok(courses.items.some(({ id }: { id: string }) => id === made.body.id));
    assert.equal((await tomas.post('/api/courses', { title: 'Dosing' })).status, 403);
    assert.equal((await tomas.post('/api/courses', { title: 'Dosing', groups: [cardiology] })).status, 403);
    const both = await tomas.post('/api/courses', { title: 'Dosing', groups: [oncology.id, cardiology] });
    assert.equal(both.body.errors?.[0].code, 'group-outside', both.text);
  });
});

describe('An item made in the product', () => {
  /** A published course that Sam is enrolled in, with the launch of its first item. */
  async function launched(of: { id: string }) {
    assert.equal((await olu.post(`/api/courses/${of.id}/publish`)).body.state, 'published');
    const audience = { places: [w.ids.locations.get('harbor/North')] };
    const made = await olu.post('/api/assignments', { courseId: of.id, name: 'To do', audience, dueDays: 14 });
    assert.equal(made.status, 201, made.text);
    const { body: mine } = await sam.get(`/api/my/courses/${of.id}`);
    const open = async (n: number) => {
      const item = mine.items[n].id;
      const { body, text } = await sam.post('/api/my/launches', { enrollmentId: mine.enrollmentId, itemId: item });
      assert.ok(body.url, text);
      return `/api/my/launches/${String(new URL(body.url).pathname.split('/').at(-1))}`;
    };
    return { open, mine: async () => (await sam.get(`/api/my/courses/${of.id}`)).body };
  }
  const step = (number: number, progress: unknown, seconds = 5.4) => ({ number, seconds, progress });

  test('is shown by the application and completes the course when every required one is done', async () => {
    const { id, items } = await draftOf('A', 'B', 'C');
    await edit(items[2] ?? '', { required: false });
    const { open, mine } = await launched({ id });
    const first = await open(0);
    const { body: shown } = await sam.get(`${first}/content`);
    assert.deepEqual([shown.kind, shown.content.address, shown.number], ['link', address, 0]);
    const told = await sam.post(`${first}/progress`, step(1, { did: 'opened' }));
    assert.deepEqual([told.body.number, told.body.completion], [1, 'completed'], told.text);
    assert.equal((await mine()).state, 'in-progress');
    assert.equal((await mine()).progress, 0.5);
    await sam.post(`${await open(1)}/progress`, step(1, { did: 'opened' }));
    assert.equal((await mine()).state, 'completed');
  });

  test('takes each step once, and what is told again changes nothing', async () => {
    const { id, items } = await draftOf('A');
    await edit(items[0] ?? '', link({ done: 'confirmed' }));
    const { open } = await launched({ id });
    const path = await open(0);
    await sam.post(`${path}/progress`, step(1, { did: 'opened' }));
    const again = await sam.post(`${path}/progress`, step(1, { did: 'confirmed' }));
    assert.deepEqual([again.body.number, again.body.completion], [1, 'incomplete']);
    assert.equal((await sam.post(`${path}/progress`, step(2, { did: 'confirmed' }))).body.completion, 'completed');
  });

  test('goes on in one window: an older one is told so', async () => {
    const { id } = await draftOf('A');
    const { open } = await launched({ id });
    const before = await open(0);
    await open(0);
    const { status, body } = await sam.post(`${before}/progress`, step(1, { did: 'opened' }));
    assert.deepEqual([status, body.code], [409, 'launch-taken-over']);
  });

  test('opens for whoever launched it and for nobody else', async () => {
    const { id } = await draftOf('A');
    const { open } = await launched({ id });
    const path = await open(0);
    const lena = await w.as('harbor/Lena Fox');
    assert.equal((await lena.get(`${path}/content`)).status, 404);
  });

  test('is done after the time its author asks for, which nobody can claim to have spent', async () => {
    const { body: course } = await olu.post('/api/courses', { title: 'Reading' });
    const { body: made } = await olu.post(`/api/courses/${course.id}/items`, { kind: 'lesson', title: 'Read this' });
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Wash your hands.' }] };
    const content = { text: { type: 'doc', content: [paragraph] }, minutes: 2 };
    assert.equal((await edit(made.id, { content })).status, 200);
    const { open } = await launched(course);
    const path = await open(0);
    const told = await sam.post(`${path}/progress`, step(1, { seen: 1 }, 600));
    assert.equal(told.body.completion, 'incomplete', told.text);
    w.clock.now = new Date(w.clock.now.getTime() + 120_000);
    assert.equal((await sam.post(`${path}/progress`, step(2, { seen: 0 }, 120))).body.completion, 'completed');
  });
});
