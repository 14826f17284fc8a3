import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hindrance, type Launching } from './conditions.ts';

const open: Launching = {
  course: 'published',
  enrollment: 'not-started',
  item: { kind: 'sco', launch: 'index.html' },
  standard: 'scorm-1.2',
};

const cases: readonly (readonly [string, Partial<Launching>, string | null])[] = [
  ['a published course opens', {}, null],
  ['a completed course opens again', { enrollment: 'completed' }, null],
  ['a draft does not open', { course: 'draft' }, 'course-not-open'],
  ['a retired course does not open', { course: 'retired' }, 'course-not-open'],
  ['what was withdrawn does not open', { enrollment: 'withdrawn' }, 'enrollment-withdrawn'],
  ['a heading opens nothing', { item: { kind: 'section', launch: null } }, 'item-opens-nothing'],
  ['a file opens whatever the standard', { item: { kind: 'asset', launch: 'a.pdf' }, standard: null }, null],
  [
    'a standard that is not played is refused',
    { item: { kind: 'unit', launch: 'a.html' }, standard: 'cmi5' },
    'standard-not-played',
  ],
];

for (const [name, rest, code] of cases) {
  test(`Launch: ${name}`, () => assert.equal(hindrance({ ...open, ...rest })?.code ?? null, code));
}
