import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { asNobody, asUser } from '../../http/as-user.ts';
import { featureIds } from '../../organizations/plan.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { furtherJobs } from './jobs.ts';

const oneDay = 24 * 3600_000;
let w: TestWorld;
let start: Date;
/** Of the whole of Harbor; of all below North; of Leeds alone. */
let olu: Person;
let mara: Person;
let lena: Person;
let ada: Person;
let made = 0;

before(async () => {
  w = await makeWorld();
  start = w.clock.now;
  ada = await w.as('ambit/Ada Novak');
  olu = await w.as('harbor/Olu Adeyemi');
  mara = await w.as('harbor/Mara Kane');
  lena = await w.as('harbor/Lena Fox');
  assert.equal((await ada.post('/api/my/entered', { organization: harbor() })).status, 204);
  const { status, text } = await plan(featureIds);
  assert.equal(status, 200, text);
});
after(() => w.close());

const harbor = () => w.ids.organizations.get('harbor') ?? '';
const place = (name: string) => w.ids.locations.get(`harbor/${name}`) ?? '';
const day = (days: number) => new Date(start.getTime() + days * oneDay).toISOString().slice(0, 10);
const later = (days: number) => void (w.clock.now = new Date(start.getTime() + days * oneDay));
const plan = async (features: readonly string[]) => {
  const at = String((await ada.get(`/api/organizations/${harbor()}`)).headers['etag']);
  return ada.patch(`/api/organizations/${harbor()}/plan`, { features }, { headers: { 'if-match': at } });
};
const add = async (location: string | null = 'York'): Promise<string> => {
  const names = { userName: `tess${(made += 1)}`, firstName: 'Tess', lastName: 'Lang' };
  const { status, body, text } = await olu.post('/api/users', { ...names, locationId: location && place(location) });
  assert.equal(status, 201, text);
  return body.id;
};
const alsoAt = (id: string, where: string, term: { from?: string; until?: string } = {}, by = mara) =>
  by.post(`/api/users/${id}/further-places`, { locationId: place(where), ...term });
const until = (id: string, further: string, when: string | null, by = mara) =>
  by.patch(`/api/users/${id}/further-places/${further}`, { until: when });
const sees = async (id: string, by = lena) => (await by.get(`/api/users/${id}`)).status === 200;
const listed = async (by = lena) =>
  (await by.get('/api/users?limit=200')).body.items as { id: string; alsoHere: boolean }[];

describe('A user who also works somewhere', () => {
  test('is seen by those who administer that place, marked in their list, from that day until that day', async () => {
    const id = await add();
    assert.equal(await sees(id), false);
    const { status, text } = await alsoAt(id, 'Leeds', { from: day(2), until: day(5) });
    assert.equal(status, 201, text);
    for (const [at, is] of [
      [0, false],
      [2, true],
      [4, true],
      [5, false],
    ] as const) {
      later(at);
      const row = (await listed()).find((one) => one.id === id);
      assert.deepEqual([await sees(id), row?.alsoHere ?? false], [is, is], `day ${at}`);
      const { count } = (await lena.get('/api/users/count')).body;
      assert.equal(count, (await listed()).length);
    }
    later(0);
    assert.equal((await listed(mara)).find((one) => one.id === id)?.alsoHere, false);
  });

  test('is edited, disabled and given roles only where they are at home, and that is said', async () => {
    const id = await add();
    await alsoAt(id, 'Leeds');
    const { body, headers } = await lena.get(`/api/users/${id}`);
    for (const deed of ['edit', 'suspend', 'archive', 'password', 'delete', 'appoint'])
      assert.notEqual(body.may[deed], true, deed);
    const ifMatch = { headers: { 'if-match': String(headers['etag']) } };
    const edited = await lena.patch(`/api/users/${id}`, { firstName: 'Theresa' }, ifMatch);
    assert.equal(edited.status, 403);
    assert.ok(
      edited.body.askWhom.some(({ name }: { name: string }) => name === 'Mara Kane'),
      edited.text,
    );
    assert.equal((await lena.post(`/api/users/${id}/state`, { state: 'disabled' })).status, 403);
    assert.equal((await alsoAt(id, 'Leeds', {}, lena)).status, 403);
  });

  test('is counted at home alone', async () => {
    const id = await add();
    await alsoAt(id, 'Leeds');
    const at = async (where: string) =>
      (await olu.get(`/api/users?limit=200&location=${place(where)}`)).body.items.map((one: { id: string }) => one.id);
    assert.deepEqual([(await at('York')).includes(id), (await at('Leeds')).includes(id)], [true, false]);
  });

  test('may be at home nowhere', async () => {
    const id = await add(null);
    assert.equal((await alsoAt(id, 'Leeds', {}, olu)).status, 201);
    assert.equal(await sees(id), true);
  });
});

describe('A further place', () => {
  test('is refused out of the reach of its author, at home, twice, for oneself and the wrong way round', async () => {
    const id = await add();
    assert.equal((await alsoAt(id, 'Bath')).body.errors[0].code, 'place-outside');
    assert.equal((await alsoAt(id, 'York')).body.errors[0].code, 'at-home-there');
    assert.equal((await alsoAt(id, 'Leeds', { from: day(4), until: day(4) })).body.errors[0].code, 'ends-before');
    assert.equal((await alsoAt(id, 'Leeds', { until: day(9) })).status, 201);
    assert.equal((await alsoAt(id, 'Leeds', { from: day(8) })).body.errors[0].code, 'works-there-already');
    assert.equal((await alsoAt(id, 'Leeds', { from: day(9) })).status, 201);
    assert.equal((await alsoAt(mara.id, 'York')).status, 403);
  });

  test('ends on a day, goes on, and never was when it ends before it begins', async () => {
    const id = await add();
    const { body } = await alsoAt(id, 'Leeds');
    const shown = async () => (await olu.get(`/api/users/${id}/places`)).body.further;
    assert.equal((await until(id, body.id, day(3))).status, 204);
    assert.deepEqual(
      (await shown()).map((one: { location: { name: string }; from: string; until: string; byName: string }) => [
        one.location.name,
        one.from,
        one.until,
        one.byName,
      ]),
      [['Leeds', day(0), day(3), 'Mara Kane']],
    );
    assert.equal((await until(id, body.id, null)).status, 204);
    assert.equal((await until(await add(), body.id, day(3))).status, 404);
    assert.equal((await until(id, body.id, day(0))).status, 204);
    assert.deepEqual(await shown(), []);
    assert.equal(await sees(id), false);
  });

  test('gives nobody at that place a say over where else the user works', async () => {
    const id = await add();
    const { body } = await alsoAt(id, 'Leeds');
    assert.equal((await until(id, body.id, day(3), lena)).status, 403);
  });

  test('is part of another once its location is', async () => {
    const id = await add();
    const [level] = await unsafeQuery<{ id: string }>(
      w.database.adminUrl,
      'select level_id as id from locations where id = $1',
      [place('Leeds')],
    );
    const made = await olu.post('/api/locations', {
      ...{ name: 'Hull', identifier: 'hull', parentId: place('North') },
      levelId: level?.id,
    });
    assert.equal(made.status, 201, made.text);
    assert.equal((await olu.post(`/api/users/${id}/further-places`, { locationId: made.body.id })).status, 201);
    const gone = await olu.delete(`/api/locations/${made.body.id}`);
    assert.deepEqual([gone.status, gone.body?.code], [409, 'location-not-empty'], gone.text);
    const merged = await olu.post(`/api/locations/${place('Leeds')}/merge`, { ids: [made.body.id] });
    assert.equal(merged.status, 200, merged.text);
    assert.equal(await sees(id), true);
  });
});

describe('Training that follows a location', () => {
  const sources = (id: string, assignment: string) =>
    unsafeQuery<{ ended: boolean }>(
      w.database.adminUrl,
      `select s.ended_at is not null as ended from enrollment_sources s join enrollments e on e.id = s.enrollment_id where e.user_id = $1 and s.source_id = $2`,
      [id, assignment],
    );
  /** The moments have come at which something begins or ends. */
  const turn = async (id: string) => {
    const { running } = w.app;
    for (const job of furtherJobs)
      await job.run({
        payload: { tenant: harbor(), organization: harbor(), user: id },
        server: running.server,
        clock: running.clock,
        signal: new AbortController().signal,
        as: (who, work) => asUser(running, who, work),
        asNobody: (at, work) => asNobody(running, at, work),
      });
  };
  const queued = (id: string) =>
    unsafeQuery<{ at: Date }>(
      w.database.adminUrl,
      `select run_at as at from graphile_worker.jobs where key like 'user.further-place-turns:' || $1 || ':%' order by 1`,
      [id],
    );

  test('comes with a further place and goes with it', async () => {
    const [course] = (await olu.get('/api/courses?limit=50')).body.items;
    const id = await add();
    const audience = { places: [place('Leeds')], withDescendants: true };
    const name = 'Exits at Leeds';
    const assigned = await olu.post('/api/assignments', { courseId: course.id, name, audience, dueDays: 30 });
    assert.equal(assigned.status, 201, assigned.text);
    const asking = async () => (await sources(id, assigned.body.id)).map(({ ended }) => !ended);
    assert.deepEqual(await asking(), []);
    assert.equal((await alsoAt(id, 'Leeds', { from: day(3), until: day(6) })).status, 201);
    assert.deepEqual(
      (await queued(id)).map(({ at }) => at.toISOString().slice(0, 10)),
      [day(3), day(6)],
    );
    assert.deepEqual(await asking(), []);
    later(3);
    await turn(id);
    assert.deepEqual(await asking(), [true]);
    later(6);
    await turn(id);
    assert.deepEqual(await asking(), [false]);
    later(0);
  });

  test('can be assigned there by name, and stays while the user works there', async () => {
    const [course] = (await olu.get('/api/courses?limit=50')).body.items;
    const id = await add();
    const outside = await lena.post('/api/assignments', {
      ...{ courseId: course.id, name: 'By name', audience: { users: [id] }, dueDays: 30 },
    });
    assert.equal(outside.body.errors?.[0]?.code, 'user-outside', outside.text);
    await alsoAt(id, 'Leeds');
    const inside = await lena.post('/api/assignments', {
      ...{ courseId: course.id, name: 'By name', audience: { users: [id] }, dueDays: 30 },
    });
    assert.equal(inside.status, 201, inside.text);
  });
});

describe('Switching further places off', () => {
  test('is refused while somebody also works somewhere, with the number, and possible after', async () => {
    const id = await add();
    await alsoAt(id, 'Leeds', { until: day(9) });
    const without = featureIds.filter((one) => one !== 'further-places');
    const refused = await plan(without);
    assert.deepEqual([refused.status, refused.body.code], [409, 'feature-in-use'], refused.text);
    await unsafeQuery(w.database.adminUrl, 'delete from user_further_places where ends_at is null', []);
    later(10);
    assert.equal((await plan(without)).status, 200);
    const off = await alsoAt(id, 'York Yard');
    assert.deepEqual([off.status, off.body.code], [409, 'further-places-off'], off.text);
  });
});
