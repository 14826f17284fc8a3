import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { published, runJobs } from '../../content/test/packages.ts';
import { unsafeQuery } from '../../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { addDays, addMonths } from '../due.ts';

let w: TestWorld;
let olu: Person;
let sam: Person;
let start: Date;
let course: string;
let named = 0;
const place = (name: string) => w.ids.locations.get(`harbor/${name}`) ?? '';
const today = () => w.clock.now.toISOString().slice(0, 10);

before(async () => {
  w = await makeWorld();
  start = w.clock.now;
});
/** A sign-in ends long before a cycle does. */
const signIn = async () => void ([olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')]);
after(() => w.close());
// a course of its own for each test, on the first day again
beforeEach(async () => {
  w.clock.now = start;
  await signIn();
  named += 1;
  course = (await published(w, olu, `Course ${named}`)).id;
});

type Enrolled = Readonly<{ enrollmentId: string; state: string; dueDate: string | null; course: { id: string } }>;
const planOf = async (who: Person): Promise<[state: string, due: string | null][]> => {
  const { body } = await who.get('/api/my/training-plan');
  const items = body.items as Enrolled[];
  return items.filter((one) => one.course.id === course).map(({ state, dueDate }) => [state, dueDate]);
};
const audience = () => ({ places: [place('Leeds')], withDescendants: true });
const input = (rest: object = {}) => ({ courseId: course, name: 'Yearly', audience: audience(), dueDays: 14, ...rest });
const assign = async (rest: object = {}): Promise<string> => {
  const { status, body, text } = await olu.post('/api/assignments', input(rest));
  assert.equal(status, 201, text);
  await runJobs(w);
  return body.id;
};
const enroll = (who = sam) => olu.post(`/api/courses/${course}/participants`, { who: { users: [who.id] } });
const complete = async (completedOn: string, who = sam) => {
  const { enrollmentId } = (await who.get(`/api/my/courses/${course}`)).body;
  const path = `/api/enrollments/${enrollmentId}`;
  const headers = { 'if-match': `"${(await olu.get(path)).body.version}"` };
  const change = { state: 'completed', completedOn, reason: 'Passed on paper' };
  const { status, text } = await olu.patch(`${path}/result`, change, { headers });
  assert.equal(status, 200, text);
};
/** So many days later: what waits for a day is done. */
const later = async (days: number) => {
  w.clock.now = new Date(start.getTime() + days * 24 * 3_600_000);
  await unsafeQuery(
    w.database.adminUrl,
    `update graphile_worker._private_jobs set run_at = now() where key like 'training.cycles:%'`,
  );
  await runJobs(w);
  await signIn();
};
const edit = async (id: string, change: object) => {
  const { headers } = await olu.get(`/api/assignments/${id}`);
  const options = { headers: { 'if-match': String(headers['etag']) } };
  const { status, text } = await olu.patch(`/api/assignments/${id}`, change, options);
  assert.equal(status, 200, text);
  await runJobs(w);
};

const moveSam = async (to: string) => {
  const { headers } = await olu.get(`/api/users/${sam.id}`);
  const options = { headers: { 'if-match': String(headers['etag']) } };
  const { status, text } = await olu.patch(`/api/users/${sam.id}`, { locationId: place(to) }, options);
  assert.equal(status, 200, text);
};

describe('What is to be done again', () => {
  const rolling = { kind: 'rolling', months: 12, opensDays: 30 };

  test('comes back so many months after it was completed, as a new enrollment; the old one stays as it was', async () => {
    await assign({ repeats: rolling });
    await complete(today());
    const due = addMonths(today(), 12);
    await later(330);
    assert.deepEqual(await planOf(sam), [['completed', addDays(start.toISOString().slice(0, 10), 14)]]);
    await later(340);
    assert.deepEqual(await planOf(sam), [['not-started', due]]);
    const rows = await unsafeQuery<{ cycle: number; state: string; is_current: boolean }>(
      w.database.adminUrl,
      `select cycle, state, is_current from enrollments where course_id = '${course}' and user_id = '${sam.id}' order by cycle`,
    );
    assert.deepEqual(rows, [
      { cycle: 1, state: 'completed', is_current: false },
      { cycle: 2, state: 'not-started', is_current: true },
    ]);
    // once, however often it is looked
    await later(341);
    assert.equal((await planOf(sam)).length, 1);
    const { enrollmentId } = (await sam.get(`/api/my/courses/${course}`)).body;
    const { cycles } = (await sam.get(`/api/my/enrollments/${enrollmentId}`)).body;
    assert.deepEqual(
      cycles.map((one: { completedOn: string; isCurrent: boolean }) => [one.completedOn, one.isCurrent]),
      [[start.toISOString().slice(0, 10), false]],
    );
    const { body } = await olu.get(`/api/courses/${course}/participants?search=Doyle`);
    assert.deepEqual(
      body.items.map((one: Enrolled) => one.state),
      ['not-started'],
    );
  });

  test('counts from the cycle before, and waits while that one is still to be done', async () => {
    await assign({ repeats: rolling });
    await complete(today());
    await later(340);
    await later(900);
    assert.equal((await planOf(sam))[0]?.[0], 'not-started');
    await complete(today());
    await later(901);
    assert.equal((await planOf(sam))[0]?.[0], 'completed');
    await later(900 + 340);
    assert.deepEqual(await planOf(sam), [
      ['not-started', addMonths(addDays(start.toISOString().slice(0, 10), 900), 12)],
    ]);
  });

  test('comes back for a window of each year, and never due sooner than the least number of days', async () => {
    const [from, until] = [addDays(today(), 60).slice(5), addDays(today(), 70).slice(5)];
    await assign({ repeats: { kind: 'window', from, until }, leastDays: 5 });
    await complete(today());
    await later(59);
    assert.equal((await planOf(sam))[0]?.[0], 'completed');
    await later(60);
    assert.deepEqual(await planOf(sam), [['not-started', addDays(today(), 10)]]);
    const ben = input({ audience: { everybody: true }, leastDays: 20, repeats: { kind: 'window', from, until } });
    assert.equal((await olu.post('/api/assignments', ben)).status, 201);
  });

  test('goes with the assignment: the completion before counts again', async () => {
    const id = await assign({ repeats: rolling });
    await complete(today());
    await later(340);
    await olu.delete(`/api/assignments/${id}`);
    await runJobs(w);
    assert.equal((await planOf(sam))[0]?.[0], 'completed');
  });

  test('stays with one user while two assignments ask: whichever comes first begins the cycle', async () => {
    await assign({ repeats: rolling });
    await assign({ name: 'Twice a year', repeats: { kind: 'rolling', months: 6, opensDays: 10 } });
    await complete(today());
    await later(180);
    assert.equal((await planOf(sam))[0]?.[0], 'not-started');
    await complete(today());
    // the yearly one counts from there
    await later(340);
    assert.equal((await planOf(sam))[0]?.[0], 'completed');
  });

  test('may be added to an assignment that stands, and what is due again begins at once', async () => {
    const id = await assign();
    await complete(addDays(today(), -700));
    await edit(id, { repeats: rolling });
    assert.deepEqual(await planOf(sam), [['not-started', addDays(today(), 7)]]);
    // its due date follows from the repeat, whatever the first one was
    await edit(id, { dueDays: 100 });
    assert.deepEqual(await planOf(sam), [['not-started', addDays(today(), 7)]]);
  });

  test('does not come back for whoever is not active', async () => {
    await assign({ repeats: rolling });
    await complete(today());
    const state = { state: 'suspended', until: addDays(today(), 600), reason: 'Leave' };
    assert.ok((await olu.post(`/api/users/${sam.id}/state`, state)).status < 300);
    await later(340);
    assert.equal((await planOf(sam))[0]?.[0], 'completed');
    assert.ok((await olu.post(`/api/users/${sam.id}/state`, { state: 'active' })).status < 300);
  });
});

// what the assignment says, how long ago it was completed, and whether it is done
const already: readonly (readonly [string, object, number, 'done' | 'again'])[] = [
  ['any completion', { kind: 'any' }, 900, 'done'],
  ['none', { kind: 'none' }, 0, 'again'],
  ['one since a day, on that day', { kind: 'since', date: '' }, 10, 'done'],
  ['one since a day, before it', { kind: 'since', date: '' }, 11, 'again'],
  ['one of the last 30 days', { kind: 'within', count: 30, unit: 'days' }, 30, 'done'],
  ['an older one', { kind: 'within', count: 30, unit: 'days' }, 31, 'again'],
  ['one that nothing says has expired', { kind: 'valid' }, 900, 'done'],
];

describe('What counts already:', () => {
  for (const [name, said, ago, effect] of already) {
    test(`${name} ${effect === 'done' ? 'does' : 'does not'}, as the preview says`, async () => {
      const countsAlready = 'date' in said ? { ...said, date: addDays(today(), -10) } : said;
      await enroll();
      await complete(addDays(today(), -ago));
      const { body } = await olu.post('/api/assignments/preview', input({ countsAlready }));
      assert.equal(body[effect], 1);
      assert.equal(body.users.find((one: { name: string }) => one.name === 'Sam Doyle').effect, effect);
      await assign({ countsAlready });
      const [[state, due] = []] = await planOf(sam);
      assert.deepEqual(
        [state, effect === 'again' ? due : null],
        effect === 'done' ? ['completed', null] : ['not-started', addDays(today(), 14)],
      );
    });
  }

  test('one that is due again by the repeat does not, whatever else is said', async () => {
    await enroll();
    await complete(addDays(today(), -400));
    const said = { countsAlready: { kind: 'any' }, repeats: { kind: 'rolling', months: 12, opensDays: 30 } };
    assert.equal((await olu.post('/api/assignments/preview', input(said))).body.again, 1);
    await assign(said);
    assert.equal((await planOf(sam))[0]?.[0], 'not-started');
  });

  test('it is asked once: when the assignment comes to reach somebody', async () => {
    const none = { countsAlready: { kind: 'none' } };
    const id = await assign({ audience: { places: [place('Bath')], withDescendants: true }, ...none });
    await enroll();
    await complete(today());
    await edit(id, { audience: audience() });
    assert.equal((await planOf(sam))[0]?.[0], 'not-started');
    await complete(today());
    await edit(id, { name: 'Another name' });
    assert.equal((await planOf(sam))[0]?.[0], 'completed');
  });

  test('it is asked of whoever comes to its place later as well', async () => {
    await assign({ audience: { places: [place('York')], withDescendants: true }, countsAlready: { kind: 'none' } });
    await enroll();
    await complete(today());
    await moveSam('York');
    assert.equal((await planOf(sam))[0]?.[0], 'not-started');
    await moveSam('Leeds');
    assert.equal((await planOf(sam))[0]?.[0], 'completed');
  });
});

describe('By when it is due', () => {
  test('may count from the day somebody was hired, and follows that day', async () => {
    /** Known from a feed, which moves them as well. */
    const hire = async (day: string, to: string) => {
      await unsafeQuery(w.database.adminUrl, `update users set hire_date = '${day}' where id = '${sam.id}'`);
      await moveSam(to);
    };
    await hire(addDays(today(), -10), 'York');
    await assign({ audience: { places: [place('North')], withDescendants: true }, dueDays: 90, dueFrom: 'hired' });
    assert.deepEqual(await planOf(sam), [['not-started', addDays(today(), 80)]]);
    await hire(addDays(today(), -30), 'Leeds');
    assert.deepEqual(await planOf(sam), [['not-started', addDays(today(), 60)]]);
    await hire(addDays(today(), -300), 'York');
    assert.deepEqual(await planOf(sam), [['not-started', addDays(today(), 7)]]);
    await hire(addDays(today(), -300), 'Leeds');
  });
});

test('The note of an assignment stands beside the course for the learner', async () => {
  await assign({ note: 'Bring your boots.' });
  assert.deepEqual((await sam.get(`/api/my/courses/${course}`)).body.notes, ['Bring your boots.']);
  assert.deepEqual(w.faults, []);
});
