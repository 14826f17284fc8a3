import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AssignmentValues, assignmentOf, mostOpensDays, noAssignment } from './assignment-input.ts';

const values: AssignmentValues = {
  ...noAssignment,
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
    dueFrom: 'joined',
    leastDays: 7,
    countsAlready: { kind: 'any' },
    repeats: null,
    note: '',
  });
});

// what is typed, and how the server is told
const repeats = [
  [
    { repeat: 'rolling', months: '6', opensDays: '20' },
    { kind: 'rolling', months: 6, opensDays: 20 },
  ],
  [
    { repeat: 'window', from: '03-01', until: '03-31' },
    { kind: 'window', from: '03-01', until: '03-31' },
  ],
  [
    { repeat: 'anchored', day: '09-01', opensDays: '0' },
    { kind: 'anchored', day: '09-01', opensDays: 0 },
  ],
  [{ repeat: 'rolling', months: '', opensDays: '20' }, null],
] as const;

for (const [typed, told] of repeats) {
  test(`A repeat of ${JSON.stringify(typed)} is told as ${JSON.stringify(told)}`, () => {
    assert.deepEqual(assignmentOf({ ...values, ...typed })?.repeats, told);
  });
}

test('A cycle begins after the one before at the soonest', () => {
  assert.equal(mostOpensDays({ repeat: 'rolling', months: '1' }), 27);
  assert.equal(mostOpensDays({ repeat: 'anchored', months: '1' }), 364);
});

test('What counts already is told with what it asks for', () => {
  const told = (typed: Partial<AssignmentValues>) => assignmentOf({ ...values, ...typed })?.countsAlready;
  assert.deepEqual(told({ counts: 'within', within: '3', unit: 'days' }), { kind: 'within', count: 3, unit: 'days' });
  assert.deepEqual(told({ counts: 'since', since: '2026-01-01' }), { kind: 'since', date: '2026-01-01' });
  assert.deepEqual(told({ counts: 'none' }), { kind: 'none' });
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
