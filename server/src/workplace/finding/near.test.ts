import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isNear, swapped } from './near.ts';

describe('What was typed means a text', () => {
  for (const [typed, text, meant] of [
    ['leeds', 'leeds leeds-1', true],
    ['leads', 'leeds leeds-1', true],
    ['brsitol', 'bristol bristol', true],
    ['bristl', 'bristol bristol', true],
    ['yrok', 'york works', true],
    ['york wroks', 'york works', true],
    ['manchster', 'manchester north', true],
    ['manch', 'manchester north', true],
    ['bath', 'york works', false],
    ['yor', 'bath', false],
    ['york bath', 'york works', false],
    ['leads', 'lagos', false],
  ] as const)
    test(`“${typed}” ${meant ? 'means' : 'does not mean'} “${text}”`, () => {
      assert.equal(isNear(typed.split(' '), text), meant);
    });
});

test('A short word is also looked for with two letters changed', () => {
  assert.deepEqual(swapped('yrok'), ['ryok', 'york', 'yrko']);
  assert.deepEqual(swapped('manchester'), []);
});
