import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guard, stops } from './feed.ts';

const asked = guard.parse({ changedNumber: 5, changedPercent: null, goneNumber: 2, gonePercent: null });

test('Users whom a file disables count with those who go, not with those it changes', () => {
  const counts = { created: 0, updated: 7, ending: 2, existing: 100, known: 100 };
  assert.equal(stops(asked, { ...counts, gone: 2 }), null);
  assert.equal(stops(asked, { ...counts, ending: 3, gone: 3 })?.code, 'many-gone');
  const changed = stops(asked, { ...counts, updated: 8, gone: 2 });
  assert.deepEqual([changed?.code, changed?.values['updated']], ['many-changed', 6]);
});
