import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AssignmentValues, assignmentOf } from './assignment-input.ts';

const values: AssignmentValues = {
  what: 'course',
  path: '',
  course: 'fire',
  name: ' Fire safety for Leeds ',
  reach: 'places',
  places: 'leeds,york',
  withDescendants: true,
  users: '',
  due: 'days',
  dueDate: '2026-12-01',
  dueDays: '14',
  learnersOnly: false,
};

test('An assignment names the chosen locations and one kind of due date', () => {
  assert.deepEqual(assignmentOf(values), {
    courseId: 'fire',
    name: 'Fire safety for Leeds',
    audience: { places: ['leeds', 'york'], withDescendants: true },
    learnersOnly: false,
    dueDays: 14,
  });
});

test('Without a course or an audience there is nothing to preview', () => {
  assert.equal(assignmentOf({ ...values, course: '' }), null);
  assert.equal(assignmentOf({ ...values, places: '' }), null);
});

test('Everybody needs no list', () => {
  assert.deepEqual(assignmentOf({ ...values, reach: 'everybody' })?.audience, { everybody: true });
});

test('Users by name go as they were chosen, and without any there is nothing to ask yet', () => {
  const named = assignmentOf({ ...values, reach: 'users', users: 'sam,yara' });
  assert.deepEqual(named?.audience, { users: ['sam', 'yara'] });
  assert.equal(assignmentOf({ ...values, reach: 'users' }), null);
});
