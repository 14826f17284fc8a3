import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { launch, play, says } from '../../attempts/test/learner.ts';
import { published } from '../../content/test/packages.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { addDays } from '../due.ts';
import { progressAfter, withChange } from './result.ts';

let w: TestWorld;
let olu: Person;
let lena: Person;
let sam: Person;
let course: { id: string; items: { id: string }[] };
let enrollment: string;
let made = 0;
const today = () => w.clock.now.toISOString().slice(0, 10);

before(async () => {
  w = await makeWorld();
  [olu, lena, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Lena Fox'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());
beforeEach(async () => {
  made += 1;
  course = await published(w, olu, `Course ${made}`);
  await olu.post(`/api/courses/${course.id}/participants`, { who: { users: [sam.id] } });
  enrollment = (await sam.get(`/api/my/courses/${course.id}`)).body.enrollmentId;
});

const record = async (who: Person) => (await who.get(`/api/enrollments/${enrollment}`)).body;
const change = async (who: Person, body: object) => {
  const { version } = await record(olu);
  return who.patch(
    `/api/enrollments/${enrollment}/result`,
    { reason: 'Passed on paper', ...body },
    {
      headers: { 'if-match': `"${version}"` },
    },
  );
};

describe('A result that somebody enters for another', () => {
  test('takes the place of what was there, which stays to be seen with who changed it and why', async () => {
    const day = addDays(today(), -3);
    const { status, body, text } = await change(lena, { state: 'completed', score: 0.8, completedOn: day });
    assert.equal(status, 200, text);
    assert.deepEqual([body.state, body.score, body.completedOn, body.progress], ['completed', 0.8, day, 1]);
    await change(olu, { score: 0.9, reason: 'Counted again' });
    const { changes, isCorrected, sources } = await record(lena);
    assert.equal(isCorrected, true);
    assert.deepEqual(
      changes.map(({ by, reason, was, became }: Record<string, unknown>) => ({ by, reason, was, became })),
      [
        {
          ...{ by: 'Olu Adeyemi', reason: 'Counted again' },
          was: { state: 'completed', score: 0.8, completedOn: day },
          became: { state: 'completed', score: 0.9, completedOn: day },
        },
        {
          ...{ by: 'Lena Fox', reason: 'Passed on paper' },
          was: { state: 'not-started', score: null, completedOn: null },
          became: { state: 'completed', score: 0.8, completedOn: day },
        },
      ],
    );
    assert.deepEqual(
      sources.map(({ kind }: { kind: string }) => kind),
      ['direct'],
    );
    const mine = (await sam.get(`/api/my/enrollments/${enrollment}`)).body;
    assert.deepEqual(mine.changes, changes);
    const audited = await olu.get(`/api/users/${sam.id}/enrollments`);
    assert.equal(
      audited.body.items.find((one: { enrollmentId: string }) => one.enrollmentId === enrollment).state,
      'completed',
    );
  });

  test('stays a completion whatever the content tells afterwards', async () => {
    await change(olu, { state: 'completed', score: 0.8 });
    const page = await play(w, await launch(sam, enrollment, course.items[0]?.id ?? ''));
    await page.commit(says('failed'));
    const { state, score } = await record(olu);
    assert.deepEqual([state, score], ['completed', 0.8]);
  });

  test('needs a reason, a day that has come, and something to change', async () => {
    assert.equal((await change(olu, { state: 'completed', reason: ' ' })).status, 400);
    const codeOf = async (body: object) => (await change(olu, body)).body.errors[0].code;
    assert.equal(await codeOf({ state: 'completed', completedOn: addDays(today(), 2) }), 'completed-in-future');
    assert.equal(await codeOf({ state: 'failed', completedOn: today() }), 'not-completed');
    assert.equal(await codeOf({ state: 'not-started' }), 'nothing-changed');
    assert.deepEqual((await record(olu)).changes, []);
  });

  test('is nobody’s own to enter, and not for people outside one’s scope', async () => {
    const rune = await w.as('harbor/Rune Falk');
    assert.equal((await change(rune, { state: 'completed' })).status, 404);
    assert.equal((await change(sam, { state: 'completed' })).status, 403);
    await olu.post(`/api/courses/${course.id}/participants`, { who: { users: [lena.id] } });
    const { enrollmentId } = (await lena.get(`/api/my/courses/${course.id}`)).body;
    const own = await lena.patch(`/api/enrollments/${enrollmentId}/result`, { state: 'completed', reason: 'Mine' });
    assert.equal(own.status, 403);
  });

  test('names the version it changes, so that nobody writes over another', async () => {
    const { version } = await record(olu);
    const headers = { 'if-match': `"${version}"` };
    const path = `/api/enrollments/${enrollment}/result`;
    assert.equal((await olu.patch(path, { state: 'failed', reason: 'First' }, { headers })).status, 200);
    assert.equal((await lena.patch(path, { state: 'completed', reason: 'Second' }, { headers })).status, 412);
    assert.equal((await olu.patch(path, { state: 'completed', reason: 'Third' })).status, 428);
  });

  test('cannot be entered for who was taken out', async () => {
    await olu.post(`/api/courses/${course.id}/participants/removal`, { users: [sam.id] });
    assert.equal((await change(olu, { state: 'completed' })).body.code, 'was-taken-out');
  });
});

test('A record names every source that asks for it, the live ones first', async () => {
  const audience = { users: [sam.id] };
  const { body } = await olu.post('/api/assignments', { courseId: course.id, name: 'Yearly', audience, dueDays: 5 });
  const named = async () =>
    (await record(olu)).sources.map(({ kind, name, endedAt }: Record<string, unknown>) => [
      kind,
      name,
      endedAt === null,
    ]);
  assert.deepEqual((await named()).toSorted(), [
    ['assignment', 'Yearly', true],
    ['direct', null, true],
  ]);
  await olu.delete(`/api/assignments/${body.id}`);
  assert.deepEqual(await named(), [
    ['direct', null, true],
    ['assignment', 'Yearly', false],
  ]);
});

test('What is completed has a day, and what is completed no more is to be done again', () => {
  const failed = { state: 'failed', score: 0.4, completedOn: null } as const;
  const done = withChange(failed, { state: 'completed' }, '2026-11-22');
  assert.deepEqual(done, { state: 'completed', score: 0.4, completedOn: '2026-11-22' });
  const undone = withChange(done, { state: 'in-progress' }, '2026-11-23');
  assert.equal(undone.completedOn, null);
  assert.deepEqual([progressAfter(done, failed, 0.5), progressAfter(undone, done, 1)], [1, 0]);
  assert.equal(progressAfter(failed, { ...failed, state: 'in-progress' }, 0.5), 0.5);
});
