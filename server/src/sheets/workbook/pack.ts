import { constants, crc32, createDeflateRaw } from 'node:zlib';

/** A part of the archive while it is written. */
export type Entry = { name: string; at: number; crc: number; packed: number; size: number };

/** Names are UTF-8; sizes stand behind the part, since they are not known before. */
const flags = 0x0808;

/** One part of the archive: what stands before it, its bytes as they are packed, what stands behind it. */
export async function* packed(entry: Entry, text: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  const name = Buffer.from(entry.name);
  yield Buffer.concat([
    numbers([4, 0x04034b50], [2, 20], [2, flags], [2, 8], ...undated, [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]),
    name,
  ]);
  const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED });
  const ready: Uint8Array[] = [];
  deflate.on('data', (chunk: Uint8Array) => ready.push(chunk));
  const drained = function* () {
    for (const chunk of ready.splice(0)) {
      entry.packed += chunk.length;
      yield chunk;
    }
  };
  try {
    for await (const piece of text) {
      const bytes = Buffer.from(piece);
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      await new Promise<void>((resolve, reject) =>
        deflate.write(bytes, (fault) => (fault ? reject(fault) : resolve())),
      );
      yield* drained();
    }
    await new Promise<void>((resolve, reject) => deflate.once('error', reject).once('end', resolve).end());
    yield* drained();
  } finally {
    deflate.destroy();
  }
  yield numbers([4, 0x08074b50], [4, entry.crc], [4, entry.packed], [4, entry.size]);
}

/** Time and day of parts, which say nothing here: the first day there is. */
const undated = [
  [2, 0],
  [2, 0x21],
] as const;

/** The list of the parts, at the end of the archive. */
export function ending(entries: readonly Entry[], at: number): Uint8Array {
  const list = entries.map(({ name, crc, packed: length, size, at: from }) => {
    const bytes = Buffer.from(name);
    return Buffer.concat([
      numbers([4, 0x02014b50], [2, 20], [2, 20], [2, flags], [2, 8], ...undated, [4, crc], [4, length], [4, size]),
      numbers([2, bytes.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, from]),
      bytes,
    ]);
  });
  const length = list.reduce((sum, one) => sum + one.length, 0);
  return Buffer.concat([
    ...list,
    numbers([4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, length], [4, at], [2, 0]),
  ]);
}

function numbers(...of: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const made = Buffer.alloc(of.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of of) at = made.writeUIntLE(value, at, bytes);
  return made;
}
