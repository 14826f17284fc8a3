import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { endOfDay, lastDayBefore } from './days.ts';
import { firstLines } from './first-lines.ts';
import { dateFrom, dateOrderOf, isEmail, languageFrom, splitName, stateFrom } from './values.ts';

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

describe('A day ends at midnight where the user is', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['2026-12-31', 'UTC', '2027-01-01T00:00:00.000Z'],
    ['2026-12-31', 'Europe/Berlin', '2026-12-31T23:00:00.000Z'],
    ['2026-03-28', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    ['2026-07-04', 'America/New_York', '2026-07-05T04:00:00.000Z'],
    ['2026-11-01', 'America/New_York', '2026-11-02T05:00:00.000Z'],
    ['2026-02-28', 'Pacific/Auckland', '2026-02-28T11:00:00.000Z'],
    ['2026-06-30', 'Asia/Kathmandu', '2026-06-30T18:15:00.000Z'],
  ];
  for (const [day, zone, instant] of cases)
    test(`${day} in ${zone}`, () => {
      assert.equal(endOfDay(day, zone).toISOString(), instant);
      assert.equal(lastDayBefore(new Date(instant), zone), day);
    });
});

test('Yes and no are understood in the words of many systems', () => {
  for (const cell of ['1', 'YES', 'true', 'Active', 'Ja', 'aktiv', 'oui', 'Sí', 'x'])
    assert.equal(stateFrom(cell), 'active', cell);
  for (const cell of ['0', 'NO', 'False', 'inactive', 'Nein', 'gesperrt', 'não'])
    assert.equal(stateFrom(cell), 'disabled', cell);
  assert.equal(stateFrom('listed'), 'listed');
  for (const cell of ['maybe', 'TX', '2']) assert.equal(stateFrom(cell), null, cell);
});

test('A language is understood by code and by name', () => {
  const cases = {
    en: 'en',
    EN: 'en',
    'en-GB': 'en',
    de_DE: 'de',
    english: 'en',
    German: 'de',
    Deutsch: 'de',
    Englisch: 'en',
    français: 'fr',
    tr: 'tr',
    Türkçe: 'tr',
    Klingon: null,
    '': null,
  };
  for (const [cell, code] of Object.entries(cases)) assert.equal(languageFrom(cell), code, cell);
});

test('A name in one cell is divided where it can be', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['Haddad, Yara', 'Yara|Haddad'],
    ['Yara Haddad', 'Yara|Haddad'],
    ['Jordan van der Berg', 'Jordan|van der Berg'],
    ['Ana Lucía Mc Donald', 'Ana Lucía|Mc Donald'],
    ['José Smith Jr.', 'José|Smith Jr.'],
    ['Jean-Luc  Smith', 'Jean-Luc|Smith'],
    ['Cher', null],
    ['Smith,', null],
    [',Yara', null],
  ];
  for (const [cell, name] of cases) {
    const read = splitName(cell);
    assert.equal(read && `${read.first}|${read.last}`, name, cell);
  }
});

test('An e-mail address is one', () => {
  for (const cell of ['yara@harbor.example', "o'brien+x@a.b.example"]) assert.ok(isEmail(cell), cell);
  for (const cell of [
    'yara',
    'yara@',
    '@harbor.example',
    'a b@harbor.example',
    'yara@harbor',
    'a@b.example, c@d.example',
  ])
    assert.ok(!isEmail(cell), cell);
});

test('The first line of each of 200,000 keys is remembered', () => {
  const lines = firstLines();
  for (let line = 2; line < 200_002; line += 1) lines.add(`user.${line}`, line);
  for (let line = 2; line < 200_002; line += 7) lines.add(`user.${line}`, line + 500_000);
  for (let line = 2; line < 200_002; line += 13) assert.equal(lines.of(`user.${line}`), line);
  assert.equal(lines.of('user.1'), null);
  assert.equal(lines.of(''), null);
});
