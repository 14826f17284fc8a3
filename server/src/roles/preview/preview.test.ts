import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { newId } from '../../outside/ids.ts';
import { type Person, type TestWorld, makeWorld } from '../../testing.ts';

let w: TestWorld;
let greta: Person;
let olu: Person;
let lena: Person;
const roles: Record<string, string> = {};

const user = (name: string): string => w.ids.users.get(`harbor/${name}`) ?? '';
const made = async (name: string, rank: number, kind: string, cells: object) =>
  (await olu.post('/api/roles', { name, rank, kind, cells })).body.role as string;
const give = async (to: string, role = '', more: object = {}) => {
  const { status, body } = await greta.post(`/api/users/${user(to)}/appointments`, { role, ...more });
  assert.equal(status, 201, JSON.stringify(body));
  return body.id as string;
};
const preview = async (role = '', input: object = {}, by = olu) =>
  (await by.post(`/api/roles/${role}/preview`, input)).body;
const people = async (role: string, input: object, by = olu) => by.post(`/api/roles/${role}/preview/people`, input);
const effects = (told: { privileges: { privilege: string; gains: number; loses: number }[] }) =>
  Object.fromEntries(told.privileges.map(({ privilege, gains, loses }) => [privilege, [gains, loses]]));

const all = (...any: string[]) => ({ any });
const upTo = (...any: string[]) => ({ any, all: ['ranks-at-or-below'] });

before(async () => {
  w = await makeWorld();
  [greta, olu, lena] = (await Promise.all(
    ['Greta Holm', 'Olu Adeyemi', 'Lena Fox'].map((name) => w.as(`harbor/${name}`)),
  )) as [Person, Person, Person];
  roles['desk'] = await made('Desk', 15, 'staff', { 'user.view': all('location') });
  roles['wide'] = await made('Wide view', 12, 'add-on', { 'user.view': all('organization') });
  const leeds = { anchor: { kind: 'location', id: w.ids.locations.get('harbor/Leeds') } };
  for (const name of ['Sam Doyle', 'Ben Ito', 'Dana Cruz']) await give(name, roles['desk']);
  await give('Kim Park', roles['desk'], leeds);
  await give('Dana Cruz', roles['wide']);
});
after(() => w.close());

test('A preview counts who gains and who loses, and not who has the same from another role', async () => {
  const told = await preview(roles['desk'], {
    cells: { 'user.view': all('location-tree'), 'location.view': all('location') },
  });
  assert.deepEqual(effects(told), { 'user.view': [3, 0], 'location.view': [4, 0] });
  assert.deepEqual([told.gains, told.loses], [4, 0]);
  const none = await preview(roles['desk'], { cells: {} });
  assert.deepEqual(effects(none), { 'user.view': [0, 3] });
  assert.deepEqual([none.gains, none.loses], [0, 3]);
  assert.deepEqual((await preview(roles['desk'])).privileges, []);
});

test('What would be saved is what is looked at: with what is implied, and with what speaks against it', async () => {
  const told = await preview(roles['desk'], { cells: { 'user.edit': upTo('location') }, rank: 40 });
  assert.deepEqual(told.added, [{ privilege: 'user.view', by: 'user.edit' }]);
  assert.deepEqual(
    told.errors.map(({ field }: { field: string }) => field),
    ['rank'],
  );
  assert.deepEqual(told.rank, { before: 15, after: 40 });
  assert.deepEqual(effects(told), { 'user.edit': [4, 0] });
});

test('A scope at another place is not the same', async () => {
  const leeds = w.ids.locations.get('harbor/Leeds');
  const more = await made('Leeds view', 11, 'add-on', { 'location.view': all('location') });
  const elsewhere = await give('Ben Ito', more, { anchor: { kind: 'location', id: leeds } });
  const same = await give('Kim Park', more, { anchor: { kind: 'location', id: leeds } });
  const told = await preview(roles['desk'], { cells: { 'location.view': all('location') } });
  // Kim holds both at Leeds; Ben holds one at Bath and the other at Leeds
  assert.deepEqual(effects(told)['location.view'], [3, 0]);
  for (const [name, id] of [
    ['Ben Ito', elsewhere],
    ['Kim Park', same],
  ] as const)
    await greta.delete(`/api/users/${user(name)}/appointments/${id}`);
});

test('The names are those the asker may see, page by page', async () => {
  const input = { cells: { 'location.view': all('location') }, privilege: 'location.view', change: 'gains', limit: 3 };
  const first = (await people(roles['desk'] ?? '', input)).body;
  assert.deepEqual(
    first.items.map(({ name }: { name: string }) => name),
    ['Dana Cruz', 'Sam Doyle', 'Ben Ito'],
  );
  const rest = (await people(roles['desk'] ?? '', { ...input, after: first.after })).body;
  assert.deepEqual([rest.items.map(({ name }: { name: string }) => name), rest.after], [['Kim Park'], null]);
  const losing = (await people(roles['desk'] ?? '', { cells: {}, privilege: 'user.view', change: 'loses' })).body;
  assert.deepEqual(
    losing.items.map(({ name }: { name: string }) => name),
    ['Sam Doyle', 'Ben Ito', 'Kim Park'],
  );
  assert.equal((await people(roles['desk'] ?? '', input, lena)).status, 403);

  // somebody who edits roles and sees the users of one place alone
  const editor = await made('Role editor', 30, 'staff', { 'role.edit': all('organization') });
  await give('Yara Haddad', editor);
  await give('Yara Haddad', await made('Bath view', 10, 'add-on', { 'user.view': all('location') }), {
    anchor: { kind: 'location', id: w.ids.locations.get('harbor/Bath') },
  });
  const yara = await w.as('harbor/Yara Haddad');
  const seen = (await people(roles['desk'] ?? '', { cells: {}, privilege: 'user.view', change: 'loses' }, yara)).body;
  assert.deepEqual(
    seen.items.map(({ name }: { name: string }) => name),
    ['Ben Ito'],
  );
});

test('A role with reports only changes with its counterpart, and everybody with the learner role', async () => {
  const local = 'multisite.local-administrator';
  const cells = Object.fromEntries(
    (await greta.get(`/api/roles/${local}`)).body.cells.map(
      (one: { privilege: string; any: string[]; all: string[]; sides?: object }) => [
        one.privilege,
        { any: one.any, all: one.all, ...(one.sides && { sides: one.sides }) },
      ],
    ),
  );
  const { 'report.transcript': _, ...fewer } = cells;
  assert.deepEqual(effects(await preview(local, { cells: fewer })), { 'report.transcript': [0, 2] });
  const student = 'multisite.student';
  const [{ n }] = (await unsafeQuery<{ n: number }>(
    w.database.adminUrl,
    `select count(*)::int as n from users where organization_id = '${w.ids.organizations.get('harbor')}' and state = 'active'`,
  )) as [{ n: number }];
  const learner = await preview(student, { cells: { 'course.view': all('organization') } });
  assert.ok(learner.errors.length === 0, JSON.stringify(learner.errors));
  const [gains = 0] = effects(learner)['course.view'] ?? [];
  assert.ok(gains > 5 && gains < n, 'administrators see the courses already');
});

test('What was really done in the last 30 days and would have been refused is counted and listed', async () => {
  roles['editor'] = await made('Leeds editor', 19, 'staff', { 'user.edit': upTo('location') });
  await give('Theo Brandt', roles['editor']);
  const theo = await w.as('harbor/Theo Brandt');
  const edit = async (name: string, phone: string) => {
    const { headers } = await greta.get(`/api/users/${user(name)}`);
    const { status } = await theo.patch(
      `/api/users/${user(name)}`,
      { phone },
      { headers: { 'if-match': String(headers['etag']) } },
    );
    assert.equal(status, 200);
  };
  await edit('Sam Doyle', '1');
  await edit('Lena Fox', '2').catch(() => undefined);
  const told = await preview(roles['editor'], { cells: {} });
  assert.deepEqual([told.refused.count, told.refused.complete], [1, true]);
  const [item] = told.refused.items;
  assert.deepEqual(
    [item.operation, item.privilege, item.actor.name, item.thing],
    ['user.edit', 'user.edit', 'Theo Brandt', { kind: 'user', id: user('Sam Doyle') }],
  );
  // the wider scope still allows it, a requirement that held does too, another that did not hold does not
  const wider = await preview(roles['editor'], { cells: { 'user.edit': upTo('location-tree') } });
  assert.equal(wider.refused.count, 0);
  const held = await preview(roles['editor'], {
    cells: { 'user.edit': { any: ['location'], all: ['ranks-at-or-below', 'not-oneself'] } },
  });
  assert.equal(held.refused.count, 0);
  const below = await preview(roles['editor'], {
    rank: 1,
    cells: { 'user.edit': { any: ['reports'], all: ['ranks-below'] } },
  });
  assert.equal(below.refused.count, 1);
  w.clock.now = new Date(w.clock.now.getTime() + 31 * 24 * 3600_000);
  olu = await w.as('harbor/Olu Adeyemi');
  assert.equal((await preview(roles['editor'], { cells: {} })).refused.count, 0);
});

test('A preview asks as often for thousands of holders as for one', async () => {
  const input = { cells: { 'location.view': all('location') } };
  await olu.get('/api/me');
  w.queries();
  await preview(roles['desk'], input);
  const few = w.queries().length;
  await hire(2_000);
  const told = await preview(roles['desk'], input);
  assert.equal(w.queries().length, few);
  // sign-in, the versions, the holders, what was done
  assert.ok(few <= 5, String(few));
  assert.deepEqual(effects(told)['location.view'], [2_004, 0]);
});

/** That many more users of Harbor who hold the desk role, put in by the owner of the tables. */
async function hire(count: number): Promise<void> {
  const organization = w.ids.organizations.get('harbor');
  const ids = Array.from({ length: count }, () => newId());
  const list = `unnest(array['${ids.join("','")}']::uuid[]) with ordinality as n(id, place)`;
  await unsafeQuery(
    w.database.adminUrl,
    `insert into users (tenant_id, organization_id, id, user_name, user_name_key, first_name, last_name, name_key, created_at)
     select '${organization}', '${organization}', n.id, 'h' || place, 'h' || place, 'H', 'Orr' || place, 'orr h ' || place, now() from ${list}`,
  );
  await unsafeQuery(
    w.database.adminUrl,
    `insert into appointments (tenant_id, organization_id, id, user_id, role, is_base, given_at)
     select '${organization}', '${organization}', gen_random_uuid(), n.id, '${roles['desk']}', true, now() from ${list}`,
  );
}
