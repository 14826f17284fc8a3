import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineDiff } from './line-diff.ts';

const signs = { same: ' ', added: '+', removed: '-' };
const shown = (before: string, after: string) => lineDiff(before, after).map(({ how, text }) => `${signs[how]}${text}`);

test('What changed between two texts is the fewest lines that went and came', () => {
  assert.deepEqual(shown('a\nb\nc', 'a\nx\nc'), [' a', '-b', '+x', ' c']);
  assert.deepEqual(shown('a\nb', 'a\nb'), [' a', ' b']);
  assert.deepEqual(shown('a', 'a\n\nb'), [' a', '+', '+b']);
  assert.deepEqual(shown('one\ntwo\nthree', 'two\nthree\nfour'), ['-one', ' two', ' three', '+four']);
});
