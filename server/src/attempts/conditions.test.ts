import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingBefore } from '../training/index.ts';
import { hindrance, type Launching } from './conditions.ts';

const open: Launching = {
  course: 'published',
  enrollment: 'not-started',
  item: { kind: 'sco', launch: 'index.html' },
  tries: { over: 0, isOpen: false },
  standard: 'scorm-1.2',
  isBarred: false,
  waits: nothingBefore,
};

const fire = [{ id: 'fire', title: 'Fire safety', isMine: true }];
const ofTwo = { kind: 'quiz', launch: 'quiz', attemptLimit: 2 };

const cases: readonly (readonly [string, Partial<Launching>, string | null])[] = [
  ['a published course opens', {}, null],
  ['a completed course opens again', { enrollment: 'completed' }, null],
  ['a draft does not open', { course: 'draft' }, 'course-not-open'],
  ['a retired course does not open', { course: 'retired' }, 'course-not-open'],
  ['what was withdrawn does not open', { enrollment: 'withdrawn' }, 'enrollment-withdrawn'],
  ['a heading opens nothing', { item: { kind: 'section', launch: null } }, 'item-opens-nothing'],
  ['a file opens whatever the standard', { item: { kind: 'asset', launch: 'a.pdf' }, standard: null }, null],
  ...['scorm-2004', 'aicc', 'cmi5'].map((standard): (typeof cases)[number] => [
    `${standard} opens`,
    { item: { kind: 'unit', launch: 'a.html' }, standard },
    null,
  ]),
  ['what other parts come before waits for them', { isBarred: true }, 'parts-before'],
  ['what asks for another course waits for it', { waits: { prerequisites: fire, steps: [] } }, 'prerequisites-missing'],
  ['a step of a path waits for those before it', { waits: { prerequisites: [], steps: fire } }, 'steps-before'],
  ['a try is left', { item: ofTwo, tries: { over: 1, isOpen: false } }, null],
  ['an open try goes on though it is the last', { item: ofTwo, tries: { over: 1, isOpen: true } }, null],
  ['no try is left', { item: ofTwo, tries: { over: 2, isOpen: false } }, 'no-tries-left'],
];

for (const [name, rest, code] of cases) {
  test(`Launch: ${name}`, () => assert.equal(hindrance({ ...open, ...rest })?.problem.code ?? null, code));
}
