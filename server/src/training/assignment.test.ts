import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, differences, newAssignment, type Reaching, type Situation } from './assignment.ts';

const was = {
  name: 'Fire safety',
  audience: { everybody: true },
  learnersOnly: false,
  dueDate: null,
  dueDays: 14,
  dueFrom: 'joined',
  leastDays: 7,
  countsAlready: { kind: 'any' },
  repeats: null,
  note: '',
} as const;
const id = '01900000-0000-7000-8000-000000000000';

const changes = [
  ['what is not said stays', {}, was],
  ['a date takes the place of days', { dueDate: '2026-12-24' }, { ...was, dueDate: '2026-12-24', dueDays: null }],
  ['days stay days', { dueDays: 7 }, { ...was, dueDays: 7 }],
  ['it may repeat no more', { repeats: null, note: 'Bring your boots.' }, { ...was, note: 'Bring your boots.' }],
  ['no due date at all', { dueDays: null }, { ...was, dueDays: null }],
  [
    'both are kept, to be refused',
    { dueDate: '2026-12-24', dueDays: 7 },
    { ...was, dueDate: '2026-12-24', dueDays: 7 },
  ],
] as const;

for (const [name, input, expected] of changes) {
  test(`A change of an assignment: ${name}`, () => assert.deepEqual(changed(was, input), expected));
}

const inputs = [
  ['places, with everything below unless said otherwise', { audience: { places: [id] } }, true],
  ['everybody', { audience: { everybody: true } }, true],
  ['users by name', { audience: { users: [id] } }, true],
  ['nobody by name', { audience: { users: [] } }, false],
  ['users and places', { audience: { users: [id], places: [id] } }, false],
  ['where named users stand, which is worked out', { audience: { users: [id], at: [id] } }, false],
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

const sam: Situation['users'][number] = {
  id: 'sam',
  place: 'leeds',
  state: 'active',
  isService: false,
  also: [],
  holdsRole: false,
  hiredOn: null,
};
const closure = [
  { place: 'leeds', above: 'leeds' },
  { place: 'leeds', above: 'north' },
];
const asks = (rest: Partial<Reaching> = {}): Reaching => ({
  id: 'yearly',
  course: 'fire',
  path: null,
  places: ['north'],
  users: null,
  withDescendants: true,
  learnersOnly: false,
  dueDate: null,
  dueDays: 14,
  dueFrom: 'joined',
  leastDays: 7,
  countsAlready: { kind: 'any' },
  repeats: null,
  createdAt: '2026-11-01T00:00:00Z',
  ...rest,
});
const holds = { enrollments: [{ id: 'e', user: 'sam' }], held: [{ enrollment: 'e', assignment: 'yearly' }] };

// who, what asks, what is held already, whether it is missing or too much
const situations: readonly (readonly [string, Partial<Situation>, 'missing' | 'superfluous' | 'neither'])[] = [
  ['a region reaches the users of its sites', {}, 'missing'],
  ['a region without what lies below does not', { assignments: [asks({ withDescendants: false })] }, 'neither'],
  [
    'a place reaches its own users without what lies below',
    { assignments: [asks({ places: ['leeds'], withDescendants: false })] },
    'missing',
  ],
  ['two places that cover each other ask once', { assignments: [asks({ places: ['north', 'leeds'] })] }, 'missing'],
  [
    'everybody is everybody, also without a place',
    { users: [{ ...sam, place: null }], assignments: [asks({ places: [] })] },
    'missing',
  ],
  ['who is named is reached wherever they are', { assignments: [asks({ users: ['sam'], places: [] })] }, 'missing'],
  ['who is not named is not', { assignments: [asks({ users: ['yara'], places: [] })] }, 'neither'],
  [
    'who is named is reached at the place the assignment stands at',
    { assignments: [asks({ users: ['sam'], places: ['leeds'], withDescendants: false })] },
    'missing',
  ],
  [
    'who is named and moved away from there loses it',
    { ...holds, assignments: [asks({ users: ['sam'], places: ['york'], withDescendants: false })] },
    'superfluous',
  ],
  ['who has no place is at none', { users: [{ ...sam, place: null }] }, 'neither'],
  [
    'learners only leaves out who holds a role',
    { users: [{ ...sam, holdsRole: true }], assignments: [asks({ learnersOnly: true })] },
    'neither',
  ],
  ['a service user learns nothing', { users: [{ ...sam, isService: true }] }, 'neither'],
  ['an invited user comes under it when active', { users: [{ ...sam, state: 'invited' }] }, 'neither'],
  ['what is held already is not missing', holds, 'neither'],
  ['who left loses it', { ...holds, users: [{ ...sam, state: 'archived' }] }, 'superfluous'],
  ['who moved away loses it', { ...holds, users: [{ ...sam, place: 'bath' }] }, 'superfluous'],
  ['who is suspended keeps it', { ...holds, users: [{ ...sam, state: 'suspended' }] }, 'neither'],
  ['what is not asked any more is let go', { ...holds, assignments: [] }, 'superfluous'],
];

for (const [name, rest, expected] of situations) {
  test(`Rules are live: ${name}`, () => {
    const situation = { users: [sam], closure, assignments: [asks()], enrollments: [], onPaths: [], held: [], ...rest };
    const { missing, superfluous } = differences(situation);
    assert.deepEqual(
      { missing: missing.map(({ user, course }) => [user, course]), superfluous },
      {
        missing: expected === 'missing' ? [['sam', 'fire']] : [],
        superfluous: expected === 'superfluous' ? holds.held : [],
      },
    );
  });
}
