import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Location } from '../api/types.ts';
import { matching, pathsOf, rowsOf, within } from './tree.ts';

const at = (name: string, parentId: string | null): Location => ({
  id: name,
  parentId,
  levelId: 'level',
  levelName: 'Site',
  name,
  identifier: name.toLowerCase(),
  ...{ address: null, timeZone: null, expiresAt: null, isExpired: false },
  users: 0,
  version: 1,
  may: { add: true, edit: true, move: true, merge: true, delete: true },
});
const tree = [
  at('York', 'North'),
  at('North', null),
  at('Leeds', 'North'),
  at('York Works', 'York'),
  at('South', null),
];

test('The tree is read from top to bottom by name, closed branches stay closed', () => {
  const rows = rowsOf(tree, (id) => id === 'North').map(({ location, depth }) => `${depth} ${location.name}`);
  assert.deepEqual(rows, ['0 North', '1 Leeds', '1 York', '0 South']);
});

test('A location whose parent is out of sight stands at the top', () => {
  const rows = rowsOf([at('Leeds', 'North')], () => true);
  assert.deepEqual(
    rows.map(({ depth }) => depth),
    [0],
  );
});

test('What matches is shown with everything above it', () => {
  assert.deepEqual(
    matching(tree, 'works')
      .map(({ name }) => name)
      .sort(),
    ['North', 'York', 'York Works'],
  );
});

test('A path names every location above', () => {
  assert.equal(pathsOf(tree).get('York Works'), 'North / York / York Works');
});

test('Everything below a location lies within it', () => {
  assert.deepEqual([...within(tree, 'North')].sort(), ['Leeds', 'North', 'York', 'York Works']);
});
