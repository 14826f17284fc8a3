import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Person, type TestWorld, makeWorld } from '../../testing.ts';

const local = 'multisite.local-administrator';
const twin = `${local}.reports-only`;
const report = 'report.takers-and-exceptions';

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

type Cell = {
  any: string[];
  scopes: string[];
  requirements: string[];
  sides: { side: string; any: string[] }[];
  differs: { side: string | null; gained: string[]; lost: string[]; added: string[]; removed: string[] }[];
};
type Column = {
  role: string;
  name: string;
  origin: string;
  twinOf: string | null;
  version: number;
  isGone: boolean;
  cells: Record<string, Cell>;
};
type Matrix = {
  against: { kind: string; name: string | null };
  areas: { area: string; privileges: { privilege: string; sentence: string }[] }[];
  roles: Column[];
};
const matrix = async (query = '', by = greta): Promise<Matrix> => {
  const { status, body, text } = await by.get(`/api/roles/matrix${query}`);
  assert.equal(status, 200, text);
  return body;
};
const column = ({ roles }: Matrix, role: string): Column => {
  const found = roles.find((one) => one.role === role);
  assert.ok(found, `${role} is a column`);
  return found;
};
const rows = ({ areas }: Matrix): string[] =>
  areas.flatMap(({ privileges }) => privileges.map(({ privilege }) => privilege));
const differing = ({ cells }: Column): string[] =>
  Object.entries(cells).flatMap(([privilege, { differs }]) => (differs.length > 0 ? [privilege] : []));
const save = async (role: string, change: (cells: Record<string, object>) => Record<string, object>) => {
  const { body } = await greta.get(`/api/roles/${role}`);
  const was = Object.fromEntries(
    body.cells.map((one: { privilege: string; any: string[]; all: string[]; sides?: object }) => [
      one.privilege,
      { any: one.any, all: one.all, ...(one.sides && { sides: one.sides }) },
    ]),
  );
  const headers = { 'if-match': `"${body.version}"` };
  const saved = await greta.put(`/api/roles/${role}`, { cells: change(was) }, { headers });
  assert.equal(saved.status, 200, saved.text);
};
const reset = async (role: string) => {
  const { body } = await greta.get(`/api/roles/${role}`);
  const done = await greta.post(`/api/roles/${role}/reset`, {}, { headers: { 'if-match': `"${body.version}"` } });
  assert.equal(done.status, 200, done.text);
};
const without =
  (privilege: string) =>
  ({ [privilege]: _, ...rest }: Record<string, object>) =>
    rest;

describe('The matrix of roles and privileges', () => {
  test('has a column for each role and says of each cell what the role’s own page says', async () => {
    const shown = await matrix();
    const { items } = (await greta.get('/api/roles')).body;
    assert.deepEqual(
      shown.roles.map(({ role }) => role).toSorted(),
      items.map(({ role }: { role: string }) => role).toSorted(),
    );
    for (const { role, cells } of items) {
      const told = column(shown, role).cells;
      assert.deepEqual(
        Object.keys(told).toSorted(),
        cells.map((one: { privilege: string }) => one.privilege).toSorted(),
      );
      for (const { privilege, any, requirements } of cells)
        assert.deepEqual([told[privilege]?.any, told[privilege]?.requirements], [any, requirements], privilege);
    }
    assert.deepEqual(shown.against, { kind: 'model', name: null });
    assert.deepEqual(shown.roles.flatMap(differing), []);
    assert.ok(rows(shown).includes('role.compare'));
    assert.ok(!rows(shown).includes('role.give:platform.operator'), 'what only an installation may hold is no row');
  });

  test('shows what is allowed: a cell that is taken away is gone and marked, and the deed is refused', async () => {
    const set = () =>
      lena.post(`/api/users/${w.ids.users.get('harbor/Sam Doyle')}/password`, { password: 'something-long' });
    assert.deepEqual(column(await matrix(), local).cells['user.password']?.any, ['location']);
    assert.equal((await set()).status, 204);

    const moment = w.clock.now.toISOString();
    w.clock.now = new Date(w.clock.now.getTime() + 60_000);
    await save(local, without('user.password'));
    assert.equal((await set()).status, 403);
    const changed = column(await matrix(), local);
    assert.deepEqual([changed.origin, changed.version], ['adjusted', 1]);
    assert.deepEqual(differing(changed), ['user.password']);
    const { any, differs } = changed.cells['user.password'] as Cell;
    assert.deepEqual(any, []);
    assert.deepEqual(differs[0]?.lost, ['the location']);

    const narrowed = await matrix('?differing=true');
    assert.deepEqual(rows(narrowed), ['user.password']);
    assert.deepEqual(differing(column(await matrix(`?since=${moment}`), local)), ['user.password']);
    const now = w.clock.now.toISOString();
    assert.deepEqual((await matrix(`?since=${now}`)).roles.flatMap(differing), []);
    await reset(local);
    assert.deepEqual((await matrix()).roles.flatMap(differing), []);
  });

  test('shows reports-only counterparts as such, and marks them when the role they come from changes', async () => {
    const was = column(await matrix(), twin);
    assert.deepEqual([was.origin, was.twinOf], ['twin', local]);
    assert.ok(was.cells[report]);
    assert.equal(was.cells['user.edit'], undefined);
    await save(local, without(report));
    const changed = column(await matrix(), twin);
    assert.deepEqual(differing(changed), [report]);
    await reset(local);
  });

  test('compares with another role, both sides of a deed on two things told by name', async () => {
    const other = 'multisite.organization-administrator';
    const compared = await matrix(`?with=${other}&roles=${local},${other}`);
    assert.deepEqual(compared.against, { kind: 'role', name: 'Organization Administrator' });
    assert.deepEqual(
      compared.roles.map(({ role }) => role),
      [other, local],
    );
    assert.deepEqual(differing(column(compared, other)), []);
    const { differs } = column(compared, local).cells['user.view'] as Cell;
    assert.deepEqual([differs[0]?.gained, differs[0]?.lost], [['the location'], ['the whole organization']]);
    const both = Object.values(column(await matrix(), local).cells).find(({ sides }) => sides.length > 0);
    assert.deepEqual(both?.sides.map(({ side }) => side).toSorted(), ['Activity', 'User'], 'as Harbor calls them');
    assert.equal((await greta.get('/api/roles/matrix?with=multisite.nobody')).status, 404);
  });

  test('keeps a role that was deleted since the moment it is compared with', async () => {
    const { body } = await greta.post('/api/roles', {
      name: 'Reader',
      rank: 15,
      kind: 'staff',
      cells: { 'course.view': { any: ['organization'] } },
    });
    const moment = w.clock.now.toISOString();
    w.clock.now = new Date(w.clock.now.getTime() + 60_000);
    assert.deepEqual(differing(column(await matrix(), body.role)), [], 'a role made here has no model to differ from');
    const { headers } = await greta.get(`/api/roles/${body.role}`);
    const gone = await greta.delete(`/api/roles/${body.role}`, { headers: { 'if-match': String(headers['etag']) } });
    assert.ok(gone.status < 300, gone.text);
    const shown = column(await matrix(`?since=${moment}`), body.role);
    assert.deepEqual([shown.isGone, shown.name], [true, 'Reader']);
    assert.deepEqual(shown.cells['course.view']?.differs[0]?.lost, ['the whole organization']);
    assert.ok(!(await matrix()).roles.some(({ role }) => role === body.role));
  });

  test('is searched by title, sentence and id, and leaves as CSV and workbook as it is narrowed', async () => {
    const found = await matrix('?search=password');
    assert.ok(rows(found).includes('user.password'));
    for (const { privilege, ...one } of found.areas.flatMap(({ privileges }) => privileges))
      assert.match(`${privilege} ${JSON.stringify(one)}`, /password/iu);
    const file = await greta.get(`/api/roles/matrix.csv?search=user.password&roles=${local}`);
    const [header, ...lines] = file.text.trim().split('\r\n');
    assert.equal(header, 'Area,Privilege,Name in the API,Local Administrator');
    assert.equal(lines.length, 1);
    assert.match(String(lines[0]), /^Users,.*,user\.password,the location; /u);
    const book = await greta.get('/api/roles/matrix.xlsx?search=user.password');
    assert.equal(book.status, 200);
    assert.ok(book.text.startsWith('PK'));
  });

  test('is for whoever may see roles, of their own organization alone', async () => {
    for (const file of ['', '.csv', '.xlsx']) assert.equal((await lena.get(`/api/roles/matrix${file}`)).status, 403);
    const ines = await w.as('solace/Ines Duarte');
    await save(local, without('user.password'));
    assert.ok((await matrix('', ines)).roles.every(({ role }) => role.startsWith('clinical.') || !role.includes('.')));
    assert.deepEqual((await matrix('', ines)).roles.flatMap(differing), []);
    await reset(local);
    assert.deepEqual(differing(column(await matrix('', olu), local)), []);
  });
});
