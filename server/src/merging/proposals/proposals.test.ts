import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let olu: Person;
before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
});
after(() => w.close());

const list = async (input: object): Promise<string> => {
  const { status, body, text } = await olu.post('/api/users/listed', input);
  assert.equal(status, 201, text);
  return body.id;
};
const user = (who: string) => w.ids.users.get(`harbor/${who}`) ?? '';
type Pair = { listed: { id: string }; other: { id: string; name: string }; by: string; born: boolean | null };
const pairs = async (by = olu): Promise<Pair[]> => {
  const { status, body, text } = await by.get('/api/duplicates');
  assert.equal(status, 200, text);
  return body.items;
};
const of = async (listed: string) =>
  (await pairs()).filter((one) => one.listed.id === listed).map(({ other, by, born }) => [other.name, by, born]);
const sam = { firstName: 'Sam', lastName: 'Doyle' };

describe('A listed user who looks like somebody here', () => {
  before(() =>
    unsafeQuery(
      w.database.adminUrl,
      `update users set employee_identifier = 'S-1', date_of_birth = '1990-02-03' where id = $1`,
      [user('Sam Doyle')],
    ),
  );

  test('is proposed for the same identifier, whatever the name', async () => {
    const id = await list({ firstName: 'Samuel', lastName: 'D.' });
    // shared since before an identifier was one user’s
    const shared = `update users set employee_identifier = 'S-1', doubled_identifier = 'S-1' where id = '${id}'`;
    await unsafeQuery(w.database.adminUrl, shared);
    assert.deepEqual(await of(id), [['Sam Doyle', 'identifier', null]]);
  });

  test('is proposed for e-mail and name together, where no identifier and no date of birth says otherwise', async () => {
    const email = 'SAM@harbor.example';
    const alike = await list({ ...sam, email });
    const born = await list({ ...sam, email, dateOfBirth: '1990-02-03' });
    for (const other of [
      { ...sam },
      { firstName: 'Other', lastName: 'Person', email },
      { ...sam, email, employeeIdentifier: 'S-2' },
      { ...sam, email, dateOfBirth: '1991-02-03' },
    ])
      assert.ok(!(await of(await list(other))).some(([name]) => name === 'Sam Doyle'), JSON.stringify(other));
    assert.deepEqual(
      (await of(alike)).find(([name, , of]) => name === 'Sam Doyle' && of === null),
      ['Sam Doyle', 'email-and-name', null],
    );
    assert.ok((await of(born)).some(([, , same]) => same === true));
    assert.ok((await of(alike)).length > 1, 'two who are listed may be one person, too');
  });

  test('is nobody’s until somebody joins them: then one user is left, with what both had', async () => {
    const id = await list({ firstName: 'Yara', lastName: 'Haddad', email: 'yara@harbor.example', phone: '0113 7' });
    assert.deepEqual(await of(id), [['Yara Haddad', 'email-and-name', null]]);
    assert.equal((await olu.get(`/api/users/${user('Yara Haddad')}`)).body.phone, null);
    const input = { from: id, reason: 'The roster named her' };
    assert.equal((await olu.post(`/api/users/${user('Yara Haddad')}/merge`, input)).status, 201);
    assert.deepEqual(await of(id), []);
    const { phone, userName } = (await olu.get(`/api/users/${user('Yara Haddad')}`)).body;
    assert.deepEqual([phone, userName], ['0113 7', 'yara']);
  });

  test('is not proposed again once somebody said they are two, until that is taken back', async () => {
    const id = await list({ firstName: 'Ben', lastName: 'Ito', email: 'ben@harbor.example' });
    const said = await olu.post(`/api/users/${user('Ben Ito')}/not-same`, { from: id });
    assert.equal(said.status, 204, said.text);
    assert.equal((await olu.post(`/api/users/${id}/not-same`, { from: user('Ben Ito') })).status, 204, 'either way');
    assert.deepEqual(await of(id), []);
    assert.equal((await olu.delete(`/api/users/${id}/not-same/${user('Ben Ito')}`)).status, 204);
    assert.deepEqual(await of(id), [['Ben Ito', 'email-and-name', null]]);
    assert.equal((await olu.delete(`/api/users/${id}/not-same/${user('Ben Ito')}`)).status, 404);
  });

  test('is shown to whoever may merge users, with nobody beyond their reach', async () => {
    assert.equal((await (await w.as('harbor/Lena Fox')).get('/api/duplicates')).status, 403);
    assert.deepEqual(await pairs(await w.as('solace/Ines Duarte')), []);
    const master = await list({ firstName: 'Greta', lastName: 'Holm', email: 'greta@harbor.example' });
    assert.deepEqual(await of(master), [], 'she outranks him: he may not merge her');
    const kim = await list({ firstName: 'Kim', lastName: 'Park', email: 'kim@harbor.example' });
    const beyond = await olu.post(`/api/users/${kim}/not-same`, { from: w.ids.users.get('solace/Lia Young') });
    assert.deepEqual([beyond.status, beyond.body.errors[0].code], [422, 'other-unknown']);
  });

  test('is listed page by page', async () => {
    const all = await pairs();
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await olu.get(`/api/duplicates?limit=2${after && `&after=${after}`}`);
      seen.push(...body.items.map((one: Pair) => `${one.listed.id} ${one.other.id}`));
      after = body.after ?? '';
    } while (after);
    assert.deepEqual(
      seen,
      all.map((one) => `${one.listed.id} ${one.other.id}`),
    );
  });
});
