import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSay, daysBetween, languageOf, localeFor, todayHere } from './say.ts';

const en = createSay('en', 'en-GB');
const de = createSay('de', 'de-DE');

test('A text is worded in the language with its values filled in', () => {
  const text = { en: 'Assign {course}', de: '{course} zuweisen' } as const;
  assert.equal(en(text, { course: 'Fire safety' }), 'Assign Fire safety');
  assert.equal(de(text, { course: 'Fire safety' }), 'Fire safety zuweisen');
});

test('Numbers are written and counted as the language does', () => {
  const users = {
    en: { one: '{n} user', other: '{n} users' },
    de: { one: '{n} Benutzer', other: '{n} Benutzer' },
  };
  assert.equal(en.count(users, 1), '1 user');
  assert.equal(en.count(users, 12_500), '12,500 users');
  assert.equal(de.count(users, 12_500), '12.500 Benutzer');
});

test('A local date stays the same day in every time zone', () => {
  assert.equal(en.day('2026-11-30'), '30 Nov 2026');
  assert.equal(de.day('2026-11-30'), '30. Nov. 2026');
});

test('Days away are said as people say them', () => {
  assert.equal(en.away('2026-11-30', '2026-11-30'), 'today');
  assert.equal(en.away('2026-12-03', '2026-11-30'), 'in 3 days');
  assert.equal(de.away('2026-11-29', '2026-11-30'), 'gestern');
  assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
});

test('An instant is said by its largest unit', () => {
  const now = Date.parse('2026-11-30T12:00:00Z');
  assert.equal(en.ago('2026-11-30T09:30:00Z', now), '2 hours ago');
  assert.equal(de.ago('2026-11-29T12:00:00Z', now), 'gestern');
});

test('Today is the day of this device, not of Greenwich', () => {
  assert.equal(todayHere(new Date(2026, 0, 5, 23, 59)), '2026-01-05');
});

test('The first language we have is taken, else English', () => {
  assert.equal(languageOf([null, 'fr-FR', 'de-AT', 'en']), 'de');
  assert.equal(languageOf(['fr']), 'en');
  assert.equal(localeFor('en', ['de-DE', 'en-GB']), 'en-GB');
});

test('An organization’s own word stands where the product’s would, small inside a sentence and with its own article', () => {
  const text = {
    en: '[courses|Courses]: add [course|a course] to the [group|group]',
    de: 'Noch kein [course|Kurs]',
  } as const;
  assert.equal(en(text), 'Courses: add a course to the group');
  const own = createSay('en', 'en-GB', { course: 'Activity', courses: 'Activities', group: 'BU' });
  assert.equal(own(text), 'Activities: add an activity to the BU');
  assert.equal(createSay('de', 'de-DE', { course: 'Lehrgang' })(text), 'Noch kein Lehrgang');
});

test('What people typed is never taken for a word of the product', () => {
  const own = createSay('en', 'en-GB', { course: 'Activity' });
  assert.equal(own({ en: 'Open {title}', de: '{title} öffnen' }, { title: '[course|course]' }), 'Open [course|course]');
});
