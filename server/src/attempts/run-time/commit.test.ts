import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMMIT_LIMITS, commitShape } from './commit.ts';
import { commit } from './given.ts';

describe('The shape of a commit', () => {
  const good = commit(1, { 'cmi.core.lesson_location': '1', 'cmi.interactions.12.id': 'q' });
  const bad: readonly (readonly [string, unknown])[] = [
    ['no number', { ...good, number: undefined }],
    ['number 0', { ...good, number: 0 }],
    ['half a number', { ...good, number: 1.5 }],
    ['a sitting that is none', { ...good, sitting: 'x' }],
    ['an element that is none', { ...good, data: { 'window.top': '1' } }],
    ['an element of no model', { ...good, data: { 'cmi.__proto__.x y': '1' } }],
    ['a value that is no text', { ...good, data: { 'cmi.location': 1 } }],
    ['a value that is too long', { ...good, data: { 'cmi.suspend_data': 'x'.repeat(COMMIT_LIMITS.value + 1) } }],
    [
      'too many elements',
      {
        ...good,
        data: Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`cmi.interactions.${n}.id`, 'q'])),
      },
    ],
    [
      'too much in all',
      {
        ...good,
        data: Object.fromEntries(
          Array.from({ length: 17 }, (_, n) => [`cmi.interactions.${n}.id`, 'q'.repeat(65_000)]),
        ),
      },
    ],
    ['nothing where no change is meant', { ...good, data: { 'cmi.location': null } }],
    ['a field nobody asked for', { ...good, user: 'lena' }],
    ['time that runs backwards', { ...good, seconds: -1 }],
    ['a long state of sequencing', { ...good, sequencing: 'x'.repeat(COMMIT_LIMITS.sequencing + 1) }],
  ];
  it('takes what the player sends', () => {
    assert.ok(commitShape.safeParse(good).success);
    assert.ok(commitShape.safeParse({ ...good, since: 0, data: { 'cmi.location': null }, sequencing: null }).success);
  });
  for (const [what, sent] of bad) {
    it(`refuses ${what}`, () => assert.equal(commitShape.safeParse(sent).success, false));
  }
});
