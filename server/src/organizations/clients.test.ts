import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { type TestWorld, makeWorld } from '../testing.ts';

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
