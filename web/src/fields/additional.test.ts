import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSay } from '../say.ts';
import { narrowedBy, narrowingIn, rangeIn, rangeOf, shownRange, splitAdditional } from './additional.ts';

test('Additional fields leave a form under their own keys, emptied ones as nothing', () => {
  assert.deepEqual(splitAdditional({ email: 'a@b', 'additional.shirt': ' S ', 'additional.bay': ' ' }), {
    rest: { email: 'a@b' },
    additional: { shirt: 'S', bay: null },
  });
  assert.equal(splitAdditional({ email: 'a@b' }).additional, undefined);
});

test('The address of a list keeps what it is narrowed by, whatever stands in a value', () => {
  const one = narrowedBy(undefined, 'shirt', 'a;b:c');
  const two = narrowedBy(one, 'bay', '7');
  assert.deepEqual(
    [...narrowingIn(two)],
    [
      ['shirt', 'a;b:c'],
      ['bay', '7'],
    ],
  );
  assert.equal(narrowedBy(narrowedBy(two, 'bay', undefined), 'shirt', undefined), undefined);
});

test('A list is narrowed by a range with one or two ends, and says so in words', () => {
  const say = createSay('en');
  for (const [text, words] of [
    ['3..7.5', '3 – 7.5'],
    ['3..', 'from 3'],
    ['..7', 'to 7'],
  ] as const) {
    assert.equal(rangeOf(rangeIn(text)), text);
    assert.equal(shownRange({ type: 'number' }, text, say), words);
  }
  assert.equal(rangeOf(rangeIn(undefined)), undefined);
  assert.equal(shownRange({ type: 'date' }, '2026-03-14..', say), `from ${say.day('2026-03-14')}`);
  assert.equal(shownRange({ type: 'text' }, 'bay', say), 'bay…');
});
