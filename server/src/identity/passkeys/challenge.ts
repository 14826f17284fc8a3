import { timingSafeEqual } from 'node:crypto';
import type { Vault } from '../../outside/vault.ts';

/** A question to a passkey that this installation asked itself and that is still open. */
export type Open = Readonly<{ hash: Buffer; until: Date }>;

/** Minutes for an answer. */
const patience = 5;
const [nonceLength, timeLength] = [16, 8];

/**
 * Makes a challenge that carries its own end and vouches for itself: nothing is kept of it until it is answered.
 * @param about what it is asked for; an answer to another question does not fit
 */
export function makeChallenge(vault: Vault, about: string, nonce: Buffer, now: Date): Uint8Array<ArrayBuffer> {
  const until = Buffer.alloc(timeLength);
  until.writeBigUInt64BE(BigInt(now.getTime() + patience * 60_000));
  const head = Buffer.concat([nonce, until]);
  return Uint8Array.from([...head, ...vault.mac(head.toString('base64'), `challenge ${about}`)]);
}

/** Reads a challenge as it comes back; null when it is none of ours, was asked for something else or is past. */
export function readChallenge(vault: Vault, about: string, text: string, now: Date): Open | null {
  const bytes = Buffer.from(text, 'base64url');
  const head = bytes.subarray(0, nonceLength + timeLength);
  const vouched = vault.mac(head.toString('base64'), `challenge ${about}`);
  if (bytes.length !== head.length + vouched.length) return null;
  if (!timingSafeEqual(bytes.subarray(head.length), vouched)) return null;
  const until = new Date(Number(head.readBigUInt64BE(nonceLength)));
  return until > now ? { hash: vouched, until } : null;
}

/** Whom a passkey is for: both ids in 32 bytes, so that nobody types an organization or a user name. */
export const handleOf = (organization: string, user: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(`${organization}${user}`.replaceAll('-', ''), 'hex'));

export function readHandle(handle: string | undefined): { organization: string; user: string } | null {
  const hex = Buffer.from(handle ?? '', 'base64url').toString('hex');
  if (hex.length !== 64) return null;
  return { organization: uuidOf(hex.slice(0, 32)), user: uuidOf(hex.slice(32)) };
}

const uuidOf = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
