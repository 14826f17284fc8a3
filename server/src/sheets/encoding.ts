import { isUtf8 } from 'node:buffer';
import { Refusal } from '../refusal.ts';
import { refused } from './refused.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Opens the bytes of a file anew, from the beginning. */
export type Source = () => Promise<AsyncIterable<Uint8Array>>;

/**
 * Finds out how the letters of a file are written: by its byte order mark; else UTF-8 when every byte of it is, UTF-16
 * by its zero bytes, and otherwise Windows-1252.
 * @throws Refusal `save-as-csv` for workbooks, `not-text`, `undecodable` with the line.
 */
export async function encodingOf(source: Source, name: string): Promise<Encoding> {
  let looks: Encoding | null = null;
  const utf8 = utf8Watch();
  for await (const chunk of withHead(await source())) {
    looks ??= fromHead(chunk, name);
    if (looks !== 'utf-8') return looks;
    utf8.read(chunk);
  }
  const { wrong, letters, line, marked, undefinedAt } = utf8.end();
  if (wrong === 0) return 'utf-8';
  // more good letters than bad ones: UTF-8 that was damaged, not another writing
  if (marked || letters >= wrong) throw new Refusal(refused.undecodable, { values: { line } });
  if (undefinedAt !== null) throw new Refusal(refused.undecodable, { values: { line: undefinedAt } });
  return 'windows-1252';
}

/** The same bytes as UTF-8. */
export async function* asUtf8(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncIterable<Uint8Array> {
  if (encoding === 'utf-8') {
    yield* bytes;
    return;
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  let lines = 1;
  try {
    for await (const chunk of bytes) {
      const text = decoder.decode(chunk, { stream: true });
      lines += text.split('\n').length - 1;
      if (text.includes('\0')) throw new TypeError('a zero character');
      yield Buffer.from(text);
    }
    yield Buffer.from(decoder.decode());
  } catch (fault) {
    if (fault instanceof TypeError) throw new Refusal(refused.undecodable, { values: { line: lines } });
    throw fault;
  }
}

/** The same bytes, the first chunk long enough to be looked at. */
async function* withHead(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array();
  for await (const chunk of bytes) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < 4096) continue;
    yield head;
    head = null;
  }
  if (head !== null && head.length > 0) yield head;
}

const zip = [0x50, 0x4b, 0x03, 0x04];
const oldWorkbook = [0xd0, 0xcf, 0x11, 0xe0];
const starts = (bytes: Uint8Array, ...with_: number[]): boolean => with_.every((byte, at) => bytes[at] === byte);

function fromHead(head: Uint8Array, name: string): Encoding {
  if (starts(head, ...zip) || starts(head, ...oldWorkbook))
    throw new Refusal(refused['save-as-csv'], { values: { name } });
  if (starts(head, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (starts(head, 0xff, 0xfe)) return 'utf-16le';
  if (starts(head, 0xfe, 0xff)) return 'utf-16be';
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // a single one is said with its line, further on
  if (even + odd <= head.length / 100) return 'utf-8';
  // Latin letters in UTF-16: every other byte is zero
  if (odd > head.length / 4 && even < odd / 10) return 'utf-16le';
  if (even > head.length / 4 && odd < even / 10) return 'utf-16be';
  throw new Refusal(refused['not-text'], { values: { name } });
}

/** Counts, over a whole stream, the bytes that are not UTF-8, and remembers where the first one stood. */
function utf8Watch() {
  let rest: Uint8Array = new Uint8Array();
  let wrong = 0;
  let letters = 0;
  let lines = 1;
  let line = 1;
  let marked: boolean | null = null;
  let undefinedAt: number | null = null;

  function look(bytes: Uint8Array): void {
    const zero = bytes.indexOf(0);
    if (zero >= 0)
      throw new Refusal(refused.undecodable, { values: { line: lines + breaksIn(bytes.subarray(0, zero)) } });
    if (isUtf8(bytes)) {
      lines += breaksIn(bytes);
      return;
    }
    for (let at = 0; at < bytes.length; ) {
      const byte = bytes[at] ?? 0;
      if (byte === 10) lines += 1;
      const length = byte < 0x80 ? 1 : lengthOf(bytes, at);
      if (length > 1) letters += 1;
      if (length === 0) {
        if (wrong === 0) line = lines;
        wrong += 1;
        if (undefinedIn1252.has(byte)) undefinedAt ??= lines;
      }
      at += length || 1;
    }
  }

  return {
    read(chunk: Uint8Array): void {
      marked ??= starts(chunk, 0xef, 0xbb, 0xbf);
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      const whole = bytes.length - unfinished(bytes);
      look(bytes.subarray(0, whole));
      rest = bytes.slice(whole);
    },
    end() {
      look(rest);
      return { wrong, letters, line, marked: marked ?? false, undefinedAt };
    },
  };
}

function breaksIn(bytes: Uint8Array): number {
  let breaks = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) breaks += 1;
  return breaks;
}

/** Bytes Windows-1252 gives no letter. */
const undefinedIn1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** How many bytes the letter at a place takes in UTF-8; 0 when it is none. */
function lengthOf(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  return length > 0 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}

/** How many bytes at the end begin a letter that goes on in the next chunk. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}
