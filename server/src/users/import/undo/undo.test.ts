import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../../../database/template.ts';
import { type Person, type TestWorld, makeWorld } from '../../../testing.ts';
import { check, checkUndo, commit, undo, view, work } from '../test/trial.ts';

let world: TestWorld;
let greta: Person;
let lena: Person;
before(async () => {
  world = await makeWorld();
  greta = await world.as('harbor/Greta Holm');
  lena = await world.as('harbor/Lena Fox');
});
after(() => world.close());

type Undone = {
  line: number;
  outcome: string;
  done: boolean;
  fields: string[];
  reasons: { field: string | null; code: string }[];
};
const told = async (by: Person, id: string): Promise<string[]> =>
  (await by.get(`/api/user-imports/${id}/undo-rows`)).body.items.map((row: Undone) =>
    [row.line, row.outcome, ...row.fields, ...row.reasons.map(({ field, code }) => `${field ?? 'row'}:${code}`)].join(
      ' ',
    ),
  );
const profileOf = async (by: Person, search: string) => {
  const [found] = (await by.get(`/api/users?search=${search}`)).body.items;
  return found && (await by.get(`/api/users/${found.id}`)).body;
};
const imported = async (by: Person, csv: string, mapping?: readonly (string | null)[]): Promise<string> => {
  const { id } = await check({ world, by }, csv, {}, mapping);
  assert.equal((await commit({ world, by }, id)).state, 'committed');
  return id;
};
const changed = async (by: Person, id: string, what: object): Promise<void> => {
  const { headers } = await by.get(`/api/users/${id}`);
  const { status, body } = await by.patch(`/api/users/${id}`, what, {
    headers: { 'if-match': String(headers['etag']) },
  });
  assert.equal(status, 200, JSON.stringify(body));
};
const csv = (...rows: string[]): string => `Login,First name,Last name,Phone,Location\n${rows.join('\n')}\n`;

describe('Undoing an import', () => {
  test('is looked at first, which changes nothing, and then takes out who came and puts back what was set', async () => {
    const was = await profileOf(lena, 'sam');
    const file = csv('ua1,Una,Lam,,Leeds', 'sam,Samuel,Doyle,0113 1,Leeds');
    const id = await imported(lena, file);
    const looked = await checkUndo({ world, by: lena }, id);
    assert.deepEqual(
      [looked.state, looked.counts.removed, looked.counts.restored, looked.counts.left],
      ['undo-checked', 1, 1, 0],
    );
    assert.deepEqual(await told(lena, id), ['2 removed', '3 put-back First name Phone']);
    assert.equal((await profileOf(lena, 'sam')).phone, '0113 1', 'nothing is changed by looking');

    const done = await undo({ world, by: lena }, id);
    assert.deepEqual([done.state, done.counts.removed, done.counts.restored, done.may.undo], ['undone', 1, 1, false]);
    const now = await profileOf(lena, 'sam');
    assert.deepEqual([now.firstName, now.phone], [was.firstName, was.phone]);
    assert.deepEqual((await lena.get('/api/users?search=ua1')).body.items, []);
    const again = await check({ world, by: lena }, file);
    assert.deepEqual([again.counts.created, again.counts.updated], [1, 1], 'what was taken out may come again');
  });

  test('puts back role, manager and location, and leaves an entry of the audit for each user', async () => {
    const was = await profileOf(greta, 'kim');
    const file = 'Login,Role,Manager,Location\nkim,Local Administrator,mara,York\n';
    const id = await imported(greta, file);
    const came = await profileOf(greta, 'kim');
    assert.deepEqual([came.location.name, came.roles.length], ['York', 1]);
    await checkUndo({ world, by: greta }, id);
    assert.deepEqual(await told(greta, id), ['2 put-back Location Role Manager (user name or employee identifier)']);
    await undo({ world, by: greta }, id);
    const now = await profileOf(greta, 'kim');
    assert.deepEqual([now.location, now.roles], [was.location, was.roles]);
    const managers = await unsafeQuery(world.database.adminUrl, 'select 1 from manager_mappings where user_id = $1', [
      now.id,
    ]);
    assert.equal(managers.length, 0);
    const entries = await unsafeQuery<{ operation: string }>(
      world.database.adminUrl,
      "select operation from audit_entries where thing_id = $1 and operation like 'user-import.%' order by at, id",
      [now.id],
    );
    assert.deepEqual(
      entries.map(({ operation }) => operation),
      ['user-import.commit', 'user-import.undo'],
    );
  });

  test('leaves what was changed since, and says so', async () => {
    const was = await profileOf(lena, 'sam');
    const id = await imported(lena, csv('sam,Sammy,Doyle,0113 2,Leeds'));
    await changed(lena, was.id, { phone: '0113 3' });
    await checkUndo({ world, by: lena }, id);
    assert.deepEqual(await told(lena, id), ['2 put-back First name phone:changed-since']);
    await undo({ world, by: lena }, id);
    const now = await profileOf(lena, 'sam');
    assert.deepEqual([now.firstName, now.phone], [was.firstName, '0113 3']);
  });

  test('disables whoever has signed in or begun something, instead of deleting them', async () => {
    const id = await imported(lena, csv('uc1,Cara,Lam,,Leeds', 'uc2,Cleo,Lam,,Leeds', 'uc3,Cid,Lam,,Leeds'));
    const [cara, cleo] = [await profileOf(lena, 'uc1'), await profileOf(lena, 'uc2')];
    const organization = world.ids.organizations.get('harbor');
    await unsafeQuery(world.database.adminUrl, 'update users set last_sign_in_at = $2 where id = $1', [
      cara.id,
      world.clock.now,
    ]);
    await unsafeQuery(
      world.database.adminUrl,
      `insert into enrollments (tenant_id, organization_id, id, user_id, course_id, state, enrolled_at, started_at)
       select tenant_id, organization_id, gen_random_uuid(), $1, id, 'in-progress', $2, $2 from courses where organization_id = $3 limit 1
       on conflict (tenant_id, organization_id, user_id, course_id, cycle) do update set state = 'in-progress', started_at = $2`,
      [cleo.id, world.clock.now, organization],
    );
    const looked = await checkUndo({ world, by: lena }, id);
    assert.deepEqual([looked.counts.disabled, looked.counts.removed], [2, 1]);
    await undo({ world, by: lena }, id);
    const states = (await lena.get('/api/users?search=lam')).body.items.map(
      (one: { userName: string; state: string }) => `${one.userName} ${one.state}`,
    );
    assert.deepEqual(states.toSorted(), ['uc1 disabled', 'uc2 disabled']);
  });

  test('a first sign-in is remembered after its end', async () => {
    const sam = await world.as('harbor/Sam Doyle');
    const [row] = await unsafeQuery<{ last_sign_in_at: Date | null }>(
      world.database.adminUrl,
      'select last_sign_in_at from users where id = $1',
      [sam.id],
    );
    assert.ok(row?.last_sign_in_at);
  });

  test('reaches as far as the asker does at that moment', async () => {
    const sam = await profileOf(greta, 'sam');
    const york = (await greta.get('/api/users?search=yara')).body.items[0].location.id;
    const id = await imported(lena, csv('sam,Sim,Doyle,,Leeds'));
    await changed(greta, sam.id, { locationId: york });
    await checkUndo({ world, by: lena }, id);
    assert.deepEqual(await told(lena, id), ['2 left row:not-changed-by-you']);
    await undo({ world, by: lena }, id);
    assert.equal((await profileOf(greta, 'sim')).firstName, 'Sim');
    await changed(greta, sam.id, { locationId: sam.location.id, firstName: 'Sam' });
  });

  test('can be left after looking, ends after 30 days, and is nothing for others', async () => {
    const id = await imported(lena, csv('ud1,Dora,Lam,,Leeds'));
    await checkUndo({ world, by: lena }, id);
    assert.equal((await lena.post(`/api/user-imports/${id}/cancel`)).body.state, 'committed');
    const sam = await world.as('harbor/Sam Doyle');
    assert.equal((await sam.post(`/api/user-imports/${id}/check-undo`)).status, 403);
    const now = world.clock.now;
    world.clock.now = new Date(now.getTime() + 31 * 86_400_000);
    const later = await world.as('harbor/Lena Fox');
    assert.equal((await view(later, id)).may.undo, false);
    const { status, body } = await later.post(`/api/user-imports/${id}/check-undo`);
    assert.deepEqual([status, body.code], [409, 'not-in-this-state']);
    world.clock.now = now;
  });

  test('goes on where it was when the server stops in the middle', async () => {
    const id = await imported(lena, csv('ue1,Ed,Lam,,Leeds', 'ue2,Eva,Lam,,Leeds'));
    await checkUndo({ world, by: lena }, id);
    await assert.rejects(undo({ world, by: lena }, id, { beforeBatch: 3 }));
    assert.equal((await view(lena, id)).state, 'undoing');
    await work({ world, by: lena }, id);
    const done = await view(lena, id);
    assert.deepEqual([done.state, done.counts.removed], ['undone', 2]);
  });
});
