import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/** A name server on this machine that answers for TXT records over UDP, as RFC 1035 says. */
export type NameServer = Readonly<{
  /** `address:port`, as others are told of it. */ address: string;
  /** What each name says; `fails`: the server could not find out. */ records: Map<string, readonly string[] | 'fails'>;
  stop(): Promise<void>;
}>;

export async function openNameServer(): Promise<NameServer> {
  const records: NameServer['records'] = new Map();
  const socket = createSocket('udp4');
  socket.on('message', (query, { address, port }) => socket.send(answerTo(query, records), port, address));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    records,
    stop: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

const codes = { fine: 0, failed: 2, unknown: 3 } as const;

function answerTo(query: Buffer, records: NameServer['records']): Buffer {
  const { name, end } = questionIn(query);
  const said = records.get(name);
  const texts = said === undefined || said === 'fails' ? [] : said;
  const code = said === 'fails' ? codes.failed : said === undefined ? codes.unknown : codes.fine;
  const head = Buffer.alloc(12);
  query.copy(head, 0, 0, 2);
  // an answer, recursion was asked for and is there
  head.writeUInt16BE(0x81_80 | code, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(texts.length, 6);
  return Buffer.concat([head, query.subarray(12, end), ...texts.map(record)]);
}

/** The name that is asked for, and where the question ends. */
function questionIn(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 5 };
}

/** A TXT record of the name in the question, good for no second; its text in pieces of at most 255 bytes. */
function record(text: string): Buffer {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.max(1, Math.ceil(bytes.length / 255)) }, (_, n) => {
    const piece = bytes.subarray(n * 255, (n + 1) * 255);
    return Buffer.concat([Buffer.from([piece.length]), piece]);
  });
  const data = Buffer.concat(pieces);
  const head = Buffer.from([0xc0, 0x0c, 0, 16, 0, 1, 0, 0, 0, 0, 0, 0]);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}
