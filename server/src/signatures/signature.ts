import { z } from 'zod';
import { isTrivial } from '../identity/index.ts';

/** What a signature says, as whoever asks for it has chosen. */
export const meanings = ['read', 'trained', 'assessed', 'approved', 'reviewed'] as const;
export const meaning = z.enum(meanings);
export type Meaning = z.output<typeof meaning>;

/** By what it was proven who signs: first in a sitting, or within it. */
export const methods = ['password', 'password-again', 'pin', 'provider-and-pin'] as const;
export type Method = (typeof methods)[number];

/** A sitting ends when so many milliseconds passed since its last signature. */
export const sittingLasts = 15 * 60_000;
/** As long counts a sign-in that was made anew at a provider, and as long one may take there. */
export const proofLasts = 5 * 60_000;

/** What is known of somebody who is about to sign. */
export type Standing = Readonly<{
  /** Hash of a password that signs in here; null: there is none, or it opens nothing. */ passwordHash: string | null;
  pinHash: string | null;
  pinSetAt: Date | null;
  /** The last signature of this sign-in. */ lastAt: Date | null;
  /** They signed in anew at their provider. */ provenAt: Date | null;
  born: string | null;
  number: string | null;
}>;

/** What has to be shown for the next signature. */
export const asks = ['name-and-password', 'password-or-pin', 'provider', 'pin'] as const;
export type Asks = (typeof asks)[number];

const isWithin = (at: Date | null, now: Date, span: number): boolean =>
  at !== null && now.getTime() - at.getTime() <= span;

export const isSitting = ({ lastAt }: Pick<Standing, 'lastAt'>, now: Date): boolean =>
  isWithin(lastAt, now, sittingLasts);

/**
 * What has to be shown by somebody who signs now: everything at first, the password or the PIN within a sitting. Whoever
 * has no password signs in anew at their provider first, and has the PIN.
 */
export function asked(standing: Standing, now: Date): Asks {
  const isAgain = isSitting(standing, now);
  if (standing.passwordHash !== null) return isAgain ? 'password-or-pin' : 'name-and-password';
  return isAgain || isWithin(standing.provenAt, now, proofLasts) ? 'pin' : 'provider';
}

const pinForm = /^\d{6,12}$/u;

/** What is wrong with a PIN somebody chooses; null: nothing. */
export function pinFault(
  pin: string,
  about: Readonly<{ born: string | null; number: string | null }>,
): 'signing-pin-form' | 'signing-pin-trivial' | null {
  if (!pinForm.test(pin)) return 'signing-pin-form';
  return new Set(pin).size < 3 || isTrivial(pin, about) ? 'signing-pin-trivial' : null;
}
