import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { published, smallPackage } from '../content/test/packages.ts';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import { launch, play, says } from './test/learner.ts';
import { courseOf } from './test/played.ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

let w: TestWorld;
let olu: Person;
let sam: Person;
before(async () => {
  w = await makeWorld();
  [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());

test('Answers, objectives and comments are kept one by one, as they are after the last commit', async () => {
  const course = await published(w, olu, 'Quiz');
  const audience = { places: [w.ids.locations.get('harbor/North')] };
  await olu.post('/api/assignments', { courseId: course.id, name: 'Now', audience, dueDays: 14 });
  const { enrollmentId } = (await sam.get(`/api/my/courses/${course.id}`)).body;
  const page = await play(w, await launch(sam, enrollmentId, course.items[0]?.id ?? ''));
  const asked = {
    'cmi.interactions.0.id': 'q1',
    'cmi.interactions.0.student_response': 'a',
    'cmi.interactions.0.result': 'wrong',
    'cmi.interactions.1.id': 'q2',
    'cmi.interactions.1.correct_responses.0.pattern': 'x',
  };
  await page.commit(says('incomplete', { ...asked, 'cmi.objectives.0.id': 'o1', 'cmi.comments': 'Too long' }));
  await page.commit(
    { 'cmi.interactions.0.student_response': 'b', 'cmi.interactions.0.result': 'correct' },
    { since: 1 },
  );
  const rows = await unsafeQuery(
    w.database.adminUrl,
    'select position, identifier, response, result, correct from attempt_interactions order by position',
  );
  assert.deepEqual(rows, [
    { position: 0, identifier: 'q1', response: 'b', result: 'correct', correct: [] },
    { position: 1, identifier: 'q2', response: null, result: null, correct: ['x'] },
  ]);
  const rest = await unsafeQuery(
    w.database.adminUrl,
    'select o.identifier, c.comment from attempt_objectives o join attempt_comments c using (attempt_id)',
  );
  assert.deepEqual(rest, [{ identifier: 'o1', comment: 'Too long' }]);
  assert.deepEqual(w.faults, []);
});

test('A part waits for its prerequisites, on the page of the course, at its launch and in the player', async () => {
  const files = unzipSync(smallPackage('In order', ['First', 'Second']));
  const manifest = strFromU8(files['imsmanifest.xml'] ?? new Uint8Array()).replace(
    '<title>Second</title>',
    '<title>Second</title><adlcp:prerequisites type="aicc_script">item-0</adlcp:prerequisites>',
  );
  const course = await courseOf(w, olu, sam, zipSync({ ...files, 'imsmanifest.xml': strToU8(manifest) }));
  const items: { id: string; may: { launch: unknown } }[] = (await course.mine()).items;
  assert.match(JSON.stringify(items[1]?.may.launch), /parts that come before it/u);
  const refused = await sam.post('/api/my/launches', { enrollmentId: course.enrollment, itemId: items[1]?.id });
  assert.deepEqual([refused.status, refused.body.code], [409, 'parts-before']);
  const first = await play(w, await launch(sam, course.enrollment, items[0]?.id ?? ''));
  await first.end(says('completed'));
  assert.equal((await course.mine()).items[1].may.launch, true);
  await launch(sam, course.enrollment, items[1]?.id ?? '');
  assert.deepEqual(w.faults, []);
});
