import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let olu: Person;
let lena: Person;
let mara: Person;
before(async () => {
  w = await makeWorld();
  [olu, lena, mara] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Lena Fox'), await w.as('harbor/Mara Kane')];
});
after(() => w.close());

const names = async (by: Person, query: string): Promise<string[]> =>
  (await by.get(`/api/users?${query}`)).body.items.map(({ name }: { name: string }) => name);
const counted = async (by: Person, query: string): Promise<number> =>
  (await by.get(`/api/users/count?${query}`)).body.count;
const set = (column: string, value: string, who: string) =>
  unsafeQuery(w.database.adminUrl, `update users set ${column} = $1 where id = $2`, [
    value,
    w.ids.users.get(`harbor/${who}`) ?? '',
  ]);

describe('A list of users is narrowed', () => {
  test('by hire date, expiry and the last sign-in, each from a day to a day', async () => {
    await set('hire_date', '2024-03-01', 'Yara Haddad');
    await set('hire_date', '2025-03-01', 'Dana Cruz');
    await set('expires_at', '2031-06-30T12:00:00Z', 'Dana Cruz');
    assert.deepEqual(await names(olu, 'hiredFrom=2024-03-01&hiredTo=2024-12-31'), ['Yara Haddad']);
    assert.deepEqual(await names(olu, 'hiredFrom=2024-03-02'), ['Dana Cruz']);
    assert.deepEqual(await names(olu, 'expiresFrom=2031-06-30&expiresTo=2031-06-30'), ['Dana Cruz']);
    assert.equal(await counted(olu, 'hiredFrom=2024-03-01'), 2);
    const day = w.clock.now.toISOString().slice(0, 10);
    assert.deepEqual((await names(olu, `signedInFrom=${day}`)).toSorted(), ['Lena Fox', 'Mara Kane', 'Olu Adeyemi']);
    const never = await names(olu, 'neverSignedIn=true&limit=200');
    assert.ok(never.includes('Sam Doyle') && !never.includes('Lena Fox'));
    await w.as('harbor/Sam Doyle');
    assert.ok(!(await names(olu, 'neverSignedIn=true&limit=200')).includes('Sam Doyle'));
  });

  test('by a role that is held now, not by one that has ended', async () => {
    const dana = w.ids.users.get('harbor/Dana Cruz') ?? '';
    const { body } = await olu.post(`/api/users/${dana}/appointments`, { role: 'multisite.purchaser' });
    assert.ok((await names(olu, 'role=multisite.purchaser')).includes('Dana Cruz'));
    w.clock.now = new Date(w.clock.now.getTime() + 60_000);
    assert.equal((await olu.delete(`/api/users/${dana}/appointments/${body.id}`)).status, 204);
    assert.ok(!(await names(olu, 'role=multisite.purchaser')).includes('Dana Cruz'));
  });

  test('by a group only for whoever sees the group, and by a manager only for whoever sees the manager', async () => {
    const group = await olu.post('/api/groups', { name: 'Yard crew', kind: 'learning' });
    const sam = w.ids.users.get('harbor/Sam Doyle') ?? '';
    assert.ok((await olu.post(`/api/groups/${group.body.id}/members`, { userId: sam })).status < 300);
    assert.deepEqual(await names(olu, `group=${group.body.id}`), ['Sam Doyle']);
    assert.deepEqual(await names(lena, `group=${group.body.id}`), []);
    const organization = w.ids.organizations.get('harbor') ?? '';
    const rune = w.ids.users.get('harbor/Rune Falk') ?? '';
    await unsafeQuery(
      w.database.adminUrl,
      'insert into manager_mappings (tenant_id, organization_id, id, user_id, manager_id) values ($1, $1, $2, $3, $4)',
      [organization, group.body.id, sam, rune],
    );
    assert.deepEqual(await names(olu, `manager=${rune}`), ['Sam Doyle']);
    assert.deepEqual(await names(lena, `manager=${rune}`), []);
  });
});

describe('Search', () => {
  test('finds names without their accents, and with a letter or two off', async () => {
    await olu.post('/api/users', { userName: 'bjoern', firstName: 'Björn', lastName: 'Löfgrén' });
    assert.deepEqual(await names(olu, 'search=lofgren'), ['Björn Löfgrén']);
    assert.deepEqual(await names(olu, 'search=lofgran'), ['Björn Löfgrén']);
    assert.deepEqual(await names(olu, 'search=Hadad%20yara'), ['Yara Haddad']);
    assert.equal(await counted(olu, 'search=lofgran'), 1);
    assert.deepEqual(await names(olu, 'search=zzzzzz'), []);
    assert.deepEqual(await names(olu, 'search=lam'), [], 'of short words each letter counts');
    const file = await olu.get('/api/users/export.csv?search=lofgran');
    assert.match(file.text, /bjoern/u);
  });

  test('says nothing about who is out of reach: a word found elsewhere does not keep near ones from being found', async () => {
    // Foxx works in Bath, where Lena sees nobody; Fox is at her own place
    const input = {
      userName: 'foxx',
      firstName: 'Una',
      lastName: 'Foxx',
      locationId: w.ids.locations.get('harbor/Bath'),
    };
    const before = await names(lena, 'search=foxx');
    assert.equal((await olu.post('/api/users', input)).status, 201);
    assert.deepEqual(before, ['Lena Fox']);
    assert.deepEqual(await names(lena, 'search=foxx'), before);
    assert.deepEqual(await names(olu, 'search=foxx'), ['Una Foxx']);
  });
});

describe('A saved view', () => {
  const save = (by: Person, rest: object = {}) =>
    by.post('/api/users/views', {
      name: 'New at Leeds',
      filters: { state: 'active', hiredFrom: '2026-01-01' },
      ...rest,
    });
  const views = async (by: Person) => (await by.get('/api/users/views')).body.items;

  test('is the owner’s alone until it is shared with a role, and only the owner changes it', async () => {
    const { body, status } = await save(mara);
    assert.equal(status, 201);
    assert.deepEqual(await views(lena), []);
    const shared = { name: 'Renamed', filters: { state: 'suspended' }, sharedWith: ['multisite.local-administrator'] };
    assert.equal((await mara.put(`/api/users/views/${body.id}`, shared)).status, 204);
    const [seen] = await views(lena);
    assert.deepEqual(
      [seen.name, seen.filters, seen.isMine, seen.ownerName],
      ['Renamed', { state: 'suspended' }, false, 'Mara Kane'],
    );
    assert.equal((await lena.put(`/api/users/views/${body.id}`, shared)).status, 404);
    assert.equal((await lena.delete(`/api/users/views/${body.id}`)).status, 404);
    assert.equal((await mara.delete(`/api/users/views/${body.id}`)).status, 204);
    assert.deepEqual(await views(lena), []);
  });

  test('is not shared with a role above one’s own', async () => {
    const refused = await save(lena, { sharedWith: ['multisite.organization-administrator'] });
    assert.deepEqual([refused.status, refused.body.errors[0].field], [422, 'sharedWith']);
    const { roles } = (await lena.get('/api/users/views')).body;
    assert.ok(!roles.some(({ name }: { name: string }) => name === 'Organization Administrator'));
  });

  test('may be the one a list opens with, for oneself alone, and goes with it', async () => {
    const { body } = await save(olu, { sharedWith: ['multisite.organization-administrator'] });
    assert.equal((await olu.put('/api/users/default-view', { view: body.id })).status, 204);
    assert.equal((await views(olu)).find(({ id }: { id: string }) => id === body.id).isDefault, true);
    const otto = await w.as('harbor/Otto Lang');
    assert.equal((await views(otto)).find(({ id }: { id: string }) => id === body.id).isDefault, false);
    assert.equal((await lena.put('/api/users/default-view', { view: body.id })).status, 404);
    assert.equal((await olu.delete(`/api/users/views/${body.id}`)).status, 204);
    assert.ok(!(await views(olu)).some(({ isDefault }: { isDefault: boolean }) => isDefault));
  });

  test('keeps filters that there are, and no others', async () => {
    assert.equal((await save(olu, { filters: { secret: 'x' } })).status, 400);
  });
});
