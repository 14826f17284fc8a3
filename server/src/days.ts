import { z } from 'zod';

/** A local date, `2026-11-30`. */
export type Day = string;

/** A day of every year, `09-30`; the last of February is the 28th. */
export const yearDay = z
  .string()
  .refine((day) => z.iso.date().safeParse(`2026-${day}`).success, { message: 'a day of every year' });

/** The date that a clock on the wall shows there. @example dayIn('Asia/Tokyo', new Date('2026-11-30T20:00Z')) // '2026-12-01' */
export const dayIn = (zone: string, at: Date): Day =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/** @example addDays('2026-02-27', 2) // '2026-03-01' */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * oneDay).toISOString().slice(0, 10);

/** The same day of a month so many months on, or its last day. @example addMonths('2026-01-31', 1) // '2026-02-28' */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** @example daysBetween('2026-02-27', '2026-03-01') // 2 */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / oneDay;

const oneDay = 24 * 60 * 60 * 1000;
