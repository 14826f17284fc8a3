import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let olu: Person;
before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
});
after(() => w.close());

const set = async (access: object): Promise<void> => {
  const at = `/api/organizations/${w.ids.organizations.get('harbor')}`;
  const { headers } = await olu.get(at);
  const { status, text } = await olu.patch(`${at}/access`, access, {
    headers: { 'if-match': String(headers['etag']) },
  });
  assert.equal(status, 200, text);
};
const add = (body: object) =>
  olu.post('/api/users', { userName: 'ida.frey', firstName: 'Ida', lastName: 'Frey', ...body });
const fields = ({ body }: { body: { errors?: { field: string }[] } }) => (body.errors ?? []).map(({ field }) => field);

describe('What an organization asks of accounts', () => {
  test('holds for users who are added: name, password and what is required', async () => {
    await set({ userNameMinimum: 6, passwordMinimum: 12, userNameIsEmail: true, required: ['email', 'phone'] });
    assert.deepEqual(fields(await add({ userName: 'ida', password: 'ten-letter', phone: '1' })), [
      'userName',
      'userName',
      'password',
      'email',
    ]);
    const email = 'ida@harbor.example';
    const made = await add({ userName: email, email, phone: '1', password: 'twelve-letters' });
    assert.equal(made.status, 201, made.text);
  });

  test('holds for changes, but asks nothing of what stays as it is', async () => {
    await set({ userNameMinimum: 1, passwordMinimum: 12, userNameIsEmail: true, required: ['email'] });
    const lena = `/api/users/${w.ids.users.get('harbor/Lena Fox')}`;
    const at = { headers: { 'if-match': String((await olu.get(lena)).headers['etag']) } };
    assert.deepEqual(fields(await olu.patch(lena, { userName: 'lena2' }, at)), ['userName']);
    assert.deepEqual(fields(await olu.patch(lena, { email: null }, at)), ['email']);
    const edited = await olu.patch(lena, { firstName: 'Lenka' }, at);
    assert.equal(edited.status, 200, edited.text);
    assert.deepEqual(fields(await olu.post(`${lena}/password`, { password: 'ten-letter' })), ['password']);
  });

  test('holds for the password one chooses oneself', async () => {
    await set({ passwordMinimum: 14, required: [], userNameIsEmail: false });
    const sam = w.ids.users.get('harbor/Sam Doyle');
    await olu.post(`/api/users/${sam}/password`, { password: 'fourteen-letters', mustChange: false });
    const self = await w.as('harbor/Sam Doyle');
    const short = await self.post('/api/my/password', { present: 'fourteen-letters', next: 'only-eleven' });
    assert.deepEqual([short.status, fields(short)], [422, ['next']]);
    const long = await self.post('/api/my/password', { present: 'fourteen-letters', next: 'another-fourteen' });
    assert.equal(long.status, 204, long.text);
  });
});
