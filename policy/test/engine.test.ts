import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  type Scope,
  type Thing,
  canEver,
  check,
  compare,
  compile,
  explain,
  filter,
  fits,
  kind,
  organizationsReached,
  render,
  scopes,
  who,
  withTwins,
} from '../src/index.ts';
import {
  actor,
  ada,
  ana,
  appointed,
  ben,
  catalogue,
  courses,
  greta,
  holder,
  jo,
  lena,
  mara,
  now,
  olu,
  otto,
  roles,
  rules,
  sam,
  user,
  users,
  world,
  yara,
} from './cast.ts';

test('An undeclared privilege is a fault, never a refusal', () => {
  const ask = [
    () => check(rules, lena, 'user.fly', sam, world),
    () => canEver(rules, lena, 'user.fly', world),
    () => filter(rules, lena, 'user.fly', world),
  ];
  for (const asking of ask) assert.throws(asking, /unknown privilege user\.fly/u);
});

test('A thing of another kind is a fault, never a refusal', () => {
  assert.throws(
    () => check(rules, lena, users.edit, { ...sam, kind: 'course' }, world),
    /is done to a user, not to a course/u,
  );
});

test('The answer names the appointment, its role and the scope', () => {
  assert.deepEqual(check(rules, lena, users.edit, sam, world), {
    allowed: true,
    appointment: 'local of a user',
    role: 'local',
    scope: 'location',
  });
});

test('An appointment counts from its start up to, not including, its end', () => {
  const during = (from: number | null, until: number | null) =>
    check(rules, actor('lena', 'leeds', [appointed('local', null, { from, until })]), users.view, sam, world).allowed;
  assert.deepEqual(
    [during(now, null), during(now + 1, null), during(null, now), during(null, now + 1)],
    [true, false, false, true],
  );
});

test('A missing fact never passes, nor does an unknown role', () => {
  const asked = (facts: Thing['facts']) => check(rules, olu, users.edit, { ...sam, facts }, world).allowed;
  assert.ok(asked(sam.facts));
  assert.ok(!asked({ ...sam.facts, roles: ['gone'] }));
  assert.ok(!asked({ place: 'leeds', roles: [] }));
  assert.ok(!asked({ user: 'sam', place: 'leeds' }));
});

test('A user without a place is outside of every location scope, and so is whose administrator has none', () => {
  const placeless = actor('lena', null, [appointed('local')]);
  assert.ok(!check(rules, lena, users.view, holder('kim', null), world).allowed);
  assert.ok(!check(rules, placeless, users.view, holder('kim', null), world).allowed);
  assert.ok(!canEver(rules, placeless, users.edit, world));
});

test('Missing authority is told before anything else, and a refusal by place tells what is held', () => {
  const decision = check(rules, lena, users.edit, otto, world);
  assert.deepEqual(!decision.allowed && decision.missing.map(({ kind: weight, id }) => [weight, id]), [
    ['authority', 'requirement.ranks-at-or-below'],
  ]);
  const away = check(rules, lena, users.edit, yara, world);
  assert.ok(!away.allowed && away.why === 'scope');
  assert.deepEqual(away.missing, [{ kind: 'authority', id: 'scope', values: { scopes: ['location'] } }]);
});

test('An owner may create courses only where the appointment says so, and the menu knows', () => {
  const owner = (options: Record<string, boolean>) => actor('tomas', null, [appointed('owner', null, { options })]);
  assert.ok(canEver(rules, owner({ mayCreateCourses: true }), courses.create, world));
  assert.ok(!canEver(rules, owner({}), courses.create, world));
});

test('An organization scope is a single comparison, and no scope is false', () => {
  assert.deepEqual(render(filter(rules, olu, users.view, world)), {
    text: 'x.organization_id = $1::uuid',
    values: ['harbor'],
  });
  assert.deepEqual(render(filter(rules, greta, users.view, world)), {
    ...{ text: 'x.organization_id = any($1::uuid[])', values: [['harbor', 'lakeside', 'pine']] },
  });
  assert.equal(render(filter(rules, lena, courses.create, world)).text, 'false');
});

test('Several scopes are one condition behind the organization, each an index condition', () => {
  const mixed = actor('mara', 'north', [
    appointed('multiple'),
    appointed('people'),
    appointed('local', { kind: 'location', id: 'bath' }),
  ]);
  const { text, values } = render(filter(rules, mixed, users.view, world));
  assert.equal(
    text,
    'x.organization_id = $1::uuid and (x.id = $2::uuid or x.location_id = any($3::uuid[])' +
      ' or x.id = any(array(select l.user_id from manager_mappings l where l.organization_id = $4::uuid and l.manager_id = $5::uuid)) or x.location_id = $6::uuid)',
  );
  assert.deepEqual(values, ['harbor', 'mara', ['north', 'leeds', 'york', 'york-works'], 'harbor', 'mara', 'bath']);
});

test('A transaction sees the own organization, and those below that something held reaches', () => {
  const seen = [lena, greta, jo, ada].map((one) => organizationsReached(rules, one, world));
  assert.deepEqual(seen, [
    ['harbor'],
    ['harbor', 'lakeside', 'pine'],
    ['harbor', 'lakeside'],
    ['ambit', 'harbor', 'lakeside', 'pine', 'beacon'],
  ]);
});

test('Who may is asked of the organization of the thing and those above it only', () => {
  const { values } = render(who(rules, users.view, ana, world));
  const named = values.filter((value) => Array.isArray(value)).flat();
  assert.ok(
    named.includes('harbor') && named.includes('lakeside') && !named.includes('pine') && !named.includes('beacon'),
  );
});

test('An explanation names what would help, the smallest change first, and nothing that would not', () => {
  const explained = explain(rules, actor('theo', 'leeds', []), users.edit, sam, world);
  assert.equal(explained.why, 'nowhere');
  assert.deepEqual(
    explained.holders.map(({ role }) => role),
    ['local', 'multiple', 'account', 'organization', 'master', 'operator'],
  );
  assert.deepEqual(
    explained.remedies.map(({ values }) => [values['role'], values['anchor']]),
    [
      ['local', { kind: 'location', id: 'leeds' }],
      ['multiple', { kind: 'location', id: 'leeds' }],
      ['organization', null],
      ['master', null],
    ],
  );
  const mapped = explain(rules, actor('mona', null, [appointed('people')]), users.view, ben, world);
  assert.deepEqual(mapped.remedies[0], {
    id: 'remedy.change-managers',
    values: { fact: 'managers', user: 'mona', thing: 'ben' },
  });
  assert.equal(explain(rules, mara, users.edit, holder('mara', 'north'), world).remedies[0]?.id, 'remedy.not-oneself');
});

test('A comparison names every cell that differs and every rank', () => {
  const after = compile(
    catalogue,
    roles
      .filter(({ id }) => id !== 'owner')
      .map((role) =>
        role.id === 'local'
          ? {
              ...role,
              rank: 35,
              cells: {
                ...role.cells,
                'user.view': { any: ['location', 'reports'] as const },
                'user.edit': { any: ['location'] as const },
              },
            }
          : role,
      ),
    'at-or-below',
  );
  const { cells, ranks } = compare(rules, after);
  assert.deepEqual(ranks, [
    { role: 'local', before: 30, after: 35 },
    { role: 'owner', before: 20, after: null },
  ]);
  assert.deepEqual(
    cells.map(({ role, privilege, gained, lost, added, removed }) => [role, privilege, gained, lost, added, removed]),
    [
      ['local', 'user.view', ['reports'], [], [], []],
      ['local', 'user.edit', [], [], [], ['ranks-at-or-below', 'not-oneself']],
      ['owner', 'course.create', [], ['created'], [], ['owner-may-create-courses']],
    ],
  );
});

test('A single report can be switched off for a twin', () => {
  const model = { id: 'multisite', assigning: 'below', twins: true, roles, labels: {} } as const;
  const twin = (off?: Record<string, readonly string[]>) =>
    withTwins(model, catalogue.privileges, off).roles.find(({ twinOf }) => twinOf === 'local')?.cells;
  assert.deepEqual(twin(), { 'user.export': { any: ['location'] } });
  assert.deepEqual(twin({ 'local.reports-only': ['user.export'] }), {});
  assert.deepEqual(withTwins({ ...model, twins: false }, catalogue.privileges).roles, roles);
});

test('A role takes the anchor it asks for; at the own place also a place by name', () => {
  const [local, issuer, account] = ['local', 'issuer', 'account'].map(
    (id) => roles.find((role) => role.id === id) ?? roles[0],
  );
  assert.ok(local && issuer && account);
  const anchors = [
    null,
    { kind: 'location', id: 'leeds' },
    { kind: 'card-bank', id: 'heart' },
    { kind: 'organization', id: 'pine' },
  ] as const;
  assert.deepEqual(
    [local, issuer, account].map((role) => anchors.map((anchor) => fits(role, anchor))),
    [
      [true, true, false, false],
      [false, false, true, false],
      [true, false, false, true],
    ],
  );
});

test('What can not be read is found where a kind is declared', () => {
  const declare =
    (facts: object, more: object = {}) =>
    () =>
      kind('thing', { table: 'things', facts, ...more });
  assert.throws(declare({ place: 'x.place; drop table users' }), /is not the name of a table, column or part/u);
  assert.throws(declare({ place: { of: 'user' } }), /kind thing has no part user/u);
  assert.throws(
    declare({ bank: { of: 'user' } }, { parts: { user: { kind: user, by: 'user_id' } } }),
    /kind user has no fact bank/u,
  );
  assert.throws(declare({ roles: { each: 'roles' } }), /roles is no column and no link/u);
});

test('A scope without a face does not compile', () => {
  const { remedy: _, ...faceless } = scopes.own;
  // @ts-expect-error the face `remedy` is missing
  const scope: Scope = faceless;
  assert.equal(scope.reads, 'user');
});

const sources = readdirSync(new URL('../src/', import.meta.url)).map(
  (name) => [name, readFileSync(new URL(`../src/${name}`, import.meta.url), 'utf8')] as const,
);

test('The engine imports nothing but itself', () => {
  for (const [name, text] of sources)
    for (const [, from] of text.matchAll(/from '([^']+)'/gu)) assert.match(from ?? '', /^\.\/[a-z]+\.ts$/u, name);
});

test('Everything the package exports says what it is, with an example', () => {
  const index = sources.find(([name]) => name === 'index.ts')?.[1] ?? '';
  for (const [, names, file] of index.matchAll(/export (\*|\{[^}]+\}) from '\.\/([a-z]+\.ts)'/gu)) {
    const text = sources.find(([name]) => name === file)?.[1] ?? '';
    const declared = [...text.matchAll(/^export (?:const|function|function\*|type|class) (\w+)/gmu)].map(
      ([, name]) => name ?? '',
    );
    const exported = names === '*' ? declared : [...(names ?? '').matchAll(/\b(?!type\b)\w+/gu)].map(([name]) => name);
    for (const name of exported)
      assert.match(
        text,
        new RegExp(`@example[^\\n]*\\*/\\nexport (const|function|type|class) ${name}\\b`, 'u'),
        `${file} ${name}`,
      );
  }
});
