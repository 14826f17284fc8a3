import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { type Person, type TestWorld, makeWorld } from '../testing.ts';

let w: TestWorld;
before(async () => {
  w = await makeWorld();
});
after(() => w.close());

test('A Master Administrator adds a client below the own organization, and administers it at once', async () => {
  const greta = await w.as('harbor/Greta Holm');
  const made = await greta.post('/api/organizations', { identifier: 'cedar', name: 'Cedar Mills' });
  assert.equal(made.status, 201, made.text);
  const { body } = await greta.get('/api/organizations');
  const cedar = body.items.find(({ id }: { id: string }) => id === made.body.id);
  assert.equal(cedar?.parentId, w.ids.organizations.get('harbor'));
  assert.equal((await greta.post('/api/my/entered', { organization: made.body.id })).status, 204);
});

test('Nobody else of an organization adds clients, and the audit says by which role one was added', async () => {
  const olu = await w.as('harbor/Olu Adeyemi');
  const { status, body } = await olu.post('/api/organizations', { identifier: 'elm', name: 'Elm Works' });
  assert.deepEqual([status, body.privilege], [403, 'client.create']);
  const greta = await w.as('harbor/Greta Holm');
  const made = await greta.post('/api/organizations', { identifier: 'elm', name: 'Elm Works' });
  assert.equal(made.status, 201, made.text);
  const client = new pg.Client(w.database.adminUrl);
  await client.connect();
  const entries = `select outcome, role, scope from audit_entries where operation = 'client.create' order by at, id`;
  const { rows } = await client.query(entries);
  await client.end();
  assert.deepEqual(rows.slice(-2), [
    { outcome: 'refused', role: null, scope: null },
    { outcome: 'done', role: 'multisite.master-administrator', scope: 'clients' },
  ]);
});

describe('Whoever looks after named clients', () => {
  const manager = 'multisite.account-manager';
  const names = ({ body }: { body: { items: { name: string }[] } }) => body.items.map(({ name }) => name);
  let greta: Person;
  let kim: Person;
  before(async () => {
    const harbor = w.ids.organizations.get('harbor') ?? '';
    const ada = await w.as('ambit/Ada Novak');
    await ada.post('/api/my/entered', { organization: harbor });
    const { body, headers } = await ada.get(`/api/organizations/${harbor}`);
    const on = body.plan.filter((one: { on: boolean }) => one.on).map(({ feature }: { feature: string }) => feature);
    const plan = { features: [...on, 'account-manager'] };
    const at = { headers: { 'if-match': String(headers['etag']) } };
    assert.equal((await ada.patch(`/api/organizations/${harbor}/plan`, plan, at)).status, 200);
    [greta, kim] = [await w.as('harbor/Greta Holm'), await w.as('harbor/Kim Park')];
  });
  const give = async (client: string | null, more: object = {}) =>
    greta.post(`/api/users/${kim.id}/appointments`, {
      role: manager,
      anchor: client && { kind: 'organization', id: w.ids.organizations.get(client) },
      ...more,
    });

  test('is named one client or several, each by an appointment of its own', async () => {
    const { body } = await greta.get(`/api/users/${kim.id}/offered-roles`);
    const offers = new Map(body.items.map((one: { role: string; atClients: boolean }) => [one.role, one.atClients]));
    assert.deepEqual([offers.get(manager), offers.get('multisite.local-administrator')], [true, false]);
    const without = await give(null);
    assert.deepEqual([without.status, without.body.errors[0].code], [422, 'needs-client'], without.text);
    const tomorrow = new Date(w.clock.now.getTime() + 24 * 3600_000).toISOString();
    for (const [client, more] of [
      ['lakeside', {}],
      ['pine', { from: tomorrow }],
    ] as const)
      assert.equal((await give(client, more)).status, 201);
  });

  test('sees, finds and enters those alone: what is listed is what is allowed', async () => {
    const lakeside = w.ids.organizations.get('lakeside');
    const pine = w.ids.organizations.get('pine');
    assert.deepEqual(names(await kim.get('/api/organizations')), ['Lakeside Foods']);
    assert.equal((await kim.get(`/api/organizations/${lakeside}`)).status, 200);
    assert.equal((await kim.get(`/api/organizations/${pine}`)).status, 404);
    assert.equal((await kim.post('/api/my/entered', { organization: pine })).body.code, 'not-enterable');
    assert.equal((await kim.post('/api/my/entered', { organization: lakeside })).status, 204);
    await kim.delete('/api/my/entered');
    const listed = new Set(
      (await kim.get('/api/users?clients=true&limit=200')).body.items.map(({ id }: { id: string }) => id),
    );
    for (const [who, id] of w.ids.users) {
      const isOpen = (await kim.get(`/api/users/${id}`)).status === 200;
      assert.equal(listed.has(id), isOpen, who);
      assert.equal(isOpen && who.startsWith('pine/'), false, who);
    }
    assert.ok(listed.has(w.ids.users.get('lakeside/Ana Petrova') ?? ''));
  });

  test('stands beside the clients in the list, while the appointment holds, and is found by “mine”', async () => {
    const managers = async (name: string) => {
      const { items } = (await greta.get('/api/organizations')).body;
      const found = items.find((one: { name: string }) => one.name === name);
      return found.managers.map((one: { name: string }) => one.name);
    };
    assert.deepEqual([await managers('Lakeside Foods'), await managers('Pine Logistics')], [['Kim Park'], []]);
    assert.equal((await greta.get('/api/organizations/offers')).body.mine, 0);
    assert.deepEqual(names(await greta.get('/api/organizations?mine=true')), []);
    assert.equal((await kim.get('/api/organizations/offers')).body.mine, 1);
    assert.deepEqual(names(await kim.get('/api/organizations?mine=true')), ['Lakeside Foods']);
    const now = w.clock.now;
    w.clock.now = new Date(now.getTime() + 25 * 3600_000);
    assert.deepEqual(await managers('Pine Logistics'), ['Kim Park']);
    assert.deepEqual(names(await kim.get('/api/organizations')), ['Lakeside Foods', 'Pine Logistics']);
    w.clock.now = now;
  });
});
