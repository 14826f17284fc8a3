import type { AssignmentRow } from '../api/types.ts';
import { useSay } from '../language.tsx';

type Of = { assignment: Pick<AssignmentRow, 'audience' | 'places' | 'users' | 'learnersOnly' | 'dueDate' | 'dueDays'> };

/** Whom an assignment reaches, in words. */
export function AudienceWords({ assignment: { audience, places, users } }: Of) {
  const say = useSay();
  if ('everybody' in audience) return <>{say({ en: 'Everybody', de: 'Alle' })}</>;
  if ('users' in audience) {
    const [first, second] = users;
    return users.length < 3 ? (
      <>{say.list([first, second].flatMap((one) => (one ? [one.name] : [])))}</>
    ) : (
      <>{say.count(people, users.length)}</>
    );
  }
  const names = say.list(places.map(({ name }) => name));
  if (!names) return <>{say.count(locations, audience.places.length)}</>;
  return (
    <>{audience.withDescendants ? say({ en: '{names} and below', de: '{names} und darunter' }, { names }) : names}</>
  );
}

/** When it is due, in words. */
export function DueWords({ assignment: { dueDate, dueDays } }: Of) {
  const say = useSay();
  if (dueDate) return <span className="numbers">{say.day(dueDate)}</span>;
  if (dueDays !== null) return <>{say.count(after, dueDays)}</>;
  return <span className="dim">{say({ en: 'No due date', de: 'Ohne Termin' })}</span>;
}

const people = {
  en: { one: '{n} [user|user] by name', other: '{n} [users|users] by name' },
  de: { one: '{n} [user|Benutzer] mit Namen', other: '{n} [users|Benutzer] mit Namen' },
};
const locations = {
  en: { one: '{n} [location|location]', other: '{n} [locations|locations]' },
  de: { one: '{n} [location|Standort]', other: '{n} [locations|Standorte]' },
};
const after = {
  en: { one: '{n} day after', other: '{n} days after' },
  de: { one: '{n} Tag danach', other: '{n} Tage danach' },
};
