import { type LookupAddress, lookup } from 'node:dns';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { BlockList, type LookupFunction, isIP } from 'node:net';

/** The address may not be asked: it leads into the machine itself, or is not one of the web. */
export class AddressRefused extends Error {}

const limit = 1024 * 1024;
const patience = 10_000;

// the machine itself, and what cloud machines tell about themselves
const inner = new BlockList();
inner.addSubnet('127.0.0.0', 8, 'ipv4');
inner.addSubnet('169.254.0.0', 16, 'ipv4');
inner.addSubnet('0.0.0.0', 8, 'ipv4');
inner.addAddress('::1', 'ipv6');
inner.addAddress('::', 'ipv6');
inner.addSubnet('fe80::', 10, 'ipv6');
inner.addSubnet('fd00:ec2::', 32, 'ipv6');

/**
 * A `fetch` for addresses that users name: https only, no redirects, 1 MB and 10 seconds at most, and never into the
 * machine itself. `local` allows just that, for an installation that is itself tried out on one machine.
 */
export function guardedFetch(local: boolean): (url: string, options: RequestInit) => Promise<Response> {
  return (address, options) => {
    const url = new URL(address);
    if (url.protocol !== 'https:' && !(local && url.protocol === 'http:')) return refuse(url);
    if (isIP(bare(url.hostname)) && !local && isInner(bare(url.hostname))) return refuse(url);
    return asked(url, options, local ? undefined : outwards);
  };
}

const refuse = (url: URL) => Promise.reject(new AddressRefused(`${url.protocol}//${url.host} may not be asked`));
const bare = (host: string): string => host.replace(/^\[|\]$/gu, '');

function isInner(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  const read = mapped ?? address;
  return inner.check(read, isIP(read) === 6 ? 'ipv6' : 'ipv4');
}

// decided on the very addresses that are then connected to: a name cannot change its mind in between
const outwards: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (fault, found: LookupAddress[]) => {
    const bad = found?.find(({ address }) => isInner(address));
    if (fault ?? bad) return done(fault ?? new AddressRefused(`${host} leads into the machine itself`), '');
    if (options.all) return done(null, found);
    return done(null, found[0]?.address ?? '', found[0]?.family);
  });
};

function asked(url: URL, options: RequestInit, lookupBy: LookupFunction | undefined): Promise<Response> {
  const send = url.protocol === 'https:' ? secure : plain;
  const headers = Object.fromEntries(new Headers(options.headers).entries());
  const more = { method: options.method ?? 'GET', headers, timeout: patience, signal: AbortSignal.timeout(patience) };
  return new Promise((resolve, reject) => {
    const request = send(url, { ...more, ...(lookupBy && { lookup: lookupBy }) }, (answer) => {
      const parts: Buffer[] = [];
      let size = 0;
      answer.on('data', (part: Buffer) => {
        size += part.length;
        if (size > limit) request.destroy(new AddressRefused(`${url.host} answers more than ${limit} bytes`));
        else parts.push(part);
      });
      answer.once('error', reject);
      answer.once('end', () => {
        const status = answer.statusCode ?? 0;
        const type = answer.headers['content-type'] ?? '';
        const body = status === 204 || status === 304 ? null : Buffer.concat(parts);
        resolve(new Response(body, { status, headers: { 'content-type': type } }));
      });
    });
    request.once('timeout', () => request.destroy(new Error(`${url.host} does not answer`)));
    request.once('error', reject);
    request.end(options.body === undefined || options.body === null ? undefined : String(options.body));
  });
}
