import { Refusal } from '../../refusal.ts';
import { refused } from '../refused.ts';
import type { Listener } from './markup.ts';
import type { Parts } from './parts.ts';

/** The texts that cells of a workbook share, by their numbers. */
export type Texts = Readonly<{ at(number: number): string }>;

/** Bytes of shared texts at most, as they stand in the workbook. */
const mostBytes = 256 * 1024 * 1024;

/** Reads the shared texts into one piece of memory: as strings, half a million would take five times as much. */
export async function textsOf(parts: Parts, name: string): Promise<Texts> {
  let bytes = Buffer.alloc(64 * 1024);
  let ends = new Uint32Array(4096);
  let count = 0;
  const add = (text: string): void => {
    const from = count === 0 ? 0 : (ends[count - 1] ?? 0);
    const needed = from + text.length * 3;
    if (needed > bytes.length) bytes = Buffer.concat([bytes.subarray(0, from)], Math.max(needed, bytes.length * 2));
    if (count === ends.length) {
      const grown = new Uint32Array(ends.length * 2);
      grown.set(ends);
      ends = grown;
    }
    ends[count] = from + bytes.write(text, from);
    count += 1;
  };
  await parts.read(name, textReader('si', add), mostBytes);
  return {
    at(number) {
      if (!(number >= 0 && number < count)) throw new Refusal(refused['workbook-damaged']);
      return bytes.toString('utf8', number === 0 ? 0 : (ends[number - 1] ?? 0), ends[number]);
    },
  };
}

/** Hears the texts within elements of a name: their runs put together, how they are spoken left out. */
function textReader(within: string, done: (text: string) => void): Listener {
  let text = '';
  let isText = false;
  let spoken = 0;
  return {
    open(name) {
      if (name === within) text = '';
      if (name === 'rPh') spoken += 1;
      if (name === 't') isText = spoken === 0;
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') spoken -= 1;
      if (name === within) done(text);
    },
    text(piece) {
      if (isText) text += piece;
    },
  };
}
