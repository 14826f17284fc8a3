import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type Value = string | number | boolean | null;

/** A table of the data set: its rows are made while they are sent. */
export type Table = Readonly<{ name: string; columns: readonly string[]; rows: () => Iterable<readonly Value[]> }>;

/** Letters that go over the connection at once. */
const chunk = 128 * 1024;

/** Sends the rows of a table by COPY and says how many there were. */
export async function copyInto(client: pg.ClientBase, { name, columns, rows }: Table): Promise<number> {
  let count = 0;
  function* chunks(): Generator<string> {
    let text = '';
    for (const row of rows()) {
      text += lineOf(row);
      count += 1;
      if (text.length < chunk) continue;
      yield text;
      text = '';
    }
    yield text;
  }
  await pipeline(Readable.from(chunks()), client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`)));
  return count;
}

/**
 * A row in the text form of COPY.
 * @example lineOf(['a\tb', null, true]) // 'a\\tb\t\\N\ttrue\n'
 */
export function lineOf(row: readonly Value[]): string {
  let line = '';
  for (let place = 0; place < row.length; place += 1) {
    const value = row[place];
    if (place > 0) line += '\t';
    line += value === null ? '\\N' : typeof value === 'string' ? escaped(value) : String(value);
  }
  return `${line}\n`;
}

const special = /[\\\t\n\r]/u;
const names: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[\\\t\n\r]/gu, (letter) => names[letter] ?? letter) : text;
