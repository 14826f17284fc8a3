import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countedOn, type Repeat, renewalOn, repeatShape } from './cycle.ts';

const winter = { kind: 'window', from: '12-01', until: '01-31' } as const;
const spring = { kind: 'window', from: '03-01', until: '03-31' } as const;
const september = { kind: 'anchored', day: '09-01', opensDays: 30 } as const;
const newYear = { kind: 'anchored', day: '01-10', opensDays: 30 } as const;

// how it repeats, the day it is, who begins anew and by when
const yearly: readonly (readonly [string, Repeat, string, [completedBefore: string, due: string] | null])[] = [
  ['a window begins on its first day', spring, '2026-03-01', ['2026-03-01', '2026-03-31']],
  ['on its last day it is still open', spring, '2026-03-31', ['2026-03-01', '2026-03-31']],
  ['after a window nothing begins', spring, '2026-04-01', null],
  ['before a window nothing begins', spring, '2026-02-28', null],
  ['a window may pass the end of the year', winter, '2027-01-15', ['2026-12-01', '2027-01-31']],
  ['a fixed day opens its days before', september, '2026-08-02', ['2026-08-02', '2026-09-01']],
  ['the day before that it does not', september, '2026-08-01', null],
  ['a fixed day may open in the year before', newYear, '2026-12-11', ['2026-12-11', '2027-01-10']],
  ['and is that one still in January', newYear, '2027-01-10', ['2026-12-11', '2027-01-10']],
];

for (const [name, repeat, today, expected] of yearly) {
  test(`Each year: ${name}`, () => {
    const found = renewalOn(repeat, today);
    assert.deepEqual(found && 'due' in found ? [found.completedBefore, found.due] : found, expected);
  });
}

const counts = [
  ['any does', { kind: 'any' }, { from: null, mustBeValid: false }],
  ['none does, not even one of today', { kind: 'none' }, { from: '2026-04-01', mustBeValid: false }],
  ['one that is still valid', { kind: 'valid' }, { from: null, mustBeValid: true }],
  ['one since a day', { kind: 'since', date: '2025-01-01' }, { from: '2025-01-01', mustBeValid: false }],
  ['one of the last days', { kind: 'within', count: 31, unit: 'days' }, { from: '2026-02-28', mustBeValid: false }],
  ['one of the last months', { kind: 'within', count: 1, unit: 'months' }, { from: '2026-02-28', mustBeValid: false }],
] as const;

for (const [name, said, expected] of counts) {
  test(`What counts already on 31 March 2026: ${name}`, () =>
    assert.deepEqual(countedOn(said, '2026-03-31'), expected));
}

const shapes = [
  ['months after the completion', { kind: 'rolling', months: 12, opensDays: 30 }, true],
  ['a cycle that would begin as soon as the last one ended', { kind: 'rolling', months: 1, opensDays: 28 }, false],
  ['a day that not every year has', { kind: 'anchored', day: '02-29', opensDays: 30 }, false],
  ['a day that no year has', { kind: 'window', from: '04-31', until: '05-31' }, false],
] as const;

for (const [name, repeat, valid] of shapes) {
  test(`A repeat ${valid ? 'takes' : 'does not take'} ${name}`, () =>
    assert.equal(repeatShape.safeParse(repeat).success, valid));
}
