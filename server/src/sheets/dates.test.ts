import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dateFrom, dateOrderOf } from './dates.ts';

describe('A cell is read as a day', () => {
  const cases: readonly (readonly [string, string | null, string | null])[] = [
    ['2026-12-31', '2026-12-31', '2026-12-31'],
    ['2026/1/5', '2026-01-05', '2026-01-05'],
    ['2026-12-31T08:30:00Z', '2026-12-31', '2026-12-31'],
    ['31.12.2026', '2026-12-31', '2026-12-31'],
    ['1.2.2026', '2026-02-01', '2026-02-01'],
    ['31/12/2026', '2026-12-31', null],
    ['12/31/2026', null, '2026-12-31'],
    ['03/04/2026', '2026-04-03', '2026-03-04'],
    ['3-4-26', '2026-04-03', '2026-03-04'],
    ['2/27/25 17:06', null, '2025-02-27'],
    ['1/1/2025 9:00 PM', '2025-01-01', '2025-01-01'],
    ['01/01/98', '1998-01-01', '1998-01-01'],
    ['29.02.2025', null, null],
    ['29.02.2028', '2028-02-29', '2028-02-29'],
    ['2026-13-01', null, null],
    ['0000-00-00', null, null],
    ['soon', null, null],
    ['31/12-2026', null, null],
    ['2026-12-31x', null, null],
  ];
  for (const [cell, day, month] of cases)
    test(`${cell} is ${day} with the day first, ${month} with the month first`, () => {
      assert.equal(dateFrom(cell, 'day-first'), day);
      assert.equal(dateFrom(cell, 'month-first'), month);
    });

  test('The order shows where only one of them is possible', () => {
    assert.equal(dateOrderOf('31/12/2026'), 'day');
    assert.equal(dateOrderOf('12/31/2026'), 'month');
    assert.equal(dateOrderOf('03/04/2026'), 'either');
    for (const same of ['03/03/2026', '2026-03-04', '3.4.2026', '40/40/2026', 'x'])
      assert.equal(dateOrderOf(same), null, same);
  });
});
