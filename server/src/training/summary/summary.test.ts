import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, play, says } from '../../attempts/test/learner.ts';
import { published } from '../../content/test/packages.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let sam: Person;
let greta: Person;
let dana: Person;
let course: string;
let untouched: string;
const seen = { lastAccessAt: null, startedAt: null, completedAt: null };

before(async () => {
  w = await makeWorld();
  const olu = await w.as('harbor/Olu Adeyemi');
  [sam, greta, dana] = [
    await w.as('harbor/Sam Doyle'),
    await w.as('harbor/Greta Holm'),
    await w.as('harbor/Dana Cruz'),
  ];
  const made = await published(w, olu, 'Fire doors');
  course = made.id;
  untouched = (await published(w, olu, 'Fire exits')).id;
  for (const id of [course, untouched])
    await olu.post(`/api/courses/${id}/participants`, { who: { users: [sam.id, w.ids.users.get('harbor/Ben Ito')] } });
  const { enrollmentId } = (await sam.get(`/api/my/courses/${course}`)).body;
  const sitting = await play(w, await launch(sam, enrollmentId, made.items[0]?.id ?? ''));
  await sitting.end(says('passed', { 'cmi.core.score.raw': '90' }));
});
after(() => w.close());

/** Gives Dana a role that reads users and what they are enrolled in, and these of the rest. */
async function reading(...privileges: readonly string[]): Promise<void> {
  const all = ['user.view', 'course.view', 'enrollment.view', ...privileges];
  const cells = Object.fromEntries(all.map((one) => [one, { any: ['organization'], all: [] }]));
  const role = { name: `Reader ${privileges.length}`, rank: 40, kind: 'staff', cells };
  const made = await greta.post('/api/roles', role);
  assert.equal(made.status, 201, made.text);
  const given = await greta.post(`/api/users/${dana.id}/appointments`, { role: made.body.role });
  assert.equal(given.status, 201, given.text);
}

type Row = Readonly<{ course: { id: string }; user?: { id: string }; attempts: number; sees: object }>;
const ofUser = async () => (await dana.get(`/api/users/${sam.id}/enrollments`)).body;
const oneOf = (items: readonly Row[], id: string) => items.find((row) => row.course.id === id);
const participants = async (query = '') => (await dana.get(`/api/courses/${course}/participants${query}`)).body.items;
const count = async (query: string) => (await dana.get(`/api/courses/${course}/participants/count${query}`)).body.count;

describe('Whoever sees enrollments, and not how they stand,', () => {
  before(() => reading());

  test('finds on the page of a user neither state nor score, last access nor attempts', async () => {
    const { items, counts } = await ofUser();
    const hidden = { state: null, progress: null, overdue: null, score: null, attempts: null, ...seen };
    assert.partialDeepStrictEqual(oneOf(items, course), { ...hidden, sees: { status: false, score: false } });
    assert.equal(counts.completed, 0);
  });

  test('finds in the list of participants neither', async () => {
    const items = await participants();
    const row = items.find(({ user }: Row) => user?.id === sam.id);
    assert.partialDeepStrictEqual(row, { state: null, progress: null, score: null, ...seen });
  });

  test('learns nothing by a filter of states', async () => {
    assert.equal(await count(''), 2);
    assert.deepEqual(await participants('?state=completed'), []);
    assert.equal(await count('?state=completed'), 0);
  });

  test('learns nothing by the order: what was completed stands where what was not begun does', async () => {
    const { items } = await ofUser();
    const both = items.map((row: Row) => row.course.id).filter((id: string) => [course, untouched].includes(id));
    assert.deepEqual(both, [course, untouched]);
  });
});

describe('Whoever sees how they stand, and no scores,', () => {
  before(() => reading('result.view-status'));

  test('finds state, last access and attempts, and no score', async () => {
    const { items, counts } = await ofUser();
    const row = oneOf(items, course);
    assert.partialDeepStrictEqual(row, { state: 'completed', progress: 1, score: null, attempts: 1 });
    assert.deepEqual(row?.sees, { status: true, score: false });
    assert.partialDeepStrictEqual(oneOf(items, untouched), { state: 'not-started', attempts: 0, ...seen });
    assert.equal(counts.completed, items.filter(({ state }: { state: string }) => state === 'completed').length);
    assert.equal(await count('?state=completed'), 1);
  });
});

describe('Whoever sees scores', () => {
  before(() => reading('result.view-status', 'result.view-score'));

  test('finds them with the user and with the course', async () => {
    assert.partialDeepStrictEqual(oneOf((await ofUser()).items, course), { score: 0.9, sees: { score: true } });
    const [row] = await participants('?state=completed');
    assert.partialDeepStrictEqual(row, { score: 0.9, user: { id: sam.id } });
  });
});
