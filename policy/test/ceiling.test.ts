import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Actor,
  type Anchor,
  type Role,
  type Thing,
  compile,
  mayGive,
  maySave,
  outranks,
  rankOf,
} from '../src/index.ts';
import {
  actor,
  ada,
  ana,
  appointed,
  ben,
  catalogue,
  greta,
  holder,
  jo,
  joe,
  kim,
  lena,
  mara,
  olu,
  otto,
  roles,
  rules,
  sam,
  users,
  world,
  yara,
} from './cast.ts';

const at = (kind: Anchor['kind'], id: string): Anchor => ({ kind, id });
const lakeside = at('organization', 'lakeside');

/** What is asked, and the reasons why not (none: it may be). */
const givings: readonly (readonly [string, Actor, string, Anchor | null, Thing, readonly string[]])[] = [
  ['A local administrator makes another one at the same location', lena, 'local', null, sam, []],
  ['A local administrator makes none at another location', lena, 'local', null, yara, ['scope', 'ceiling.beyond']],
  [
    'A local administrator makes nobody at home a local administrator elsewhere',
    lena,
    'local',
    at('location', 'york'),
    sam,
    ['ceiling.beyond'],
  ],
  [
    'A local administrator makes nobody an administrator of the locations below',
    lena,
    'multiple',
    null,
    sam,
    ['ceiling.rank', 'ceiling.beyond'],
  ],
  [
    'A local administrator gives nothing to who outranks them',
    lena,
    'people',
    null,
    otto,
    ['ceiling.rank', 'ceiling.beyond'],
  ],
  ['A regional administrator makes a local administrator of a location below', mara, 'local', null, yara, []],
  [
    'A regional administrator makes another one of a part of the region',
    mara,
    'multiple',
    at('location', 'york'),
    yara,
    [],
  ],
  ['A regional administrator makes none outside of the region', mara, 'local', null, ben, ['scope', 'ceiling.beyond']],
  [
    'A regional administrator makes none for a region outside',
    mara,
    'multiple',
    at('location', 'south'),
    yara,
    ['ceiling.beyond'],
  ],
  [
    'A regional administrator makes nobody an administrator of everything',
    mara,
    'organization',
    null,
    yara,
    ['ceiling.rank', 'ceiling.beyond'],
  ],
  [
    'An administrator of the organization gives any role below to anybody',
    olu,
    'multiple',
    at('location', 'south'),
    ben,
    [],
  ],
  ['A role at the own place gives nothing to who has no place', olu, 'local', null, kim, []],
  ['An administrator of the organization makes another one', olu, 'organization', null, ben, []],
  [
    'An administrator of the organization gives no power over clients',
    olu,
    'account',
    lakeside,
    ben,
    ['ceiling.beyond'],
  ],
  [
    'An administrator of the organization makes no master',
    olu,
    'master',
    null,
    ben,
    ['ceiling.rank', 'ceiling.beyond'],
  ],
  ['An administrator of the organization does nothing in a client', olu, 'local', null, ana, ['scope']],
  ['A master gives power over a named client', greta, 'account', lakeside, ben, []],
  ['A master makes another master', greta, 'master', null, ben, []],
  ['A master makes an administrator in a client', greta, 'local', null, ana, []],
  ['A master makes no operator', greta, 'operator', null, ben, ['ceiling.rank', 'ceiling.beyond']],
  [
    'A master gives nothing to an operator of the platform',
    greta,
    'people',
    null,
    holder('ada', null, [], 'ambit'),
    ['scope', 'ceiling.beyond'],
  ],
  ['An account manager makes administrators in the named client', jo, 'local', null, ana, []],
  ['An account manager makes none in another client', jo, 'local', null, joe, ['scope']],
  ['The operator makes a master in a tenant', ada, 'master', null, ben, []],
  ['Nobody gives anything to themselves', greta, 'local', null, holder('greta', 'leeds'), ['ceiling.oneself']],
  ['Nobody is made a learner: everybody is', greta, 'student', null, sam, ['ceiling.learner-role']],
  ['A role is given only where its condition holds', greta, 'organization', null, ana, ['ceiling.not-available']],
  [
    'A role is given only at the kind of anchor it takes',
    greta,
    'local',
    at('group', 'oncology'),
    sam,
    ['ceiling.anchor'],
  ],
  [
    'Reaching who reports to oneself is handed on by nobody who does not reach everybody',
    mara,
    'people',
    null,
    yara,
    ['ceiling.beyond'],
  ],
  [
    'Who may give one role may give it without holding it',
    actor('wim', null, [appointed('secretary')]),
    'issuer',
    at('card-bank', 'heart'),
    sam,
    [],
  ],
  [
    'Who may give one role may give no other',
    actor('wim', null, [appointed('secretary')]),
    'owner',
    null,
    sam,
    ['ceiling.beyond'],
  ],
];

for (const [sentence, giver, role, anchor, to, reasons] of givings) {
  test(sentence, () => {
    const verdict = mayGive(rules, giver, { role, anchor, holder: to }, users.appoint, world);
    assert.deepEqual([...new Set(verdict.reasons.map(({ id }) => id))], reasons);
    assert.equal(verdict.allowed, reasons.length === 0);
  });
}

test('Where the rule is below, nobody makes their own equal', () => {
  const strict = compile(catalogue, roles, 'below');
  const verdict = mayGive(strict, olu, { role: 'organization', anchor: null, holder: ben }, users.appoint, world);
  assert.deepEqual(
    verdict.reasons.map(({ id }) => id),
    ['ceiling.rank'],
  );
});

test('A holder whose roles were not read is outranked by nobody', () => {
  const { roles: _, ...facts } = sam.facts;
  const verdict = mayGive(
    rules,
    greta,
    { role: 'local', anchor: null, holder: { ...sam, facts } },
    users.appoint,
    world,
  );
  assert.deepEqual(
    verdict.reasons.map(({ id }) => id),
    ['ceiling.rank'],
  );
});

test('A holder whose place was not read may stand anywhere', () => {
  const wide = actor('wim', 'leeds', [appointed('local'), appointed('secretary')]);
  const { place: _, ...facts } = sam.facts;
  const verdict = mayGive(
    rules,
    wide,
    { role: 'local', anchor: null, holder: { ...sam, facts } },
    users.appoint,
    world,
  );
  assert.ok(verdict.reasons.some(({ id }) => id === 'ceiling.beyond'));
});

test('What the giver must do only under a requirement is not given without it', () => {
  const free: Role = {
    ...(roles.find(({ id }) => id === 'local') as Role),
    id: 'custom',
    cells: { 'user.view': { any: ['location'] }, 'user.edit': { any: ['location'] } },
  };
  const verdict = mayGive(rules, lena, { role: free, anchor: null, holder: sam }, users.appoint, world);
  assert.deepEqual(
    verdict.reasons.map(({ id, values }) => [id, values['privilege']]),
    [['ceiling.beyond', 'user.edit']],
  );
});

test('An issuer makes another issuer at the same bank only', () => {
  const issuer = actor('ruth', null, [appointed('issuer', at('card-bank', 'heart')), appointed('secretary')]);
  const plain = compile(
    { ...catalogue, privileges: catalogue.privileges },
    roles.map((role) =>
      role.id === 'secretary'
        ? { ...role, cells: { 'user.view': { any: ['organization'] }, 'user.appoint': { any: ['organization'] } } }
        : role,
    ),
    'at-or-below',
  );
  const give = (bank: string) =>
    mayGive(plain, issuer, { role: 'issuer', anchor: at('card-bank', bank), holder: sam }, users.appoint, world)
      .allowed;
  assert.deepEqual([give('heart'), give('rescue')], [true, false]);
});

test('A role is saved below the own rank, before and after, and within the own reach at the same anchor', () => {
  const custom = (rank: number, any: Role['cells'][string]['any']): Role => ({
    ...(roles[1] as Role),
    id: 'custom',
    rank,
    cells: { 'user.view': { any } },
  });
  const save = (role: Role, organization = 'harbor', editor = mara) =>
    maySave(rules, editor, { role, organization }, users.appoint, world).reasons.map(({ id }) => id);
  assert.deepEqual(save(custom(39, ['location-tree', 'location', 'own'])), []);
  assert.deepEqual(save(custom(40, ['location'])), ['ceiling.rank']);
  assert.deepEqual(save(custom(10, ['organization'])), ['ceiling.beyond']);
  assert.deepEqual(save({ ...custom(10, ['location']), id: 'organization' }), ['ceiling.rank']);
  assert.deepEqual(save(custom(90, ['organization']), 'lakeside', greta), []);
  assert.deepEqual(save(custom(10, ['location']), 'harbor', actor('sam', 'leeds', [])), [
    'ceiling.rank',
    'ceiling.beyond',
  ]);
});

test('Ranks compare the highest role; an unknown role outranks nobody and is outranked by nobody', () => {
  assert.equal(rankOf(rules, ['local', 'people']), 30);
  assert.equal(rankOf(rules, []), 0);
  assert.equal(rankOf(rules, ['local', 'gone']), null);
  assert.ok(outranks(rules, ['local'], []));
  assert.ok(!outranks(rules, ['local'], ['local']));
  assert.ok(!outranks(rules, ['master'], ['gone']) && !outranks(rules, ['gone'], []));
});
