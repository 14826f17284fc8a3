import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Person, type TestWorld, makeWorld } from '../testing.ts';

let w: TestWorld;
let olu: Person;
let service: string;
let token: string;
before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
  const cells = { 'authority.evaluate': { any: ['organization'] } };
  const role = await olu.post('/api/roles', { name: 'Decision reader', rank: 1, kind: 'add-on', cells });
  assert.equal(role.status, 201, role.text);
  const hired = await olu.post('/api/service-users', { name: 'Door control' });
  assert.equal(hired.status, 201, hired.text);
  service = hired.body.id;
  const given = await olu.post(`/api/users/${service}/appointments`, { role: role.body.role });
  assert.equal(given.status, 201, given.text);
  const made = await olu.post(`/api/service-users/${service}/tokens`, { name: 'Doors' });
  assert.equal(made.status, 201, made.text);
  token = made.body.token;
});
after(() => w.close());

/** A request of a program: a token and nothing else. */
async function ask(payload: object, headers: object = {}) {
  const authorization = `Bearer ${token}`;
  const url = '/access/v1/evaluation';
  const {
    statusCode,
    json,
    headers: answered,
  } = await w.app.application.inject({
    method: 'POST',
    url,
    headers: { authorization, ...headers },
    payload,
  });
  return { status: statusCode, body: json(), headers: answered };
}
const user = (who: string) => ({ type: 'user', id: w.ids.users.get(who) ?? '' });
const lenaEdits = (whom: string) => ({
  subject: user('harbor/Lena Fox'),
  action: { name: 'user.edit' },
  resource: user(whom),
});

describe('A program with a token', () => {
  test('asks for decisions in its organization, and for nothing elsewhere', async () => {
    const { status, body, headers } = await ask(lenaEdits('harbor/Sam Doyle'), { 'x-request-id': 'door-17' });
    assert.deepEqual([status, body.decision, headers['x-request-id']], [200, true, 'door-17']);
    assert.equal((await ask(lenaEdits('harbor/Ben Ito'))).body.decision, false);
    const elsewhere = { ...lenaEdits('lakeside/Ana Petrova'), subject: user('harbor/Greta Holm') };
    assert.equal((await ask(elsewhere)).body.context.error.status, 404);
  });

  test('is a subject like any other, without what everybody has', async () => {
    const own = { subject: { type: 'user', id: service }, action: { name: 'profile.view' } };
    const answer = await ask({ ...own, resource: { type: 'user', id: service } });
    assert.deepEqual([answer.status, answer.body.decision], [200, false]);
  });

  test('is answered by the rights of the moment, also under a key it used before', async () => {
    const headers = { 'idempotency-key': 'opening-the-door' };
    assert.equal((await ask(lenaEdits('harbor/Ben Ito'), headers)).body.decision, false);
    const anchor = { kind: 'location', id: w.ids.locations.get('harbor/Bath') };
    const path = `/api/users/${w.ids.users.get('harbor/Lena Fox')}/appointments`;
    const given = await olu.post(path, { role: 'multisite.multiple-location-administrator', anchor });
    assert.equal(given.status, 201, given.text);
    const again = await ask(lenaEdits('harbor/Ben Ito'), headers);
    assert.deepEqual([again.status, again.body.decision], [200, true]);
  });

  test('is refused from the moment its role ends', async () => {
    const { items } = (await olu.get(`/api/users/${service}/appointments`)).body;
    assert.equal((await olu.delete(`/api/users/${service}/appointments/${items[0].id}`)).status, 204);
    assert.equal((await ask(lenaEdits('harbor/Sam Doyle'))).status, 403);
  });
});
