import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { type Answer, type Person, type TestWorld, makeWorld } from '../../testing.ts';

const local = 'multisite.local-administrator';

let w: TestWorld;
let greta: Person;
let hugo: Person;
before(async () => {
  w = await makeWorld();
  [greta, hugo] = [await w.as('harbor/Greta Holm'), await w.as('lakeside/Hugo Lind')];
});
after(() => w.close());

const organization = (identifier: string) => w.ids.organizations.get(identifier) ?? '';
const all = (...any: string[]) => ({ any });
const version = (number: number) => ({ headers: { 'if-match': `"${number}"` } });
const read = async (role: string, by: Person) => (await by.get(`/api/roles/${role}`)).body;
const save = async (role: string, input: object, by: Person) => {
  const saved = await by.put(`/api/roles/${role}`, input, version((await read(role, by)).version));
  assert.equal(saved.status, 200, saved.text);
};
const make = async (name: string, more: object = {}, by = greta): Promise<string> => {
  const made = await by.post('/api/roles', { name, rank: 15, kind: 'add-on', ...more });
  assert.equal(made.status, 201, made.text);
  return made.body.role;
};
type Chosen = { role: string; over?: boolean };
const at = (client: string) => `/api/organizations/${organization(client)}/roles`;
const preview = (client: string, roles: Chosen[], by = greta) => by.post(`${at(client)}/preview`, { roles });
const push = async (client: string, roles: Chosen[], by = greta): Promise<Answer> =>
  by.post(at(client), { roles: await seen(client, roles, by) });
const seen = async (client: string, roles: Chosen[], by = greta) => {
  const { body } = await preview(client, roles, by);
  return roles.map((one, n) => ({ ...one, mark: body.roles[n].mark }));
};
const fates = ({ body }: Answer): string[] => body.roles.map(({ fate }: { fate: string }) => fate);
const give = async (to: string, role: string) => {
  const given = await hugo.post(`/api/users/${w.ids.users.get(to)}/appointments`, { role });
  assert.equal(given.status, 201, given.text);
};

describe('Roles that are handed down to a client', () => {
  test('are there from the next request on, and say where they came from', async () => {
    const role = await make('Course reader', { cells: { 'course.view': all('organization') } });
    const told = await preview('lakeside', [{ role }]);
    assert.equal(told.status, 200, told.text);
    assert.deepEqual(fates(told), ['new']);
    assert.deepEqual(
      told.body.roles[0].cells.map(({ privilege }: { privilege: string }) => privilege),
      ['course.view'],
    );
    assert.equal((await hugo.get(`/api/roles/${role}`)).status, 404, 'looking changes nothing');

    const pushed = await push('lakeside', [{ role }]);
    assert.deepEqual([pushed.status, pushed.body.items], [200, [{ role, version: 1 }]], pushed.text);
    const there = await read(role, hugo);
    assert.deepEqual([there.name, there.origin, there.from], ['Course reader', 'custom', 'Harbor Group']);
    assert.equal(there.history[0].from, 'Harbor Group');
    assert.deepEqual(fates(await preview('lakeside', [{ role }])), ['equal']);
    assert.deepEqual((await push('lakeside', [{ role }])).body.items, []);

    const ana = await w.as('lakeside/Ana Petrova');
    assert.equal((await ana.get('/api/courses')).status, 403);
    await give('lakeside/Ana Petrova', role);
    assert.equal((await ana.get('/api/courses')).status, 200);
    assert.equal((await read(role, await w.as('harbor/Olu Adeyemi'))).holders, 0, 'its holders are the client’s');
  });

  test('are updated by handing them down again: the preview shows each cell and counts who gains and loses', async () => {
    const role = await make('Group reader', { cells: { 'group.view': all('organization') } });
    await push('lakeside', [{ role }]);
    await give('lakeside/Ana Petrova', role);
    await save(role, { cells: { 'job-title.view': all('organization') } }, greta);
    const { body } = await preview('lakeside', [{ role }]);
    assert.deepEqual([body.roles[0].fate, body.gains, body.loses], ['changed', 1, 1]);
    const cells = new Map(
      body.roles[0].cells.map(({ privilege, gained, lost }: { privilege: string; gained: []; lost: [] }) => [
        privilege,
        [gained.length, lost.length],
      ]),
    );
    assert.deepEqual([cells.size, cells.get('group.view'), cells.get('job-title.view')], [2, [0, 1], [1, 0]]);
    assert.deepEqual((await push('lakeside', [{ role }])).body.items, [{ role, version: 2 }]);
    assert.equal((await (await w.as('lakeside/Ana Petrova')).get('/api/job-titles')).status, 200);
  });

  test('may be built-in ones that were changed, and go back to their model with it', async () => {
    await save(local, { rank: 21 }, greta);
    assert.deepEqual(fates(await preview('pine', [{ role: local }])), ['changed']);
    assert.deepEqual((await push('pine', [{ role: local }])).body.items, [{ role: local, version: 1 }]);
    const tess = await w.as('pine/Tess Moor');
    const changed = await read(local, tess);
    assert.deepEqual([changed.rank, changed.origin, changed.from], [21, 'adjusted', 'Harbor Group']);
    await greta.post(`/api/roles/${local}/reset`, {}, version((await read(local, greta)).version));
    assert.equal((await push('pine', [{ role: local }])).status, 200);
    const reset = await read(local, tess);
    assert.deepEqual([reset.rank === 21, reset.origin], [false, 'built-in']);
    // a client that never had it has nothing to go back from
    assert.deepEqual(fates(await preview('lakeside', [{ role: local }])), ['equal']);
  });

  test('that the client made its own stay as they are there, unless they are chosen', async () => {
    const role = await make('Desk', { cells: { 'user.view': all('organization') } });
    const other = await make('Front desk', { cells: { 'group.view': all('organization') } });
    await push('lakeside', [{ role }, { role: other }]);
    await save(role, { cells: {} }, hugo);
    await save(role, { rank: 14 }, greta);
    await save(other, { rank: 13 }, greta);

    const told = await preview('lakeside', [{ role }, { role: other }]);
    assert.deepEqual(fates(told), ['conflict', 'changed']);
    assert.deepEqual([told.body.roles[0].written, told.body.roles[0].last.by], [false, 'Hugo Lind']);
    assert.equal(told.body.roles[1].last.from, 'Harbor Group');
    assert.deepEqual((await push('lakeside', [{ role }, { role: other }])).body.items, [{ role: other, version: 2 }]);
    assert.deepEqual((await read(role, hugo)).cells, []);

    const over = await push('lakeside', [{ role, over: true }]);
    assert.deepEqual(over.body.items, [{ role, version: 3 }], over.text);
    assert.equal((await read(role, hugo)).rank, 14);
    // and the client takes its own version back
    const restored = await hugo.post(`/api/roles/${role}/restore`, { version: 2 }, version(3));
    assert.equal(restored.status, 200, restored.text);
    assert.deepEqual(fates(await preview('lakeside', [{ role }])), ['conflict']);
  });

  test('that the client deleted are a conflict, too', async () => {
    const role = await make('Short-lived');
    await push('lakeside', [{ role }]);
    assert.equal((await hugo.delete(`/api/roles/${role}`, version(1))).status, 204);
    assert.deepEqual(fates(await preview('lakeside', [{ role }])), ['conflict']);
  });

  test('are written as they were looked at, or not at all', async () => {
    const role = await make('Looked at');
    const roles = await seen('lakeside', [{ role }]);
    await save(role, { rank: 12 }, greta);
    const late = await greta.post(at('lakeside'), { roles });
    assert.equal(late.status, 412, late.text);
    assert.equal((await hugo.get(`/api/roles/${role}`)).status, 404);
  });

  test('are refused where a name is taken there, and nothing else of them is written', async () => {
    await make('Night shift', {}, hugo);
    const role = await make('Night Shift');
    const other = await make('Day shift');
    const told = await preview('lakeside', [{ role }, { role: other }]);
    assert.deepEqual(
      told.body.roles.map((one: { written: boolean; errors: string[] }) => [one.written, one.errors.length]),
      [
        [false, 1],
        [true, 0],
      ],
    );
    const { status, body } = await push('lakeside', [{ role }, { role: other }]);
    assert.deepEqual([status, body.errors[0].field], [422, `roles.${role}.name`]);
    assert.equal((await hugo.get(`/api/roles/${other}`)).status, 404);
  });

  test('stand in the client’s audit, with who handed them down and from where', async () => {
    const role = await make('Audited');
    await push('lakeside', [{ role }]);
    const [entry] = await unsafeQuery<{ organization_id: string; actor_id: string; payload: string }>(
      w.database.adminUrl,
      `select e.organization_id, e.actor_id, p.payload from audit_entries e join audit_payloads p on p.entry_id = e.id
      where e.operation = 'client.push-roles' and p.payload like '%${role}%'`,
    );
    assert.deepEqual([entry?.organization_id, entry?.actor_id], [organization('lakeside'), greta.id]);
    assert.equal(JSON.parse(entry?.payload ?? '{}').after.from, 'Harbor Group');
  });
});

describe('Handing roles down', () => {
  test('is for whoever may do it at that client, and needs an organization above', async () => {
    const role = await make('Anywhere');
    const olu = await w.as('harbor/Olu Adeyemi');
    const refused = await preview('lakeside', [{ role }], olu);
    assert.deepEqual([refused.status, refused.body.privilege], [403, 'client.push-roles']);
    assert.equal((await preview('harbor', [{ role }])).status, 403);
    assert.equal((await preview('beacon', [{ role }])).status, 404);
    await greta.post('/api/my/entered', { organization: organization('pine') });
    const sideways = await preview('lakeside', [{ role }]);
    await greta.delete('/api/my/entered');
    assert.deepEqual([sideways.status, sideways.body.code], [409, 'client-elsewhere']);
  });

  test('gives no more there than whoever hands it down reaches there', async () => {
    const hander = await make('Role hander', { rank: 45, cells: { 'client.push-roles': all('clients') } });
    const olu = await w.as('harbor/Olu Adeyemi');
    const given = await greta.post(`/api/users/${w.ids.users.get('harbor/Olu Adeyemi')}/appointments`, {
      role: hander,
    });
    assert.equal(given.status, 201, given.text);
    const role = await make('User reader', { cells: { 'user.view': all('organization') } }, olu);
    const told = await preview('lakeside', [{ role }], olu);
    assert.equal(told.status, 200, told.text);
    assert.equal(
      told.body.roles[0].errors.length,
      1,
      'he sees the users of his own organization, not those of a client',
    );
    const { status, body } = await push('lakeside', [{ role }], olu);
    assert.deepEqual([status, body.errors[0].field], [422, `roles.${role}.cells.user.view`]);
    assert.equal((await push('lakeside', [{ role }])).status, 200, 'Greta sees them there, too');
  });

  test('offers what was made or changed here, and nothing that was deleted', async () => {
    const role = await make('Offered');
    const gone = await make('Gone');
    await greta.delete(`/api/roles/${gone}`, version(1));
    const { body } = await greta.get('/api/organizations/pushable-roles');
    const origins = new Map(body.items.map((one: { role: string; origin: string }) => [one.role, one.origin]));
    assert.deepEqual([origins.get(role), origins.get(gone), origins.get(local)], ['custom', undefined, 'reset']);
    const unknown = await preview('lakeside', [{ role: gone }]);
    assert.deepEqual([unknown.status, unknown.body.errors[0].field], [422, 'roles']);
  });

  test('passes by built-in roles of another role model', async () => {
    const made = await greta.post('/api/organizations', { identifier: 'dock', name: 'Dock', roleModel: 'academy' });
    assert.equal(made.status, 201, made.text);
    await save(local, { rank: 22 }, greta);
    const own = await make('Fits anywhere', { cells: { 'course.view': all('organization') } });
    const told = await greta.post(`/api/organizations/${made.body.id}/roles/preview`, {
      roles: [{ role: local }, { role: own }],
    });
    assert.deepEqual(fates(told), ['unfit', 'new']);
  });
});
