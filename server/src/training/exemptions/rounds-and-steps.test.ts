import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { published } from '../../content/test/packages.ts';
import {
  assign,
  begin,
  course,
  end,
  enrolled,
  enrollment,
  given,
  later,
  made,
  olu,
  on,
  planned,
  record,
  sam,
  standing,
  w,
} from './test/exempted.ts';

before(begin);
after(end);
beforeEach(enrolled);

describe('An exemption meets what comes again and what comes in steps:', () => {
  test('a further round that begins meanwhile is not due before the exemption is over', async () => {
    await given({ until: on(50) });
    const headers = { 'if-match': `"${(await record(olu)).version}"` };
    const change = { state: 'completed', completedOn: on(-360), reason: 'On paper' };
    await olu.patch(`/api/enrollments/${enrollment}/result`, change, { headers });
    await assign({ repeats: { kind: 'rolling', months: 12, opensDays: 30 } });
    const one = await planned(sam);
    assert.notEqual(one.enrollmentId, enrollment);
    assert.deepEqual(await standing(), { exempt: { until: on(50) }, dueDate: null, overdue: false });
    await later(51);
    assert.equal((await standing()).exempt, null);
    assert.ok((await standing()).dueDate >= on(58), (await standing()).dueDate);
  });

  test('a completion that is set back is exempt again', async () => {
    await given();
    const change = async (state: string) => {
      const headers = { 'if-match': `"${(await record(olu)).version}"` };
      assert.equal(
        (await olu.patch(`/api/enrollments/${enrollment}/result`, { state, reason: 'By mistake' }, { headers })).status,
        200,
      );
    };
    await change('completed');
    await change('not-started');
    await later(20);
    assert.deepEqual(await standing(), { exempt: { until: on(30) }, dueDate: null, overdue: false });
  });

  test('a step of a path locks none after it, and one without end keeps no path open', async () => {
    const next = (await published(w, olu, `Next ${made}`)).id;
    const { body: path } = await olu.post('/api/paths', { title: `Path ${made}` });
    const steps = [course, next].map((courseId) => ({ courseId, optional: false, dueDays: null }));
    const version = { 'if-match': String((await olu.get(`/api/paths/${path.id}`)).headers['etag']) };
    await olu.patch(`/api/paths/${path.id}`, { steps }, { headers: version });
    const { status, text } = await olu.post(`/api/paths/${path.id}/publish`, {});
    assert.equal(status, 200, text);
    await assign({ courseId: null, pathId: path.id, dueDays: null });
    const mine = async () => (await sam.get(`/api/my/paths/${path.id}`)).body;
    assert.notEqual((await mine()).steps[1].lock, null);
    const id = await given();
    assert.deepEqual([(await mine()).steps[1].lock, (await mine()).next, (await mine()).of], [null, next, 1]);
    const of = (await sam.get(`/api/my/courses/${next}`)).body.enrollmentId;
    const headers = { 'if-match': `"${(await record(olu, of)).version}"` };
    await olu.patch(`/api/enrollments/${of}/result`, { state: 'completed', reason: 'On paper' }, { headers });
    assert.equal((await mine()).completedAt, null);
    await olu.post(`/api/enrollments/${enrollment}/exemptions/${id}/end`, { reason: 'Longer' });
    await given({ until: null });
    assert.notEqual((await mine()).completedAt, null);
  });
});
