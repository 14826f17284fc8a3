import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hashPassword } from '../users/index.ts';
import { unsafeQuery } from '../database/template.ts';
import { type TestWorld, makeWorld } from '../testing.ts';
import { newSetUpLink } from './deeds-set-up.ts';
import { setPassword } from './store.ts';

let w: TestWorld;
before(async () => {
  w = await makeWorld();
  const organization = w.ids.organizations.get('harbor') ?? '';
  const hash = await hashPassword('a-good-password');
  await w.app.running.server.connection.transaction({ tenant: organization, organizations: [organization] }, (tx) =>
    setPassword(tx, organization, w.ids.users.get('harbor/Sam Doyle') ?? '', hash, false),
  );
});
after(() => w.close());

const attempt = (organization: string, userName: string, password: string) =>
  w.anybody.post('/api/sign-ins', { organization, userName, password });

test('A user signs in with user name or e-mail, whatever the letter case', async () => {
  for (const userName of ['sam', 'SAM', 'sam@harbor.example']) {
    const { status, headers } = await attempt('Harbor', userName, 'a-good-password');
    assert.equal(status, 201);
    const cookie = String(headers['set-cookie']);
    assert.match(cookie, /^__Host-ambit=/);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) assert.ok(cookie.includes(part), part);
  }
});

test('A wrong organization, user name or password are one and the same refusal', async () => {
  const answers = [
    await attempt('nowhere', 'sam', 'x'),
    await attempt('harbor', 'nobody', 'x'),
    await attempt('harbor', 'sam', 'wrong'),
  ];
  for (const { status, body } of answers) {
    assert.equal(status, 401);
    assert.deepEqual(body, answers[0]?.body);
  }
});

test('After ten failures a user name has to wait, even with the right password', async () => {
  for (let n = 0; n < 10; n++) await attempt('harbor', 'yara', 'wrong');
  const locked = await attempt('harbor', 'yara', 'a-good-password');
  assert.equal(locked.status, 429);
  assert.equal(locked.body.code, 'sign-in-locked');
  assert.equal((await attempt('harbor', 'sam', 'a-good-password')).status, 201);
});

test('Signing out ends the sign-in at once', async () => {
  const sam = await w.as('harbor/Sam Doyle');
  assert.equal((await sam.get('/api/me')).status, 200);
  assert.equal((await sam.delete('/api/sign-ins/current')).status, 204);
  assert.equal((await sam.get('/api/me')).status, 401);
});

test('Somebody sees and ends their own sign-ins only', async () => {
  const sam = await w.as('harbor/Sam Doyle');
  const other = await w.as('harbor/Sam Doyle');
  const lena = await w.as('harbor/Lena Fox');
  const { body } = await sam.get('/api/my/sign-ins');
  const elsewhere = body.items.filter(({ current }: { current: boolean }) => !current);
  for (const { id } of elsewhere) await lena.delete(`/api/my/sign-ins/${id}`);
  assert.equal((await other.get('/api/me')).status, 200);
  for (const { id } of elsewhere) await sam.delete(`/api/my/sign-ins/${id}`);
  assert.equal((await other.get('/api/me')).status, 401);
});

test('Ending all others leaves the sign-in it was asked with', async () => {
  const [sam, other, lena] = [
    await w.as('harbor/Sam Doyle'),
    await w.as('harbor/Sam Doyle'),
    await w.as('harbor/Lena Fox'),
  ];
  assert.equal((await sam.delete('/api/my/sign-ins')).status, 204);
  assert.deepEqual([(await other.get('/api/me')).status, (await sam.get('/api/me')).status], [401, 200]);
  assert.equal((await sam.get('/api/my/sign-ins')).body.items.length, 1);
  assert.equal((await lena.get('/api/me')).status, 200);
});

test('A user who is disabled is out at the next request', async () => {
  const olu = await w.as('harbor/Olu Adeyemi');
  const dana = await w.as('harbor/Dana Cruz');
  assert.equal((await olu.post(`/api/users/${dana.id}/state`, { state: 'disabled' })).status, 200);
  assert.equal((await dana.get('/api/me')).status, 401);
});

test('Signing in and the authority stamps are one query, and a list is one more', async () => {
  const lena = await w.as('harbor/Lena Fox');
  await lena.get('/api/users');
  w.queries();
  await lena.get('/api/users');
  assert.equal(w.queries().length, 2);
});

test('Authority is loaded cold with one query', async () => {
  const mara = await w.as('harbor/Mara Kane');
  await (await w.as('harbor/Lena Fox')).get('/api/users');
  w.queries();
  await mara.get('/api/users/count');
  assert.equal(w.queries().length, 3);
});

test('Whoever administers clients enters one, works there and leaves', async () => {
  const greta = await w.as('harbor/Greta Holm');
  const lakeside = w.ids.organizations.get('lakeside') ?? '';
  const { body } = await greta.get('/api/organizations');
  assert.deepEqual(body.items.map(({ identifier }: { identifier: string }) => identifier).toSorted(), [
    'lakeside',
    'pine',
  ]);
  assert.equal((await greta.post('/api/my/entered', { organization: lakeside })).status, 204);
  assert.equal((await greta.get('/api/me')).body.entered.name, 'Lakeside Foods');
  const users = (await greta.get('/api/users')).body.items.map(({ name }: { name: string }) => name);
  assert.deepEqual(users, ['Hugo Lind', 'Ana Petrova']);
  assert.equal((await greta.delete('/api/my/entered')).status, 204);
  assert.ok((await greta.get('/api/users')).body.items.some(({ name }: { name: string }) => name === 'Lena Fox'));
});

test('Nobody enters an organization beside or above', async () => {
  const hugo = await w.as('lakeside/Hugo Lind');
  for (const other of ['pine', 'harbor', 'solace']) {
    const refused = await hugo.post('/api/my/entered', { organization: w.ids.organizations.get(other) });
    assert.equal(refused.status, 422);
  }
});

test('A user keeps a language of their own, whatever they are besides, and chooses among those there are', async () => {
  for (const who of ['harbor/Sam Doyle', 'harbor/Theo Brandt', 'beacon/Nora Vance']) {
    const somebody = await w.as(who);
    assert.equal((await somebody.patch('/api/my/profile', { language: 'de' })).status, 204);
    assert.equal((await somebody.get('/api/me')).body.user.language, 'de');
    assert.equal((await somebody.patch('/api/my/profile', { language: 'fr' })).status, 400);
    assert.equal((await somebody.patch('/api/my/profile', { language: 'en' })).status, 204);
  }
});

test('Nothing but the language of the own profile changes, and it is kept who changed it', async () => {
  const sam = await w.as('harbor/Sam Doyle');
  const before = await (await w.as('harbor/Olu Adeyemi')).get(`/api/users/${sam.id}`);
  assert.equal((await sam.patch('/api/my/profile', { language: 'de', lastName: 'Else' })).status, 400);
  await sam.patch('/api/my/profile', { language: 'de' });
  const { body } = await (await w.as('harbor/Olu Adeyemi')).get(`/api/users/${sam.id}`);
  assert.deepEqual({ ...body, version: 0 }, { ...before.body, language: 'de', version: 0 });
  assert.ok(body.version > before.body.version, 'whoever edits the profile meanwhile is told');
  await sam.patch('/api/my/profile', { language: 'en' });
});

test('An organization’s accent reaches its users’ screens when it is a colour, and nothing else does', async () => {
  const harbor = w.ids.organizations.get('harbor') ?? '';
  const accentWith = async (accent: unknown) => {
    await unsafeQuery(w.database.adminUrl, 'update organizations set settings = $1, stamp = stamp + 1 where id = $2', [
      JSON.stringify({ branding: { accent } }),
      harbor,
    ]);
    return (await (await w.as('harbor/Sam Doyle')).get('/api/me')).body.organization.branding;
  };
  assert.deepEqual(await accentWith('#00C2A8'), { accent: '#00C2A8' });
  for (const none of ['red', '#00c2a8;}', 7, null]) assert.deepEqual(await accentWith(none), { accent: null });
});

test('An installation with an operator has no set-up link', async () => {
  assert.deepEqual((await w.anybody.get('/api/set-up')).body, { needed: false });
  assert.equal(await newSetUpLink(w.app.running.server.connection), null);
  const tried = await w.anybody.post('/api/set-up', {
    token: 'x',
    userName: 'a',
    firstName: 'A',
    lastName: 'B',
    email: 'a@b.example',
    password: 'long-enough-it-is',
  });
  assert.equal(tried.status, 403);
});

test('Whose role does not hold the privilege cannot change the own password', async () => {
  const [greta, sam] = [await w.as('harbor/Greta Holm'), await w.as('harbor/Sam Doyle')];
  const learner = '/api/roles/multisite.student';
  const { cells, version } = (await greta.get(learner)).body;
  type Cell = Readonly<{ privilege: string; any: string[]; all: string[]; sides?: object }>;
  const kept = (cells as Cell[]).filter(({ privilege }) => privilege !== 'profile.change-password');
  const fewer = Object.fromEntries(
    kept.map(({ privilege, any, all, sides }) => [privilege, { any, all, ...(sides && { sides }) }]),
  );
  const saved = await greta.put(learner, { cells: fewer }, { headers: { 'if-match': `"${version}"` } });
  assert.equal(saved.status, 200, saved.text);
  const refused = await sam.post('/api/my/password', { present: 'a-good-password', next: 'another-password' });
  assert.deepEqual([refused.status, refused.body.privilege], [403, 'profile.change-password']);
  await greta.post(`${learner}/reset`, {}, { headers: { 'if-match': `"${saved.body.version}"` } });
  const changed = await sam.post('/api/my/password', { present: 'a-good-password', next: 'another-password' });
  assert.equal(changed.status, 204, changed.text);
});
