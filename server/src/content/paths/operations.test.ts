import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { published } from '../test/packages.ts';

let w: TestWorld;
let max: Person;
let cora: Person;
let tara: Person;
let fire: string;
let lifts: string;
let path: string;
before(async () => {
  w = await makeWorld();
  [max, cora, tara] = [
    await w.as('meridian/Max Lindt'),
    await w.as('meridian/Cora Weiss'),
    await w.as('meridian/Tara Onyx'),
  ];
  fire = (await published(w, max, 'Fire drill')).id;
  lifts = (await published(w, max, 'Lifts')).id;
});
after(() => w.close());
beforeEach(async () => {
  path = (await max.post('/api/paths', { title: 'Night shift' })).body.id;
});

const read = async (who = max) => (await who.get(`/api/paths/${path}`)).body;
const edit = async (body: object, who = max) => {
  const { version } = await read();
  return who.patch(`/api/paths/${path}`, body, { headers: { 'if-match': `"${version}"` } });
};
type Step = Readonly<{ course: { id: string; title: string }; optional: boolean; dueDays: number | null }>;
const step = (courseId: string, rest: object = {}) => ({ courseId, ...rest });

describe('A learning path', () => {
  test('is begun as a draft without steps, which says what is missing', async () => {
    const { state, steps, inOrder, problems } = await read();
    assert.deepEqual([state, steps, inOrder, problems], ['draft', [], true, ['Add at least one course.']]);
    const refused = await max.post(`/api/paths/${path}/publish`, {});
    assert.deepEqual([refused.status, refused.body.code], [409, 'path-not-ready']);
  });

  test('keeps its steps in the order in which they were said, each required or optional', async () => {
    const { status, body } = await edit({ steps: [step(lifts, { dueDays: 7 }), step(fire, { optional: true })] });
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual(
      body.steps.map((one: Step) => [one.course.title, one.optional, one.dueDays]),
      [
        ['Lifts', false, 7],
        ['Fire drill', true, null],
      ],
    );
    assert.deepEqual(
      (await edit({ steps: [step(fire), step(lifts)] })).body.steps.map((one: Step) => one.course.id),
      [fire, lifts],
    );
  });

  test('holds no course twice, and none that its author may not see', async () => {
    assert.equal((await edit({ steps: [step(fire), step(fire)] })).body.errors[0].code, 'course-twice');
    const ines = await w.as('solace/Ines Duarte');
    const elsewhere = (await ines.post('/api/courses', { title: 'Consent' })).body.id;
    assert.equal((await edit({ steps: [step(elsewhere)] })).body.errors[0].code, 'course-unseen');
  });

  test('is not published while a course of it is not, or while every step is optional', async () => {
    const draft = (await max.post('/api/courses', { title: 'To come' })).body.id;
    assert.deepEqual((await edit({ steps: [step(fire), step(draft)] })).body.problems, ['“To come” is not published.']);
    assert.equal((await max.post(`/api/paths/${path}/publish`, {})).status, 409);
    await edit({ steps: [step(fire, { optional: true })] });
    assert.match((await max.post(`/api/paths/${path}/publish`, {})).body.detail, /At least one step is required/u);
    await edit({ steps: [step(fire)] });
    assert.equal((await max.post(`/api/paths/${path}/publish`, {})).body.state, 'published');
    assert.equal((await edit({ steps: [step(draft)] })).body.code, 'path-not-ready');
    assert.deepEqual(
      (await read()).steps.map((one: Step) => one.course.id),
      [fire],
    );
  });

  test('is retired and published again, and each only once', async () => {
    await edit({ steps: [step(fire)] });
    assert.equal((await max.post(`/api/paths/${path}/retire`, {})).body.code, 'path-not-published');
    await max.post(`/api/paths/${path}/publish`, {});
    assert.equal((await max.post(`/api/paths/${path}/publish`, {})).body.code, 'published-already');
    assert.equal((await max.post(`/api/paths/${path}/retire`, {})).body.state, 'retired');
    assert.equal((await max.post(`/api/paths/${path}/publish`, {})).body.state, 'published');
  });

  test('is copied with its steps as a draft', async () => {
    await edit({ steps: [step(fire, { dueDays: 3 })], description: 'For whoever works at night' });
    const { id } = (await max.post(`/api/paths/${path}/copy`, { title: 'Day shift' })).body;
    const copy = (await max.get(`/api/paths/${id}`)).body;
    assert.deepEqual(
      [copy.title, copy.state, copy.description, copy.steps[0].dueDays],
      ['Day shift', 'draft', 'For whoever works at night', 3],
    );
  });

  test('is found by the words of its title and by its state', async () => {
    await edit({ title: 'Lone working' });
    const titles = async (query: string) =>
      (await max.get(`/api/paths?${query}`)).body.items.map((one: { title: string }) => one.title);
    assert.deepEqual(await titles('search=lone'), ['Lone working']);
    assert.deepEqual(await titles('search=lone&state=published'), []);
  });

  test('is deleted while nobody was on it, and retired once somebody was', async () => {
    assert.equal((await max.delete(`/api/paths/${path}`)).status, 204);
    assert.equal((await max.get(`/api/paths/${path}`)).status, 404);
    path = (await max.post('/api/paths', { title: 'Night shift' })).body.id;
    await edit({ steps: [step(fire)] });
    await max.post(`/api/paths/${path}/publish`, {});
    const audience = { everybody: true };
    const given = await max.post('/api/assignments', { pathId: path, name: 'Night shift', audience });
    assert.equal(given.status, 201, JSON.stringify(given.body));
    const refused = await max.delete(`/api/paths/${path}`);
    assert.deepEqual([refused.status, refused.body.code], [409, 'path-in-use']);
  });

  test('is made and changed by content managers and company admins, and by no trainer', async () => {
    assert.equal((await tara.post('/api/paths', { title: 'Mine' })).status, 403);
    assert.equal((await tara.get(`/api/paths/${path}`)).status, 403);
    assert.equal((await edit({ title: 'Ours' }, cora)).body.title, 'Ours');
  });

  test('changed by two at once is changed by the first', async () => {
    const headers = { 'if-match': `"${(await read()).version}"` };
    assert.equal((await max.patch(`/api/paths/${path}`, { title: 'One' }, { headers })).status, 200);
    assert.equal((await cora.patch(`/api/paths/${path}`, { title: 'Two' }, { headers })).status, 412);
  });
});
