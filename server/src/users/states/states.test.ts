import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { published } from '../../content/test/packages.ts';
import { unsafeQuery } from '../../database/template.ts';
import { asNobody, asUser } from '../../http/as-user.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { userStateJobs } from './jobs.ts';

const oneDay = 24 * 3600_000;
let w: TestWorld;
let olu: Person;
let mara: Person;
let made = 0;
let start: Date;

before(async () => {
  w = await makeWorld();
  start = w.clock.now;
  [olu, mara] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Mara Kane')];
});
beforeEach(() => {
  w.clock.now = start;
});
after(() => w.close());

const place = (name: string) => w.ids.locations.get(`harbor/${name}`) ?? '';
const day = (days: number) => new Date(start.getTime() + days * oneDay).toISOString().slice(0, 10);
const add = async (location = 'Leeds') => {
  const input = { userName: `ida${(made += 1)}`, firstName: 'Ida', lastName: 'Frey', locationId: place(location) };
  const { body, status } = await olu.post('/api/users', input);
  assert.equal(status, 201);
  return body.id as string;
};
const state = (user: string, to: string, rest: object = {}, by = mara) =>
  by.post(`/api/users/${user}/state`, { state: to, ...rest });
const look = async (user: string) => (await olu.get(`/api/users/${user}`)).body;
const rolesOf = async (user: string) =>
  (await olu.get(`/api/users/${user}/appointments`)).body.items.map(({ role }: { role: string }) => role);
const waiting = (user: string) =>
  unsafeQuery<{ run_at: Date }>(
    w.database.ownerUrl,
    `select run_at from graphile_worker.jobs where key = 'user.return:${user}'`,
  );

/** Runs the job that was written down for a suspension. */
async function returnOf(user: string, until: string): Promise<void> {
  const { running } = w.app;
  const organization = w.ids.organizations.get('harbor') ?? '';
  for (const job of userStateJobs)
    await job.run({
      payload: { tenant: organization, organization, user, until },
      server: running.server,
      clock: running.clock,
      signal: new AbortController().signal,
      as: (who, work) => asUser(running, who, work),
      asNobody: (at, work) => asNobody(running, at, work),
    });
}

describe('Training that is suspended until a day', () => {
  const due = async (user: string, course: string) => {
    const { body } = await olu.get(`/api/users/${user}/enrollments`);
    return body.items.find((one: { course: { id: string } }) => one.course.id === course)?.dueDate;
  };
  const assign = async (dueDays: number) => {
    const { id } = await published(w, olu, `Course ${(made += 1)}`);
    const audience = { places: [place('Leeds')], withDescendants: true };
    const { status } = await olu.post('/api/assignments', { courseId: id, name: `A${made}`, audience, dueDays });
    assert.equal(status, 201);
    return id;
  };

  test('goes on by itself on that day: what was missed comes, due dates move, and nothing does so twice', async () => {
    const user = await add();
    const early = await assign(20);
    assert.equal(await due(user, early), day(20));
    const { body } = await state(user, 'suspended', { until: day(10), reason: 'Parental leave' });
    assert.deepEqual(
      [body.state, body.standing.until, body.standing.reason, body.standing.byName],
      ['suspended', day(10), 'Parental leave', 'Mara Kane'],
    );
    const missed = await assign(30);
    assert.equal(await due(user, missed), undefined);
    assert.equal((await waiting(user)).length, 1);

    w.clock.now = new Date(start.getTime() + 9 * oneDay);
    await returnOf(user, day(10));
    assert.equal((await look(user)).state, 'suspended', 'a day too early nothing happens');

    w.clock.now = new Date(start.getTime() + 10 * oneDay);
    await returnOf(user, day(10));
    assert.equal((await look(user)).state, 'active');
    assert.equal(await due(user, early), day(30));
    assert.equal(await due(user, missed), day(40));
    await returnOf(user, day(10));
    assert.equal(await due(user, early), day(30));
  });

  test('keeps the moved dates when the assignment is followed anew', async () => {
    const user = await add();
    const course = await assign(20);
    const { body } = await olu.get('/api/assignments?limit=200');
    const { id } = body.items.find((one: { course: { id: string } }) => one.course.id === course);
    await state(user, 'suspended', { until: day(10) });
    w.clock.now = new Date(start.getTime() + 4 * oneDay);
    assert.equal((await state(user, 'active')).status, 200);
    assert.equal(await due(user, course), day(24));
    const { headers } = await olu.get(`/api/assignments/${id}`);
    const input = { dueDays: 21 };
    await olu.patch(`/api/assignments/${id}`, input, { headers: { 'if-match': String(headers['etag']) } });
    assert.equal(await due(user, course), day(25));
  });

  test('leaves the sign-in alone and asks for a day that is still to come', async () => {
    const sam = await w.as('harbor/Sam Doyle');
    assert.equal((await state(sam.id, 'suspended', { until: day(3) })).status, 200);
    assert.equal((await sam.get('/api/me')).status, 200);
    assert.equal((await state(sam.id, 'active')).status, 200);
    const late = await state(sam.id, 'suspended', { until: day(0) });
    assert.deepEqual([late.status, late.body.errors[0].field], [422, 'until']);
    const useless = await state(sam.id, 'disabled', { until: day(3) });
    assert.deepEqual([useless.status, useless.body.errors[0].code], [422, 'until-unused']);
  });

  test('that was ended by hand is not ended again by the day of the first suspension', async () => {
    const user = await add();
    await state(user, 'suspended', { until: day(5) });
    await state(user, 'active');
    await state(user, 'suspended', { until: day(9) });
    w.clock.now = new Date(start.getTime() + 6 * oneDay);
    await returnOf(user, day(5));
    assert.equal((await look(user)).state, 'suspended');
  });
});

describe('Whoever is taken out', () => {
  test('by archiving is signed out at the next request and holds nothing, and comes back with the same roles', async () => {
    const theo = await w.as('harbor/Theo Brandt');
    const held = await rolesOf(theo.id);
    assert.ok(held.length > 0);
    const { status, body } = await mara.post(`/api/users/${theo.id}/archive`, { reason: 'Left in autumn' });
    assert.deepEqual([status, body.state, body.standing.reason], [200, 'archived', 'Left in autumn']);
    assert.equal((await theo.get('/api/me')).status, 401);
    assert.deepEqual(await rolesOf(theo.id), []);
    const back = await mara.post(`/api/users/${theo.id}/restore`, {});
    assert.deepEqual([back.body.state, back.body.heldBack], ['active', []]);
    assert.deepEqual(await rolesOf(theo.id), held);
    assert.equal((await mara.post(`/api/users/${theo.id}/restore`, {})).status, 409);
  });

  test('with a role above whoever brings them back comes back without it, and it is named', async () => {
    const user = await add();
    const given = await olu.post(`/api/users/${user}/appointments`, { role: 'multisite.organization-administrator' });
    assert.equal(given.status, 201, given.text);
    await olu.post(`/api/users/${user}/archive`, {});
    const { status, body } = await mara.post(`/api/users/${user}/restore`, {});
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual(body.heldBack, ['Organization Administrator']);
  });

  test('by deleting keeps the user name, which nobody else gets, and can be taken back', async () => {
    const user = await add();
    const { userName } = await look(user);
    assert.equal((await olu.delete(`/api/users/${user}?reason=Twice`)).status, 204);
    const taken = await olu.post('/api/users', { userName, firstName: 'Other', lastName: 'One' });
    assert.deepEqual([taken.status, taken.body.errors[0].code], [422, 'user-name-taken']);
    const gone = await look(user);
    assert.deepEqual([gone.state, gone.standing.reason, gone.name], ['deleted', 'Twice', 'Ida Frey']);
    assert.equal((await state(user, 'active')).status, 409);
    assert.equal((await olu.post(`/api/users/${user}/restore`, {})).status, 409);
    assert.equal((await olu.post(`/api/users/${user}/undelete`, {})).body.state, 'active');
    const { items } = (await olu.get(`/api/users/${user}/states`)).body;
    assert.deepEqual(
      items.map(({ became }: { became: string }) => became),
      ['active', 'deleted'],
    );
  });

  test('is never oneself, and never the last who may give roles', async () => {
    for (const ask of [
      () => olu.post(`/api/users/${olu.id}/archive`, {}),
      () => olu.post(`/api/users/${olu.id}/state`, { state: 'disabled' }),
      () => olu.delete(`/api/users/${olu.id}`),
    ])
      assert.equal((await ask()).status, 403);
    const greta = await w.as('harbor/Greta Holm');
    const hugo = w.ids.users.get('lakeside/Hugo Lind') ?? '';
    for (const ask of [
      () => greta.post(`/api/users/${hugo}/archive`, {}),
      () => greta.post(`/api/users/${hugo}/state`, { state: 'suspended' }),
      () => greta.delete(`/api/users/${hugo}`),
    ]) {
      const { status, text } = await ask();
      assert.equal(status, 403);
      assert.match(text, /without an administrator who may give roles/u);
    }
    const ana = w.ids.users.get('lakeside/Ana Petrova') ?? '';
    assert.equal((await greta.post(`/api/users/${ana}/archive`, {})).status, 200);
  });
});
