import { z } from 'zod';
import { refusals } from '../../refusal.ts';

/** How many other organizations somebody may link. */
export const most = 10;

const side = z.object({ tenant: z.uuid(), organization: z.uuid(), user: z.uuid() });

/**
 * What passes through the browser between two organizations, sealed so that only this installation makes and reads it.
 * `offer`: somebody would link whoever they are elsewhere. `accepted`: they were there, and took it. `pass`: go there.
 */
export const note = z.object({
  what: z.enum(['offer', 'accepted', 'pass']),
  link: z.uuid(),
  from: side,
  /** Where it leads; an offer does not know yet. */ to: side.nullable(),
  issued: z.coerce.date(),
  /** The sign-in that is left. */ leaves: z.uuid().nullable(),
});
export type Note = z.output<typeof note>;

/** How long each is good, in milliseconds: an offer waits for a sign-in, the others are carried at once. */
export const goodFor: Readonly<Record<Note['what'], number>> = { offer: 10 * 60_000, accepted: 60_000, pass: 60_000 };

export const refused = refusals({
  'link-ended': {
    status: 403,
    says: {
      en: 'This link has ended, or took too long. Begin anew under “My security”.',
      de: 'Diese Verknüpfung ist beendet oder hat zu lange gedauert. Beginnen Sie unter „Meine Sicherheit“ von vorn.',
    },
  },
  'link-not-fresh': {
    status: 409,
    says: {
      en: 'Sign in here with your password, passkey or single sign-on first: your sign-in is older than ten minutes, or came by a link.',
      de: 'Melden Sie sich hier zuerst mit Passwort, Passkey oder Single Sign-on an: Ihre Anmeldung ist älter als zehn Minuten oder kam über eine Verknüpfung.',
    },
  },
  'link-same': {
    status: 409,
    says: {
      en: 'You are still in the organization you came from. Sign in to the other one.',
      de: 'Sie sind noch in der Organisation, aus der Sie kamen. Melden Sie sich bei der anderen an.',
    },
  },
  'link-there': {
    status: 409,
    says: {
      en: 'These two organizations are linked for you already. End that link first.',
      de: 'Diese beiden Organisationen sind für Sie schon verknüpft. Beenden Sie zuerst diese Verknüpfung.',
    },
  },
  'links-full': {
    status: 409,
    says: {
      en: 'Ten organizations are linked already. End a link that is not needed.',
      de: 'Es sind schon zehn Organisationen verknüpft. Beenden Sie eine Verknüpfung, die nicht gebraucht wird.',
    },
  },
});
