import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { outbox } from '../notifications/test/mailbox.ts';
import { runJobs } from '../content/test/packages.ts';
import { unsafeQuery } from '../database/template.ts';
import { type Answer, type Person, type TestWorld, makeWorld } from '../testing.ts';
import { askFor, joinBy, linksTo, openLink } from './test/newcomer.ts';

let w: TestWorld;
let olu: Person;
let lena: Person;
before(async () => {
  w = await makeWorld();
  [olu, lena] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Lena Fox')];
});
after(() => w.close());

const leeds = () => w.ids.locations.get('harbor/Leeds');
const set = async (joining: object, by = olu): Promise<Answer> => {
  const at = `/api/organizations/${w.ids.organizations.get('harbor')}`;
  const headers = { 'if-match': String((await by.get(at)).headers['etag']) };
  return by.patch(`${at}/joining`, joining, { headers });
};
const password = 'long-enough-2026';
const enter = (userName: string) => w.anybody.post('/api/sign-ins', { organization: 'harbor', userName, password });
const waiting = async (by = olu): Promise<{ id: string; email: string; isConfirmed: boolean }[]> => {
  const { status, body, text } = await by.get('/api/join-requests');
  assert.equal(status, 200, text);
  return body.items;
};
const users = async (search: string) => (await olu.get(`/api/users?search=${search}`)).body.items;

describe('Making one’s own account', () => {
  test('is off until it is switched on', async () => {
    assert.equal((await askFor(w, 'ida@harbor.example')).status, 404);
    assert.equal((await w.anybody.get('/api/doorways/harbor')).body.joining, false);
    assert.equal((await set({ on: true }, lena)).status, 403);
    const on = await set({ on: true, approval: true, domains: ['Harbor.example'], locationId: leeds() });
    assert.equal(on.status, 200, on.text);
    assert.equal((await w.anybody.get('/api/doorways/harbor')).body.joining, true);
  });

  test('begins with a mail to the address: until its link is opened nobody waits and nobody is a user', async () => {
    const asked = await askFor(w, 'ida@harbor.example');
    assert.equal(asked.status, 204, asked.text);
    const [link] = await linksTo(w, 'ida@harbor.example');
    assert.deepEqual([await waiting(), await users('frey')], [[], []]);
    const { body } = await w.anybody.get(`/api/join-confirmations/open/${link}`);
    const organization = { identifier: 'harbor', name: 'Harbor Group' };
    assert.deepEqual(body, { organization, email: 'ida@harbor.example', name: 'Ida Frey', minimum: 8 });
    assert.deepEqual((await openLink(w, link, password)).body, { isIn: false });
    assert.deepEqual([(await waiting()).length, await users('frey')], [1, []]);
    const again = await openLink(w, link, password);
    assert.deepEqual([again.status, again.body.code], [404, 'confirmation-ended']);
  });

  test('waits for somebody who lets them in: then they are learners at the default place', async () => {
    assert.notEqual((await enter('ida@harbor.example')).status, 201);
    const [request] = await waiting(lena);
    assert.deepEqual([request?.email, request?.isConfirmed], ['ida@harbor.example', true]);
    const approved = await lena.post(`/api/join-requests/${request?.id}/approve`);
    assert.equal(approved.status, 201, approved.text);
    const { body } = await olu.get(`/api/users/${approved.body.id}`);
    assert.deepEqual([body.name, body.location.name], ['Ida Frey', 'Leeds']);
    assert.deepEqual((await olu.get(`/api/users/${approved.body.id}/appointments`)).body.items, []);
    assert.equal((await enter('ida@harbor.example')).status, 201);
    assert.equal((await lena.post(`/api/join-requests/${request?.id}/approve`)).status, 404, 'decided once');
  });

  test('answers the same for an address that is in use, in the same statements, and sends it nothing', async () => {
    w.queries();
    const fresh = await askFor(w, 'nia@harbor.example');
    const told = w.queries().length;
    for (const email of ['ida@harbor.example', 'NIA@harbor.example', 'sam@harbor.example']) {
      const again = await askFor(w, email, { firstName: 'Other', lastName: 'Person' });
      assert.deepEqual([again.status, again.text], [fresh.status, fresh.text]);
      assert.equal(w.queries().length, told, email);
    }
    assert.deepEqual(await linksTo(w, 'sam@harbor.example'), []);
    const kept = `select 1 from join_confirmations where email_key = 'sam@harbor.example'`;
    assert.deepEqual(await unsafeQuery(w.database.adminUrl, kept), []);
  });

  test('is theirs who open the mail first, whoever asked in the name of the address; the other links end', async () => {
    const [nias, others] = await linksTo(w, 'nia@harbor.example');
    assert.equal((await w.anybody.get(`/api/join-confirmations/open/${others}`)).body.name, 'Other Person');
    const both = await Promise.all([openLink(w, nias, password), openLink(w, nias, password)]);
    assert.deepEqual(new Set(both.map(({ status }) => status)), new Set([200, 404]));
    assert.equal((await openLink(w, others, 'another-password')).status, 404);
    assert.deepEqual(
      (await waiting()).map(({ email }) => email),
      ['nia@harbor.example'],
    );
  });

  test('is confirmed by a mail in the language it was asked in', async () => {
    const headers = { 'accept-language': 'de' };
    const input = { email: 'ada@harbor.example', firstName: 'Ada', lastName: 'Berg' };
    await w.anybody.post('/api/doorways/harbor/joining', input, { headers });
    assert.equal((await linksTo(w, 'ada@harbor.example')).length, 1);
    const [mail] = await outbox(olu);
    assert.equal(mail?.subject, 'Bestätigen Sie Ihre Adresse für Harbor Group');
  });

  test('ends with the day: the link is not good any more, and nothing is kept', async () => {
    await askFor(w, 'late@harbor.example');
    const [link] = await linksTo(w, 'late@harbor.example');
    const before = w.clock.now;
    w.clock.now = new Date(before.getTime() + 24 * 3600_000);
    assert.equal((await openLink(w, link, password)).status, 404);
    w.clock.now = before;
    await unsafeQuery(
      w.database.adminUrl,
      `update graphile_worker._private_jobs set run_at = now() - interval '1 day'`,
    );
    await runJobs(w);
    assert.deepEqual(await unsafeQuery(w.database.adminUrl, 'select 1 from join_confirmations'), []);
    assert.equal((await openLink(w, link, password)).status, 404);
  });

  test('takes addresses of the domains alone, and passwords as the organization wants them', async () => {
    for (const email of ['ida@elsewhere.example', 'ida@sub.harbor.example', 'ida@harbor.example.org']) {
      const { status, body } = await askFor(w, email);
      assert.deepEqual([status, body.errors?.[0].code], [422, 'domain-not-taken'], email);
    }
    const at = `/api/organizations/${w.ids.organizations.get('harbor')}`;
    const headers = async () => ({ headers: { 'if-match': String((await olu.get(at)).headers['etag']) } });
    await olu.patch(`${at}/access`, { passwordMinimum: 20 }, await headers());
    const short = await joinBy(w, 'new@harbor.example', password);
    assert.deepEqual([short.status, short.body.errors[0].field], [422, 'password']);
    await olu.patch(`${at}/access`, { passwordMinimum: 8 }, await headers());
  });

  test('is refused by whoever adds users at that place, and by nobody else', async () => {
    const [request] = await waiting();
    const rune = await w.as('harbor/Rune Falk');
    assert.deepEqual(await waiting(rune), [], 'he adds users in South, they would begin at Leeds');
    assert.equal((await rune.delete(`/api/join-requests/${request?.id}`)).status, 404);
    assert.equal((await (await w.as('harbor/Sam Doyle')).get('/api/join-requests')).status, 403);
    const greta = await w.as('harbor/Greta Holm');
    await greta.post('/api/my/entered', { organization: w.ids.organizations.get('pine') });
    assert.equal((await greta.delete(`/api/join-requests/${request?.id}`)).status, 404, 'not from a client');
    await greta.delete('/api/my/entered');
    assert.equal((await lena.delete(`/api/join-requests/${request?.id}`)).status, 204);
    assert.deepEqual(await waiting(), []);
    const kept = await unsafeQuery(w.database.adminUrl, 'select 1 from join_requests');
    assert.equal(kept.length, 0, 'nothing is kept of whoever was refused');
  });

  test('without approval lets in whoever confirms the address, once', async () => {
    assert.equal((await set({ approval: false, domains: [] })).status, 200);
    const joined = await joinBy(w, 'zoe@elsewhere.example', password, { firstName: 'Zoe' });
    assert.deepEqual([joined.status, joined.body], [200, { isIn: true }], joined.text);
    const [zoe] = await users('zoe');
    assert.equal(zoe?.location.name, 'Leeds');
    assert.equal((await enter('zoe@elsewhere.example')).status, 201);
    assert.equal((await askFor(w, 'zoe@elsewhere.example')).status, 204);
    assert.equal((await users('zoe')).length, 1);
  });

  test('does not begin for an address that became somebody’s between the mail and the link', async () => {
    await askFor(w, 'max@elsewhere.example');
    const [link] = await linksTo(w, 'max@elsewhere.example');
    const input = { userName: 'max@elsewhere.example', firstName: 'Max', lastName: 'Moor', email: null };
    const added = await olu.post('/api/users', { ...input, password });
    assert.equal(added.status, 201, added.text);
    const late = await openLink(w, link, password);
    assert.deepEqual([late.status, late.body.code], [409, 'account-there']);
  });

  test('is asked for only so often in the name of one address', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await askFor(w, 'often@harbor.example')).status);
    assert.deepEqual(statuses, [204, 204, 204, 204, 204, 429]);
  });

  test('begins at a place of the organization, no other can be chosen', async () => {
    const bath = await set({ locationId: w.ids.locations.get('harbor/Bath') });
    assert.equal(bath.status, 200, bath.text);
    const none = await set({ locationId: '01900000-0000-7000-8000-000000000000' });
    assert.deepEqual([none.status, none.body.errors[0].field], [422, 'locationId']);
  });
});
