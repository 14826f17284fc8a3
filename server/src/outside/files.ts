import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { problems, Refusal, refusals } from '../refusal.ts';

/** What is known of a file once all of it was written: bytes and SHA-256. */
export type Stored = Readonly<{ size: number; sha256: Buffer }>;

/** First and last byte, both counted from 0 and both included. */
export type Range = Readonly<{ first: number; last: number }>;

/**
 * Where uploaded bytes lie. A key is a path of letters, digits and `. _ - !` with `/` between its parts; anything else
 * is a fault of the caller, so a key is never made of words that came from outside.
 */
export type Files = Readonly<{
  /**
   * Writes a stream under a key. The key exists only once everything was written.
   * @throws Refusal `too-large` beyond `limit` bytes, `disk-full`; whatever the stream throws. Nothing is left behind.
   */
  put(key: string, bytes: AsyncIterable<Uint8Array>, limit?: number): Promise<Stored>;
  /** @throws Refusal `file-missing`. */
  read(key: string, range?: Range): Promise<Readable>;
  /** Size in bytes and time of writing; null when there is no such file. */
  look(key: string): Promise<Readonly<{ size: number; writtenAt: Date }> | null>;
  /** Removes one file; none is fine. */
  remove(key: string): Promise<void>;
  /** Removes everything below a key. */
  removeAll(key: string): Promise<void>;
  /** Renames a file, or a whole folder at once: afterwards all of it is at the new key, or none. */
  move(from: string, to: string): Promise<void>;
  /** Gives a path on this machine, for libraries that read at random places. Valid until `work` ends. */
  onDisk<T>(key: string, work: (path: string) => Promise<T>): Promise<T>;
}>;

export const fileProblems = refusals({
  'disk-full': {
    status: 507,
    says: {
      en: 'The disk of this server is full, so nothing was stored. Ask the people who run the server to make room, then try again.',
      de: 'Die Festplatte dieses Servers ist voll, deshalb wurde nichts gespeichert. Bitten Sie die Betreiber, Platz zu schaffen, und versuchen Sie es dann erneut.',
    },
  },
  'file-missing': {
    status: 404,
    says: {
      en: 'This file is not stored here. It may have been removed.',
      de: 'Diese Datei ist hier nicht gespeichert. Vielleicht wurde sie entfernt.',
    },
  },
});

/** Files in a folder of this machine. */
export function filesOnDisk(folder: string): Files {
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }));
  const place = (key: string) => join(folder, safe(key));

  return Object.freeze({
    async put(key, bytes, limit = Number.MAX_SAFE_INTEGER) {
      const unfinished = `${safe(key)}.part`;
      const meter = measure(bytes, limit);
      try {
        await mkdir(dirname(place(unfinished)), { recursive: true });
        // flydrive's putStream tells that it stopped reading instead of why: a full disk would go unnamed
        await pipeline(meter.bytes, createWriteStream(place(unfinished)));
        await renamed(place(unfinished), place(key));
      } catch (error) {
        await disk.delete(unfinished);
        throw explained(error);
      }
      return meter.stored();
    },
    async read(key, range) {
      const stream = createReadStream(place(key), range ? { start: range.first, end: range.last } : {});
      await opened(stream);
      return stream;
    },
    async look(key) {
      if (!(await disk.exists(safe(key)))) return null;
      const { contentLength, lastModified } = await disk.getMetaData(key);
      return { size: contentLength, writtenAt: lastModified };
    },
    remove: (key) => disk.delete(safe(key)),
    removeAll: (key) => disk.deleteAll(safe(key)),
    // flydrive copies every byte to move a file; renaming is what makes a move all or nothing
    move: (from, to) => renamed(place(from), place(to)),
    onDisk: (key, work) => work(place(key)),
  } satisfies Files);
}

/** Says of a fault of the operating system what a person can do about it; every other fault stays as it is. */
export function explained(fault: unknown): unknown {
  const code = rootCode(fault);
  if (code !== null && full.has(code)) return new Refusal(fileProblems['disk-full']);
  if (code === 'ENOENT') return new Refusal(fileProblems['file-missing']);
  return fault;
}

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const allowed = /^[\w!-][\w!.-]*(?:\/[\w!-][\w!.-]*)*$/u;

function safe(key: string): string {
  if (!allowed.test(key)) throw new Error(`not a key of a file: ${JSON.stringify(key)}`);
  return key;
}

/** Passes bytes on, counting and hashing them. */
function measure(source: AsyncIterable<Uint8Array>, limit: number) {
  const hash = createHash('sha256');
  let size = 0;
  async function* bytes() {
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (size > limit) throw new Refusal(problems['too-large'], { values: { limit: worded(limit) } });
      hash.update(chunk);
      yield chunk;
    }
  }
  return { bytes, stored: (): Stored => ({ size, sha256: hash.digest() }) };
}

const worded = (bytes: number): string => {
  const [unit, name] = bytes >= 1024 ** 3 ? [1024 ** 3, 'GB'] : bytes >= 1024 ** 2 ? [1024 ** 2, 'MB'] : [1024, 'kB'];
  return `${Math.round((bytes / unit) * 10) / 10} ${name}`;
};

async function renamed(from: string, to: string): Promise<void> {
  try {
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
  } catch (error) {
    throw explained(error);
  }
}

function opened(stream: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('open', () => resolve());
    stream.once('error', (error) => reject(explained(error)));
  });
}

function rootCode(fault: unknown): string | null {
  for (let at = fault, steps = 0; at instanceof Error && steps < 5; at = at.cause, steps += 1) {
    if ('code' in at && typeof at.code === 'string' && /^E[A-Z]+$/u.test(at.code)) return at.code;
  }
  return null;
}
