import assert from 'node:assert/strict';
import { test } from 'node:test';
import { between } from './selection.ts';

const rows = ['ada', 'greta', 'lena', 'olu', 'sam'];
const self = (row: string) => row;

test('A range reaches from the last chosen row to this one, whichever comes first', () => {
  assert.deepEqual(between(rows, self, 'greta', 'olu'), ['greta', 'lena', 'olu']);
  assert.deepEqual(between(rows, self, 'olu', 'greta'), ['greta', 'lena', 'olu']);
});

test('A range whose other end has left the list is the one row', () => {
  assert.deepEqual(between(rows, self, 'nobody', 'lena'), ['lena']);
});
