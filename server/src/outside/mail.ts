import nodemailer from 'nodemailer';
import { domainToASCII } from 'node:url';

/** A mail as it leaves: addresses apart from names, so that nobody's name can add a header. */
export type Letter = Readonly<{
  /** The same at every attempt: whoever got it twice sees it once. */ id: string;
  from: Readonly<{ name: string; address: string | null }>;
  replyTo: string | null;
  to: Readonly<{ name: string; address: string }>;
  subject: string;
  text: string;
  html: string;
}>;

/**
 * What became of an attempt. `unreachable`: the server for mail does not answer, so nothing else would go either.
 * `fault` is a code without anybody's address: `550 5.1.1`.
 */
export type Posted =
  | Readonly<{ done: true }>
  | Readonly<{ done: false; fault: string; why: 'unreachable' | 'later' | 'never' }>;

/** Sends mails; null where no server for mail is set up. */
export type Post = Readonly<{ send(letter: Letter): Promise<Posted>; close(): void }>;

/** How mail leaves: the address of a server (`smtp://user:password@host:587`) and the address it comes from. */
export type Smtp = Readonly<{ url: string; from: string }>;

/** Seconds until a server that says nothing counts as away. */
const patience = 15_000;

export function postBySmtp({ url, from }: Smtp): Post {
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: 2 * patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = domainToASCII(from.split('@')[1] ?? '') || 'localhost';
  return {
    async send({ id, from: sender, replyTo, to, subject, text, html }) {
      try {
        await transport.sendMail({
          messageId: `<${id}@${host}>`,
          from: { name: sender.name, address: sender.address ?? from },
          // bounces come back to who runs the installation
          envelope: { from, to: to.address },
          ...(sender.address && sender.address !== from && { sender: from }),
          ...(replyTo && { replyTo }),
          to,
          subject,
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { done: true };
      } catch (fault) {
        return failed(fault);
      }
    },
    close: () => transport.close(),
  };
}

/** What goes wrong before a server for mail looks at a mail: nothing else would leave either. */
const away = ['ECONNECTION', 'ECONNREFUSED', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EPROTOCOL', 'EAUTH', 'ENOAUTH'];

function failed(fault: unknown): Posted {
  const {
    responseCode,
    response,
    code = 'unknown',
  } = fault as Partial<Record<'response' | 'code', string>> & {
    responseCode?: number;
  };
  const said = /^\d{3}[ -]?(?:\d\.\d{1,3}\.\d{1,3})?/u.exec(response ?? '')?.[0].trim();
  // 421: the server closes; it is away rather than unwilling
  if (responseCode === 421 || away.includes(code))
    return { done: false, why: 'unreachable', fault: said ? `${code} ${said}` : code };
  // an address that is none is none tomorrow
  if (responseCode === undefined) return { done: false, why: code === 'EENVELOPE' ? 'never' : 'later', fault: code };
  return { done: false, why: responseCode >= 500 ? 'never' : 'later', fault: said ?? String(responseCode) };
}
