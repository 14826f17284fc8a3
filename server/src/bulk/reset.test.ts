import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runJobs } from '../content/test/packages.ts';
import { unsafeQuery } from '../database/template.ts';
import { deliver, type Mailbox, openMailbox } from '../notifications/test/mailbox.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';

let box: Mailbox;
let w: TestWorld;
let olu: Person;
let mara: Person;
before(async () => {
  box = await openMailbox();
  w = await makeWorld({ smtp: { url: box.url, from: 'training@ambit.example' } });
  [olu, mara] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Mara Kane')];
});
after(async () => {
  await w.close();
  await box.stop();
});

const user = (name: string) => w.ids.users.get(`harbor/${name}`) ?? '';
const deed = { deed: 'reset-password' };
const password = 'a-better-password';
async function add(userName: string): Promise<string> {
  const locationId = w.ids.locations.get('harbor/Leeds');
  return (await olu.post('/api/users', { userName, firstName: 'Ida', lastName: 'Frey', locationId })).body.id;
}
/** The links that went out since the last call, by address. */
async function links(): Promise<ReadonlyMap<string, string>> {
  await runJobs(w);
  await deliver(w, 'harbor');
  const got = box.arrived.splice(0);
  return new Map(got.map(({ to, text }) => [to, /reset-password#(\S+)/u.exec(text)?.[1] ?? '']));
}

test('Beforehand it is told who gets a link, who needs a sheet and who gets nothing; and nothing goes out', async () => {
  const [ida, gone] = [await add('ida'), await add('gone')];
  await olu.post(`/api/users/${gone}/archive`, {});
  const ids = [user('Sam Doyle'), user('Otto Lang'), ida, gone];
  const { status, body } = await mara.post('/api/bulks/preview', { deed, users: { ids } });
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual([body.total, body.can, body.sheets], [4, 1, [ida]]);
  const reasons = new Set(body.left.map(({ reason }: { reason: string }) => reason));
  assert.deepEqual(
    reasons,
    new Set([
      'has no e-mail address; a printed sign-in sheet gets them in',
      'does not sign in with a password, or may not sign in now',
      'the person or role stands above your own rank',
    ]),
  );
  assert.equal((await links()).size, 0);
});

test('Each gets a link of their own, good for three days; the old password opens until then', async () => {
  const [sam, yara] = [await w.as('harbor/Sam Doyle'), user('Yara Haddad')];
  const { body } = await mara.post('/api/bulks', { deed, users: { ids: [sam.id, yara] } });
  assert.deepEqual([body.state, body.done, body.isFinal], ['done', 2, true], JSON.stringify(body));
  assert.equal((await sam.get('/api/me')).status, 200);
  const sent = await links();
  assert.deepEqual([...sent.keys()].toSorted(), ['sam@harbor.example', 'yara@harbor.example']);
  const open = (to: string) => `/api/password-resets/open/${sent.get(to)}`;
  w.clock.now = new Date(w.clock.now.getTime() + 71 * 3600_000);
  assert.equal((await w.anybody.post(open('sam@harbor.example'), { password })).status, 204);
  assert.equal((await sam.get('/api/me')).status, 401);
  w.clock.now = new Date(w.clock.now.getTime() + 3600_000);
  assert.equal((await w.anybody.post(open('yara@harbor.example'), { password })).status, 404);
  const [row] = await unsafeQuery<{ privilege: string }>(
    w.database.adminUrl,
    "select privilege from audit_entries where thing_id = $1 and operation = 'password-reset.ask'",
    [yara],
  );
  assert.equal(row?.privilege, 'user.password');
});

test('What was mailed is not taken back', async () => {
  mara = await w.as('harbor/Mara Kane');
  const { body } = await mara.post('/api/bulks', { deed, users: { ids: [user('Sam Doyle')] } });
  const back = await mara.post(`/api/bulks/${body.id}/undo`);
  assert.deepEqual([back.status, back.body.code], [409, 'not-undoable']);
  assert.ok((await links()).has('sam@harbor.example'));
});

test('Where nobody signs in with a password, a link goes only to those whose password still opens', async () => {
  olu = await w.as('harbor/Olu Adeyemi');
  await unsafeQuery(
    w.database.adminUrl,
    'update organizations set settings = settings || $2::jsonb, stamp = stamp + 1 where id = $1',
    [
      w.ids.organizations.get('harbor'),
      JSON.stringify({ signIn: { methods: ['passkey'], exempt: [user('Yara Haddad')] } }),
    ],
  );
  const ids = [user('Sam Doyle'), user('Yara Haddad')];
  const { body } = await olu.post('/api/bulks', { deed, users: { ids } });
  assert.equal(body.done, 1, JSON.stringify(body));
  assert.deepEqual([...(await links()).keys()], ['yara@harbor.example']);
});
