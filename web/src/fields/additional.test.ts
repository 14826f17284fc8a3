import assert from 'node:assert/strict';
import { test } from 'node:test';
import { narrowedBy, narrowingIn, splitAdditional } from './additional.ts';

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
