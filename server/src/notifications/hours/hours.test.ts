import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Hours, leavesAt, urgencyFor, usualHours } from './hours.ts';

const tokyo: Hours = { ...usualHours, zone: 'Asia/Tokyo' };
const night: Hours = { ...tokyo, quiet: { from: 22 * 60, until: 6 * 60 } };
const at = (local: string) => new Date(`${local}+09:00`);
const leaves = (urgency: 'at once' | 'soon' | 'daily', written: string, now: string, hours: Hours) =>
  leavesAt(urgency, at(written), at(now), hours).toISOString();
const same = (local: string) => at(local).toISOString();

describe('Quiet hours', () => {
  for (const [now, leave] of [
    ['2026-11-30T21:59', '2026-11-30T21:59'],
    ['2026-11-30T22:00', '2026-12-01T06:00'],
    ['2026-12-01T05:59', '2026-12-01T06:00'],
    ['2026-12-01T06:00', '2026-12-01T06:00'],
  ] as const)
    test(`from 22:00 to 6:00: a mail of ${now} leaves at ${leave}, by the clock where its reader is`, () => {
      assert.equal(leaves('soon', now, now, night), same(leave));
    });

  test('hold nothing that cannot wait', () => {
    assert.equal(leaves('at once', '2026-11-30T23:00', '2026-11-30T23:00', night), same('2026-11-30T23:00'));
  });

  test('put off the daily mail, too', () => {
    const late = { ...night, dailyAt: 23 * 60 };
    assert.equal(leaves('daily', '2026-11-30T12:00', '2026-11-30T23:00', late), same('2026-12-01T06:00'));
    // and on the next morning it leaves
    assert.equal(leaves('daily', '2026-11-30T12:00', '2026-12-01T06:00', late), same('2026-12-01T06:00'));
  });
});

describe('The daily mail', () => {
  test('waits for its hour: today’s when it is still to come, else tomorrow’s', () => {
    assert.equal(leaves('daily', '2026-11-30T06:00', '2026-11-30T06:00', tokyo), same('2026-11-30T07:00'));
    assert.equal(leaves('daily', '2026-11-30T07:00', '2026-11-30T07:00', tokyo), same('2026-12-01T07:00'));
  });

  test('leaves when its hour has struck, also when it is looked at late', () => {
    for (const now of ['2026-11-30T07:00', '2026-11-30T09:30', '2026-12-03T05:00'])
      assert.equal(leaves('daily', '2026-11-30T06:00', now, tokyo), same(now));
  });

  test('is one a day, whatever comes later', () => {
    const had = { ...tokyo, lastDailyOn: '2026-11-30' };
    assert.equal(leaves('daily', '2026-11-29T12:00', '2026-11-30T09:00', had), same('2026-12-01T07:00'));
    assert.equal(leaves('daily', '2026-11-29T12:00', '2026-12-01T07:00', had), same('2026-12-01T07:00'));
  });

  test('has what could leave soon only for those who want it so', () => {
    assert.deepEqual(
      [urgencyFor('soon', { gathers: true }), urgencyFor('soon', { gathers: false })],
      ['daily', 'soon'],
    );
    assert.equal(urgencyFor('at once', { gathers: true }), 'at once');
  });
});
