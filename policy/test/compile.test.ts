import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Catalogue, type Cell, Complaints, type Role, cellOf, check, compile, fact } from '../src/index.ts';
import { actor, appointed, catalogue, roles, rules, sam, user, users, world } from './cast.ts';
import { associate, catalogue as wide } from './kinds.ts';

function complaintsOf(from: Catalogue, given: readonly Role[]): readonly string[] {
  try {
    compile(from, given, 'below');
    return [];
  } catch (fault) {
    if (fault instanceof Complaints) return fault.list.map(({ id }) => id.replace('complaint.', ''));
    throw fault;
  }
}

const local = roles.find(({ id }) => id === 'local') as Role;
const withCell = (privilege: string, cell: Cell, more: Partial<Role> = {}): readonly Role[] => [
  { ...local, cells: { 'user.view': { any: ['location'] }, [privilege]: cell }, ...more },
];

const mistakes: readonly (readonly [string, Catalogue, readonly Role[], readonly string[]])[] = [
  ['a privilege that nobody declared', catalogue, withCell('user.fly', { any: ['own'] }), ['unknown-privilege']],
  [
    'a scope that the privilege does not offer',
    catalogue,
    withCell('user.profile', { any: ['location'] }),
    ['scope-not-offered'],
  ],
  ['no scope at all', catalogue, withCell('user.export', { any: [] }), ['no-scope']],
  [
    'a requirement that nobody knows',
    catalogue,
    withCell('user.export', { any: ['own'], all: ['moon-is-full'] }),
    ['unknown-requirement'],
  ],
  [
    'authority that can not be read of the kind',
    catalogue,
    withCell('user.export', { any: ['own'], all: ['issuer-on-bank'] }),
    ['requirement-cannot-be-read'],
  ],
  [
    'a scope that needs an anchor the role does not take',
    catalogue,
    withCell('user.export', { any: ['client'] }),
    ['scope-without-anchor'],
  ],
  [
    'an implied privilege that is not held',
    catalogue,
    [{ ...local, cells: { 'user.edit': { any: ['location'] } } }],
    ['implied-missing'],
  ],
  [
    'an implied privilege that reaches less',
    catalogue,
    withCell('user.edit', { any: ['organization'] }),
    ['implied-narrower'],
  ],
  ['two roles of one id', catalogue, [local, local], ['declared-twice']],
  ['two learner roles', catalogue, [roles[0] as Role, { ...(roles[0] as Role), id: 'other' }], ['second-learner']],
  [
    'a kind that is not in the catalogue',
    { ...catalogue, kinds: catalogue.kinds.slice(1) },
    [],
    catalogue.privileges.filter(({ on }) => on === user).map(() => 'unknown-kind'),
  ],
  [
    'a side that the deed does not have',
    wide,
    [{ ...local, cells: { [associate.id]: { any: ['organization'], sides: { user: { any: ['own'] } } } } }],
    ['unknown-side'],
  ],
  [
    'a scope that one side can not be read by',
    wide,
    [{ ...local, cells: { [associate.id]: { any: ['organization'], sides: { group: { any: ['instructs'] } } } } }],
    ['scope-cannot-be-read'],
  ],
  [
    'a privilege that offers what can not be read',
    { ...catalogue, privileges: [...catalogue.privileges, { ...users.view, id: 'user.hug', scopes: ['purchased'] }] },
    [],
    ['scope-cannot-be-read'],
  ],
];

for (const [sentence, from, given, complaints] of mistakes) {
  test(`Roles are refused with ${sentence}`, () => assert.deepEqual(complaintsOf(from, given), complaints));
}

test('Every mistake is told at once', () => {
  assert.deepEqual(
    complaintsOf(catalogue, withCell('user.profile', { any: ['location', 'reports'], all: ['moon-is-full'] })),
    ['scope-not-offered', 'scope-not-offered', 'unknown-requirement'],
  );
});

test('A twin keeps a report although it would imply what a twin does not hold', () => {
  assert.deepEqual(
    complaintsOf(catalogue, [{ ...local, cells: { 'user.edit': { any: ['location'] } }, twinOf: 'local' }]),
    [],
  );
});

test('A catalogue brings requirements of its own', () => {
  const own = { ...catalogue, requirements: [fact('moon-is-full', 'condition')] };
  const moonlit = compile(own, withCell('user.export', { any: ['location'], all: ['moon-is-full'] }), 'below');
  const lena = actor('lena', 'leeds', [appointed('local')]);
  const asked = (full: boolean) =>
    check(moonlit, lena, users.export, { ...sam, facts: { ...sam.facts, 'moon-is-full': full } }, world);
  assert.ok(asked(true).allowed);
  const refused = asked(false);
  assert.deepEqual(!refused.allowed && [refused.why, refused.missing[0]?.kind, refused.missing[0]?.remedy?.id], [
    'requirement',
    'condition',
    'remedy.moon-is-full',
  ]);
});

test('A cell is what the role says, and null where the role holds nothing', () => {
  assert.deepEqual(cellOf(rules, 'local', users.edit), {
    any: ['location'],
    all: ['ranks-at-or-below', 'not-oneself'],
  });
  assert.deepEqual(cellOf(rules, 'student', users.view), { any: ['own'], all: [] });
  assert.equal(cellOf(rules, 'student', users.edit), null);
  assert.equal(cellOf(rules, 'gone', users.edit), null);
});
