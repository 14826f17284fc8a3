import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import * as scim from '../test/system.ts';
import { greta, olu, refused, type System, systemOf, urn, user, w } from '../test/system.ts';

const local = 'multisite.local-administrator';
const organization = 'multisite.organization-administrator';
const leeds = () => ({ kind: 'location', id: w.ids.locations.get('harbor/Leeds') ?? '' });

before(scim.begin);
after(scim.end);

type Directory = Readonly<{ id: string; call: System }>;
/** A directory that administers the organization. */
const directory = (role = organization, more: object = {}): Promise<Directory> => systemOf(role, more);
const path = ({ id }: Directory) => `/api/service-users/${id}/scim-mappings`;
const patch = (op: string, ...names: readonly string[]) => ({
  schemas: [urn.patch],
  Operations: [{ op, path: 'members', value: names.map((name) => ({ value: user(name) })) }],
});
const group = (displayName: string, ...names: readonly string[]) => ({
  schemas: [urn.group],
  displayName,
  members: names.map((name) => ({ value: user(name) })),
});

async function mapped(to: Directory, name: string, more: object, asker = greta): Promise<string> {
  const { status, body, text } = await asker.post(path(to), { name, ...more });
  assert.equal(status, 201, text);
  return body.id;
}
async function sent(to: Directory, body: object): Promise<string> {
  const answer = await to.call('POST', '/Groups', body);
  assert.equal(answer.status, 201, answer.text);
  return answer.body.id;
}
async function changed(to: Directory, id: string, body: object): Promise<void> {
  const answer = await to.call('PATCH', `/Groups/${id}`, body);
  assert.equal(answer.status, 200, answer.text);
}
const held = async (name: string): Promise<readonly string[]> =>
  (await greta.get(`/api/users/${user(name)}/appointments`)).body.items.map(
    ({ role, anchor }: { role: string; anchor: { name: string } | null }) => `${role} ${anchor?.name ?? ''}`.trim(),
  );
const lead = `${local} Leeds`;

describe('A group of another system can mean a role', () => {
  test('which its members hold from the request that names them to the one that takes them out', async () => {
    const to = await directory();
    await mapped(to, 'Leeds leads', { role: local, anchor: leeds() });
    const id = await sent(to, group('LEEDS leads', 'Sam Doyle'));
    assert.ok((await held('Sam Doyle')).includes(lead));
    await changed(to, id, patch('add', 'Dana Cruz'));
    assert.ok((await held('Dana Cruz')).includes(lead));
    const [listed] = (await greta.get(path(to))).body.items;
    assert.deepEqual(
      [listed.name, listed.group.id, listed.role.name, listed.anchor.name, listed.holders],
      ['Leeds leads', id, 'Local Administrator', 'Leeds', 2],
    );
    await changed(to, id, patch('remove', 'Sam Doyle'));
    assert.deepEqual(await held('Sam Doyle'), []);
    const emptied = await to.call('PUT', `/Groups/${id}`, group('Leeds leads'));
    assert.equal(emptied.status, 200, emptied.text);
    assert.deepEqual(await held('Dana Cruz'), []);
  });

  test('that ends with the membership by whatever hand, and with the mapping', async () => {
    const to = await directory();
    const mapping = await mapped(to, 'Night leads', { role: local, anchor: leeds() });
    const id = await sent(to, group('Night leads', 'Sam Doyle', 'Dana Cruz'));
    const removal = { userId: user('Sam Doyle'), enrollments: 'keep' };
    assert.equal((await olu.post(`/api/groups/${id}/members/removal`, removal)).status, 200);
    assert.deepEqual(await held('Sam Doyle'), []);
    const { status, body } = await greta.delete(`${path(to)}/${mapping}`);
    assert.deepEqual([status, body], [200, { ended: 1 }]);
    assert.deepEqual(await held('Dana Cruz'), []);
    assert.equal((await greta.delete(`${path(to)}/${mapping}`)).status, 404);
  });

  test('that a person may take away for as long as the member stays, and that leaves alone what was held before', async () => {
    const to = await directory();
    await greta.post(`/api/users/${user('Dana Cruz')}/appointments`, { role: local, anchor: leeds() });
    await mapped(to, 'Day leads', { role: local, anchor: leeds() });
    const id = await sent(to, group('Day leads', 'Sam Doyle', 'Dana Cruz'));
    const [given] = (await greta.get(`/api/users/${user('Sam Doyle')}/appointments`)).body.items;
    await greta.delete(`/api/users/${user('Sam Doyle')}/appointments/${given.id}`);
    await changed(to, id, patch('add', 'Sam Doyle'));
    assert.deepEqual(await held('Sam Doyle'), []);
    await changed(to, id, patch('remove', 'Sam Doyle', 'Dana Cruz'));
    assert.deepEqual(await held('Dana Cruz'), [lead]);
    await changed(to, id, patch('add', 'Sam Doyle'));
    assert.deepEqual(await held('Sam Doyle'), [lead]);
    await changed(to, id, patch('remove', 'Sam Doyle'));
    const [own] = (await greta.get(`/api/users/${user('Dana Cruz')}/appointments`)).body.items;
    await greta.delete(`/api/users/${user('Dana Cruz')}/appointments/${own.id}`);
  });

  test('below what the service user may give at that moment: else nothing of the request is done', async () => {
    const to = await directory();
    await mapped(to, 'Directors', { role: 'multisite.master-administrator' });
    refused(await to.call('POST', '/Groups', group('Directors', 'Sam Doyle')), 403);
    assert.deepEqual(await held('Sam Doyle'), []);
    const before = await to.call('GET', '/Groups?filter=displayName%20eq%20%22Directors%22');
    assert.equal(before.body.totalResults, 0);
    await mapped(to, 'Later leads', { role: local, anchor: leeds() });
    const id = await sent(to, group('Later leads'));
    const [own] = (await greta.get(`/api/users/${to.id}/appointments`)).body.items;
    // one who keeps groups, and gives no roles
    const keeper = await greta.post('/api/roles', {
      name: `Keeper ${id.slice(-6)}`,
      rank: 20,
      kind: 'add-on',
      cells: {
        'user.view': { any: ['organization'] },
        'group.view': { any: ['organization'] },
        'group.edit-members': { any: ['organization'] },
      },
    });
    assert.equal(keeper.status, 201, keeper.text);
    await greta.post(`/api/users/${to.id}/appointments`, { role: keeper.body.role });
    await greta.delete(`/api/users/${to.id}/appointments/${own.id}`);
    refused(await to.call('PATCH', `/Groups/${id}`, patch('add', 'Sam Doyle')), 403);
    assert.deepEqual(await held('Sam Doyle'), []);
  });

  test('and only whoever could give it, and each role of the service user, says so', async () => {
    const to = await directory(local, { anchor: leeds() });
    const master = { name: 'Masters', role: 'multisite.master-administrator' };
    assert.equal((await olu.post(path(to), master)).status, 403);
    assert.equal((await olu.post(path(to), { name: 'None' })).status, 422);
    assert.equal((await olu.post(path(to), { name: 'Odd', role: 'no-such-role' })).status, 422);
    const elsewhere = { kind: 'location', id: w.ids.locations.get('solace/Quay House') ?? to.id };
    assert.equal((await olu.post(path(to), { name: 'Far', role: local, anchor: elsewhere })).status, 422);
    const above = await directory('multisite.master-administrator');
    assert.equal((await olu.post(path(above), { name: 'Leads', role: local, anchor: leeds() })).status, 403);
    const lena = await w.as('harbor/Lena Fox');
    assert.equal((await lena.post(path(to), { name: 'Leads', role: local, anchor: leeds() })).status, 403);
    const cora = await w.as('meridian/Cora Weiss');
    assert.equal((await cora.get(path(to))).status, 404);
    await mapped(to, 'Leads', { role: local, anchor: leeds() }, olu);
    assert.equal((await olu.post(path(to), { name: 'LEADS', role: local, anchor: leeds() })).status, 409);
  });
});

describe('A group of another system can mean a group that is there already', () => {
  test('which keeps its name and its members here, and is found there by the name of the system', async () => {
    const to = await directory();
    const made = await olu.post('/api/groups', { name: 'Forklift drivers', kind: 'learning' });
    assert.equal(made.status, 201, made.text);
    const here = `/api/groups/${made.body.id}`;
    await olu.post(`${here}/members`, { userId: user('Ben Ito') });
    await mapped(to, 'grp-forklift', { group: made.body.id });
    const find = (name: string) => to.call('GET', `/Groups?filter=displayName%20eq%20%22${name}%22`);
    const { body } = await find('GRP-forklift');
    assert.deepEqual([body.Resources[0].id, body.Resources[0].displayName], [made.body.id, 'grp-forklift']);
    assert.equal((await find('Forklift%20drivers')).body.totalResults, 0);
    const id = await sent(to, { ...group('grp-forklift', 'Sam Doyle'), externalId: 'fl-1' });
    assert.equal(id, made.body.id);
    const members = (await olu.get(`${here}/members`)).body.items.map(({ name }: { name: string }) => name);
    assert.deepEqual(members, ['Sam Doyle', 'Ben Ito'].toSorted(byLastName));
    const renamed = { schemas: [urn.patch], Operations: [{ op: 'replace', value: { displayName: 'grp-lift' } }] };
    await changed(to, id, renamed);
    assert.equal((await olu.get(here)).body.name, 'Forklift drivers');
    assert.equal((await find('grp-lift')).body.totalResults, 1);
    // another system knows it by the name it has here
    const other = await directory();
    const named = await other.call('GET', `/Groups/${id}`);
    assert.equal(named.body.displayName, 'Forklift drivers');
  });
});

const byLastName = (a: string, b: string): number => (a.split(' ')[1] ?? '').localeCompare(b.split(' ')[1] ?? '');
