import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { Refusal } from '../../refusal.ts';
import { refused } from '../refused.ts';
import { type Listener, markup } from './markup.ts';

/** The parts of a workbook, by their names within it. */
export type Parts = Readonly<{
  has(name: string): boolean;
  /** Reads a part to its end; `most` bytes are taken. A part that is not there is read as nothing. */
  read(name: string, listener: Listener, most?: number): Promise<void>;
  /** The same, giving way after each piece. */
  pieces(name: string, listener: Listener): AsyncIterable<void>;
}>;

const most = { parts: 10_000, bytes: 4 * 1024 ** 3, ratio: 200, ratioFrom: 64 * 1024 ** 2 };

/**
 * Opens a workbook and looks over what its archive holds, before anything of it is unpacked.
 * @throws Refusal `workbook-damaged`, `workbook-swells`, `workbook-macros`, `not-text` for other archives.
 */
export async function withParts<T>(path: string, name: string, work: (parts: Parts) => Promise<T>): Promise<T> {
  const zip = await openPromise(path, { autoClose: false }).catch((fault: unknown) => {
    throw faultOf(fault);
  });
  try {
    return await work(partsOf(zip, await listed(zip, name)));
  } catch (fault) {
    throw faultOf(fault);
  } finally {
    zip.close();
  }
}

async function listed(zip: ZipFile, name: string): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > most.parts) throw new Refusal(refused['workbook-swells'], { values: { name } });
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  let packed = 0;
  for await (const entry of zip.eachEntry()) {
    const part = keyOfPart(entry.fileName);
    if (entry.isEncrypted() || entries.has(part)) throw new Refusal(refused['workbook-damaged']);
    if (/vbaproject|macrosheets|activex/u.test(part))
      throw new Refusal(refused['workbook-macros'], { values: { name } });
    unpacked += entry.uncompressedSize;
    packed += entry.compressedSize;
    // what an entry unpacks to beyond its word is refused while it is read
    if (unpacked > most.bytes || (unpacked > most.ratioFrom && unpacked > packed * most.ratio))
      throw new Refusal(refused['workbook-swells'], { values: { name } });
    entries.set(part, entry);
  }
  if (!entries.has('[content_types].xml') || ![...entries.keys()].some((part) => part.endsWith('workbook.xml')))
    throw new Refusal(refused['not-text'], { values: { name } });
  return entries;
}

function partsOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Parts {
  async function* pieces(name: string, listener: Listener): AsyncIterable<void> {
    const entry = entries.get(keyOfPart(name));
    if (!entry) return;
    const reader = markup(listener);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const stream: Readable = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      // the border where bytes of the archive come in
      reader.read(decoder.decode(chunk as Uint8Array, { stream: true }));
      yield;
    }
    reader.read(decoder.decode());
    reader.end();
    yield;
  }
  return {
    has: (name) => entries.has(keyOfPart(name)),
    pieces,
    async read(name, listener, limit = 16 * 1024 * 1024) {
      if ((entries.get(keyOfPart(name))?.uncompressedSize ?? 0) > limit) throw new Refusal(refused['workbook-large']);
      // the pieces do their work by themselves
      for await (const _ of pieces(name, listener)) continue;
    },
  };
}

const keyOfPart = (name: string): string => name.replace(/^\/+/u, '').toLowerCase();

/** What a person is told of a fault met while reading an archive; faults of other kinds stay as they are. */
function faultOf(fault: unknown): unknown {
  if (fault instanceof Refusal || !(fault instanceof Error)) return fault;
  const code = 'code' in fault ? String(fault.code) : '';
  // yauzl tells its faults by their sentences only; those of the system have codes, ours have names
  const isOfArchive = code === '' && fault.name === 'Error';
  const isOfBytes = code.startsWith('Z_') || code.startsWith('ERR_ENCODING');
  return isOfArchive || isOfBytes ? new Refusal(refused['workbook-damaged']) : fault;
}
