import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let olu: Person;
let id: string;
let made = 0;
before(async () => {
  w = await makeWorld();
  const ada = await w.as('ambit/Ada Novak');
  const harbor = w.ids.organizations.get('harbor') ?? '';
  const at = `/api/organizations/${harbor}`;
  assert.equal((await ada.post('/api/my/entered', { organization: harbor })).status, 204);
  const { body, headers } = await ada.get(at);
  const on = body.plan.flatMap((one: { feature: string; on: boolean }) => (one.on ? [one.feature] : []));
  const version = { headers: { 'if-match': String(headers['etag']) } };
  const { status, text } = await ada.patch(`${at}/plan`, { features: [...on, 'memberships'] }, version);
  assert.equal(status, 200, text);
  olu = await w.as('harbor/Olu Adeyemi');
});
after(() => w.close());
beforeEach(async () => {
  made += 1;
  const { status, body, text } = await olu.post('/api/membership-types', { name: `Friends ${made}` });
  assert.equal(status, 201, text);
  id = body.id;
});

const at = () => `/api/membership-types/${id}`;
const edit = async (body: object) => {
  const { version } = (await olu.get(at())).body;
  return olu.patch(at(), body, { headers: { 'if-match': `"${version}"` } });
};

describe('A type of membership', () => {
  test('begins with a year, without a price, offered to nobody who joins', async () => {
    const { period, pricing, atJoining, renewalDays, state } = (await olu.get(at())).body;
    assert.deepEqual(period, { kind: 'lengths', initialMonths: 12, renewalMonths: 12 });
    assert.deepEqual([pricing, atJoining, renewalDays, state], [null, false, 30, 'offered']);
    const { items } = (await olu.get('/api/membership-types?limit=200')).body;
    assert.ok(items.some((one: { id: string }) => one.id === id));
  });

  test('says how long it lasts, what it costs and who is offered it, and can be retired', async () => {
    const pricing = { initial: 12_000, renewal: 9_000, currency: 'EUR', tax: 1_900 };
    const period = { kind: 'yearly', day: '12-31' };
    const { status, body, text } = await edit({ pricing, period, atJoining: true, renewalDays: 60, state: 'retired' });
    assert.equal(status, 200, text);
    assert.deepEqual([body.pricing, body.period, body.atJoining, body.state], [pricing, period, true, 'retired']);
    assert.deepEqual((await edit({ pricing: null })).body.pricing, null);
    assert.equal((await edit({ pricing: { ...pricing, currency: 'ABC' } })).status, 400);
  });

  test('has a name of its own, and is not renewed before it begins', async () => {
    const again = await olu.post('/api/membership-types', { name: ` friends ${made}` });
    assert.deepEqual([again.status, again.body.errors[0].code], [422, 'name-taken']);
    const lengths = { kind: 'lengths', initialMonths: 1, renewalMonths: 12 };
    assert.equal((await edit({ period: lengths, renewalDays: 29 })).body.errors[0].code, 'renewal-too-early');
    assert.equal((await edit({ period: lengths, renewalDays: 28 })).status, 200);
    const stale = await olu.patch(at(), { name: 'Mine' }, { headers: { 'if-match': '"1"' } });
    assert.equal(stale.status, 412);
  });

  test('maps objectives, each once', async () => {
    const map = () => olu.post(`${at()}/objectives`, { objective: 'urn:friends:oath' });
    const { status, body } = await map();
    assert.deepEqual([status, body.items[0].objective], [201, 'urn:friends:oath']);
    assert.equal((await map()).body.errors[0].code, 'mapped-already');
    const other = (await olu.post('/api/membership-types', { name: `Others ${made}` })).body.id;
    assert.equal((await olu.delete(`/api/membership-types/${other}/objectives/${body.items[0].id}`)).status, 404);
    assert.deepEqual((await olu.delete(`${at()}/objectives/${body.items[0].id}`)).body.items, []);
  });

  test('is no matter of a location, and not begun where the plan has none', async () => {
    const lena = await w.as('harbor/Lena Fox');
    assert.equal((await lena.get('/api/membership-types')).status, 403);
    const alma = await w.as('beacon/Alma Reed');
    const { status, body } = await alma.post('/api/membership-types', { name: 'Friends' });
    assert.deepEqual([status, body.code], [409, 'memberships-off']);
    assert.deepEqual(w.faults, []);
  });
});
