import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compile, isWithin, type Role, type RoleModel, withTwins } from '@ambit/policy';
import { allKinds, allPrivileges } from '../../catalogue.ts';
import { areas } from '../../privilege.ts';
import { roleModels } from './index.ts';
import { rolesAsMarkdown } from './table.ts';

const models = new Map(roleModels.map((model) => [model.id, withTwins(model, allPrivileges)]));
const catalogue = { privileges: allPrivileges, kinds: allKinds };
const privileges = new Map(allPrivileges.map((privilege) => [privilege.id, privilege]));

describe('Every role model', () => {
  for (const model of models.values()) {
    test(`${model.id} compiles without a complaint`, () => {
      assert.ok(compile(catalogue, model.roles, model.assigning));
    });

    test(`${model.id} has one learner role, whose table is everybody’s own things`, () => {
      const learners = model.roles.filter(({ kind }) => kind === 'learner');
      assert.equal(learners.length, 1);
      const wider = Object.entries(learners[0]?.cells ?? {}).filter(([, { any }]) => any[0] !== 'own');
      assert.deepEqual(
        wider.map(([id]) => id),
        ['catalogue.browse', 'catalogue.view-details', 'session.browse'],
      );
    });

    test(`${model.id} has nothing personal outside the learner role`, () => {
      const beside = model.roles.filter(({ kind }) => kind !== 'learner');
      const personal = beside.flatMap(({ cells }) => Object.keys(cells).filter((id) => privileges.get(id)?.personal));
      assert.deepEqual(personal, []);
    });
  }

  test('Every privilege is said in full in English and German', () => {
    for (const { id, title, sentence, area } of allPrivileges) {
      assert.ok(Object.hasOwn(areas, area), id);
      for (const text of [title.en, title.de, sentence.en, sentence.de]) {
        assert.ok(text.trim().length > 3, id);
        assert.ok(!text.includes('!'), id);
      }
      assert.ok(sentence.en.endsWith('.') && sentence.de.endsWith('.'), id);
      assert.notEqual(sentence.en, sentence.de, id);
    }
  });

  test('Every privilege is held by some role, but acting as a user by none of the platform', () => {
    const held = new Set([...models.values()].flatMap(({ roles }) => roles.flatMap(({ cells }) => Object.keys(cells))));
    assert.deepEqual(
      allPrivileges.filter(({ id }) => !held.has(id)).map(({ id }) => id),
      [],
    );
  });
});

test('Platform Operator holds everything that is not personal, but never acts as a user', () => {
  const { cells } = role('platform.operator');
  const ofOthers = allPrivileges.filter(({ personal, scopes }) => !personal && scopes.includes('platform'));
  assert.deepEqual(
    Object.keys(cells).toSorted(),
    ofOthers
      .map(({ id }) => id)
      .filter((id) => id !== 'user.impersonate')
      .toSorted(),
  );
});

describe('multisite', () => {
  const built = modelNamed('multisite').roles.filter(({ kind }) => kind !== 'add-on');

  test('The multisite model holds nine roles and Purchaser', () => {
    assert.equal(built.filter(({ id }) => id !== 'multisite.purchaser').length, 9);
    assert.equal(built.filter(({ twinOf }) => twinOf).length, 4);
  });

  test('The multisite roles stand in order of rank, each twin just below its counterpart', () => {
    assert.deepEqual(
      built.toSorted((a, b) => a.rank - b.rank).map(({ rank, name }) => `${rank} ${name.en}`),
      [
        '0 Student',
        '10 Purchaser',
        '19 Local Administrator (Reports Only)',
        '20 Local Administrator',
        '29 Multiple Location Administrator (Reports Only)',
        '30 Multiple Location Administrator',
        '39 Organization Administrator (Reports Only)',
        '40 Organization Administrator',
        '49 Master Administrator (Reports Only)',
        '50 Master Administrator',
      ],
    );
  });

  test('A twin holds its counterpart’s reports and nothing else', () => {
    for (const twin of built.filter(({ twinOf }) => twinOf)) {
      const reports = Object.entries(role(twin.twinOf ?? '').cells).filter(([id]) => privileges.get(id)?.report);
      assert.deepEqual(twin.cells, Object.fromEntries(reports));
      assert.ok(!Object.hasOwn(twin.cells, 'report.schedule'));
    }
  });

  test('A twin is available exactly when its counterpart is', () => {
    for (const twin of built.filter(({ twinOf }) => twinOf))
      assert.deepEqual(twin.available, role(twin.twinOf ?? '').available);
  });

  const needs: readonly (readonly [string, string, readonly string[]])[] = [
    ['Student is always offered', 'student', []],
    ['Purchaser needs the shop', 'purchaser', ['feature:shop']],
    ['Local Administrator needs locations', 'local-administrator', ['feature:locations']],
    [
      'Multiple Location Administrator needs locations and hierarchies',
      'multiple-location-administrator',
      ['feature:locations', 'feature:hierarchies'],
    ],
    ['Organization Administrator is always offered', 'organization-administrator', []],
    ['Master Administrator needs clients', 'master-administrator', ['feature:clients']],
  ];
  for (const [name, id, conditions] of needs)
    test(name, () => assert.deepEqual(role(`multisite.${id}`).available ?? [], conditions));
});

test('Each academy role includes the one below', () => {
  const order = ['academy.trainer', 'academy.content-manager', 'academy.company-admin'].map(role);
  for (const [place, lower] of order.entries()) {
    const higher = order[place + 1];
    if (!higher) continue;
    for (const [id, cell] of Object.entries(lower.cells)) {
      const names = cell.sides ? Object.keys(cell.sides) : [null];
      for (const side of names) {
        const wide = scopesOf(higher, id, side);
        const narrow = scopesOf(lower, id, side);
        assert.ok(
          narrow.every((token) => wide.some((one) => isWithin(token, one))),
          `${higher.id} lacks ${id} of ${lower.id}`,
        );
      }
    }
  }
});

test('The clinical roles carry their eight names, and the course’s instructor', () => {
  const names = modelNamed('clinical').roles.map(({ name }) => name.en);
  for (const name of [
    'Company Admin',
    'BU/Department Manager',
    'Training Group Owner',
    'Site Co-Ordinator',
    'Manager',
    'QA',
    'Instructor',
    'Learner',
    'Instructor of a course',
  ])
    assert.ok(names.includes(name), name);
});

describe('A deed on two things', () => {
  const sidesOf = (id: string, privilege: string) => role(id).cells[privilege]?.sides;

  test('Owners bring courses they created into the group they own, others into any group', () => {
    const associate = (id: string) => sidesOf(`clinical.${id}`, 'group.associate');
    const created = { any: ['created'] };
    assert.deepEqual(associate('training-group-owner'), { course: created, group: { any: ['group'] } });
    assert.deepEqual(associate('site-coordinator'), { course: created, group: { any: ['site'] } });
    for (const id of ['manager', 'qa', 'instructor'])
      assert.deepEqual(associate(id), { course: created, group: { any: ['organization'] } });
  });

  test('Whom one may enroll is said beside the course', () => {
    const people = (id: string) => sidesOf(id, 'enrollment.create')?.['user']?.any;
    assert.deepEqual(people('clinical.training-group-owner'), ['group']);
    assert.deepEqual(people('clinical.site-coordinator'), ['site']);
    assert.deepEqual(people('clinical.manager'), ['reports']);
    for (const id of ['clinical.qa', 'clinical.instructor', 'clinical.company-admin', 'academy.trainer'])
      assert.deepEqual(people(id), ['organization']);
    assert.deepEqual(people('multisite.local-administrator'), ['location']);
  });
});

test('The document of roles names every role and every privilege that is held', () => {
  const text = rolesAsMarkdown([...models.values()], allPrivileges, areas);
  for (const model of models.values())
    for (const { name, cells } of model.roles) {
      assert.ok(text.includes(name.en), name.en);
      for (const id of Object.keys(cells)) assert.ok(text.includes(`\`${id}\``), id);
    }
});

function modelNamed(id: string): RoleModel {
  const model = models.get(id);
  assert.ok(model, id);
  return model;
}

function role(id: string): Role {
  const found = [...models.values()].flatMap(({ roles }) => roles).find((one) => one.id === id);
  assert.ok(found, id);
  return found;
}

function scopesOf(of: Role, privilege: string, side: string | null) {
  const cell = of.cells[privilege];
  return (side === null ? undefined : cell?.sides?.[side]?.any) ?? cell?.any ?? [];
}
