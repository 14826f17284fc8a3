import { randomBytes, randomUUIDv7 } from 'node:crypto';

/** A new id: uuid version 7, in the order of its making. */
export const newId = (): string => randomUUIDv7();

/** A secret for cookies, tokens and links: 32 random bytes as base64url, 43 characters. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** 16 random bytes, for salted hashes. */
export const newSalt = (): Buffer => randomBytes(16);
