import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedIn, type FieldType, parseField } from './field.ts';

const options = [
  { value: 'S', label: { en: 'small', de: 'klein' } },
  { value: 'XL', label: { en: 'very large', de: 'sehr groß' } },
];

const values: readonly (readonly [FieldType, string, string])[] = [
  ['text', '  Bay 7 ', 'Bay 7'],
  ['text', 'x'.repeat(1001), 'too-long'],
  ['number', '1,50', '1.5'],
  ['number', '-0', '0'],
  ['number', '1e9', 'not-a-number'],
  ['number', '12 kg', 'not-a-number'],
  ['date', '2026-03-14', '2026-03-14'],
  ['date', '2026-02-30', 'not-a-date'],
  ['choice', 'S', 'S'],
  ['choice', 'Klein', 'S'],
  ['choice', 'very LARGE', 'XL'],
  ['choice', 'medium', 'not-a-choice'],
  ['yes-no', 'Ja', 'yes'],
  ['yes-no', 'FALSE', 'no'],
  ['yes-no', 'perhaps', 'not-yes-or-no'],
];

for (const [type, typed, expected] of values) {
  test(`An additional field: ${type} reads “${typed.slice(0, 20)}” as ${expected}`, () => {
    const found = parseField({ type, options }, typed);
    assert.equal('fault' in found ? found.fault : found.value, expected);
  });
}

test('A narrowing by fields names values, beginnings and ranges, each once decoded', () => {
  assert.deepEqual(askedIn('shirt:S;hired:2026-01-01..;level:..3'), [
    { key: 'shirt', value: 'S' },
    { key: 'hired', from: '2026-01-01', to: null },
    { key: 'level', from: null, to: '3' },
  ]);
  assert.deepEqual(askedIn('bay:a%3Bb%3Ac'), [{ key: 'bay', value: 'a;b:c' }]);
  for (const wrong of ['shirt', 'shirt:', ':S', 'a:1..2..3', 'a:%']) assert.equal(askedIn(wrong), null);
});
