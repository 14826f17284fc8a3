import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import { deliver, type Mailbox, openMailbox, outbox } from './test/mailbox.ts';

let box: Mailbox;
let w: TestWorld;
let olu: Person;
let lena: Person;
before(async () => {
  box = await openMailbox();
  w = await makeWorld({ smtp: { url: box.url, from: 'training@ambit.example' } });
  [olu, lena] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Lena Fox')];
});
after(async () => {
  await w.close();
  await box.stop();
});

let made = 0;
const invite = async (by = olu): Promise<{ id: string; email: string; link: string }> => {
  const email = `guest${(made += 1)}@elsewhere.example`;
  const { status, body, text } = await by.post('/api/invitations', { email, ...(by === lena && place()) });
  assert.equal(status, 201, text);
  return { id: body.id, email, link: body.link };
};
const place = () => ({ locationId: w.ids.locations.get('harbor/Leeds') });
const mailTo = async (email: string | undefined) => (await outbox(olu)).find(({ to }) => to.address === email);
const later = (minutes: number) => void (w.clock.now = new Date(w.clock.now.getTime() + minutes * 60_000));
const row = async (email: string | undefined) =>
  (
    await unsafeQuery<{ secret: string | null; due_at: Date }>(
      w.database.adminUrl,
      'select * from mails where address = $1',
      [email ?? ''],
    )
  )[0];

describe('A mail', () => {
  test('leaves with the link that its deed made, once, and the link is kept no longer', async () => {
    const { email, link } = await invite();
    assert.equal((await mailTo(email))?.state, 'waiting');
    await deliver(w, 'harbor');
    await deliver(w, 'harbor');
    const got = box.arrived.filter(({ to }) => to === email);
    assert.equal(got.length, 1);
    assert.ok(got[0]?.text.includes(link));
    assert.match(got[0]?.subject ?? '', /You are invited to Harbor Group/u);
    assert.equal(got[0]?.from, 'training@ambit.example');
    assert.deepEqual([(await mailTo(email))?.state, (await row(email))?.secret], ['sent', null]);
  });

  test('is not there when its deed was rolled back', async () => {
    const { email } = await invite();
    const again = await olu.post('/api/invitations', { email });
    assert.equal(again.status, 422);
    assert.equal((await outbox(olu)).filter(({ to }) => to.address === email).length, 1);
  });

  test('shows its link to nobody in the outbox', async () => {
    const { email, link } = await invite();
    const { status, body, text } = await olu.get(`/api/outbox/${(await mailTo(email))?.id}`);
    assert.equal(status, 200);
    assert.match(body.text, /invitation#…/u);
    assert.ok(!text.includes(link.split('.')[1] ?? '?'));
    assert.ok(!(await olu.get('/api/outbox?limit=200')).text.includes(link.split('.')[1] ?? '?'));
  });

  test('that the server puts off is tried again later, under the same Message-ID', async () => {
    const { email } = await invite();
    box.refuse(451);
    await deliver(w, 'harbor');
    const waiting = await mailTo(email);
    assert.deepEqual([waiting?.state, waiting?.attempts, waiting?.fault], ['waiting', 1, '451']);
    box.refuse(null);
    await deliver(w, 'harbor');
    assert.ok(!box.arrived.some(({ to }) => to === email), 'not before its time');
    later(2);
    await deliver(w, 'harbor');
    const got = box.arrived.filter(({ to }) => to === email);
    assert.equal(got.length, 1);
    assert.equal(got[0]?.id, `<${waiting?.id}@ambit.example>`);
  });

  test('that the server refuses for good has failed, and goes when it is sent again', async () => {
    const { email } = await invite();
    box.refuse(550);
    await deliver(w, 'harbor');
    const failed = await mailTo(email);
    assert.deepEqual([failed?.state, failed?.fault], ['failed', '550']);
    box.refuse(null);
    assert.equal((await olu.post(`/api/outbox/${failed?.id}/send`)).status, 204);
    await deliver(w, 'harbor');
    assert.equal((await mailTo(email))?.state, 'sent');
  });

  test('waits while the server is away, and so does all behind it', async () => {
    const [first, second] = [await invite(), await invite()];
    await box.stop();
    await deliver(w, 'harbor');
    const [one, two] = [await mailTo(first.email), await mailTo(second.email)];
    assert.deepEqual([one?.state, one?.attempts, two?.state, two?.attempts], ['waiting', 1, 'waiting', 0]);
    assert.ok(!JSON.stringify(one).includes('127.0.0.1'));
    await box.start();
    later(2);
    await deliver(w, 'harbor');
    assert.deepEqual([(await mailTo(first.email))?.state, (await mailTo(second.email))?.state], ['sent', 'sent']);
  });

  test('that was handed over when the process ended before it could say so goes again, under the same Message-ID', async () => {
    const { email } = await invite();
    const { connection } = w.app.running.server;
    const running = w.app.running as { server: { connection: typeof connection } };
    // the transaction that marks it as sent does not happen any more
    running.server = {
      ...running.server,
      connection: {
        ...connection,
        transaction: async (bounds, work) => {
          if (box.arrived.some(({ to }) => to === email)) throw new Error('ended');
          return connection.transaction(bounds, work);
        },
      },
    };
    await assert.rejects(deliver(w, 'harbor'), /ended/u);
    running.server = { ...running.server, connection };
    later(5);
    await deliver(w, 'harbor');
    assert.equal(box.arrived.filter(({ to }) => to === email).length, 1, 'not while somebody may be at it');
    later(6);
    await deliver(w, 'harbor');
    const got = box.arrived.filter(({ to }) => to === email);
    assert.deepEqual([got.length, got[0]?.id === got[1]?.id, (await mailTo(email))?.state], [2, true, 'sent']);
  });

  test('that says nothing any more is dropped: cancelled, accepted, replaced or too late', async () => {
    const [cancelled, replaced, late] = [await invite(), await invite(), await invite()];
    await olu.delete(`/api/invitations/${cancelled.id}`);
    await olu.post(`/api/invitations/${replaced.id}/resend`);
    const dropped = (await outbox(olu, 'dropped')).map(({ to, reason }) => `${to.address} ${reason}`);
    assert.deepEqual(
      dropped.slice(0, 2).toSorted(),
      [`${cancelled.email} overtaken`, `${replaced.email} overtaken`].toSorted(),
    );
    later(8 * 24 * 60);
    await deliver(w, 'harbor');
    assert.equal((await mailTo(late.email))?.reason, 'too-late');
    assert.ok(!box.arrived.some(({ to }) => [cancelled.email, replaced.email, late.email].includes(to)));
  });

  test('wears the organization’s name, sender, colour and support address, in the organization’s language', async () => {
    const at = `/api/organizations/${w.ids.organizations.get('harbor')}`;
    const change = async (page: string, body: object) => {
      const { headers } = await olu.get(at);
      const answer = await olu.patch(`${at}${page}`, body, { headers: { 'if-match': String(headers['etag']) } });
      assert.equal(answer.status, 200, answer.text);
    };
    await change('/support', {
      address: 'help@harbor.example',
      senderName: 'Häfen "1"',
      senderAddress: 'learn@harbor.example',
    });
    await change('/branding', { accent: '#0b6b53' });
    await change('', { language: 'de' });
    const { email } = await invite();
    await deliver(w, 'harbor');
    const got = box.arrived.find(({ to }) => to === email);
    assert.match(got?.subject ?? '', /Sie sind zu Harbor Group eingeladen/u);
    assert.match(got?.text ?? '', /^Olu Adeyemi lädt Sie zu Harbor Group ein, als Lernende\./u);
    assert.match(got?.text ?? '', /Fragen\? Schreiben Sie an help@harbor\.example/u);
    assert.match(got?.source ?? '', /^From: .*<learn@harbor\.example>/mu);
    assert.match(got?.source ?? '', /^Sender: training@ambit\.example/mu);
    assert.match(got?.source ?? '', /^Reply-To: help@harbor\.example/mu);
    assert.match(got?.source ?? '', /0b6b53/u);
    await change('', { language: 'en' });
  });
});

describe('The outbox', () => {
  test('is open to those who hold its privilege, each to their own organization’s', async () => {
    assert.equal((await lena.get('/api/outbox')).status, 403);
    const alma = await w.as('beacon/Alma Reed');
    const { email } = await invite();
    const mail = await mailTo(email);
    assert.deepEqual(await outbox(alma), []);
    for (const path of ['', '/send', '/drop']) {
      const url = `/api/outbox/${mail?.id}${path}`;
      assert.equal((path ? await alma.post(url) : await alma.get(url)).status, 404, path);
    }
    assert.equal((await olu.post(`/api/outbox/${mail?.id}/drop`)).status, 204);
    assert.deepEqual([(await mailTo(email))?.state, (await row(email))?.secret], ['dropped', null]);
    assert.equal((await olu.post(`/api/outbox/${mail?.id}/drop`)).status, 409);
    assert.equal((await olu.post(`/api/outbox/${mail?.id}/send`)).status, 409);
  });

  test('sends what was sent once more as another mail, but no link that is good once', async () => {
    const { email } = await invite();
    await deliver(w, 'harbor');
    const again = await olu.post(`/api/outbox/${(await mailTo(email))?.id}/send`);
    assert.deepEqual([again.status, again.body.code], [409, 'mail-gone']);
    const dana = w.ids.users.get('harbor/Dana Cruz');
    await olu.post(`/api/users/${dana}/appointments`, { role: 'multisite.purchaser' });
    await deliver(w, 'harbor');
    const [told] = (await outbox(olu, 'sent')).filter(({ to }) => to.user === dana);
    assert.equal((await olu.post(`/api/outbox/${told?.id}/send`)).status, 204);
    await deliver(w, 'harbor');
    const got = box.arrived.filter(({ to }) => to === 'dana@harbor.example');
    assert.equal(got.length, 2);
    assert.notEqual(got[0]?.id, got[1]?.id);
  });
});

test('Nothing that was sent or refused stands in a log with anybody’s address', () => assert.deepEqual(w.faults, []));
