import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergedCycles, movedBack, type Cycle } from './moved.ts';

const of = (id: string, user: string, course: string, cycle = 1, done = false): Cycle => ({
  id,
  user,
  course,
  cycle,
  done,
});
const becomes = (all: readonly Cycle[]) =>
  mergedCycles(all, 'old', 'new').map(({ id, becomes: to }) => `${id} ${to.user} ${to.cycle}`);

test('An enrollment that the other does not have goes along as it is', () => {
  assert.deepEqual(becomes([of('a', 'old', 'golf', 2)]), ['a new 2']);
});

test('Of two enrollments in one cycle the completed one stands, else that of the user who stays; the other is history', () => {
  assert.deepEqual(becomes([of('a', 'new', 'golf'), of('b', 'old', 'golf')]), ['b new 0']);
  assert.deepEqual(becomes([of('a', 'new', 'golf'), of('b', 'old', 'golf', 1, true)]), ['a new 0', 'b new 1']);
  assert.deepEqual(becomes([of('a', 'new', 'golf', 1, true), of('b', 'old', 'golf', 1, true)]), ['b new 0']);
});

test('No two enrollments of a course end in the same cycle, whatever there was', () => {
  const all = [1, 2, 0].flatMap((cycle) => [
    of(`n${cycle}`, 'new', 'golf', cycle, cycle === 2),
    of(`o${cycle}`, 'old', 'golf', cycle, cycle === 1),
  ]);
  const moved = mergedCycles(all, 'old', 'new');
  const cycles = all.map((one) => moved.find(({ id }) => id === one.id)?.becomes.cycle ?? one.cycle);
  assert.equal(new Set(cycles).size, all.length, cycles.join());
});

test('What was worked on since stays, and so does the one it changed places with', () => {
  const all = [of('a', 'new', 'golf'), of('b', 'old', 'golf', 1, true), of('c', 'old', 'chess')];
  const moved = mergedCycles(all, 'old', 'new');
  const now = all.map((one) => {
    const to = moved.find(({ id }) => id === one.id)?.becomes;
    return to ? { ...one, ...to } : one;
  });
  assert.deepEqual(movedBack(moved, now, new Set()).stay, []);
  assert.deepEqual(movedBack(moved, now, new Set(['b'])).stay, ['a', 'b']);
  const { back } = movedBack(moved, now, new Set(['b']));
  assert.deepEqual(
    back.map(({ id, becomes: to }) => `${id} ${to.user}`),
    ['c old'],
  );
});
