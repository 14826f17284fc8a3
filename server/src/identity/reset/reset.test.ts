import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runJobs } from '../../content/test/packages.ts';
import { unsafeQuery } from '../../database/template.ts';
import { deliver, type Mailbox, openMailbox } from '../../notifications/test/mailbox.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let box: Mailbox;
let w: TestWorld;
let olu: Person;
before(async () => {
  box = await openMailbox();
  w = await makeWorld({ smtp: { url: box.url, from: 'training@ambit.example' } });
  olu = await w.as('harbor/Olu Adeyemi');
});
after(async () => {
  await w.close();
  await box.stop();
});

const password = 'a-better-password';
const ask = (userName: string, organization = 'harbor', from = '10.0.0.1') =>
  w.app.application.inject({
    method: 'POST',
    url: '/api/password-resets',
    headers: { origin: 'http://localhost:3000' },
    remoteAddress: from,
    payload: { organization, userName },
  });
/** The links that went to an address since the last call. */
async function links(to: string): Promise<readonly string[]> {
  await runJobs(w);
  await deliver(w, 'harbor');
  const got = box.arrived.splice(0).filter((mail) => mail.to === to);
  return got.map(({ text }) => /reset-password#(\S+)/u.exec(text)?.[1] ?? '');
}
const use = (token: string | undefined, next = password) =>
  w.anybody.post(`/api/password-resets/open/${token}`, { password: next });
const signIn = async (userName: string) =>
  (await w.anybody.post('/api/sign-ins', { organization: 'harbor', userName, password })).status;

test('A new password is set by the link in the mail, once, and every sign-in ends', async () => {
  const sam = await w.as('harbor/Sam Doyle');
  assert.equal((await ask('sam@harbor.example')).statusCode, 204);
  const [token] = await links('sam@harbor.example');
  const { body } = await w.anybody.get(`/api/password-resets/open/${token}`);
  assert.deepEqual(body, { organization: { identifier: 'harbor', name: 'Harbor Group' }, userName: 'sam', minimum: 8 });
  assert.equal((await use(token)).status, 204);
  assert.equal((await sam.get('/api/me')).status, 401);
  assert.equal(await signIn('sam'), 201);
  const again = await use(token);
  assert.deepEqual([again.status, again.body.code], [404, 'reset-ended']);
  const [entry] = await unsafeQuery<{ thing_id: string; address: string }>(
    w.database.adminUrl,
    `select thing_id, address from audit_entries where operation = 'password-reset.complete'`,
  );
  assert.equal(entry?.thing_id, sam.id);
});

test('The answer is the same for whoever is there and whoever is not, and takes the same statements', async () => {
  const answers: unknown[] = [];
  for (const name of ['yara@harbor.example', 'nobody@harbor.example']) {
    w.queries();
    const { statusCode, body } = await ask(name);
    answers.push([statusCode, body, w.queries()]);
  }
  assert.deepEqual(answers[0], answers[1]);
  await runJobs(w);
  assert.equal((await ask('yara@harbor.example', 'nowhere')).statusCode, 204);
});

test('Users who share an address each get a link that names them', async () => {
  const shared = 'front.desk@harbor.example';
  for (const name of ['Ben Ito', 'Kim Park'])
    await unsafeQuery(w.database.adminUrl, 'update users set email = $1, email_key = $1 where id = $2', [
      shared,
      w.ids.users.get(`harbor/${name}`),
    ]);
  await ask(shared);
  const tokens = await links(shared);
  const names = await Promise.all(
    tokens.map(async (token) => (await w.anybody.get(`/api/password-resets/open/${token}`)).body.userName),
  );
  assert.deepEqual(new Set(names), new Set(['ben', 'kim']));
});

test('A newer link ends the one before, and each is good for an hour', async () => {
  await ask('dana');
  const [first] = await links('dana@harbor.example');
  await ask('dana');
  const [second] = await links('dana@harbor.example');
  assert.equal((await use(first)).status, 404);
  w.clock.now = new Date(w.clock.now.getTime() + 3600_000);
  assert.equal((await use(second)).status, 404);
});

test('The new password is as long as the organization asks', async () => {
  const at = `/api/organizations/${w.ids.organizations.get('harbor')}`;
  const { headers } = await olu.get(at);
  const match = { headers: { 'if-match': String(headers['etag']) } };
  assert.equal((await olu.patch(`${at}/access`, { passwordMinimum: 20 }, match)).status, 200);
  await ask('dana');
  const [token] = await links('dana@harbor.example');
  const short = await use(token);
  assert.deepEqual([short.status, short.body.errors[0].field], [422, 'password']);
  assert.equal((await use(token, 'a-password-of-more-than-twenty')).status, 204);
});

test('Whoever may not sign in gets no link', async () => {
  const bad = w.ids.users.get('harbor/Paula Reyes');
  await ask('paula');
  assert.equal((await links('paula@harbor.example')).length, 1);
  await olu.post(`/api/users/${bad}/state`, { state: 'disabled' });
  await ask('paula');
  assert.equal((await links('paula@harbor.example')).length, 0);
});

test('Where passwords are off nobody gets a link but those whose password still opens, and the answer is the same', async () => {
  const alma = await w.as('beacon/Alma Reed');
  const asked = async (name: string) => {
    const { statusCode, body } = await ask(name, 'beacon');
    await runJobs(w);
    const links = await unsafeQuery<{ user_id: string }>(
      w.database.adminUrl,
      'select user_id from password_resets where organization_id = $1 and ended_at is null',
      [w.ids.organizations.get('beacon')],
    );
    return { statusCode, body, links: links.map(({ user_id }) => user_id) };
  };
  const before = await asked('ruth');
  assert.deepEqual(before.links, [w.ids.users.get('beacon/Ruth Hale')]);
  await unsafeQuery(w.database.adminUrl, `update organizations set settings = $1, stamp = stamp + 1 where id = $2`, [
    JSON.stringify({ signIn: { methods: ['single-sign-on'], exempt: [alma.id] } }),
    w.ids.organizations.get('beacon'),
  ]);
  await unsafeQuery(w.database.adminUrl, 'delete from password_resets');
  assert.deepEqual(await asked('ruth'), { ...before, links: [] });
  assert.deepEqual(await asked('alma'), { ...before, links: [alma.id] });
});

test('A name is asked for five times an hour, from wherever, and another name still is', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 6; n += 1) statuses.push((await ask('nobody.there', 'harbor', `10.1.0.${n}`)).statusCode);
  assert.deepEqual(statuses, [204, 204, 204, 204, 204, 429]);
  assert.equal((await ask('vera')).statusCode, 204);
});

test('A link that is none, or of another organization, leads nowhere', async () => {
  await ask('vera');
  const [token = ''] = await links('vera@harbor.example');
  const secret = token.split('.')[1];
  for (const wrong of ['x', `${w.ids.organizations.get('beacon')}.${secret}`, `${token}x`])
    assert.equal((await use(wrong)).status, 404, wrong);
});
