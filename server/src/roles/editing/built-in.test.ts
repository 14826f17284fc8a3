import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { meeting, unsafeQuery } from '../../database/template.ts';
import { type Answer, type Person, type TestWorld, makeWorld } from '../../testing.ts';

const local = 'multisite.local-administrator';
const multiple = 'multisite.multiple-location-administrator';
const organization = 'multisite.organization-administrator';

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
const version = (number: number) => ({ headers: { 'if-match': `"${number}"` } });
const read = async (role: string, by = greta) => (await by.get(`/api/roles/${role}`)).body;
const save = async (by: Person, role: string, input: object): Promise<Answer> =>
  by.put(`/api/roles/${role}`, input, version((await read(role)).version));
const cellsOf = async (role: string) => {
  const { cells } = await read(role);
  return Object.fromEntries(
    cells.map((one: { privilege: string; any: string[]; all: string[]; sides?: object }) => [
      one.privilege,
      { any: one.any, all: one.all, ...(one.sides && { sides: one.sides }) },
    ]),
  );
};
const make = async (name: string, more: object = {}, by = olu) =>
  by.post('/api/roles', { name, rank: 15, kind: 'staff', ...more });
const fields = ({ body }: Answer): string[] => (body.errors ?? []).map(({ field }: { field: string }) => field);

describe('A built-in role', () => {
  test('is changed for the organization alone, shown with what differs from its model, and reset', async () => {
    const cells = await cellsOf(local);
    const { 'user.password': _, ...fewer } = cells;
    const saved = await save(olu, local, { cells: fewer });
    assert.equal(saved.status, 200, JSON.stringify(saved.body));
    const { origin, version: number, name, modelChanged } = await read(local);
    assert.deepEqual([origin, number, name, modelChanged], ['adjusted', 1, 'Local Administrator', false]);
    const set = () => lena.post(`/api/users/${user('Sam Doyle')}/password`, { password: 'something-long' });
    assert.equal((await set()).status, 403);
    const diff = (await olu.get(`/api/roles/${local}/diff?from=model&to=now`)).body.cells;
    assert.deepEqual(
      diff.map(({ privilege }: { privilege: string }) => privilege),
      ['user.password'],
    );
    const german = await greta.get(`/api/roles/${local}`, { headers: { 'accept-language': 'de' } });
    assert.equal(german.body.name, 'Standortverwaltung');

    const reset = await olu.post(`/api/roles/${local}/reset`, {}, version(1));
    assert.equal(reset.status, 200, JSON.stringify(reset.body));
    assert.deepEqual([(await read(local)).origin, (await read(local)).version], ['built-in', 2]);
    assert.equal((await set()).status, 204);
    assert.equal((await olu.post(`/api/roles/${local}/reset`, {}, version(2))).status, 409);
    assert.equal((await olu.delete(`/api/roles/${local}`, version(2))).status, 409);
  });

  test('says when its model is another one than it was made from', async () => {
    await save(olu, multiple, { rank: 31 });
    await unsafeQuery(
      w.database.adminUrl,
      `update role_versions set model_mark = 'earlier' where role = '${multiple}'`,
    );
    assert.equal((await read(multiple)).modelChanged, true);
    const { version: number } = await read(multiple);
    assert.equal((await olu.post(`/api/roles/${multiple}/reset`, {}, version(number))).status, 200);
  });

  test('that ranks as high as the editor stays as it is', async () => {
    const refused = await save(olu, organization, { rank: 12 });
    assert.equal(refused.status, 403);
    assert.match(refused.body.because.join(), /ranks above/u);
    const { may } = await read(organization, olu);
    assert.match(may.edit.reason, /ranks above/u);
    assert.equal((await read(local, olu)).may.edit, true);
  });

  test('keeps cells that reach further than the editor, who may take away and not add', async () => {
    const editor = await greta.post('/api/roles', {
      name: 'Role editor',
      rank: 45,
      kind: 'staff',
      cells: { 'role.edit': { any: ['organization'] } },
    });
    assert.equal(editor.status, 201, JSON.stringify(editor.body));
    await greta.post(`/api/users/${user('Kim Park')}/appointments`, { role: editor.body.role });
    const kim = await w.as('harbor/Kim Park');
    const cells = await cellsOf(organization);
    const { 'tag.delete': held, ...fewer } = cells;
    assert.equal((await save(kim, organization, { cells: fewer })).status, 200);
    const refused = await save(kim, organization, { cells: { ...fewer, 'tag.delete': held } });
    assert.deepEqual(fields(refused), ['cells.tag.delete'], JSON.stringify(refused.body));
    const { version: number } = await read(organization);
    assert.deepEqual(fields(await kim.post(`/api/roles/${organization}/reset`, {}, version(number))), [
      'cells.tag.delete',
    ]);
    assert.equal((await greta.post(`/api/roles/${organization}/reset`, {}, version(number))).status, 200);
  });

  test('loses the giving of roles only where somebody is left who has it', async () => {
    const entered = await greta.post('/api/my/entered', { organization: w.ids.organizations.get('pine') });
    assert.ok(entered.status < 300, JSON.stringify(entered.body));
    const here = (await greta.get(`/api/roles/${organization}`)).body;
    const cells = await cellsOf(organization);
    const { 'role.appoint': _, 'api-token.create': __, ...fewer } = cells;
    const refused = await greta.put(`/api/roles/${organization}`, { cells: fewer }, version(here.version));
    assert.equal(refused.status, 403, JSON.stringify(refused.body));
    assert.match(refused.body.because.join(), /without an administrator/u);
    await greta.delete('/api/my/entered');
  });
});

describe('A role with reports only', () => {
  const twin = `${multiple}.reports-only`;

  test('follows its counterpart and is never saved', async () => {
    const refused = await save(olu, twin, { rank: 3 });
    assert.deepEqual([refused.status, refused.body.code], [409, 'twin-worked-out']);
    assert.equal((await read(twin)).twinOf, multiple);
    const cells = await cellsOf(multiple);
    const { 'report.transcript': _, ...fewer } = cells;
    const holds = async () => Object.keys(await cellsOf(twin)).includes('report.transcript');
    assert.equal(await holds(), true);
    assert.equal((await save(olu, multiple, { cells: fewer, rank: 25 })).status, 200);
    const followed = await read(twin);
    assert.equal(followed.rank, 24);
    assert.equal(await holds(), false);
    const { version: number } = await read(multiple);
    await olu.post(`/api/roles/${multiple}/reset`, {}, version(number));
    const rows = await unsafeQuery<{ n: number }>(
      w.database.adminUrl,
      `select count(*)::int as n from role_versions where role like '%.reports-only'`,
    );
    assert.deepEqual(rows, [{ n: 0 }]);
  });

  test('stands beside a role of one’s own that administers', async () => {
    const { role } = (await make('Own administrators', { from: local, rank: 18, kind: 'administrator' })).body;
    const followed = await read(`${role}.reports-only`);
    assert.deepEqual([followed.rank, followed.origin], [17, 'twin']);
    assert.ok(followed.cells.every(({ isReport }: { isReport: boolean }) => isReport));
  });

  test('has single reports switched off and on, for it alone', async () => {
    const choose = async (role: string, reports: object) =>
      olu.put(`/api/roles/${role}/reports`, { reports }, version((await read(role)).version));
    const holds = async (role: string) =>
      (await read(role)).cells.some(({ privilege }: { privilege: string }) => privilege === 'report.compliance');
    assert.equal((await choose(twin, { 'report.compliance': null })).status, 200);
    assert.deepEqual([(await read(twin)).modelChanged, (await read(multiple)).modelChanged], [false, false]);
    assert.deepEqual([await holds(twin), await holds(multiple)], [false, true]);
    assert.equal((await choose(twin, { 'report.compliance': { any: ['location-tree'] } })).status, 200);
    assert.equal(await holds(twin), true);
    assert.equal((await choose(local, { 'report.compliance': null })).status, 200);
    assert.deepEqual(fields(await choose(`${local}.reports-only`, { 'report.compliance': { any: ['location'] } })), [
      'reports.report.compliance',
    ]);
    assert.deepEqual(fields(await choose(local, { 'user.view': null })), ['reports.user.view']);
    assert.equal((await choose(local, { 'report.compliance': { any: ['location'] } })).status, 200);
    assert.equal(await holds(`${local}.reports-only`), true);
  });
});

describe('What is offered', () => {
  test('for each privilege are the scopes that make sense and are within reach; the others say why not', async () => {
    const { items, reasons } = (await olu.get('/api/roles/offers')).body;
    const of = (id: string) => items.find(({ privilege }: { privilege: string }) => privilege === id);
    const scopes = (id: string) => of(id).scopes.map(({ scope }: { scope: string }) => scope);
    assert.deepEqual(scopes('course.view'), ['created', 'instructs', 'organization']);
    assert.deepEqual(
      ['location', 'course', 'clients', 'platform'].map((scope) => of('course.view').others[scope]),
      ['no-meaning', 'other-anchor', 'beyond', 'platform'],
    );
    assert.deepEqual(of('role.appoint').scopes.at(-1), {
      scope: 'organization',
      with: ['ranks-at-or-below', 'not-oneself'],
    });
    for (const { others, scopes: offered } of items) {
      for (const key of Object.values(others)) assert.ok(reasons[String(key)], String(key));
      assert.ok(offered.every(({ scope }: { scope: string }) => !(scope in others)));
    }
    const anchored = (await olu.get('/api/roles/offers?anchor=group')).body.items;
    const group = anchored.find(({ privilege }: { privilege: string }) => privilege === 'group.view');
    assert.ok(group.scopes.some(({ scope }: { scope: string }) => scope === 'group'));
  });

  test('can be saved, scope by scope, and what is not offered cannot', async () => {
    const { items } = (await olu.get('/api/roles/offers?rank=15')).body;
    const cells: Record<string, object> = {};
    for (const { privilege, scopes, sides } of items) {
      const last = scopes.at(-1);
      if (!last) continue;
      const of = { any: [last.scope], all: last.with };
      cells[privilege] = sides
        ? { ...of, sides: Object.fromEntries(sides.map((side: string) => [side, { any: of.any }])) }
        : of;
    }
    const made = await make('Everything offered', { cells });
    assert.equal(made.status, 201, JSON.stringify(made.body));
  });
});

test('Where training is regulated, a role is changed with a reason alone', async () => {
  const ines = await w.as('solace/Ines Duarte');
  const site = 'clinical.site-coordinator';
  const cells = Object.fromEntries(
    (await ines.get(`/api/roles/${site}`)).body.cells.map(
      (one: { privilege: string; any: string[]; all: string[]; sides?: object }) => [
        one.privilege,
        { any: one.any, all: one.all, ...(one.sides && { sides: one.sides }) },
      ],
    ),
  );
  const { 'course.edit': _, ...fewer } = cells;
  const silent = await ines.put(`/api/roles/${site}`, { cells: fewer }, version(0));
  assert.deepEqual(fields(silent), ['reason'], JSON.stringify(silent.body));
  const said = await ines.put(`/api/roles/${site}`, { cells: fewer, reason: 'CAPA 12' }, version(0));
  assert.equal(said.status, 200, JSON.stringify(said.body));
  const bo = await w.as('solace/Bo Larsen');
  assert.equal((await bo.put(`/api/roles/${site}`, { cells, reason: 'no' }, version(1))).status, 403);
});

test('Two roles that lose the giving of roles at once leave one that has it', async () => {
  const tess = await w.as('pine/Tess Moor');
  const made = await tess.post('/api/roles', { name: 'Deputy', rank: 39, from: organization });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const given = await tess.post(`/api/users/${w.ids.users.get('pine/Joe Walsh')}/appointments`, {
    role: made.body.role,
  });
  assert.equal(given.status, 201, JSON.stringify(given.body));
  await greta.post('/api/my/entered', { organization: w.ids.organizations.get('pine') });
  const without = { cells: { 'user.view': { any: ['organization'] } } };
  const saves = await Promise.all(
    [organization, made.body.role].map(async (role) => {
      const { version: number } = (await greta.get(`/api/roles/${role}`)).body;
      return () => greta.put(`/api/roles/${role}`, without, version(number));
    }),
  );
  const both = await meeting(w.database.adminUrl, 'role_versions', saves);
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((one, other) => one - other),
    [200, 403],
  );
  await greta.delete('/api/my/entered');
});

test('Every change of a role says in the audit what it was and what it became', async () => {
  const rows = await unsafeQuery<{ operation: string; payload: string }>(
    w.database.adminUrl,
    `select e.operation, p.payload from audit_entries e join audit_payloads p on p.entry_id = e.id where e.operation = 'role.save' and e.outcome = 'done' order by e.at, e.id`,
  );
  const payload = JSON.parse(rows.find(({ payload: one }) => one.includes('user.password'))?.payload ?? '{}');
  assert.ok(payload.before.cells['user.password']);
  assert.equal(payload.after.cells['user.password'], undefined);
  assert.deepEqual(Object.keys(payload.before.cells), ['user.password']);
});
