import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closesRing, dayWords, lockOf } from './entry.ts';

const now = new Date('2026-11-30T12:00:00Z');
const day = dayWords('en', 'Europe/London');
const open = { opensAt: null, closesAt: null, missing: [] };

// how it is locked, what is said of the course, and what the learner reads
const situations = [
  ['open', open, null],
  [
    'before its window',
    { ...open, opensAt: new Date('2026-12-24T09:00Z') },
    ['registration-not-yet', '24 December 2026'],
  ],
  ['within its window', { ...open, opensAt: now, closesAt: new Date('2026-12-24T09:00Z') }, null],
  ['at the end of its window', { ...open, closesAt: now }, ['registration-over', '30 November 2026']],
  [
    'before what it asks for is completed',
    { ...open, missing: [{ title: 'Fire safety' }, { title: 'First aid' }] },
    ['prerequisites-missing', 'Fire safety, First aid'],
  ],
] as const;

for (const [how, locking, expected] of situations)
  test(`A course ${how} is ${expected ? 'locked, and says why' : 'not locked'}`, () => {
    const lock = lockOf(locking, now, day);
    assert.deepEqual(lock && [lock.problem.code, ...Object.values(lock.values)], expected);
  });

test('Courses that ask for each other would let nobody begin', () => {
  const asks = new Map([
    ['b', ['c']],
    ['c', ['d']],
  ]);
  assert.equal(closesRing(asks, 'a', ['b']), false);
  assert.equal(closesRing(asks, 'd', ['b']), true);
  assert.equal(
    closesRing(
      new Map([
        ['b', ['c']],
        ['c', ['b']],
      ]),
      'a',
      ['b'],
    ),
    false,
  );
});
