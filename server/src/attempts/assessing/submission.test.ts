import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { upload } from '../../content/test/packages.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { draftedItem } from '../test/own-item.ts';

let w: TestWorld;
let tara: Person;
let leo: Person;
before(async () => {
  w = await makeWorld();
  [tara, leo] = [await w.as('meridian/Tara Onyx'), await w.as('meridian/Leo Marsh')];
});
after(() => w.close());

const rubric = ['Structure', 'Language'].map((title, at) => ({
  ...{ id: `r${at}`, title, detail: '', most: 10, least: 1, mustPass: false },
}));
const task = { note: 'Write a letter.', criteria: rubric, passMark: 0.6, assessors: [], text: true, files: 2 };

let at: string;
let course: string;
let page: string;
let number: number;

/** A published task of Tara’s, which Leo has opened. */
async function taskOf(over: object = {}): Promise<void> {
  const draft = await draftedItem(tara, 'submission');
  const written = await draft.write({ ...task, ...over });
  assert.deepEqual([written.status, written.body.problems], [200, []], written.text);
  course = draft.course;
  await tara.post(`/api/courses/${course}/publish`);
  await tara.post(`/api/courses/${course}/participants`, { who: { users: [leo.id] } });
  const { body } = await leo.get(`/api/my/courses/${course}`);
  const [enrollmentId, itemId] = [body.enrollmentId, body.items[0].id];
  at = `/api/enrollments/${enrollmentId}/items/${itemId}`;
  await open(enrollmentId, itemId);
}
async function open(enrollmentId: string, itemId: string): Promise<void> {
  const { body } = await leo.post('/api/my/launches', { enrollmentId, itemId });
  page = `/api/my/launches/${new URL(body.url).pathname.split('/').at(-1)}`;
  number = (await leo.get(`${page}/content`)).body.number;
}
beforeEach(() => taskOf());

const tell = (progress: object) => {
  number += 1;
  return leo.post(`${page}/progress`, { number, seconds: 1, progress });
};
const handIn = (text: string) => tell({ did: 'handed-in', text });
const mark = (marks: object, over: object = {}) => tara.post(`${at}/observations`, { marks, ...over });
const read = async () => (await tara.get(`${at}/assessment`)).body;
const waiting = async () =>
  (await tara.get('/api/assessments')).body.items.filter((row: { course: { id: string } }) => row.course.id === course)
    .length;
const pdf = Buffer.from('%PDF-1.7 a letter');

describe('A submission', () => {
  test('is not published without a task, something to take and a rubric', async () => {
    const draft = await draftedItem(tara, 'submission');
    const { body } = await draft.write({ ...task, note: '', text: false, files: 0, criteria: [] });
    assert.deepEqual(body.problems, ['It has no task yet.', 'It takes neither text nor files.', 'It has no step yet.']);
  });

  test('is seen by nobody else before it is handed in, and stays as it is from then on', async () => {
    await tell({ did: 'wrote', text: 'Dear' });
    const { body: file } = await upload(leo, pdf, 'letter.pdf', `${page}/files`);
    assert.deepEqual([(await read()).text, (await read()).files, await waiting()], [null, [], 0]);
    assert.equal((await tara.get(`${at}/files/${file.id}`)).status, 404);
    const early = await mark({ r0: 5 });
    assert.deepEqual([early.status, early.body.code], [409, 'not-handed-in']);
    assert.equal((await handIn('Dear Sir')).status, 200);
    const shown = await read();
    assert.deepEqual([shown.text, shown.files[0].name, await waiting()], ['Dear Sir', 'letter.pdf', 1]);
    assert.equal((await tara.get(`${at}/files/${file.id}`)).text, pdf.toString());
    for (const late of [
      await tell({ did: 'wrote', text: 'Other' }),
      await upload(leo, pdf, 'b.pdf', `${page}/files`),
      await leo.delete(`${page}/files/${file.id}`),
    ])
      assert.deepEqual([late.status, late.body.code], [409, 'handed-in']);
  });

  test('goes back with what is missing, is handed in again and passed by its points', async () => {
    await handIn('Draft');
    assert.equal((await mark({ r0: 2 }, { next: 'returns' })).status, 422);
    const returned = await mark({ r0: 2 }, { next: 'returns', remark: 'Sign it' });
    assert.equal(returned.body.decision, 'returned');
    assert.equal(await waiting(), 0);
    const { observations } = (await leo.get(`${page}/assessment`)).body;
    assert.deepEqual([observations[0].remark, observations[0].decision], ['Sign it', 'returned']);
    assert.equal((await leo.get(`${page}/content`)).body.state.text, 'Draft');
    await handIn('Draft, signed');
    assert.equal((await mark({ r0: 6, r1: 6 }, { next: 'decides' })).body.decision, 'passed');
    const { state, score } = (await leo.get(`/api/my/courses/${course}`)).body;
    assert.deepEqual([state, Math.round(score * 100)], ['completed', 60]);
    assert.deepEqual(w.faults, []);
  });

  test('that has too few points is failed, and the next try begins empty', async () => {
    await handIn('Short');
    assert.equal((await mark({ r0: 5, r1: 6 }, { next: 'decides' })).body.decision, 'failed');
    const { body } = await leo.get(`/api/my/courses/${course}`);
    await open(body.enrollmentId, body.items[0].id);
    const again = (await leo.get(`${page}/content`)).body.state;
    assert.deepEqual([body.state, again.text, again.askedAt], ['failed', '', null]);
  });

  test('takes as many files as its author says, told by their bytes, and lets one be taken out', async () => {
    const docx = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]);
    assert.equal((await upload(leo, docx, 'letter.docm', `${page}/files`)).status, 422);
    assert.equal((await upload(leo, Buffer.from('MZ'), 'letter.docx', `${page}/files`)).status, 422);
    const first = await upload(leo, docx, 'letter.docx', `${page}/files`);
    assert.equal((await upload(leo, pdf, 'b.pdf', `${page}/files`)).status, 201);
    const third = await upload(leo, pdf, 'c.pdf', `${page}/files`);
    assert.deepEqual([third.status, third.body.code], [409, 'files-enough']);
    assert.equal((await leo.delete(`${page}/files/${first.body.id}`)).status, 204);
    const { files } = (await leo.get(`${page}/content`)).body.state;
    assert.deepEqual(
      files.map(({ name }: { name: string }) => name),
      ['b.pdf'],
    );
  });

  test('is not handed in empty, and takes no text where its author wants files alone', async () => {
    const empty = await handIn('  ');
    assert.deepEqual([empty.status, empty.body.code], [409, 'nothing-to-hand-in']);
    await taskOf({ text: false });
    assert.equal((await handIn('Words')).body.code, 'nothing-to-hand-in');
  });

  test('is no part of what those see who may only see how its learner stands', async () => {
    const { body: file } = await upload(leo, pdf, 'letter.pdf', `${page}/files`);
    await handIn('Dear Sir');
    const [enrollment] = at.split('/').slice(3);
    assert.equal((await tara.get(`/api/enrollments/${enrollment}/evidence/${file.id}`)).status, 404);
    const attempt = (await tara.get(`/api/attempts/${(await read()).attempt.id}`)).body;
    assert.deepEqual(attempt.evidence, []);
  });
});
