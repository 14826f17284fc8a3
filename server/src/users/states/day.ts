import { endOfDay, lastDayBefore } from '../import/days.ts';

const oneDay = 24 * 3600_000;

/** The zone whose days count: the user's own, else the organization's. */
export function zoneFor(own: string | null, settings: Readonly<Record<string, unknown>>): string {
  const { general } = settings;
  const zone = typeof general === 'object' && general && 'timeZone' in general ? general.timeZone : null;
  return own ?? (typeof zone === 'string' ? zone : 'UTC');
}

/** The date on a wall there. @example today(new Date('2026-11-30T20:00Z'), 'Asia/Tokyo') // '2026-12-01' */
export const today = (now: Date, zone: string): string => lastDayBefore(new Date(now.getTime() + 1), zone);

/** The first moment of a day there. @example beginOf('2026-12-01', 'Europe/Berlin') // 2026-11-30T23:00Z */
export const beginOf = (day: string, zone: string): Date =>
  endOfDay(new Date(Date.parse(`${day}T00:00:00Z`) - oneDay).toISOString().slice(0, 10), zone);

/** @example daysFrom('2026-02-27', '2026-03-01') // 2 */
export const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / oneDay);
