import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asClock, asDuration, secondsOf } from './duration.ts';

describe('A time span', () => {
  const spans: readonly (readonly [string, number | null])[] = [
    ['00:00:00', 0],
    ['0001:02:03.4', 3723],
    ['01:02:03.5', 3724],
    ['9999:59:59', 35_999_999 + 0],
    ['1:02:03', null],
    ['00:00', null],
    ['', null],
    ['PT0S', 0],
    ['PT1H2M3.5S', 3724],
    ['PT90M', 5400],
    ['P1DT1S', 86_401],
    ['P1Y', 31_557_600],
    ['P1M', 2_629_800],
    ['P', null],
    ['PT', null],
    ['P1DT', null],
    ['PT1.5H', null],
    ['P9999Y', null],
    ['-PT1S', null],
  ];
  for (const [span, seconds] of spans) {
    it(`of ${JSON.stringify(span)} is ${seconds === null ? 'not one' : `${seconds} seconds`}`, () =>
      assert.equal(secondsOf(span), seconds));
  }
  it('is written as it was read', () => {
    for (const seconds of [0, 59, 60, 3599, 3600, 3724, 86_400, 35_999_999]) {
      assert.equal(secondsOf(asClock(seconds)), seconds);
      assert.equal(secondsOf(asDuration(seconds)), seconds);
    }
    assert.equal(asClock(3724), '0001:02:04');
    assert.equal(asDuration(3724), 'PT1H2M4S');
    assert.equal(asDuration(0), 'PT0S');
  });
});
