import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let olu: Person;
before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
});
after(() => w.close());

const change = async (by: Person, input: object, path: string) => {
  const { headers } = await by.get(path);
  return by.patch(path, input, { headers: { 'if-match': String(headers['etag']) } });
};

describe('The history of a user', () => {
  test('tells who changed what, from what to what, to whoever may see the audit', async () => {
    const { body: made } = await olu.post('/api/users', { userName: 'past', firstName: 'Ida', lastName: 'Frey' });
    const path = `/api/users/${made.id}`;
    await change(olu, { email: 'ida@harbor.example' }, path);
    await olu.post(`${path}/state`, { state: 'suspended', reason: 'Leave' });
    const { items } = (await olu.get(`${path}/history`)).body;
    assert.deepEqual(
      items.map(({ deed, by, reason }: { deed: string; by: string; reason: string | null }) => [deed, by, reason]),
      [
        ['Suspend users', 'Olu Adeyemi', 'Leave'],
        ['Edit users', 'Olu Adeyemi', null],
        ['Add users', 'Olu Adeyemi', null],
      ],
    );
    assert.deepEqual(items[0].changed, [{ field: 'state', before: 'active', after: 'suspended' }]);
    assert.deepEqual(items[1].changed, [{ field: 'email', before: null, after: 'ida@harbor.example' }]);
    const first = (await olu.get(`${path}/history?limit=1`)).body;
    const next = (await olu.get(`${path}/history?limit=1&after=${first.after}`)).body;
    assert.deepEqual(next.items, [items[1]]);
    const lena = await w.as('harbor/Lena Fox');
    assert.equal((await lena.get(`/api/users/${w.ids.users.get('harbor/Sam Doyle')}/history`)).status, 403);
  });
});

describe('The sign-ins of a user', () => {
  test('are seen and ended by whoever looks after them, and the ended one is out at the next request', async () => {
    const sam = await w.as('harbor/Sam Doyle');
    const lena = await w.as('harbor/Lena Fox');
    const { items } = (await lena.get(`/api/users/${sam.id}/sign-ins`)).body;
    assert.deepEqual([items.length, items[0].mayEnd], [1, true]);
    const dana = await w.as('harbor/Dana Cruz');
    assert.deepEqual((await lena.get(`/api/users/${dana.id}/sign-ins`)).body.items, []);
    const otto = await w.as('harbor/Otto Lang');
    const [his] = (await lena.get(`/api/users/${otto.id}/sign-ins`)).body.items;
    assert.equal(his.mayEnd, false);
    assert.equal((await lena.delete(`/api/sign-ins/${his.id}`)).status, 403);
    assert.equal((await lena.delete(`/api/sign-ins/${items[0].id}`)).status, 204);
    assert.equal((await sam.get('/api/me')).status, 401);
    assert.equal((await otto.get('/api/me')).status, 200);
  });
});
