import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSay } from '../say.ts';
import { audienceOf, checkAssignment, inputOf, noAssignment, valuesOf } from './assignment-fields.ts';
import { audienceWords, dueWords } from './assignment-words.ts';

const say = createSay('en', 'en-GB');
const today = '2026-11-30';
const leeds = { ...noAssignment, courseId: 'fire', places: 'leeds' };
const wrong = (changed: Partial<typeof leeds>) => Object.keys(checkAssignment({ ...leeds, ...changed }, today, say));

test('An assignment without a course or anybody to reach is not complete', () => {
  assert.deepEqual(wrong({ courseId: '', places: '' }), ['courseId', 'places']);
  assert.deepEqual(wrong({ places: '', everybody: true }), []);
});

test('A due date is today or later, days are whole and at least one', () => {
  assert.deepEqual(wrong({ due: 'date', dueDate: '2026-11-29' }), ['dueDate']);
  assert.deepEqual(wrong({ due: 'date', dueDate: today }), []);
  assert.deepEqual(wrong({ dueDays: '0' }), ['dueDays']);
  assert.deepEqual(wrong({ dueDays: '1.5' }), ['dueDays']);
});

test('Only the chosen way of being due is sent, and the course gives the name when none was typed', () => {
  const input = inputOf({ ...leeds, due: 'date', dueDate: '2026-12-24' }, 'Fire safety');
  assert.deepEqual(
    { name: input.name, dueDays: input.dueDays, dueDate: input.dueDate },
    { name: 'Fire safety', dueDays: null, dueDate: '2026-12-24' },
  );
});

test('What the server says of an assignment comes back as it was', () => {
  const audience = { places: ['leeds', 'york'], withDescendants: false };
  const values = valuesOf({
    id: 'a',
    name: 'Fire safety for the north',
    course: { id: 'fire', title: 'Fire safety' },
    audience,
    dueDate: null,
    dueDays: 30,
    learnersOnly: true,
    state: 'active',
    version: 1,
  });
  assert.deepEqual(audienceOf(values), audience);
  assert.equal(inputOf(values, '').dueDays, 30);
});

test('Places that the reader may not see are counted, not left out', () => {
  const audience = { places: ['leeds', 'bath'], withDescendants: true };
  assert.equal(
    audienceWords(audience, [{ id: 'leeds', name: 'Leeds' }], say),
    'Leeds and 1 other location, with everything below',
  );
});

test('Being due is told in words', () => {
  assert.equal(dueWords({ dueDate: null, dueDays: 1 }, say), '1 day after getting it');
  assert.equal(dueWords({ dueDate: '2026-12-24', dueDays: null }, say), '24 Dec 2026');
  assert.equal(dueWords({ dueDate: null, dueDays: null }, say), 'No due date');
});
