import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type GroupSituation, groupDifferences } from './membership.ts';

const sam = { id: 'sam', state: 'active', isService: false };
const belongs = { user: 'sam', course: 'fire', group: 'drivers', asked: true };
const held = { enrollment: 'e', user: 'sam', course: 'fire', group: 'drivers' };

const situations: readonly (readonly [string, Partial<GroupSituation>, 'missing' | 'superfluous' | 'neither'])[] = [
  ['a member gets the courses of the group', {}, 'missing'],
  ['what is held already is not missing', { heldByGroup: [held] }, 'neither'],
  [
    'a course that is not published or asks new members alone waits',
    { memberCourses: [{ ...belongs, asked: false }] },
    'neither',
  ],
  [
    'who has it stays when the course is retired',
    { memberCourses: [{ ...belongs, asked: false }], heldByGroup: [held] },
    'neither',
  ],
  ['who left the group loses it', { memberCourses: [], heldByGroup: [held] }, 'superfluous'],
  [
    'the same course by another group is another reason',
    { memberCourses: [{ ...belongs, group: 'york' }], heldByGroup: [held, { ...held, group: 'york' }] },
    'superfluous',
  ],
  ['who is suspended gets nothing new', { users: [{ ...sam, state: 'suspended' }] }, 'neither'],
  [
    'who is suspended keeps what there is',
    { users: [{ ...sam, state: 'suspended' }], memberCourses: [], heldByGroup: [held] },
    'neither',
  ],
  ['who is archived loses it', { users: [{ ...sam, state: 'archived' }], heldByGroup: [held] }, 'superfluous'],
  ['a service user learns nothing', { users: [{ ...sam, isService: true }] }, 'neither'],
];

for (const [name, rest, expected] of situations) {
  test(`Groups enroll their members: ${name}`, () => {
    const found = groupDifferences({ users: [sam], memberCourses: [belongs], heldByGroup: [], ...rest });
    assert.deepEqual(found, {
      missing: expected === 'missing' ? [{ user: 'sam', course: 'fire', group: 'drivers' }] : [],
      superfluous: expected === 'superfluous' ? [{ enrollment: 'e', group: 'drivers' }] : [],
    });
  });
}
