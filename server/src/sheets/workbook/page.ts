import { Refusal } from '../../refusal.ts';
import { refused } from '../refused.ts';
import { attribute, type Listener } from './markup.ts';
import { type Look, numberAs } from './numbers.ts';
import type { Texts } from './texts.ts';

/** What the cells of a page need to be read. */
export type Reading = Readonly<{ texts: Texts; looks: readonly Look[]; from1904: boolean }>;

/** Columns of a page at most. */
const mostColumns = 16_384;

/** Hears a page of a workbook row by row: its number, from 1, and its cells as texts. */
export function pageReader(reading: Reading, row: (line: number, cells: string[]) => void): Listener {
  let line = 0;
  let cells: string[] = [];
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let isValue = false;
  let spoken = 0;

  return {
    open(name, attributes) {
      if (name === 'c') {
        column = columnOf(attribute(attributes, 'r')) ?? column + 1;
        if (column >= mostColumns) throw new Refusal(refused['workbook-damaged']);
        type = attribute(attributes, 't') ?? '';
        style = Number(attribute(attributes, 's') ?? 0);
        value = '';
      } else if (name === 'v' || name === 't') isValue = spoken === 0;
      else if (name === 'rPh') spoken += 1;
      else if (name === 'row') {
        const number = Number(attribute(attributes, 'r') ?? line + 1);
        if (!(Number.isSafeInteger(number) && number > line)) throw new Refusal(refused['workbook-damaged']);
        line = number;
        cells = [];
        column = -1;
      }
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') spoken -= 1;
      else if (name === 'c') {
        while (cells.length < column) cells.push('');
        cells[column] = textOf({ type, style, value }, reading);
      } else if (name === 'row') row(line, cells);
    },
    text(piece) {
      if (isValue) value += piece;
    },
  };
}

type Cell = Readonly<{ type: string; style: number; value: string }>;

/** A cell as people see it. */
function textOf({ type, style, value }: Cell, { texts, looks, from1904 }: Reading): string {
  if (type === 's') return value === '' ? '' : texts.at(Number(value));
  if (type === 'b') return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value;
  if (type === 'd') return value.replace(/T00:00:00(?:\.0+)?Z?$/u, '');
  return type === '' || type === 'n' ? numberAs(value, looks[style] ?? 'plain', from1904) : value;
}

/** The place of a cell in its row, from 0. @example columnOf('AB12') // 27 */
export function columnOf(address: string | null): number | null {
  let column = 0;
  for (let at = 0; at < (address?.length ?? 0); at += 1) {
    const letter = (address?.charCodeAt(at) ?? 0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? null : column - 1;
}
