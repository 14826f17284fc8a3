import assert from 'node:assert/strict';
import { test } from 'node:test';
import { say } from './text.ts';

const text = { en: 'Choose [location|a location] below {name}.', de: 'Wählen Sie unter {name}: [location|Standort].' };

test('An organization’s own word stands in a text where the product’s would, with its own article', () => {
  assert.equal(say(text, 'en', { name: 'North' }), 'Choose a location below North.');
  assert.equal(say(text, 'en', { name: 'North' }, { location: 'Office' }), 'Choose an office below North.');
  assert.equal(say(text, 'de', { name: 'Nord' }, { location: 'Filiale' }), 'Wählen Sie unter Nord: Filiale.');
});

test('What people typed is never taken for a word of the product', () =>
  assert.equal(say(text, 'en', { name: '[location|x]' }, { location: 'Site' }), 'Choose a site below [location|x].'));
