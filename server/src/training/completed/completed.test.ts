import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, play, says } from '../../attempts/test/learner.ts';
import { published } from '../../content/test/packages.ts';
import { unsafeQuery } from '../../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let olu: Person;
let sam: Person;
const titles = ['Fire doors', 'Fire blankets', 'Fire drills'];
const made: { id: string; items: readonly { id: string }[]; enrollment: string }[] = [];

before(async () => {
  w = await makeWorld();
  [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
  for (const title of titles) {
    const { id, items } = await published(w, olu, title);
    await olu.post(`/api/courses/${id}/participants`, { who: { users: [sam.id] } });
    made.push({ id, items, enrollment: (await sam.get(`/api/my/courses/${id}`)).body.enrollmentId });
  }
  // two of them are completed, a minute apart; the third is begun and failed
  for (const [n, said] of [['passed'], ['passed'], ['failed']].entries()) {
    w.clock.now = new Date(w.clock.now.getTime() + 60_000);
    const sitting = await play(w, await launch(sam, at(n).enrollment, at(n).items[0]?.id ?? ''));
    await sitting.end(says(said[0] ?? '', { 'cmi.core.score.raw': said[0] === 'passed' ? '90' : '20' }));
  }
});
after(() => w.close());

const at = (n: number) => made[n] ?? assert.fail();
const completed = async (query = '', who = sam) => (await who.get(`/api/my/completed${query}`)).body;
type Row = Readonly<{ enrollmentId: string; course: { title: string } }>;
const mine = (items: readonly Row[]) => items.map((row) => row.course.title).filter((title) => titles.includes(title));

describe('What one completed', () => {
  test('is listed, the newest first, with the day and the score, and nothing else is', async () => {
    const { items } = await completed();
    assert.deepEqual(mine(items), ['Fire blankets', 'Fire doors']);
    assert.partialDeepStrictEqual(items[0], { state: 'completed', score: 0.9, isCurrent: true });
    assert.ok(items[0].completedAt > items[1].completedAt);
  });

  test('goes on page by page', async () => {
    const whole = (await completed()).items;
    const found: Row[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const body = await completed(`?limit=1${after && `&after=${after}`}`);
      found.push(...body.items);
      after = body.after;
    }
    assert.deepEqual(found, whole);
  });

  test('holds former rounds, marked as such', async () => {
    const { enrollment } = at(0);
    await unsafeQuery(w.database.adminUrl, 'update enrollments set is_current = false where id = $1', [enrollment]);
    const { items } = await completed();
    assert.equal(items.find((row: Row) => row.enrollmentId === enrollment).isCurrent, false);
  });

  test('is nobody else’s', async () => {
    assert.deepEqual(mine((await completed('', olu)).items), []);
  });
});

describe('One’s own attempts', () => {
  const attempts = (who: Person, enrollment: string) => who.get(`/api/my/enrollments/${enrollment}/attempts`);

  test('are listed with dates, outcome and score', async () => {
    const { items } = (await attempts(sam, at(2).enrollment)).body;
    assert.equal(items.length, 1);
    assert.partialDeepStrictEqual(items[0], { number: 1, state: 'ended', success: 'failed', score: 0.2 });
    assert.equal(items[0].endedAt, w.clock.now.toISOString());
  });

  test('of somebody else are not there, not even for who administers them', async () => {
    const { status } = await attempts(olu, at(2).enrollment);
    assert.equal(status, 404);
    assert.equal((await olu.get(`/api/enrollments/${at(2).enrollment}/attempts`)).status, 200);
  });

  test('are none before the first, which is no refusal', async () => {
    const { id } = await published(w, olu, 'Fire escapes');
    await olu.post(`/api/courses/${id}/participants`, { who: { users: [sam.id] } });
    const { enrollmentId } = (await sam.get(`/api/my/courses/${id}`)).body;
    assert.deepEqual((await attempts(sam, enrollmentId)).body, { items: [] });
    assert.equal((await attempts(olu, enrollmentId)).status, 404);
  });
});
