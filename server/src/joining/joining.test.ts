import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { type Answer, type Person, type TestWorld, makeWorld } from '../testing.ts';

let w: TestWorld;
let olu: Person;
let lena: Person;
before(async () => {
  w = await makeWorld();
  [olu, lena] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Lena Fox')];
});
after(() => w.close());

const leeds = () => w.ids.locations.get('harbor/Leeds');
const set = async (joining: object, by = olu): Promise<Answer> => {
  const at = `/api/organizations/${w.ids.organizations.get('harbor')}`;
  const headers = { 'if-match': String((await by.get(at)).headers['etag']) };
  return by.patch(`${at}/joining`, joining, { headers });
};
const ask = (email: string, more: object = {}) =>
  w.anybody.post('/api/doorways/HARBOR/joining', {
    email,
    firstName: 'Ida',
    lastName: 'Frey',
    password: 'long-enough-2026',
    ...more,
  });
const enter = (userName: string) =>
  w.anybody.post('/api/sign-ins', { organization: 'harbor', userName, password: 'long-enough-2026' });
const waiting = async (by = olu): Promise<{ id: string; email: string }[]> => {
  const { status, body, text } = await by.get('/api/join-requests');
  assert.equal(status, 200, text);
  return body.items;
};
const users = async (search: string) => (await olu.get(`/api/users?search=${search}`)).body.items;

describe('Making one’s own account', () => {
  test('is off until it is switched on', async () => {
    assert.equal((await ask('ida@harbor.example')).status, 404);
    assert.equal((await w.anybody.get('/api/doorways/harbor')).body.joining, false);
    assert.equal((await set({ on: true }, lena)).status, 403);
    const on = await set({ on: true, approval: true, domains: ['Harbor.example'], locationId: leeds() });
    assert.equal(on.status, 200, on.text);
    assert.equal((await w.anybody.get('/api/doorways/harbor')).body.joining, true);
  });

  test('waits for somebody who lets them in: then they are learners at the default place', async () => {
    const asked = await ask('ida@harbor.example');
    assert.deepEqual([asked.status, asked.body], [202, { approval: true }], asked.text);
    assert.deepEqual(await users('frey'), [], 'nobody is a user by asking');
    assert.notEqual((await enter('ida@harbor.example')).status, 201);
    const [request] = await waiting(lena);
    assert.equal(request?.email, 'ida@harbor.example');
    const approved = await lena.post(`/api/join-requests/${request?.id}/approve`);
    assert.equal(approved.status, 201, approved.text);
    const { body } = await olu.get(`/api/users/${approved.body.id}`);
    assert.deepEqual([body.name, body.location.name], ['Ida Frey', 'Leeds']);
    assert.deepEqual((await olu.get(`/api/users/${approved.body.id}/appointments`)).body.items, []);
    assert.equal((await enter('ida@harbor.example')).status, 201);
    assert.equal((await lena.post(`/api/join-requests/${request?.id}/approve`)).status, 404, 'decided once');
  });

  test('answers the same for an address that is in use or has asked already', async () => {
    const fresh = await ask('nia@harbor.example');
    for (const email of ['ida@harbor.example', 'NIA@harbor.example', 'sam@harbor.example']) {
      const again = await ask(email, { firstName: 'Other', lastName: 'Person' });
      assert.deepEqual([again.status, again.body], [fresh.status, fresh.body]);
    }
    assert.deepEqual(
      (await waiting()).map(({ email }) => email),
      ['nia@harbor.example'],
    );
  });

  test('takes addresses of the domains alone, and passwords as the organization wants them', async () => {
    for (const email of ['ida@elsewhere.example', 'ida@sub.harbor.example', 'ida@harbor.example.org']) {
      const { status, body } = await ask(email);
      assert.deepEqual([status, body.errors?.[0].code], [422, 'domain-not-taken'], email);
    }
    const at = `/api/organizations/${w.ids.organizations.get('harbor')}`;
    const headers = { 'if-match': String((await olu.get(at)).headers['etag']) };
    await olu.patch(`${at}/access`, { passwordMinimum: 20 }, { headers });
    const short = await ask('new@harbor.example');
    assert.deepEqual([short.status, short.body.errors[0].field], [422, 'password']);
  });

  test('is refused by whoever adds users at that place, and by nobody else', async () => {
    const [request] = await waiting();
    const rune = await w.as('harbor/Rune Falk');
    assert.deepEqual(await waiting(rune), [], 'he adds users in South, they would begin at Leeds');
    assert.equal((await rune.delete(`/api/join-requests/${request?.id}`)).status, 404);
    assert.equal((await (await w.as('harbor/Sam Doyle')).get('/api/join-requests')).status, 403);
    const greta = await w.as('harbor/Greta Holm');
    await greta.post('/api/my/entered', { organization: w.ids.organizations.get('pine') });
    assert.equal((await greta.delete(`/api/join-requests/${request?.id}`)).status, 404, 'not from a client');
    await greta.delete('/api/my/entered');
    assert.equal((await lena.delete(`/api/join-requests/${request?.id}`)).status, 204);
    assert.deepEqual(await waiting(), []);
    const kept = await unsafeQuery(w.database.adminUrl, 'select 1 from join_requests');
    assert.equal(kept.length, 0, 'nothing is kept of whoever was refused');
  });

  test('at once takes every address, since nobody looks at it', async () => {
    const both = await set({ approval: false });
    assert.deepEqual([both.status, both.body.errors[0].code], [422, 'domains-need-approval']);
    assert.equal((await set({ approval: false, domains: [] })).status, 200);
    const long = 'long-enough-2026-and-more';
    const asked = await ask('zoe@elsewhere.example', { firstName: 'Zoe', password: long });
    assert.deepEqual([asked.status, asked.body], [202, { approval: false }], asked.text);
    const [zoe] = await users('zoe');
    assert.equal(zoe?.location.name, 'Leeds');
    const signedIn = await w.anybody.post('/api/sign-ins', {
      organization: 'harbor',
      userName: 'zoe@elsewhere.example',
      password: long,
    });
    assert.equal(signedIn.status, 201);
    const taken = await ask('zoe@elsewhere.example', { password: long });
    assert.deepEqual([taken.status, taken.body], [202, { approval: false }]);
    assert.equal((await users('zoe')).length, 1);
  });

  test('is asked for only so often from one address', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 20; n += 1) statuses.push((await ask('sam@harbor.example')).status);
    assert.equal(statuses.at(-1), 429);
  });

  test('begins at a place of the organization, no other can be chosen', async () => {
    const bath = await set({ locationId: w.ids.locations.get('harbor/Bath') });
    assert.equal(bath.status, 200, bath.text);
    const none = await set({ locationId: '01900000-0000-7000-8000-000000000000' });
    assert.deepEqual([none.status, none.body.errors[0].field], [422, 'locationId']);
  });
});
