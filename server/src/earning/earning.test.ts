import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { launch, type Page, play, says } from '../attempts/test/learner.ts';
import { published, runJobs } from '../content/test/packages.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';

let w: TestWorld;
let olu: Person;
let sam: Person;
let fire: Awaited<ReturnType<typeof published>>;
let lifts: Awaited<ReturnType<typeof published>>;
let certification: string;
let made = 0;
before(async () => {
  w = await makeWorld();
  w.clock.now = new Date('2026-11-22T10:00:00Z');
  [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());
beforeEach(async () => {
  made += 1;
  fire = await published(w, olu, `Fire ${made}`);
  lifts = await published(w, olu, `Lifts ${made}`);
  certification = (await olu.post('/api/certifications', { name: `Crane ${made}`, identifier: `crane-${made}` })).body
    .id;
  await edit({ validity: { kind: 'months', months: 12, from: 'expiry' }, renewalDays: 30 });
});

const edit = async (body: object): Promise<void> => {
  const at = `/api/certifications/${certification}`;
  const { version } = (await olu.get(at)).body;
  const { status, text } = await olu.patch(at, body, { headers: { 'if-match': `"${version}"` } });
  assert.equal(status, 200, text);
};
const asks = (courses: readonly { id: string }[], count: number | null = null) => ({
  things: courses.map(({ id }) => ({ kind: 'course', id })),
  count,
});

/** What Sam holds of it, the latest first. */
const held = async () => {
  await runJobs(w);
  const { items } = (await sam.get('/api/my/certifications?limit=200')).body;
  return items.filter((one: { certification: { id: string } }) => one.certification.id === certification);
};

async function opened(course: { id: string; items: { id: string }[] }): Promise<Page> {
  await olu.post(`/api/courses/${course.id}/participants`, { who: { users: [sam.id] } });
  const { enrollmentId } = (await sam.get(`/api/my/courses/${course.id}`)).body;
  return play(w, await launch(sam, enrollmentId, course.items[0]?.id ?? ''));
}
const complete = async (course: { id: string; items: { id: string }[] }): Promise<void> => {
  const { status, text } = await (await opened(course)).end(says('completed'));
  assert.equal(status, 200, text);
};

describe('A certification is earned', () => {
  test('when all it asks for is completed, once', async () => {
    await edit({ earns: asks([fire, lifts]) });
    await complete(fire);
    assert.deepEqual(await held(), []);
    await complete(lifts);
    const [one, ...more] = await held();
    assert.deepEqual(more, []);
    assert.deepEqual(
      [one.achievedOn, one.expiresOn, one.source, one.cycle, one.state],
      ['2026-11-22', '2027-11-22', 'training', 1, 'active'],
    );
    await olu.post(`/api/courses/${fire.id}/participants`, { who: { users: [sam.id] } });
    assert.equal((await held()).length, 1);
  });

  test('when so many of what it asks for are completed', async () => {
    await edit({ earns: asks([fire, lifts], 1) });
    await complete(lifts);
    assert.equal((await held()).length, 1);
    await complete(fire);
    assert.equal((await held()).length, 1);
  });

  test('by a completed path', async () => {
    const path = (await olu.post('/api/paths', { title: `Path ${made}` })).body.id;
    await olu.patch(`/api/paths/${path}`, { steps: [{ courseId: fire.id }] }, { headers: { 'if-match': '"1"' } });
    await olu.post(`/api/paths/${path}/publish`, {});
    await edit({ earns: { things: [{ kind: 'path', id: path }], count: null } });
    const { status, text } = await olu.post('/api/assignments', {
      pathId: path,
      name: `Path ${made}`,
      audience: { everybody: true },
    });
    assert.equal(status, 201, text);
    await complete(fire);
    assert.equal((await held()).length, 1);
  });

  test('by nobody once it is retired, and not by a completion that is not there any more', async () => {
    await edit({ earns: asks([fire]) });
    await olu.post(`/api/certifications/${certification}/retire`, {});
    await complete(fire);
    assert.deepEqual(await held(), []);
  });

  test('and renewed in its window by what is completed in it, each completion for one cycle', async () => {
    await edit({ earns: asks([fire]), renews: asks([lifts]) });
    await complete(fire);
    assert.equal((await held()).length, 1);
    const now = w.clock.now;
    try {
      w.clock.now = new Date('2027-11-01T10:00:00Z');
      sam = await w.as('harbor/Sam Doyle');
      olu = await w.as('harbor/Olu Adeyemi');
      assert.equal((await held())[0].state, 'expiring');
      await complete(lifts);
      const [second, first] = await held();
      assert.deepEqual([second.cycle, second.achievedOn, second.expiresOn], [2, '2027-11-01', '2028-11-22']);
      assert.deepEqual([first.cycle, first.isLatest], [1, false]);
      // what renewed it in this window does not renew it in the next
      w.clock.now = new Date('2028-11-01T10:00:00Z');
      sam = await w.as('harbor/Sam Doyle');
      assert.equal((await held()).length, 2);
    } finally {
      w.clock.now = now;
      [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
    }
  });

  test('anew after it was revoked, by what is completed later alone', async () => {
    await edit({ earns: asks([fire, lifts], 1) });
    await complete(fire);
    const [one] = await held();
    await olu.post(`/api/awards/${one.id}/revocation`, { reason: 'Cheated' });
    await complete(lifts);
    assert.deepEqual(
      (await held()).map((each: { state: string }) => each.state),
      ['revoked'],
    );
  });

  test('by a global objective that a course leaves satisfied, at the level it is mapped to', async () => {
    const at = `/api/certifications/${certification}`;
    const { levels } = (await olu.post(`${at}/levels`, { name: 'Expert', months: 24 })).body;
    await olu.post(`${at}/objectives`, { levelId: levels[1].id, objective: `urn:lift:${made}` });
    const page = await opened(fire);
    const known = { measure: null, completed: null, progress: null, raw: null, least: null, most: null };
    const says2004 = (satisfied: boolean) => ({ objectives: { [`urn:lift:${made}`]: { satisfied, ...known } } });
    assert.equal((await page.commit(says('incomplete'), says2004(false))).status, 200);
    assert.deepEqual(await held(), []);
    assert.equal((await page.commit(says('incomplete'), says2004(true))).status, 200);
    const [one] = await held();
    assert.deepEqual([one.level.name, one.expiresOn, one.source], ['Expert', '2028-11-22', 'objective']);
    assert.equal((await page.commit(says('incomplete'), says2004(true))).status, 200);
    assert.equal((await held()).length, 1);
    assert.deepEqual(w.faults, []);
  });
});
