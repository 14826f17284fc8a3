import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLast, standsAt } from './approval.ts';

const steps = [
  { by: 'manager', user: null },
  { by: 'administrators', user: null },
] as const;
const since = new Date('2026-11-01T08:00:00Z');
const at = (days: number) => new Date(since.getTime() + days * 24 * 60 * 60 * 1_000);

// days that went by, days after which it goes on, the step it waits at
const waits = [
  [6.9, 7, 0],
  [7, 7, 1],
  [14, 7, 2],
  [400, 7, 2],
  [400, null, 0],
] as const;

for (const [days, goesOnAfter, expected] of waits)
  test(`What nobody answered for ${days} days waits at step ${expected} when it goes on after ${goesOnAfter ?? 'no'} days`, () =>
    assert.equal(standsAt({ step: 0, since, goesOnAfter }, steps, at(days)), expected));

test('The last of the steps decides, and so does whoever comes after it', () => {
  assert.deepEqual(
    [0, 1, 2].map((step) => isLast(step, steps)),
    [false, true, true],
  );
  assert.equal(isLast(0, []), true);
});
