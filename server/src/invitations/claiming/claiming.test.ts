import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  accept,
  begin,
  cameIn,
  end,
  ended,
  held,
  lena,
  local,
  look,
  olu,
  password,
  place,
  tokenOf,
  w,
} from '../test/inviting.ts';
import { published } from '../../content/test/packages.ts';
import type { Person } from '../../testing.ts';

before(begin);
after(end);

const list = async (input: object = {}, by: Person = olu): Promise<string> => {
  const { status, body, text } = await by.post('/api/users/listed', { firstName: 'Ida', lastName: 'Frey', ...input });
  assert.equal(status, 201, text);
  assert.equal(body.state, 'listed');
  return body.id;
};
const invite = (id: string, input: object = {}, by: Person = olu) => by.post(`/api/users/${id}/invitation`, input);
const userOf = async (id: string) => (await olu.get(`/api/users/${id}`)).body;

describe('Somebody who is listed', () => {
  test('needs nothing but a name, is found by the state and can’t sign in', async () => {
    const id = await list({ employeeIdentifier: 'L-1', locationId: place('Leeds') }, lena);
    const { items } = (await olu.get('/api/users?state=listed')).body;
    assert.deepEqual(
      items.map((one: { id: string }) => one.id),
      [id],
    );
    const { userName } = await userOf(id);
    await olu.post(`/api/users/${id}/password`, { password, mustChange: false });
    const entered = await w.anybody.post('/api/sign-ins', { organization: 'harbor', userName, password });
    assert.equal(entered.status, 401, entered.text);
    assert.equal((await w.anybody.post('/api/password-resets', { organization: 'harbor', userName })).status, 204);
  });

  test('is added within one’s own scope alone', async () => {
    const { status, body } = await lena.post('/api/users/listed', {
      ...{ firstName: 'Ida', lastName: 'Frey', locationId: place('Bath') },
    });
    assert.deepEqual([status, body.errors?.[0].field], [422, 'locationId']);
    assert.equal((await (await w.as('harbor/Sam Doyle')).post('/api/users/listed', {})).status, 403);
  });

  test('is in no audience until they come in, and then at once', async () => {
    const id = await list({ locationId: place('York') });
    const course = await published(w, olu, 'Ladders');
    const audience = { places: [place('York')], withDescendants: true };
    await olu.post('/api/assignments', { courseId: course.id, name: 'Ladders', audience, dueDays: 20 });
    const enrolled = async () =>
      (await olu.get(`/api/users/${id}/enrollments`)).body.items.map(
        (one: { course: { id: string } }) => one.course.id,
      );
    assert.deepEqual(await enrolled(), [], 'of the cast’s own assignments neither');
    const sent = await invite(id, { email: 'ida.york@harbor.example' });
    assert.equal(sent.status, 201, sent.text);
    await cameIn(tokenOf(sent));
    assert.ok((await enrolled()).includes(course.id));
  });
});

describe('A listed user claims who they are', () => {
  test('by the link, which says that they are known, and keeps id, place and history', async () => {
    const input = { email: 'ida.known@harbor.example', employeeIdentifier: 'L-2', locationId: place('Leeds') };
    const id = await list(input);
    const training = { title: 'Forklift licence', completedOn: '2025-01-01', provider: 'Elsewhere', userId: id };
    const entered = await olu.post('/api/external-trainings', training);
    assert.equal(entered.status, 201, entered.text);
    const token = tokenOf(await invite(id));
    const { body } = await look(token);
    assert.deepEqual([body.isKnown, body.email, body.firstName], [true, input.email, 'Ida']);
    const { me } = await cameIn(token, { userName: 'ida.known', lastName: 'Frey-Lund' });
    assert.equal(me.user.id, id);
    const now = await userOf(id);
    assert.deepEqual(
      [now.state, now.userName, now.name, now.employeeIdentifier, now.location.name, now.standing.was],
      ['active', 'ida.known', 'Ida Frey-Lund', 'L-2', 'Leeds', 'listed'],
    );
    const kept = (await olu.get(`/api/users/${id}/external-trainings`)).body.items;
    assert.deepEqual(
      kept.map(({ title }: { title: string }) => title),
      ['Forklift licence'],
    );
    assert.deepEqual(
      (await olu.get('/api/users?search=frey-lund')).body.items.map((one: { id: string }) => one.id),
      [id],
    );
    ended(await accept(token));
    const again = await invite(id);
    assert.deepEqual([again.status, again.body.code], [409, 'not-listed']);
  });

  test('by the newest link only; an address is needed, and an invitation of anybody else makes another user', async () => {
    const id = await list();
    const missing = await invite(id);
    assert.deepEqual([missing.status, missing.body.errors[0].code], [422, 'email-missing']);
    const first = tokenOf(await invite(id, { email: 'first@elsewhere.example' }));
    const second = tokenOf(await invite(id, { email: 'second@elsewhere.example' }));
    ended(await accept(first));
    assert.equal((await cameIn(second)).me.user.id, id);
  });

  test('not once they were archived or made part of somebody else', async () => {
    const [gone, merged] = [await list(), await list()];
    const tokens = [
      tokenOf(await invite(gone, { email: 'gone@elsewhere.example' })),
      tokenOf(await invite(merged, { email: 'merged@elsewhere.example' })),
    ];
    await olu.post(`/api/users/${gone}/archive`, {});
    const sam = w.ids.users.get('harbor/Sam Doyle');
    const joined = await olu.post(`/api/users/${sam}/merge`, { from: merged, reason: 'The same person' });
    assert.equal(joined.status, 201, joined.text);
    for (const token of tokens) ended(await accept(token));
  });

  test('with a role they were given meanwhile only while the inviter may still set their password', async () => {
    const id = await list({ locationId: place('Leeds') });
    const token = tokenOf(await invite(id, { email: 'rises@elsewhere.example' }, lena));
    await olu.post(`/api/users/${id}/appointments`, { role: 'multisite.organization-administrator' });
    ended(await accept(token));
    await olu.post(`/api/users/${id}/appointments`, { role: local });
    await cameIn(token);
    assert.deepEqual(await held(id), [local]);
  });

  test('invited by whoever may set their password, and by nobody else', async () => {
    const id = await list({ email: 'south@harbor.example', locationId: place('Bath') });
    assert.equal((await invite(id, {}, lena)).status, 404, 'she sees nobody of Bath');
    assert.equal((await invite(id, {}, await w.as('harbor/Sam Doyle'))).status, 403);
  });
});
