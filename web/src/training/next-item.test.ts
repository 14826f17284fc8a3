import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MyItem } from '../api/types.ts';
import { nextItem } from './next-item.ts';

const item = (title: string, state: MyItem['state'], rest: Partial<MyItem> = {}): MyItem => ({
  id: title,
  title,
  kind: 'sco',
  depth: 0,
  launchable: true,
  state,
  score: null,
  attempts: 0,
  ...rest,
});

test('Continue opens what was begun before what was not', () => {
  const items = [item('Before you drive', 'completed'), item('Loads', 'not-started'), item('Ramps', 'in-progress')];
  assert.equal(nextItem(items)?.title, 'Ramps');
});

test('Continue passes over headings and what is still locked', () => {
  const locked = { may: { launch: { reason: 'First finish “Ramps”.' } } };
  const items = [
    item('Part one', 'not-started', { launchable: false }),
    item('Test', 'not-started', locked),
    item('Loads', 'not-started'),
  ];
  assert.equal(nextItem(items)?.title, 'Loads');
});

test('A course that is done has nothing to continue', () => {
  assert.equal(nextItem([item('Loads', 'completed')]), null);
});
