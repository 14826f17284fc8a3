import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import { check, commit } from '../users/import/test/trial.ts';
import { deliver, type Mailbox, openMailbox, outbox } from './test/mailbox.ts';

let box: Mailbox;
let w: TestWorld;
let olu: Person;
let greta: Person;
before(async () => {
  box = await openMailbox();
  w = await makeWorld({ smtp: { url: box.url, from: 'training@ambit.example' } });
  [olu, greta] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Greta Holm')];
});
after(async () => {
  await w.close();
  await box.stop();
});

const user = (name: string) => w.ids.users.get(`harbor/${name}`) ?? '';
const give = async (name: string) => {
  const answer = await olu.post(`/api/users/${user(name)}/appointments`, { role: 'multisite.purchaser' });
  assert.equal(answer.status, 201, answer.text);
};
const live = async (isLive: boolean) =>
  assert.equal((await olu.post('/api/outbox/live', { live: isLive })).status, 204);
const inbox = async (who: string) => (await (await w.as(`harbor/${who}`)).get('/api/my/inbox')).body.items;

test('Until an organization is live its mails are held, but for what a person asked for', async () => {
  await live(false);
  await give('Kim Park');
  await olu.post('/api/invitations', { email: 'guest@elsewhere.example' });
  await deliver(w, 'harbor');
  assert.deepEqual(
    box.arrived.map(({ to }) => to),
    ['guest@elsewhere.example'],
  );
  const [held] = await outbox(olu, 'held');
  assert.deepEqual([held?.to.user, held?.reason], [user('Kim Park'), 'not-live']);
  assert.deepEqual(await inbox('Kim Park'), []);
  const { body } = await olu.get('/api/outbox/state');
  assert.deepEqual([body.isSetUp, body.liveAt, body.counts.held, body.may.switch], [true, null, 1, true]);
});

test('What is held goes in waves, the oldest first, or is dropped, and stays held when the organization goes live', async () => {
  await give('Dana Cruz');
  await give('Ben Ito');
  await live(true);
  await deliver(w, 'harbor');
  assert.equal((await outbox(olu, 'held')).length, 3);
  assert.deepEqual((await olu.post('/api/outbox/release', { most: 1 })).body, { released: 1 });
  await deliver(w, 'harbor');
  assert.equal(box.arrived.at(-1)?.to, 'kim@harbor.example');
  assert.equal((await inbox('Kim Park')).length, 1);
  assert.deepEqual((await olu.post('/api/outbox/drop-held')).body, { dropped: 2 });
  await deliver(w, 'harbor');
  assert.ok(!box.arrived.some(({ to }) => to === 'dana@harbor.example' || to === 'ben@harbor.example'));
  assert.deepEqual(await inbox('Ben Ito'), []);
});

test('One mail that is held is sent by whoever may switch them on', async () => {
  await live(false);
  await give('Sam Doyle');
  await live(true);
  const [held] = await outbox(olu, 'held');
  assert.equal((await olu.post(`/api/outbox/${held?.id}/send`)).status, 204);
  await deliver(w, 'harbor');
  assert.equal(box.arrived.at(-1)?.to, 'sam@harbor.example');
});

test('An import is quiet: the roles it gives are held, and whoever asked for it hears that it is done', async () => {
  const file = 'Login,First name,Last name,Role\nyara,Yara,Haddad,Purchaser\nnew.comer,Ida,Frey,Purchaser\n';
  const { id } = await check({ world: w, by: olu }, file);
  await commit({ world: w, by: olu }, id);
  const held = await outbox(olu, 'held');
  assert.deepEqual(
    held.map(({ to, reason }) => [to.user, reason]),
    [[user('Yara Haddad'), 'quiet']],
  );
  await deliver(w, 'harbor');
  const told = box.arrived.filter(({ to }) => to === 'olu@harbor.example');
  assert.equal(told.length, 1);
  assert.match(told[0]?.text ?? '', /Users added: 1, changed: 1\. Rows that could not come in: 0\./u);
});

test('Going live is for those who switch notifications, and one organization’s does not move another’s', async () => {
  const lena = await w.as('harbor/Lena Fox');
  for (const path of ['live', 'release', 'drop-held'])
    assert.equal((await lena.post(`/api/outbox/${path}`, path === 'live' ? { live: true } : {})).status, 403, path);
  const alma = await w.as('beacon/Alma Reed');
  await alma.post('/api/outbox/live', { live: false });
  assert.notEqual((await olu.get('/api/outbox/state')).body.liveAt, null);
  assert.equal((await alma.get('/api/outbox/state')).body.liveAt, null);
});

test('A client has its own switch, which is turned from above after entering it', async () => {
  const lakeside = w.ids.organizations.get('lakeside');
  await greta.post('/api/my/entered', { organization: lakeside });
  assert.equal((await greta.post('/api/outbox/live', { live: false })).status, 204);
  assert.equal((await greta.get('/api/outbox/state')).body.liveAt, null);
  await greta.delete('/api/my/entered');
  assert.notEqual((await greta.get('/api/outbox/state')).body.liveAt, null);
});
