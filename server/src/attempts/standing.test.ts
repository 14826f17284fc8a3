import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resultOf, type Standing, standingOf, type Tried } from './standing.ts';

const fresh: Standing = { state: 'not-started', progress: 0, score: null, scoreText: null };
const tried = (item: string, rest: Partial<Tried> = {}): Tried => ({
  item,
  number: 1,
  completion: 'incomplete',
  success: 'unknown',
  score: null,
  scoreText: null,
  ...rest,
});
const passed = { completion: 'completed', success: 'passed' } as const;
const failed = { completion: 'completed', success: 'failed' } as const;
const completed = { completion: 'completed' } as const;

// what happened, in which items, to what standing it leads
const cases: readonly (readonly [string, readonly string[], readonly Tried[], Partial<Standing>, Standing?])[] = [
  ['nothing was opened', ['a'], [], { state: 'not-started', progress: 0 }],
  ['it was opened', ['a'], [tried('a', { completion: 'unknown' })], { state: 'in-progress', progress: 0 }],
  ['it is under way', ['a'], [tried('a')], { state: 'in-progress', progress: 0 }],
  ['it was completed', ['a'], [tried('a', completed)], { state: 'completed', progress: 1 }],
  [
    'it was passed',
    ['a'],
    [tried('a', { ...passed, score: 0.9, scoreText: '90' })],
    { state: 'completed', score: 0.9, scoreText: '90' },
  ],
  ['it was passed before it was completed', ['a'], [tried('a', { success: 'passed' })], { state: 'completed' }],
  [
    'it was failed',
    ['a'],
    [tried('a', { ...failed, score: 0.4, scoreText: '40' })],
    { state: 'failed', progress: 0, score: 0.4 },
  ],
  ['the second try is under way', ['a'], [tried('a', failed), tried('a', { number: 2 })], { state: 'in-progress' }],
  [
    'the second try was passed',
    ['a'],
    [tried('a', { ...failed, score: 0.4 }), tried('a', { ...passed, number: 2, score: 0.8 })],
    { state: 'completed', score: 0.8 },
  ],
  ['one of two is done', ['a', 'b'], [tried('a', completed)], { state: 'in-progress', progress: 0.5 }],
  ['both are done', ['a', 'b'], [tried('a', completed), tried('b', passed)], { state: 'completed', progress: 1 }],
  ['one was failed, the other waits', ['a', 'b'], [tried('a', failed)], { state: 'in-progress', progress: 0 }],
  [
    'one was failed, the other is done',
    ['a', 'b'],
    [tried('a', failed), tried('b', completed)],
    { state: 'failed', progress: 0.5 },
  ],
  [
    'scores of several items are their mean',
    ['a', 'b', 'c'],
    [tried('a', { ...passed, score: 1 }), tried('b', { ...passed, score: 0.5 })],
    { score: 0.75, scoreText: null },
  ],
  [
    'tries at items of another version count for nothing',
    ['a'],
    [tried('z', completed)],
    { state: 'not-started', progress: 0 },
  ],
  [
    'what was completed once stays completed',
    ['a'],
    [tried('a', { ...failed, number: 2 })],
    { state: 'completed', progress: 1 },
    { state: 'completed', progress: 1, score: 0.9, scoreText: '90' },
  ],
];

for (const [name, items, tries, expected, before = fresh] of cases) {
  test(`An enrollment stands at ${expected.state ?? expected.score} when ${name}`, () => {
    assert.partialDeepStrictEqual(standingOf(before, items, tries), expected);
    assert.deepEqual(standingOf(before, items, tries.toReversed()), standingOf(before, items, tries));
  });
}

test('The best score of an item counts, not the last one', () => {
  const tries = [
    tried('a', { ...passed, score: 0.9, scoreText: '90' }),
    tried('a', { ...failed, number: 2, score: 0.3, scoreText: '30' }),
  ];
  assert.deepEqual(resultOf(tries), { state: 'completed', score: 0.9, scoreText: '90' });
});
