import { setImmediate as breathe } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { Files } from '../outside/files.ts';
import { Refusal } from '../refusal.ts';
import { type Listed, listEntries } from './zip/archive.ts';
import { packageFileKey } from './package-files.ts';
import { packageProblems } from './zip/package-problems.ts';
import { faultOf, refuse } from './zip/fault.ts';

/** How large an uploaded archive and what is in it may be. Frozen: one place to read them, one to change them. */
export const UNPACK_LIMITS = Object.freeze({
  /** Bytes of the archive itself. */ archiveBytes: 1024 ** 3,
  /** Bytes of one file, unpacked. */ fileBytes: 1024 ** 3,
  /** Bytes of all files, unpacked. */ totalBytes: 4 * 1024 ** 3,
  /** Entries, folders and ignored ones included. */ entries: 50_000,
  /** How many times as large as packed one file, and all of them, may become ... */ ratio: 200,
  /** ... looked at only beyond this many bytes unpacked: small repetitive files are normal. */ ratioFromBytes:
    32 * 1024 ** 2,
  /** Folders one inside the other, with the file itself. */ depth: 32,
  /** Bytes (UTF-8) of a whole path. */ pathBytes: 1000,
  /** Bytes (UTF-8) of one name in it. */ nameBytes: 255,
});
export type UnpackLimits = Readonly<Record<keyof typeof UNPACK_LIMITS, number>>;

export type Unpacked = Readonly<{
  /** The key below which the files lie; `packageFileKey(key, path)` is the key of one of them. */ key: string;
  /** Paths of all files, in the order of the archive, parts joined by `/`. */ paths: readonly string[];
  /** Bytes of all files together. */ bytes: number;
}>;

type Order = Readonly<{
  files: Files;
  /** Key of the uploaded archive. */ archive: string;
  /** Key to unpack to; nothing may be there yet. */ to: string;
  limits?: UnpackLimits;
  /** Told how many of how many bytes are unpacked. */ progress?: (done: number, total: number) => void;
}>;

/**
 * Unpacks an uploaded archive. Everything is checked as listed before the first byte is written, and again as the
 * bytes come; the files appear at `to` all at once.
 * @throws Refusal of `packageProblems` or `disk-full`; nothing that was written is left.
 */
export async function unpack({ files, archive, to, limits = UNPACK_LIMITS, progress }: Order): Promise<Unpacked> {
  const unfinished = `${to}.unpacking`;
  await files.removeAll(unfinished);
  try {
    return await files.onDisk(archive, async (path) => {
      const listed = await listEntries(path, limits);
      await writeAll(files, path, unfinished, listed, progress);
      await files.move(unfinished, to);
      return { key: to, paths: listed.names.filter((name) => name !== null), bytes: listed.bytes };
    });
  } catch (error) {
    await files.removeAll(unfinished);
    throw error;
  }
}

async function writeAll(
  files: Files,
  path: string,
  to: string,
  listed: Listed,
  progress: Order['progress'],
): Promise<void> {
  const zip = await openPromise(path, { decodeStrings: false });
  let at = 0;
  let done = 0;
  for await (const entry of zip.eachEntry()) {
    const name = listed.names[at];
    at += 1;
    if (name === undefined || name === null) continue;
    await files.put(packageFileKey(to, name), contentsOf(zip, entry, name), entry.uncompressedSize);
    done += entry.uncompressedSize;
    progress?.(done, listed.bytes);
    // many tiny files would keep everybody else waiting
    if (at % 64 === 0) await breathe();
  }
}

/** The unpacked bytes of an entry, checked against what the archive says of them. */
async function* contentsOf(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Buffer> {
  let checksum = 0;
  let size = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      if (!Buffer.isBuffer(chunk)) throw new TypeError('a stream of bytes gave something else');
      size += chunk.byteLength;
      if (size > entry.uncompressedSize) throw refuse('sizes-lie', { file: name });
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    throw faultOf(error, name);
  }
  if (size !== entry.uncompressedSize) throw refuse('sizes-lie', { file: name });
  if (checksum !== entry.crc32) throw new Refusal(packageProblems['archive-damaged'], { values: { file: name } });
}
