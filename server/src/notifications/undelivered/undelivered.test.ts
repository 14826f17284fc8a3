import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { deliver, type Mailbox, openMailbox, outbox } from '../test/mailbox.ts';
import { isBounce } from './bounce.ts';

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

const user = (name: string) => w.ids.users.get(`harbor/${name}`) ?? '';
const give = async (name: string) => {
  const { status, text } = await olu.post(`/api/users/${user(name)}/appointments`, { role: 'multisite.purchaser' });
  assert.equal(status, 201, text);
  await deliver(w, 'harbor');
};
const bounce = async (name: string) => {
  box.refuse(550);
  await give(name);
  box.refuse(null);
};
const undelivered = async (by = olu) => (await by.get('/api/outbox/undelivered')).body.items;
const sentTo = (address: string) => box.arrived.filter(({ to }) => to === address).length;
const ofUser = async (name: string) => (await outbox(olu)).filter(({ to }) => to.user === user(name));

describe('An answer for good', () => {
  for (const [fault, is] of [
    ['550 5.1.1', true],
    ['553 5.1.3', true],
    ['550 5.2.1', true],
    ['550', true],
    ['EENVELOPE', true],
    ['554 5.7.1', false],
    ['550 5.7.26', false],
    ['552 5.2.2', false],
    ['554', false],
    ['not-worded', false],
  ] as const)
    test(`${fault} ${is ? 'speaks' : 'does not speak'} of the address`, () => assert.equal(isBounce(fault), is));
});

describe('An address that was refused for good', () => {
  test('is listed with whose it is and what failed there, and nothing more is tried', async () => {
    await bounce('Sam Doyle');
    await give('Sam Doyle');
    const [one, ...more] = await undelivered();
    assert.deepEqual(
      [one.address, one.fault.slice(0, 3), one.mails, one.users, more.length],
      ['sam@harbor.example', '550', 2, [{ id: user('Sam Doyle'), name: 'Sam Doyle' }], 0],
    );
    assert.deepEqual(
      (await ofUser('Sam Doyle')).map(({ state, reason, attempts }) => [state, reason, attempts]),
      [
        ['failed', 'bounced', 0],
        ['failed', null, 1],
      ],
    );
    assert.equal(sentTo('sam@harbor.example'), 0);
  });

  test('gets what failed once it is corrected, at the new address', async () => {
    const { headers } = await olu.get(`/api/users/${user('Sam Doyle')}`);
    const at = { headers: { 'if-match': String(headers['etag']) } };
    const { status, text } = await olu.patch(
      `/api/users/${user('Sam Doyle')}`,
      { email: 'sam.doyle@harbor.example' },
      at,
    );
    assert.equal(status, 200, text);
    await deliver(w, 'harbor');
    assert.deepEqual([sentTo('sam@harbor.example'), sentTo('sam.doyle@harbor.example')], [0, 2]);
    assert.deepEqual(
      (await ofUser('Sam Doyle')).map(({ state }) => state),
      ['sent', 'sent'],
    );
  });

  test('is tried again when somebody says it is right after all', async () => {
    await bounce('Ben Ito');
    const retry = (address: string) => olu.post('/api/outbox/undelivered/retry', { address });
    assert.deepEqual((await retry('BEN@harbor.example')).body, { released: 1 });
    await deliver(w, 'harbor');
    assert.equal(sentTo('ben@harbor.example'), 1);
    assert.ok(!(await undelivered()).some(({ address }: { address: string }) => address.startsWith('ben')));
    assert.equal((await retry('ben@harbor.example')).status, 404);
  });

  test('is not one any more when a mail that was sent again by hand arrived', async () => {
    await bounce('Dana Cruz');
    const [failed] = await ofUser('Dana Cruz');
    assert.equal((await olu.post(`/api/outbox/${failed?.id}/send`)).status, 204);
    await deliver(w, 'harbor');
    assert.equal(sentTo('dana@harbor.example'), 1);
    assert.ok(!(await undelivered()).some(({ address }: { address: string }) => address.startsWith('dana')));
  });

  test('is shown to nobody without the outbox, nor to another organization', async () => {
    await bounce('Kim Park');
    const [lena, alma] = [await w.as('harbor/Lena Fox'), await w.as('beacon/Alma Reed')];
    assert.equal((await lena.get('/api/outbox/undelivered')).status, 403);
    assert.deepEqual(await undelivered(alma), []);
    const address = 'kim@harbor.example';
    assert.equal((await alma.post('/api/outbox/undelivered/retry', { address })).status, 404);
    assert.equal((await undelivered()).at(0)?.address, address);
  });
});
