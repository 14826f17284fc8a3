import { Agent, type OutgoingHttpHeaders, request } from 'node:http';
import { timesOf, type Times } from './measure.ts';

/** What one connection sends next. */
export type Sent = Readonly<{ method: string; path: string; headers: OutgoingHttpHeaders; body?: string | Buffer }>;

export type Got = Readonly<{ status: number; body: Buffer }>;

/** The JSON of an answer; anything but 2xx is a fault. */
export function readJson<T>({ status, body }: Got): T {
  const text = body.toString();
  if (status < 200 || status > 299) throw new Error(`the answer is ${status}: ${text.slice(0, 1_000)}`);
  return (text === '' ? null : JSON.parse(text)) as T;
}

/** How a closed loop went: each connection sends when its last answer is in. */
export type Loop = Readonly<{ perSecond: number; times: Times }>;

/** Keeps its connections to one port of this machine. */
export type Client = Readonly<{ send(sent: Sent): Promise<Got>; close(): void }>;

/** Only this machine is ever asked. */
const host = '127.0.0.1';

export function clientOf(port: number, connections: number, patience = 30_000): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    close: () => agent.destroy(),
    send: ({ method, path, headers, body }) =>
      new Promise((resolve, reject) => {
        const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
        const asked = request({ host, port, agent, method, path, headers: { ...headers, ...length } }, (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => void parts.push(part));
          answer.once('error', reject);
          answer.once('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts) }));
        });
        asked.once('error', reject);
        asked.setTimeout(patience, () =>
          asked.destroy(new Error(`no answer to ${method} ${path} within ${patience / 1_000} s`)),
        );
        asked.end(body);
      }),
  };
}

type Asked = Readonly<{
  port: number;
  connections: number;
  milliseconds: number;
  next: (connection: number) => Sent;
  heard?: (got: Got, connection: number) => void;
}>;

/** Asks in a closed loop for a while; an answer that is not 2xx ends it as a fault. */
export async function closedLoop({ port, connections, milliseconds, next, heard }: Asked): Promise<Loop> {
  const client = clientOf(port, connections);
  const taken: number[] = [];
  const begun = performance.now();
  const until = begun + milliseconds;
  const connection = async (number: number) => {
    while (performance.now() < until) {
      const sent = next(number);
      const at = performance.now();
      const got = await client.send(sent);
      taken.push(performance.now() - at);
      if (got.status < 200 || got.status > 299)
        throw new Error(
          `${sent.method} ${sent.path} was answered with ${got.status}: ${got.body.toString().slice(0, 500)}`,
        );
      heard?.(got, number);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, (_, number) => connection(number)));
  } finally {
    client.close();
  }
  return { perSecond: (1000 * taken.length) / (performance.now() - begun), times: timesOf(taken) };
}
