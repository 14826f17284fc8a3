import type { Readable } from 'node:stream';
import { type Credential, readCredential } from '../identity/index.ts';
import type { Upload } from '../context.ts';
import type { Site } from '../organizations/index.ts';
import { Refusal, problems } from '../refusal.ts';
import { type Language, languageOf } from '../text.ts';

export const cookieName = '__Host-ambit';
/** What a browser that is registered as a device shows, whoever is signed in at it. */
export const deviceCookieName = '__Host-ambit-device';

/** A request as the rest of the server knows it. */
export type Asked = Readonly<{
  method: string;
  /** Where the request came to. */ site: Site;
  credential: Credential | null;
  registered: Credential | null;
  params: Readonly<Record<string, string>>;
  query: unknown;
  body: unknown;
  ifMatch: number | null;
  idempotencyKey: string | null;
  language: Language | null;
  address: string;
  device: string;
  upload: Upload | null;
  signal: AbortSignal;
}>;

export type Answered = Readonly<{
  status: number;
  body: unknown;
  headers: Readonly<Record<string, string>>;
  /** undefined: leave; null: clear. */ cookie?: string | null;
  deviceCookie?: string | null;
  stream?: Readable;
}>;

type Raw = Readonly<{
  method: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  cookies: Readonly<Record<string, string | undefined>>;
  params: unknown;
  query: unknown;
  body: unknown;
  ip: string;
}>;

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Reads the parts of a request; refuses an unsafe one with a cookie from another origin. A form of another site proves nobody. */
export function readRequest(raw: Raw, site: Site, signal: AbortSignal, form = false): Asked {
  const header = (name: string) => one(raw.headers[name]);
  const bearer = form ? undefined : header('authorization')?.match(/^Bearer (.+)$/u)?.[1];
  const cookie = form ? undefined : raw.cookies[cookieName];
  const device = form ? undefined : raw.cookies[deviceCookieName];
  if (
    !form &&
    !bearer &&
    !safe.has(raw.method) &&
    !isFromHere(header('origin'), (cookie ?? device) !== undefined, site.origin)
  )
    throw new Refusal(problems['wrong-origin'], { values: { origin: site.origin } });
  return {
    method: raw.method,
    site,
    credential: bearer
      ? atHome(readCredential(bearer, 'token'), site)
      : ofSite(readCredential(cookie, 'sign-in'), site),
    registered: ofSite(readCredential(device, 'device'), site),
    params: raw.params as Readonly<Record<string, string>>,
    query: raw.query,
    body: raw.body,
    ifMatch: readIfMatch(header('if-match')),
    idempotencyKey: readKey(header('idempotency-key')),
    language: header('accept-language') ? languageOf(header('accept-language')) : null,
    address: raw.ip,
    device: (header('user-agent') ?? '').slice(0, 300),
    upload: null,
    signal,
  };
}

/** A browser names where a request comes from. Without a cookie there is nothing that another page could misuse. */
const isFromHere = (origin: string | undefined, hasCookie: boolean, publicOrigin: string): boolean =>
  origin === undefined ? !hasCookie : origin === publicOrigin;

/** An address that went to another organization brings along what browsers kept for the former one. */
const ofSite = (credential: Credential | null, { organization }: Site): Credential | null =>
  organization === null || credential?.organization === organization.id ? credential : null;

/** A program is told that it asks at the wrong address. */
function atHome(credential: Credential | null, site: Site): Credential | null {
  if (credential && !ofSite(credential, site)) throw new Refusal(problems['other-address']);
  return credential;
}

function readIfMatch(value: string | undefined): number | null {
  const match = value?.match(/^(?:W\/)?"(\d{1,15})"$/u)?.[1];
  return match === undefined ? null : Number(match);
}

function readKey(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (!/^[\x21-\x7e]{1,200}$/u.test(value)) throw new Refusal(problems.malformed);
  return value;
}

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);
