import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { Refusal } from '../refusal.ts';
import { type Encoding, type Source, asUtf8, encodingOf } from './encoding.ts';
import { refused } from './refused.ts';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How a file is written. */
export type Format = Readonly<{ encoding: Encoding; delimiter: Delimiter }>;

/** One row as it stands in the file: the line it begins in, counted from 1, and its cells as they were typed. */
export type FileRow = Readonly<{ line: number; cells: readonly string[] }>;

/** @throws Refusal when the bytes are not those of a text with rows. */
export async function formatOf(source: Source, name: string): Promise<Format> {
  const encoding = await encodingOf(source, name);
  return { encoding, delimiter: delimiterOf(await head(asUtf8(await source(), encoding))) };
}

/**
 * The rows of a file, column names first, some hundred at a time: memory does not grow with the file. Blank rows are
 * left out; line numbers stay those of the file, also after cells that hold line breaks.
 * @throws Refusal `quote-not-closed` with the line in which it opens.
 */
export async function* rowsOf(source: Source, format: Format): AsyncIterable<readonly FileRow[]> {
  let rows: FileRow[] = [];
  let parsed = 0;
  let told = 0;
  const parser = parse({
    bom: true,
    delimiter: format.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // a quote within a cell (5" pipe) is a letter like any other
    relax_quotes: true,
    max_record_size: longestRow,
    // rows are taken here, not from the stream: a hundred thousand promises would cost more than the parsing
    on_record: (cells: readonly string[], { lines }) => {
      const line = parsed + 1;
      // the parser counts a CR and an LF within a cell as two lines
      parsed += lines - told === 1 ? 1 : linesOf(cells);
      told = lines;
      if (!isBlank(cells) && !(line === 1 && cells[0]?.startsWith('sep=') === true)) rows.push({ line, cells });
      return null;
    },
  });
  // the fault comes with the write that met it
  parser.on('error', () => undefined).resume();
  const taken = (): readonly FileRow[] => {
    const some = rows;
    rows = [];
    return some;
  };
  try {
    for await (const chunk of asUtf8(await source(), format.encoding)) {
      await written(parser, chunk);
      if (rows.length > 0) yield taken();
    }
    await finished(parser.end());
    if (rows.length > 0) yield taken();
  } catch (fault) {
    if (fault instanceof CsvError && neverCloses.has(fault.code))
      throw new Refusal(refused['quote-not-closed'], { values: { line: parsed + 1 } });
    throw fault;
  } finally {
    parser.destroy();
  }
}

/** The cells of a row under so many columns; the reason when they are too few or too many. */
export function fitted(cells: readonly string[], columns: number): 'too-few-cells' | 'too-many-cells' | null {
  if (cells.length < columns) return 'too-few-cells';
  return isBlank(cells.slice(columns)) ? null : 'too-many-cells';
}

/** Characters of one row at most: beyond it a quotation mark was left open. */
const longestRow = 1_000_000;
const neverCloses: ReadonlySet<string> = new Set(['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE']);

const written = (stream: Writable, chunk: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => stream.write(chunk, (fault) => (fault ? reject(fault) : resolve())));

const linesOf = (cells: readonly string[]): number =>
  1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/gu)?.length ?? 0), 0);

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

async function head(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of bytes) {
    text += Buffer.from(chunk).toString('utf8');
    if (text.length > 64_000) break;
  }
  return text.replace(/^\uFEFF/u, '');
}

/** The delimiter that stands most often, outside quotation marks, in the first row; a file may name it as `sep=;`. */
function delimiterOf(text: string): Delimiter {
  const named = /^sep=(.)\r?\n/u.exec(text)?.[1];
  const given = delimiters.find((one) => one === named);
  if (given) return given;
  const [first = ''] = text
    .trimStart()
    .replace(/"(?:[^"]|"")*"/gu, 'x')
    .split(/[\r\n]/u, 1);
  const counted = delimiters.map((one) => ({ one, times: first.split(one).length - 1 }));
  return counted.toSorted((a, b) => b.times - a.times)[0]?.one ?? ',';
}
