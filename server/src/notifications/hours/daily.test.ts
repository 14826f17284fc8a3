import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { deliver, type Mailbox, openMailbox, outbox } from '../test/mailbox.ts';

let box: Mailbox;
let w: TestWorld;
let olu: Person;
let begun = new Date(0);
before(async () => {
  box = await openMailbox();
  w = await makeWorld({ smtp: { url: box.url, from: 'training@ambit.example' } });
  olu = await w.as('harbor/Olu Adeyemi');
  begun = w.clock.now;
});
after(async () => {
  await w.close();
  await box.stop();
});

const user = (name: string) => w.ids.users.get(`harbor/${name}`) ?? '';
const give = async (name: string) => {
  const { status, text } = await olu.post(`/api/users/${user(name)}/appointments`, { role: 'multisite.purchaser' });
  assert.equal(status, 201, text);
};
/** A moment of a day to come, by the clock of Harbor Group (UTC); what waits is looked at then, as the worker does. */
let days = 0;
const at = async (hour: number, minute = 0) => {
  const day = new Date(begun.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  w.clock.now = new Date(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`);
  await deliver(w, 'harbor');
};
const nextDay = () => void (days += 1);
const to = (address: string) => box.arrived.filter((one) => one.to === address);
const wants = async (by: Person, hours: object) => {
  const { status, text } = await by.put('/api/my/mail-hours', { quiet: null, gathers: false, dailyAt: 420, ...hours });
  assert.equal(status, 204, text);
};

describe('Quiet hours', () => {
  test('hold a mail back until they end, and it counts as no attempt', async () => {
    const sam = await w.as('harbor/Sam Doyle');
    await wants(sam, { quiet: { from: 20 * 60, until: 6 * 60 } });
    assert.deepEqual((await sam.get('/api/my/mail-preferences')).body.hours.quiet, { from: 1200, until: 360 });
    nextDay();
    await at(22);
    await give('Sam Doyle');
    await at(23);
    assert.equal(to('sam@harbor.example').filter(({ subject }) => /new role/u.test(subject)).length, 0);
    const [waiting] = (await outbox(olu, 'waiting')).filter(({ to: whom }) => whom.user === user('Sam Doyle'));
    assert.deepEqual([waiting?.kind, waiting?.attempts], ['access-changed', 0]);
    nextDay();
    await at(6);
    assert.equal(to('sam@harbor.example').filter(({ subject }) => /new role/u.test(subject)).length, 1);
  });
});

describe('What can wait', () => {
  test('comes in one mail a day to whoever wants that, with every message in it', async () => {
    await wants(await w.as('harbor/Ben Ito'), { gathers: true, dailyAt: 9 * 60 });
    nextDay();
    await at(8);
    for (let n = 0; n < 3; n += 1) await give('Ben Ito');
    await at(8, 59);
    assert.equal(to('ben@harbor.example').length, 0);
    await at(9);
    const [mail, ...more] = to('ben@harbor.example');
    assert.deepEqual([mail?.subject, more.length], ['3 messages from Harbor Group', 0]);
    assert.equal(mail?.text.match(/gave you the role Purchaser/gu)?.length, 3);
    // what comes later waits for the next day, whatever hour is chosen meanwhile
    await give('Ben Ito');
    await wants(await w.as('harbor/Ben Ito'), { gathers: true, dailyAt: 18 * 60 });
    await at(19);
    assert.equal(to('ben@harbor.example').length, 1);
    nextDay();
    await at(18);
    assert.equal(to('ben@harbor.example').length, 2);
    const states = (await outbox(olu))
      .filter(({ to: whom }) => whom.user === user('Ben Ito'))
      .map(({ state }) => state);
    assert.ok(states.every((state) => state === 'sent'));
  });

  test('is gathered however many mails wait: more than are taken at once are still one', async () => {
    await wants(await w.as('harbor/Dana Cruz'), { gathers: true });
    nextDay();
    await at(6);
    for (let n = 0; n < 23; n += 1) await give('Dana Cruz');
    await at(7);
    assert.deepEqual(
      to('dana@harbor.example').map(({ subject }) => subject),
      ['23 messages from Harbor Group'],
    );
  });

  test('waits for everybody when it is about others: who came in without what they were promised', async () => {
    const mara = await w.as('harbor/Mara Kane');
    const greta = await w.as('harbor/Greta Holm');
    nextDay();
    await at(10);
    const promise = { role: 'multisite.local-administrator', locationId: w.ids.locations.get('harbor/York') };
    const { body } = await mara.post('/api/invitations', { email: 'late@elsewhere.example', ...promise });
    await greta.post(`/api/users/${user('Mara Kane')}/appointments`, { role: 'multisite.purchaser' });
    const token = String(body.link).split('#')[1];
    const input = { firstName: 'Ida', lastName: 'Frey', password: 'a-good-password' };
    assert.equal((await w.anybody.post(`/api/invitations/open/${token}/accept`, input)).status, 204);
    await at(11);
    assert.equal(to('olu@harbor.example').length, 0);
    nextDay();
    await at(7);
    assert.match(to('olu@harbor.example').at(-1)?.subject ?? '', /Ida Frey came in without/u);
  });

  test('is tried again as one mail when the server puts it off', async () => {
    nextDay();
    await at(6);
    for (let n = 0; n < 2; n += 1) await give('Dana Cruz');
    box.refuse(451);
    await at(7);
    box.refuse(null);
    await at(7, 2);
    const got = to('dana@harbor.example');
    assert.deepEqual([got.length, got.at(-1)?.subject], [2, '2 messages from Harbor Group']);
  });
});
