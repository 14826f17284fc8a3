import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { InjectOptions } from 'fastify';
import { unsafeQuery } from '../../database/template.ts';
import { type Answer, type Person, type TestWorld, makeWorld } from '../../testing.ts';
import { makeBudget, perMinute } from './kept-budget.ts';

const local = 'multisite.local-administrator';
const organization = 'multisite.organization-administrator';
const master = 'multisite.master-administrator';

let w: TestWorld;
let greta: Person;
let olu: Person;
let lena: Person;

before(async () => {
  w = await makeWorld();
  [greta, olu, lena] = (await Promise.all(
    ['Greta Holm', 'Olu Adeyemi', 'Lena Fox'].map((name) => w.as(`harbor/${name}`)),
  )) as [Person, Person, Person];
});
after(() => w.close());

const user = (name: string): string => w.ids.users.get(`harbor/${name}`) ?? '';
const leeds = () => ({ kind: 'location', id: w.ids.locations.get('harbor/Leeds') });

/** A request of a program: a token and nothing else. */
async function by(
  token: string,
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  payload?: object,
  headers: object = {},
): Promise<Answer> {
  const options: InjectOptions = {
    method,
    url,
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(payload && { payload }),
  };
  const { statusCode: status, headers: answered, body: text } = await w.app.application.inject(options);
  return { status, headers: answered, text, body: text.startsWith('{') ? JSON.parse(text) : null };
}
const hire = async (name: string, role?: string, more: object = {}, giver = greta): Promise<string> => {
  const { body, status } = await olu.post('/api/service-users', { name });
  assert.equal(status, 201, JSON.stringify(body));
  if (role) {
    const given = await giver.post(`/api/users/${body.id}/appointments`, { role, ...more });
    assert.equal(given.status, 201, JSON.stringify(given.body));
  }
  return body.id;
};
const issue = (id: string, maker = olu, more: object = {}) =>
  maker.post(`/api/service-users/${id}/tokens`, { name: 'Night sync', ...more });
const tokenOf = async (id: string) => {
  const { body } = await issue(id);
  return { id: body.id as string, token: body.token as string };
};

describe('A service user', () => {
  test('acts by a token with what it was given and nothing else', async () => {
    const id = await hire('Leeds sync', local, { anchor: leeds() });
    const { token } = await tokenOf(id);
    const { status, body } = await by(token, 'GET', '/api/users');
    assert.equal(status, 200, JSON.stringify(body));
    const names = body.items.map(({ name }: { name: string }) => name);
    assert.ok(names.includes('Sam Doyle') && !names.includes('Ben Ito'), names.join());
    const me = (await by(token, 'GET', '/api/me')).body;
    assert.deepEqual(
      me.roles.map(({ role, scope }: { role: string; scope: string }) => [role, scope]),
      [[local, 'Leeds']],
    );
    // everybody else is a learner
    assert.equal('profile.view' in me.may, false);
    assert.equal('training-plan.view' in me.may, false);
    assert.ok('profile.view' in (await lena.get('/api/me')).body.may);
  });

  test('obeys a change of its roles at the next request, and its end', async () => {
    const id = await hire('Short sync');
    const { token } = await tokenOf(id);
    assert.equal((await by(token, 'GET', '/api/users')).status, 403);
    const given = await greta.post(`/api/users/${id}/appointments`, { role: local, anchor: leeds() });
    assert.equal((await by(token, 'GET', '/api/users')).status, 200);
    await greta.delete(`/api/users/${id}/appointments/${given.body.id}`);
    assert.equal((await by(token, 'GET', '/api/users')).status, 403);
    assert.equal((await greta.delete(`/api/users/${id}`)).status, 204);
    assert.equal((await by(token, 'GET', '/api/me')).status, 401);
  });

  test('stands in the audit under its own name', async () => {
    const { token } = await tokenOf(await hire('Phone book', organization));
    const { headers } = await by(token, 'GET', `/api/users/${user('Sam Doyle')}`);
    const edited = await by(
      token,
      'PATCH',
      `/api/users/${user('Sam Doyle')}`,
      { phone: '7' },
      { 'if-match': headers['etag'] as string },
    );
    assert.equal(edited.status, 200, JSON.stringify(edited.body));
    const [row] = await unsafeQuery<{ payload: string }>(
      w.database.adminUrl,
      `select p.payload from audit_entries e join audit_payloads p on p.entry_id = e.id where e.operation = 'user.edit' order by e.at desc, e.id desc limit 1`,
    );
    assert.equal(JSON.parse(row?.payload ?? '{}').actor, 'Phone book (service)');
  });

  test('is not among the users, their count and their file, and has no sign-in', async () => {
    const count = async () => (await greta.get('/api/users/count')).body.count;
    const before = await count();
    const id = await hire('Unseen sync', organization);
    assert.equal(await count(), before);
    assert.equal((await greta.get('/api/users?search=Unseen')).body.items.length, 0);
    assert.doesNotMatch((await greta.get('/api/users/export.csv')).text, /Unseen/u);
    assert.equal((await greta.post(`/api/users/${id}/password`, { password: 'something-long' })).status, 204);
    const signIn = await w.anybody.post('/api/sign-ins', {
      organization: 'harbor',
      userName: `service-${id}`,
      password: 'something-long',
    });
    assert.equal(signIn.status, 401);
    const listed = (await olu.get('/api/service-users')).body.items.find((one: { id: string }) => one.id === id);
    assert.deepEqual([listed.name, listed.tokens, listed.lastUsed, listed.roles.length], ['Unseen sync', 0, null, 1]);
  });

  test('does not keep the last administrator in office', async () => {
    const tess = await w.as('pine/Tess Moor');
    const made = await tess.post('/api/service-users', { name: 'Pine sync' });
    assert.equal((await tess.post(`/api/users/${made.body.id}/appointments`, { role: organization })).status, 201);
    const [held] = (await greta.get(`/api/users/${tess.id}/appointments`)).body.items;
    assert.equal((await greta.delete(`/api/users/${tess.id}/appointments/${held.id}`)).status, 403);
  });
});

describe('A token', () => {
  test('is shown once and kept as a hash, also for a request that is repeated', async () => {
    const id = await hire('Once');
    const headers = { 'idempotency-key': 'once' };
    const first = await olu.post(`/api/service-users/${id}/tokens`, { name: 'Key' }, { headers });
    assert.equal(first.status, 201);
    const [, secret = ''] = first.body.token.split('.');
    const again = await olu.post(`/api/service-users/${id}/tokens`, { name: 'Key' }, { headers });
    assert.deepEqual(again.body, { id: first.body.id, token: null });
    assert.doesNotMatch((await olu.get('/api/api-tokens')).text, new RegExp(secret, 'u'));
    for (const table of ['api_tokens', 'idempotency_keys', 'audit_payloads']) {
      const [row] = await unsafeQuery<{ n: number }>(
        w.database.adminUrl,
        `select count(*)::int as n from ${table} t where t::text like '%${secret}%'`,
      );
      assert.equal(row?.n, 0, table);
    }
  });

  test('is made only by who could give each role its user holds', async () => {
    const id = await hire('Master sync', master, {}, greta);
    const refused = await issue(id, olu);
    assert.equal(refused.status, 403, JSON.stringify(refused.body));
    assert.equal((await issue(id, greta)).status, 201);
    // ranks below and reaches further
    const far = {
      name: 'Far reader',
      rank: 20,
      kind: 'staff',
      cells: { 'user.view': { any: ['organization-and-clients'] } },
    };
    const made = await greta.post('/api/roles', far);
    const reader = await hire('Far sync', made.body.role);
    const beyond = await issue(reader, olu);
    assert.deepEqual([beyond.status, beyond.body.privilege], [403, 'role.appoint'], JSON.stringify(beyond.body));
    assert.match(beyond.body.because.join(), /reaches further/u);
  });

  test('is said to be the asker’s to make and end, or why not', async () => {
    const id = await hire('Far master', master, {}, greta);
    const near = await hire('Near sync', local, { anchor: leeds() });
    const mayOf = async (one: string, asker: Person) =>
      (await asker.get('/api/service-users')).body.items.find((each: { id: string }) => each.id === one).may;
    assert.deepEqual(await mayOf(near, olu), { appoint: true, token: true, delete: true });
    assert.deepEqual((await mayOf(id, greta)).token, true);
    assert.ok((await mayOf(id, olu)).token.reason.length > 10);
    const { id: token } = await tokenOf(near);
    await tokenOf(await hire('Beside it'));
    const { items } = (await olu.get(`/api/api-tokens?user=${near}`)).body;
    assert.deepEqual(
      items.map((each: { id: string; may: object }) => [each.id, each.may]),
      [[token, { end: true }]],
    );
  });

  test('is not made by whoever may not give roles, nor for people, nor elsewhere', async () => {
    const id = await hire('Plain sync');
    assert.equal((await lena.post('/api/service-users', { name: 'Mine' })).status, 403);
    assert.equal((await issue(id, lena)).status, 403);
    assert.equal((await issue(user('Sam Doyle'))).status, 404);
    const cora = await w.as('meridian/Cora Weiss');
    assert.equal((await issue(id, cora)).status, 404);
    assert.deepEqual((await cora.get('/api/service-users')).body.items, []);
    assert.deepEqual((await cora.get('/api/api-tokens')).body.items, []);
  });

  test('never makes another one for itself', async () => {
    const id = await hire('Self sync', organization);
    const { token } = await tokenOf(id);
    assert.equal((await by(token, 'POST', `/api/service-users/${id}/tokens`, { name: 'More' })).status, 403);
  });

  test('ends at its day or at once, and says when it was last used', async () => {
    const id = await hire('Dated sync', local, { anchor: leeds() });
    const past = new Date(w.clock.now.getTime() - 1000).toISOString();
    assert.equal((await issue(id, olu, { until: past })).status, 422);
    const until = new Date(w.clock.now.getTime() + 60_000).toISOString();
    const dated = (await issue(id, olu, { until })).body;
    const open = (await issue(id)).body;
    assert.equal((await by(dated.token, 'GET', '/api/me')).status, 200);
    assert.equal((await by(open.token, 'GET', '/api/me')).status, 200);
    const listed = async (one: string) =>
      (await olu.get('/api/api-tokens?limit=200')).body.items.find(({ id: other }: { id: string }) => other === one);
    assert.equal((await listed(dated.id)).lastUsed, w.clock.now.toISOString());
    w.clock.now = new Date(w.clock.now.getTime() + 61_000);
    assert.equal((await by(dated.token, 'GET', '/api/me')).status, 401);
    assert.equal((await olu.delete(`/api/api-tokens/${open.id}`)).status, 204);
    assert.equal((await by(open.token, 'GET', '/api/me')).status, 401);
    assert.equal((await olu.delete(`/api/api-tokens/${open.id}`)).status, 409);
    assert.ok((await listed(open.id)).endedAt);
    const solace = await w.as('solace/Ines Duarte');
    assert.equal((await solace.delete(`/api/api-tokens/${open.id}`)).status, 404);
  });

  test('has a budget of its own', async () => {
    const [one, other] = [await tokenOf(await hire('Busy sync')), await tokenOf(await hire('Calm sync'))];
    for (let done = 0; done < perMinute; done += 50) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => by(one.token, 'GET', '/api/my/sign-ins')));
      assert.ok(answers.every(({ status }) => status === 200));
    }
    const over = await by(one.token, 'GET', '/api/my/sign-ins');
    assert.deepEqual([over.status, over.body.code], [429, 'too-many']);
    assert.ok(Number(over.headers['retry-after']) > 0);
    assert.equal((await by(other.token, 'GET', '/api/my/sign-ins')).status, 200);
    assert.equal((await olu.get('/api/my/sign-ins')).status, 200);
    w.clock.now = new Date(w.clock.now.getTime() + 60_000);
    assert.equal((await by(one.token, 'GET', '/api/my/sign-ins')).status, 200);
  });

  test('asks as often as a sign-in', async () => {
    const { token } = await tokenOf(await hire('Counted sync', organization));
    await by(token, 'GET', '/api/users');
    w.queries();
    await by(token, 'GET', '/api/users');
    assert.equal(w.queries().length, 2);
    await olu.get('/api/service-users');
    assert.equal(w.queries().length, 2);
    await olu.get('/api/api-tokens');
    assert.equal(w.queries().length, 2);
  });
});

test('The minute of one token ends for it alone', () => {
  const budget = makeBudget(2);
  const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds));
  budget.spend('a', at(1));
  budget.spend('a', at(2));
  assert.throws(() => budget.spend('a', at(3)), { message: 'too-many' });
  budget.spend('b', at(3));
  budget.spend('a', at(61));
});
