import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { runJobs } from '../content/test/packages.ts';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';

let w: TestWorld;
let olu: Person;
let mara: Person;
let made = 0;
before(async () => {
  w = await makeWorld();
  [olu, mara] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Mara Kane')];
});
after(() => w.close());

const user = (name: string) => w.ids.users.get(`harbor/${name}`) ?? '';
const place = (name: string) => w.ids.locations.get(`harbor/${name}`) ?? '';
const add = async (location = 'Leeds') => {
  const input = {
    userName: `ida${(made += 1)}`,
    firstName: 'Ida',
    lastName: `Frey${made}`,
    locationId: place(location),
  };
  return (await olu.post('/api/users', input)).body.id as string;
};
const look = async (id: string) => (await olu.get(`/api/users/${id}`)).body;
const rolesOf = async (id: string): Promise<string[]> =>
  (await olu.get(`/api/users/${id}/appointments`)).body.items.map(({ role }: { role: string }) => role);
const bulk = (by: Person, deed: object, ids: readonly string[], path = '/api/bulks') =>
  by.post(path, { deed, users: { ids } });
const preview = (by: Person, deed: object, ids: readonly string[]) => bulk(by, deed, ids, '/api/bulks/preview');
const undo = (by: Person, id: string) => by.post(`/api/bulks/${id}/undo`);

describe('What is done to many', () => {
  test('is told beforehand: how many can, who can’t and why; and nothing is done by asking', async () => {
    const ida = await add();
    const gone = await add();
    await olu.post(`/api/users/${gone}/archive`, {});
    const all = [ida, gone, user('Otto Lang'), mara.id, user('Dana Cruz')];
    const { status, body } = await preview(mara, { deed: 'suspend' }, all);
    assert.equal(status, 200, JSON.stringify(body));
    // Dana is in Bristol, which Mara does not see at all
    assert.deepEqual([body.total, body.can], [4, 1]);
    const reasons = new Map(body.left.map((one: { reason: string; names: string[] }) => [one.reason, one.names]));
    assert.deepEqual(reasons.get('is archived and cannot become suspended'), ['Ida Frey2']);
    assert.deepEqual(reasons.get('nobody does this for themselves'), ['Mara Kane']);
    assert.deepEqual(reasons.get('the person or role stands above your own rank'), ['Otto Lang']);
    assert.equal((await look(ida)).state, 'active');
  });

  test('is done to those who can, and those who can’t stay whole and are named', async () => {
    const [one, two] = [await add(), await add()];
    const { status, body } = await bulk(mara, { deed: 'suspend', reason: 'Strike' }, [one, two, user('Otto Lang')]);
    assert.equal(status, 201, JSON.stringify(body));
    assert.deepEqual([body.state, body.total, body.done, body.left[0].names], ['done', 3, 2, ['Otto Lang']]);
    assert.deepEqual([(await look(one)).standing.reason, (await look(two)).state], ['Strike', 'suspended']);
    assert.equal((await look(user('Otto Lang'))).state, 'active');
  });

  test('is taken back by whoever asked for it, but for users whom somebody changed since', async () => {
    const [one, two] = [await add(), await add()];
    const { body } = await bulk(mara, { deed: 'disable' }, [one, two]);
    await olu.post(`/api/users/${two}/archive`, {});
    assert.equal((await undo(olu, body.id)).status, 404);
    const back = await undo(mara, body.id);
    assert.deepEqual([back.body.state, back.body.undone], ['undone', 1]);
    assert.deepEqual(back.body.left, [
      { reason: 'was changed by somebody since then', count: 1, names: [`Ida Frey${made}`] },
    ]);
    assert.deepEqual([(await look(one)).state, (await look(two)).state], ['active', 'archived']);
    assert.equal((await undo(mara, body.id)).status, 409);
  });

  test('is written down for each as a deed on one alone would be', async () => {
    const one = await add();
    await bulk(mara, { deed: 'suspend', reason: 'Strike' }, [one, user('Otto Lang')]);
    const rows = await unsafeQuery<{ operation: string; privilege: string; reason: string; role: string }>(
      w.database.adminUrl,
      "select operation, privilege, reason, role from audit_entries where thing_id = $1 and outcome = 'done' and operation <> 'user.create'",
      [one],
    );
    assert.deepEqual(rows, [
      {
        operation: 'user.suspend',
        privilege: 'user.suspend',
        reason: 'Strike',
        role: 'multisite.multiple-location-administrator',
      },
    ]);
    const none = await unsafeQuery(
      w.database.adminUrl,
      "select 1 from audit_entries where thing_id = $1 and operation = 'user.suspend'",
      [user('Otto Lang')],
    );
    assert.deepEqual(none, []);
  });
});

describe('Each deed on many', () => {
  test('moves within reach, and back', async () => {
    const one = await add();
    const away = await preview(mara, { deed: 'move', locationId: place('Bath') }, [one]);
    assert.equal(away.status, 422);
    const { body } = await bulk(mara, { deed: 'move', locationId: place('York') }, [one]);
    assert.equal(body.done, 1, JSON.stringify(body));
    assert.equal((await look(one)).location.name, 'York');
    await undo(mara, body.id);
    assert.equal((await look(one)).location.name, 'Leeds');
  });

  test('gives a role in place of another, and undoing gives the former one again', async () => {
    const one = await add();
    await olu.post(`/api/users/${one}/appointments`, { role: 'multisite.purchaser' });
    const { body } = await bulk(olu, { deed: 'give-role', role: 'multisite.local-administrator' }, [one]);
    assert.equal(body.done, 1, JSON.stringify(body));
    assert.deepEqual(await rolesOf(one), ['multisite.local-administrator']);
    await undo(olu, body.id);
    assert.deepEqual(await rolesOf(one), ['multisite.purchaser']);
    const above = await preview(mara, { deed: 'give-role', role: 'multisite.organization-administrator' }, [one]);
    assert.equal(above.body.can, 0);
    const ended = await bulk(olu, { deed: 'end-role', role: 'multisite.purchaser' }, [one, user('Sam Doyle')]);
    assert.deepEqual([ended.body.done, ended.body.left[0].reason], [1, 'does not hold this role']);
    assert.deepEqual(await rolesOf(one), []);
    await undo(olu, ended.body.id);
    assert.deepEqual(await rolesOf(one), ['multisite.purchaser']);
  });

  test('adds to a group, and undoing leaves those who were members before', async () => {
    const [one, two] = [await add(), await add()];
    const { body: group } = await olu.post('/api/groups', { name: 'Drill', kind: 'learning' });
    await olu.post(`/api/groups/${group.id}/members`, { userId: two });
    const { body } = await bulk(olu, { deed: 'add-to-group', groupId: group.id }, [one, two]);
    assert.equal(body.done, 2, JSON.stringify(body));
    const members = async () =>
      (await olu.get(`/api/groups/${group.id}/members`)).body.items.map(({ id }: { id: string }) => id);
    assert.deepEqual((await members()).toSorted(), [one, two].toSorted());
    await undo(olu, body.id);
    assert.deepEqual(await members(), [two]);
    const lena = await w.as('harbor/Lena Fox');
    assert.equal((await bulk(lena, { deed: 'add-to-group', groupId: group.id }, [one])).status, 404);
  });

  test('archives, and undoing brings back with the roles', async () => {
    const one = await add();
    await olu.post(`/api/users/${one}/appointments`, { role: 'multisite.purchaser' });
    const { body } = await bulk(olu, { deed: 'archive', reason: 'Closed' }, [one]);
    assert.deepEqual([(await look(one)).state, await rolesOf(one)], ['archived', []]);
    await undo(olu, body.id);
    assert.deepEqual([(await look(one)).state, await rolesOf(one)], ['active', ['multisite.purchaser']]);
  });
});

test('More than a request takes on goes in the background, with progress, by what the asker may do then', async () => {
  const organization = w.ids.organizations.get('harbor') ?? '';
  await unsafeQuery(
    w.database.adminUrl,
    `insert into users (tenant_id, organization_id, id, user_name, user_name_key, first_name, last_name, name_key, location_id, created_at)
     select $1, $1, gen_random_uuid(), 'crowd' || n, 'crowd' || n, 'Crowd', 'N' || n, 'n' || n || ' crowd', $2, now() from generate_series(1, 510) n`,
    [organization, place('York Yard')],
  );
  const users = { filter: { location: place('York Yard'), state: 'active' } };
  const { body } = await mara.post('/api/bulks', { deed: { deed: 'disable' }, users });
  assert.deepEqual([body.state, body.total, body.waiting], ['running', 510, 510]);
  await runJobs(w);
  const read = (await mara.get(`/api/bulks/${body.id}`)).body;
  assert.deepEqual([read.state, read.done, read.waiting], ['done', 510, 0]);
  assert.equal((await olu.get(`/api/users/count?location=${place('York Yard')}&state=disabled`)).body.count, 510);
  await undo(mara, body.id);
  await olu.post(`/api/users/${mara.id}/archive`, {});
  await runJobs(w);
  assert.equal((await olu.get(`/api/users/count?location=${place('York Yard')}&state=disabled`)).body.count, 510);
  const rows = await unsafeQuery<{ outcome: string; n: number }>(
    w.database.adminUrl,
    'select outcome, count(*)::int as n from bulk_rows where bulk_id = $1 group by outcome',
    [body.id],
  );
  assert.deepEqual(rows, [{ outcome: 'kept', n: 510 }]);
});
