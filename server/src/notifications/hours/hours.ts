import type { Urgency } from '../mail.ts';

/** When somebody wants to be reached, in minutes of the day where they are. */
export type Hours = Readonly<{
  /** No mail that can wait for the morning between these; null: at any time. */ quiet: Readonly<{
    from: number;
    until: number;
  }> | null;
  /** What need not leave at once comes in one mail a day. */ gathers: boolean;
  dailyAt: number;
  /** The day of their last daily mail. */ lastDailyOn: string | null;
  zone: string;
}>;

/** Unless somebody said otherwise: no quiet hours, and the daily mail at seven. */
export const usualHours = { quiet: null, gathers: false, dailyAt: 420, lastDailyOn: null } as const;

/** How a mail leaves for somebody: by itself, or in the daily one. */
export const urgencyFor = (urgency: Urgency, { gathers }: Pick<Hours, 'gathers'>): Urgency =>
  urgency === 'soon' && gathers ? 'daily' : urgency;

/**
 * The moment from which a mail may leave: `now` when it may at once. Asked again at that moment, since a clock that is put
 * forward or back may make it an hour early.
 */
export function leavesAt(urgency: Urgency, createdAt: Date, now: Date, hours: Hours): Date {
  if (urgency === 'at once') return now;
  const { zone, quiet, dailyAt } = hours;
  const here = wallClock(zone, now);
  if (urgency === 'daily' && !isDailyDue(wallClock(zone, createdAt), here, hours))
    return next(now, here.minute, dailyAt);
  return quiet && isWithin(here.minute, quiet) ? next(now, here.minute, quiet.until) : now;
}

/** The first time the hour of the daily mail strikes after it was written has come, and today none left yet. */
function isDailyDue(written: Moment, here: Moment, { dailyAt, lastDailyOn }: Hours): boolean {
  if (lastDailyOn !== null && lastDailyOn >= here.day) return false;
  if (here.day === written.day) return written.minute < dailyAt && here.minute >= dailyAt;
  return here.minute >= dailyAt || written.minute < dailyAt || daysBetween(written.day, here.day) > 1;
}

type Moment = Readonly<{ day: string; minute: number }>;

/** Whether a minute lies between two; the later one may be tomorrow’s. */
const isWithin = (minute: number, { from, until }: Readonly<{ from: number; until: number }>): boolean =>
  from <= until ? minute >= from && minute < until : minute >= from || minute < until;

/** When the clock shows that minute next. */
function next(now: Date, minute: number, wanted: number): Date {
  const minutes = (wanted - minute + 1440) % 1440 || 1440;
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000 + minutes * 60_000);
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What calendar and clock on the wall show there. @example wallClock('Asia/Tokyo', new Date('2026-11-30T20:00Z')) */
export function wallClock(zone: string, at: Date): Moment {
  const clock = clocks.get(zone) ?? clockOf(zone);
  clocks.set(zone, clock);
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    day: `${part['year']}-${part['month']}-${part['day']}`,
    minute: Number(part['hour']) * 60 + Number(part['minute']),
  };
}

const clockOf = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-CA', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    ...{ hourCycle: 'h23', timeZone },
  });
