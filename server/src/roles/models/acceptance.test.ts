import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { type Cell, type Role, type ScopeToken, withTwins } from '@ambit/policy';
import { allPrivileges } from '../../catalogue.ts';
import { acceptance, type Shown } from './acceptance.ts';
import { academy } from './academy.ts';
import { clinical } from './clinical.ts';
import { multisite } from './multisite.ts';
import { platform } from './platform.ts';
import { provider } from './provider.ts';

type Held = Readonly<{ any: readonly string[]; all?: readonly string[] }>;
type Row = Readonly<{
  id: string;
  roleModel: string;
  task: string;
  kind: string;
  expect?: Readonly<Record<string, Held | false>>;
  cellsReportsOnly?: Readonly<Record<string, string | false>>;
}>;

const file = new URL('../../../../docs/acceptance.json', import.meta.url);
const rows: readonly Row[] = JSON.parse(readFileSync(file, 'utf8'));

/** The roles somebody of a column holds besides the learner role. */
const columns: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  multisite: {
    Student: [],
    Purchaser: ['multisite.purchaser'],
    'Local Administrator': ['multisite.local-administrator'],
    'Multiple Location Administrator': ['multisite.multiple-location-administrator'],
    'Licensee Administrator': ['multisite.organization-administrator'],
    'Organization Administrator': ['multisite.organization-administrator'],
    'Master Administrator': ['multisite.master-administrator'],
    'Local Administrator (Reports Only)': ['multisite.local-administrator.reports-only'],
    'Multiple Location Administrator (Reports Only)': ['multisite.multiple-location-administrator.reports-only'],
    'Licensee Administrator (Reports Only)': ['multisite.organization-administrator.reports-only'],
    'Organization Administrator (Reports Only)': ['multisite.organization-administrator.reports-only'],
    'Master Administrator (Reports Only)': ['multisite.master-administrator.reports-only'],
  },
  academy: {
    Learner: [],
    'Trainer / Instructor': ['academy.trainer'],
    'Content Manager': ['academy.content-manager'],
    'Company Admin': ['academy.company-admin'],
    'Operator / Platform Admin': ['platform.operator'],
  },
  clinical: {
    'Company Admin': ['clinical.company-admin'],
    'BU/Department Manager': ['clinical.department-manager'],
    'Training Group Owner': ['clinical.training-group-owner'],
    'Site Co-Ordinator': ['clinical.site-coordinator'],
    Manager: ['clinical.manager'],
    QA: ['clinical.qa'],
    Instructor: ['clinical.instructor'],
    Learner: [],
    'Learner (when instructor)': ['clinical.course-instructor'],
  },
  provider: {
    Admin: ['provider.admin'],
    'Instructor (Can Manage Sessions = No)': ['provider.instructor'],
    'Instructor (Can Manage Sessions = Yes)': ['provider.instructor', 'provider.session-manager'],
    'Card Bank Issuer': ['provider.instructor', 'provider.issuer'],
  },
};

const roles: ReadonlyMap<string, Role> = new Map(
  [multisite, academy, clinical, provider, platform]
    .flatMap((model) => withTwins(model, allPrivileges).roles)
    .map((role) => [role.id, role]),
);

/** They lie on top of every row: inside is never oneself, nor somebody who outranks the actor. */
const ceilings = ['ranks-below', 'ranks-at-or-below', 'not-oneself'];

test('There are 290 acceptance rows, and each is shown by something', () => {
  assert.equal(rows.length, 290);
  assert.deepEqual(Object.keys(acceptance).toSorted(), rows.map(({ id }) => id).toSorted());
});

test('Every privilege an acceptance row is shown by is declared', () => {
  const declared = new Set(allPrivileges.map(({ id }) => id));
  const named = Object.values(acceptance).flatMap((shown) => (shown.how === 'rule' ? [] : shown.privileges));
  assert.deepEqual(
    named.filter((id) => !declared.has(id)),
    [],
  );
});

describe('The role models hold what the acceptance rows say', () => {
  for (const row of rows) {
    const shown = acceptance[row.id];
    if (!shown || shown.how === 'rule') {
      if (row.kind === 'privilege' || row.kind === 'report_default')
        test(row.id, () => assert.fail('a row of privileges is shown by privileges'));
      continue;
    }
    test(`${row.id}: ${row.task}`, () => {
      assert.ok(row.expect || row.cellsReportsOnly, 'a row shown by privileges says what it expects');
      for (const [column, expected] of Object.entries({ ...row.expect, ...twinsOf(row) }))
        compare(row, shown, column, expected);
    });
  }
});

function twinsOf(row: Row): Readonly<Record<string, Held | false>> {
  const cells = Object.entries(row.cellsReportsOnly ?? {});
  return Object.fromEntries(cells.map(([column, words]) => [column, words === false ? false : inScopes(words)]));
}

function inScopes(words: string): Held {
  if (words === 'open_for_self_registration') return { any: ['organization'], all: ['self-registration-open'] };
  return { any: [words.replaceAll('_', '-')] };
}

function compare(row: Row, shown: Exclude<Shown, { how: 'rule' }>, column: string, expected: Held | false): void {
  const held = columns[row.roleModel]?.[column];
  assert.ok(held, `${column} is a column of ${row.roleModel}`);
  const learner = `${held[0] === 'platform.operator' ? 'platform' : row.roleModel}.${
    row.roleModel === 'multisite' ? 'student' : 'learner'
  }`;
  const cells = (privilege: string) =>
    [...held, learner].flatMap((role) => {
      const cell = roles.get(role)?.cells[privilege];
      return cell ? [{ role, cell }] : [];
    });
  const judge = (found: readonly Held[], privilege: string) =>
    assert.deepEqual(asFound(found, expected), asExpected(expected), `${column}: ${privilege}`);

  if (shown.how === 'together') {
    const found = shown.privileges.flatMap(cells).map(({ cell }) => cell);
    return judge(found, shown.privileges.join(', '));
  }
  for (const privilege of shown.privileges) {
    const found = cells(privilege);
    if (shown.how === 'each')
      judge(
        found.map(({ cell }) => cell),
        privilege,
      );
    if (shown.how === 'besides')
      judge(
        found.flatMap(({ cell }) => beyond(cell, shown.narrower)),
        privilege,
      );
    if (shown.how === 'side')
      judge(
        found.map(({ cell }) => sideOf(cell, shown.side)),
        privilege,
      );
    if (shown.how === 'named side') {
      const sides = found.flatMap(({ cell }) => Object.keys(cell.sides ?? {}).map((side) => sideOf(cell, side)));
      const named = sides.filter((side) => expected && same(side.any, expected.any));
      judge(named.length > 0 ? [named[0] as Held] : sides, privilege);
    }
  }
}

const sideOf = (cell: Cell, side: string): Held => ({ ...cell, any: cell.sides?.[side]?.any ?? cell.any });

function beyond(cell: Cell, narrower: readonly ScopeToken[]): readonly Held[] {
  const any = cell.any.filter((token) => !narrower.includes(token));
  return any.length > 0 ? [{ ...cell, any }] : [];
}

/** What is held, without what every row leaves aside: the ceilings, and one's own things beside a wider scope. */
function asFound(found: readonly Held[], expected: Held | false): Held | false {
  if (found.length === 0) return false;
  const any = new Set(found.flatMap((cell) => cell.any));
  if (any.size > 1 && expected && !expected.any.includes('own')) any.delete('own');
  const asked = new Set(found.flatMap((cell) => cell.all ?? []));
  const all = [...asked].filter((one) => !ceilings.includes(one) || (expected && expected.all?.includes(one)));
  return { any: [...any].toSorted(), all: all.toSorted() };
}

const asExpected = (expected: Held | false): Held | false =>
  expected && { any: expected.any.toSorted(), all: [...(expected.all ?? [])].toSorted() };

const same = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted());
