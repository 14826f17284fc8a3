import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let olu: Person;
let made = 0;
before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
});
after(() => w.close());

const user = (name: string) => w.ids.users.get(`harbor/${name}`) ?? '';
const add = async (path: string, name = `Name ${(made += 1)}`, more = {}): Promise<string> => {
  const { body } = await olu.post(path, { name, identifier: name, ...more });
  return body.id;
};
const one = async (path: string, id: string) =>
  (await olu.get(`${path}?limit=200`)).body.items.find((item: { id: string }) => item.id === id);
const put = (name: string, column: string, id: string) =>
  unsafeQuery(w.database.adminUrl, `update users set ${column} = $1, stamp = stamp + 1 where id = $2`, [
    id,
    user(name),
  ]);

for (const [path, column] of [
  ['/api/departments', 'department_id'],
  ['/api/job-titles', 'job_title_id'],
] as const)
  describe(`The list ${path}`, () => {
    test('is open to an organization administrator, and to nobody who administers locations or learns', async () => {
      assert.equal((await olu.get(path)).status, 200);
      for (const who of ['harbor/Mara Kane', 'harbor/Lena Fox', 'harbor/Sam Doyle'])
        assert.equal((await (await w.as(who)).get(path)).status, 403, who);
    });

    test('shows an entry that was added, with its users and what may be done', async () => {
      const id = await add(path);
      await put('Sam Doyle', column, id);
      const { users, may, isExpired, version } = await one(path, id);
      assert.deepEqual([users, may, isExpired, version], [1, { edit: true, delete: true }, false, 1]);
    });

    test('takes each identifier once, however it is written', async () => {
      await add(path, 'Night  Shift');
      const { status, body } = await olu.post(path, { name: 'Other', identifier: 'NIGHT shift' });
      assert.deepEqual([status, body.errors[0].field], [422, 'identifier']);
    });

    test('keeps an expired entry for whoever has it, and marks it', async () => {
      const id = await add(path);
      await put('Kim Park', column, id);
      const changed = await olu.patch(
        `${path}/${id}`,
        { expiresAt: '2020-01-01T00:00:00Z' },
        { headers: { 'if-match': '"1"' } },
      );
      assert.deepEqual([changed.status, changed.body.version], [200, 2]);
      const { users, isExpired } = await one(path, id);
      assert.deepEqual([users, isExpired], [1, true]);
      const expired = (await olu.get(`${path}?state=expired`)).body.items;
      assert.ok(expired.some((item: { id: string }) => item.id === id));
      const current = (await olu.get(`${path}?state=current&limit=200`)).body.items;
      assert.ok(!current.some((item: { id: string }) => item.id === id));
    });

    test('refuses to change what somebody else changed meanwhile', async () => {
      const id = await add(path);
      const change = (name: string) => olu.patch(`${path}/${id}`, { name }, { headers: { 'if-match': '"1"' } });
      assert.equal((await change('First')).status, 200);
      assert.equal((await change('Second')).status, 412);
    });

    test('deletes an entry only when nobody has it', async () => {
      const id = await add(path);
      await put('Ben Ito', column, id);
      const { status, body } = await olu.delete(`${path}/${id}`);
      assert.deepEqual([status, body.code], [409, 'entry-in-use']);
      await put('Ben Ito', column, await add(path));
      assert.equal((await olu.delete(`${path}/${id}`)).status, 204);
    });

    test('is searched by name and identifier, and read page by page', async () => {
      for (const name of ['Paging A', 'Paging B', 'Paging C']) await add(path, name);
      const first = (await olu.get(`${path}?search=paging&limit=2`)).body;
      const second = (await olu.get(`${path}?search=PAGING&limit=2&after=${first.after}`)).body;
      const names = [...first.items, ...second.items].map(({ name }) => name);
      assert.deepEqual([names, second.after], [['Paging A', 'Paging B', 'Paging C'], null]);
      assert.deepEqual((await olu.get(`${path}?search=%25`)).body.items, []);
    });

    test('makes one of several: their users have the one that stays', async () => {
      const [stays, ends] = [await add(path), await add(path)];
      await put('Yara Haddad', column, ends);
      const preview = await olu.post(`${path}/${stays}/merge-preview`, { ids: [ends] });
      assert.deepEqual([preview.status, preview.body.users], [200, 1]);
      const merged = await olu.post(`${path}/${stays}/merge`, { ids: [ends] });
      assert.deepEqual([merged.status, merged.body], [200, { users: 1 }]);
      assert.equal((await one(path, stays)).users, 1);
      assert.equal(await one(path, ends), undefined);
    });

    test('merges nothing into itself, and nothing of another organization', async () => {
      const id = await add(path);
      const elsewhere = w.ids.organizations.get('solace') ?? '';
      for (const ids of [[id], [elsewhere]]) {
        const { status, body } = await olu.post(`${path}/${id}/merge`, { ids });
        assert.deepEqual([status, body.errors?.[0].field], [422, 'ids']);
      }
    });

    test('is read from a file after a look at what would change, and what is wrong is said line by line', async () => {
      await add(path, 'Known');
      const csv =
        '\uFEFFName;Kennung;Ablauf\r\nKnown;Known;\r\nRenamed;known;\r\nFresh;fresh-1;2030-12-31\r\n;x;\r\nBad;bad;31.12.\r\n';
      const check = await olu.post(`${path}/import-check`, { csv });
      assert.equal(check.status, 200, check.text);
      assert.deepEqual(
        check.body.rows.map(({ line, outcome }: { line: number; outcome: string }) => [line, outcome]),
        [
          [2, 'unchanged'],
          [3, 'rejected'],
          [4, 'created'],
          [5, 'rejected'],
          [6, 'rejected'],
        ],
      );
      assert.match(check.body.rows[1].reason, /twice/u);
      assert.equal((await olu.get(`${path}?search=fresh-1`)).body.items.length, 0);
      assert.equal((await olu.post(`${path}/import`, { csv })).status, 200);
      const [fresh] = (await olu.get(`${path}?search=fresh-1`)).body.items;
      assert.equal(fresh.expiresAt, '2030-12-31T23:59:59.999Z');
      const again = await olu.post(`${path}/import`, { csv: 'name,identifier\nRenamed,KNOWN\n' });
      assert.deepEqual(again.body.counts, { created: 0, updated: 1, unchanged: 0, rejected: 0 });
      assert.equal((await olu.get(`${path}?search=known`)).body.items[0].name, 'Renamed');
    });

    test('says when a file names no columns or is no CSV', async () => {
      const bare = await olu.post(`${path}/import-check`, { csv: 'a,b\n1,2\n' });
      assert.deepEqual([bare.status, bare.body.code], [422, 'no-columns']);
      const open = await olu.post(`${path}/import-check`, { csv: 'name,identifier\n"a,b\n' });
      assert.deepEqual([open.status, open.body.code], [422, 'not-csv']);
    });
  });
