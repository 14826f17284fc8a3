import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { meeting, unsafeQuery } from '../../database/template.ts';
import { type Answer, makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { hashPassword } from '../../users/index.ts';
import { draftedItem, publishedTo } from '../test/own-item.ts';

let w: TestWorld;
let ines: Person;
let lia: Person;
const password = 'a-good-password';
before(async () => {
  w = await makeWorld();
  ines = await w.as('solace/Ines Duarte');
  await unsafeQuery(w.database.adminUrl, `update users set password_hash = $1`, [await hashPassword(password)]);
});
after(() => w.close());
beforeEach(async () => {
  // each test is a sitting of its own
  lia = await w.as('solace/Lia Young');
  await unsafeQuery(w.database.adminUrl, 'delete from sign_in_failures');
  await unsafeQuery(w.database.adminUrl, 'delete from signing_pins');
});

const pdf = Buffer.from('%PDF-1.4\nwash your hands');
const nothing = { userName: null, password: null, pin: null };
const byName = { ...nothing, userName: 'Lia', password };
const step = (...seen: number[]) => ({ number: 1, seconds: 5, progress: { seen, at: 1 } });

/** A published document of two pages that asks for a signature, opened and read by a learner. */
async function read(learner: Person, pages: readonly number[] = [1, 2], sign: string | null = 'read', author = ines) {
  const { course, send, write } = await draftedItem(author, 'document');
  assert.equal((await write({ file: await send(pdf), pages: 2, note: '', sign })).status, 200);
  const { open, state } = await publishedTo(author, learner, course);
  const path = await open();
  await learner.post(`${path}/progress`, step(...pages));
  return { course, path, state, open, sign: (proof: object) => learner.post(`${path}/signature`, proof) };
}
const code = ({ status, body }: Answer) => [status, body.errors?.[0]?.code ?? body.code];
const later = (minutes: number) => (w.clock.now = new Date(w.clock.now.getTime() + minutes * 60_000));
const count = async (table: string, where = 'true') =>
  (await unsafeQuery<{ n: number }>(w.database.adminUrl, `select count(*)::int as n from ${table} where ${where}`))[0]
    ?.n;

describe('A document to read and sign', () => {
  test('is done with the signature and not before, which says who, when, what it means, and of which bytes', async () => {
    const { sign, state, path, open, course } = await read(lia);
    assert.equal(await state(), 'in-progress');
    const { status, body, text } = await sign(byName);
    assert.equal(status, 200, text);
    assert.equal(body.completion, 'completed');
    assert.equal(await state(), 'completed');
    const {
      printedName,
      userName,
      meaning,
      title,
      course: of,
      version,
      sha256,
      signedAt,
      timeZone,
      method,
    } = body.signature;
    assert.deepEqual([printedName, userName, meaning, title, version], ['Lia Young', 'lia', 'read', 'An item', '1.0']);
    assert.equal(of, 'Made here');
    assert.equal(sha256, createHash('sha256').update(pdf).digest('hex'));
    assert.equal(Date.parse(signedAt), w.clock.now.getTime());
    assert.deepEqual([typeof timeZone, method], ['string', 'password']);
    assert.equal((await lia.get(`${path}/content`)).body.signature.id, body.signature.id);
    assert.equal((await lia.get(`${await open()}/content`)).body.signature.id, body.signature.id);
    const { enrollmentId } = (await lia.get(`/api/my/courses/${course}`)).body;
    for (const [who, record] of [
      [lia, `/api/my/enrollments/${enrollmentId}`],
      [ines, `/api/enrollments/${enrollmentId}`],
    ] as const)
      assert.deepEqual((await who.get(record)).body.signatures, [body.signature]);
  });

  test('is not signed before every page was shown, nor where nothing asks for it', async () => {
    assert.deepEqual(code(await (await read(lia, [2])).sign(byName)), [409, 'pages-unseen']);
    assert.deepEqual(code(await (await read(lia, [1, 2], null)).sign(byName)), [409, 'nothing-to-sign']);
  });

  test('is signed once by two requests at once', async () => {
    const { sign } = await read(lia);
    const both = await meeting(w.database.adminUrl, 'signatures', [() => sign(byName), () => sign(byName)]);
    assert.deepEqual(
      both.map(({ status }) => status),
      [200, 200],
    );
    const [one, other] = both.map(({ body }) => body.signature.id);
    assert.equal(one, other);
    assert.equal(await count('signatures', `id = '${one}'`), 1);
  });

  test('is signed by nobody else, and by nobody while they visit another organization', async () => {
    const { path } = await read(lia);
    const ken = await w.as('solace/Ken Osei');
    assert.equal((await ken.post(`${path}/signature`, { ...byName, userName: 'ken' })).status, 404);
    const greta = await w.as('harbor/Greta Holm');
    const { sign } = await read(greta, [1, 2], 'read', greta);
    const hers = { ...byName, userName: 'greta' };
    await greta.post('/api/my/entered', { organization: w.ids.organizations.get('lakeside') });
    assert.deepEqual(code(await sign(hers)), [403, 'not-own-hand']);
    await greta.delete('/api/my/entered');
    assert.equal((await sign(hers)).status, 200);
  });

  test('is not signed any more when its version is not in force', async () => {
    const { sign, course } = await read(lia);
    await unsafeQuery(w.database.adminUrl, `update course_versions set state = 'superseded' where course_id = $1`, [
      course,
    ]);
    assert.deepEqual(code(await sign(byName)), [409, 'version-superseded']);
  });
});

describe('Who signs proves who they are', () => {
  test('by user name and password at first; a wrong one signs nothing, is counted, written down and told', async () => {
    const { sign, state } = await read(lia);
    assert.deepEqual(code(await sign({ ...nothing, password: null })), [409, 'sitting-over']);
    for (const wrong of [
      { ...byName, password: 'not-this-one' },
      { ...byName, userName: 'ken' },
      { ...nothing, password },
    ])
      assert.deepEqual(code(await sign(wrong)), [422, 'signature-not-proven']);
    assert.equal(await state(), 'in-progress');
    assert.equal(await count('sign_in_failures', `subject = 'user:lia'`), 3);
    assert.equal(await count('audit_entries', `operation = 'content.sign' and outcome = 'refused'`), 3);
    const { items } = (await ines.get('/api/my/inbox')).body;
    const told = items.filter(({ kind }: { kind: string }) => kind === 'signature-refused');
    assert.equal(told.length, 1);
  });

  test('and waits after ten failures, here as well as where one signs in', async () => {
    const { sign } = await read(lia);
    for (let n = 0; n < 10; n += 1) await sign({ ...byName, password: `wrong ${n}` });
    assert.deepEqual(code(await sign(byName)), [429, 'sign-in-locked']);
    const door = await w.anybody.post('/api/sign-ins', { organization: 'solace', userName: 'lia', password });
    assert.equal(door.status, 429);
  });

  test('by the password alone within a sitting, which ends a quarter of an hour after its last signature', async () => {
    const [first, second, third] = [await read(lia), await read(lia), await read(lia)];
    const again = { ...nothing, password };
    assert.deepEqual(code(await first.sign(again)), [422, 'signature-not-proven']);
    assert.equal((await first.sign(byName)).status, 200);
    later(14);
    assert.equal((await second.sign(again)).body.signature.method, 'password-again');
    later(16);
    assert.deepEqual(code(await third.sign(again)), [422, 'signature-not-proven']);
    assert.equal((await third.sign(byName)).body.signature.method, 'password');
  });

  test('in a sitting of this sign-in, not of another one of theirs', async () => {
    const [first, second] = [await read(lia), await read(lia)];
    assert.equal((await first.sign(byName)).status, 200);
    const elsewhere = await w.as('solace/Lia Young');
    const there = await elsewhere.post(`${second.path}/signature`, { ...nothing, password });
    assert.deepEqual(code(there), [422, 'signature-not-proven']);
  });
});

describe('A signing PIN', () => {
  const set = (pin: string, given: string | null = password) =>
    lia.put('/api/my/signing-pin', { pin, password: given });

  test('is chosen with the password, has six digits or more, and is none that everybody tries first', async () => {
    assert.deepEqual(code(await set('48159026', 'not-this-one')), [422, 'signature-not-proven']);
    assert.deepEqual(code(await set('12a456')), [422, 'signing-pin-form']);
    for (const easy of ['123456', '77777777', '12121212'])
      assert.deepEqual(code(await set(easy)), [422, 'signing-pin-trivial']);
    assert.equal((await lia.get('/api/my/signing')).body.pinSince, null);
    assert.equal((await set('48159026')).status, 204);
    const { pinSince, asks } = (await lia.get('/api/my/signing')).body;
    assert.equal(Date.parse(pinSince), w.clock.now.getTime());
    assert.equal(asks, 'name-and-password');
    const [row] = await unsafeQuery<{ pin_hash: string }>(w.database.adminUrl, 'select pin_hash from signing_pins');
    assert.match(row?.pin_hash ?? '', /^\$argon2id\$/u);
  });

  test('signs within a sitting and opens none; a wrong one counts', async () => {
    await set('48159026');
    const [first, second] = [await read(lia), await read(lia)];
    const byPin = { ...nothing, pin: '48159026' };
    assert.deepEqual(code(await first.sign(byPin)), [409, 'sitting-over']);
    assert.equal((await first.sign(byName)).status, 200);
    assert.equal((await lia.get('/api/my/signing')).body.asks, 'password-or-pin');
    assert.deepEqual(code(await second.sign({ ...byPin, pin: '48159027' })), [422, 'signing-pin-wrong']);
    assert.equal(await count('sign_in_failures', `subject = 'user:lia'`), 1);
    assert.equal((await second.sign(byPin)).body.signature.method, 'pin');
  });

  test('is gone once it was removed', async () => {
    await set('48159026');
    assert.equal((await lia.delete('/api/my/signing-pin')).status, 204);
    assert.equal((await lia.delete('/api/my/signing-pin')).status, 409);
    const [first, second] = [await read(lia), await read(lia)];
    await first.sign(byName);
    assert.deepEqual(code(await second.sign({ ...nothing, pin: '48159026' })), [409, 'signing-pin-missing']);
  });
});

describe('A signature', () => {
  test('is changed and taken away by nothing that runs as the application', async () => {
    const { sign } = await read(lia);
    const { id } = (await sign(byName)).body.signature;
    for (const statement of [
      `update signatures set meaning = 'approved' where id = $1`,
      'delete from signatures where id = $1',
    ])
      await assert.rejects(unsafeQuery(w.database.appUrl, statement, [id]), /permission denied/u);
    assert.equal(await count('signatures', `id = '${id}' and meaning = 'read'`), 1);
  });
});
