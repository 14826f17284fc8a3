import type { Audience, Day, Named } from '../api/types.ts';
import type { Say } from '../say.ts';

/** Whom an assignment reaches, in words. Places out of the reader's sight are counted. */
export function audienceWords(audience: Audience, places: readonly Named[], say: Say): string {
  if ('everybody' in audience) return say({ en: 'Everybody', de: 'Alle' });
  if ('users' in audience) return say.count(users, audience.users.length);
  const seen = new Set(audience.places);
  const names = places.filter(({ id }) => seen.has(id)).map(({ name }) => name);
  const rest = audience.places.length - names.length;
  const where = say.list(rest > 0 ? [...names, say.count(names.length > 0 ? others : unseen, rest)] : names);
  return audience.withDescendants
    ? say({ en: '{where}, with everything below', de: '{where}, mit allem darunter' }, { where })
    : where;
}

/** When it is due, in words. */
export function dueWords(
  { dueDate, dueDays }: Readonly<{ dueDate: Day | null; dueDays: number | null }>,
  say: Say,
): string {
  if (dueDate) return say.day(dueDate);
  return dueDays ? say.count(after, dueDays) : say({ en: 'No due date', de: 'Ohne Termin' });
}

const users = {
  en: { one: '{n} chosen user', other: '{n} chosen users' },
  de: { one: '{n} ausgewählter Benutzer', other: '{n} ausgewählte Benutzer' },
};
const others = {
  en: { one: '{n} other location', other: '{n} other locations' },
  de: { one: '{n} weiterer Standort', other: '{n} weitere Standorte' },
};
const unseen = {
  en: { one: '{n} location you can’t see', other: '{n} locations you can’t see' },
  de: { one: '{n} Standort, den Sie nicht sehen', other: '{n} Standorte, die Sie nicht sehen' },
};
const after = {
  en: { one: '{n} day after getting it', other: '{n} days after getting it' },
  de: { one: '{n} Tag nach der Zuweisung', other: '{n} Tage nach der Zuweisung' },
};
