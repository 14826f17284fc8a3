import { z } from 'zod';
import { keyOf } from '../../database/keys.ts';

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

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const yes = words(
  'yes y true t 1 on active enabled ja j wahr aktiv aktiviert oui o vrai actif active si sí s verdadero activo vero attivo sim ativo waar actief tak prawda aktywny evet e aktif x',
);
const no = words(
  'no n false f 0 off inactive disabled deactivated nein falsch inaktiv deaktiviert gesperrt non faux inactif inactive falso inactivo inattivo disattivo não nao inativo nee onwaar inactief nie fałsz nieaktywny hayır hayir h pasif',
);
const listed = words('listed gelistet');

/** Whether a user may sign in, in the words of several languages. */
export function stateFrom(cell: string): 'active' | 'disabled' | 'listed' | null {
  const word = keyOf(cell);
  return yes.has(word) ? 'active' : no.has(word) ? 'disabled' : listed.has(word) ? 'listed' : null;
}

/**
 * The code of a language named by code or by its English, German or own name.
 * @example languageFrom('Deutsch') // 'de'
 */
export function languageFrom(cell: string): string | null {
  const word = keyOf(cell).replaceAll('_', '-');
  return languages().get(word) ?? languages().get(word.split('-')[0] ?? '') ?? null;
}

const codes =
  'aa ab af ak am ar as az be bg bm bn bo br bs ca ce cs cv cy da de dv dz ee el en eo es et eu fa ff fi fo fr fy ga gd gl gu gv ha he hi hr hu hy id ig is it ja jv ka ki kk kl km kn ko ks ku kw ky lb lg ln lo lt lu lv mg mi mk ml mn mr ms mt my nb nd ne nl nn no om or os pa pl ps pt qu rm rn ro ru rw se sg si sk sl sn so sq sr sv sw ta te tg th ti tk to tr tt ug uk ur uz vi wo xh yi yo zh zu';

let known: ReadonlyMap<string, string> | null = null;
function languages(): ReadonlyMap<string, string> {
  if (known) return known;
  const made = new Map<string, string>();
  for (const code of codes.split(' ')) {
    for (const said of ['en', 'de', code])
      made.set(keyOf(new Intl.DisplayNames(said, { type: 'language' }).of(code) ?? code), code);
    made.set(code, code);
  }
  return (known = made);
}

const address = z.email().max(300);
export const isEmail = (cell: string): boolean => address.safeParse(cell).success;

/** Words before a last name that belong to it. */
const particles = words(
  'van von vom zu zum zur der den de del della di da do dos das du la le las los el al bin ibn ben abd af av ter ten te st st. mc mac o',
);
/** What is written after a last name. */
const suffixes = words('jr jr. sr sr. ii iii iv');

/**
 * First and last name out of one cell, written “Last, First” or “First Last”.
 * @example splitName('Jordan van der Berg') // { first: 'Jordan', last: 'van der Berg' }
 */
export function splitName(cell: string): Readonly<{ first: string; last: string }> | null {
  const comma = cell.indexOf(',');
  if (comma > 0) {
    const [last, first] = [cell.slice(0, comma).trim(), cell.slice(comma + 1).trim()];
    return first && last ? { first, last } : null;
  }
  const parts = cell.split(/\s+/u).filter(Boolean);
  let from = parts.length - 1;
  while (from > 1 && suffixes.has(keyOf(parts[from] ?? ''))) from -= 1;
  while (from > 1 && particles.has(keyOf(parts[from - 1] ?? ''))) from -= 1;
  return from < 1 ? null : { first: parts.slice(0, from).join(' '), last: parts.slice(from).join(' ') };
}
