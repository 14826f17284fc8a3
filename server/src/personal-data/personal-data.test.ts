import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import { register } from './register.ts';

let w: TestWorld;
let olu: Person;
let sam: Person;
before(async () => {
  w = await makeWorld();
  [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());
const idOf = (who: string): string => w.ids.users.get(who) ?? '';
const query = <R extends Record<string, unknown>>(text: string) => unsafeQuery<R>(w.database.adminUrl, text);

test('The register has a row for every column that says whom a row is about, and names only columns there are', async () => {
  const columns = await query<{ table: string; column: string; refers: boolean }>(`
    select c.table_name as table, c.column_name as column, exists (select 1 from pg_constraint k join pg_class t on t.oid = k.conrelid
      where k.contype = 'f' and k.confrelid = 'users'::regclass and t.relname = c.table_name
        and (select a.attnum from pg_attribute a where a.attrelid = t.oid and a.attname = c.column_name) = k.conkey[array_length(k.conkey, 1)]) as refers
    from information_schema.columns c join information_schema.tables b on b.table_name = c.table_name and b.table_schema = c.table_schema and b.table_type = 'BASE TABLE'
    where c.table_schema = current_schema()`);
  assert.ok(columns.length > 300);
  const about = columns.filter(
    ({ column, refers }) =>
      // whom something belongs to or who entered it is handed over, not erased
      (refers && !/^owner_id$|_by$/u.test(column)) ||
      ['user_id', 'buyer_id', 'learner_id', 'person_id'].includes(column),
  );
  const lacking = about.filter(
    ({ table, column }) => !register.some((kept) => kept.table === table && kept.by === column),
  );
  assert.deepEqual(
    lacking.map(({ table, column }) => `${table}.${column}`),
    [],
  );
  const known = new Set(columns.map(({ table, column }) => `${table}.${column}`));
  const named = register.flatMap(({ table, by, shows, key, one, erased }) =>
    [by, ...shows, ...(key ?? []), ...(one ?? []), ...(erased.how === 'emptied' ? Object.keys(erased.to) : [])].map(
      (column) => `${table}.${column}`,
    ),
  );
  assert.deepEqual(
    named.filter((column) => !known.has(column)),
    [],
  );
  assert.deepEqual(
    named.filter((column) => /hash/u.test(column) && !/password_hash|header_hash|device_hash/u.test(column)),
    [],
  );
});

test('Everybody takes out what is kept of them, and nothing of anybody else', async () => {
  const mine = await sam.get('/api/my/personal-data');
  assert.equal(mine.status, 200, JSON.stringify(mine.body));
  assert.equal(mine.body.user.name, 'Sam Doyle');
  const part = (table: string) => mine.body.parts.find((one: { table: string }) => one.table === table);
  assert.deepEqual(
    part('users').rows.map((row: { user_name: string }) => row.user_name),
    ['sam'],
  );
  assert.ok(part('sign_ins').rows.length > 0);
  assert.match(part('appointments')?.erased ?? part('enrollments').erased, /without a name/u);
  assert.doesNotMatch(JSON.stringify(mine.body), /password_hash|argon2|Olu/u);
});

test('Data is erased only of a deleted user that no hold keeps, and what has to stay stays without a name', async () => {
  const yara = idOf('harbor/Yara Haddad');
  const path = `/api/users/${yara}`;
  const was = (await olu.get(path)).body;
  const erase = () => olu.post(`${path}/erasure`, { reason: 'She asked for it in writing' });
  assert.equal((await erase()).body.code, 'not-deleted');
  assert.equal((await olu.delete(path)).status, 204);
  const hold = await olu.post(`${path}/holds`, { reason: 'Accident at work under inquiry' });
  assert.equal(hold.status, 201, JSON.stringify(hold.body));
  const refused = await erase();
  assert.equal(refused.status, 409);
  assert.match(refused.body.detail, /Accident at work under inquiry/u);
  assert.equal((await olu.delete(`${path}/holds/${hold.body.id}`)).status, 204);

  const preview = (await olu.get(`${path}/erasure`)).body;
  assert.ok(preview.parts.some(({ becomes }: { becomes: string }) => becomes === 'emptied'));
  const count = () => query<{ n: number }>(`select count(*)::int as n from appointments where user_id = '${yara}'`);
  const [before] = await count();
  const done = await erase();
  assert.equal(done.status, 204, JSON.stringify(done.body));
  assert.deepEqual((await count())[0], before);

  const left = await query<{
    first_name: string;
    email: string | null;
    words: string | null;
    said: number;
    signIns: number;
  }>(`
    select u.first_name, u.email, (select s.text from search s where s.id = u.id) as words,
      (select count(*)::int from audit_payloads p join audit_entries e on e.id = p.entry_id where e.thing_id = u.id and e.operation <> 'user.erase' and p.payload is not null) as said,
      (select count(*)::int from sign_ins i where i.user_id = u.id) as "signIns"
    from users u where u.id = '${yara}'`);
  assert.deepEqual(left, [{ first_name: 'Erased user', email: null, words: null, said: 0, signIns: 0 }]);
  const everything = await query<{ row: string }>(`select to_jsonb(u)::text as row from users u where id = '${yara}'`);
  assert.doesNotMatch(everything[0]?.row ?? '', /yara|haddad/iu);

  assert.equal((await erase()).body.code, 'erased-already');
  const again = await olu.post('/api/users', { userName: was.userName, firstName: 'Yara', lastName: 'Haddad' });
  assert.equal(again.status, 422, 'the user name of somebody who was erased is not given to anybody else');
  assert.equal(again.body.errors[0].code, 'user-name-taken');
});
