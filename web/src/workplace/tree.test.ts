import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Location } from '../api/types.ts';
import { type Branch, byParent, isBelow, isWithin, joined, pathOf, rowsOf, top, typedAhead } from './tree.ts';

const at = (name: string, parentId: string | null, children = 0): Location => ({
  id: name,
  parentId,
  levelId: 'level',
  levelName: 'Site',
  name,
  identifier: name.toLowerCase(),
  ...{ address: null, timeZone: null, expiresAt: null, isExpired: false },
  users: 0,
  children,
  version: 1,
  may: { add: true, edit: true, move: true, merge: true, delete: true },
});
const tree = [
  at('Leeds', 'North'),
  at('North', null, 2),
  at('South', null),
  at('York', 'North', 1),
  at('York Works', 'York'),
];
const shown = (rows: readonly Branch[]) =>
  rows.map((row) =>
    'location' in row ? `${row.depth} ${row.location.name}` : `${row.depth} ${'more' in row ? 'more' : 'waiting'}`,
  );

test('The tree is read from top to bottom, closed branches stay closed', () => {
  assert.deepEqual(shown(rowsOf(byParent(tree), (id) => id === 'North')), ['0 North', '1 Leeds', '1 York', '0 South']);
});

test('A location whose parent is out of sight stands at the top', () => {
  assert.deepEqual(shown(rowsOf(byParent([at('Leeds', 'North')]), () => true)), ['0 Leeds']);
});

test('A branch that has not come yet is waited for, and one that goes on says so at its end', () => {
  const known = new Map([
    [top, { items: [at('North', null, 300)], after: null }],
    ['North', { items: [at('Leeds', 'North')], after: 'on' }],
  ]);
  assert.deepEqual(shown(rowsOf(known, () => true)), ['0 North', '1 Leeds', '1 more']);
  known.delete('North');
  assert.deepEqual(shown(rowsOf(known, () => true)), ['0 North', '1 waiting']);
});

test('What was found further on stands at the end of what has come, and once', () => {
  const pages = [{ items: [at('Bath', 'South'), at('Bristol', 'South')], after: 'on' }];
  const names = joined(pages, [at('Bath', 'South'), at('Yeovil', 'South')]).items.map(({ name }) => name);
  assert.deepEqual(names, ['Bath', 'Bristol', 'Yeovil']);
});

test('A path names every location above', () => {
  assert.equal(
    pathOf({ name: 'York Works', above: [{ name: 'North' }, { name: 'York' }] }),
    'North / York / York Works',
  );
});

test('Everything below a location lies within it', () => {
  const works = { id: 'York Works', above: [{ id: 'York', name: 'York' }] };
  assert.deepEqual(
    ['York Works', 'York', 'Leeds'].map((of) => isWithin(works, of)),
    [true, true, false],
  );
  const rows = rowsOf(byParent(tree), () => true);
  assert.deepEqual(
    ['York', 'North', 'South'].map((of) => isBelow(rows, 'York Works', of)),
    [true, true, false],
  );
});

test('Typing goes to the next name that begins so, and round again', () => {
  const rows = rowsOf(byParent(tree), () => true);
  assert.equal(typedAhead(rows, 'y', 0), 2);
  assert.equal(typedAhead(rows, 'y', 3), 3);
  assert.equal(typedAhead(rows, 'y', 4), 2);
  assert.equal(typedAhead(rows, 'York W', 0), 3);
  assert.equal(typedAhead(rows, 'x', 0), -1);
});
