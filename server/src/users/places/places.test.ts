import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import * as scim from '../../scim/test/system.ts';
import type { Person } from '../../testing.ts';
import { check, checkUndo, commit, undo } from '../import/test/trial.ts';

const oneDay = 24 * 3600_000;
let start: Date;
let made = 0;
let mara: Person;

before(async () => {
  await scim.begin();
  start = scim.w.clock.now;
  mara = await scim.w.as('harbor/Mara Kane');
});
after(() => scim.end());

const place = (name: string) => scim.w.ids.locations.get(`harbor/${name}`) ?? '';
const day = (days: number) => new Date(start.getTime() + days * oneDay).toISOString().slice(0, 10);
/** So many days have passed. */
const later = (days: number) => void (scim.w.clock.now = new Date(start.getTime() + days * oneDay));
const database = () => scim.w.database.adminUrl;

type Item = { what: string; value: { name: string | null }; from: string; until: string | null; byName: string | null };
const places = async (id: string, on?: string, by = scim.greta): Promise<Item[]> => {
  const { status, body, text } = await by.get(`/api/users/${id}/places${on ? `?on=${on}` : ''}`);
  assert.equal(status, 200, text);
  return body.items;
};
const inShort = (items: readonly Item[]) =>
  items.map(({ what, value, from, until }) => `${what} ${value.name} ${from}..${until ?? ''}`);
const add = async (location: string | null = 'Leeds') => {
  const userName = `pia${(made += 1)}`;
  const locationId = location && place(location);
  const { body, text } = await scim.greta.post('/api/users', {
    userName,
    firstName: 'Pia',
    lastName: 'Frey',
    locationId,
  });
  return { id: body.id as string, userName, text };
};
const move = async (id: string, to: string | null, by = scim.greta) => {
  const { headers } = await scim.greta.get(`/api/users/${id}`);
  const ifMatch = { headers: { 'if-match': String(headers['etag']) } };
  return by.patch(`/api/users/${id}`, { locationId: to && place(to) }, ifMatch);
};

/** What is kept as being so now is what is so: nothing more, nothing less, for everybody in the world. */
async function mirrors(after: string): Promise<void> {
  const odd = await unsafeQuery(
    database(),
    `with n as (
       select u.id as user_id, v.what, v.id from users u
       cross join lateral (values ('location', u.location_id), ('department', u.department_id), ('job-title', u.job_title_id)) v (what, id) where v.id is not null
       union all select user_id, 'manager', manager_id from manager_mappings where group_id is null),
     p as (select user_id, what, value_id from user_places where until_day is null)
     (select 'is not kept', n.* from n except all select 'is not kept', p.* from p)
     union all (select 'is kept though it is not so', p.* from p except all select 'is kept though it is not so', n.* from n)`,
  );
  assert.deepEqual(odd, [], after);
}

test('A move ends one row of the history and begins another on the day it is where the organization is', async () => {
  const { id } = await add();
  later(10);
  assert.equal((await move(id, 'York')).status, 200);
  assert.deepEqual(inShort(await places(id)), [`location York ${day(10)}..`, `location Leeds ${day(0)}..${day(10)}`]);
  assert.deepEqual((await places(id))[0]?.byName, 'Greta Holm');
  assert.deepEqual(inShort(await places(id, day(9))), [`location Leeds ${day(0)}..${day(10)}`]);
  assert.deepEqual(inShort(await places(id, day(10))), [`location York ${day(10)}..`]);
  assert.deepEqual(await places(id, day(-1)), []);
  later(0);
});

test('What began and ended on one day never was, and who comes back on that day never left', async () => {
  const { id } = await add();
  later(4);
  for (const to of ['York', 'Bath', null, 'Leeds']) assert.equal((await move(id, to)).status, 200);
  assert.deepEqual(inShort(await places(id)), [`location Leeds ${day(0)}..`]);
  later(0);
});

test('People are listed with their places on a day, and by the place they stood at then', async () => {
  const { id } = await add('York Yard');
  later(3);
  await move(id, 'Bath');
  const listed = async (query: string, by = scim.greta): Promise<string[]> => {
    const { status, body, text } = await by.get(`/api/user-places?limit=200&${query}`);
    assert.equal(status, 200, text);
    return body.items.map(({ id: one }: { id: string }) => one);
  };
  // with everything below: York Yard lies below York
  assert.ok((await listed(`on=${day(2)}&at=${place('York')}`)).includes(id));
  assert.ok(!(await listed(`on=${day(3)}&at=${place('York')}`)).includes(id));
  assert.ok((await listed(`on=${day(3)}&at=${place('Bath')}`)).includes(id));
  // whoever does not reach the user now sees nothing of where the user was
  assert.ok(!(await listed(`on=${day(2)}&at=${place('York')}`, mara)).includes(id));
  assert.equal((await mara.get(`/api/users/${id}/places`)).status, 404);
  const [row] = (await scim.greta.get(`/api/user-places?on=${day(2)}&user=${id}`)).body.items;
  assert.deepEqual(row.places, [{ what: 'location', value: { id: place('York Yard'), name: 'York Yard' } }]);
  later(0);
});

test('A manager whom the asker may not see has no name in the history', async () => {
  const { id } = await add();
  const { status } = await scim.greta.post(`/api/users/${id}/managers`, { managerId: scim.user('Dana Cruz') });
  assert.equal(status, 201);
  const managers = async (by: Person) => (await places(id, undefined, by)).filter(({ what }) => what === 'manager');
  assert.deepEqual(
    [(await managers(scim.greta))[0]?.value.name, (await managers(mara))[0]?.value.name],
    ['Dana Cruz', null],
  );
});

/** Adds an entry to one of the two lists. */
async function entry(path: string, name: string): Promise<string> {
  return (await scim.greta.post(path, { name, identifier: name })).body.id;
}

test('Whatever moves somebody is kept with its day: a form, many at once, a file and its undoing', async () => {
  const { greta, w } = scim;
  await mirrors('the world begins');
  const who = { world: w, by: greta };
  const { id, userName } = await add();
  await mirrors('a user is added');
  later(1);
  await move(id, 'York');
  await mirrors('a user is edited');

  const bulk = await greta.post('/api/bulks', {
    deed: { deed: 'move', locationId: place('Bath') },
    users: { ids: [id] },
  });
  assert.equal(bulk.body.done, 1, bulk.text);
  await mirrors('many are moved');
  assert.equal((await greta.post(`/api/bulks/${bulk.body.id}/undo`)).body.undone, 1);
  await mirrors('many are moved back');

  const sales = await entry('/api/departments', 'Sales');
  const smith = await entry('/api/job-titles', 'Smith');
  assert.ok(sales && smith);
  const file = `Login,First name,Last name,Location,Department,Job title,Manager\n${userName},Pia,Frey,Bristol,Sales,Smith,lena\nnewpia,Pia,New,Leeds,Sales,,${userName}\n`;
  const checked = await check(who, file);
  assert.deepEqual([checked.counts.created, checked.counts.updated], [1, 1], JSON.stringify(checked.counts));
  await commit(who, checked.id);
  await mirrors('an import is applied');
  assert.equal((await places(id)).filter(({ until }) => until === null).length, 4);
  await checkUndo(who, checked.id);
  await undo(who, checked.id);
  await mirrors('an import is undone');
  later(0);
});

test('Whatever becomes of places and of who looks after them is kept: merges, handing over, another system, erasing', async () => {
  const { greta, w } = scim;
  const who = { world: w, by: greta };
  const { id, userName } = await add();
  later(1);
  const [crew, team] = [await entry('/api/departments', 'Crew'), await entry('/api/departments', 'Team')];
  const [hand, mate] = [await entry('/api/job-titles', 'Hand'), await entry('/api/job-titles', 'Mate')];
  const file = `Login,Location,Department,Job title,Manager\n${userName},Bristol,Crew,Hand,lena\n`;
  await commit(who, (await check(who, file)).id);

  assert.equal((await greta.post(`/api/departments/${team}/merge`, { ids: [crew] })).status, 200);
  await mirrors('departments are merged');
  assert.equal((await greta.post(`/api/job-titles/${mate}/merge`, { ids: [hand] })).status, 200);
  await mirrors('job titles are merged');
  await move(id, 'York Works');
  assert.equal(
    (await greta.post(`/api/locations/${place('York Yard')}/merge`, { ids: [place('York Works')] })).status,
    200,
  );
  await mirrors('locations are merged');
  assert.ok(
    (await places(id)).every(({ value }) => value.name !== null),
    'what was merged names what is there',
  );

  assert.equal(
    (await greta.post(`/api/users/${scim.user('Lena Fox')}/hand-over`, { to: scim.user('Mara Kane') })).status,
    200,
  );
  await mirrors('what somebody looks after is handed over');
  const mappings = (await greta.get(`/api/users/${id}/managers`)).body.items;
  assert.equal((await greta.delete(`/api/users/${id}/managers/${mappings[0].id}`)).status, 204);
  await mirrors('it ends that somebody reports to somebody');

  const directory = await scim.system('multisite.organization-administrator');
  const told = {
    schemas: [scim.urn.user, scim.urn.own],
    userName: 'scimpia',
    name: { givenName: 'Pia', familyName: 'Scim' },
  };
  const come = await directory('POST', '/Users', { ...told, [scim.urn.own]: { location: 'Leeds' } });
  assert.equal(come.status, 201, come.text);
  const gone = await directory('PUT', `/Users/${come.body.id}`, { ...told, [scim.urn.own]: { location: 'York' } });
  assert.equal(gone.status, 200, gone.text);
  assert.equal((await places(come.body.id))[0]?.value.name, 'York');
  await mirrors('another system tells of somebody');

  await greta.delete(`/api/users/${id}`);
  const erased = await greta.post(`/api/users/${id}/erasure`, { reason: 'asked for it' });
  assert.equal(erased.status, 204, erased.text);
  assert.deepEqual(await unsafeQuery(database(), 'select 1 from user_places where user_id = $1', [id]), []);
  await mirrors('personal data is erased');
  later(0);
});
