import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { languages } from '../../text.ts';
import { deliveredOf } from '../letters/delivered.ts';
import { faultsOf, parts } from '../letters/template.ts';
import { mailKinds } from '../mail.ts';
import { deliver, type Mailbox, openMailbox, outbox } from '../test/mailbox.ts';
import { namesOf } from './placeholders.ts';

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
const url = (event: string, language?: string) => `/api/mail-templates/${event}${language ? `/${language}` : ''}`;
const plain = { subject: 'Hello', text: 'Come in.', button: 'Go' };

async function save(event: string, words: Partial<typeof plain>, language = 'en', by = olu) {
  const { body, headers } = await by.get(url(event));
  const was = body.languages.find((one: { language: string }) => one.language === language).words;
  const at = { headers: { 'if-match': String(headers['etag'] ?? '"0"') } };
  return by.put(url(event, language), { ...was, ...words }, at);
}
const saved = async (event: string, words: Partial<typeof plain>, language = 'en') => {
  const { status, text } = await save(event, words, language);
  assert.equal(status, 200, text);
};
let made = 0;
async function invite(by = olu): Promise<string> {
  const email = `guest${(made += 1)}@elsewhere.example`;
  const { status, text } = await by.post('/api/invitations', { email });
  assert.equal(status, 201, text);
  await deliver(w, 'harbor');
  return email;
}
const got = (address: string) => box.arrived.findLast(({ to }) => to === address);
const give = async (name: string, more: object = {}) => {
  const { status, text } = await olu.post(`/api/users/${user(name)}/appointments`, {
    role: 'multisite.purchaser',
    ...more,
  });
  assert.equal(status, 201, text);
  await deliver(w, 'harbor');
};

describe('Every delivered wording', () => {
  for (const event of mailKinds)
    for (const language of languages)
      test(`has no fault and names only placeholders that are listed: ${event}, ${language}`, () => {
        assert.deepEqual(faultsOf(deliveredOf(event, language), namesOf(event), 'https://ambit.example'), []);
        assert.ok(parts.every((part) => deliveredOf(event, language)[part] !== ''));
      });
});

describe('A wording of one’s own', () => {
  test('is what the next mail says, and the button still carries its link', async () => {
    await saved('invitation', {
      subject: 'Welcome aboard, {{ recipient | default: "colleague" }}',
      text: 'Ahoy!\r\n\r\n{{ by }} is waiting for you.\r\nSee https://harbor.example/start.',
      button: 'Step in',
    });
    const mail = got(await invite());
    assert.equal(mail?.subject, 'Welcome aboard, colleague');
    assert.match(
      mail?.text ?? '',
      /^Ahoy!\n\nOlu Adeyemi is waiting for you\.\nSee https:\/\/harbor\.example\/start\./u,
    );
    assert.match(mail?.text ?? '', /Step in:\nhttps?:\/\/[^\s]+\/invitation#[^\s…]+/u);
  });

  test('is text: marks of HTML are shown as they are, and only addresses written in it are links', async () => {
    await saved('access-changed', { text: '<b>{{ by }}</b> at https://harbor.example/roles' });
    await give('Sam Doyle');
    const source = (got('sam@harbor.example')?.source ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=');
    assert.ok(source.includes('&#60;b&#62;Olu Adeyemi&#60;/b&#62;'));
    assert.match(source, /<a class="link" href="https:\/\/harbor\.example\/roles">/u);
    assert.equal(source.match(/<a /gu)?.length, 2);
  });

  test('holds for its language alone, and for nobody else’s mails', async () => {
    assert.equal(
      (await olu.get(url('invitation'))).body.languages.filter((one: { isOwn: boolean }) => one.isOwn).length,
      1,
    );
    const tess = await w.as('pine/Tess Moor');
    const { body } = await tess.get(url('invitation'));
    assert.deepEqual([body.version, body.history], [0, []]);
  });

  for (const [what, words, code, says] of [
    [
      'an unknown placeholder',
      { text: 'Dear {{ recipient }},\n\n{{ salary }}' },
      'template-placeholder',
      /Line 3.*`salary`/u,
    ],
    ['one of another message', { subject: '{{ userName }}' }, 'template-placeholder', /`userName`/u],
    ['a part of a value', { text: '{{ role.constructor }}' }, 'template-placeholder', /`role.constructor`/u],
    ['a loop', { text: 'a\n{% for x in by %}x{% endfor %}' }, 'template-tag', /Line 2: `for`/u],
    ['another file', { text: '{% include "/etc/passwd" %}' }, 'template-tag', /`include`/u],
    ['a filter there is not', { text: '{{ by | json }}' }, 'template-filter', /`json`/u],
    ['what is not closed', { text: '{% if by %}' }, 'template-not-closed', /is not closed/u],
    ['a link that is not safe', { text: 'http://elsewhere.example/x' }, 'template-link', /`http:\/\/elsewhere/u],
    ['two lines in the subject', { subject: 'a\nb' }, 'template-one-line', /one line/u],
  ] as const)
    test(`is refused with ${what}, at its field`, async () => {
      const { status, body, text } = await save('invitation', words);
      assert.equal(status, 422, text);
      assert.deepEqual([body.errors[0].code, body.errors[0].field], [code, Object.keys(words)[0]]);
      assert.match(body.errors[0].message ?? body.errors[0].detail ?? JSON.stringify(body.errors[0]), says);
    });

  test('that fails for one user’s data never stops the mail: the delivered one leaves, and administrators are told once', async () => {
    await saved('access-changed', { text: 'From {{ from }} you are more than you were.' });
    await give('Dana Cruz', { from: new Date(w.clock.now.getTime() + 86_400_000).toISOString() });
    assert.match(got('dana@harbor.example')?.text ?? '', /^From .* you are more than you were/u);
    await give('Kim Park');
    await give('Ben Ito');
    for (const name of ['kim', 'ben'])
      assert.match(got(`${name}@harbor.example`)?.text ?? '', /^Olu Adeyemi gave you the role Purchaser/u);
    const told = (await olu.get('/api/my/inbox')).body.items.filter(
      ({ kind }: { kind: string }) => kind === 'template-failed',
    );
    assert.equal(told.length, 1);
    assert.match(told[0].text, /undefined variable: from/u);
    assert.equal(told[0].path, '/messages/access-changed');
    const { body } = await olu.get('/api/mail-events');
    const one = body.items.find(({ event }: { event: string }) => event === 'access-changed');
    assert.deepEqual([one.failed[0].times, one.failed[0].language], [2, 'en']);
    assert.deepEqual(w.faults, []);
  });

  test('can be reset, and every version stays readable with who saved it', async () => {
    const { headers } = await olu.get(url('access-changed'));
    const at = { headers: { 'if-match': String(headers['etag']) } };
    assert.equal((await olu.delete(url('access-changed', 'en'), at)).status, 200);
    assert.equal((await olu.delete(url('access-changed', 'en'), at)).status, 412);
    const { body } = await olu.get(url('access-changed'));
    assert.equal(body.languages[0].isOwn, false);
    assert.deepEqual(
      body.history.map(({ version, by, words }: { version: number; by: string; words: unknown }) => [
        version,
        by,
        words !== null,
      ]),
      [
        [3, 'Olu Adeyemi', false],
        [2, 'Olu Adeyemi', true],
        [1, 'Olu Adeyemi', true],
      ],
    );
  });

  test('of two who save at once the second is told', async () => {
    const { headers } = await olu.get(url('import-done'));
    const at = { headers: { 'if-match': String(headers['etag'] ?? '"0"') } };
    const answers = await Promise.all([1, 2].map(() => olu.put(url('import-done', 'de'), plain, at)));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 412]);
    assert.equal((await olu.put(url('import-done', 'de'), plain)).status, 428);
  });
});

describe('A preview', () => {
  const preview = (body: object, by = olu) =>
    by.post(`${url('password-reset')}/preview`, { language: 'en', ...plain, ...body });

  test('shows the words to a user within reach, with an example for the rest', async () => {
    const { body } = await preview({ text: '{{ recipient }}, {{ userName }}', userId: user('Sam Doyle') });
    assert.deepEqual(body.mail.paragraphs, [[{ text: 'Sam Doyle, sam', isLink: false }]]);
  });

  test('refuses somebody out of reach in the same words as nobody', async () => {
    const answers = await Promise.all(
      [w.ids.users.get('beacon/Alma Reed'), '01900000-0000-7000-8000-000000000000'].map((userId) =>
        preview({ userId }),
      ),
    );
    assert.equal(answers[0]?.status, 422);
    assert.deepEqual(answers[0]?.body.errors, answers[1]?.body.errors);
  });

  test('says what is wrong while it is typed', async () => {
    const { status, body } = await preview({ text: '{{ nobody }}' });
    assert.deepEqual([status, body.mail, body.faults[0].field], [200, null, 'text']);
    assert.match(body.faults[0].says, /Line 1.*`nobody`/u);
  });
});

describe('An event', () => {
  const turn = (event: string, isOn: boolean) => olu.put(`/api/mail-events/${event}`, { isOn });

  test('that is switched off tells nobody, neither by mail nor in the inbox, and the outbox says why', async () => {
    assert.equal((await turn('access-changed', false)).status, 204);
    await give('Yara Haddad');
    assert.equal(got('yara@harbor.example'), undefined);
    const yara = await w.as('harbor/Yara Haddad');
    assert.deepEqual((await yara.get('/api/my/inbox')).body.items, []);
    const row = (await outbox(olu)).find(({ to }) => to.user === user('Yara Haddad'));
    assert.deepEqual([row?.state, row?.reason], ['dropped', 'switched-off']);
    const { items } = (await yara.get('/api/my/mail-preferences')).body;
    assert.ok(!items.some(({ kind }: { kind: string }) => kind === 'access-changed'));
    assert.equal((await turn('access-changed', true)).status, 204);
    await give('Rune Falk');
    assert.ok(got('rune@harbor.example'));
  });

  test('of security cannot be switched off, and it is said why', async () => {
    const { status, body, text } = await turn('new-sign-in', false);
    assert.deepEqual([status, body.code], [409, 'event-required']);
    assert.match(text, /somebody else uses their account/u);
  });

  test('that there is not is not found', async () => {
    assert.equal((await turn('nothing', false)).status, 404);
    assert.equal((await olu.get(url('nothing'))).status, 404);
  });

  test('and its words belong to those who hold the privileges', async () => {
    const lena = await w.as('harbor/Lena Fox');
    for (const { status } of [
      await lena.get('/api/mail-events'),
      await lena.get(url('invitation')),
      await lena.put('/api/mail-events/invitation', { isOn: false }),
      await lena.put('/api/mail-sender', { name: '', address: '' }),
    ])
      assert.equal(status, 403);
  });

  test('comes from the name and address that are set beside it', async () => {
    const { status } = await olu.put('/api/mail-sender', { name: 'Harbor learning', address: 'learn@harbor.example' });
    assert.equal(status, 204);
    assert.match(got(await invite())?.source ?? '', /^From: Harbor learning <learn@harbor\.example>/mu);
    assert.deepEqual((await olu.get('/api/mail-events')).body.sender.name, 'Harbor learning');
  });
});
