import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { meeting, unsafeQuery } from '../../database/template.ts';
import { newId } from '../../outside/ids.ts';
import { type Person, type TestWorld, makeWorld } from '../../testing.ts';

const local = 'multisite.local-administrator';
const multiple = 'multisite.multiple-location-administrator';
const organization = 'multisite.organization-administrator';
const nowhere = '01900000-0000-7000-8000-000000000000';

let w: TestWorld;
let greta: Person;
let olu: Person;
let mara: Person;
let ines: Person;
let ada: Person;
const made: Record<string, string> = {};

before(async () => {
  w = await makeWorld();
  [greta, olu, mara, ines, ada] = (await Promise.all(
    ['harbor/Greta Holm', 'harbor/Olu Adeyemi', 'harbor/Mara Kane', 'solace/Ines Duarte', 'ambit/Ada Novak'].map(
      (who) => w.as(who),
    ),
  )) as [Person, Person, Person, Person, Person];
  made['course'] = await put('solace', 'courses', `title, title_key, created_at`, `'Consent', 'consent', now()`);
  made['department'] = await put(
    'harbor',
    'departments',
    'name, identifier, identifier_key',
    `'Stores', 'stores', 'stores'`,
  );
  made['elsewhere'] = await put('solace', 'departments', 'name, identifier, identifier_key', `'Ward', 'ward', 'ward'`);
});
after(() => w.close());

async function put(at: string, table: string, columns: string, values: string): Promise<string> {
  const [id, of] = [newId(), w.ids.organizations.get(at)];
  await unsafeQuery(
    w.database.adminUrl,
    `insert into ${table} (tenant_id, organization_id, id, ${columns}) values ('${of}', '${of}', '${id}', ${values})`,
  );
  return id;
}
const user = (who: string): string => w.ids.users.get(who.includes('/') ? who : `harbor/${who}`) ?? '';
const place = (name: string): string => w.ids.locations.get(`harbor/${name}`) ?? '';
const group = (name: string): string => w.ids.groups.get(`solace/${name}`) ?? '';
const give = (by: Person, to: string, role: string, more: object = {}) =>
  by.post(`/api/users/${user(to)}/appointments`, { role, ...more });
const at = (kind: string, id = '') => ({ anchor: { kind, id } });
const end = (to: string, id: string, by = greta) => by.delete(`/api/users/${user(to)}/appointments/${id}`);
const entering = async (by: Person, identifier: string) =>
  by.post('/api/my/entered', { organization: w.ids.organizations.get(identifier) });

describe('An appointment', () => {
  test('stands at a location, a department, a group, a course or a client, and counts there', async () => {
    await unsafeQuery(
      w.database.adminUrl,
      `update organizations set features = features || '{account-manager}', stamp = stamp + 1 where identifier = 'harbor'`,
    );
    const clerk = await olu.post('/api/roles', {
      name: 'Clerk',
      rank: 12,
      kind: 'add-on',
      anchor: 'department',
      cells: { 'user.view': { any: ['department'] } },
    });
    assert.equal(clerk.status, 201, JSON.stringify(clerk.body));
    const cases: readonly (readonly [Person, string, string, object, string])[] = [
      [greta, 'Kim Park', local, at('location', place('York')), 'York'],
      [greta, 'Kim Park', clerk.body.role, at('department', made['department']), 'Stores'],
      [
        greta,
        'Kim Park',
        'multisite.account-manager',
        at('organization', w.ids.organizations.get('lakeside')),
        'Lakeside Foods',
      ],
      [ines, 'solace/Ken Osei', 'clinical.training-group-owner', at('group', group('Cardiology')), 'Cardiology'],
      [ines, 'solace/Ken Osei', 'clinical.course-instructor', at('course', made['course']), 'Consent'],
    ];
    for (const [by, to, role, anchor, name] of cases) {
      const given = await give(by, to, role, anchor);
      assert.equal(given.status, 201, `${role} ${JSON.stringify(given.body)}`);
      const { items } = (await by.get(`/api/users/${user(to)}/appointments`)).body;
      const shown = items.find(({ id }: { id: string }) => id === given.body.id);
      assert.equal(shown.anchor.name, name);
    }
    const kim = await w.as('harbor/Kim Park');
    const seen = (await kim.get('/api/users?clients=true')).body.items.map(({ name }: { name: string }) => name);
    assert.ok(seen.includes('Yara Haddad') && seen.includes('Ana Petrova') && !seen.includes('Joe Walsh'), seen.join());
  });

  test('is refused at a place the giver may not see, in the same words whether it exists or not', async () => {
    for (const [by, to, role, kind, hidden] of [
      [ines, 'solace/Ken Osei', 'clinical.training-group-owner', 'group', place('Leeds')],
      [ines, 'solace/Ken Osei', 'clinical.course-instructor', 'course', group('Oncology')],
      [greta, 'Kim Park', local, 'location', group('Oncology')],
      [greta, 'Kim Park', 'multisite.account-manager', 'organization', w.ids.organizations.get('solace')],
    ] as const) {
      const [absent, other] = [await give(by, to, role, at(kind, nowhere)), await give(by, to, role, at(kind, hidden))];
      assert.deepEqual(
        [absent.status, absent.body.errors?.[0].field],
        [422, 'anchor'],
        `${role} ${JSON.stringify(absent.body)}`,
      );
      assert.deepEqual(other.body, absent.body);
    }
    // a department of the same organization, for somebody who sees none
    const badge = await olu.post('/api/roles', { name: 'Badge', rank: 5, kind: 'add-on', anchor: 'department' });
    const lena = await w.as('harbor/Lena Fox');
    const unseen = await give(lena, 'Sam Doyle', badge.body.role, at('department', made['department']));
    assert.deepEqual(
      [unseen.status, unseen.body.errors?.[0].code],
      [422, 'anchor-outside'],
      JSON.stringify(unseen.body),
    );
    const elsewhere = await give(greta, 'Kim Park', local, at('group', nowhere));
    assert.equal(elsewhere.status, 403);
    assert.match(elsewhere.body.because.join(), /cannot stand there/u);
  });

  test('begins and ends by the clock, at the request', async () => {
    const day = 24 * 3600_000;
    const now = w.clock.now.getTime();
    const [from, until] = [now + day, now + 2 * day].map((moment) => new Date(moment).toISOString());
    const given = await give(greta, 'Ben Ito', local, { from, until });
    assert.equal(given.status, 201);
    const statuses: number[] = [];
    for (const moment of [now, now + day, now + 2 * day - 1, now + 2 * day]) {
      w.clock.now = new Date(moment);
      statuses.push((await (await w.as('harbor/Ben Ito')).get('/api/users')).status);
    }
    assert.deepEqual(statuses, [403, 200, 200, 403]);
    w.clock.now = new Date(now);
    assert.equal(
      (await give(greta, 'Ben Ito', local, { from: until, until: from })).body.errors[0].code,
      'dates-reversed',
    );
  });

  test('has the switches its role asks for, off unless they are switched on', async () => {
    const offered = (await ines.get(`/api/users/${user('solace/Ken Osei')}/offered-roles`)).body.items;
    const of = (role: string) => offered.find((one: { role: string }) => one.role === role).options;
    assert.deepEqual(of('clinical.training-group-owner'), [{ id: 'mayCreateCourses', title: 'May create courses' }]);
    assert.deepEqual(of('clinical.qa'), []);
    const owner = 'clinical.training-group-owner';
    const may = async () => 'course.create' in (await (await w.as('solace/Lia Young')).get('/api/me')).body.may;
    const given = await give(ines, 'solace/Lia Young', owner, at('group', group('Oncology')));
    assert.equal(await may(), false);
    const change = (options: object) =>
      ines.patch(`/api/users/${user('solace/Lia Young')}/appointments/${given.body.id}`, { options });
    assert.equal((await change({ mayCreateCourses: true })).status, 204);
    assert.equal(await may(), true);
    assert.equal((await change({ mayCreateCourses: false })).status, 204);
    assert.equal(await may(), false);
    assert.equal((await change({ mayFly: true })).body.errors[0].field, 'options.mayFly');
  });
});

describe('The ceiling', () => {
  test('1, of rank: nobody gives, changes or ends a role above the own one', async () => {
    for (const role of [organization, 'multisite.master-administrator'])
      assert.match((await give(mara, 'Sam Doyle', role)).body.because.join(), /ranks above/u);
    const [held] = (await greta.get(`/api/users/${user('Otto Lang')}/appointments`)).body.items;
    for (const refused of [
      await end('Otto Lang', held.id, mara),
      await mara.patch(`/api/users/${user('Otto Lang')}/appointments/${held.id}`, {
        until: new Date(w.clock.now.getTime() + 1000).toISOString(),
      }),
    ])
      assert.equal(refused.status, 403, JSON.stringify(refused.body));
  });

  test('1, of rank, counts what somebody will hold later', async () => {
    const from = new Date(w.clock.now.getTime() + 3600_000).toISOString();
    const later = await give(greta, 'Dana Cruz', organization, { from });
    assert.equal(later.status, 201);
    const rune = await w.as('harbor/Rune Falk');
    assert.equal((await give(rune, 'Dana Cruz', local)).status, 403);
    await end('Dana Cruz', later.body.id);
    assert.equal((await give(rune, 'Dana Cruz', local)).status, 201);
  });

  test('2, of reach: nobody gives or lengthens what reaches further, and may shorten and end it', async () => {
    const south = at('location', place('South'));
    assert.match((await give(mara, 'Yara Haddad', multiple, south)).body.because.join(), /reaches further/u);
    const day = (n: number) => new Date(w.clock.now.getTime() + n * 24 * 3600_000).toISOString();
    const given = await give(greta, 'Yara Haddad', multiple, { ...south, until: day(5) });
    const change = (until: string | null) =>
      mara.patch(`/api/users/${user('Yara Haddad')}/appointments/${given.body.id}`, { until });
    for (const until of [day(6), null]) {
      const refused = await change(until);
      assert.equal(refused.status, 403);
      assert.match(refused.body.because.join(), /reaches further/u);
    }
    assert.equal((await change(day(4))).status, 204);
    assert.equal((await end('Yara Haddad', given.body.id, mara)).status, 204);
  });

  test('2, of reach, is passed by the right to give one role, which is no more than that', async () => {
    assert.equal((await entering(ada, 'harbor')).status, 204);
    const acting = await olu.post('/api/roles', {
      name: 'Stand-in',
      rank: 20,
      kind: 'staff',
      cells: { 'user.impersonate': { any: ['organization'], all: ['ranks-below', 'not-oneself'] } },
    });
    assert.equal(acting.status, 201, JSON.stringify(acting.body));
    // the platform acts in nobody's name, so it does not give a role that does
    const refused = await give(ada, 'Sam Doyle', acting.body.role);
    assert.match(refused.body.because.join(), /reaches further/u);
    const given = await give(ada, 'Sam Doyle', organization);
    assert.equal(given.status, 201, JSON.stringify(given.body));
    assert.equal((await end('Sam Doyle', given.body.id)).status, 204);
    await ada.delete('/api/my/entered');
  });

  test('3, of scope: nobody adds a user outside', async () => {
    const add = (by: Person, locationId: string) =>
      by.post('/api/users', { userName: newId(), firstName: 'New', lastName: 'One', locationId });
    assert.equal((await add(mara, place('York'))).status, 201);
    assert.equal((await add(mara, place('Bath'))).body.errors[0].code, 'place-outside');
  });

  test('4, of the last administrator: two who end each other at once do not both succeed', async () => {
    const [tess, joe] = [user('pine/Tess Moor'), user('pine/Joe Walsh')];
    const second = await greta.post(`/api/users/${joe}/appointments`, { role: organization });
    assert.equal(second.status, 201, JSON.stringify(second.body));
    const [first] = (await greta.get(`/api/users/${tess}/appointments`)).body.items;
    const ended = await meeting(w.database.adminUrl, 'appointments', [
      () => greta.delete(`/api/users/${tess}/appointments/${first.id}`),
      () => greta.delete(`/api/users/${joe}/appointments/${second.body.id}`),
      () => greta.post(`/api/users/${joe}/state`, { state: 'disabled' }),
    ]);
    const left = await unsafeQuery<{ n: number }>(
      w.database.adminUrl,
      `select count(*)::int as n from appointments p join users u on u.id = p.user_id where p.organization_id = '${w.ids.organizations.get('pine')}'
       and p.role = '${organization}' and p.ends_at is null and u.state = 'active'`,
    );
    assert.ok((left[0]?.n ?? 0) >= 1, ended.map(({ status }) => status).join());
  });

  test('5, of self-service: nobody changes what they hold themselves', async () => {
    const [held] = (await greta.get(`/api/users/${user('Olu Adeyemi')}/appointments`)).body.items;
    for (const refused of [
      await give(olu, 'Olu Adeyemi', local),
      await end('Olu Adeyemi', held.id, olu),
      await olu.patch(`/api/users/${user('Olu Adeyemi')}/appointments/${held.id}`, {}),
    ])
      assert.match(refused.body.because.join(), /themselves|their own roles/u);
  });

  test('6, of availability: a role whose condition does not hold is not given and says which', async () => {
    const refused = await give(greta, 'Kim Park', 'multisite.session-manager');
    assert.equal(refused.status, 409);
    assert.match(refused.body.because.join(), /Session Manager is off/u);
  });

  test('7, of facts that carry power: whoever moves a place may give what its administrators gain', async () => {
    const { headers } = await greta.get(`/api/locations/${place('Leeds')}`);
    const refused = await mara.post(
      `/api/locations/${place('Leeds')}/move`,
      { parentId: place('South') },
      { headers: { 'if-match': String(headers['etag']) } },
    );
    assert.equal(refused.status, 403);
  });
});

test('Roles of a client’s own are given by its master, and are not known elsewhere', async () => {
  const hugo = await w.as('lakeside/Hugo Lind');
  const { role } = (
    await hugo.post('/api/roles', {
      name: 'Lake desk',
      rank: 12,
      kind: 'staff',
      cells: { 'user.view': { any: ['organization'] } },
    })
  ).body;
  const ana = user('lakeside/Ana Petrova');
  const given = await greta.post(`/api/users/${ana}/appointments`, { role });
  assert.equal(given.status, 201, JSON.stringify(given.body));
  assert.equal((await (await w.as('lakeside/Ana Petrova')).get('/api/users')).status, 200);
  assert.equal((await give(greta, 'Kim Park', role)).body.errors[0].code, 'role-unknown');
  const { items } = (await greta.get(`/api/users/${ana}/appointments`)).body;
  assert.equal(items[0].name, 'Lake desk');
});
