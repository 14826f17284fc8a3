import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';

let w: TestWorld;
let greta: Person;
let olu: Person;
let hugo: Person;
before(async () => {
  w = await makeWorld();
  [greta, olu, hugo] = [
    await w.as('harbor/Greta Holm'),
    await w.as('harbor/Olu Adeyemi'),
    await w.as('lakeside/Hugo Lind'),
  ];
});
after(() => w.close());

const organization = (identifier: string) => w.ids.organizations.get(identifier) ?? '';
const version = async (id: string, by = greta) => ({
  headers: { 'if-match': String((await by.get(`/api/organizations/${id}`)).headers['etag']) },
});
/** The features a plan holds. */
const on = ({ plan }: { plan: { feature: string; on: boolean }[] }) =>
  plan.filter((one) => one.on).map(({ feature }) => feature);
const edit = async (id: string, body: unknown, by = greta) =>
  by.patch(`/api/organizations/${id}/plan`, body, await version(id));
const add = async (body: object, by = greta) =>
  by.post('/api/organizations', { identifier: 'quay', name: 'Quay Works', ...body });

describe('Adding a client', () => {
  test('A Master Administrator adds one below her own organization', async () => {
    const made = await add({ identifier: 'mole', name: 'Mole Works', features: ['departments'] });
    assert.equal(made.status, 201, made.text);
    const { body } = await greta.get(`/api/organizations/${made.body.id}`);
    assert.deepEqual(
      [body.name, body.parentId, body.roleModel, on(body), body.state],
      ['Mole Works', organization('harbor'), 'multisite', ['departments'], 'active'],
    );
  });

  test('An Organization Administrator adds none, and is told who can', async () => {
    const { status, body } = await add({}, olu);
    assert.equal(status, 403);
    assert.equal(body.privilege, 'client.create');
    assert.ok(
      body.askWhom.some(({ name }: { name: string }) => name === 'Greta Holm'),
      JSON.stringify(body.askWhom),
    );
  });

  test('An identifier is taken once in the installation, a name once among siblings', async () => {
    const identifier = await add({ identifier: 'BEACON', name: 'Other' });
    assert.deepEqual([identifier.status, identifier.body.errors[0].field], [422, 'identifier']);
    const name = await add({ identifier: 'other', name: 'pine logistics' });
    assert.deepEqual([name.status, name.body.errors[0].field], [422, 'name']);
  });

  test('Where the plan has no clients there are none', async () => {
    await greta.post('/api/my/entered', { organization: organization('pine') });
    const { status, body } = await add({});
    await greta.delete('/api/my/entered');
    assert.deepEqual([status, body.code], [409, 'plan-without-clients']);
  });

  test('The operator adds an organization below the platform, a tenant of its own', async () => {
    const ada = await w.as('ambit/Ada Novak');
    const without = await add({ identifier: 'island', name: 'Island' }, ada);
    assert.deepEqual([without.status, without.body.errors[0].field], [422, 'roleModel']);
    const made = await add({ identifier: 'island', name: 'Island', roleModel: 'academy' }, ada);
    assert.equal(made.status, 201, made.text);
    assert.equal(await w.app.running.server.directory.tenantOf(made.body.id), made.body.id);
    assert.equal((await ada.post('/api/my/entered', { organization: made.body.id })).status, 204);
    assert.equal((await ada.get('/api/me')).body.entered.name, 'Island');
    assert.equal((await greta.get(`/api/organizations/${made.body.id}`)).status, 404);
  });
});

describe('The list of clients', () => {
  test('is read page by page, by name', async () => {
    const all = (await greta.get('/api/organizations')).body.items.map(({ name }: { name: string }) => name);
    assert.deepEqual(all, ['Lakeside Foods', 'Mole Works', 'Pine Logistics']);
    const first = (await greta.get('/api/organizations?limit=2')).body;
    const second = (await greta.get(`/api/organizations?limit=2&after=${first.after}`)).body;
    assert.deepEqual(
      [...first.items, ...second.items].map(({ name }) => name),
      all,
    );
    assert.equal(second.after, null);
  });

  test('is searched by name and by identifier', async () => {
    for (const search of ['LOGIS', 'pine'])
      assert.deepEqual(
        (await greta.get(`/api/organizations?search=${search}`)).body.items.map(({ name }: { name: string }) => name),
        ['Pine Logistics'],
      );
  });

  test('says what may be done with each', async () => {
    const [row] = (await greta.get('/api/organizations')).body.items;
    assert.deepEqual(row.may, { edit: true, enter: true });
  });
});

describe('Expiry and plan', () => {
  test('Nobody of an expired organization signs in; those above still see and enter it, and it can be prolonged', async () => {
    const ana = await w.as('lakeside/Ana Petrova');
    const ended = await edit(organization('lakeside'), { expiresAt: w.clock.now.toISOString() });
    assert.equal(ended.status, 200, ended.text);
    assert.equal((await ana.get('/api/me')).status, 401);
    const attempt = { organization: 'lakeside', userName: 'ana', password: 'ambit-demo-2026' };
    assert.notEqual((await w.anybody.post('/api/sign-ins', attempt)).status, 201);
    const row = (await greta.get('/api/organizations?search=lakeside')).body.items[0];
    assert.equal(row.state, 'expired');
    assert.equal((await greta.post('/api/my/entered', { organization: organization('lakeside') })).status, 204);
    const { body } = await greta.get(`/api/users?organization=${organization('lakeside')}`);
    await greta.delete('/api/my/entered');
    assert.ok(body.items.length > 0);
    await edit(organization('lakeside'), { expiresAt: null });
    assert.equal((await ana.get('/api/me')).status, 200);
  });

  test('An organization cannot change its own expiry or plan', async () => {
    const own = await edit(organization('harbor'), { features: [] });
    assert.equal(own.status, 403);
    const byClient = await edit(organization('lakeside'), { expiresAt: null }, hugo);
    assert.equal(byClient.status, 403);
    const ada = await w.as('ambit/Ada Novak');
    const platform = organization('ambit');
    const at = await version(platform, ada);
    const { status, body } = await ada.patch(`/api/organizations/${platform}/plan`, { expiresAt: null }, at);
    assert.deepEqual([status, body.code], [409, 'own-plan']);
  });

  test('The operator enters a tenant before changing anything in it', async () => {
    const ada = await w.as('ambit/Ada Novak');
    const harbor = organization('harbor');
    for (const [path, body] of [
      ['/plan', { features: [] }],
      ['', { name: 'Haven' }],
      ['/branding', { accent: '#112233' }],
    ] as const) {
      const refused = await ada.patch(`/api/organizations/${harbor}${path}`, body, await version(harbor, ada));
      assert.deepEqual([refused.status, refused.body.code], [409, 'enter-first'], path);
    }
  });

  test('Switching locations off while Local Administrators depend on them is refused with the list of holders', async () => {
    const greta = await w.as('harbor/Greta Holm');
    const ada = await w.as('ambit/Ada Novak');
    const harbor = organization('harbor');
    await ada.post('/api/my/entered', { organization: harbor });
    const features = on((await ada.get(`/api/organizations/${harbor}`)).body).filter(
      (one: string) => one !== 'locations' && one !== 'hierarchies',
    );
    const refused = await ada.patch(`/api/organizations/${harbor}/plan`, { features }, await version(harbor, ada));
    assert.deepEqual([refused.status, refused.body.code], [409, 'feature-in-use'], refused.text);
    const [locations] = refused.body.dependants.filter((one: { feature: string }) => one.feature === 'locations');
    const held = locations.roles.map((one: { name: string; holders: number }) => [one.name, one.holders]);
    assert.ok(held.some(([name, holders]: [string, number]) => name === 'Local Administrator' && holders === 1));
    assert.match(refused.body.detail, /1 × Local Administrator/u);
    // nothing was half switched: whoever holds the role still reaches what it covers
    const lena = await w.as('harbor/Lena Fox');
    assert.equal((await lena.get(`/api/users/${w.ids.users.get('harbor/Sam Doyle')}`)).status, 200);
    assert.equal((await greta.get('/api/locations')).status, 200);
  });

  test('A feature on which roles or data depend stays on: the refusal lists them', async () => {
    const ada = await w.as('ambit/Ada Novak');
    const harbor = organization('harbor');
    await ada.post('/api/my/entered', { organization: harbor });
    const features = on((await ada.get(`/api/organizations/${harbor}`)).body);
    const without = async (...off: string[]) =>
      ada.patch(
        `/api/organizations/${harbor}/plan`,
        { features: features.filter((one: string) => !off.includes(one)) },
        await version(harbor, ada),
      );
    const refused = await without('locations', 'hierarchies', 'shop', 'clients');
    assert.deepEqual([refused.status, refused.body.code], [409, 'feature-in-use'], refused.text);
    const by = new Map<string, { things: number; roles: { name: string; holders: number }[] }>(
      refused.body.dependants.map((one: { feature: string }) => [one.feature, one]),
    );
    assert.ok((by.get('locations')?.things ?? 0) > 5, refused.text);
    assert.ok((by.get('clients')?.things ?? 0) >= 2);
    const holders = by.get('locations')?.roles.find(({ name }) => name === 'Local Administrator');
    assert.equal(holders?.holders, 1);
    const purchasers = by.get('shop')?.roles.find(({ name }) => name === 'Purchaser');
    assert.equal(purchasers?.holders, 2);
    assert.match(refused.body.detail, /2 × Purchaser/u);
    const half = await without('locations');
    assert.deepEqual([half.status, half.body.errors?.[0].field], [422, 'features']);
  });

  test('A feature that is switched off is off at the next request', async () => {
    await edit(organization('pine'), { features: ['inspector', 'regulated'] });
    const tess = await w.as('pine/Tess Moor');
    assert.deepEqual((await tess.get('/api/me')).body.organization.features, ['inspector', 'regulated']);
    const off = await edit(organization('pine'), { features: [] });
    assert.equal(off.status, 200, off.text);
    assert.deepEqual((await tess.get('/api/me')).body.organization.features, []);
  });
});

describe('Entering a client', () => {
  test('stands in the audit of both organizations', async () => {
    const lakeside = organization('lakeside');
    await greta.post('/api/my/entered', { organization: lakeside });
    await greta.delete('/api/my/entered');
    const { connection } = w.app.running.server;
    const harbor = organization('harbor');
    const rows = await connection.transaction({ tenant: harbor, organizations: [harbor, lakeside] }, (tx) =>
      tx
        .selectFrom('audit_entries')
        .select(['organization_id', 'actor_id'])
        .where('operation', '=', 'organization.enter')
        .where('thing_id', '=', lakeside)
        .execute(),
    );
    assert.deepEqual(new Set(rows.map((row) => row.organization_id)), new Set([harbor, lakeside]));
    assert.deepEqual(new Set(rows.map((row) => row.actor_id)), new Set([greta.id]));
  });

  test('is not for Nils, who sees the reports of clients and administers none', async () => {
    const nils = await w.as('harbor/Nils Berg');
    const { body } = await nils.post('/api/my/entered', { organization: organization('lakeside') });
    assert.equal(body.code, 'not-enterable');
    assert.equal((await nils.get('/api/me')).body.entered, null);
  });
});

describe('Tags of clients', () => {
  const list = async (query: string) =>
    (await greta.get(`/api/organizations?${query}`)).body.items.map(({ name }: { name: string }) => name);

  test('are given by those above, and narrow the list of clients together with the plan', async () => {
    const made = await add({
      identifier: 'jetty',
      name: 'Jetty',
      tags: ['Gold', 'gold', 'Coast'],
      features: ['groups'],
    });
    assert.deepEqual((await greta.get(`/api/organizations/${made.body.id}`)).body.tags, ['Gold', 'Coast']);
    assert.equal((await edit(organization('pine'), { tags: ['Gold'] })).status, 200);
    assert.deepEqual(await list('tag=GOLD'), ['Jetty', 'Pine Logistics']);
    assert.deepEqual(await list('tag=gold&feature=groups'), ['Jetty']);
    assert.deepEqual(await list('tag=silver'), []);
    const { body } = await greta.get('/api/organizations/offers');
    assert.deepEqual(body.tags, ['Coast', 'Gold']);
    assert.ok(body.features.some(({ feature }: { feature: string }) => feature === 'groups'));
  });

  test('are not shown to the client, whose settings show everything else', async () => {
    assert.equal((await edit(organization('lakeside'), { tags: ['Late payer'] })).status, 200);
    const { status, body } = await hugo.get(`/api/organizations/${organization('lakeside')}`);
    assert.deepEqual([status, body.tags], [200, []]);
  });
});
