import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { published } from '../../content/test/packages.ts';
import { unsafeQuery } from '../../database/template.ts';
import { asNobody, asUser } from '../../http/as-user.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { reminderJobs } from './jobs.ts';

let w: TestWorld;
let olu: Person;
let sam: Person;
let course: string;
let made = 0;
before(async () => {
  w = await makeWorld();
  [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());
// a course of its own for each test, due in ten days
beforeEach(async () => {
  made += 1;
  course = (await published(w, olu, `Course ${made}`)).id;
  await olu.post('/api/assignments', { courseId: course, name: 'Once', audience: { users: [sam.id] }, dueDays: 10 });
});

const organization = () => w.ids.organizations.get('harbor') ?? '';
const later = (days: number) => (w.clock.now = new Date(w.clock.now.getTime() + days * 24 * 60 * 60 * 1_000));

/** The job as the queue runs it once a day. */
async function dayComes(): Promise<void> {
  const { running } = w.app;
  for (const job of reminderJobs)
    await job.run({
      payload: { tenant: organization(), organization: organization(), course },
      server: running.server,
      clock: running.clock,
      signal: new AbortController().signal,
      as: (who, work) => asUser(running, who, work),
      asNobody: (at, work) => asNobody(running, at, work),
    });
}
const told = async (): Promise<string[]> =>
  (await (await w.as('harbor/Sam Doyle')).get('/api/my/inbox')).body.items
    .filter(
      ({ kind, subject }: { kind: string; subject: string }) =>
        kind === 'completion-reminder' && subject.includes(`Course ${made} `),
    )
    .map(({ subject }: { subject: string }) => subject);
const remind = (days: readonly number[]) => olu.put(`/api/courses/${course}/reminders`, { days });

describe('A course reminds', () => {
  test('on its day, once, and not before', async () => {
    await remind([3]);
    await dayComes();
    assert.deepEqual(await told(), []);
    later(7);
    await dayComes();
    await dayComes();
    const [subject, ...more] = await told();
    assert.match(subject ?? '', /^Course \d+ is to be completed by \d/u);
    assert.deepEqual(more, []);
  });

  test('again on each further day, also when it is overdue', async () => {
    await remind([1, -2]);
    later(9);
    await dayComes();
    later(3);
    await dayComes();
    assert.equal((await told()).length, 2);
  });

  test('nobody who has nothing to do, and nobody while it is out of service', async () => {
    await remind([10, 9]);
    await olu.post(`/api/courses/${course}/retire`);
    await dayComes();
    assert.deepEqual(await told(), []);
    await olu.post(`/api/courses/${course}/publish`);
    await olu.post(`/api/users/${sam.id}/state`, { state: 'suspended' });
    later(1);
    await dayComes();
    await olu.post(`/api/users/${sam.id}/state`, { state: 'active' });
    assert.deepEqual(await told(), []);
  });

  test('from the moment that is said, and looks again every day', async () => {
    const waits = () =>
      unsafeQuery<{ at: Date }>(w.database.adminUrl, 'select run_at as at from graphile_worker.jobs where key = $1', [
        `training.remind:${course}`,
      ]);
    assert.deepEqual(await waits(), []);
    await remind([3]);
    assert.equal((await waits()).length, 1);
    await dayComes();
    const [next] = await waits();
    assert.equal(next?.at.getTime(), w.clock.now.getTime() + 24 * 60 * 60 * 1_000);
  });
});
