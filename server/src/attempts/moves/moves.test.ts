import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { runJobs } from '../../content/test/packages.ts';
import { unsafeQuery } from '../../database/template.ts';
import { asNobody, asUser } from '../../http/as-user.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { versioned, type Versioned } from '../test/versioned.ts';
import { movePeople } from './jobs.ts';

let w: TestWorld;
let olu: Person;
let sam: Person;
let rune: Person;
let v: Versioned;
before(async () => {
  w = await makeWorld();
  [olu, sam, rune] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle'), await w.as('harbor/Rune Falk')];
  v = versioned(w, olu, [sam, rune]);
});
after(() => w.close());

describe('A new version', () => {
  test('leaves people in progress where they are unless something else is said', async () => {
    const course = await v.taught('Ropes', 'Boats');
    await v.learn(course, 'Ropes');
    await v.add((await v.begin(course)) && course, 'Knots');
    await v.publish(course);
    await runJobs(w);
    assert.deepEqual(await v.titles(course), ['Ropes completed', 'Boats not-started']);
    // who had not begun gets what is in force
    assert.deepEqual(await v.titles(course, rune), ['Ropes not-started', 'Boats not-started', 'Knots not-started']);
    assert.equal((await v.mine(course)).renewed, null);
  });

  test('says beforehand how many stand where, and never a number of people out of sight', async () => {
    const course = await v.taught('Ropes', 'Boats');
    await v.learn(course, 'Ropes');
    const { versions, others, moves } = await v.people(course);
    assert.deepEqual(
      versions.map(({ id: _, ...rest }: { id: string }) => rest),
      [
        { number: null, notStarted: 1, inProgress: 0, completed: 0 },
        { number: '1.0', notStarted: 0, inProgress: 1, completed: 0 },
      ].toSorted((a) => (a.number === null ? -1 : 1)),
    );
    assert.deepEqual([others, moves], [false, []]);
    assert.equal((await sam.get(`/api/courses/${course}/people`)).status, 403);
  });

  test('counts for a group owner the members of the group, and says only that there are others', async () => {
    const [ines, tomas] = [await w.as('solace/Ines Duarte'), await w.as('solace/Tomas Grey')];
    const { items } = (await ines.get('/api/courses?search=Consent basics')).body;
    const users = ['Lia Young', 'Uma Bright'].map((name) => w.ids.users.get(`solace/${name}`));
    const added = await ines.post(`/api/courses/${items[0].id}/participants`, { who: { users } });
    assert.ok(added.status < 300, added.text);
    const count = async (who: Person) => {
      const { versions, others } = await v.people(items[0].id, who);
      const all = versions.flatMap((one: Record<string, number>) => [
        one['notStarted'],
        one['inProgress'],
        one['completed'],
      ]);
      return [all.reduce((sum: number, n: number) => sum + n), others];
    };
    // Lia is a member of Oncology, Uma is not
    assert.deepEqual(await count(ines), [2, false]);
    assert.deepEqual(await count(tomas), [1, true]);
  });

  test('takes people in progress along with what they did in the parts that stand in both', async () => {
    const course = await v.taught('Ropes', 'Boats', 'Flares');
    await v.learn(course, 'Ropes');
    await v.learn(course, 'Boats');
    const draft = await v.begin(course);
    await v.write(v.itemOf(draft, 'Ropes'), { title: 'Ropes and knots' });
    await olu.delete(`/api/items/${v.itemOf(draft, 'Boats')}`);
    const { body } = await v.publish(course, { people: 'move', changeSummary: 'Boats are gone' });
    assert.equal(body.number, '1.1');
    assert.equal((await v.people(course)).moves[0].state, 'running');
    await runJobs(w);
    assert.deepEqual(await v.titles(course), ['Ropes and knots completed', 'Flares not-started']);
    const { state, progress, renewed } = await v.mine(course);
    assert.deepEqual([state, progress, renewed.number, renewed.how], ['in-progress', 0.5, '1.1', 'move']);
    assert.partialDeepStrictEqual((await v.people(course)).moves[0], {
      how: 'move',
      state: 'done',
      total: 1,
      moved: 1,
    });
    // what was done in the part that is gone stays as history
    assert.equal((await v.listed(course)).length, 2);
    w.clock.now = new Date(w.clock.now.getTime() + 60_000);
    await v.learn(course, 'Flares');
    assert.equal((await v.mine(course)).state, 'completed');
    assert.equal((await v.mine(course)).renewed, null);
  });

  test('completes those who had done all that is left of it', async () => {
    const course = await v.taught('Ropes', 'Boats');
    await v.learn(course, 'Ropes');
    const draft = await v.begin(course);
    await olu.delete(`/api/items/${v.itemOf(draft, 'Boats')}`);
    await v.publish(course, { people: 'move' });
    await runJobs(w);
    assert.partialDeepStrictEqual(await v.mine(course), { state: 'completed', progress: 1 });
  });

  test('has people in progress begin anew, and what they did stays as history that counts no more', async () => {
    const course = await v.taught('Ropes', 'Boats');
    await v.learn(course, 'Ropes');
    await v.begin(course);
    await v.publish(course, { people: 'restart' });
    await runJobs(w);
    assert.partialDeepStrictEqual(await v.mine(course), {
      state: 'not-started',
      progress: 0,
      renewed: { how: 'restart' },
    });
    assert.deepEqual(await v.titles(course), ['Ropes not-started', 'Boats not-started']);
    assert.deepEqual(
      (await v.listed(course)).map(({ isSetAside }: { isSetAside: boolean }) => isSetAside),
      [true],
    );
  });

  test('leaves those who have completed with what they completed', async () => {
    for (const how of ['move', 'restart']) {
      const course = await v.taught('Ropes');
      await v.learn(course, 'Ropes');
      await v.add((await v.begin(course)) && course, 'Boats');
      await v.publish(course, { people: how });
      await runJobs(w);
      assert.equal((await v.mine(course)).state, 'completed');
      assert.deepEqual(await v.titles(course), ['Ropes completed']);
    }
  });

  test('ends what is open with words and a way on, and keeps everything that was acknowledged', async () => {
    const course = await v.taught('Ropes', 'Boats');
    const at = await v.open(course, 'Ropes');
    assert.equal((await v.done(at)).status, 200);
    const next = await v.open(course, 'Boats');
    await v.begin(course);
    await v.publish(course, { people: 'move' });
    await runJobs(w);
    const refused = await v.done(next);
    assert.deepEqual([refused.status, refused.body.code], [409, 'course-renewed']);
    assert.match(refused.body.detail, /What you did until then is kept/u);
    assert.deepEqual(await v.titles(course), ['Ropes completed', 'Boats in-progress']);
    // the same attempt goes on: nothing of it was changed
    await v.learn(course, 'Boats');
    assert.equal((await v.mine(course)).state, 'completed');
  });

  test('takes no try away from whoever was in the middle of a part that it changed', async () => {
    const course = await v.taught('Ropes', 'Boats');
    await v.open(course, 'Ropes');
    const draft = await v.begin(course);
    await v.write(v.itemOf(draft, 'Ropes'), v.link('Look at the end'));
    await v.publish(course, { people: 'move' });
    await runJobs(w);
    const [attempt] = await v.listed(course);
    assert.deepEqual([attempt.state, attempt.isSetAside], ['ended', true]);
    assert.equal((await v.mine(course)).items[0].attempts, 0);
  });

  test('published in between overtakes what was decided before', async () => {
    const course = await v.taught('Ropes', 'Boats');
    await v.learn(course, 'Ropes');
    await v.begin(course);
    await v.publish(course, { people: 'restart' });
    await v.begin(course);
    await v.publish(course, { people: 'stay' });
    await runJobs(w);
    assert.equal((await v.people(course)).moves[0].state, 'overtaken');
    assert.equal((await v.mine(course)).state, 'in-progress');
  });
});

/** Runs a move until its first step is done. */
async function cutOff(tenant: string, move: string): Promise<void> {
  const { running } = w.app;
  const cut = new AbortController();
  await assert.rejects(async () =>
    movePeople.run({
      payload: { tenant, organization: tenant, move },
      server: running.server,
      clock: running.clock,
      signal: cut.signal,
      as: (who, work) => asUser(running, who, work),
      asNobody: async (place, work) => {
        const done = await asNobody(running, place, work);
        cut.abort();
        return done;
      },
    }),
  );
}

test('A move that was cut off goes on where it stopped, and one that ran twice brings nobody twice', async () => {
  const course = await v.taught('Ropes', 'Boats');
  const tenant = w.ids.organizations.get('harbor') ?? '';
  const [version] = await unsafeQuery<{ id: string }>(
    w.database.adminUrl,
    "select id from course_versions where course_id = $1 and state = 'effective'",
    [course],
  );
  await unsafeQuery(
    w.database.adminUrl,
    `with crowd as (insert into users (tenant_id, organization_id, id, user_name, user_name_key, first_name, last_name, name_key, created_at)
      select $1, $1, gen_random_uuid(), 'mover' || n, 'mover' || n, 'M', 'N' || n, 'n' || n, now() from generate_series(1, 230) n returning id)
     insert into enrollments (tenant_id, organization_id, id, user_id, course_id, course_version_id, state, enrolled_at)
     select $1, $1, gen_random_uuid(), id, $2, $3, 'in-progress', now() from crowd`,
    [tenant, course, version?.id],
  );
  await v.begin(course);
  await v.publish(course, { people: 'move' });
  const [{ id: move }] = (await v.people(course)).moves;
  await cutOff(tenant, move);
  assert.partialDeepStrictEqual((await v.people(course)).moves[0], { state: 'running', moved: 100, total: 230 });
  await runJobs(w);
  assert.partialDeepStrictEqual((await v.people(course)).moves[0], { state: 'done', moved: 230 });
  const [row] = await unsafeQuery<{ n: number }>(
    w.database.adminUrl,
    'select count(*)::int as n from enrollment_moves o join version_moves m on m.id = o.move_id where m.course_id = $1',
    [course],
  );
  assert.equal(row?.n, 230);
});
