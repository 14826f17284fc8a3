import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMonths, dayIn, type DueTerms, dueOn, dueRule, isOverdue, zoneOf } from './due.ts';

const madeOn = '2026-11-01';
const plain: DueTerms = { dueDate: null, dueDays: null, dueFrom: 'joined', leastDays: 7, madeOn };

// what the assignment says, when somebody came under it, when it is due for them
const cases = [
  ['without a due date it is never due', { dueDate: null, dueDays: null }, '2026-11-20', null],
  ['days count from the day somebody came under it', { dueDate: null, dueDays: 14 }, '2026-11-20', '2026-12-04'],
  ['a date holds for the first ones', { dueDate: '2026-11-30', dueDays: null }, madeOn, '2026-11-30'],
  ['a date holds for those who come in time', { dueDate: '2026-11-30', dueDays: null }, '2026-11-20', '2026-11-30'],
  ['who comes late has a week', { dueDate: '2026-11-30', dueDays: null }, '2026-11-28', '2026-12-05'],
  ['who comes after the date has a week', { dueDate: '2026-11-30', dueDays: null }, '2027-02-01', '2027-02-08'],
  ['nobody has more days than the first ones', { dueDate: '2026-11-03', dueDays: null }, '2026-12-01', '2026-12-03'],
  ['a date before it was made leaves the day itself', { dueDate: '2026-10-01', dueDays: null }, madeOn, madeOn],
] as const;

for (const [name, said, since, due] of cases) {
  test(`Due: ${name}`, () => assert.equal(dueOn(dueRule({ ...plain, ...said }), since, null), due));
}

// what the assignment says, when somebody was hired, when it is due for them who came under it on 20 November
const sinceOthers = [
  ['days after it was made', { dueDays: 30, dueFrom: 'made' }, null, '2026-12-01'],
  ['never before the least number of days', { dueDays: 20, dueFrom: 'made', leastDays: 14 }, null, '2026-12-04'],
  ['days after somebody was hired', { dueDays: 90, dueFrom: 'hired' }, '2026-10-01', '2026-12-30'],
  [
    'who was hired long ago has the least number of days',
    { dueDays: 90, dueFrom: 'hired' },
    '2020-10-01',
    '2026-11-27',
  ],
  ['whose day is not known has as many from now on', { dueDays: 90, dueFrom: 'hired' }, null, '2027-02-18'],
  ['fewer days than the least stay fewer', { dueDays: 3, dueFrom: 'hired' }, '2020-10-01', '2026-11-23'],
] as const;

for (const [name, said, hiredOn, due] of sinceOthers) {
  test(`Due: ${name}`, () => assert.equal(dueOn(dueRule({ ...plain, ...said }), '2026-11-20', hiredOn), due));
}

test('A month after the last day of a month is the last day of the next', () => {
  assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
  assert.equal(addMonths('2026-11-30', 15), '2028-02-29');
  assert.equal(addMonths('2026-03-31', -1), '2026-02-28');
  assert.equal(addMonths('2026-12-15', 1), '2027-01-15');
});

const overdue = [
  ['on its due date nothing is overdue', 'not-started', '2026-11-30', false],
  ['the day after, what is not done is overdue', 'in-progress', '2026-11-29', true],
  ['what was failed is overdue as well', 'failed', '2026-11-29', true],
  ['what is completed is never overdue', 'completed', '2026-11-01', false],
  ['what was withdrawn is never overdue', 'withdrawn', '2026-11-01', false],
  ['what has no due date is never overdue', 'not-started', null, false],
] as const;

for (const [name, state, due, expected] of overdue) {
  test(`Overdue: ${name}`, () => assert.equal(isOverdue(state, due, '2026-11-30'), expected));
}

test('A day is the day on the wall of the reader', () => {
  const at = new Date('2026-11-30T23:30:00Z');
  assert.equal(dayIn('UTC', at), '2026-11-30');
  assert.equal(dayIn('Europe/Berlin', at), '2026-12-01');
  assert.equal(dayIn('America/New_York', at), '2026-11-30');
});

test('The user’s own zone comes before the organization’s, and a name that is no zone counts as none', () => {
  assert.equal(zoneOf('Asia/Tokyo', { general: { timeZone: 'Europe/Berlin' } }), 'Asia/Tokyo');
  assert.equal(zoneOf(null, { general: { timeZone: 'Europe/Berlin' } }), 'Europe/Berlin');
  assert.equal(zoneOf('Middle/Earth', {}), 'UTC');
});
