import { isZone } from '../detail.ts';
import type { Line } from './file.ts';
import type { Reason } from './reasons.ts';

/** What a line says besides where a location stands; undefined leaves it, null takes it away. */
export type Detail = Readonly<{
  address: string | null | undefined;
  timeZone: string | null | undefined;
  expiresAt: Date | null | undefined;
}>;

/** A blank cell leaves, `-` clears. */
export function detailOf({ address, timeZone, expires }: Line): Detail | Reason {
  if (address.length > 500) return 'too-long';
  const zone = said(timeZone);
  if (zone && !isZone(zone)) return 'no-zone';
  const day = said(expires);
  const expiresAt = day ? endOf(day) : null;
  if (day && expiresAt === null) return 'no-day';
  return { address: said(address), timeZone: zone, expiresAt: day === undefined ? undefined : expiresAt };
}

const said = (cell: string): string | null | undefined => (cell === '' ? undefined : cell === '-' ? null : cell);

/** The end of a day in UTC; null when it is none. */
function endOf(text: string): Date | null {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? new Date(`${text}T23:59:59.999Z`) : null;
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? day : null;
}

/** @example segmentsOf('North / Leeds > Dock') // ['North', 'Leeds', 'Dock'] */
export const segmentsOf = (path: string): readonly string[] =>
  path
    .split(/\s*[/>\\|»→]\s*/u)
    .map((one) => one.trim())
    .filter(Boolean);
