import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { asNobody, asUser } from '../../http/as-user.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { check, checkUndo, commit, inShort, rows, undo } from '../import/test/trial.ts';
import { userMoveJobs } from './jobs.ts';

const oneDay = 24 * 3600_000;
let w: TestWorld;
let greta: Person;
let start: Date;
let made = 0;

before(async () => {
  w = await makeWorld();
  start = w.clock.now;
  greta = await w.as('harbor/Greta Holm');
});
beforeEach(() => later(0));
after(() => w.close());

const place = (name: string) => w.ids.locations.get(`harbor/${name}`) ?? '';
const organization = () => w.ids.organizations.get('harbor') ?? '';
const day = (days: number) => new Date(start.getTime() + days * oneDay).toISOString().slice(0, 10);
const later = (days: number) => void (w.clock.now = new Date(start.getTime() + days * oneDay));
const add = async (): Promise<{ id: string; userName: string }> => {
  const userName = `tia${(made += 1)}`;
  const input = { userName, firstName: 'Tia', lastName: 'Frey', locationId: place('Leeds') };
  return { id: (await greta.post('/api/users', input)).body.id, userName };
};
const dated = async (id: string) => (await greta.get(`/api/users/${id}/places`)).body;
const history = async (id: string): Promise<string[]> =>
  (await dated(id)).items.map(
    ({ value, from, until }: { value: { name: string }; from: string; until: string | null }) =>
      `${value.name} ${from}..${until ?? ''}`,
  );
const who = () => ({ world: w, by: greta });
const file = (...lines: string[]) => `Login,Phone,Location,Manager,Moves on\n${lines.join('\n')}\n`;
const imported = async (text: string): Promise<string> => {
  const { id } = await check(who(), text);
  const done = await commit(who(), id);
  assert.equal(done.state, 'committed');
  return id;
};

/** The day has come for everything that is planned for somebody. */
async function dayComes(id: string): Promise<void> {
  const { running } = w.app;
  const moves = await unsafeQuery<{ id: string }>(w.database.adminUrl, 'select id from user_moves where user_id = $1', [
    id,
  ]);
  for (const job of userMoveJobs)
    for (const { id: move } of moves)
      await job.run({
        payload: { tenant: organization(), organization: organization(), move },
        server: running.server,
        clock: running.clock,
        signal: new AbortController().signal,
        as: (user, work) => asUser(running, user, work),
        asNobody: (at, work) => asNobody(running, at, work),
      });
}

test('A row of a day to come waits for it; what else it says comes now, and the same file again changes nothing', async () => {
  const { id, userName } = await add();
  const text = file(`${userName},0113 5,York,lena,${day(9)}`);
  const checked = await check(who(), text);
  assert.deepEqual((await rows(greta, checked.id)).map(inShort), ['2 updated phone movesOn']);
  await commit(who(), checked.id);
  const { body } = await greta.get(`/api/users/${id}`);
  assert.deepEqual([body.phone, body.location.name], ['0113 5', 'Leeds']);
  const [one] = (await dated(id)).moves;
  assert.deepEqual([one.told, one.day], [['York', 'lena'], day(9)]);
  assert.equal((await check(who(), text)).counts.unchanged, 1);
  later(9);
  await dayComes(id);
  assert.equal((await greta.get(`/api/users/${id}`)).body.location.name, 'York');
  assert.deepEqual(await history(id), [`York ${day(9)}..`, `Lena Fox ${day(9)}..`, `Leeds ${day(0)}..${day(9)}`]);
});

test('A row of a day that has passed corrects the history, unless a later change is known', async () => {
  const { id, userName } = await add();
  later(20);
  await imported(file(`${userName},,York,,${day(5)}`));
  assert.deepEqual(await history(id), [`York ${day(5)}..`, `Leeds ${day(0)}..${day(5)}`]);
  const refused = await check(who(), file(`${userName},,Bath,,${day(4)}`));
  const [row] = await rows(greta, refused.id);
  assert.deepEqual(row && inShort(row), '2 rejected movesOn:moved-later');
  assert.match(row?.reasons[0]?.detail ?? '', new RegExp(`A later change is known, on ${day(5)}`, 'u'));
});

test('A day needs a place in its row, and nobody is added for a day to come', async () => {
  const { userName } = await add();
  const text = `Login,First name,Last name,Location,Moves on\n${userName},Tia,Frey,,${day(3)}\ntianew,Tia,New,Leeds,${day(3)}\ntiaold,Tia,Old,Leeds,${day(-3)}\n`;
  const { id } = await check(who(), text);
  assert.deepEqual((await rows(greta, id)).map(inShort), [
    '2 rejected movesOn:day-without-place',
    '3 rejected movesOn:day-for-newcomer',
    '4 created',
  ]);
  await commit(who(), id);
  const [old] = (await greta.get('/api/users?search=tiaold')).body.items;
  assert.deepEqual(await history(old.id), [`Leeds ${day(-3)}..`]);
});

test('Undoing an import takes back what it planned and puts the history back', async () => {
  const [one, two] = [await add(), await add()];
  later(20);
  const id = await imported(file(`${one.userName},,York,,${day(30)}`, `${two.userName},,York,,${day(5)}`));
  await checkUndo(who(), id);
  assert.equal((await undo(who(), id)).counts.restored, 2);
  assert.deepEqual((await dated(one.id)).moves, []);
  assert.deepEqual(await history(two.id), [`Leeds ${day(0)}..`]);
});

test('A row whose place is gone on its day is not taken, and its author is told why', async () => {
  const { id, userName } = await add();
  const level = (await greta.get('/api/location-levels')).body.items[0].id;
  const hull = (await greta.post('/api/locations', { name: 'Hull', identifier: 'hull', levelId: level })).body.id;
  await imported(file(`${userName},,Hull,,${day(9)}`));
  const { headers } = await greta.get(`/api/locations/${hull}`);
  const gone = await greta.delete(`/api/locations/${hull}`, { headers: { 'if-match': String(headers['etag']) } });
  assert.equal(gone.status, 204, gone.text);
  later(9);
  await dayComes(id);
  const [one] = (await dated(id)).moves;
  assert.deepEqual([one.state, one.reason], ['refused', 'Hull is not among the locations you manage.']);
  const told = (await greta.get('/api/my/inbox')).body.items.filter(
    ({ kind }: { kind: string }) => kind === 'move-refused',
  );
  assert.match(told[0].subject, /^Tia Frey did not move on \d/u);
});
