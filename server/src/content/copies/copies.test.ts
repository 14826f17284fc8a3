import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { ask } from '../../attempts/test/learner.ts';
import { published, upload } from '../test/packages.ts';

let w: TestWorld;
let olu: Person;
before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
});
after(() => w.close());

const begin = async (title: string): Promise<string> => (await olu.post('/api/courses', { title })).body.id;
const stamp = async (path: string) => ({ headers: { 'if-match': String((await olu.get(path)).headers['etag']) } });

/** A course with a link, a file, a tag and a price. */
async function built(title: string) {
  const id = await begin(title);
  const item = (await olu.post(`/api/courses/${id}/items`, { kind: 'link', title: 'Read this' })).body.id;
  const content = { address: 'https://harbor.example', note: 'Slowly', done: 'opened' };
  await olu.patch(`/api/items/${item}`, { content }, await stamp(`/api/items/${item}`));
  const file = (await upload(olu, Buffer.from('WEBVTT\n\n'), 'captions.vtt', `/api/courses/${id}/files`)).body;
  const tag = (await olu.post('/api/tags', { name: title })).body.id;
  await olu.put(`/api/courses/${id}/tags`, { tags: [tag] });
  await olu.put(`/api/courses/${id}/price`, { price: { amount: 500, currency: 'EUR', tax: 0 } });
  return { id, item, file, tag };
}
const onContentOrigin = (url: string) => ask(w, 'GET', url);

describe('A copy of a course', () => {
  test('is a draft of the asker’s with its items and settings, and changes nothing of the other', async () => {
    const { id, item, tag } = await built('Harness');
    await olu.post(`/api/courses/${id}/instructors`, { userId: w.ids.users.get('harbor/Lena Fox') });
    const { status, body } = await olu.post(`/api/courses/${id}/copy`, {});
    assert.deepEqual([status, body.title], [201, 'Harness (copy)']);
    const { draft } = (await olu.get(`/api/courses/${body.id}/draft`)).body;
    assert.deepEqual(
      draft.items.map((one: { title: string }) => one.title),
      ['Read this'],
    );
    const copied = draft.items[0].id;
    assert.notEqual(copied, item);
    await olu.patch(`/api/items/${copied}`, { title: 'Or that' }, await stamp(`/api/items/${copied}`));
    assert.equal((await olu.get(`/api/items/${item}`)).body.title, 'Read this');
    assert.equal((await olu.get(`/api/items/${copied}`)).body.content.note, 'Slowly');
    const facts = (await olu.get(`/api/courses/${body.id}/facts`)).body;
    assert.deepEqual([facts.price.amount, facts.tags[0].id, facts.instructors], [500, tag, []]);
    const found = (await olu.get('/api/courses?search=harness')).body.items;
    assert.equal(found.length, 2);
  });

  test('is made of the version in force where nothing is being changed', async () => {
    const { id } = await published(w, olu, 'Scaffolds', ['Doors', 'Alarms']);
    const { body } = await olu.post(`/api/courses/${id}/copy`, { title: 'Ours' });
    const { items, state, title } = (await olu.get(`/api/courses/${body.id}`)).body;
    assert.deepEqual([title, state, items.length], ['Ours', 'draft', 2]);
    assert.equal((await olu.post(`/api/courses/${body.id}/publish`)).status, 200);
  });

  test('holds the same files, which lie there until the last course that holds them is gone', async () => {
    const { id, file } = await built('Winches');
    const copy = (await olu.post(`/api/courses/${id}/copy`, {})).body.id;
    const address = new URL(file.url).pathname;
    assert.equal((await olu.delete(`/api/courses/${id}`)).status, 204);
    assert.equal((await onContentOrigin(address)).status, 200);
    assert.equal((await olu.delete(`/api/courses/${copy}`)).status, 204);
    assert.equal((await onContentOrigin(address)).status, 404);
  });
});

describe('A course', () => {
  test('on which nothing hangs is deleted with all it holds', async () => {
    const { id, tag } = await built('Pulleys');
    assert.equal((await olu.get(`/api/courses/${id}/deletion`)).body.hinders, '');
    const other = await begin('Asks for it');
    await olu.put(`/api/courses/${other}/prerequisites`, { courses: [id] });
    const group = (await olu.post('/api/groups', { name: 'Riggers', kind: 'training' })).body.id;
    await olu.post(`/api/groups/${group}/courses`, { courseId: id });
    assert.equal((await olu.delete(`/api/courses/${id}`)).status, 204);
    assert.equal((await olu.get(`/api/courses/${id}`)).status, 404);
    assert.deepEqual((await olu.get('/api/courses?search=pulleys')).body.items, []);
    assert.deepEqual((await olu.get(`/api/courses/${other}/catalogue-entry`)).body.prerequisites, []);
    assert.deepEqual((await olu.get(`/api/groups/${group}/courses`)).body.items, []);
    const { items } = (await olu.get('/api/tags?search=pulleys')).body;
    assert.deepEqual([items[0].id, items[0].courseCount], [tag, 0]);
  });

  test('on which records hang is retired instead, and it is said what they are', async () => {
    const { id } = await published(w, olu, 'Anchors');
    const audience = { users: [w.ids.users.get('harbor/Sam Doyle')] };
    await olu.post('/api/assignments', { courseId: id, name: 'Yearly', audience });
    assert.match((await olu.get(`/api/courses/${id}/deletion`)).body.hinders, /enrollments.*assignments/u);
    const { status, body } = await olu.delete(`/api/courses/${id}`);
    assert.deepEqual([status, body.code], [409, 'course-in-use']);
    assert.equal((await olu.post(`/api/courses/${id}/retire`)).status, 200);
    assert.equal((await olu.post(`/api/courses/${id}/publish`)).body.state, 'published');
  });
});

describe('A template for courses', () => {
  const template = async (courseId: string) => (await olu.post('/api/course-templates', { courseId })).body.id;
  const listed = async (): Promise<{ id: string; title: string }[]> =>
    (await olu.get('/api/course-templates')).body.items;

  test('is a course that others begin with a copy of, under a name of their own', async () => {
    const { id } = await built('Induction');
    const made = await template(id);
    assert.equal((await olu.post('/api/course-templates', { courseId: id })).body.code, 'template-exists');
    const begun = (await olu.post('/api/courses/from-template', { templateId: made, title: 'Induction at York' })).body
      .id;
    const { draft } = (await olu.get(`/api/courses/${begun}/draft`)).body;
    assert.deepEqual(
      draft.items.map((one: { title: string }) => one.title),
      ['Read this'],
    );
    assert.equal((await olu.get(`/api/courses/${begun}`)).body.title, 'Induction at York');
  });

  test('is renamed, and taken from the list without the course', async () => {
    const { id } = await built('Night shift');
    const made = await template(id);
    const changed = await olu.patch(
      `/api/course-templates/${made}`,
      { title: 'Shifts' },
      { headers: { 'if-match': '"1"' } },
    );
    assert.equal(changed.status, 204);
    assert.ok((await listed()).some(({ title }) => title === 'Shifts'));
    assert.equal((await olu.delete(`/api/course-templates/${made}`)).status, 204);
    assert.ok(!(await listed()).some(({ title }) => title === 'Shifts'));
    assert.equal((await olu.get(`/api/courses/${id}`)).status, 200);
  });

  test('is used by a trainer who may not maintain it', async () => {
    const [max, tara] = [await w.as('meridian/Max Lindt'), await w.as('meridian/Tara Onyx')];
    const id = (await max.post('/api/courses', { title: 'Half a day' })).body.id;
    const made = (await max.post('/api/course-templates', { courseId: id })).body.id;
    assert.equal((await tara.delete(`/api/course-templates/${made}`)).status, 403);
    assert.equal((await tara.post('/api/course-templates', { courseId: id })).status, 403);
    const begun = await tara.post('/api/courses/from-template', { templateId: made });
    assert.equal(begun.status, 201, begun.text);
    assert.equal((await tara.get(`/api/courses/${begun.body.id}`)).body.title, 'Half a day');
  });
});
