import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';

let w: TestWorld;
let olu: Person;
let lena: Person;
let sam: Person;
let made = 0;

before(async () => {
  w = await makeWorld();
  [olu, lena, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Lena Fox'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());

const user = (who: string) => w.ids.users.get(who) ?? '';
const said = (more: object = {}) => ({
  title: `First aid ${(made += 1)}`,
  completedOn: '2026-03-02',
  hours: 8,
  ...more,
});
const enter = async (who: Person, more: object = {}) => {
  const { status, body, text } = await who.post('/api/my/external-trainings', said(more));
  assert.equal(status, 201, text);
  return body;
};
const ofSam = async (who = lena) => (await who.get(`/api/users/${sam.id}/transcript`)).body;
const version = (row: { version: number }) => ({ headers: { 'if-match': `"${row.version}"` } });
const approval = async (on: boolean) => {
  const id = w.ids.organizations.get('harbor');
  const headers = { 'if-match': String((await olu.get(`/api/organizations/${id}`)).headers['etag']) };
  const { status, text } = await olu.patch(`/api/organizations/${id}/access`, { externalApproval: on }, { headers });
  assert.equal(status, 200, text);
};

describe('Training taken elsewhere', () => {
  test('waits for approval by whom the user is in scope of, and counts then', async () => {
    const entry = await enter(sam, { credits: [{ kind: 'CME', amount: 2 }] });
    assert.equal(entry.state, 'pending');
    const before = await ofSam();
    const pending = (await lena.get('/api/external-trainings/pending')).body.items;
    assert.ok(
      pending.some(({ id, may }: { id: string; may: { approve: unknown } }) => id === entry.id && may.approve === true),
    );
    assert.equal((await lena.post(`/api/external-trainings/${entry.id}/approval`, {})).status, 204);
    const now = await ofSam();
    assert.equal(now.hours, before.hours + 8);
    const shown = now.external.find(({ id }: { id: string }) => id === entry.id);
    assert.deepEqual([shown.state, shown.decided.by, shown.credits], ['approved', 'Lena Fox', entry.credits]);
    const again = await lena.post(`/api/external-trainings/${entry.id}/refusal`, { reason: 'No evidence' });
    assert.deepEqual([again.status, again.body.code], [409, 'decided-already']);
  });

  test('is refused with a reason that its user reads, and waits anew when it is corrected', async () => {
    const entry = await enter(sam);
    assert.equal((await lena.post(`/api/external-trainings/${entry.id}/refusal`, {})).status, 400);
    await lena.post(`/api/external-trainings/${entry.id}/refusal`, { reason: 'The date is missing a year' });
    const { items } = (await sam.get('/api/my/external-trainings')).body;
    const refused = items.find(({ id }: { id: string }) => id === entry.id);
    assert.deepEqual([refused.state, refused.decided.reason], ['refused', 'The date is missing a year']);
    const change = { completedOn: '2025-03-02' };
    const { body } = await sam.patch(`/api/my/external-trainings/${entry.id}`, change, version(refused));
    assert.deepEqual([body.state, body.completedOn, body.decided], ['pending', '2025-03-02', null]);
  });

  test('counts at once where the organization asks for no approval', async () => {
    await approval(false);
    assert.equal((await enter(sam)).state, 'approved');
    await approval(true);
    assert.equal((await enter(sam)).state, 'pending');
  });

  test('is in the past, and valid no shorter than until its own day', async () => {
    const future = await sam.post('/api/my/external-trainings', said({ completedOn: '2126-01-01' }));
    assert.deepEqual([future.status, future.body.errors[0].field], [422, 'completedOn']);
    const short = await sam.post('/api/my/external-trainings', said({ validUntil: '2025-12-31' }));
    assert.deepEqual([short.status, short.body.errors[0].code], [422, 'ends-before']);
  });

  test('is entered for others within one’s scope, never for oneself that way, and for nobody outside', async () => {
    const add = (who: string) => lena.post('/api/external-trainings', { ...said(), userId: user(who) });
    const { status, body } = await add('harbor/Sam Doyle');
    assert.deepEqual([status, body.state, body.enteredBy.name], [201, 'approved', 'Lena Fox']);
    assert.equal((await add('harbor/Lena Fox')).status, 403);
    const [outside, nobody] = [await add('harbor/Ben Ito'), await add('solace/Lia Young')];
    assert.deepEqual([outside.status, nobody.status], [422, 422]);
    assert.deepEqual(outside.body.errors, nobody.body.errors);
    const entered = (await lena.get('/api/my/entered-trainings')).body.items;
    assert.ok(entered.some(({ id }: { id: string }) => id === body.id));
  });

  test('that an administrator entered is not its user’s to change, and the administrator may', async () => {
    const { body: entry } = await lena.post('/api/external-trainings', { ...said(), userId: sam.id });
    const mine = await sam.patch(`/api/my/external-trainings/${entry.id}`, { title: 'More' }, version(entry));
    assert.deepEqual([mine.status, mine.body.code], [409, 'not-ones-entry']);
    assert.equal((await sam.delete(`/api/my/external-trainings/${entry.id}`)).status, 409);
    const theirs = await lena.patch(`/api/external-trainings/${entry.id}`, { title: 'More' }, version(entry));
    assert.deepEqual([theirs.status, theirs.body.title, theirs.body.state], [200, 'More', 'approved']);
    const late = await lena.patch(`/api/external-trainings/${entry.id}`, { title: 'Less' }, version(entry));
    assert.equal(late.status, 412);
    assert.equal((await lena.delete(`/api/external-trainings/${entry.id}`)).status, 204);
    assert.equal((await lena.delete(`/api/external-trainings/${entry.id}`)).status, 404);
  });

  test('is entered by whom a user reports to, who sees that entry and no other', async () => {
    const ilya = await w.as('solace/Ilya Frost');
    const ken = user('solace/Ken Osei');
    const { status, body, text } = await ilya.post('/api/external-trainings', { ...said(), userId: ken });
    assert.equal(status, 201, text);
    const ids = (await ilya.get('/api/my/entered-trainings')).body.items.map(({ id }: { id: string }) => id);
    assert.ok(ids.includes(body.id));
    assert.equal((await ilya.get(`/api/users/${ken}/external-trainings`)).status, 403);
  });
});

describe('A transcript', () => {
  test('is seen by its user and by whoever has the user in scope, by nobody else', async () => {
    const own = await sam.get(`/api/my/transcripts/${sam.id}`);
    assert.deepEqual([own.status, own.body.user.name], [200, 'Sam Doyle']);
    assert.equal((await sam.get(`/api/my/transcripts/${user('harbor/Ben Ito')}`)).status, 404);
    assert.equal((await lena.get(`/api/users/${sam.id}/transcript`)).status, 200);
    assert.equal((await lena.get(`/api/users/${user('harbor/Ben Ito')}/transcript`)).status, 404);
    assert.equal((await sam.get(`/api/users/${sam.id}/transcript`)).status, 403);
  });

  test('holds what was completed here, with its day and score', async () => {
    const yara = await w.as('harbor/Yara Haddad');
    const plan = (await yara.get('/api/my/training-plan')).body.items;
    const done = plan.filter(({ state }: { state: string }) => state === 'completed');
    const { completions } = (await yara.get(`/api/my/transcripts/${yara.id}`)).body;
    assert.ok(done.length > 0);
    const names = (rows: { course: { title: string } }[]) => rows.map(({ course }) => course.title).toSorted();
    assert.deepEqual(names(completions), names(done));
  });
});
