import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let lena: Person;
before(async () => {
  w = await makeWorld();
});
after(() => w.close());
beforeEach(async () => {
  lena = await w.as('harbor/Lena Fox');
});

const idOf = (name: string) => w.ids.users.get(`harbor/${name}`) ?? '';
const make = (who: Person, ...names: string[]) =>
  who.post('/api/users/first-credentials', { users: names.map((name) => w.ids.users.get(name) ?? idOf(name)) });
const tokenFor = async (name: string): Promise<string> => {
  const { body, text, status } = await make(lena, name);
  assert.equal(status, 200, text);
  return String(body.items[0].link).split('#')[1] ?? '';
};
const use = (token: string) => w.anybody.post('/api/sign-ins/sheet', { token });

test('A sheet leads, once, to a password of one’s own and then in', async () => {
  const { body } = await make(lena, 'Sam Doyle');
  const [sheet] = body.items;
  assert.deepEqual([sheet.name, sheet.userName, body.organization.identifier], ['Sam Doyle', 'sam', 'harbor']);
  assert.match(sheet.picture, /^data:image\/svg\+xml;base64,/u);
  const token = String(sheet.link).split('#')[1] ?? '';
  const begun = await use(token);
  assert.deepEqual([begun.status, begun.body.pending.steps], [201, ['new-password']]);
  assert.equal(begun.headers['set-cookie'], undefined);
  const chosen = await w.anybody.post('/api/sign-ins/pending/password', {
    token: begun.body.pending.token,
    next: 'chosen-by-sam',
  });
  assert.match(String(chosen.headers['set-cookie']), /^__Host-ambit=/u);
  assert.deepEqual([(await use(token)).status, (await use(token)).body.code], [401, 'sheet-ended']);
  const entered = await w.anybody.post('/api/sign-ins', {
    organization: 'harbor',
    userName: 'sam',
    password: 'chosen-by-sam',
  });
  assert.equal(entered.body.pending, null);
});

test('A sheet ends after 30 days, with a newer one, with a new password and with its user', async () => {
  const first = await tokenFor('Sam Doyle');
  const second = await tokenFor('Sam Doyle');
  assert.equal((await use(first)).status, 401);
  await lena.post(`/api/users/${idOf('Sam Doyle')}/password`, { password: 'given-by-lena' });
  assert.equal((await use(second)).status, 401);
  const third = await tokenFor('Sam Doyle');
  await lena.post(`/api/users/${idOf('Sam Doyle')}/state`, { state: 'disabled' });
  assert.equal((await use(third)).status, 401);
  await lena.post(`/api/users/${idOf('Sam Doyle')}/state`, { state: 'active' });
  const fourth = await tokenFor('Sam Doyle');
  const kept = w.clock.now;
  w.clock.now = new Date(kept.getTime() + 30 * 24 * 3600_000 + 1);
  assert.equal((await use(fourth)).status, 401);
  w.clock.now = kept;
  assert.equal((await use(fourth)).status, 201);
});

test('Sheets are made only for those whose password one may set, and for all of them or none', async () => {
  const sam = await w.as('harbor/Sam Doyle');
  assert.equal((await make(sam, 'Yara Haddad')).status, 403);
  for (const other of ['Olu Adeyemi', 'Lena Fox', 'solace/Lia Young']) {
    const refused = await make(lena, 'Sam Doyle', other);
    assert.deepEqual([refused.status, refused.body.errors?.[0].code], [422, 'sheet-not-for'], other);
  }
  const rows = await unsafeQuery(w.database.adminUrl, 'select * from first_credentials');
  assert.equal(rows.length, 0);
});

test('A sheet’s secret is kept as a hash, and each is in the audit under its user', async () => {
  const token = await tokenFor('Sam Doyle');
  const [row] = await unsafeQuery<{ token_hash: Buffer }>(w.database.adminUrl, 'select * from first_credentials');
  assert.equal(
    Buffer.from(row?.token_hash ?? '')
      .toString()
      .includes(token.split('.')[1] ?? ''),
    false,
  );
  const entries = await unsafeQuery(
    w.database.adminUrl,
    `select id from audit_entries where operation = 'first-credential.make' and thing_id = $1`,
    [idOf('Sam Doyle')],
  );
  assert.ok(entries.length > 0);
  await use(token);
});

test('Where passwords are off there are no sheets', async () => {
  const set = (methods: string[]) =>
    unsafeQuery(
      w.database.adminUrl,
      `update organizations set settings = settings || $1::jsonb, stamp = stamp + 1 where id = $2`,
      [JSON.stringify({ signIn: { methods } }), w.ids.organizations.get('harbor')],
    );
  await set(['passkey']);
  assert.equal((await make(lena, 'Sam Doyle')).body.code, 'sheet-without-password');
  await set(['password']);
  assert.equal((await make(lena, 'Sam Doyle')).status, 200);
});
