import type { Parts } from './parts.ts';
import { attribute } from './markup.ts';

/** How a number is shown: as it is, as a day with or without a time, as a time, or with zeros up to a length. */
export type Look = 'plain' | 'date' | 'time' | number;

/** The look of cells by the number of their style. */
export async function looksOf(parts: Parts, name: string): Promise<readonly Look[]> {
  const codes = new Map<number, string>();
  const looks: Look[] = [];
  let inCells = false;
  await parts.read(name, {
    open(element, attributes) {
      if (element === 'cellXfs') inCells = true;
      if (element === 'numFmt')
        codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      if (element === 'xf' && inCells) looks.push(lookOf(Number(attribute(attributes, 'numFmtId') ?? 0), codes));
    },
    close(element) {
      if (element === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  return looks;
}

function lookOf(id: number, codes: ReadonlyMap<number, string>): Look {
  const code = codes.get(id);
  if (code !== undefined) return lookOfCode(code);
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? 'time' : 'plain';
}

/** @example lookOfCode('dd/mm/yyyy;@') // 'date' */
export function lookOfCode(code: string): Look {
  const [first = ''] = code.split(';');
  if (/^0{2,}$/u.test(first)) return first.length;
  const signs = first
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/giu, '')
    .replace(/general/giu, '');
  if (/[dy]/iu.test(signs)) return 'date';
  if (/[hs]/iu.test(signs)) return 'time';
  // months alone: no minutes without hours or seconds
  return /m/iu.test(signs) ? 'date' : 'plain';
}

const day = 86_400_000;

/**
 * A number as it is to be read.
 * @example numberAs('45658', 'date', false) // '2025-01-01'
 */
export function numberAs(raw: string, look: Look, from1904: boolean): string {
  const number = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(number)) return raw;
  // what a workbook keeps as 0.10000000000000001 was typed as 0.1, 4.9152E+11 as a long number
  const plain = Math.abs(number) < 1e21 ? String(Number(number.toPrecision(15))) : raw;
  if (typeof look === 'number') return /^\d+$/u.test(plain) ? plain.padStart(look, '0') : plain;
  if (look === 'plain' || number < 0 || number >= 2_958_466) return plain;
  if (look === 'time' && number < 1) return timeOf(number);
  // in the calendar from 1900 the year 1900 is taken for a leap year
  const days = from1904 ? number + 1_462 : number < 60 ? number + 1 : number;
  const instant = new Date(Date.UTC(1899, 11, 30) + Math.round((days * day) / 1000) * 1000).toISOString();
  return Number.isInteger(number) ? instant.slice(0, 10) : `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;
}

const timeOf = (share: number): string => new Date(Math.round((share * day) / 1000) * 1000).toISOString().slice(11, 16);
