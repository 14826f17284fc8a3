import assert from 'node:assert/strict';
import { test } from 'node:test';
import { belowOf, branchesOf } from './tree.ts';

const category = (id: string, parentId: string | null) => ({ id, name: id, parentId, version: 1 });
const all = [
  category('office', null),
  category('safety', null),
  category('fire', 'safety'),
  category('drills', 'fire'),
];

test('Each category is followed by what stands below it, with the way that leads there', () => {
  assert.deepEqual(
    branchesOf(all).map(({ path, depth }) => [path, depth]),
    [
      ['office', 0],
      ['safety', 0],
      ['safety › fire', 1],
      ['safety › fire › drills', 2],
    ],
  );
});

test('A category is not offered as a place below itself', () => {
  assert.deepEqual(belowOf(all, 'safety'), ['safety', 'fire', 'drills']);
  assert.deepEqual(belowOf(all, 'office'), ['office']);
});
