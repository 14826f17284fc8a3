import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, optionsIn } from './field-words.ts';

test('Options are typed a line each, and read back as they were', () => {
  const typed = 'S | small | klein\nXL\n\n M | medium ';
  const options = [
    { value: 'S', label: { en: 'small', de: 'klein' } },
    { value: 'XL', label: { en: 'XL', de: 'XL' } },
    { value: 'M', label: { en: 'medium', de: 'medium' } },
  ];
  assert.deepEqual(optionsIn(typed), options);
  assert.deepEqual(optionsIn(linesOf(options)), options);
});
