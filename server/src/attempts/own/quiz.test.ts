import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { runJobs } from '../../content/test/packages.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let olu: Person;
let sam: Person;
before(async () => {
  w = await makeWorld();
  [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());

const single = (id: string) => ({
  ...{
    id,
    type: 'single',
    prompt: `What of ${id}?`,
    points: 1,
    tags: [],
    feedback: { right: '', wrong: `Read ${id}.` },
  },
  answers: [
    { id: 'x', text: `secret of ${id}`, isRight: true, feedback: '' },
    { id: 'y', text: `other of ${id}`, isRight: false, feedback: '' },
  ],
});
const four = [{ id: 's', title: 'Basics', questions: ['q1', 'q2', 'q3', 'q4'].map(single) }];

type Taken = Readonly<{ course: string; item: string; enrollment: string }>;

/** A published course of one quiz, assigned to everybody. */
async function quizOf(rules: object = {}): Promise<Taken> {
  const { body: made } = await olu.post('/api/courses', { title: 'Consent basics' });
  const { body } = await olu.post(`/api/courses/${made.id}/items`, { kind: 'quiz', title: 'Test' });
  const { headers } = await olu.get(`/api/items/${body.id}`);
  const content = { sections: four, passMark: 0.75, ...rules };
  const match = { 'if-match': String(headers['etag']) };
  const edited = await olu.patch(`/api/items/${body.id}`, { content }, { headers: match });
  assert.equal(edited.status, 200, edited.text);
  assert.equal((await olu.post(`/api/courses/${made.id}/publish`)).status, 200);
  await olu.post('/api/assignments', { courseId: made.id, name: 'Now', audience: { everybody: true }, dueDays: 14 });
  const enrollment = (await sam.get(`/api/my/courses/${made.id}`)).body.enrollmentId;
  return { course: made.id, item: body.id, enrollment };
}

const tryIt = (of: Taken) => sam.post('/api/my/launches', { enrollmentId: of.enrollment, itemId: of.item });

/** Sam's page of a launch: each step has the number after the last. */
async function sit(of: Taken) {
  const launched = await tryIt(of);
  assert.equal(launched.status, 201, launched.text);
  const path = `/api/my/launches/${new URL(launched.body.url).pathname.split('/').at(-1)}`;
  let { number } = (await sam.get(`${path}/content`)).body;
  const tell = (progress: object) => {
    number += 1;
    return sam.post(`${path}/progress`, { number, seconds: 1, progress });
  };
  const answers = (given: Readonly<Record<string, string>>, more: object = {}) =>
    tell({ answers: Object.entries(given).map(([question, id]) => ({ question, answer: { chosen: [id] } })), ...more });
  return {
    tell,
    answers,
    again: (progress: object) => sam.post(`${path}/progress`, { number, seconds: 1, progress }),
    read: () => sam.get(`${path}/content`),
  };
}
const right = { q1: 'x', q2: 'x', q3: 'x', q4: 'x' };
const later = (minutes: number) => void (w.clock.now = new Date(w.clock.now.getTime() + minutes * 60_000));

describe('A quiz', () => {
  test('is failed, shows what was wrong, and is passed at the second try', async () => {
    const of = await quizOf();
    const first = await sit(of);
    await first.tell({ begin: true });
    const failed = await first.answers({ ...right, q1: 'y', q2: 'y' }, { submit: true });
    assert.deepEqual([failed.body.success, failed.body.score], ['failed', 0.5]);
    assert.deepEqual(failed.body.content.feedback.q1, { share: 0, right: ['secret of q1'], comments: ['Read q1.'] });
    const second = await sit(of);
    await second.tell({ begin: true });
    const passed = await second.answers(right, { submit: true });
    assert.deepEqual([passed.body.success, passed.body.score], ['passed', 1]);
    const { body } = await sam.get(`/api/my/courses/${of.course}`);
    assert.deepEqual([body.state, body.items[0].attempts], ['completed', 2]);
    const own = await sam.get(`/api/my/attempts/${body.items[0].lastResult}/results`);
    assert.deepEqual([own.status, own.body.number, own.body.quiz.outcome.score], [200, 2, 1]);
    assert.deepEqual(w.faults, []);
  });

  test('tells a learner nothing of what is right before it may, in any answer of the server', async () => {
    const of = await quizOf({ minutes: 10 });
    const heard: string[] = [];
    const page = await sit(of);
    heard.push((await page.read()).text, (await page.tell({ begin: true })).text);
    heard.push((await page.answers({ q1: 'x', q2: 'y' })).text, (await page.read()).text);
    heard.push((await sam.get(`/api/my/courses/${of.course}`)).text, (await sam.get('/api/my/training-plan')).text);
    for (const path of [`/api/items/${of.item}`, `/api/courses/${of.course}`, `/api/courses/${of.course}/draft`])
      heard.push((await sam.get(path)).text);
    const attempts = await unsafeQuery(w.database.adminUrl, `select id from attempts where item_id = '${of.item}'`);
    heard.push((await sam.get(`/api/my/attempts/${attempts[0]?.['id']}/results`)).text);
    for (const text of heard) assert.doesNotMatch(text, /isRight|Read q1|"share"|"right"/u);
    assert.match(heard.join(), /secret of q1/u);
  });

  test('tells no question before it was started, and takes no answer', async () => {
    const page = await sit(await quizOf());
    assert.deepEqual((await page.read()).body.content.questions, []);
    const { status, body } = await page.answers({ q1: 'x' });
    assert.deepEqual([status, body.code], [409, 'quiz-not-begun']);
  });

  test('goes on with the same questions and answers in another window, which the first cannot disturb', async () => {
    const of = await quizOf({ shuffleQuestions: true, sections: [{ ...four[0], draw: 2 }] });
    const first = await sit(of);
    const asked = (await first.tell({ begin: true })).body.content.questions.map((one: { id: string }) => one.id);
    assert.equal(asked.length, 2);
    await first.answers({ [asked[0]]: 'x' });
    const second = await sit(of);
    const { content } = (await second.read()).body;
    assert.deepEqual(
      content.questions.map((one: { id: string }) => one.id),
      asked,
    );
    assert.deepEqual(content.answers, { [asked[0]]: { chosen: ['x'] } });
    const refused = await first.answers({ [asked[0]]: 'y' });
    assert.deepEqual([refused.status, refused.body.code], [409, 'launch-taken-over']);
    const repeated = await second.tell({ begin: true });
    assert.deepEqual(repeated.body.content.answers, content.answers);
  });

  test('takes a repeated step once', async () => {
    const page = await sit(await quizOf());
    await page.tell({ begin: true });
    await page.answers({ q1: 'x' });
    const again = await page.again({ answers: [{ question: 'q1', answer: { chosen: ['y'] } }] });
    assert.equal(again.status, 200);
    assert.deepEqual(again.body.content.answers, { q1: { chosen: ['x'] } });
  });

  test('refuses an answer after its time by the clock of the server, and counts what was saved', async () => {
    const of = await quizOf({ minutes: 10, passMark: 0.5 });
    const page = await sit(of);
    await page.tell({ begin: true });
    later(9);
    assert.equal((await page.answers({ q1: 'x', q2: 'x' })).status, 200);
    later(1);
    const late = await page.answers({ q3: 'x' });
    assert.deepEqual([late.status, late.body.code], [409, 'quiz-time-over']);
    assert.equal((await page.read()).body.content.outcome.points, 2);
  });

  test('is handed in by itself when its time is over and the learner is gone', async () => {
    const of = await quizOf({ minutes: 10, passMark: 0.5 });
    const page = await sit(of);
    await page.tell({ begin: true });
    await page.answers({ q1: 'x', q2: 'x', q3: 'x' });
    await runJobs(w);
    assert.equal((await sam.get(`/api/my/courses/${of.course}`)).body.state, 'in-progress');
    later(10);
    // the queue keeps the time of the database
    await unsafeQuery(w.database.adminUrl, 'update graphile_worker._private_jobs set run_at = now()');
    await runJobs(w);
    const { body } = await sam.get(`/api/my/courses/${of.course}`);
    assert.deepEqual([body.state, body.score], ['completed', 0.75]);
    assert.deepEqual(w.faults, []);
  });

  test('is tried as often as its author allows', async () => {
    const of = await quizOf({ attemptLimit: 1 });
    const page = await sit(of);
    await page.tell({ begin: true });
    await sit(of);
    const last = await sit(of);
    await last.answers({ q1: 'y' }, { submit: true });
    const refused = await tryIt(of);
    assert.deepEqual([refused.status, refused.body.code], [409, 'no-tries-left']);
    const [item] = (await sam.get(`/api/my/courses/${of.course}`)).body.items;
    assert.match(item.may.launch.reason, /every try/u);
  });

  test('has its answers and sections read like those of any other content', async () => {
    const of = await quizOf();
    const page = await sit(of);
    await page.tell({ begin: true });
    await page.answers({ ...right, q1: 'y' }, { submit: true });
    const [attempt] = (await olu.get(`/api/enrollments/${of.enrollment}/answers`)).body.items;
    assert.equal(attempt.score, 0.75);
    assert.deepEqual(attempt.sections, [{ identifier: 's', title: 'Basics', score: '0.75' }]);
    assert.deepEqual(attempt.answers[0], {
      ...{ identifier: 'q1', type: 'choice', question: 'What of q1?', answer: 'other of q1' },
      ...{ right: ['secret of q1'], result: 'incorrect', points: '1' },
    });
  });

  test('says what hinders publishing, question by question', async () => {
    const { body: made } = await olu.post('/api/courses', { title: 'Unfinished' });
    const { body } = await olu.post(`/api/courses/${made.id}/items`, { kind: 'quiz', title: 'Test' });
    assert.deepEqual(body.draft.items[0].problems, ['The quiz has no question yet.']);
    const refused = await olu.post(`/api/courses/${made.id}/publish`);
    assert.deepEqual([refused.status, refused.body.code], [409, 'not-ready']);
  });
});
