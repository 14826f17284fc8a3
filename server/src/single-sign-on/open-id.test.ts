import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { client, startProvider, type TestProvider, walk } from './test/open-id.ts';
import * as sso from './test/people.ts';
import { at, back, completed, greta, me, olu, refused, roles, setUp, shared, started, user, w } from './test/people.ts';

const person = (sub: string, preferred_username: string, more: Record<string, unknown> = {}) => ({
  ...{ sub, preferred_username, given_name: 'Ida', family_name: 'Frey', email: `${sub}@harbor.example` },
  ...{ email_verified: true, ...more },
});
const accounts = [
  person('sam-1', 'Sam'),
  person('new-1', 'ida.frey'),
  person('new-2', 'second.one'),
  person('other-sam', 'sam', { email: 'elsewhere@harbor.example' }),
  person('same-mail', 'somebody', { email: 'Yara@harbor.example' }),
  person('greta-1', 'greta'),
  person('olu-1', 'olu'),
  person('ben-1', 'ben'),
  person('given-up', 'una.gone', { employee_number: 'UG-7' }),
  person('numbered', 'una.fresh', { employee_number: 'UG-7' }),
  person('deleted-1', 'una.deleted'),
  person('unnamed', 'unnamed', { given_name: undefined }),
  person('loose', 'loose', { email: 'dana@harbor.example', email_verified: false }),
];

let provider: TestProvider;
let id = '';
const oidc = () => ({
  ...{ kind: 'oidc', issuer: provider.issuer, clientId: client.id, secret: client.secret },
  scopes: 'openid profile email',
});

/** Signs somebody in at the provider and comes back. */
async function came(sub: string, by = id) {
  provider.now.account = sub;
  const { body } = await started(by);
  return completed(await walk(body.address, back), body.keep);
}

before(async () => {
  await sso.begin();
  provider = await startProvider(accounts, back);
  id = await setUp(olu, { ...shared, ...oidc() });
});
after(async () => {
  await provider.close();
  await sso.end();
});

describe('Somebody signs in at the organization’s provider', () => {
  test('and is the user whose field has what the claim says, by the same identity ever after', async () => {
    const first = await me(await came('sam-1'));
    assert.equal(first.user.id, user('harbor/Sam Doyle'));
    await unsafeQuery(
      w.database.adminUrl,
      `update users set user_name_key = 'sam.doyle' where id = '${first.user.id}'`,
    );
    assert.equal((await me(await came('sam-1'))).user.id, first.user.id);
    await unsafeQuery(w.database.adminUrl, `update users set user_name_key = 'sam' where id = '${first.user.id}'`);
  });

  test('and becomes a user who is a learner and nothing more', async () => {
    const { user: made, may } = await me(await came('new-1'));
    const { body } = await olu.get(`/api/users/${made.id}`);
    assert.deepEqual(
      [body.userName, body.firstName, body.lastName, body.email],
      ['ida.frey', 'Ida', 'Frey', 'new-1@harbor.example'],
    );
    assert.deepEqual(await roles(made.id), []);
    assert.ok(!('user.view' in may));
  });

  test('the buttons of the doorway name the providers that are on, and nothing else of them', async () => {
    const { body } = await w.anybody.get('/api/doorways/Harbor/providers');
    assert.deepEqual(body, { items: [{ id, label: 'Harbor account' }] });
    assert.deepEqual((await w.anybody.get('/api/doorways/nowhere/providers')).body, { items: [] });
  });

  test('the secret of the provider is kept sealed and never shown', async () => {
    const answer = await olu.get(at());
    assert.equal(answer.body.items[0].oidc.hasSecret, true);
    assert.ok(!answer.text.includes(client.secret));
    for (const table of ['identity_providers', 'audit_payloads', 'idempotency_keys']) {
      const [row] = await unsafeQuery<{ n: number }>(
        w.database.adminUrl,
        `select count(*)::int as n from ${table} t where t::text like '%${client.secret}%'
          or t::text like '%${Buffer.from(client.secret).toString('hex')}%'`,
      );
      assert.equal(row?.n, 0, table);
    }
  });
});

describe('Nobody is merged unasked', () => {
  test('another identity with the claim of a user who is linked waits to be linked', async () => {
    await refused(await came('other-sam'), 'not-linked');
    const { items } = (await olu.get(at('/subjects'))).body;
    const waits = items.find(({ subject }: { subject: string }) => subject === 'other-sam');
    assert.equal(waits.candidate.id, user('harbor/Sam Doyle'));
    const twice = await olu.put(at(`/subjects/${waits.id}`), { userId: user('harbor/Sam Doyle') });
    assert.deepEqual([twice.status, twice.body.code], [409, 'subject-linked']);
  });

  test('a new identity with the e-mail of somebody here makes no second user, until somebody says who it is', async () => {
    const answer = await came('same-mail');
    await refused(answer, 'not-linked');
    assert.match(answer.body.detail, /administrator who may set your password can link it/u);
    const { items } = (await olu.get(at('/subjects'))).body;
    const waits = items.find(({ subject }: { subject: string }) => subject === 'same-mail');
    assert.equal(waits.candidate.name, 'Yara Haddad');
    const linked = await olu.put(at(`/subjects/${waits.id}`), { userId: waits.candidate.id });
    assert.equal(linked.status, 204, linked.text);
    assert.equal((await me(await came('same-mail'))).user.id, user('harbor/Yara Haddad'));
    assert.equal((await olu.delete(at(`/subjects/${waits.id}`))).status, 204);
    await refused(await came('same-mail'), 'not-linked');
  });

  test('an address that the provider calls unverified is not taken', async () => {
    const made = await me(await came('loose'));
    assert.equal((await olu.get(`/api/users/${made.user.id}`)).body.email, null);
  });

  test('a provider speaks for nobody who outranks whoever set it up', async () => {
    await refused(await came('greta-1'), 'not-linked');
    const { items } = (await olu.get(at('/subjects'))).body;
    const waits = items.find(({ subject }: { subject: string }) => subject === 'greta-1');
    const linked = await olu.put(at(`/subjects/${waits.id}`), { userId: user('harbor/Greta Holm') });
    assert.deepEqual([linked.status, linked.body.errors[0].code], [422, 'user-outside']);
    assert.equal((await me(await came('olu-1'))).user.id, olu.id);
  });

  test('when what is trusted changes, users who outrank whoever changed it wait to be linked anew', async () => {
    const { items } = (await greta.get(at('/subjects'))).body;
    const waits = items.find(({ subject }: { subject: string }) => subject === 'greta-1');
    assert.equal((await greta.put(at(`/subjects/${waits.id}`), { userId: greta.id })).status, 204);
    assert.equal((await me(await came('greta-1'))).user.id, greta.id);
    const input = { ...shared, ...oidc() };
    const turned = await olu.put(at(`/${id}`), { ...input, issuer: `${provider.issuer}/`, secret: client.secret });
    assert.equal(turned.status, 200, turned.text);
    assert.equal((await olu.put(at(`/${id}`), input)).status, 200);
    await refused(await came('greta-1'), 'not-linked');
    assert.equal((await me(await came('sam-1'))).user.id, user('harbor/Sam Doyle'));
  });

  test('a user who is disabled does not come in by the provider', async () => {
    assert.equal((await me(await came('ben-1'))).user.id, user('harbor/Ben Ito'));
    await olu.post(`/api/users/${user('harbor/Ben Ito')}/state`, { state: 'disabled' });
    await refused(await came('ben-1'), 'user-not-active');
    await olu.post(`/api/users/${user('harbor/Ben Ito')}/state`, { state: 'active' });
  });

  test('nobody becomes a user under a name or a number that somebody else had', async () => {
    const added = async (userName: string, more: object = {}) => {
      const { body } = await olu.post('/api/users', { userName, firstName: 'Una', lastName: 'Reed', ...more });
      assert.equal((await olu.delete(`/api/users/${body.id}`)).status, 204);
      return body.id as string;
    };
    const gone = await added('una.gone', { employeeIdentifier: 'UG-7' });
    await olu.post(`/api/users/${gone}/erasure`, { reason: 'Asked for in writing' });
    await added('una.deleted');
    for (const sub of ['given-up', 'numbered', 'deleted-1']) await refused(await came(sub), 'name-given-up');
  });

  test('without just-in-time nobody becomes a user, and what a new user needs is named when it is missing', async () => {
    const { status, body } = await came('unnamed');
    assert.equal(status, 403);
    assert.match(body.detail, /given_name/u);
    await olu.put(at(`/${id}`), { ...shared, ...oidc(), justInTime: false });
    await refused(await came('new-2'), 'nobody-here');
    await olu.put(at(`/${id}`), { ...shared, ...oidc() });
  });
});

describe('What a new user becomes', () => {
  const local = 'multisite.local-administrator';
  const leeds = () => w.ids.locations.get('harbor/Leeds') ?? '';

  test('is a role below the ceiling of whoever sets it up', async () => {
    const above = { ...shared, ...oidc(), role: 'multisite.master-administrator' };
    assert.equal((await olu.post(at(), above)).status, 403);
    const nowhere = await olu.post(at(), { ...shared, ...oidc(), role: local });
    assert.deepEqual([nowhere.status, nowhere.body.errors[0].code], [422, 'needs-place']);
    const lena = await w.as('harbor/Lena Fox');
    assert.equal((await lena.post(at(), { ...shared, ...oidc() })).status, 403);
  });

  test('is given in their name while they may still give it; else a learner comes in and the audit says so', async () => {
    const changed = await olu.put(at(`/${id}`), { ...shared, ...oidc(), role: local, locationId: leeds() });
    assert.equal(changed.status, 200, changed.text);
    const { user: first } = await me(await came('new-2'));
    assert.deepEqual(await roles(first.id), [local]);
    await greta.post(`/api/users/${olu.id}/appointments`, { role: 'multisite.purchaser' });
    provider.now.account = 'late';
    const { user: late } = await me(await came('late'));
    assert.deepEqual(await roles(late.id), []);
    const [row] = await unsafeQuery<{ n: number }>(
      w.database.adminUrl,
      `select count(*)::int as n from audit_entries where operation = 'single-sign-on.complete' and outcome = 'refused'
       and actor_id = '${olu.id}' and thing_id = '${late.id}' and privilege = 'role.appoint'`,
    );
    assert.equal(row?.n, 1);
    await greta.post(`/api/users/${olu.id}/appointments`, { role: 'multisite.organization-administrator' });
  });
  accounts.push(person('late', 'late.comer'));
});

describe('What comes back is taken once, by the page that began it', () => {
  const begun = async () => {
    provider.now.account = 'sam-1';
    const { body } = await started(id);
    return { ...body, search: await walk(body.address, back) };
  };

  test('a return that was used is refused', async () => {
    const { search, keep } = await begun();
    assert.equal((await completed(search, keep)).status, 201);
    await refused(await completed(search, keep), 'attempt-ended');
  });

  test('a return in another browser is refused, and the right one still goes on', async () => {
    const { search, keep } = await begun();
    for (const wrong of [null, 'x', `${keep}x`]) await refused(await completed(search, wrong), 'attempt-ended');
    assert.equal((await completed(search, keep)).status, 201);
  });

  test('a code of one sign-in does not serve another', async () => {
    const [mine, other] = [await begun(), await begun()];
    const mixed = new URLSearchParams(mine.search);
    mixed.set('code', new URLSearchParams(other.search).get('code') ?? '');
    await refused(await completed(`?${mixed}`, mine.keep), 'not-proven');
  });

  test('a return that came too late, or that the provider refused, is refused', async () => {
    const { search, keep } = await begun();
    const was = w.clock.now;
    w.clock.now = new Date(was.getTime() + 11 * 60_000);
    await refused(await completed(search, keep), 'attempt-ended');
    w.clock.now = was;
    const { body } = await started(id);
    const state = new URL(body.address).searchParams.get('state');
    const denied = new URLSearchParams({ state: state ?? '', error: 'access_denied', iss: provider.issuer });
    await refused(await completed(`?${denied}`, body.keep), 'not-proven');
  });

  test('a provider that is off, of another organization or not there is one and the same refusal', async () => {
    await refused(await started(id, 'solace'), 'provider-off', 404);
    await refused(await started(harborId(), 'harbor'), 'provider-off', 404);
    const off = await setUp(olu, { ...shared, ...oidc(), on: false });
    await refused(await started(off), 'provider-off', 404);
  });
  const harborId = () => sso.harbor();
});

describe('Testing a connection says in words what fails', () => {
  const tried = async (input: Record<string, unknown>) => {
    const made = await setUp(olu, { ...shared, ...oidc(), ...input, on: false });
    return (await olu.post(at(`/${made}/test`))).body;
  };

  test('a good one, a wrong secret, and an issuer at which nobody answers', async () => {
    const good = await tried({});
    assert.deepEqual([good.good, good.steps.length], [true, 3], JSON.stringify(good));
    const wrong = await tried({ secret: 'another-one' });
    assert.equal(wrong.good, false);
    assert.match(wrong.steps.at(-1).says, /refuses the client id or the secret/u);
    const nobody = await tried({ issuer: 'http://127.0.0.1:9' });
    assert.deepEqual([nobody.good, nobody.steps.length], [false, 1]);
    assert.match(nobody.steps[0].says, /cannot be reached.*ECONNREFUSED/u);
    const other = await tried({ issuer: `${provider.issuer}/elsewhere` });
    assert.match(other.steps[0].says, /letter for letter/u);
  });
});

test('With single sign-on only, a password opens for those who are named and for nobody else', async () => {
  const methods = { methods: ['single-sign-on'], exempt: [olu.id] };
  await unsafeQuery(w.database.adminUrl, 'update organizations set settings = $1, stamp = stamp + 1 where id = $2', [
    JSON.stringify({ signIn: methods }),
    sso.harbor(),
  ]);
  const hash = await import('../users/index.ts').then(({ hashPassword }) => hashPassword('a-good-password'));
  await unsafeQuery(w.database.adminUrl, `update users set password_hash = $1 where id = any($2)`, [
    hash,
    [olu.id, user('harbor/Sam Doyle')],
  ]);
  const byPassword = (userName: string) =>
    w.anybody.post('/api/sign-ins', { organization: 'harbor', userName, password: 'a-good-password' });
  assert.equal((await byPassword('sam')).body.code, 'method-off');
  assert.equal((await byPassword('olu')).status, 201);
  assert.equal((await me(await came('sam-1'))).user.id, user('harbor/Sam Doyle'));
});
