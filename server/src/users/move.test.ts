import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Person, type TestWorld, makeWorld } from '../testing.ts';
import { check, rows } from './import/test/trial.ts';

const local = 'multisite.local-administrator';

let w: TestWorld;
let greta: Person;
let mara: Person;
let lena: Person;

before(async () => {
  w = await makeWorld();
  [greta, mara, lena] = (await Promise.all(
    ['Greta Holm', 'Mara Kane', 'Lena Fox'].map((name) => w.as(`harbor/${name}`)),
  )) as [Person, Person, Person];
});
after(() => w.close());

const user = (name: string): string => w.ids.users.get(`harbor/${name}`) ?? '';
const place = (name: string): string => w.ids.locations.get(`harbor/${name}`) ?? '';
const move = async (by: Person, name: string, to: string) => {
  const { headers } = await greta.get(`/api/users/${user(name)}`);
  return by.patch(
    `/api/users/${user(name)}`,
    { locationId: place(to) },
    { headers: { 'if-match': String(headers['etag']) } },
  );
};

test('Nobody is moved to where the mover has no say, in the same words for what is not there', async () => {
  for (const to of ['Bath', 'no such place']) {
    const { headers } = await greta.get(`/api/users/${user('Sam Doyle')}`);
    const locationId = place(to) || '01900000-0000-7000-8000-000000000000';
    const refused = await mara.patch(
      `/api/users/${user('Sam Doyle')}`,
      { locationId },
      { headers: { 'if-match': String(headers['etag']) } },
    );
    assert.deepEqual(
      [refused.status, refused.body.errors],
      [
        422,
        [
          {
            field: 'locationId',
            code: 'place-outside',
            detail: 'This location is not among the locations you manage.',
          },
        ],
      ],
    );
  }
});

test('Nobody moves themselves', async () => {
  const refused = await move(mara, 'Mara Kane', 'York');
  assert.equal(refused.status, 403);
  assert.match(refused.body.because.join(), /nobody does this for themselves/u);
});

test('Whoever may give the role moves its holder, and what the holder reaches moves along', async () => {
  const sees = async (name: string) => (await lena.get(`/api/users/${user(name)}`)).status === 200;
  assert.deepEqual([await sees('Sam Doyle'), await sees('Yara Haddad')], [true, false]);
  assert.equal((await move(mara, 'Lena Fox', 'York')).status, 200);
  assert.deepEqual([await sees('Sam Doyle'), await sees('Yara Haddad')], [false, true]);
  assert.equal((await move(mara, 'Lena Fox', 'Leeds')).status, 200);
});

test('Who edits users and gives no roles moves those without any, and nobody whose role would follow', async () => {
  const upTo = { any: ['location-tree'], all: ['ranks-at-or-below'] };
  const cells = {
    'user.edit': upTo,
    'user.import': upTo,
    'user-import.run': { any: ['organization'] },
    'location.view': { any: ['location-tree'] },
  };
  const made = await greta.post('/api/roles', { name: 'Mover', rank: 25, kind: 'staff', cells });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const given = await greta.post(`/api/users/${user('Yara Haddad')}/appointments`, {
    role: made.body.role,
    anchor: { kind: 'location', id: place('North') },
  });
  assert.equal(given.status, 201, JSON.stringify(given.body));
  const yara = await w.as('harbor/Yara Haddad');
  assert.equal((await move(yara, 'Sam Doyle', 'York Yard')).status, 200);
  const refused = await move(yara, 'Lena Fox', 'York');
  assert.deepEqual([refused.status, refused.body.privilege], [403, 'role.appoint'], JSON.stringify(refused.body));

  // an import refuses the same in the same words
  const found = await check({ world: w, by: yara }, 'Login,First name,Last name,Location\nlena,Lena,Fox,York\n');
  const [row] = await rows(yara, found.id);
  assert.ok(row);
  assert.match(row.reasons.map(({ detail }) => detail).join(), new RegExp(refused.body.because[0], 'u'));

  // a role that is named for a place stays there when its holder moves
  const [held] = (await greta.get(`/api/users/${lena.id}/appointments`)).body.items;
  await greta.delete(`/api/users/${lena.id}/appointments/${held.id}`);
  const anchored = { role: local, anchor: { kind: 'location', id: place('Leeds') } };
  assert.equal((await greta.post(`/api/users/${lena.id}/appointments`, anchored)).status, 201);
  assert.equal((await move(yara, 'Lena Fox', 'York')).status, 200);
});

test('What everybody may do at their own place comes along, so nobody is moved to where the mover could not give it', async () => {
  const student = '/api/roles/multisite.student';
  const version = async () => ({ headers: { 'if-match': `"${(await greta.get(student)).body.version}"` } });
  const cells = Object.fromEntries(
    (await greta.get(student)).body.cells.map(
      (one: { privilege: string; any: string[]; all: string[]; sides?: object }) => [
        one.privilege,
        { any: one.any, all: one.all, ...(one.sides && { sides: one.sides }) },
      ],
    ),
  );
  const wider = { cells: { ...cells, 'session.list': { any: ['location'] } } };
  const saved = await greta.put(student, wider, await version());
  assert.equal(saved.status, 200, JSON.stringify(saved.body));
  const refused = await move(mara, 'Dana Cruz', 'York');
  assert.ok([403, 404].includes(refused.status));
  const inside = await move(mara, 'Sam Doyle', 'York');
  assert.deepEqual([inside.status, inside.body.privilege], [403, 'role.appoint'], JSON.stringify(inside.body));
  assert.equal((await greta.post(`${student}/reset`, {}, await version())).status, 200);
  assert.equal((await move(mara, 'Sam Doyle', 'York')).status, 200);
});
