import assert from 'node:assert/strict';
import { test } from 'node:test';
import { published } from '../../content/test/packages.ts';
import { makeWorld } from '../../testing.ts';
import { launch, play, says } from '../test/learner.ts';

test('Attempts are listed with status and score for those who may see them, and else without', async (t) => {
  const w = await makeWorld();
  t.after(() => w.close());
  const [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
  const course = await published(w, olu, 'Fire doors');
  await olu.post(`/api/courses/${course.id}/participants`, { who: { users: [sam.id] } });
  const enrollment = (await sam.get(`/api/my/courses/${course.id}`)).body.enrollmentId;
  const sitting = await play(w, await launch(sam, enrollment, course.items[0]?.id ?? ''));
  await sitting.end(says('passed', { 'cmi.core.score.raw': '90' }));
  const greta = await w.as('harbor/Greta Holm');
  const dana = await w.as('harbor/Dana Cruz');
  const seenWith = async (...privileges: readonly string[]) => {
    const all = ['user.view', 'enrollment.view', 'attempt.view', ...privileges];
    const cells = Object.fromEntries(all.map((one) => [one, { any: ['organization'], all: [] }]));
    const role = { name: `Reader ${privileges.length}`, rank: 40, kind: 'staff', cells };
    const made = await greta.post('/api/roles', role);
    assert.equal(made.status, 201, JSON.stringify(made.body));
    const given = await greta.post(`/api/users/${dana.id}/appointments`, { role: made.body.role });
    assert.equal(given.status, 201, JSON.stringify(given.body));
    const [{ id, state, completion, success, score, endedAt }] = (
      await dana.get(`/api/enrollments/${enrollment}/attempts`)
    ).body.items;
    const { status, score: share, answers } = (await dana.get(`/api/attempts/${id}`)).body;
    const whole = [status?.outcome ?? null, share?.share ?? null, answers !== null];
    return [[state, completion, success, endedAt !== null, score], whole];
  };
  assert.deepEqual(await seenWith(), [
    [null, null, null, false, null],
    [null, null, false],
  ]);
  assert.deepEqual(await seenWith('result.view-status'), [
    ['ended', 'completed', 'passed', true, null],
    ['passed', null, false],
  ]);
  assert.deepEqual(await seenWith('result.view-status', 'result.view-score'), [
    ['ended', 'completed', 'passed', true, 0.9],
    ['passed', 0.9, false],
  ]);
  const everything = ['result.view-status', 'result.view-score', 'result.view-answers'];
  assert.deepEqual((await seenWith(...everything))[1], ['passed', 0.9, true]);
});
