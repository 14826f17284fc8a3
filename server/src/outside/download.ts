import type { IncomingMessage } from 'node:http';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { outwards, PlaceRefused } from './inner.ts';

/** How long an address may keep silent, and take in all, in milliseconds. */
const patience = { silent: 20_000, whole: 10 * 60_000 };
const mostRedirects = 3;

export type Asking = Readonly<{
  address: string;
  headers: Readonly<Record<string, string>>;
  /** Bytes at most. */ limit: number;
  mayInside: boolean;
}>;

/**
 * Fetches a file by https and hands its bytes on as they come. A redirect is followed to wherever might be asked itself;
 * to another host it takes no headers along.
 * @throws PlaceRefused
 */
export async function download<T>(asking: Asking, take: (bytes: AsyncIterable<Uint8Array>) => Promise<T>): Promise<T> {
  const whole = AbortSignal.timeout(patience.whole);
  let { address, headers } = asking;
  for (let steps = 0; ; steps += 1) {
    const url = URL.parse(address);
    if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && asking.mayInside)))
      throw new PlaceRefused('place-unknown', { host: url?.host ?? address });
    const answer = await asked(url, headers, asking.mayInside, whole);
    const status = answer.statusCode ?? 0;
    const to = answer.headers.location;
    if (status >= 300 && status < 400 && to !== undefined) {
      answer.destroy();
      if (steps === mostRedirects) throw new PlaceRefused('place-redirects', { host: url.host });
      const next = new URL(to, url);
      if (next.host !== url.host) headers = {};
      address = next.href;
      continue;
    }
    if (status === 401 || status === 403) throw over(answer, new PlaceRefused('sign-in-refused', { host: url.host }));
    if (status !== 200) throw over(answer, new PlaceRefused('place-answers', { host: url.host, status }));
    return take(measured(answer, url.host, asking.limit));
  }
}

function over(answer: IncomingMessage, why: PlaceRefused): PlaceRefused {
  answer.destroy();
  return why;
}

async function* measured(answer: IncomingMessage, host: string, limit: number): AsyncIterable<Uint8Array> {
  let size = 0;
  try {
    for await (const part of answer) {
      size += (part as Uint8Array).byteLength;
      if (size > limit) throw new PlaceRefused('file-too-large', { most: Math.round(limit / 1024 ** 2) });
      yield part as Uint8Array;
    }
  } catch (fault) {
    if (fault instanceof PlaceRefused) throw fault;
    throw new PlaceRefused('file-unfinished', { host });
  }
  const said = Number(answer.headers['content-length'] ?? size);
  if (said !== size) throw new PlaceRefused('file-unfinished', { host });
}

async function asked(
  url: URL,
  headers: Readonly<Record<string, string>>,
  mayInside: boolean,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { address, family } = await outwards(url.hostname, mayInside);
  const pinned: LookupFunction = (_host, options, done) =>
    options.all ? done(null, [{ address, family }]) : done(null, address, family);
  const send = url.protocol === 'https:' ? secure : plain;
  return new Promise((resolve, reject) => {
    const options = { headers, lookup: pinned, timeout: patience.silent, signal, agent: false as const };
    const request = send(url, options, resolve);
    request.once('timeout', () => request.destroy(new Error('silent')));
    request.once('error', () => reject(new PlaceRefused('place-silent', { host: url.host })));
    request.end();
  });
}
