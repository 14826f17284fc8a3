import { open } from 'node:fs/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { Refusal } from '../../refusal.ts';
import type { UnpackLimits } from '../unpack.ts';
import { entryName, folded, isLeftBehind, judge, pathOf } from './entry-name.ts';
import { faultOf, refuse } from './fault.ts';

/** What an archive says it holds, found to be within bounds. */
export type Listed = Readonly<{
  /** The path of each entry, in the order of the archive; null for folders and files left behind by systems. */
  names: readonly (string | null)[];
  /** Bytes of all files, unpacked. */ bytes: number;
}>;

type Span = Readonly<{ name: string; from: number; until: number }>;

/**
 * Reads the list of an archive without unpacking anything.
 * @throws Refusal naming the first entry that is not as it should be.
 */
export async function listEntries(path: string, limits: UnpackLimits): Promise<Listed> {
  const size = await checkBeginning(path, limits);
  const zip = await openPromise(path, { decodeStrings: false }).catch((error: unknown) => {
    throw faultOf(error, 'archive');
  });
  try {
    const directory = Number(zip.readEntryCursor);
    const listed = await readList(zip, size, limits);
    refuseOverlaps(listed.spans, directory);
    await refuseMore(path, Number(zip.readEntryCursor));
    return listed;
  } finally {
    zip.close();
  }
}

async function readList(zip: ZipFile, size: number, limits: UnpackLimits) {
  if (zip.entryCount > limits.entries) throw refuse('too-many-files', { limit: limits.entries });
  const names: (string | null)[] = [];
  const spans: Span[] = [];
  const taken = new Taken();
  let bytes = 0;
  for await (const entry of faultless(zip, () => names.length + 1)) {
    const path = checkEntry(entry, names.length + 1, limits);
    const from = entry.relativeOffsetOfLocalHeader;
    spans.push({ name: path, from, until: from + localHeaderBytes + entry.compressedSize });
    const isFile = !path.endsWith('/') && !isLeftBehind(path);
    names.push(isFile ? path : null);
    if (!isFile) continue;
    if (!taken.add(path)) throw refuse('name-twice', { file: path });
    bytes += entry.uncompressedSize;
    if (bytes > limits.totalBytes) throw refuse('content-too-large', { limit: worded(limits.totalBytes) });
    if (bytes > limits.ratioFromBytes && bytes > size * limits.ratio) {
      throw refuse('content-swells', { file: path, limit: limits.ratio });
    }
  }
  if (names.every((name) => name === null)) throw refuse('archive-empty');
  return { names, spans, bytes };
}

/** What can be told from the list alone of one entry; gives its path. */
function checkEntry(entry: Entry, number: number, limits: UnpackLimits): string {
  const name = entryName(entry);
  const problem = judge(name, limits);
  if (problem) {
    throw new Refusal(problem, { values: { file: name.slice(0, 200), number, limit: limits.depth } });
  }
  const path = pathOf(name);
  const type = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (type === 0o120000) throw refuse('entry-is-link', { file: path });
  if (type !== 0 && type !== 0o100000 && type !== 0o040000) throw refuse('entry-is-device', { file: path });
  if ((entry.generalPurposeBitFlag & 0x2041) !== 0) throw refuse('entry-encrypted', { file: path });
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw refuse('entry-packed-otherwise', { file: path });
  if (path.endsWith('/') && entry.uncompressedSize > 0) throw refuse('archive-damaged', { file: path });
  if (entry.uncompressedSize > limits.fileBytes)
    throw refuse('file-too-large', { file: path, limit: worded(limits.fileBytes) });
  if (entry.uncompressedSize > limits.ratioFromBytes && entry.uncompressedSize > entry.compressedSize * limits.ratio) {
    throw refuse('content-swells', { file: path, limit: limits.ratio });
  }
  return path;
}

/** Paths of files, as seen by a system that does not tell large letters from small. */
class Taken {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  /** False when the path, or one of its folders, is already a file, or the path already a folder. */
  add(path: string): boolean {
    const whole = folded(path);
    if (this.#files.has(whole) || this.#folders.has(whole)) return false;
    this.#files.add(whole);
    for (let end = whole.lastIndexOf('/'); end > 0; end = whole.lastIndexOf('/', end - 1)) {
      const folder = whole.slice(0, end);
      if (this.#files.has(folder)) return false;
      if (this.#folders.has(folder)) break;
      this.#folders.add(folder);
    }
    return true;
  }
}

const localHeaderBytes = 30;

function refuseOverlaps(spans: readonly Span[], directory: number): void {
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  for (const [at, span] of sorted.entries()) {
    if (span.until > (sorted[at + 1]?.from ?? directory)) throw refuse('entries-overlap', { file: span.name });
  }
}

/** The list says how many entries follow; one more behind the last would be skipped in silence. */
async function refuseMore(path: string, end: number): Promise<void> {
  const [mark] = await bytesAt(path, end, 4);
  if (mark === 0x02014b50) throw refuse('archive-damaged', { file: 'central directory' });
}

async function checkBeginning(path: string, limits: UnpackLimits): Promise<number> {
  const [mark, size] = await bytesAt(path, 0, 4);
  if (size > limits.archiveBytes) throw refuse('archive-too-large', { limit: worded(limits.archiveBytes) });
  if (mark === 0x06054b50) throw refuse('archive-empty');
  if (mark === 0x08074b50) throw refuse('archive-split');
  if (mark !== 0x04034b50) throw refuse('not-a-zip');
  return size;
}

async function bytesAt(path: string, position: number, length: number): Promise<readonly [number, number]> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, position);
    return [buffer.readUInt32LE(0), (await file.stat()).size];
  } finally {
    await file.close();
  }
}

async function* faultless(zip: ZipFile, number: () => number): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw faultOf(error, `#${number()}`);
  }
}

const worded = (bytes: number): string => `${Math.round(bytes / 1024 ** 2).toLocaleString('en')} MB`;
