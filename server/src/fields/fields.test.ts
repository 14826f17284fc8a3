import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';

let w: TestWorld;
let olu: Person;
let made = 0;
let key: string;
before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
});
after(() => w.close());
beforeEach(() => {
  made += 1;
  key = `field${made}`;
});

type Answered = Readonly<{ key: string; value?: string | null }>;
const user = (name: string) => w.ids.users.get(`harbor/${name}`) ?? '';
const label = { en: 'Shirt', de: 'Hemd' };
const options = [
  { value: 'S', label: { en: 'small', de: 'klein' } },
  { value: 'L', label: { en: 'large', de: 'groß' } },
];
const add = async (more: object = {}, of = 'users'): Promise<string> => {
  const { status, body, text } = await olu.post(`/api/fields/${of}`, { key, type: 'text', label, ...more });
  assert.equal(status, 201, text);
  return body.id;
};
const version = async (path: string) => ({ headers: { 'if-match': String((await olu.get(path)).headers['etag']) } });
const fill = async (who: string, additional: object, by = olu) => {
  const path = `/api/users/${user(who)}`;
  return by.patch(path, { additional }, await version(path));
};
const valueOf = async (who: string): Promise<string | null | undefined> =>
  (await olu.get(`/api/users/${user(who)}/additional`)).body.items.find((one: Answered) => one.key === key)?.value;
const listed = async (additional: string): Promise<string[]> =>
  (await olu.get(`/api/users?additional=${encodeURIComponent(additional)}`)).body.items.map(
    (one: { name: string }) => one.name,
  );

describe('A field that an organization adds to its users', () => {
  test('is filled in, checked and emptied with the user, at its own field', async () => {
    await add({ type: 'choice', options });
    assert.equal(await valueOf('Sam Doyle'), null);
    const wrong = await fill('Sam Doyle', { [key]: 'medium' });
    assert.deepEqual([wrong.status, wrong.body.errors[0].field], [422, `additional.${key}`]);
    assert.match(wrong.body.errors[0].detail, /Shirt takes one of small, large/u);
    assert.equal((await fill('Sam Doyle', { [key]: 'klein' })).status, 200);
    assert.equal(await valueOf('Sam Doyle'), 'S');
    assert.equal((await fill('Sam Doyle', { [key]: null })).status, 200);
    assert.equal(await valueOf('Sam Doyle'), null);
    const unknown = await fill('Sam Doyle', { nothing: 'x' });
    assert.deepEqual([unknown.status, unknown.body.errors[0].code], [422, 'field-unknown']);
  });

  test('that is required has to be there when a user is added, and is not emptied later', async () => {
    const id = await add({ required: true });
    const person = { userName: `new.${key}`, firstName: 'Ida', lastName: 'Frey' };
    const without = await olu.post('/api/users', person);
    assert.deepEqual([without.status, without.body.errors[0].field], [422, `additional.${key}`]);
    const { status, body } = await olu.post('/api/users', { ...person, additional: { [key]: 'Bay 7' } });
    assert.equal(status, 201);
    const path = `/api/users/${body.id}`;
    assert.equal((await olu.patch(path, { additional: { [key]: ' ' } }, await version(path))).status, 422);
    assert.equal((await olu.patch(path, { firstName: 'Ada' }, await version(path))).status, 200);
    await olu.delete(`/api/fields/users/${id}`);
  });

  test('narrows the list: by value, by how a text begins, from-to for numbers and dates', async () => {
    const filled = async (type: string, sam: string, yara: string, more: object = {}) => {
      made += 1;
      key = `field${made}`;
      await add({ type, ...more });
      await fill('Sam Doyle', { [key]: sam });
      await fill('Yara Haddad', { [key]: yara });
    };
    await filled('text', 'Bay 7', 'Ädel');
    assert.deepEqual([await listed(`${key}:bay`), await listed(`${key}:ay`)], [['Sam Doyle'], []]);
    await filled('choice', 'S', 'L', { options });
    assert.deepEqual(await listed(`${key}:L`), ['Yara Haddad']);
    await filled('number', '9', '10');
    assert.deepEqual([await listed(`${key}:9.5..`), await listed(`${key}:..9`)], [['Yara Haddad'], ['Sam Doyle']]);
    await filled('date', '2026-01-31', '2026-02-01');
    assert.deepEqual(await listed(`${key}:2026-02-01..2026-02-28`), ['Yara Haddad']);
    await filled('yes-no', 'yes', 'nein');
    assert.deepEqual(await listed(`${key}:no`), ['Yara Haddad']);
    assert.deepEqual(await listed('nothing:x'), []);
    assert.equal((await olu.get('/api/users/count?additional=wrong')).status, 400);
  });

  test('keeps what was stored when it is deleted, and shows it again when it comes back', async () => {
    const id = await add();
    await fill('Sam Doyle', { [key]: 'Bay 7' });
    assert.equal((await olu.delete(`/api/fields/users/${id}`)).status, 204);
    assert.equal(await valueOf('Sam Doyle'), undefined);
    const taken = await olu.post('/api/fields/users', { key, type: 'text', label });
    assert.equal(taken.body.errors[0].code, 'field-key-deleted');
    const kept = (await olu.get('/api/fields/users')).body.items.find((one: Answered) => one.key === key);
    assert.deepEqual([kept.values, kept.deletedAt], [1, w.clock.now.toISOString()]);
    assert.equal((await olu.post(`/api/fields/users/${id}/restore`)).status, 204);
    assert.equal(await valueOf('Sam Doyle'), 'Bay 7');
  });

  test('is renamed in both languages; an option that is gone stays with whoever has it', async () => {
    const id = await add({ type: 'choice', options });
    await fill('Sam Doyle', { [key]: 'L' });
    const change = { label: { en: 'Size', de: 'Größe' }, options: options.slice(0, 1) };
    const edit = (v: number) => olu.patch(`/api/fields/users/${id}`, change, { headers: { 'if-match': `"${v}"` } });
    assert.equal((await edit(1)).status, 200);
    assert.equal((await edit(1)).status, 412);
    assert.equal((await fill('Sam Doyle', { [key]: 'L' })).status, 200);
    assert.equal((await fill('Yara Haddad', { [key]: 'L' })).status, 422);
    const { body } = await olu.get('/api/user-fields', { headers: { 'accept-language': 'de' } });
    const shown = body.items.find((one: Answered) => one.key === key);
    assert.ok(['Size', 'Größe'].includes(shown.label));
    const none = await olu.post('/api/fields/users', { key: 'empty', type: 'choice', label });
    assert.equal(none.body.errors[0].code, 'options-missing');
  });

  test('stands where it was put', async () => {
    const first = await add();
    key = `${key}b`;
    const second = await add();
    const order = async (): Promise<string[]> =>
      (await olu.get('/api/user-fields')).body.items
        .map(({ id }: { id: string }) => id)
        .filter((id: string) => [first, second].includes(id));
    assert.deepEqual(await order(), [first, second]);
    assert.equal((await olu.put('/api/fields/users/order', { ids: [second, first] })).status, 204);
    assert.deepEqual(await order(), [second, first]);
  });

  test('is no field of courses, and is added by nobody who may only edit users', async () => {
    const id = await add();
    assert.equal((await olu.delete(`/api/fields/courses/${id}`)).status, 404);
    const mara = await w.as('harbor/Mara Kane');
    assert.equal((await mara.post('/api/fields/users', { key: 'own', type: 'text', label })).status, 403);
    assert.equal((await fill('Sam Doyle', { [key]: 'Bay 1' }, mara)).status, 200);
  });
});

test('A field of courses is filled in with the course and narrows the list of courses', async () => {
  await add({ type: 'number' }, 'courses');
  const [course] = (await olu.get('/api/courses?limit=200')).body.items;
  const path = `/api/courses/${course.id}`;
  const put = async (value: string) => olu.patch(path, { additional: { [key]: value } }, await version(path));
  assert.equal((await put('many')).body.errors[0].field, `additional.${key}`);
  assert.equal((await put('40')).status, 200);
  const found = (await olu.get(`/api/courses?additional=${key}:30..50`)).body.items;
  assert.deepEqual(
    found.map((one: { id: string }) => one.id),
    [course.id],
  );
  assert.equal((await olu.get(`/api/courses/count?additional=${key}:41..`)).body.count, 0);
  const { items } = (await olu.get(`${path}/additional`)).body;
  assert.equal(items.find((one: Answered) => one.key === key)?.value, '40');
});

test('A list narrowed by a field looks its value up by an index', async () => {
  const id = await add();
  const organization = w.ids.organizations.get('harbor') ?? '';
  await unsafeQuery(
    w.database.adminUrl,
    `insert into field_values (tenant_id, organization_id, subject_id, field_id, value, value_key)
     select $1, $1, gen_random_uuid(), $2, n::text, n::text from generate_series(1, 3000) n`,
    [organization, id],
  );
  await unsafeQuery(w.database.adminUrl, 'vacuum analyze field_values');
  const { connection } = w.app.running.server;
  const plan = await connection.transaction({ tenant: organization, organizations: [organization] }, async (tx) => {
    const text = `explain select subject_id from field_values v where v.organization_id = '${organization}' and v.field_id = '${id}'
      and v.value_key >= '29' and v.value_key < '29\u{10ffff}'`;
    const { sql } = await import('kysely');
    const { rows } = await sql<{ 'QUERY PLAN': string }>`${sql.raw(text)}`.execute(tx);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  assert.match(plan, /field_values_key/u);
  assert.match(plan, /Index Cond: .*value_key >= '29'/u);
});
