import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeApp } from '../../app.ts';
import { bodies } from '../../access/test/asked-with.ts';
import { courseOf } from '../../attempts/test/played.ts';
import { runJobs, smallPackage } from '../../content/test/packages.ts';
import { unsafeQuery } from '../../database/template.ts';
import { outbox } from '../../notifications/test/mailbox.ts';
import { type NameServer, openNameServer } from '../../outside/test/name-server.ts';
import { type Answer, makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { newId } from '../../outside/ids.ts';
import { hashPassword } from '../../users/index.ts';
import { hostFrom } from './host.ts';

type Listed = Readonly<{ name: string; elsewhere: string | null }>;

let names: NameServer;
let w: TestWorld;
let olu: Person;
let alma: Person;

before(async () => {
  names = await openNameServer();
  w = await makeWorld({ nameServer: names.address });
  olu = await w.as('harbor/Olu Adeyemi');
  alma = await w.as('beacon/Alma Reed');
});

after(async () => {
  await w.close();
  await names.stop();
});

const host = 'training.harbor.example';
const path = (organization = 'harbor') => `/api/organizations/${w.ids.organizations.get(organization)}/own-address`;
const set = (name: string, by = olu, organization = 'harbor') => by.put(path(organization), { host: name });
const shown = async (by = olu, organization = 'harbor') => (await by.get(path(organization))).body.address;
const remove = (by = olu, organization = 'harbor') => by.delete(path(organization));

async function check(by = olu, organization = 'harbor') {
  const { status, text } = await by.post(`${path(organization)}/check`);
  assert.equal(status, 204, text);
  return shown(by, organization);
}

async function prove(name = host, by = olu, organization = 'harbor') {
  assert.equal((await set(name, by, organization)).status, 204);
  const { record } = await shown(by, organization);
  const there = names.records.get(record.name);
  names.records.set(record.name, [...(there === 'fails' || !there ? [] : there), record.value]);
  return check(by, organization);
}

/** As a browser does that is at this address. */
const at = (name: string, more: Readonly<Record<string, string>> = {}) => ({
  headers: { host: `${name}:3000`, origin: `http://${name}:3000`, ...more },
});
const code = ({ status, body }: Answer) => [status, body?.code];
const day = 24 * 3600_000;

/** The jobs of the next day run. */
async function tomorrow(): Promise<void> {
  w.clock.now = new Date(w.clock.now.getTime() + day);
  await unsafeQuery(
    w.database.adminUrl,
    `update graphile_worker._private_jobs set run_at = now() - interval '1 minute' where key like 'own-address.look:%'`,
  );
  await runJobs(w);
}

/** Somebody of the cast gets a password. */
async function giveEntry(who: string): Promise<{ userName: string; password: string }> {
  const id = w.ids.users.get(who);
  const hash = await hashPassword('a-good-password');
  const rows = await unsafeQuery<{ user_name: string }>(
    w.database.adminUrl,
    'update users set password_hash = $2 where id = $1 returning user_name',
    [id, hash],
  );
  return { userName: rows[0]?.user_name ?? '', password: 'a-good-password' };
}

test('A host name is read as browsers send it; what is none is not taken', () => {
  assert.equal(hostFrom('Training.Harbor.Example'), 'training.harbor.example');
  assert.equal(hostFrom('lernen.münchen.example'), 'lernen.xn--mnchen-3ya.example');
  for (const wrong of ['harbor', 'https://a.example', 'a.example/b', 'a.example:80', '10.0.0.1', '-a.example', 'a..b'])
    assert.equal(hostFrom(wrong), null, wrong);
});

describe('An organization’s own address', () => {
  test('is set by whoever changes its branding, and is none of the installation’s', async () => {
    const lena = await w.as('harbor/Lena Fox');
    assert.equal((await set(host, lena)).status, 403);
    const field = async (name: string) => {
      const { status, body } = await set(name);
      return [status, body.errors[0].field, body.errors[0].code];
    };
    assert.deepEqual(await field('https://harbor.example'), [422, 'host', 'not-a-host']);
    assert.deepEqual(await field('localhost'), [422, 'host', 'not-a-host']);
    assert.equal(await shown(), null);
  });

  test('shows its record and answers nobody before that is found', async () => {
    assert.equal((await set('Training.Harbor.example')).status, 204);
    const { record, state, origin } = await shown();
    assert.deepEqual([record.name, state, origin], [`_ambit.${host}`, 'waiting', `http://${host}:3000`]);
    assert.match((await check()).says, /no TXT record of this name yet/u);
    const refused = await w.anybody.get('/api/doorways/harbor', at(host));
    assert.deepEqual(code(refused), [421, 'unknown-address']);
    assert.match(refused.body.detail, /Ambit is at http:\/\/localhost:3000/u);
    const page = await w.anybody.get('/api/doorways/harbor', at(host, { accept: 'text/html' }));
    assert.match(page.text, /^<!doctype html>.*href="http:\/\/localhost:3000"/u);
    assert.equal((await w.anybody.get('/healthz', at(host))).status, 200);
    assert.deepEqual(code(await set('other.harbor.example')), [409, 'address-there']);
    assert.equal((await remove()).status, 204);
  });

  test('that is proven lets its people in, and no page of another address speaks for them there', async () => {
    assert.equal((await prove()).state, 'proven');
    const sam = await giveEntry('harbor/Sam Doyle');
    const signedIn = await w.anybody.post('/api/sign-ins', { organization: 'harbor', ...sam }, at(host));
    assert.equal(signedIn.status, 201, signedIn.text);
    const cookie = /__Host-ambit=([^;]+)/u.exec(String(signedIn.headers['set-cookie']))?.[1] ?? '';
    const here = at(host, { cookie: `__Host-ambit=${cookie}` });
    assert.equal((await w.anybody.get('/api/me', here)).body.organization.name, 'Harbor Group');
    const inEnglish = (more: object) => w.anybody.patch('/api/my/profile', { language: 'en' }, more);
    assert.equal((await inEnglish(here)).status, 204);
    const from = { headers: { ...here.headers, origin: 'http://localhost:3000' } };
    assert.deepEqual(code(await inEnglish(from)), [403, 'wrong-origin']);
  });

  test('refuses people of another organization and says where they sign in', async () => {
    const form = { organization: 'beacon', ...(await giveEntry('beacon/Alma Reed')) };
    const refused = await w.anybody.post('/api/sign-ins', form, at(host));
    assert.deepEqual(code(refused), [403, 'other-site']);
    assert.equal(refused.body.address, 'http://localhost:3000');
    assert.equal(refused.headers['set-cookie'], undefined);
    assert.equal((await alma.get('/api/me', at(host))).status, 401, 'a cookie from elsewhere is nobody’s');
    const doors = ['beacon', 'harbor'].map((one) => w.anybody.get(`/api/doorways/${one}`, at(host)));
    const elsewhere = (await Promise.all(doors)).map(({ body }) => body.elsewhere);
    assert.deepEqual(elsewhere, ['http://localhost:3000', null]);
  });

  test('costs no statement', async () => {
    const lena = await w.as('harbor/Lena Fox');
    await lena.get('/api/me', at(host));
    w.queries();
    await lena.get('/api/me');
    const usual = w.queries().length;
    await lena.get('/api/me', at(host));
    assert.equal(w.queries().length, usual);
  });

  test('stands in what is sent to people: invitations, and what a provider is told', async () => {
    const invited = await olu.post('/api/invitations', {
      email: 'ida@harbor.example',
      firstName: 'Ida',
      lastName: 'Frey',
    });
    assert.equal(invited.status, 201, invited.text);
    assert.match(invited.body.link, new RegExp(`^http://${host}:3000/invitation#`, 'u'));
    const passkey = await w.anybody.post('/api/passkeys/challenge', {}, at(host));
    assert.equal(passkey.body.options.rpId, host, passkey.text);
  });

  test('is where a passkey works that was made there; one of another address says where it works', async () => {
    const sam = await w.as('harbor/Sam Doyle');
    const { tenant_id: tenant } = (
      await unsafeQuery<{ tenant_id: string }>(w.database.adminUrl, 'select tenant_id from users where id = $1', [
        sam.id,
      ])
    )[0]!;
    for (const [name, made] of [
      ['There', host],
      ['Before', null],
    ])
      await unsafeQuery(
        w.database.adminUrl,
        `insert into passkeys (tenant_id, organization_id, id, user_id, name, credential_id, public_key, counter, transports, created_at, host)
         values ($1, $2, $3, $4, $5, $5, '', 0, '{}', now(), $6)`,
        [tenant, w.ids.organizations.get('harbor'), newId(), sam.id, name, made],
      );
    const elsewhere = async (more?: ReturnType<typeof at>) => {
      const { items } = (await sam.get('/api/my/passkeys', more)).body;
      return Object.fromEntries(items.map((one: Listed) => [one.name, one.elsewhere]));
    };
    assert.deepEqual(await elsewhere(at(host)), { There: null, Before: 'localhost' });
    assert.deepEqual(await elsewhere(), { There: host, Before: null });
  });

  test('is where a provider sends people back to who left from there: its settings show both addresses', async () => {
    const providers = `/api/organizations/${w.ids.organizations.get('harbor')}/identity-providers`;
    const added = await olu.post(providers, bodies['identity-provider.create']);
    assert.equal(added.status, 201, added.text);
    assert.deepEqual(added.body.oidc.back, [
      `http://${host}:3000/sign-in/return`,
      'http://localhost:3000/sign-in/return',
    ]);
  });

  test('frames the courses of its learners, whose player leads back to it and nowhere else', async () => {
    const sam = await w.as('harbor/Sam Doyle');
    const { enrollment, mine } = await courseOf(w, olu, sam, smallPackage('Here', ['One']));
    const [item] = (await mine()).items;
    const { body } = await sam.post('/api/my/launches', { enrollmentId: enrollment, itemId: item.id }, at(host));
    const [origin, token] = [`http://${host}:3000`, String(body.url).split('/launch/')[1]];
    assert.equal(body.url, `${origin}/launch/${token}`);
    const around = await w.anybody.get(`/launch/${token}`, at(host));
    assert.ok(around.text.includes(`/launch/${token}?at=${encodeURIComponent(origin)}"`), around.text);
    const framedAt = async (from: string) => {
      const page = await w.app.content.inject({ url: `/launch/${token}?at=${encodeURIComponent(from)}` });
      assert.equal(page.statusCode, 200, page.body);
      return /frame-ancestors (.*)$/u.exec(String(page.headers['content-security-policy']))?.[1];
    };
    assert.deepEqual(await framedAt(origin), origin);
    assert.deepEqual(await framedAt('https://elsewhere.example'), 'http://localhost:3000');
  });

  test('is told to the proxy that asks, and nothing else is', async () => {
    const ask = async (domain: string) => {
      const { status, text } = await w.anybody.get(`/api/own-addresses/ask?domain=${domain}`, at('10.0.0.1'));
      return [status, status === 200 ? text : ''];
    };
    assert.deepEqual(await ask(host), [200, '{"ok":true}']);
    for (const other of ['localhost', 'anywhere.example', '10.0.0.1', ''])
      assert.deepEqual(await ask(other), [404, '']);
  });

  test('is proven by one organization of the installation; another one is not told whose it is', async () => {
    const theirs = await prove(host, alma, 'beacon');
    assert.equal(theirs.state, 'waiting');
    assert.match(theirs.says, /another organization has proven this domain/u);
    assert.doesNotMatch(JSON.stringify(theirs), /Harbor Group/u);
    assert.equal((await remove()).status, 204);
    assert.deepEqual(code(await olu.get('/api/me', at(host))), [421, 'unknown-address']);
    assert.equal((await check(alma, 'beacon')).state, 'proven');
    assert.equal((await alma.get('/api/me', at(host))).status, 200);
    assert.equal((await olu.get('/api/me', at(host))).status, 401, 'their cookie of before opens nothing there');
    assert.equal((await remove(alma, 'beacon')).status, 204);
  });

  test('is looked at every day: once the record is gone nobody answers, administrators are told, and it comes back', async () => {
    names.records.clear();
    const { record } = await prove();
    await tomorrow();
    assert.equal((await shown()).state, 'proven');
    names.records.delete(record.name);
    await tomorrow();
    assert.equal((await shown()).state, 'lost');
    assert.deepEqual(code(await olu.get('/api/me', at(host))), [421, 'unknown-address']);
    const told = (await outbox(olu)).filter(({ kind }) => kind === 'own-address-lost');
    assert.ok(told.some(({ subject, to }) => subject.includes(host) && to.name === 'Olu Adeyemi'));
    names.records.set(record.name, [record.value]);
    await tomorrow();
    assert.equal((await shown()).state, 'proven');
    assert.equal((await olu.get('/api/me', at(host))).status, 200);
  });

  test('holds at every server as soon as it hears of it', async () => {
    const { publicUrl, contentUrl } = w.app.running.server;
    const shared = { publicUrl, contentUrl, filesFolder: '/nowhere', secretKey: Buffer.alloc(32, 1) };
    const other = await makeApp({ ...w.database, ...shared, nameServers: ['127.0.0.1:9'] });
    const ask = async () =>
      (await other.application.inject({ url: '/api/doorways/harbor', headers: { host } })).statusCode;
    try {
      assert.equal(await ask(), 200);
      const { promise, resolve } = Promise.withResolvers<void>();
      const heard = new AbortController();
      other.running.server.live.hear(heard.signal, ({ about }) => about === 'address' && resolve());
      assert.equal((await remove()).status, 204);
      await promise;
      heard.abort();
      assert.equal(await ask(), 421);
    } finally {
      await other.close();
    }
  });
});
