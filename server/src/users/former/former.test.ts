import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { askFor, joinBy, linksTo } from '../../joining/test/newcomer.ts';
import * as scim from '../../scim/test/system.ts';
import { olu, system, urn, w } from '../../scim/test/system.ts';
import type { Answer } from '../../testing.ts';
import { check, commit, inShort, rows } from '../import/test/trial.ts';

before(() => scim.begin());
after(() => scim.end());

const password = 'long-enough-2026';
const add = (userName: string, more: object = {}) =>
  olu.post('/api/users', { userName, firstName: 'Una', lastName: 'Reed', ...more });
async function added(userName: string, more: object = {}): Promise<string> {
  const { status, body, text } = await add(userName, more);
  assert.equal(status, 201, text);
  return body.id;
}
async function edit(id: string, input: object): Promise<Answer> {
  const { headers } = await olu.get(`/api/users/${id}`);
  return olu.patch(`/api/users/${id}`, input, { headers: { 'if-match': String(headers['etag']) } });
}
/** Somebody who was here, and of whom only what nobody else may be called is kept. */
async function gone(userName: string, employeeIdentifier: string): Promise<void> {
  const id = await added(userName, { employeeIdentifier });
  assert.equal((await olu.delete(`/api/users/${id}`)).status, 204);
  const { status, text } = await olu.post(`/api/users/${id}/erasure`, { reason: 'Asked for in writing' });
  assert.ok(status < 300, text);
}
const codes = ({ status, body }: Answer) => [status, ...(body.errors ?? []).map((one: { code: string }) => one.code)];
const users = async (search: string) => (await olu.get(`/api/users?search=${search}`)).body.items;

describe('What a user was called is given to nobody else', () => {
  before(() => gone('una.gone@harbor.example', 'UG-1'));

  test('by adding or changing a user, and each field says so', async () => {
    const both = { employeeIdentifier: 'UG-1' };
    assert.deepEqual(codes(await add('UNA.gone@harbor.example', both)), [422, 'user-name-taken', 'identifier-taken']);
    const other = await added('una.other');
    assert.deepEqual(codes(await edit(other, { userName: 'una.gone@harbor.example' })), [422, 'user-name-taken']);
    assert.deepEqual(codes(await edit(other, both)), [422, 'identifier-taken']);
  });

  test('by an invitation', async () => {
    const sent = await olu.post('/api/invitations', { email: 'una.gone@harbor.example' });
    const token = String(sent.body.link).split('#')[1];
    const accept = (more: object = {}) =>
      w.anybody.post(`/api/invitations/open/${token}/accept`, {
        firstName: 'Una',
        lastName: 'Reed',
        password,
        ...more,
      });
    assert.deepEqual(codes(await accept()), [422, 'user-name-taken']);
    assert.equal((await accept({ userName: 'una.invited' })).status, 204);
  });

  test('by SCIM, which names what is taken', async () => {
    const directory = await system('multisite.organization-administrator');
    const person = (userName: string, employeeNumber: string) => ({
      ...{ schemas: [urn.user, urn.enterprise], userName, name: { givenName: 'Una', familyName: 'Reed' } },
      ...{ emails: [{ value: 'una@harbor.example', primary: true }], [urn.enterprise]: { employeeNumber } },
    });
    for (const [who, field] of [
      [person('una.gone@harbor.example', 'UG-9'), /userName/u],
      [person('una.scim', 'UG-1'), /employeeIdentifier/u],
    ] as const) {
      const { status, body, text } = await directory('POST', '/Users', who);
      assert.deepEqual([status, body.scimType], [409, 'uniqueness'], text);
      assert.match(body.detail, field);
    }
    assert.equal((await directory('POST', '/Users', person('una.scim', 'UG-9'))).status, 201);
  });

  test('by making one’s own account: the asker hears the same as ever, whoever lets people in hears why', async () => {
    const at = `/api/organizations/${w.ids.organizations.get('harbor')}`;
    const set = async (joining: object) => {
      const headers = { 'if-match': String((await olu.get(at)).headers['etag']) };
      assert.equal((await olu.patch(`${at}/joining`, { on: true, ...joining }, { headers })).status, 200);
    };
    const names = { firstName: 'Una', lastName: 'Asker' };
    await set({ approval: false });
    assert.equal((await askFor(w, 'una.gone@harbor.example', names)).status, 204);
    assert.deepEqual([await linksTo(w, 'una.gone@harbor.example'), await users('asker')], [[], []]);
    await set({ approval: true });
    assert.deepEqual((await joinBy(w, 'una.asks@harbor.example', password, names)).body, { isIn: false });
    await gone('una.asks@harbor.example', 'UG-2');
    const { items } = (await olu.get('/api/join-requests')).body;
    const [request] = items.filter(({ email }: { email: string }) => email === 'una.asks@harbor.example');
    const { status, body } = await olu.post(`/api/join-requests/${request.id}/approve`);
    assert.deepEqual([status, body.code], [409, 'address-in-use']);
  });
});

describe('A user who is called otherwise', () => {
  test('keeps the former name from everybody else, and may have it back', async () => {
    const id = await added('una.first', { employeeIdentifier: 'UF-1' });
    assert.equal((await edit(id, { userName: 'una.second', employeeIdentifier: 'UF-2' })).status, 200);
    const taken = await add('Una.First', { employeeIdentifier: 'UF-1' });
    assert.deepEqual(codes(taken), [422, 'user-name-taken', 'identifier-taken']);
    const back = await edit(id, { userName: 'una.first', employeeIdentifier: 'UF-1' });
    assert.deepEqual([back.status, back.body.userName], [200, 'una.first'], back.text);
    assert.deepEqual(codes(await add('una.second')), [422, 'user-name-taken']);
  });

  test('keeps it when an import renames them, or another system does by SCIM', async () => {
    await added('una.filed', { employeeIdentifier: 'UF-5' });
    const csv = 'Employee ID,Login\nUF-5,una.filed2\n';
    const { id: file } = await check({ world: w, by: olu }, csv);
    await commit({ world: w, by: olu }, file);
    assert.deepEqual((await rows(olu, file)).map(inShort), ['2 updated userName']);
    assert.deepEqual(codes(await add('una.filed')), [422, 'user-name-taken']);

    const directory = await system('multisite.organization-administrator');
    const person = (userName: string, employeeNumber: string) => ({
      ...{ schemas: [urn.user, urn.enterprise], userName, name: { givenName: 'Una', familyName: 'Reed' } },
      ...{ emails: [{ value: 'una@harbor.example', primary: true }], [urn.enterprise]: { employeeNumber } },
    });
    const made = await directory('POST', '/Users', person('una.told', 'UF-6'));
    const renamed = await directory('PUT', `/Users/${made.body.id}`, person('una.told2', 'UF-7'));
    assert.equal(renamed.status, 200, renamed.text);
    const taken = await add('una.told', { employeeIdentifier: 'UF-6' });
    assert.deepEqual(codes(taken), [422, 'user-name-taken', 'identifier-taken']);
  });
});

describe('An employee identifier', () => {
  test('names one user: a form that gives it to another is refused at its field, and the database holds it', async () => {
    await added('una.has', { employeeIdentifier: 'UI-1' });
    const other = await added('una.wants');
    assert.deepEqual(codes(await add('una.third', { employeeIdentifier: 'UI-1' })), [422, 'identifier-taken']);
    assert.deepEqual(codes(await edit(other, { employeeIdentifier: 'UI-1' })), [422, 'identifier-taken']);
    const listed = { firstName: 'Una', lastName: 'Listed', employeeIdentifier: 'UI-1' };
    assert.deepEqual(codes(await olu.post('/api/users/listed', listed)), [422, 'identifier-taken']);
    await assert.rejects(
      unsafeQuery(w.database.adminUrl, `update users set employee_identifier = 'UI-1' where id = $1`, [other]),
      /users_identified/u,
    );
  });

  test('that two shared from early days stays theirs while they are changed otherwise, and is not given back', async () => {
    await added('una.early', { employeeIdentifier: 'UI-2' });
    const late = await added('una.late');
    await unsafeQuery(
      w.database.adminUrl,
      `update users set employee_identifier = 'UI-2', doubled_identifier = 'UI-2' where id = $1`,
      [late],
    );
    assert.equal((await edit(late, { phone: '0113 2', employeeIdentifier: 'UI-2' })).status, 200);
    assert.equal((await edit(late, { employeeIdentifier: 'UI-3' })).status, 200);
    assert.deepEqual(codes(await edit(late, { employeeIdentifier: 'UI-2' })), [422, 'identifier-taken']);
  });
});
