import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { awardStates, stateOn } from '../cycle.ts';

let w: TestWorld;
let olu: Person;
let lena: Person;
let sam: Person;
let certification: string;
let level: string;
before(async () => {
  w = await makeWorld();
  w.clock.now = new Date('2026-11-22T10:00:00Z');
  [olu, lena, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Lena Fox'), await w.as('harbor/Sam Doyle')];
  certification = (await olu.post('/api/certifications', { name: 'Crane', identifier: 'crane' })).body.id;
  const grace = { days: 10, complies: false, opens: false, showsValid: false };
  const validity = { kind: 'months', months: 12, from: 'expiry' };
  const change = { validity, renewalDays: 30, grace };
  const edited = await olu.patch(`/api/certifications/${certification}`, change, { headers: { 'if-match': '"1"' } });
  assert.equal(edited.status, 200, edited.text);
  level = edited.body.levels[0].id;
});
after(() => w.close());

const user = (name: string) => w.ids.users.get(`harbor/${name}`) ?? '';
const give = (name: string, achievedOn: string, more: object = {}, by = olu) =>
  by.post('/api/awards', { userId: user(name), certificationId: certification, levelId: level, achievedOn, ...more });
const given = async (name: string, achievedOn: string, more: object = {}) => {
  const { body, status, text } = await give(name, achievedOn, more);
  assert.equal(status, 201, text);
  return (await olu.get(`/api/awards/${body.id}`)).body;
};

describe('An award', () => {
  test('is given by hand, with an expiry as the certification says or as somebody does', async () => {
    const { expiresOn, renewsFrom, graceUntil, state, cycle, source } = await given('Sam Doyle', '2026-01-15');
    assert.deepEqual([expiresOn, renewsFrom, graceUntil], ['2027-01-15', '2026-12-16', '2027-01-25']);
    assert.deepEqual([state, cycle, source], ['active', 1, 'hand']);
    assert.equal((await given('Kim Park', '2026-01-15', { expiresOn: '2026-12-01' })).state, 'expiring');
    assert.equal((await given('Kim Park', '2026-01-15', { expiresOn: null })).expiresOn, null);
  });

  test('of the next cycle counts from the old expiry inside the window, and the former one stays', async () => {
    await given('Ben Ito', '2025-11-01');
    const next = await given('Ben Ito', '2026-10-15');
    assert.deepEqual([next.cycle, next.expiresOn, next.isLatest], [2, '2027-11-01', true]);
    const list = async (more = '') =>
      (await olu.get(`/api/awards?userId=${user('Ben Ito')}&certificationId=${certification}${more}`)).body.items;
    assert.deepEqual(
      (await list()).map((one: { cycle: number }) => one.cycle),
      [2],
    );
    assert.deepEqual(
      (await list('&former=true')).map((one: { cycle: number }) => one.cycle),
      [2, 1],
    );
  });

  test('is not given for a day to come, nor beyond its expiry, nor on another certification’s level', async () => {
    assert.equal((await give('Sam Doyle', '2026-11-23')).body.errors[0].code, 'achieved-in-future');
    assert.equal(
      (await give('Sam Doyle', '2026-11-22', { expiresOn: '2026-11-21' })).body.errors[0].code,
      'expires-before',
    );
    assert.equal(
      (await give('Sam Doyle', '2026-11-22', { levelId: user('Sam Doyle') })).body.errors[0].code,
      'level-not-of-it',
    );
  });

  test('is corrected with a reason, and what it was stays beside it', async () => {
    const one = await given('Yara Haddad', '2026-02-01');
    const change = { achievedOn: '2026-03-01', expiresOn: '2026-11-30', comment: 'On paper', reason: 'Wrong sheet' };
    const at = { headers: { 'if-match': `"${one.version}"` } };
    const { status, body } = await olu.patch(`/api/awards/${one.id}`, change, at);
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual([body.achievedOn, body.renewsFrom, body.state], ['2026-03-01', '2026-10-31', 'expiring']);
    const [noted] = body.changes;
    assert.deepEqual(
      [noted.was.achievedOn, noted.became.comment, noted.reason, noted.by],
      ['2026-02-01', 'On paper', 'Wrong sheet', 'Olu Adeyemi'],
    );
    assert.equal((await olu.patch(`/api/awards/${one.id}`, change, at)).status, 412);
    assert.equal((await olu.patch(`/api/awards/${one.id}`, { comment: 'x' }, at)).status, 400);
  });

  test('is revoked with a reason, for good', async () => {
    const one = await given('Dana Cruz', '2026-02-01');
    const revoke = () => olu.post(`/api/awards/${one.id}/revocation`, { reason: 'Given to the wrong person' });
    const { body } = await revoke();
    assert.deepEqual(
      [body.state, body.revokedOn, body.changes[0].reason],
      ['revoked', '2026-11-22', 'Given to the wrong person'],
    );
    assert.equal((await revoke()).body.code, 'award-revoked');
    assert.equal((await given('Dana Cruz', '2026-11-01')).expiresOn, '2027-11-01');
  });

  test('is seen by its user, and by whoever looks after them', async () => {
    const mine = (await sam.get('/api/my/certifications')).body.items;
    assert.ok(mine.some((one: { certification: { name: string } }) => one.certification.name === 'Crane'));
    assert.ok(mine.every((one: { user: { name: string } }) => one.user.name === 'Sam Doyle'));
    assert.equal((await sam.get('/api/awards')).status, 403);
    const theirs = (await lena.get('/api/awards?limit=200')).body.items;
    const names = new Set(theirs.map((one: { user: { name: string } }) => one.user.name));
    assert.ok(names.has('Sam Doyle') && !names.has('Ben Ito'), [...names].join());
    assert.equal((await give('Sam Doyle', '2026-11-01', {}, lena)).status, 403);
  });

  test('is never given to oneself', async () => {
    assert.equal((await give('Olu Adeyemi', '2026-11-01')).status, 403);
  });

  test('stands in the export by the same filters', async () => {
    const { text } = await olu.get(`/api/awards/export.csv?certificationId=${certification}&state=revoked&former=true`);
    assert.deepEqual(
      text
        .trim()
        .split('\r\n')
        .map((line) => line.split(',')[0]?.replaceAll('"', '')),
      ['User', 'Dana Cruz'],
    );
  });

  test('stands in SQL as in code, on every day', async () => {
    const rows = await unsafeQuery<{
      state: 'active' | 'revoked';
      e: string | null;
      r: string | null;
      g: string | null;
      id: string;
    }>(
      w.database.adminUrl,
      `select id, state, expires_on::text as e, renews_from::text as r, grace_until::text as g from awards
       where organization_id = '${w.ids.organizations.get('harbor')}'`,
    );
    const seen = new Set<string>();
    for (const today of [
      '2026-10-30',
      '2026-11-30',
      '2026-12-01',
      '2026-12-11',
      '2026-12-12',
      '2027-01-20',
      '2029-01-01',
    ]) {
      w.clock.now = new Date(`${today}T10:00:00Z`);
      const anew = await w.as('harbor/Olu Adeyemi');
      const { items } = (await anew.get('/api/awards?limit=200&former=true')).body;
      assert.equal(items.length, rows.length);
      for (const { id, state, e, r, g } of rows) {
        const found = items.find((one: { id: string }) => one.id === id);
        assert.equal(
          found.state,
          stateOn({ state, expiresOn: e, renewsFrom: r, graceUntil: g }, today),
          `${id} on ${today}`,
        );
        seen.add(found.state);
      }
    }
    assert.deepEqual([...seen].toSorted(), awardStates.toSorted());
  });
});
