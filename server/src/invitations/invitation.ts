import type { Anchor, Facts, Thing } from '@ambit/policy';
import { refusals } from '../refusal.ts';

/** How long the link of an invitation is good, in milliseconds. */
export const lifetime = 7 * 24 * 3600_000;

export const invitationStates = ['open', 'accepted', 'cancelled', 'expired'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** What an invitation can promise and its acceptance may not give any more. */
export const promises = ['role', 'groups', 'location', 'department'] as const;
export type Promised = (typeof promises)[number];

/** What somebody is invited to: a role of the organization (the learner’s when nothing else was said), and where. */
export type Invited = Readonly<{
  role: string;
  anchor: Anchor | null;
  location: string | null;
  department: string | null;
  groups: readonly string[];
}>;

type Dates = Readonly<{ acceptedAt: Date | null; cancelledAt: Date | null; expiresAt: Date }>;

/** Where an invitation stands. One that had expired before a newer one took its place stays expired. */
export function stateOf({ acceptedAt, cancelledAt, expiresAt }: Dates, now: Date): InvitationState {
  if (acceptedAt) return 'accepted';
  if (cancelledAt && cancelledAt < expiresAt) return 'cancelled';
  return expiresAt <= now ? 'expired' : 'open';
}

/** The user an invitation would make. `user`: an id nobody has, so that nobody takes them for the asker. */
export function thingOf(
  organization: string,
  user: string,
  { location, department, groups }: Omit<Invited, 'role' | 'anchor'>,
  roles: readonly string[],
): Thing & Readonly<{ facts: Facts }> {
  const facts: Facts = { user, place: location, department, managers: [], groups, roles };
  return { kind: 'user', id: null, organization, facts };
}

export const refused = refusals({
  'invitation-open': {
    status: 422,
    says: {
      en: 'This address has an open invitation already. Send that one again, or cancel it first.',
      de: 'Für diese Adresse gibt es schon eine offene Einladung. Senden Sie diese erneut oder ziehen Sie sie zuerst zurück.',
    },
  },
  'invitation-closed': {
    status: 409,
    says: {
      en: 'This invitation was accepted or cancelled already.',
      de: 'Diese Einladung wurde schon angenommen oder zurückgezogen.',
    },
  },
  'invitation-ended': {
    status: 404,
    says: {
      en: 'This invitation is not valid. It may have been used, cancelled or replaced, or it is older than 7 days. Ask whoever invited you for a new one.',
      de: 'Diese Einladung ist nicht gültig. Vielleicht wurde sie benutzt, zurückgezogen oder ersetzt, oder sie ist älter als 7 Tage. Bitten Sie um eine neue, wer Sie eingeladen hat.',
    },
  },
  'not-listed': {
    status: 409,
    says: {
      en: 'This [user|user] is not listed only: there is nothing to claim.',
      de: 'Diese Person wird nicht nur geführt: Es gibt nichts zu übernehmen.',
    },
  },
  'email-missing': {
    status: 422,
    says: {
      en: 'No e-mail is known. Enter the address the link goes to.',
      de: 'Es ist keine E-Mail bekannt. Geben Sie die Adresse ein, an die der Link geht.',
    },
  },
  'department-outside': {
    status: 422,
    says: {
      en: 'This [department|department] is not among those you can choose.',
      de: 'Das gehört nicht zu den [departments|Abteilungen], die Sie wählen können.',
    },
  },
  'group-outside': {
    status: 422,
    says: {
      en: 'This [group|group] is not among those whose members you manage.',
      de: 'Das gehört nicht zu den [groups|Gruppen], deren Mitglieder Sie verwalten.',
    },
  },
});
