import { Refusal } from '../../refusal.ts';
import { type Column, countDate, namesOf } from './columns.ts';
import type { Source } from '../../sheets/index.ts';
import { type Format, formatOf, rowsOf } from '../../sheets/index.ts';
import { refused } from './refused.ts';

/** What a first look at a whole file tells. */
export type Scanned = Readonly<{ format: Format; columns: readonly Column[]; rows: number }>;

const mostColumns = 500;
const samplesKept = 3;
const valuesKept = 40;
const longestSample = 80;

/**
 * Reads a file once from end to end, so that everything that is wrong with it as a file is said at once.
 * @throws Refusal `save-as-csv`, `not-text`, `undecodable`, `quote-not-closed`, `empty`, `too-many-columns`.
 */
export async function scan(source: Source, name: string): Promise<Scanned> {
  const format = await formatOf(source, name);
  let notes: Note[] | null = null;
  let rows = 0;
  for await (const some of rowsOf(source, format)) {
    for (const { cells } of some) {
      if (notes === null) notes = begin(cells);
      else {
        rows += 1;
        for (const [at, note] of notes.entries()) take(note, cells[at]?.trim() ?? '');
      }
    }
  }
  if (notes === null || rows === 0) throw new Refusal(refused.empty);
  return { format, rows, columns: notes.map(finished) };
}

type Note = {
  readonly name: string;
  readonly samples: string[];
  values: Set<string> | null;
  readonly dates: { day: number; month: number; either: number; example: string | null };
};

function begin(header: readonly string[]): Note[] {
  if (header.length > mostColumns)
    throw new Refusal(refused['too-many-columns'], { values: { columns: header.length, most: mostColumns } });
  return namesOf(header).map((name) => ({
    name,
    samples: [],
    values: new Set(),
    dates: { day: 0, month: 0, either: 0, example: null },
  }));
}

function take(note: Note, cell: string): void {
  if (cell === '' || cell === '-') return;
  if (note.samples.length < samplesKept && !note.samples.includes(shortened(cell))) note.samples.push(shortened(cell));
  if (note.values !== null) {
    if (cell.length > longestSample || (note.values.size >= valuesKept && !note.values.has(cell))) note.values = null;
    else note.values.add(cell);
  }
  const first = cell.charCodeAt(0);
  if (first >= 48 && first <= 57 && cell.length <= 40) countDate(note.dates, cell);
}

const shortened = (cell: string): string =>
  cell.length > longestSample ? `${cell.slice(0, longestSample - 1)}…` : cell;

const finished = ({ name, samples, values, dates }: Note): Column => ({
  name,
  samples,
  values: values ? [...values] : null,
  dates,
});
