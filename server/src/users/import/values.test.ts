import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { endOfDay, lastDayBefore } from './days.ts';
import { isEmail, languageFrom, splitName, stateFrom } from './values.ts';

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
