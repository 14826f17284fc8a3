import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { type Person, type TestWorld, makeWorld } from '../../testing.ts';

const multiple = 'multisite.multiple-location-administrator';

let w: TestWorld;
let greta: Person;
let olu: Person;
let mara: Person;

before(async () => {
  w = await makeWorld();
  [greta, olu, mara] = (await Promise.all(
    ['Greta Holm', 'Olu Adeyemi', 'Mara Kane'].map((name) => w.as(`harbor/${name}`)),
  )) as [Person, Person, Person];
});
after(() => w.close());

const user = (name: string): string => w.ids.users.get(`harbor/${name}`) ?? '';
const place = (name: string): string => w.ids.locations.get(`harbor/${name}`) ?? '';
const entries = (operation: string, outcome = 'done') =>
  unsafeQuery<{ id: string }>(
    w.database.adminUrl,
    `select id from audit_entries where operation = '${operation}' and outcome = '${outcome}' order by at desc, id desc`,
  );
const newest = async (operation: string, outcome?: string) => (await entries(operation, outcome))[0]?.id ?? '';
const explain = async (entry: string, by = greta) => by.get(`/api/audit-entries/${entry}/decision`);
const edit = async (by: Person, name: string, input: object) => {
  const { headers } = await greta.get(`/api/users/${user(name)}`);
  return by.patch(`/api/users/${user(name)}`, input, { headers: { 'if-match': String(headers['etag']) } });
};
const version = (number: number) => ({ headers: { 'if-match': `"${number}"` } });

test('A past decision is explained by what was true then, after role, tree and appointment have changed', async () => {
  const cells = Object.fromEntries(
    (await greta.get(`/api/roles/${multiple}`)).body.cells.map(
      (one: { privilege: string; any: string[]; all: string[]; sides?: object }) => [
        one.privilege,
        { any: one.any, all: one.all, ...(one.sides && { sides: one.sides }) },
      ],
    ),
  );
  assert.equal((await greta.put(`/api/roles/${multiple}`, { cells, rank: 31 }, version(0))).status, 200);
  assert.equal((await edit(mara, 'Sam Doyle', { phone: '1' })).status, 200);
  const entry = await newest('user.edit');
  const told = (await explain(entry)).body;
  assert.deepEqual([told.state, told.agrees, told.outcome], ['kept', true, 'done'], JSON.stringify(told));
  assert.match(
    told.because.join(),
    /Multiple Location Administrator \(version 1\) allowed it for the location and everything below: North/u,
  );
  const place_ = told.facts.find(({ fact }: { fact: string }) => fact === 'place');
  assert.equal(place_.says, 'North / Leeds');

  // everything that allowed it goes
  const leeds = (await greta.get(`/api/locations/${place('Leeds')}`)).headers['etag'];
  const moved = await greta.post(
    `/api/locations/${place('Leeds')}/move`,
    { parentId: place('South') },
    { headers: { 'if-match': String(leeds) } },
  );
  assert.ok(moved.status < 300, JSON.stringify(moved.body));
  const { 'user.edit': _, ...fewer } = cells;
  assert.equal((await greta.put(`/api/roles/${multiple}`, { cells: fewer }, version(1))).status, 200);
  const [held] = (await greta.get(`/api/users/${user('Mara Kane')}/appointments`)).body.items;
  assert.equal((await greta.delete(`/api/users/${user('Mara Kane')}/appointments/${held.id}`)).status, 204);
  assert.equal((await edit(mara, 'Sam Doyle', { phone: '2' })).status, 403);

  const later = (await explain(entry)).body;
  assert.deepEqual([later.agrees, later.because, later.facts], [true, told.because, told.facts]);
  const [role] = later.roles.filter(({ role: id }: { role: string }) => id === multiple);
  assert.deepEqual([role.version, role.atHand, role.isSameNow], ['1', true, false]);
});

test('A refusal keeps what was missing', async () => {
  const lena = await w.as('harbor/Lena Fox');
  assert.equal((await edit(lena, 'Otto Lang', { phone: '1' })).status, 403);
  const told = (await explain(await newest('user.edit', 'refused'))).body;
  assert.deepEqual([told.state, told.agrees, told.outcome], ['kept', true, 'refused'], JSON.stringify(told));
  assert.match(told.because.join(), /stands above your own rank/u);
  const given = await lena.post(`/api/users/${user('Yara Haddad')}/appointments`, { role: multiple });
  assert.equal(given.status, 404);
  const above = await lena.post(`/api/users/${user('Otto Lang')}/appointments`, { role: multiple });
  assert.equal(above.status, 403);
  assert.equal((await explain(await newest('role.give', 'refused'))).body.agrees, true);
});

test('A decision by a built-in table that is another one today says that it cannot be read any more', async () => {
  assert.equal((await edit(olu, 'Ben Ito', { phone: '1' })).status, 200);
  const entry = await newest('user.edit');
  assert.equal((await explain(entry)).body.agrees, true);
  await unsafeQuery(
    w.database.adminUrl,
    `update audit_payloads set payload = regexp_replace(payload, '("multisite.organization-administrator":{[^}]*"version":")[0-9a-f]{16}', '\\1aaaaaaaaaaaaaaaa') where entry_id = '${entry}'`,
  );
  const told = (await explain(entry)).body;
  assert.equal(told.agrees, null, JSON.stringify(told));
  assert.match(told.because.join(), /not at hand any more/u);
});

test('A client’s administrator sees why somebody from above was allowed', async () => {
  const ana = w.ids.users.get('lakeside/Ana Petrova') ?? '';
  const { headers } = await greta.get(`/api/users/${ana}`);
  assert.equal(
    (await greta.patch(`/api/users/${ana}`, { phone: '1' }, { headers: { 'if-match': String(headers['etag']) } }))
      .status,
    200,
  );
  const hugo = await w.as('lakeside/Hugo Lind');
  const entry = await newest('user.edit');
  const told = (await explain(entry, hugo)).body;
  assert.equal(told.agrees, true, JSON.stringify(told));
  assert.match(told.because.join(), /Master Administrator/u);
  w.queries();
  await explain(entry, hugo);
  // sign-in, the entry, what lies beside it, two of versions, two of names
  assert.equal(w.queries().length, 6);
});

test('What was erased is said to be erased, and entries of others are not there', async () => {
  const entry = await newest('user.edit');
  await unsafeQuery(w.database.adminUrl, `update audit_payloads set payload = null where entry_id = '${entry}'`);
  assert.equal((await explain(entry)).body.state, 'emptied');
  const ines = await w.as('solace/Ines Duarte');
  assert.equal((await explain(entry, ines)).status, 404);
  assert.equal((await explain(entry, mara)).status, 403);
});
