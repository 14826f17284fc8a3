export type DateOrder = 'day-first' | 'month-first';

/**
 * What a cell means as a day: ISO, d.m.y, and d/m/y or m/d/y by the order of the file; a time after it is left aside.
 * @example dateFrom('31/12/2026', 'day-first') // '2026-12-31'
 */
export function dateFrom(cell: string, order: DateOrder): string | null {
  const read = partsOf(cell);
  if (read === null) return null;
  if (read.how !== 'by order') return dayOf(read.year, read.month, read.day);
  const [day, month] = order === 'day-first' ? [read.first, read.second] : [read.second, read.first];
  return dayOf(read.year, month, day);
}

/** Which order of day and month a cell shows; null when it is no such date, or the same in both. */
export function dateOrderOf(cell: string): 'day' | 'month' | 'either' | null {
  const read = partsOf(cell);
  if (read?.how !== 'by order') return null;
  const asDay = dayOf(read.year, read.second, read.first) !== null;
  const asMonth = dayOf(read.year, read.first, read.second) !== null;
  if (asDay && asMonth) return read.first === read.second ? null : 'either';
  return asDay ? 'day' : asMonth ? 'month' : null;
}

type Read =
  | Readonly<{ how: 'known'; year: number; month: number; day: number }>
  | Readonly<{ how: 'by order'; year: number; first: number; second: number }>;

const afterwards = String.raw`(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?|Z|[+-]\d{2}:?\d{2})?)?$`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${afterwards}`, 'iu');
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${afterwards}`, 'iu');

function partsOf(cell: string): Read | null {
  const iso = yearFirst.exec(cell);
  if (iso) return { how: 'known', year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) };
  const local = yearLast.exec(cell);
  if (!local) return null;
  const [first, second] = [Number(local[1]), Number(local[3])];
  const year = local[4]?.length === 2 ? century(Number(local[4])) : Number(local[4]);
  // with full stops the day comes first everywhere
  return local[2] === '.'
    ? { how: 'known', year, month: second, day: first }
    : { how: 'by order', year, first, second };
}

const century = (year: number): number => (year < 70 ? 2000 + year : 1900 + year);

function dayOf(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
