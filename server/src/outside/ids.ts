import { randomBytes, randomInt, randomUUIDv7 } from 'node:crypto';
import { generateSecret } from 'otplib';

/** A new id: uuid version 7, in the order of its making. */
export const newId = (): string => randomUUIDv7();

/** A secret for cookies, tokens and links: 32 random bytes as base64url, 43 characters. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** 16 random bytes, for salted hashes. */
export const newSalt = (): Buffer => randomBytes(16);

/** A secret to share with an app for codes: 160 bits in base32. */
export const newSharedSecret = (): string => generateSecret();

// without letters that are taken for one another: 31 of them, 49 bits in ten
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A code to write down: ten letters and digits in two halves, `k7m2p-x9qrt`. */
export const newWrittenCode = (): string =>
  Array.from({ length: 11 }, (_, at) => (at === 5 ? '-' : letters[randomInt(letters.length)])).join('');

/** Six digits. */
export const newPin = (): string => String(randomInt(1_000_000)).padStart(6, '0');
