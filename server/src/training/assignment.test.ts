import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, newAssignment } from './assignment.ts';

const was = { name: 'Fire safety', audience: { everybody: true }, learnersOnly: false, dueDate: null, dueDays: 14 } as const;
const id = '01900000-0000-7000-8000-000000000000';

const changes = [
  ['what is not said stays', {}, was],
  ['a date takes the place of days', { dueDate: '2026-12-24' }, { ...was, dueDate: '2026-12-24', dueDays: null }],
  ['days stay days', { dueDays: 7 }, { ...was, dueDays: 7 }],
  ['no due date at all', { dueDays: null }, { ...was, dueDays: null }],
  ['both are kept, to be refused', { dueDate: '2026-12-24', dueDays: 7 }, { ...was, dueDate: '2026-12-24', dueDays: 7 }],
] as const;

for (const [name, input, expected] of changes) {
  test(`A change of an assignment: ${name}`, () => assert.deepEqual(changed(was, input), expected));
}

const inputs = [
  ['places, with everything below unless said otherwise', { audience: { places: [id] } }, true],
  ['everybody', { audience: { everybody: true } }, true],
  ['no places at all', { audience: { places: [] } }, false],
  ['everybody and places', { audience: { everybody: true, places: [id] } }, false],
  ['a day that does not exist', { audience: { everybody: true }, dueDate: '2026-02-30' }, false],
  ['no days', { audience: { everybody: true }, dueDays: 0 }, false],
] as const;

for (const [name, rest, valid] of inputs) {
  test(`An assignment ${valid ? 'takes' : 'does not take'} ${name}`, () => {
    assert.equal(newAssignment.safeParse({ courseId: id, name: 'Fire safety', ...rest }).success, valid);
  });
}
