import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let olu: Person;
let mara: Person;
let sam: Person;
before(async () => {
  w = await makeWorld();
  [olu, mara, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Mara Kane'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());

const idOf = (name: string) => w.ids.users.get(`harbor/${name}`) ?? '';
const path = (name: string) => `/api/users/${idOf(name)}/notes`;
const write = (by: Person, about: string, text: string, visibleToUser = false) =>
  by.post(path(about), { text, visibleToUser });
const texts = async (by: Person, at: string): Promise<string[]> =>
  (await by.get(at)).body.items.map(({ text }: { text: string }) => text);
const own = (of: Person) => `/api/users/${of.id}/profile/notes`;

describe('Notes about users', () => {
  test('are read, newest first, by those who look after the user, with who wrote them', async () => {
    assert.equal((await write(olu, 'Yara Haddad', 'Called about the course')).status, 201);
    assert.equal((await write(olu, 'Yara Haddad', 'Asked for large print')).status, 201);
    const { body } = await olu.get(`${path('Yara Haddad')}?limit=1`);
    assert.equal(body.items[0].text, 'Asked for large print');
    assert.equal(body.items[0].writtenBy, 'Olu Adeyemi');
    assert.equal(body.items[0].visibleToUser, false);
    assert.deepEqual(body.may, { write: true });
    assert.deepEqual(await texts(olu, `${path('Yara Haddad')}?limit=1&after=${body.after}`), [
      'Called about the course',
    ]);
    assert.equal((await olu.get(`${path('Yara Haddad')}?after=WyJ4Il0`)).status, 400);
  });

  test('are shown to the user only where they say so, in the list and in what the user takes out', async () => {
    await write(olu, 'Sam Doyle', 'Between us');
    const { body: said } = await write(olu, 'Sam Doyle', 'Bring your badge on Monday', true);
    assert.deepEqual(await texts(sam, own(sam)), ['Bring your badge on Monday']);
    assert.equal((await sam.get(path('Sam Doyle'))).status, 403);
    const kept = async (by: Person, at: string) => {
      const { parts } = (await by.get(at)).body;
      return parts.find(({ table }: { table: string }) => table === 'user_notes')?.rows.length ?? 0;
    };
    assert.equal(await kept(sam, '/api/my/personal-data'), 1);
    assert.equal(await kept(olu, `/api/users/${sam.id}/personal-data`), 2);
    const hide = { visibleToUser: false, version: said.version };
    assert.equal((await olu.patch(`${path('Sam Doyle')}/${said.id}`, hide)).status, 200);
    assert.deepEqual(await texts(sam, own(sam)), []);
    assert.equal(await kept(sam, '/api/my/personal-data'), 0);
  });

  test('about oneself nobody reads or writes, whatever they may of others', async () => {
    await write(olu, 'Mara Kane', 'Ready for more');
    for (const refused of [await mara.get(path('Mara Kane')), await write(mara, 'Mara Kane', 'I am great')])
      assert.equal(refused.status, 403, JSON.stringify(refused.body));
    assert.deepEqual(await texts(mara, own(mara)), []);
  });

  test('are given to no role that would read them about its own holder', async () => {
    const cells = { 'user.view-notes': { any: ['location'], all: [] } };
    const loose = await olu.post('/api/roles', { name: 'Reader', rank: 10, kind: 'add-on', cells });
    assert.deepEqual([loose.status, loose.body.errors[0].code], [422, 'cell-loose']);
  });

  test('are out of reach beyond one’s own place', async () => {
    assert.equal((await mara.get(path('Dana Cruz'))).status, 404);
    assert.equal((await write(mara, 'Dana Cruz', 'Anything')).status, 404);
  });

  test('are changed by whoever wrote them alone, in the version they read, and deleted by whoever may write', async () => {
    const { body: note } = await write(olu, 'Sam Doyle', 'Frist draft');
    const at = `${path('Sam Doyle')}/${note.id}`;
    const [seen] = (await mara.get(path('Sam Doyle'))).body.items;
    assert.match(seen.may.edit.reason, /whoever wrote/u);
    assert.equal(seen.may.delete, true);
    const others = await mara.patch(at, { text: 'Mine now', version: 1 });
    assert.deepEqual([others.status, others.body.code], [409, 'not-your-note']);
    const edited = await olu.patch(at, { text: 'First draft', version: 1 });
    assert.deepEqual([edited.body.text, edited.body.version], ['First draft', 2]);
    assert.equal((await olu.patch(at, { text: 'Again', version: 1 })).status, 412);
    // a note of one user is not found under another
    assert.equal((await olu.delete(`${path('Yara Haddad')}/${note.id}`)).status, 404);
    assert.equal((await mara.delete(at)).status, 204);
    assert.equal((await mara.delete(at)).status, 404);
  });

  test('leave their words out of the audit, and go with the personal data of their user', async () => {
    const added = await olu.post('/api/users', { userName: 'ida.notes', firstName: 'Ida', lastName: 'Frey' });
    const { id } = added.body;
    assert.equal((await olu.post(`/api/users/${id}/notes`, { text: 'Quite secret words' })).status, 201);
    const payloads = await unsafeQuery<{ n: number }>(
      w.database.adminUrl,
      `select count(*)::int as n from audit_payloads where payload::text like '%Quite secret words%'`,
    );
    assert.deepEqual(payloads, [{ n: 0 }]);
    await olu.delete(`/api/users/${id}`);
    assert.equal((await olu.post(`/api/users/${id}/erasure`, { reason: 'Asked for' })).status, 204);
    const left = await unsafeQuery(w.database.adminUrl, `select id from user_notes where user_id = '${id}'`);
    assert.deepEqual(left, []);
    const late = await olu.post(`/api/users/${id}/notes`, { text: 'Too late' });
    assert.ok([404, 409].includes(late.status), JSON.stringify(late.body));
  });
});
