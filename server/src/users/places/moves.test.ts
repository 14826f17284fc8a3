import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { asNobody, asUser } from '../../http/as-user.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { userMoveJobs } from './jobs.ts';

const oneDay = 24 * 3600_000;
let w: TestWorld;
let greta: Person;
let mara: Person;
let start: Date;
let made = 0;

before(async () => {
  w = await makeWorld();
  start = w.clock.now;
  [greta, mara] = [await w.as('harbor/Greta Holm'), await w.as('harbor/Mara Kane')];
});
beforeEach(() => later(0));
after(() => w.close());

const place = (name: string) => w.ids.locations.get(`harbor/${name}`) ?? '';
const organization = () => w.ids.organizations.get('harbor') ?? '';
const day = (days: number) => new Date(start.getTime() + days * oneDay).toISOString().slice(0, 10);
const later = (days: number) => void (w.clock.now = new Date(start.getTime() + days * oneDay));
const add = async (location: string | null = 'Leeds'): Promise<string> => {
  const names = { userName: `mia${(made += 1)}`, firstName: 'Mia', lastName: 'Frey' };
  return (await greta.post('/api/users', { ...names, locationId: location && place(location) })).body.id;
};
const edit = async (id: string, change: object, by = mara) => {
  const { headers } = await greta.get(`/api/users/${id}`);
  return by.patch(`/api/users/${id}`, change, { headers: { 'if-match': String(headers['etag']) } });
};
const move = (id: string, to: string | null, days: number, by = mara) =>
  edit(id, { locationId: to && place(to), from: day(days) }, by);
const locationOf = async (id: string): Promise<string | null> =>
  (await greta.get(`/api/users/${id}`)).body.location?.name ?? null;
const dated = async (id: string) => (await greta.get(`/api/users/${id}/places`)).body;
const history = async (id: string): Promise<string[]> =>
  (await dated(id)).items.map(
    ({ value, from, until }: { value: { name: string }; from: string; until: string | null }) =>
      `${value.name} ${from}..${until ?? ''}`,
  );
const takeBack = (id: string, days: number, by = mara) =>
  by.post(`/api/users/${id}/moves/take-back`, { from: day(days) });

/** What waits for a day: the moves of somebody, each with the moment it is done. */
const waiting = (id: string) =>
  unsafeQuery<{ move: string; at: Date }>(
    w.database.adminUrl,
    `select m.id as move, j.run_at as at from user_moves m join graphile_worker.jobs j on j.key = 'user.move:' || m.id where m.user_id = $1 order by m.on_day`,
    [id],
  );

/** The day has come for everything that is planned for somebody. */
async function dayComes(id: string): Promise<void> {
  const { running } = w.app;
  for (const job of userMoveJobs)
    for (const { move: one } of await waiting(id))
      await job.run({
        payload: { tenant: organization(), organization: organization(), move: one },
        server: running.server,
        clock: running.clock,
        signal: new AbortController().signal,
        as: (who, work) => asUser(running, who, work),
        asNobody: (at, work) => asNobody(running, at, work),
      });
}
const entries = (id: string) =>
  unsafeQuery<{ operation: string; actor_id: string; role: string }>(
    w.database.adminUrl,
    `select operation, actor_id, role from audit_entries where thing_id = $1 and operation = 'user.edit' order by at, id`,
    [id],
  );

describe('A move on a day to come', () => {
  test('is kept, shown, and done at the beginning of that day as if its author did it then', async () => {
    const id = await add();
    const planned = await move(id, 'York', 10);
    assert.equal(planned.status, 200, planned.text);
    assert.equal(planned.body.location.name, 'Leeds');
    const [one] = (await dated(id)).moves;
    assert.deepEqual([one.location.name, one.day, one.state, one.byName], ['York', day(10), 'planned', 'Mara Kane']);
    const [job] = await waiting(id);
    assert.equal(job?.at.toISOString(), `${day(10)}T00:00:00.000Z`);
    await dayComes(id);
    assert.equal(await locationOf(id), 'Leeds', 'the day has not come');
    later(10);
    await dayComes(id);
    await dayComes(id);
    assert.equal(await locationOf(id), 'York');
    assert.deepEqual(await history(id), [`York ${day(10)}..`, `Leeds ${day(0)}..${day(10)}`]);
    assert.deepEqual((await dated(id)).moves, []);
    const [asked, done, ...more] = await entries(id);
    assert.deepEqual([asked?.actor_id, done?.actor_id, done?.role], [mara.id, mara.id, asked?.role]);
    assert.deepEqual(more, [], 'it is done once');
  });

  test('can be taken back until then by whoever may move the user, and by nobody else', async () => {
    const id = await add();
    await move(id, 'York', 5);
    const [one] = (await dated(id)).moves;
    const path = `/api/users/${id}/moves/${one.id}`;
    const theo = await w.as('harbor/Theo Brandt');
    assert.equal((await theo.delete(path)).status, 403);
    assert.equal((await mara.delete(`/api/users/${await add()}/moves/${one.id}`)).status, 404);
    assert.equal((await mara.delete(path)).status, 204);
    assert.equal((await mara.delete(path)).body.code, 'not-planned');
    later(5);
    await dayComes(id);
    assert.equal(await locationOf(id), 'Leeds');
  });

  test('is refused at once where it could not be done today either, and twice for one day', async () => {
    const id = await add();
    assert.equal((await move(id, 'Bath', 5)).body.errors[0].code, 'place-outside');
    assert.equal((await move(mara.id, 'York', 5)).status, 403);
    assert.equal((await move(id, 'York', 5)).status, 200);
    assert.equal((await move(id, 'York Yard', 5)).body.errors[0].code, 'planned-already');
    assert.equal((await edit(id, { from: day(4) })).body.errors[0].code, 'day-without-move');
  });

  test('is not done when its author no longer may, who is told why', async () => {
    const id = await add();
    assert.equal((await move(id, 'York', 7)).status, 200);
    later(6);
    // where Mara does not reach
    assert.equal((await edit(id, { locationId: place('Bath') }, greta)).status, 200);
    later(7);
    await dayComes(id);
    assert.equal(await locationOf(id), 'Bath');
    const [one] = (await dated(id)).moves;
    assert.deepEqual([one.state, one.reason], ['refused', 'There is nothing at this address that you may see.']);
    const [told] = (await mara.get('/api/my/inbox')).body.items;
    assert.equal(told.kind, 'move-refused');
    assert.match(told.subject, /^Mia Frey did not move on \d/u);
  });

  test('is not done when its author may not sign in any more', async () => {
    const id = await add();
    const rune = await w.as('harbor/Rune Falk');
    await edit(id, { locationId: place('Bath') }, greta);
    assert.equal((await move(id, 'Bristol', 7, rune)).status, 200);
    await greta.post(`/api/users/${rune.id}/state`, { state: 'disabled' });
    later(7);
    await dayComes(id);
    await greta.post(`/api/users/${rune.id}/state`, { state: 'active' });
    const [one] = (await dated(id)).moves;
    assert.deepEqual([await locationOf(id), one.reason], ['Bath', 'Whoever planned it may not sign in any more.']);
  });
});

describe('A move on a day that has passed', () => {
  test('corrects the history and moves the user now', async () => {
    const id = await add();
    later(20);
    assert.equal((await move(id, 'York', 5)).status, 200);
    assert.equal(await locationOf(id), 'York');
    assert.deepEqual(await history(id), [`York ${day(5)}..`, `Leeds ${day(0)}..${day(5)}`]);
  });

  test('is refused when a later change is known, with its day', async () => {
    const id = await add();
    later(10);
    await edit(id, { locationId: place('York') });
    later(20);
    const refused = await move(id, 'York Yard', 9);
    assert.deepEqual([refused.status, refused.body.errors[0].field], [422, 'from']);
    assert.match(
      refused.body.errors[0].detail,
      new RegExp(`A later change of the location is known: on ${day(10)}`, 'u'),
    );
    assert.equal((await move(id, 'York Yard', 10)).status, 200);
    assert.deepEqual(await history(id), [`York Yard ${day(10)}..`, `Leeds ${day(0)}..${day(10)}`]);
  });

  test('may say that somebody has been there longer than was known', async () => {
    const id = await add();
    assert.equal((await move(id, 'Leeds', -30)).status, 200);
    assert.deepEqual(await history(id), [`Leeds ${day(-30)}..`]);
    assert.equal((await move(id, 'York', -40)).body.errors[0].code, 'moved-later');
  });
});

describe('The latest move', () => {
  test('is taken back as if it had not been', async () => {
    const id = await add();
    later(10);
    await edit(id, { locationId: place('York') });
    later(12);
    const { status, body, text } = await takeBack(id, 10);
    assert.deepEqual([status, body.location?.name], [200, 'Leeds'], text);
    assert.deepEqual(await history(id), [`Leeds ${day(0)}..`]);
  });

  test('is not taken back when there was another since, when there is none, or out of where one may move people', async () => {
    const id = await add();
    assert.equal((await takeBack(id, 0)).body.code, 'nothing-before');
    later(10);
    await edit(id, { locationId: place('York') });
    later(12);
    await edit(id, { locationId: place('York Yard') });
    const refused = await takeBack(id, 10);
    assert.deepEqual([refused.status, refused.body.code], [409, 'moved-since']);
    const come = await add('Bath');
    later(14);
    await edit(come, { locationId: place('Leeds') }, greta);
    assert.equal((await takeBack(come, 14)).body.errors[0].code, 'place-outside');
    assert.equal((await takeBack(come, 14, greta)).body.location.name, 'Bath');
  });
});

describe('Many users', () => {
  const bulk = (ids: readonly string[], days: number) =>
    mara.post('/api/bulks', { deed: { deed: 'move', locationId: place('York'), from: day(days) }, users: { ids } });
  const undo = (id: string) => mara.post(`/api/bulks/${id}/undo`);

  test('move on a day to come, and it is taken back with the bulk', async () => {
    const ids = [await add(), await add()];
    const { body } = await bulk(ids, 8);
    assert.equal(body.done, 2, JSON.stringify(body));
    for (const id of ids) assert.deepEqual([await locationOf(id), (await dated(id)).moves.length], ['Leeds', 1]);
    assert.equal((await undo(body.id)).body.undone, 2);
    for (const id of ids) assert.deepEqual((await dated(id)).moves, []);
  });

  test('moved since a day; whoever was moved later is named, and undoing puts the history back', async () => {
    const [one, two] = [await add(), await add()];
    later(10);
    await edit(two, { locationId: place('York Yard') });
    later(20);
    const { body } = await bulk([one, two], 5);
    assert.deepEqual([body.done, body.left[0].names, body.left.length], [1, ['Mia Frey'], 1]);
    assert.deepEqual(await history(one), [`York ${day(5)}..`, `Leeds ${day(0)}..${day(5)}`]);
    assert.equal((await undo(body.id)).body.undone, 1);
    assert.deepEqual(await history(one), [`Leeds ${day(0)}..`]);
  });
});
