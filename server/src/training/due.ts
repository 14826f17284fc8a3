import { settingsOf } from '../organizations/index.ts';

/** A local date, `2026-11-30`. */
export type Day = string;

/** What an assignment says of its due date: a date, or so many days after somebody came under it; neither: no end. */
export type DueTerms = Readonly<{ dueDate: Day | null; dueDays: number | null /** When it was made. */; madeOn: Day }>;

/**
 * When it is due for somebody: not before `date`, and `days` after they came under it (null: does not count). Plain
 * enough for SQL to work out: `greatest(date, since + days)`, nulls left out.
 */
export type DueRule = Readonly<{ date: Day | null; days: number | null }>;

/** Days that somebody who comes late has at least, unless the first ones had fewer: nobody is born overdue. */
const leastDays = 7;

/** The rule that follows from what an assignment says. */
export function dueRule({ dueDate, dueDays, madeOn }: DueTerms): DueRule {
  if (dueDate === null) return { date: null, days: dueDays };
  return { date: dueDate, days: Math.max(0, Math.min(leastDays, daysBetween(madeOn, dueDate))) };
}

/** @example dueOn({ date: null, days: 14 }, '2026-11-30') // '2026-12-14' */
export function dueOn({ date, days }: DueRule, since: Day): Day | null {
  const after = days === null ? null : addDays(since, days);
  if (date === null || after === null) return date ?? after;
  return date > after ? date : after;
}

/** Due dates end at midnight: a thing is overdue from the day after. */
export const isOverdue = (state: string, due: Day | null, today: Day): boolean =>
  due !== null && due < today && state !== 'completed' && state !== 'withdrawn';

/** @example addDays('2026-02-27', 2) // '2026-03-01' */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * oneDay).toISOString().slice(0, 10);

/** @example daysBetween('2026-02-27', '2026-03-01') // 2 */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / oneDay;

const oneDay = 24 * 60 * 60 * 1000;

/** The zone whose days count: the user's own, else the organization's. */
export function zoneOf(own: string | null, settings: Readonly<Record<string, unknown>>): string {
  return own !== null && isZone(own) ? own : settingsOf(settings).general.timeZone;
}

/** The date that a clock on the wall shows there. @example dayIn('Asia/Tokyo', new Date('2026-11-30T20:00Z')) // '2026-12-01' */
export const dayIn = (zone: string, at: Date): Day =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (fault) {
    // Intl has no other way to say that it does not know a name
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}
