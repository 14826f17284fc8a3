import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { runJobs } from '../../content/test/packages.ts';
import { unsafeQuery } from '../../database/template.ts';
import { outbox } from '../../notifications/test/mailbox.ts';
import { type NameServer, openNameServer } from '../../outside/test/name-server.ts';
import { type Answer, makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { joinBy } from '../test/newcomer.ts';

type Listed = Readonly<{
  id: string;
  domain: string;
  record: { name: string; value: string };
  state: string;
  says: string | null;
}>;

let names: NameServer;
let w: TestWorld;
let olu: Person;
before(async () => {
  names = await openNameServer();
  w = await makeWorld({ nameServer: names.address });
  olu = await w.as('harbor/Olu Adeyemi');
  const path = `/api/organizations/${w.ids.organizations.get('harbor')}`;
  const headers = { 'if-match': String((await olu.get(path)).headers['etag']) };
  const set = await olu.patch(`${path}/joining`, { on: true, approval: true }, { headers });
  assert.equal(set.status, 200, set.text);
});
after(async () => {
  await w.close();
  await names.stop();
});

const password = 'long-enough-2026';
const at = (organization = 'harbor') => `/api/organizations/${w.ids.organizations.get(organization)}/mail-domains`;
const add = (domain: string, by = olu, organization = 'harbor') => by.post(at(organization), { domain });
async function one(domain: string, by = olu, organization = 'harbor'): Promise<Listed> {
  const { status, body, text } = await by.get(at(organization));
  assert.equal(status, 200, text);
  return body.items.find((row: Listed) => row.domain === domain);
}
async function check(domain: string, by = olu, organization = 'harbor'): Promise<Listed> {
  const { id } = await one(domain, by, organization);
  const { status, text } = await by.post(`${at(organization)}/${id}/check`);
  assert.equal(status, 204, text);
  return one(domain, by, organization);
}
async function prove(domain: string): Promise<Listed> {
  assert.equal((await add(domain)).status, 201);
  const { record } = await one(domain);
  names.records.set(record.name, ['v=spf1 -all', record.value]);
  return check(domain);
}
const day = 24 * 3600_000;
/** The jobs of the next day run. */
async function tomorrow(): Promise<void> {
  w.clock.now = new Date(w.clock.now.getTime() + day);
  await unsafeQuery(
    w.database.adminUrl,
    `update graphile_worker._private_jobs set run_at = now() - interval '1 minute' where key like 'mail-domain.look:%'`,
  );
  await runJobs(w);
}
const joins = async (email: string): Promise<Answer['body']> => (await joinBy(w, email, password)).body;
const told = async () => {
  const sent = await outbox(olu);
  return sent.filter(({ kind }) => kind === 'mail-domain-lost').map(({ subject, to }) => [subject, to.name]);
};

describe('A mail domain', () => {
  test('says which record is to be set, and in words what is there instead', async () => {
    assert.equal((await add('Fleet.example')).status, 201);
    const { record, state, says } = await one('fleet.example');
    assert.deepEqual([record.name, state, says], ['_ambit.fleet.example', 'waiting', null]);
    assert.match(record.value, /^ambit-proof=[\w-]{43}$/u);
    assert.match((await check('fleet.example')).says ?? '', /no TXT record of this name yet/u);
    names.records.set(record.name, ['ambit-proof=something-else']);
    assert.match((await check('fleet.example')).says ?? '', /it says “ambit-proof=something-else”/u);
    names.records.set(record.name, 'fails');
    const silent = await check('fleet.example');
    assert.match(silent.says ?? '', /did not answer/u);
    assert.equal(silent.state, 'waiting');
  });

  test('is listed once, in the form of a domain, by whoever changes these settings', async () => {
    const codes = ({ status, body }: Answer) => [status, body.errors?.[0].field];
    assert.deepEqual(codes(await add('FLEET.example')), [422, 'domain']);
    for (const wrong of ['nowhere', 'sam@fleet.example', 'https://fleet.example'])
      assert.equal((await add(wrong)).status, 400);
    const lena = await w.as('harbor/Lena Fox');
    assert.equal((await add('lena.example', lena)).status, 403);
    assert.equal((await lena.get(at())).status, 403);
  });

  test('that is proven lets in at once whoever confirms an address of it; everybody else waits', async () => {
    assert.equal((await prove('harbor.example')).state, 'proven');
    assert.deepEqual(await joins('ida@Harbor.example'), { isIn: true });
    for (const email of ['ida@elsewhere.example', 'ida@sub.harbor.example', 'ida@fleet.example'])
      assert.deepEqual(await joins(email), { isIn: false }, email);
    const [ida] = (await olu.get('/api/users?search=frey')).body.items;
    assert.deepEqual((await olu.get(`/api/users/${ida.id}/appointments`)).body.items, [], 'a learner, nothing else');
    const entry = `select operation, actor_id from audit_entries where thing_id = $1`;
    assert.deepEqual(await unsafeQuery(w.database.adminUrl, entry, [ida.id]), [
      { operation: 'join-request.confirm', actor_id: ida.id },
    ]);
  });

  test('is proven by one organization of the installation only; another hears so, and has it once it is removed', async () => {
    const alma = await w.as('beacon/Alma Reed');
    assert.equal((await add('harbor.example', alma, 'beacon')).status, 201);
    const theirs = await one('harbor.example', alma, 'beacon');
    const mine = await one('harbor.example');
    assert.notEqual(theirs.record.value, mine.record.value);
    names.records.set(mine.record.name, [mine.record.value, theirs.record.value]);
    const conflict = await check('harbor.example', alma, 'beacon');
    assert.equal(conflict.state, 'waiting');
    assert.match(conflict.says ?? '', /another organization has proven this domain/u);
    assert.equal((await olu.delete(`${at()}/${theirs.id}`)).status, 404, 'nobody else’s');
    assert.equal((await olu.delete(`${at()}/${mine.id}`)).status, 204);
    assert.deepEqual(await joins('ulf@harbor.example'), { isIn: false });
    assert.equal((await check('harbor.example', alma, 'beacon')).state, 'proven');
  });

  test('is looked at every day: a lost proof is told to administrators, joining pauses and goes on by itself', async () => {
    const { record } = await prove('crew.example');
    await tomorrow();
    assert.deepEqual([(await one('crew.example')).state, await told()], ['proven', []]);
    names.records.delete(record.name);
    await tomorrow();
    assert.equal((await one('crew.example')).state, 'lost');
    assert.deepEqual(await joins('cara@crew.example'), { isIn: false });
    await tomorrow();
    const lost = 'The mail domain crew.example is not proven any more';
    const administrators = new Set((await told()).map(([, name]) => name));
    assert.ok(administrators.has('Olu Adeyemi'));
    assert.deepEqual(
      await told(),
      [...administrators].map((name) => [lost, name]),
      'each once',
    );
    names.records.set(record.name, [record.value]);
    await tomorrow();
    assert.equal((await one('crew.example')).state, 'proven');
    assert.deepEqual(await joins('dora@crew.example'), { isIn: true });
  });

  test('stays proven while name servers are silent, for a week', async () => {
    const { record } = await prove('quay.example');
    names.records.set(record.name, 'fails');
    const states: string[] = [];
    for (let n = 0; n < 7; n += 1) {
      await tomorrow();
      states.push((await one('quay.example')).state);
    }
    assert.deepEqual(states, [...Array.from({ length: 6 }, () => 'proven'), 'lost']);
  });
});
