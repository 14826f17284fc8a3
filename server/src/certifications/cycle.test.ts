import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Before, datesAround, datesOf, nextOn, stateOn, type Terms } from './cycle.ts';

const yearly: Terms = {
  validity: { kind: 'months', months: 12, from: 'completion', monthEnd: false },
  ...{ renewalDays: 30, graceDays: 10 },
};
const fromExpiry: Terms = { ...yearly, validity: { kind: 'months', months: 12, from: 'expiry', monthEnd: false } };
const award = (expiresOn: string): Before => ({ state: 'active', ...datesAround(yearly, expiresOn) });
const expiry = (terms: Terms, day: string, before: Before | null = null, level: number | null = null) =>
  datesOf(terms, level, day, before).expiresOn;

test('An award lasts so many months, up to the end of the month where the rule says so', () => {
  assert.equal(expiry(yearly, '2026-03-10'), '2027-03-10');
  assert.equal(expiry(yearly, '2028-02-29'), '2029-02-28');
  const atEnd: Terms = { ...yearly, validity: { kind: 'months', months: 12, from: 'completion', monthEnd: true } };
  assert.equal(expiry(atEnd, '2026-03-10'), '2027-03-31');
  assert.equal(expiry(yearly, '2026-03-10', null, 24), '2028-03-10');
  assert.equal(expiry({ ...yearly, validity: null }, '2026-03-10'), null);
});

test('Renewed inside the window it counts from the old expiry, before and after it from the completion', () => {
  const before = award('2026-06-30');
  assert.equal(expiry(fromExpiry, '2026-05-31', before), '2027-06-30');
  assert.equal(expiry(fromExpiry, '2026-06-30', before), '2027-06-30');
  assert.equal(expiry(fromExpiry, '2026-05-30', before), '2027-05-30');
  assert.equal(expiry(fromExpiry, '2026-07-01', before), '2027-07-01');
  assert.equal(expiry(yearly, '2026-06-15', before), '2027-06-15');
  assert.equal(expiry(fromExpiry, '2026-06-15', { ...before, state: 'revoked' }), '2027-06-15');
});

test('A fixed day of the year is the first after the least validity', () => {
  const terms: Terms = {
    validity: { kind: 'year-day', day: '09-30', leastDays: 60, monthEnd: false },
    ...{ renewalDays: 30, graceDays: 0 },
  };
  assert.equal(expiry(terms, '2026-08-01'), '2026-09-30');
  assert.equal(expiry(terms, '2026-08-02'), '2027-09-30');
});

test('The state of an award follows from its dates and the day', () => {
  const at = (day: string, one: Before = award('2026-06-30')) => stateOn(one, day);
  assert.deepEqual(
    ['2026-05-30', '2026-05-31', '2026-06-30', '2026-07-01', '2026-07-10', '2026-07-11'].map((day) => at(day)),
    ['active', 'expiring', 'expiring', 'in-grace', 'in-grace', 'expired'],
  );
  assert.equal(at('2026-01-01', { ...award('2026-06-30'), state: 'revoked' }), 'revoked');
  assert.equal(at('2099-01-01', { state: 'active', ...datesAround(yearly, null) }), 'active');
});

test('After the grace what earns it is needed again, unless the certification says otherwise', () => {
  const before = { ...award('2026-06-30'), revokedOn: null };
  const next = (day: string, earnedAgain = true) => nextOn(before, { earnedAgain }, day);
  assert.equal(next('2026-05-30'), null);
  assert.deepEqual(next('2026-06-01'), { purpose: 'renews', since: '2026-05-31' });
  assert.deepEqual(next('2026-07-10'), { purpose: 'renews', since: '2026-05-31' });
  assert.deepEqual(next('2026-07-11'), { purpose: 'earns', since: '2026-05-31' });
  assert.deepEqual(next('2026-07-11', false), { purpose: 'renews', since: '2026-05-31' });
  assert.deepEqual(nextOn(null, { earnedAgain: true }, '2026-01-01'), { purpose: 'earns', since: null });
  const revoked = { ...before, state: 'revoked' as const, revokedOn: '2026-02-02' };
  assert.deepEqual(nextOn(revoked, { earnedAgain: true }, '2026-03-01'), { purpose: 'earns', since: '2026-02-02' });
});
