import { generateURI, verifySync } from 'otplib';
import type { OrganizationFacts } from '../../context.ts';
import { refusals } from '../../refusal.ts';

/** How many recovery codes there are in a set. */
export const setOfCodes = 10;

/** Seconds a code may be late or early: one interval either way. */
const tolerance = 30;

const written = /^[a-z0-9]{10}$/u;

/** A code as it was typed: six digits of an app, or a recovery code, whatever stands between its letters. */
export function readCode(typed: string): Readonly<{ kind: 'app' | 'recovery'; code: string }> | null {
  const code = typed.toLowerCase().replaceAll(/[\s-]/gu, '');
  if (/^\d{6}$/u.test(code)) return { kind: 'app', code };
  return written.test(code) ? { kind: 'recovery', code } : null;
}

/** The interval a code belongs to; null when it is none of now, or of an interval of which one was taken already. */
export function intervalOf(secret: string, code: string, now: Date, last: number): number | null {
  const epoch = Math.floor(now.getTime() / 1000);
  const found = verifySync({ secret, token: code, epoch, epochTolerance: tolerance });
  if (!found.valid || !('timeStep' in found)) return null;
  return found.timeStep > last ? found.timeStep : null;
}

/** What an app reads from the picture: who asks for codes, for whom, and the secret. */
export const addressOf = (secret: string, organization: Pick<OrganizationFacts, 'name'>, userName: string): string =>
  generateURI({ issuer: `Ambit – ${organization.name}`, label: userName, secret });

export const refused = refusals({
  'code-wrong': {
    status: 422,
    says: {
      en: 'This code is not right, or it was used already. Wait for the next one, and see that the clock of your phone is right.',
      de: 'Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten und prüfen Sie die Uhr Ihres Telefons.',
    },
  },
  'password-same': {
    status: 422,
    says: {
      en: 'This is the password you were given. Choose another one.',
      de: 'Das ist das Passwort, das Sie bekommen haben. Wählen Sie ein anderes.',
    },
  },
  'factor-there': {
    status: 409,
    says: {
      en: 'You have an app for codes already. Remove it before you set up another one.',
      de: 'Sie haben schon eine App für Codes. Entfernen Sie sie, bevor Sie eine andere einrichten.',
    },
  },
  'factor-missing': {
    status: 409,
    says: {
      en: 'Set up an app for codes first.',
      de: 'Richten Sie zuerst eine App für Codes ein.',
    },
  },
  'factor-required': {
    status: 409,
    says: {
      en: 'Your organization asks for a second factor, and this is your only one. Register a passkey first.',
      de: 'Ihre Organisation verlangt einen zweiten Faktor, und das ist Ihr einziger. Registrieren Sie zuerst einen Passkey.',
    },
  },
  'sign-in-anew': {
    status: 409,
    says: {
      en: 'Sign out and in again before you change this: your sign-in is older than a quarter of an hour.',
      de: 'Melden Sie sich ab und wieder an, bevor Sie das ändern: Ihre Anmeldung ist älter als eine Viertelstunde.',
    },
  },
});
