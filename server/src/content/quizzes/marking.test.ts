import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mark, numberIn } from './marking.ts';
import { type Question, question } from './question.ts';

const asked = { id: 'q', prompt: 'Which?' };
const choice = (id: string, isRight: boolean) => ({ id, text: id, isRight });
const of = (one: object): Question => question.parse({ ...asked, ...one });

const four = [choice('a', true), choice('b', true), choice('c', false), choice('d', false)];

test('One right answer is all or nothing', () => {
  const single = of({ type: 'single', answers: [choice('a', true), choice('b', false)] });
  assert.equal(mark(single, { chosen: ['a'] }), 1);
  assert.equal(mark(single, { chosen: ['b'] }), 0);
  assert.equal(mark(single, { chosen: ['a', 'b'] }), 0);
  assert.equal(mark(single, { text: 'a' }), 0);
  assert.equal(mark(single, undefined), 0);
});

test('Several right answers count in part where the question says so, and choosing all of them gains nothing', () => {
  const whole = of({ type: 'multiple', answers: four });
  assert.deepEqual([mark(whole, { chosen: ['b', 'a'] }), mark(whole, { chosen: ['a'] })], [1, 0]);
  const part = of({ type: 'multiple', answers: four, partial: true });
  const shares = [['a', 'b'], ['a'], ['a', 'c'], ['a', 'b', 'c', 'd'], ['a', 'a', 'b']].map((chosen) =>
    mark(part, { chosen }),
  );
  assert.deepEqual(shares, [1, 0.5, 0, 0, 1]);
});

test('A short answer counts whatever its case, accents, spaces and full stop', () => {
  const short = of({ type: 'short', accepted: ['Café crème', 'Straße'] });
  for (const text of ['CAFE CREME', ' café  crème. ', 'strasse']) assert.equal(mark(short, { text }), 1, text);
  assert.equal(mark(short, { text: 'cafe' }), 0);
  assert.equal(mark(short, { text: ' ' }), 0);
});

test('A number counts within its tolerance, with comma or point, with its unit or without', () => {
  const numeric = of({ type: 'numeric', value: 9.8, tolerance: 0.1, unit: 'm/s' });
  for (const text of ['9.8', '9,7', '9.9 m/s', ' 9,8M/S']) assert.equal(mark(numeric, { text }), 1, text);
  for (const text of ['9.91', '9.8 km', 'ten', '9.8.1', '1,000.5']) assert.equal(mark(numeric, { text }), 0, text);
  assert.equal(numberIn('1 500', ''), 1500);
  assert.equal(numberIn('−3', ''), -3);
  assert.equal(mark(of({ type: 'numeric', value: null }), { text: '0' }), 0);
});

test('Pairs count each for itself in part, and equal words on the right are equally right', () => {
  const pair = (id: string, right: string) => ({ id, left: id, match: `${id}-m`, right });
  const pairs = [pair('a', 'red'), pair('b', 'blue'), pair('c', 'Red')];
  const part = of({ type: 'matching', pairs, partial: true });
  assert.equal(mark(part, { pairs: { a: 'c-m', b: 'b-m', c: 'a-m' } }), 1);
  assert.equal(mark(part, { pairs: { a: 'b-m', b: 'b-m' } }), 1 / 3);
  assert.equal(mark(of({ type: 'matching', pairs }), { pairs: { a: 'a-m', b: 'b-m' } }), 0);
});

test('An order counts in part by what follows what', () => {
  const entries = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id }));
  const part = of({ type: 'ordering', entries, partial: true });
  const shares = [
    ['a', 'b', 'c', 'd'],
    ['d', 'a', 'b', 'c'],
    ['d', 'c', 'b', 'a'],
    ['a', 'a', 'b', 'c'],
  ].map((order) => mark(part, { order }));
  assert.deepEqual(shares, [1, 2 / 3, 0, 0]);
  assert.equal(mark(of({ type: 'ordering', entries }), { order: ['d', 'a', 'b', 'c'] }), 0);
});

test('True or false is one of two', () => {
  const statement = of({ type: 'true-false', isTrue: false });
  assert.deepEqual([mark(statement, { chosen: ['false'] }), mark(statement, { chosen: ['true'] })], [1, 0]);
});
