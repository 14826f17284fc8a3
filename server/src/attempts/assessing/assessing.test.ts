import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { upload } from '../../content/test/packages.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { draftedItem } from '../test/own-item.ts';

let w: TestWorld;
let tara: Person;
let nico: Person;
let cora: Person;
let leo: Person;
let gwen: Person;
before(async () => {
  w = await makeWorld();
  [tara, nico] = [await w.as('meridian/Tara Onyx'), await w.as('meridian/Nico Blum')];
  [cora, leo, gwen] = [
    await w.as('meridian/Cora Weiss'),
    await w.as('meridian/Leo Marsh'),
    await w.as('meridian/Gwen Abel'),
  ];
});
after(() => w.close());

const step = (id: string, over: object = {}) => ({
  ...{ id, title: `Step ${id}`, detail: '', most: 1, least: 1, mustPass: true },
  ...over,
});
const steps = [step('a'), step('b', { most: 5, least: 3 }), step('c', { mustPass: false })];

let course: string;
let item: string;
let enrollment: string;

/** A published checklist of Tara’s, with Leo enrolled. */
async function checklistOf(over: object = {}): Promise<void> {
  const draft = await draftedItem(tara, 'checklist');
  const content = { note: 'Bring gloves', criteria: steps, assessors: [], confirms: true, ...over };
  const written = await draft.write(content);
  assert.deepEqual([written.status, written.body.problems], [200, []], written.text);
  course = draft.course;
  assert.equal((await tara.post(`/api/courses/${course}/publish`)).status, 200);
  await tara.post(`/api/courses/${course}/participants`, { who: { users: [leo.id] } });
  const { body } = await leo.get(`/api/my/courses/${course}`);
  [enrollment, item] = [body.enrollmentId, body.items[0].id];
}
beforeEach(() => checklistOf());

const at = () => `/api/enrollments/${enrollment}/items/${item}`;
const observe = (marks: object, over: object = {}, by = tara) => by.post(`${at()}/observations`, { marks, ...over });
const read = (by = tara) => by.get(`${at()}/assessment`);
const queueOf = async (who: Person) =>
  (await who.get('/api/assessments')).body.items.filter((row: { course: { id: string } }) => row.course.id === course);
const stateOf = async () => (await leo.get(`/api/my/courses/${course}`)).body.state;

/** Leo’s page of the item. */
async function opened() {
  const { body, text } = await leo.post('/api/my/launches', { enrollmentId: enrollment, itemId: item });
  assert.ok(body.url, text);
  const path = `/api/my/launches/${new URL(body.url).pathname.split('/').at(-1)}`;
  let { number } = (await leo.get(`${path}/content`)).body;
  return {
    read: async () => (await leo.get(`${path}/assessment`)).body,
    tell: (progress: object) => {
      number += 1;
      return leo.post(`${path}/progress`, { number, seconds: 1, progress });
    },
  };
}

describe('A checklist', () => {
  test('is not published before every step has a title and asks for no more points than it gives', async () => {
    const draft = await draftedItem(tara, 'checklist');
    const empty = { note: '', criteria: [], assessors: [], confirms: false };
    assert.deepEqual((await draft.write(empty)).body.problems, ['It has no step yet.']);
    const wrong = [step('a', { title: '' }), step('b', { most: 2, least: 3 })];
    assert.deepEqual((await draft.write({ ...empty, criteria: wrong })).body.problems, [
      'Step 1 has no title yet.',
      'Step 2 asks for more points than it gives.',
    ]);
    const twice = await draft.write({ ...empty, criteria: [step('a'), step('a')] });
    assert.match(twice.body.errors[0].detail, /same id/u);
  });

  test('completes its course once the learner has confirmed what somebody else saw', async () => {
    const page = await opened();
    assert.equal((await page.tell({ did: 'asked' })).status, 200);
    const [waiting] = await queueOf(tara);
    assert.deepEqual([waiting.user.name, waiting.item.title, waiting.item.kind], ['Leo Marsh', 'An item', 'checklist']);
    assert.equal((await observe({ a: 1 }, { remark: 'Steady hands' })).body.decision, 'goes-on');
    assert.equal((await observe({ b: 4 }, { next: 'decides' })).body.decision, 'passed');
    assert.deepEqual([await stateOf(), await queueOf(tara)], ['in-progress', []]);
    const { observations, decision } = await page.read();
    assert.deepEqual(
      observations.map((one: { remark: string; by: string }) => [one.remark, one.by]),
      [
        ['Steady hands', 'Tara Onyx'],
        ['', 'Tara Onyx'],
      ],
    );
    const confirmed = await page.tell({ did: 'confirmed', at: decision.at });
    assert.deepEqual([confirmed.body.completion, confirmed.body.success], ['completed', 'passed']);
    assert.equal(await stateOf(), 'completed');
    const done = (await read()).body;
    assert.deepEqual([done.attempt.state, done.confirmedAt === null], ['ended', false]);
    assert.deepEqual(w.faults, []);
  });

  test('is passed by what was seen of each step last, and failed where a step that must be reached is not', async () => {
    await checklistOf({ confirms: false });
    await observe({ a: 1, b: 5 });
    assert.equal((await observe({ b: 2 }, { next: 'decides' })).body.decision, 'failed');
    assert.equal(await stateOf(), 'failed');
    const again = await observe({ a: 1, b: 3 }, { next: 'decides' });
    assert.equal(again.body.decision, 'passed');
    assert.equal(await stateOf(), 'completed');
    assert.equal((await read()).body.attempt.number, 2);
    const late = await observe({ c: 1 });
    assert.deepEqual([late.status, late.body.code], [409, 'assessed-already']);
  });

  test('keeps every step among the answers of the attempt, with the remarks beside it', async () => {
    await checklistOf({ confirms: false });
    const { body } = await observe({ a: 1, b: 2 }, { remark: 'Too fast', next: 'decides' });
    const { answers, observations, score } = (await tara.get(`/api/attempts/${body.attemptId}`)).body;
    assert.deepEqual(
      answers.questions.map((one: { question: string; answer: string; result: string }) => [
        one.question,
        one.answer,
        one.result,
      ]),
      [
        ['Step a', '1 / 1', 'correct'],
        ['Step b', '2 / 5', 'incorrect'],
        ['Step c', null, 'neutral'],
      ],
    );
    assert.deepEqual([observations.length, observations[0].remark], [1, 'Too fast']);
    assert.ok(Math.abs(score.share - 3 / 7) < 1e-6);
  });

  test('takes a decision back with what is seen afterwards, until the learner has confirmed it', async () => {
    const page = await opened();
    await observe({ a: 1, b: 3 }, { next: 'decides' });
    const { decision } = await page.read();
    await observe({ b: 1 });
    const stale = await page.tell({ did: 'confirmed', at: decision.at });
    assert.deepEqual([stale.status, stale.body.code], [409, 'decided-otherwise']);
    assert.equal((await queueOf(tara)).length, 1);
  });

  test('takes no mark for a step it does not have, and no observation of nothing', async () => {
    const strange = await observe({ z: 1, b: 6 });
    assert.deepEqual(
      [strange.status, strange.body.errors.map(({ field }: { field: string }) => field)],
      [422, ['marks.z', 'marks.b']],
    );
    assert.equal((await observe({})).status, 422);
  });

  test('keeps an observation that is sent twice once, and the time it was put down at', async () => {
    const body = { marks: { a: 1 }, observedAt: '2026-01-02T08:00:00.000Z' };
    const headers = { 'idempotency-key': 'kept-on-a-phone' };
    for (const _ of [1, 2]) assert.equal((await tara.post(`${at()}/observations`, body, { headers })).status, 201);
    const { observations } = (await read()).body;
    assert.equal(observations.length, 1);
    assert.equal(new Date(observations[0].observedAt).toISOString(), body.observedAt);
    await observe({ b: 1 }, { observedAt: '2999-01-01T00:00:00Z' });
    const last = (await read()).body.observations.at(-1);
    assert.equal(last.observedAt, last.enteredAt);
  });

  test('keeps photos of what was seen, which are pictures or PDFs', async () => {
    const { body } = await observe({ a: 1 });
    const path = `/api/attempts/${body.attemptId}/photos`;
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
    assert.equal((await upload(tara, png, 'rope.png', path)).status, 201);
    assert.equal((await upload(tara, Buffer.from('<svg/>'), 'rope.svg', path)).status, 422);
    assert.deepEqual(
      (await read()).body.files.map(({ name }: { name: string }) => name),
      ['rope.png'],
    );
  });
});

describe('Whoever assesses', () => {
  test('is somebody else than the learner', async () => {
    await cora.post(`/api/courses/${course}/participants`, { who: { users: [cora.id] } });
    const own = (await cora.get(`/api/my/courses/${course}`)).body.enrollmentId;
    const { status } = await cora.post(`/api/enrollments/${own}/items/${item}/observations`, { marks: { a: 1 } });
    assert.equal(status, 403);
  });

  test('has only those to assess who lie within the scope of the role', async () => {
    await (await opened()).tell({ did: 'asked' });
    assert.deepEqual(
      (await Promise.all([tara, nico, cora].map(queueOf))).map(({ length }) => length),
      [1, 0, 1],
    );
    assert.equal((await read(nico)).status, 404);
    assert.equal((await observe({ a: 1 }, {}, nico)).status, 404);
    assert.equal((await read(gwen)).status, 403);
  });

  test('teaches the course where its author says so, besides what the role allows', async () => {
    await checklistOf({ assessors: ['instructors'] });
    await (await opened()).tell({ did: 'asked' });
    assert.deepEqual(await queueOf(cora), []);
    const { body } = await read(cora);
    assert.equal(body.may.assess.reason, 'Here only those who teach this course assess.');
    const refused = await observe({ a: 1 }, {}, cora);
    assert.deepEqual([refused.status, refused.body.code], [409, 'instructors-assess']);
  });

  test('finds a learner gone from the list once they were taken out of the course', async () => {
    await (await opened()).tell({ did: 'asked' });
    await tara.post(`/api/courses/${course}/participants/removal`, { users: [leo.id] });
    const listed = await queueOf(tara);
    const record = await tara.get(`/api/enrollments/${enrollment}`);
    assert.deepEqual([record.body.state, listed], ['withdrawn', []]);
  });
});
