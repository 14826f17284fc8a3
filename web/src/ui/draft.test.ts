import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, merge } from './draft.ts';

const base = { firstName: 'Lena', lastName: 'Fox', email: 'lena@harbor.example' };

test('What I did not touch takes the value somebody else saved', () => {
  const { values, conflicts } = merge(
    base,
    { ...base, lastName: 'Fox-Reed' },
    { ...base, email: 'fox@harbor.example' },
  );
  assert.deepEqual(values, { firstName: 'Lena', lastName: 'Fox-Reed', email: 'fox@harbor.example' });
  assert.deepEqual(conflicts, {});
});

test('A field both changed stays mine and is named with theirs', () => {
  const { values, conflicts } = merge(base, { ...base, lastName: 'Reed' }, { ...base, lastName: 'Stone' });
  assert.equal(values.lastName, 'Reed');
  assert.deepEqual(conflicts, { lastName: 'Stone' });
});

test('The same change by both is no conflict', () => {
  assert.deepEqual(merge(base, { ...base, lastName: 'Reed' }, { ...base, lastName: 'Reed' }).conflicts, {});
});

test('A change sends only the fields that differ', () => {
  assert.deepEqual(changed(base, { ...base, email: '' }), { email: '' });
});
