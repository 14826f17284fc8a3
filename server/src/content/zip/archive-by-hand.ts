import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive that is written byte by byte, so that a test can make it lie. */
export type Part = Readonly<{
  name: string | Buffer;
  data?: string | Buffer;
  /** 0 stored, 8 deflated (default). */ method?: number;
  /** General purpose flags; 0x800 says that the name is UTF-8. */ flags?: number;
  /** Mode of Unix: 0o120777 a symbolic link. */ mode?: number;
  /** What the archive says, when it is not the truth. */ says?: Readonly<{
    size?: number;
    packed?: number;
    crc?: number;
    at?: number;
  }>;
}>;

/** What the end of the archive says, when it is not the truth. */
type End = Readonly<{ entries?: number; disk?: number }>;

/** Writes a zip archive from its parts, without any of the care a tool would take. */
export function archiveByHand(parts: readonly Part[], end: End = {}): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data ?? '');
    const method = part.method ?? 8;
    const packed = method === 8 ? deflateRawSync(data) : data;
    const name = Buffer.from(part.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.flags ?? 0x800, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(part.says?.crc ?? crc32(data), 10);
    fields.writeUInt32LE(part.says?.packed ?? packed.length, 14);
    fields.writeUInt32LE(part.says?.size ?? data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    bodies.push(Buffer.from('PK\x03\x04'), fields, name, packed);
    const rest = Buffer.alloc(14);
    // comment, disk and internal attributes stay 0
    rest.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 6);
    rest.writeUInt32LE(part.says?.at ?? at, 10);
    list.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), fields, rest, name);
    at += 4 + fields.length + name.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(end.disk ?? 0, 0);
  tail.writeUInt16LE(end.entries ?? parts.length, 4);
  tail.writeUInt16LE(end.entries ?? parts.length, 6);
  tail.writeUInt32LE(directory.length, 8);
  tail.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, directory, Buffer.from('PK\x05\x06'), tail]);
}
