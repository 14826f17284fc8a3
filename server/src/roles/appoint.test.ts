import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Person, type TestWorld, makeWorld } from '../testing.ts';

const local = 'multisite.local-administrator';
const multiple = 'multisite.multiple-location-administrator';
const organization = 'multisite.organization-administrator';
const master = 'multisite.master-administrator';

let w: TestWorld;
let greta: Person;
let olu: Person;
let mara: Person;
let lena: Person;
let sam: Person;

before(async () => {
  w = await makeWorld();
  [greta, olu, mara, lena, sam] = (await Promise.all(
    ['Greta Holm', 'Olu Adeyemi', 'Mara Kane', 'Lena Fox', 'Sam Doyle'].map((name) => w.as(`harbor/${name}`)),
  )) as [Person, Person, Person, Person, Person];
});
after(() => w.close());

const user = (name: string): string => w.ids.users.get(`harbor/${name}`) ?? '';
const give = (by: Person, to: string, role: string, more: object = {}) =>
  by.post(`/api/users/${user(to)}/appointments`, { role, ...more });
const held = async (of: string) =>
  (await greta.get(`/api/users/${user(of)}/appointments`)).body.items as { id: string; role: string }[];

test('A role that is given counts at the next request, and ending it takes it away at the next request', async () => {
  assert.equal((await sam.get('/api/users')).status, 403);
  const given = await give(greta, 'Sam Doyle', local);
  assert.equal(given.status, 201, JSON.stringify(given.body));
  const seen = await sam.get('/api/users');
  assert.equal(seen.status, 200);
  assert.ok(seen.body.items.some(({ name }: { name: string }) => name === 'Lena Fox'));
  assert.equal((await greta.delete(`/api/users/${user('Sam Doyle')}/appointments/${given.body.id}`)).status, 204);
  assert.equal((await sam.get('/api/users')).status, 403);
});

test('Nobody gives a role that ranks above the own one', async () => {
  const refused = await give(mara, 'Sam Doyle', organization);
  assert.equal(refused.status, 403);
  assert.match(refused.body.because.join(), /ranks above/);
  assert.deepEqual(await held('Sam Doyle'), []);
});

test('Multisite gives roles up to the own rank', async () => {
  const given = await give(lena, 'Sam Doyle', local);
  assert.equal(given.status, 201, JSON.stringify(given.body));
  await greta.delete(`/api/users/${user('Sam Doyle')}/appointments/${given.body.id}`);
});

test('A role of the same rank is not given where it reaches further than the giver', async () => {
  const north = w.ids.locations.get('harbor/North') ?? '';
  const refused = await give(mara, 'Yara Haddad', multiple, {
    anchor: { kind: 'location', id: w.ids.locations.get('harbor/South') ?? '' },
  });
  assert.equal(refused.status, 403);
  assert.match(refused.body.because.join(), /reaches further/);
  const allowed = await give(mara, 'Yara Haddad', multiple, { anchor: { kind: 'location', id: north } });
  assert.equal(allowed.status, 201, JSON.stringify(allowed.body));
  await greta.delete(`/api/users/${user('Yara Haddad')}/appointments/${allowed.body.id}`);
});

test('Nobody changes their own roles', async () => {
  for (const [who, name] of [
    [olu, 'Olu Adeyemi'],
    [greta, 'Greta Holm'],
  ] as const) {
    const refused = await give(who, name, local);
    assert.equal(refused.status, 403);
    assert.match(refused.body.because.join(), /themselves|their own roles/);
  }
});

test('Whoever outranks the asker is seen and not changed', async () => {
  const otto = user('Otto Lang');
  const seen = await lena.get(`/api/users/${otto}`);
  assert.equal(seen.status, 200);
  assert.notEqual(seen.body.may.edit, true);
  const edited = await lena.patch(
    `/api/users/${otto}`,
    { firstName: 'O' },
    { headers: { 'if-match': seen.headers['etag'] as string } },
  );
  assert.equal(edited.status, 403);
  assert.equal((await lena.delete(`/api/users/${otto}`)).status, 403);
  assert.equal((await give(lena, 'Otto Lang', local)).status, 403);
});

test('Giving another base role replaces the former one', async () => {
  const first = await give(greta, 'Kim Park', organization);
  assert.equal(first.status, 201, JSON.stringify(first.body));
  const second = await give(greta, 'Kim Park', `${organization}.reports-only`);
  assert.equal(second.status, 201, JSON.stringify(second.body));
  assert.deepEqual(
    (await held('Kim Park')).map(({ role }) => role),
    [`${organization}.reports-only`],
  );
});

test('A role that covers a location needs one', async () => {
  const refused = await give(greta, 'Vera Stone', local);
  assert.equal(refused.status, 422);
  assert.equal(refused.body.errors[0].code, 'needs-place');
});

test('A role is refused where its condition does not hold, and says which', async () => {
  const hugo = await w.as('lakeside/Hugo Lind');
  const ana = w.ids.users.get('lakeside/Ana Petrova') ?? '';
  const refused = await hugo.post(`/api/users/${ana}/appointments`, { role: local });
  assert.equal(refused.status, 409, JSON.stringify(refused.body));
  assert.match(refused.body.because.join(), /locations is off/);
});

test('The last administrator who may give roles stays', async () => {
  const tess = w.ids.users.get('pine/Tess Moor') ?? '';
  const items = (await greta.get(`/api/users/${tess}/appointments`)).body.items;
  assert.equal(items.length, 1);
  const refused = await greta.delete(`/api/users/${tess}/appointments/${items[0].id}`);
  assert.equal(refused.status, 403, JSON.stringify(refused.body));
  assert.match(refused.body.because.join(), /without an administrator/);
  const disabled = await greta.post(`/api/users/${tess}/state`, { state: 'disabled' });
  assert.equal(disabled.status, 403, JSON.stringify(disabled.body));
});

test('An appointment ends by itself at its end', async () => {
  const until = new Date(w.clock.now.getTime() + 60_000).toISOString();
  assert.equal((await give(greta, 'Ben Ito', local, { until })).status, 201);
  const ben = await w.as('harbor/Ben Ito');
  assert.equal((await ben.get('/api/users')).status, 200);
  w.clock.now = new Date(w.clock.now.getTime() + 61_000);
  assert.equal((await ben.get('/api/users')).status, 403);
});

test('Roles above the ceiling are offered as unavailable with the reason', async () => {
  const { body } = await lena.get(`/api/users/${user('Sam Doyle')}/offered-roles`);
  const byRole = new Map<string, { available: boolean; because: string[] }>(
    body.items.map((item: { role: string }) => [item.role, item]),
  );
  assert.equal(byRole.get(local)?.available, true);
  assert.equal(byRole.get(master)?.available, false);
  assert.ok((byRole.get(master)?.because.length ?? 0) > 0);
  assert.equal(
    [...byRole.keys()].some((role) => role.startsWith('platform.')),
    false,
  );
});

test('A refusal names the privilege, the roles that hold it and who can really help', async () => {
  const told = await lena.post('/api/access/explanations', { privilege: 'course.load' });
  assert.equal(told.status, 200, JSON.stringify(told.body));
  assert.equal(told.body.allowed, false);
  assert.match(told.body.sentence, /Load content/);
  assert.ok(told.body.roles.some(({ name }: { name: string }) => name === 'Organization Administrator'));
  assert.equal(told.body.askWhom[0].name, 'Olu Adeyemi');
});

test('Every change of roles leaves an entry in the audit, and so does every refusal', async () => {
  const { unsafeQuery } = await import('../database/template.ts');
  const rows = await unsafeQuery<{ outcome: string; n: number }>(
    w.database.adminUrl,
    `select outcome, count(*)::int as n from audit_entries where operation = 'role.give' group by 1`,
  );
  const counts = new Map(rows.map(({ outcome, n }) => [outcome, n]));
  assert.ok((counts.get('done') ?? 0) >= 4);
  assert.ok((counts.get('refused') ?? 0) >= 4);
});
