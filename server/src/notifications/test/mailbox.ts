import assert from 'node:assert/strict';
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { asNobody, asUser } from '../../http/as-user.ts';
import type { Person, TestWorld } from '../../testing.ts';
import { sendMails } from '../jobs.ts';

/** A mail as a real server for mail took it. */
export type Arrived = Readonly<{ to: string; from: string; source: string; subject: string; text: string; id: string }>;

/** A server for mail on this machine: what it takes, and how it refuses. */
export type Mailbox = Readonly<{
  url: string;
  arrived: Arrived[];
  /** How the next mails are answered; null: taken. */ refuse(code: number | null): void;
  /** Goes away, and comes back on the same port. */ stop(): Promise<void>;
  start(): Promise<void>;
}>;

export async function openMailbox(): Promise<Mailbox> {
  const arrived: Arrived[] = [];
  let code: number | null = null;
  let port = 0;
  let server = make();

  function make(): SMTPServer {
    return new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 100,
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => void parts.push(part));
        stream.on('end', () => {
          if (code !== null) return done(Object.assign(new Error('not now'), { responseCode: code }));
          const { mailFrom, rcptTo } = session.envelope;
          const from = mailFrom === false ? '' : mailFrom.address;
          for (const { address } of rcptTo) arrived.push(read(Buffer.concat(parts).toString(), address, from));
          return done();
        });
      },
    });
  }
  const start = async () => {
    server.listen(port, '127.0.0.1');
    await once(server.server, 'listening');
    const at = server.server.address();
    port = typeof at === 'object' && at ? at.port : 0;
  };
  await start();
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    refuse: (next) => void (code = next),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
    start: () => {
      server = make();
      return start();
    },
  };
}

function read(source: string, to: string, from: string): Arrived {
  const header = (name: string) =>
    new RegExp(`^${name}: ((?:.|\r\n[ \t])*)`, 'imu').exec(source)?.[1]?.replace(/\r\n[ \t]/gu, ' ') ?? '';
  const text = quotedPrintable(/Content-Type: text\/plain[^]*?\r\n\r\n([^]*?)\r\n--(?!\r)/u.exec(source)?.[1] ?? '');
  return { to, from, source, subject: encodedWord(header('Subject')), text, id: header('Message-ID') };
}

const quotedPrintable = (text: string): string => bytes(text.replaceAll('=\r\n', '')).replaceAll('\r\n', '\n');
const encodedWord = (text: string): string =>
  text.replace(/=\?UTF-8\?Q\?(.*?)\?=\s?/giu, (_, word: string) => bytes(word.replaceAll('_', ' ')));
const bytes = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

/** Sends what is due in an organization now, as the worker does. */
export async function deliver(w: TestWorld, identifier: string): Promise<void> {
  const { running } = w.app;
  const organization = w.ids.organizations.get(identifier) ?? '';
  const tenant = (await running.server.directory.tenantOf(organization)) ?? '';
  await sendMails.run({
    payload: { tenant, organization },
    server: running.server,
    clock: running.clock,
    signal: new AbortController().signal,
    as: (who, work) => asUser(running, who, work),
    asNobody: (place, work) => asNobody(running, place, work),
  });
}

/** The outbox as somebody sees it, the newest first. */
export async function outbox(by: Person, state?: string) {
  const { status, body, text } = await by.get(`/api/outbox?limit=200${state ? `&state=${state}` : ''}`);
  assert.equal(status, 200, text);
  return body.items as readonly Readonly<{
    id: string;
    kind: string;
    subject: string;
    to: { user: string | null; name: string | null; address: string | null };
    state: string;
    reason: string | null;
    attempts: number;
    fault: string | null;
    may: Record<string, unknown>;
  }>[];
}
