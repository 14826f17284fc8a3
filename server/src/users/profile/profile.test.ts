import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Answer, type Person, type TestWorld, makeWorld } from '../../testing.ts';

let w: TestWorld;
let olu: Person;
let sam: Person;
before(async () => {
  w = await makeWorld();
  [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());

const set = async (access: object) => {
  const at = `/api/organizations/${w.ids.organizations.get('harbor')}`;
  const headers = { 'if-match': String((await olu.get(at)).headers['etag']) };
  const { status, text } = await olu.patch(`${at}/access`, access, { headers });
  assert.equal(status, 200, text);
};
const mine = () => `/api/users/${sam.id}/profile`;
const change = async (body: object, by = sam): Promise<Answer> => {
  const headers = { 'if-match': String((await sam.get(mine())).headers['etag']) };
  return by.patch(mine(), body, { headers });
};
const fields = ({ body }: Answer) =>
  body.errors.map(({ field, code }: { field: string; code: string }) => [field, code]);

describe('My profile', () => {
  test('shows what the organization knows of me and which of it I may change', async () => {
    const { status, body } = await sam.get(mine());
    assert.equal(status, 200);
    assert.deepEqual([body.firstName, body.location], ['Sam', 'Leeds']);
    assert.deepEqual(body.editable, ['phone', 'address', 'timeZone']);
  });

  test('takes the fields that are left to me, and only those', async () => {
    const changed = await change({ phone: '+44 113 000', timeZone: 'Europe/London' });
    assert.deepEqual([changed.status, changed.body.phone], [200, '+44 113 000'], changed.text);
    const refused = await change({ firstName: 'Samuel', phone: '+44 113 111' });
    assert.deepEqual([refused.status, fields(refused)], [422, [['firstName', 'field-not-yours']]]);
    assert.equal((await sam.get(mine())).body.phone, '+44 113 000', 'nothing of it was written');
    assert.equal((await change({ firstName: 'Sam' })).status, 200, 'what stays is no change');

    await set({ editable: ['name'] });
    const named = await change({ firstName: 'Samuel' });
    assert.deepEqual(
      [named.status, named.body.firstName, named.body.editable],
      [200, 'Samuel', ['firstName', 'lastName']],
    );
    assert.equal((await olu.get('/api/users?search=samuel')).body.items.length, 1, 'and is found by it');
    assert.deepEqual(fields(await change({ phone: '1' })), [['phone', 'field-not-yours']]);
  });

  test('does not let me empty what is asked of everybody', async () => {
    await set({ editable: ['phone'], required: ['phone'] });
    assert.deepEqual((await sam.get(mine())).body.required, ['phone']);
    assert.deepEqual(fields(await change({ phone: null })), [['phone', 'field-required']]);
    await set({ required: [] });
    assert.equal((await change({ phone: null })).status, 200);
  });

  test('refuses a change of what somebody else changed meanwhile, and a zone that is none', async () => {
    assert.equal((await sam.patch(mine(), { phone: '2' }, { headers: { 'if-match': '"1"' } })).status, 412);
    assert.equal((await change({ timeZone: 'Europe/Atlantis' })).status, 400);
  });

  test('is nobody else’s', async () => {
    for (const other of [await w.as('harbor/Yara Haddad'), await w.as('lakeside/Ana Petrova')])
      assert.equal((await other.get(mine())).status, 404);
    assert.equal((await olu.get(mine())).status, 403, 'who sees the user is told that this is not theirs');
    assert.equal((await change({ phone: '3' }, olu)).status, 403);
  });
});
