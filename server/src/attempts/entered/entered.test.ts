import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { published, upload } from '../../content/test/packages.ts';
import { unsafeQuery } from '../../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { launch, play, says } from '../test/learner.ts';

let w: TestWorld;
let olu: Person;
let lena: Person;
let sam: Person;
let rune: Person;
let course: { id: string; items: { id: string }[] };
let enrollment: string;
let made = 0;

before(async () => {
  w = await makeWorld();
  [olu, lena] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Lena Fox')];
  [sam, rune] = [await w.as('harbor/Sam Doyle'), await w.as('harbor/Rune Falk')];
});
after(() => w.close());

const enrolled = async (items?: readonly string[]): Promise<void> => {
  made += 1;
  course = await published(w, olu, `Course ${made}`, items);
  await olu.post(`/api/courses/${course.id}/participants`, { who: { users: [sam.id] } });
  enrollment = (await mine()).enrollmentId;
};
beforeEach(() => enrolled());

const mine = async () => (await sam.get(`/api/my/courses/${course.id}`)).body;
const item = (n = 0) => course.items[n]?.id ?? '';
const open = async (n = 0) => play(w, await launch(sam, enrollment, item(n)));
const record = async () => (await olu.get(`/api/enrollments/${enrollment}`)).body;
const listed = async () => (await lena.get(`/api/enrollments/${enrollment}/attempts`)).body;
const numbers = async () => (await listed()).items.map(({ number }: { number: number }) => number);
const seen = async (id: string, by = lena) => (await by.get(`/api/attempts/${id}`)).body;
const offline = (body: object, by = lena) =>
  by.post(`/api/enrollments/${enrollment}/offline-attempts`, { doneOn: '2026-02-03', outcome: 'passed', ...body });
const edit = async (id: string, body: object, by = lena) => {
  const headers = { 'if-match': `"${(await seen(id)).version}"` };
  return by.patch(`/api/attempts/${id}`, { reason: 'Counted on paper', ...body }, { headers });
};
const limitTo = (attemptLimit: number | null, by = lena) =>
  by.put(`/api/enrollments/${enrollment}/items/${item()}/attempt-limit`, { attemptLimit, reason: 'Was ill' });
const setBack = async () => {
  const headers = { 'if-match': `"${(await record()).version}"` };
  const body = { state: 'not-started', reason: 'To be done again' };
  const { status } = await olu.patch(`/api/enrollments/${enrollment}/result`, body, { headers });
  assert.equal(status, 200);
};

describe('An attempt made elsewhere', () => {
  test('completes its enrollment on the day it was done and says when it was put down', async () => {
    const { status, body } = await offline({
      itemId: item(),
      score: 0.8,
      assessedBy: 'P. Reed',
      remark: 'At the pier',
    });
    assert.equal(status, 201);
    const { state, score, completedOn } = await record();
    assert.deepEqual([state, score, completedOn], ['completed', 0.8, '2026-02-03']);
    const shown = await seen(body.id);
    assert.partialDeepStrictEqual(shown, {
      status: { state: 'ended', outcome: 'passed' },
      offline: { doneOn: '2026-02-03', assessedBy: 'P. Reed', remark: 'At the pier', enteredBy: 'Lena Fox' },
    });
    assert.equal(new Date(shown.offline.enteredAt).getTime(), w.clock.now.getTime());
    assert.equal((await mine()).state, 'completed');
  });

  test('may be about the course as a whole, whatever its parts say', async () => {
    await enrolled(['Doors', 'Alarms']);
    await (await open()).commit(says('failed'));
    await offline({ outcome: 'completed' });
    assert.partialDeepStrictEqual(await record(), { state: 'completed', progress: 1 });
    const { items } = await listed();
    assert.deepEqual(items.at(-1).itemId, null);
  });

  test('lets an attempt that is open go on', async () => {
    await (await open()).commit(says('incomplete'));
    await offline({ itemId: item(), outcome: 'failed' });
    await open();
    assert.deepEqual(await numbers(), [1, 2]);
  });

  test('was done on a day that has come, and at a part of the course', async () => {
    const codeOf = async (body: object) => (await offline(body)).body.errors[0].code;
    assert.equal(await codeOf({ doneOn: '2099-01-01' }), 'not-yet');
    assert.equal(await codeOf({ itemId: course.id }), 'part-elsewhere');
    assert.deepEqual((await listed()).items, []);
  });

  test('is entered by whoever looks after the learner: nobody else, and not for oneself', async () => {
    assert.equal((await offline({}, rune)).status, 404);
    assert.equal((await offline({}, sam)).status, 403);
    await olu.post(`/api/courses/${course.id}/participants`, { who: { users: [lena.id] } });
    const { enrollmentId } = (await lena.get(`/api/my/courses/${course.id}`)).body;
    const own = { doneOn: '2026-02-03', outcome: 'passed' };
    assert.equal((await lena.post(`/api/enrollments/${enrollmentId}/offline-attempts`, own)).status, 403);
  });

  test('has files as evidence, which whoever sees the record takes out', async () => {
    const { body } = await offline({});
    const path = `/api/attempts/${body.id}/evidence`;
    const pdf = Buffer.from('%PDF-1.7 a list with names');
    const added = await upload(lena, pdf, 'list.pdf', path);
    assert.equal(added.status, 201, added.text);
    assert.equal((await upload(lena, Buffer.from('<html></html>'), 'list.pdf', path)).body.code, 'evidence-of-no-kind');
    assert.equal((await upload(rune, pdf, 'list.pdf', path)).status, 404);
    assert.deepEqual((await seen(body.id)).evidence, [{ id: added.body.id, name: 'list.pdf', size: pdf.length }]);
    const file = await lena.get(`/api/enrollments/${enrollment}/evidence/${added.body.id}`);
    assert.deepEqual([file.status, file.text], [200, pdf.toString()]);
    assert.equal((await rune.get(`/api/enrollments/${enrollment}/evidence/${added.body.id}`)).status, 404);
    assert.equal((await lena.get(`/api/enrollments/${enrollment}/evidence/${body.id}`)).status, 404);
    await (await open()).commit(says('incomplete'));
    const byContent = (await listed()).items.find((one: { doneOn: string | null }) => one.doneOn === null);
    const refused = await upload(lena, pdf, 'list.pdf', `/api/attempts/${byContent.id}/evidence`);
    assert.equal(refused.body.code, 'not-offline');
  });
});

describe('An attempt that somebody corrects', () => {
  test('keeps what it was, and its enrollment is worked out anew', async () => {
    await (await open()).end(says('passed', { 'cmi.core.score.raw': '90' }));
    const [{ id }] = (await listed()).items;
    const answer = await edit(id, { outcome: 'failed', score: 0.3 });
    assert.equal(answer.status, 200, answer.text);
    assert.partialDeepStrictEqual(await record(), { state: 'failed', score: 0.3, completedOn: null, progress: 0 });
    await edit(id, { outcome: 'passed', endedAt: '2026-02-05T10:00:00.000Z', startedAt: '2026-02-05T09:00:00.000Z' });
    assert.partialDeepStrictEqual(await record(), { state: 'completed', completedOn: '2026-02-05' });
    const { changes } = await seen(id);
    assert.partialDeepStrictEqual(changes[1], {
      ...{ by: 'Lena Fox', reason: 'Counted on paper' },
      was: { outcome: 'passed', score: 0.9 },
      became: { outcome: 'failed', score: 0.3 },
    });
  });

  test('is over: what its content tells afterwards changes nothing', async () => {
    const page = await open();
    await page.commit(says('incomplete'));
    const [{ id }] = (await listed()).items;
    await edit(id, { outcome: 'failed' });
    assert.equal((await page.commit(says('passed'))).body.code, 'launch-over');
    assert.equal((await record()).state, 'failed');
    await open();
    assert.deepEqual(await numbers(), [1, 2]);
  });

  test('is changed by whoever may, as it is now, to something else that can be', async () => {
    await (await open()).end(says('passed'));
    const [{ id }] = (await listed()).items;
    const codeOf = async (body: object) => (await edit(id, body)).body.errors[0].code;
    assert.equal(await codeOf({ outcome: 'passed' }), 'attempt-same');
    assert.equal(await codeOf({ endedAt: '2099-01-01T00:00:00Z' }), 'not-yet');
    assert.equal(await codeOf({ endedAt: '2020-01-01T00:00:00Z' }), 'ends-before-start');
    assert.equal((await edit(id, { outcome: 'failed' }, rune)).status, 404);
    assert.equal((await edit(id, { outcome: 'failed' }, sam)).status, 403);
    const old = { 'if-match': `"${(await seen(id)).version}"` };
    await edit(id, { outcome: 'failed' });
    const late = await lena.patch(`/api/attempts/${id}`, { outcome: 'passed', reason: 'Late' }, { headers: old });
    assert.equal(late.status, 412);
  });

  test('does not undo a completion that somebody entered', async () => {
    await (await open()).end(says('failed'));
    const headers = { 'if-match': `"${(await record()).version}"` };
    const body = { state: 'completed', reason: 'Passed on paper' };
    await olu.patch(`/api/enrollments/${enrollment}/result`, body, { headers });
    const [{ id }] = (await listed()).items;
    await edit(id, { score: 0.2 });
    assert.equal((await record()).state, 'completed');
  });
});

describe('A completed course that is set back', () => {
  test('is not completed by what was done for it before', async () => {
    await enrolled(['Doors', 'Alarms']);
    await (await open(0)).end(says('passed'));
    const second = await open(1);
    await second.commit(says('passed'));
    assert.equal((await record()).state, 'completed');
    await setBack();
    assert.equal((await second.commit(says('passed'))).body.code, 'launch-over');
    await (await open(1)).commit(says('incomplete'));
    assert.partialDeepStrictEqual(await record(), { state: 'in-progress', progress: 0 });
    await (await open(1)).end(says('passed'));
    assert.partialDeepStrictEqual(await record(), { state: 'in-progress', progress: 0.5 });
    await (await open(0)).end(says('passed'));
    assert.equal((await record()).state, 'completed');
    assert.deepEqual(
      (await listed()).items.map(({ isSetAside }: { isSetAside: boolean }) => isSetAside),
      [true, false, true, false],
    );
  });

  test('is tried as often as it could be before', async () => {
    await limitTo(1);
    await (await open()).end(says('passed'));
    await setBack();
    await open();
    assert.deepEqual(await numbers(), [1, 2]);
  });
});

describe('How often a learner may try a part', () => {
  test('is said for one learner, shown to them and kept when they launch', async () => {
    assert.equal((await limitTo(1)).status, 204);
    await (await open()).end(says('failed'));
    const [part] = (await mine()).items;
    assert.deepEqual([part.attempts, part.attemptLimit], [1, 1]);
    assert.match(part.may.launch.reason, /used every try/u);
    const refused = await sam.post('/api/my/launches', { enrollmentId: enrollment, itemId: item() });
    assert.equal(refused.body.code, 'no-tries-left');
    assert.partialDeepStrictEqual((await listed()).parts, [{ used: 1, attemptLimit: 1 }]);
    await limitTo(2);
    await (await open()).end(says('failed'));
    await limitTo(null);
    assert.equal((await mine()).items[0].attemptLimit, null);
    await open();
    assert.deepEqual(w.faults, []);
  });

  test('is said with a reason by whoever looks after them', async () => {
    assert.equal((await limitTo(2, rune)).status, 404);
    assert.equal((await limitTo(2, sam)).status, 403);
    const path = `/api/enrollments/${enrollment}/items`;
    assert.equal((await lena.put(`${path}/${item()}/attempt-limit`, { attemptLimit: 2 })).status, 400);
    const elsewhere = { attemptLimit: 2, reason: 'Was ill' };
    assert.equal((await lena.put(`${path}/${course.id}/attempt-limit`, elsewhere)).status, 404);
  });
});

test('Answers, score and status of an attempt are each shown to those who may see them', async () => {
  const asked = {
    'cmi.interactions.0.id': 'q1',
    'cmi.interactions.0.student_response': 'a',
    'cmi.core.score.raw': '40',
  };
  await (await open()).end(says('failed', asked));
  const [{ id }] = (await listed()).items;
  const whole = await seen(id);
  assert.equal(whole.answers.questions[0].identifier, 'q1');
  assert.deepEqual([whole.score.share, whole.status.outcome], [0.4, 'failed']);
  assert.equal((await rune.get(`/api/attempts/${id}`)).status, 404);
  assert.equal((await sam.get(`/api/attempts/${id}`)).status, 403);
});

test('Evidence goes with its bytes when the person is erased', async () => {
  const leeds = w.ids.locations.get('harbor/Leeds');
  const names = { userName: 'ida.frey', firstName: 'Ida', lastName: 'Frey', locationId: leeds };
  const { id: ida } = (await olu.post('/api/users', names)).body;
  await olu.post(`/api/courses/${course.id}/participants`, { who: { users: [ida] } });
  const { items } = (await olu.get(`/api/users/${ida}/enrollments`)).body;
  const [{ enrollmentId }] = items.filter((one: { course: { id: string } }) => one.course.id === course.id);
  const made = await olu.post(`/api/enrollments/${enrollmentId}/offline-attempts`, {
    doneOn: '2026-02-03',
    outcome: 'passed',
  });
  const pdf = Buffer.from('%PDF-1.7 Ida Frey');
  const { body: file } = await upload(olu, pdf, 'ida.pdf', `/api/attempts/${made.body.id}/evidence`);
  const path = `/api/enrollments/${enrollmentId}/evidence/${file.id}`;
  assert.equal((await olu.get(path)).status, 200);
  const lying = () =>
    unsafeQuery<{ key: string }>(w.database.adminUrl, 'select key from files where id = $1', [file.id]);
  const [{ key } = { key: '' }] = await lying();
  assert.ok(await w.app.running.server.files.look(key));
  await olu.delete(`/api/users/${ida}`);
  assert.equal((await olu.post(`/api/users/${ida}/erasure`, { reason: 'Asked for in writing' })).status, 204);
  assert.deepEqual(await lying(), []);
  assert.equal(await w.app.running.server.files.look(key), null);
});
