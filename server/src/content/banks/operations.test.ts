import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let tara: Person;
let nico: Person;
let max: Person;
before(async () => {
  w = await makeWorld();
  [tara, nico, max] = [
    await w.as('meridian/Tara Onyx'),
    await w.as('meridian/Nico Blum'),
    await w.as('meridian/Max Lindt'),
  ];
});
after(() => w.close());

const statement = { id: 'q1', type: 'true-false', prompt: 'Water puts out burning fat.', isTrue: false };
const made = async (title: string): Promise<string> => (await tara.post('/api/question-banks', { title })).body.id;

test('A trainer keeps banks of questions, and others find only those they may see', async () => {
  const id = await made('Fire');
  const edited = await tara.patch(
    `/api/question-banks/${id}`,
    { questions: [statement] },
    { headers: { 'if-match': '"1"' } },
  );
  assert.deepEqual([edited.status, edited.body.questionCount, edited.body.version], [200, 1, 2]);
  assert.equal((await tara.get(`/api/question-banks/${id}`)).body.questions[0].isTrue, false);
  const titles = async (who: Person) =>
    (await who.get('/api/question-banks')).body.items.map((one: { title: string }) => one.title);
  assert.ok((await titles(tara)).includes('Fire'));
  assert.ok((await titles(max)).includes('Fire'));
  assert.ok(!(await titles(nico)).includes('Fire'));
  assert.equal((await nico.get(`/api/question-banks/${id}`)).status, 404);
  const byMax = await max.patch(`/api/question-banks/${id}`, { title: 'Mine' }, { headers: { 'if-match': '"2"' } });
  assert.equal(byMax.status, 403);
  assert.deepEqual(w.faults, []);
});

test('Somebody else’s change to a bank is not overwritten', async () => {
  const id = await made('Alarms');
  const change = () => tara.patch(`/api/question-banks/${id}`, { title: 'Bells' }, { headers: { 'if-match': '"1"' } });
  assert.deepEqual([(await change()).status, (await change()).status], [200, 412]);
});

test('A learner reaches no bank', async () => {
  const leo = await w.as('meridian/Leo Marsh');
  assert.equal((await leo.get('/api/question-banks')).status, 403);
});

test('A bank is deleted by its owner', async () => {
  const id = await made('Old');
  assert.equal((await tara.delete(`/api/question-banks/${id}`)).status, 204);
  assert.equal((await tara.get(`/api/question-banks/${id}`)).status, 404);
});
