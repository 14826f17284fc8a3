import { stringify } from 'csv-stringify/sync';

type Cell = string | number | boolean | null;
type Batch = Readonly<{ rows: readonly (readonly Cell[])[]; next: readonly string[] | null }>;

/** A CSV file, batch by batch: a BOM for Excel, CRLF, and no cell that a spreadsheet takes for a formula. */
export async function* csv(
  header: readonly string[],
  batch: (after: readonly string[] | null) => Promise<Batch>,
): AsyncIterable<string> {
  yield `\uFEFF${stringify([[...header]], { record_delimiter: 'windows' })}`;
  let place: readonly string[] | null = null;
  do {
    const { rows, next }: Batch = await batch(place);
    if (rows.length > 0)
      yield stringify(
        rows.map((row) => row.map(guarded)),
        { record_delimiter: 'windows' },
      );
    place = next;
  } while (place);
}

/** A leading = + - @ or control character would be run as a formula: an apostrophe makes it a text. */
export const guarded = (cell: Cell): Cell =>
  typeof cell === 'string' && /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
