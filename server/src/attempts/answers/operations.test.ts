import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { published } from '../../content/test/packages.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { launch, play, says } from '../test/learner.ts';

let w: TestWorld;
let olu: Person;
let sam: Person;
let enrollment = '';
before(async () => {
  w = await makeWorld();
  [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
  const course = await published(w, olu, 'Quiz');
  await olu.post('/api/assignments', { courseId: course.id, name: 'Now', audience: { everybody: true }, dueDays: 14 });
  enrollment = (await sam.get(`/api/my/courses/${course.id}`)).body.enrollmentId;
  const page = await play(w, await launch(sam, enrollment, course.items[0]?.id ?? ''));
  const asked = {
    'cmi.interactions.0.id': 'q1',
    'cmi.interactions.0.student_response': 'a',
    'cmi.interactions.0.result': 'wrong',
    'cmi.interactions.0.correct_responses.0.pattern': 'b',
  };
  await page.commit(says('failed', { ...asked, 'cmi.core.score.raw': '40', 'cmi.objectives.0.id': 'basics' }));
});
after(() => w.close());

test('Whoever may see answers sees each question with what was answered and what was right', async () => {
  const { status, body } = await olu.get(`/api/enrollments/${enrollment}/answers`);
  assert.equal(status, 200);
  const [attempt] = body.items;
  assert.deepEqual([attempt.number, attempt.success, attempt.sections[0].identifier], [1, 'failed', 'basics']);
  assert.deepEqual(attempt.answers, [
    { identifier: 'q1', type: null, question: null, answer: 'a', right: ['b'], result: 'wrong', points: null },
  ]);
  const lena = await w.as('harbor/Lena Fox');
  assert.equal((await lena.get(`/api/enrollments/${enrollment}/answers`)).status, 200);
  assert.deepEqual(w.faults, []);
});

test('Answers are hidden from who may not see them, and an enrollment out of reach is not there', async () => {
  assert.equal((await sam.get(`/api/enrollments/${enrollment}/answers`)).status, 403);
  const rune = await w.as('harbor/Rune Falk');
  assert.equal((await rune.get(`/api/enrollments/${enrollment}/answers`)).status, 404);
});
