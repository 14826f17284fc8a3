import { addDays, type Day, daysBetween } from '../days.ts';
import { settingsOf } from '../organizations/index.ts';

export { addDays, addMonths, type Day, dayIn, daysBetween } from '../days.ts';

/** From which day the days until it is due count: coming under the assignment, its making, or being hired. */
export const dueFroms = ['joined', 'made', 'hired'] as const;
export type DueFrom = (typeof dueFroms)[number];

/** What an assignment says of its due date: a date, or so many days after another; neither: no end. */
export type DueTerms = Readonly<{
  dueDate: Day | null;
  dueDays: number | null;
  dueFrom: DueFrom;
  /** Days that somebody who comes late has at least, unless the first ones had fewer: nobody is born overdue. */
  leastDays: number;
  /** When it was made. */ madeOn: Day;
}>;

/**
 * When it is due for somebody: not before `date`, `days` after they came under it, and `hired` days after they were
 * hired, or came under it where that is not known (null: does not count). Plain enough for SQL to work out:
 * `greatest(date, since + days, coalesce(hired on, since) + hired)`, nulls left out.
 */
export type DueRule = Readonly<{ date: Day | null; days: number | null; hired: number | null }>;

/** The rule that follows from what an assignment says. */
export function dueRule({ dueDate, dueDays, dueFrom, leastDays, madeOn }: DueTerms): DueRule {
  const least = (days: number) => Math.max(0, Math.min(leastDays, days));
  if (dueDate !== null) return { date: dueDate, days: least(daysBetween(madeOn, dueDate)), hired: null };
  if (dueDays === null || dueFrom === 'joined') return { date: null, days: dueDays, hired: null };
  if (dueFrom === 'made') return { date: addDays(madeOn, dueDays), days: least(dueDays), hired: null };
  return { date: null, days: least(dueDays), hired: dueDays };
}

/** @example dueOn({ date: null, days: 14, hired: null }, '2026-11-30', null) // '2026-12-14' */
export function dueOn({ date, days, hired }: DueRule, since: Day, hiredOn: Day | null): Day | null {
  const after = (day: Day, count: number | null) => (count === null ? [] : [addDays(day, count)]);
  const all = [...(date === null ? [] : [date]), ...after(since, days), ...after(hiredOn ?? since, hired)];
  return all.toSorted().at(-1) ?? null;
}

/** Due dates end at midnight: a thing is overdue from the day after. */
export const isOverdue = (state: string, due: Day | null, today: Day): boolean =>
  due !== null && due < today && state !== 'completed' && state !== 'withdrawn';

/** The zone whose days count: the user's own, else the organization's. */
export function zoneOf(own: string | null, settings: Readonly<Record<string, unknown>>): string {
  return own !== null && isZone(own) ? own : settingsOf(settings).general.timeZone;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (fault) {
    // Intl has no other way to say that it does not know a name
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}
