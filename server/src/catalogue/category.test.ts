import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Category, hindranceOf, lineOf } from './category.ts';

const category = (id: string, parentId: string | null): Category => ({ id, name: id, parentId, version: 1 });
const all = [
  category('safety', null),
  category('fire', 'safety'),
  category('drills', 'fire'),
  category('night', 'drills'),
  category('office', null),
];

test('A category is found with everything above it, the nearest first', () => {
  assert.deepEqual(lineOf(all, 'drills'), ['drills', 'fire', 'safety']);
  assert.deepEqual(lineOf(all, null), []);
});

const moves = [
  ['to the top', 'drills', null, null],
  ['below another', 'office', 'fire', null],
  ['below itself', 'fire', 'fire', 'category-below-itself'],
  ['below what stands below it', 'safety', 'drills', 'category-below-itself'],
  ['below one that is not there', 'office', 'nowhere', 'category-unknown'],
  ['new and four deep', null, 'drills', null],
  ['new and five deep', null, 'night', 'category-too-deep'],
  ['with what it holds five deep', 'safety', 'office', 'category-too-deep'],
] as const;

for (const [how, id, parent, expected] of moves)
  test(`A category that goes ${how} ${expected ? 'is refused' : 'may'}`, () =>
    assert.equal(hindranceOf(all, id, parent), expected));
