import type { AssignmentRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { yearDayWords } from './year-day.tsx';

type Of = {
  assignment: Pick<AssignmentRow, 'audience' | 'places' | 'users' | 'learnersOnly' | 'dueDate' | 'dueDays' | 'dueFrom'>;
};

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

/** How it repeats, in words. */
export function RepeatWords({ repeats }: Pick<AssignmentRow, 'repeats'>) {
  const say = useSay();
  if (!repeats) return <>{say({ en: 'Once', de: 'Einmal' })}</>;
  if (repeats.kind === 'rolling') return <>{say.count(everyMonths, repeats.months)}</>;
  const read = (day: string) => yearDayWords(day, say.language);
  if (repeats.kind === 'anchored')
    return <>{say({ en: 'Each year by {day}', de: 'Jedes Jahr bis {day}' }, { day: read(repeats.day) })}</>;
  const values = { from: read(repeats.from), until: read(repeats.until) };
  return <>{say({ en: 'Each year from {from} to {until}', de: 'Jedes Jahr von {from} bis {until}' }, values)}</>;
}

/** Which completions from before count, in words. */
export function CountsWords({ countsAlready: said }: Pick<AssignmentRow, 'countsAlready'>) {
  const say = useSay();
  if (said.kind === 'since')
    return <>{say({ en: 'Counts since {day}', de: 'Zählt ab {day}' }, { day: say.day(said.date) })}</>;
  if (said.kind === 'within') return <>{say.count(said.unit === 'days' ? lastDays : lastMonths, said.count)}</>;
  return <>{say(counting[said.kind])}</>;
}

/** When it is due, in words. */
export function DueWords({ assignment: { dueDate, dueDays, dueFrom } }: Of) {
  const say = useSay();
  if (dueDate) return <span className="numbers">{say.day(dueDate)}</span>;
  if (dueDays !== null) return <>{say.count(after[dueFrom], dueDays)}</>;
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
  joined: {
    en: { one: '{n} day after', other: '{n} days after' },
    de: { one: '{n} Tag danach', other: '{n} Tage danach' },
  },
  made: {
    en: { one: '{n} day after it was assigned', other: '{n} days after it was assigned' },
    de: { one: '{n} Tag, seit es zugewiesen ist', other: '{n} Tage, seit es zugewiesen ist' },
  },
  hired: {
    en: { one: '{n} day after being hired', other: '{n} days after being hired' },
    de: { one: '{n} Tag nach der Einstellung', other: '{n} Tage nach der Einstellung' },
  },
};
const everyMonths = {
  en: { one: '{n} month after it was completed', other: '{n} months after it was completed' },
  de: { one: '{n} Monat nach dem Abschluss', other: '{n} Monate nach dem Abschluss' },
};
const counting = {
  any: { en: 'Always counts', de: 'Zählt immer' },
  valid: { en: 'Counts while it is valid', de: 'Zählt, solange es gilt' },
  none: { en: 'Does not count', de: 'Zählt nicht' },
} as const;
const lastDays = {
  en: { one: 'Counts if it was in the last day', other: 'Counts if it was in the last {n} days' },
  de: { one: 'Zählt, wenn es gestern oder heute war', other: 'Zählt aus den letzten {n} Tagen' },
};
const lastMonths = {
  en: { one: 'Counts if it was in the last month', other: 'Counts if it was in the last {n} months' },
  de: { one: 'Zählt aus dem letzten Monat', other: 'Zählt aus den letzten {n} Monaten' },
};
