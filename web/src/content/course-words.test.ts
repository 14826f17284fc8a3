import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSay } from '../say.ts';
import { creditWords, durationWords, priceWords } from './course-words.ts';

const [en, de] = [createSay('en'), createSay('de')];
const plain = (text: string) => text.replace(/\u00a0/gu, ' ');

test('A price is said in its currency, with the tax that comes on top', () => {
  assert.equal(plain(priceWords({ amount: 4_950, currency: 'EUR', tax: 1_900 }, en)), '€49.50 plus 19% tax');
  assert.equal(plain(priceWords({ amount: 4_950, currency: 'EUR', tax: 0 }, de)), '49,50 €');
  assert.equal(plain(priceWords({ amount: 500, currency: 'JPY', tax: 0 }, en)), '¥500');
});

test('A duration is said in hours and minutes, without what is none', () => {
  assert.deepEqual(
    [45, 60, 90].map((minutes) => durationWords(minutes, en)),
    ['45 min', '1 h', '1 h 30 min'],
  );
});

test('Credits are said by kind', () => {
  const credits = [
    { kind: 'CPD', hundredths: 150 },
    { kind: 'Safety', hundredths: 100 },
  ];
  assert.equal(creditWords(credits, de), '1,5 CPD und 1 Safety');
});
