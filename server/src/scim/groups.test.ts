import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import * as scim from './test/system.ts';
import { olu, refused, type System, system, urn, user, w } from './test/system.ts';

let all: System;
before(async () => {
  await scim.begin();
  all = await system('multisite.organization-administrator');
});
after(() => scim.end());

const patch = (Operations: readonly object[]) => ({ schemas: [urn.patch], Operations });
const member = (name: string) => ({ value: user(name) });
async function made(displayName: string, more: object = {}): Promise<string> {
  const { status, body, text } = await all('POST', '/Groups', { schemas: [urn.group], displayName, ...more });
  assert.equal(status, 201, text);
  return body.id;
}
const members = async (id: string): Promise<readonly string[]> =>
  (await olu.get(`/api/groups/${id}/members`)).body.items.map(({ userName }: { userName: string }) => userName);
const change = async (id: string, operations: readonly object[]) => {
  const answer = await all('PATCH', `/Groups/${id}`, patch(operations));
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
};

describe('A group of another system is a group here', () => {
  test('with its name, its members and the name the system has for it', async () => {
    const id = await made('Welders', { externalId: 'g-1', members: [member('Sam Doyle'), member('Yara Haddad')] });
    assert.deepEqual(await members(id), ['sam', 'yara']);
    const { body } = await all('GET', '/Groups?filter=externalId%20eq%20%22g-1%22');
    assert.deepEqual([body.totalResults, body.Resources[0].displayName], [1, 'Welders']);
    assert.deepEqual(
      body.Resources[0].members.map(({ display }: { display: string }) => display),
      ['Sam Doyle', 'Yara Haddad'],
    );
    const without = await all('GET', '/Groups?excludedAttributes=members&filter=displayName%20eq%20%22WELDERS%22');
    assert.equal(without.body.totalResults, 1);
    assert.ok(!('members' in without.body.Resources[0]));
    refused(await all('POST', '/Groups', { schemas: [urn.group], displayName: 'welders' }), 409, 'uniqueness');
  });

  test('whose members come and go as Entra and Okta write it', async () => {
    const id = await made('Painters');
    await change(id, [{ op: 'Add', path: 'members', value: [member('Sam Doyle'), member('Ben Ito')] }]);
    assert.deepEqual(await members(id), ['sam', 'ben'].toSorted().toReversed());
    await change(id, [{ op: 'remove', path: `members[value eq "${user('Sam Doyle')}"]` }]);
    assert.deepEqual(await members(id), ['ben']);
    await change(id, [{ op: 'Remove', path: 'members', value: [member('Ben Ito')] }]);
    assert.deepEqual(await members(id), []);
    await change(id, [{ op: 'replace', path: 'members', value: [member('Dana Cruz')] }]);
    assert.deepEqual(await members(id), ['dana']);
    const renamed = await change(id, [{ op: 'replace', value: { id, displayName: 'Sprayers' } }]);
    assert.deepEqual([renamed.displayName, await members(id)], ['Sprayers', ['dana']]);
    const put = await all('PUT', `/Groups/${id}`, { schemas: [urn.group], displayName: 'Sprayers', members: [] });
    assert.equal(put.status, 200, put.text);
    assert.deepEqual(await members(id), []);
  });

  test('and nobody out of reach becomes a member, nor is a path taken that is not there', async () => {
    const id = await made('Turners');
    for (const value of [w.ids.users.get('solace/Lia Young'), 'nobody', '01900000-0000-7000-8000-000000000000'])
      refused(
        await all('PATCH', `/Groups/${id}`, patch([{ op: 'add', path: 'members', value: [{ value }] }])),
        400,
        'invalidValue',
      );
    refused(await all('PATCH', `/Groups/${id}`, patch([{ op: 'add', path: 'owners', value: [] }])), 400, 'invalidPath');
    assert.deepEqual(await members(id), []);
  });

  test('that goes when the system deletes it, unless something hangs on it', async () => {
    const id = await made('Cutters', { externalId: 'g-2', members: [member('Sam Doyle')] });
    assert.equal((await all('DELETE', `/Groups/${id}`)).status, 204);
    refused(await all('GET', `/Groups/${id}`), 404);
    assert.equal((await olu.get(`/api/users/${user('Sam Doyle')}`)).status, 200);
  });

  test('and is kept from systems without the privilege', async () => {
    const anchor = { kind: 'location', id: w.ids.locations.get('harbor/Leeds') };
    const local = await system('multisite.local-administrator', { anchor });
    const id = await made('Hidden');
    refused(await local('GET', '/Groups'), 403);
    refused(await local('PATCH', `/Groups/${id}`, patch([{ op: 'add', path: 'members', value: [] }])), 403);
  });
});
