import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { hashPassword } from '../../users/index.ts';
import { unsafeQuery } from '../../database/template.ts';
import { deliver, type Mailbox, openMailbox, outbox } from '../test/mailbox.ts';

let box: Mailbox;
let w: TestWorld;
let olu: Person;
let sam: Person;
before(async () => {
  box = await openMailbox();
  w = await makeWorld({ smtp: { url: box.url, from: 'training@ambit.example' } });
  [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
});
after(async () => {
  await w.close();
  await box.stop();
});

const purchaser = 'multisite.purchaser';
const user = (name: string) => w.ids.users.get(`harbor/${name}`) ?? '';
const roles = (name: string) => `/api/users/${user(name)}/appointments`;
const told = async (by: Person) => (await by.get('/api/my/inbox')).body.items;
const unread = async (by: Person) => (await by.get('/api/my/inbox/unread')).body.unread;

test('A role that is given, changed or ended is told to its holder: in the inbox and by mail, in their language', async () => {
  await sam.patch('/api/my/profile', { language: 'de' });
  const { body } = await olu.post(roles('Sam Doyle'), { role: purchaser });
  await olu.patch(`${roles('Sam Doyle')}/${body.id}`, { until: '2099-01-01T00:00:00Z' });
  await olu.delete(`${roles('Sam Doyle')}/${body.id}`);
  const german = { headers: { 'accept-language': 'de' } };
  const { items } = (await sam.get('/api/my/inbox', german)).body;
  assert.deepEqual(
    items.map(({ subject }: { subject: string }) => subject.split(':')[0]),
    ['Eine Ihrer Rollen endete', 'Eine Ihrer Rollen wurde geändert', 'Sie haben eine neue Rolle'],
  );
  assert.match(items[0].text, /^Olu Adeyemi hat Ihre Rolle .+ bei Harbor Group beendet\.$/u);
  await deliver(w, 'harbor');
  const got = box.arrived.filter(({ to }) => to === 'sam@harbor.example');
  assert.equal(got.length, 3);
  assert.match(got[0]?.text ?? '', /Meine Rechte ansehen|Meine Rechte/u);
});

test('What was told is new until it was read', async () => {
  assert.equal(await unread(sam), 3);
  const [first] = await told(sam);
  await sam.post('/api/my/inbox/read', { ids: [first.id] });
  assert.equal(await unread(sam), 2);
  await sam.post('/api/my/inbox/read', {});
  assert.equal(await unread(sam), 0);
  assert.deepEqual(
    (await told(sam)).map(({ isRead }: { isRead: boolean }) => isRead),
    [true, true, true],
  );
});

test('Nobody reads or marks what others were told', async () => {
  await olu.post(roles('Kim Park'), { role: purchaser });
  const kim = await w.as('harbor/Kim Park');
  const [one] = await told(kim);
  await sam.post('/api/my/inbox/read', { ids: [one.id] });
  assert.equal(await unread(kim), 1);
  assert.ok(!(await told(sam)).some(({ id }: { id: string }) => id === one.id));
});

test('Who does not want a kind of mail has it in the inbox alone; what everybody has to know cannot be declined', async () => {
  const dana = await w.as('harbor/Dana Cruz');
  const off = await dana.put('/api/my/mail-preferences', { kind: 'access-changed', isWanted: false });
  assert.equal(off.status, 204, off.text);
  const { items } = (await dana.get('/api/my/mail-preferences')).body;
  const state = (kind: string) => items.find((one: { kind: string }) => one.kind === kind);
  assert.deepEqual([state('access-changed').isWanted, state('new-sign-in').isRequired], [false, true]);
  // she brings nobody in, so nobody asks her about imports
  assert.equal(state('import-done'), undefined);
  assert.equal((await dana.put('/api/my/mail-preferences', { kind: 'new-sign-in', isWanted: false })).status, 400);
  await olu.post(roles('Dana Cruz'), { role: purchaser });
  await deliver(w, 'harbor');
  assert.equal((await told(dana)).length, 1);
  assert.ok(!box.arrived.some(({ to }) => to === 'dana@harbor.example'));
  assert.equal((await outbox(olu)).find(({ to }) => to.user === user('Dana Cruz'))?.reason, 'declined');
  await dana.put('/api/my/mail-preferences', { kind: 'access-changed', isWanted: true });
  await olu.post(roles('Dana Cruz'), { role: purchaser });
  await deliver(w, 'harbor');
  assert.ok(box.arrived.some(({ to }) => to === 'dana@harbor.example'));
});

test('Whoever has no address is told in the inbox, and the outbox says why no mail left', async () => {
  const made = await olu.post('/api/users', {
    userName: 'wim',
    firstName: 'Wim',
    lastName: 'Orr',
    password: 'a-good-password',
  });
  // a password that somebody else set is changed before signing in
  await unsafeQuery(w.database.adminUrl, 'update users set must_change_password = false where id = $1', [made.body.id]);
  await olu.post(`/api/users/${made.body.id}/appointments`, { role: purchaser });
  const input = { organization: 'harbor', userName: 'wim', password: 'a-good-password' };
  const cookie =
    /__Host-ambit=[^;]+/u.exec(String((await w.anybody.post('/api/sign-ins', input)).headers['set-cookie']))?.[0] ?? '';
  const { body } = await w.anybody.get('/api/my/inbox', { headers: { cookie } });
  assert.equal(body.items.length, 1);
  assert.equal((await outbox(olu)).find(({ to }) => to.user === made.body.id)?.reason, 'no-address');
});

test('A sign-in with a device that was not used before is told; the first one is not, nor an update of its browser', async () => {
  await unsafeQuery(w.database.adminUrl, 'update users set password_hash = $1 where id = $2', [
    await hashPassword('a-good-password'),
    user('Ben Ito'),
  ]);
  const signIn = async (device: string) => {
    const input = { organization: 'harbor', userName: 'ben', password: 'a-good-password' };
    const answer = await w.anybody.post('/api/sign-ins', input, { headers: { 'user-agent': device } });
    assert.equal(answer.status, 201, answer.text);
  };
  const ben = await w.as('harbor/Ben Ito');
  const firefox = (version: number) =>
    `Mozilla/5.0 (X11; Linux x86_64; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`;
  await signIn(firefox(140));
  await signIn(firefox(141));
  assert.deepEqual(await told(ben), []);
  await signIn('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/605.1');
  const [one, ...more] = await told(ben);
  assert.deepEqual([one.kind, one.path, more.length], ['new-sign-in', '/my/security', 0]);
  assert.match(one.text, /iPhone/u);
  await deliver(w, 'harbor');
  assert.match(box.arrived.at(-1)?.text ?? '', /You signed in with a device that was not used before/u);
});

test('When an invitation could not be kept, whoever gives roles in the whole organization is told', async () => {
  const mara = await w.as('harbor/Mara Kane');
  const greta = await w.as('harbor/Greta Holm');
  const email = 'late@elsewhere.example';
  const promise = { email, role: 'multisite.local-administrator', locationId: w.ids.locations.get('harbor/York') };
  const { body } = await mara.post('/api/invitations', promise);
  await greta.post(roles('Mara Kane'), { role: purchaser });
  const token = String(body.link).split('#')[1];
  const input = { firstName: 'Ida', lastName: 'Frey', password: 'a-good-password' };
  assert.equal((await w.anybody.post(`/api/invitations/open/${token}/accept`, input)).status, 204);
  for (const one of [olu, greta]) {
    const [first] = await told(one);
    assert.equal(first.kind, 'invitation-held-back');
    assert.match(first.text, /Ida Frey accepted the invitation of Mara Kane .* Not given: the role\./u);
  }
  assert.ok(
    !(await told(await w.as('harbor/Lena Fox'))).some(({ kind }: { kind: string }) => kind === 'invitation-held-back'),
  );
});

test('Whoever was archived is sent nothing that still waited', async () => {
  await olu.post(roles('Yara Haddad'), { role: purchaser });
  const archived = await olu.post(`/api/users/${user('Yara Haddad')}/archive`, {});
  assert.equal(archived.status, 200, archived.text);
  await deliver(w, 'harbor');
  assert.ok(!box.arrived.some(({ to }) => to === 'yara@harbor.example'));
});
