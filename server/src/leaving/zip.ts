import { crc32, createDeflateRaw } from 'node:zlib';

export type Entry = Readonly<{
  name: string;
  bytes: AsyncIterable<Uint8Array>;
  /** Packed already: packing it again would cost time and save nothing. */ isPacked?: boolean;
}>;
type Written = Readonly<{ name: Buffer; crc: number; packed: number; size: number; offset: number }>;

const largest = 0xff_ff_ff_ff;
const version = 45;
// the sizes follow the data, and names are UTF-8
const flags = 0x08_08;
const deflated = 8;

/**
 * An archive as it comes into being, of any size (Zip64), in as little memory as its entries: nothing of it is kept but
 * the names. The files carry the time given, to two seconds, in UTC.
 */
export async function* zip(entries: AsyncIterable<Entry>, at: Date): AsyncGenerator<Uint8Array> {
  const time = dosTime(at);
  const written: Written[] = [];
  let offset = 0;
  for await (const entry of entries) {
    const name = Buffer.from(entry.name);
    const head = localHead(name, time);
    yield head;
    let [crc, size, packed] = [0, 0, 0];
    const counted = async function* () {
      for await (const part of entry.bytes) {
        crc = crc32(part, crc);
        size += part.byteLength;
        yield part;
      }
    };
    for await (const part of deflate(counted(), entry.isPacked ? 0 : 6)) {
      packed += part.byteLength;
      yield part;
    }
    const tail = fields([4, 0x08_07_4b_50], [4, crc], [8, packed], [8, size]);
    yield tail;
    written.push({ name, crc, packed, size, offset });
    offset += head.byteLength + packed + tail.byteLength;
  }
  let length = 0;
  for (const one of written) {
    const line = centralLine(one, time);
    length += line.byteLength;
    yield line;
  }
  yield end(written.length, length, offset);
}

async function* deflate(bytes: AsyncIterable<Uint8Array>, level: number): AsyncGenerator<Buffer> {
  const packer = createDeflateRaw({ level });
  const fed = feed(bytes, packer);
  try {
    for await (const part of packer) yield part as Buffer;
    await fed;
  } finally {
    packer.destroy();
  }
}

/** Hands bytes on as fast as they are taken; a fault of theirs is one of the packer’s. */
async function feed(bytes: AsyncIterable<Uint8Array>, packer: ReturnType<typeof createDeflateRaw>): Promise<void> {
  try {
    for await (const part of bytes)
      if (!packer.write(part)) await new Promise((resolve) => packer.once('drain', resolve).once('close', resolve));
    packer.end();
  } catch (fault) {
    packer.destroy(fault instanceof Error ? fault : new Error(String(fault)));
  }
}

const localHead = (name: Buffer, time: number): Buffer =>
  Buffer.concat([
    fields([4, 0x04_03_4b_50], [2, version], [2, flags], [2, deflated], [4, time], [4, 0], [4, largest], [4, largest]),
    fields([2, name.byteLength], [2, 20]),
    name,
    fields([2, 1], [2, 16], [8, 0], [8, 0]),
  ]);

const centralLine = ({ name, crc, packed, size, offset }: Written, time: number): Buffer =>
  Buffer.concat([
    fields([4, 0x02_01_4b_50], [2, version], [2, version], [2, flags], [2, deflated], [4, time], [4, crc]),
    fields([4, largest], [4, largest], [2, name.byteLength], [2, 28], [2, 0], [2, 0], [2, 0], [4, 0], [4, largest]),
    name,
    fields([2, 1], [2, 24], [8, size], [8, packed], [8, offset]),
  ]);

const end = (count: number, length: number, offset: number): Buffer =>
  Buffer.concat([
    fields([4, 0x06_06_4b_50], [8, 44], [2, version], [2, version], [4, 0], [4, 0], [8, count], [8, count]),
    fields([8, length], [8, offset]),
    fields([4, 0x07_06_4b_50], [4, 0], [8, offset + length], [4, 1]),
    fields([4, 0x06_05_4b_50], [2, 0], [2, 0], [2, 0xff_ff], [2, 0xff_ff], [4, largest], [4, largest], [2, 0]),
  ]);

/** Whole numbers of so many bytes each, the lowest byte first. */
function fields(...each: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const all = Buffer.alloc(each.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of each) {
    if (bytes === 8) all.writeBigUInt64LE(BigInt(value), at);
    else all.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return all;
}

/** Time and day as archives keep them. */
function dosTime(at: Date): number {
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return day * 0x1_00_00 + time;
}
