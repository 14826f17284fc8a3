import type { Thing } from '@ambit/policy';
import { refusals } from '../refusal.ts';

export const refused = refusals({
  'joining-off': {
    status: 404,
    says: {
      en: 'Nobody makes their own account here. Ask your organization for an invitation.',
      de: 'Hier legt niemand selbst ein Konto an. Bitten Sie Ihre Organisation um eine Einladung.',
    },
  },
  'domain-not-taken': {
    status: 422,
    says: {
      en: 'Use an address of your organization: {domains}.',
      de: 'Verwenden Sie eine Adresse Ihrer Organisation: {domains}.',
    },
  },
  'joining-too-often': {
    status: 429,
    says: {
      en: 'An account was asked for too often. Look into your mail for the link, or try again in an hour.',
      de: 'Ein Konto wurde zu oft angefordert. Sehen Sie in Ihrer E-Mail nach dem Link oder versuchen Sie es in einer Stunde wieder.',
    },
  },
  'confirmation-ended': {
    status: 404,
    says: {
      en: 'This link is not valid. It may have been used, or its time is over. Ask for an account once more.',
      de: 'Dieser Link ist nicht gültig. Vielleicht wurde er benutzt, oder seine Zeit ist um. Bitten Sie noch einmal um ein Konto.',
    },
  },
  'account-there': {
    status: 409,
    says: {
      en: 'This address has an account already, or had one, and it is given to nobody again. Sign in with it, or ask your organization.',
      de: 'Diese Adresse hat schon ein Konto oder hatte eines und wird nicht wieder vergeben. Melden Sie sich damit an oder fragen Sie Ihre Organisation.',
    },
  },
  'address-in-use': {
    status: 409,
    says: {
      en: 'Another user has this address, or had it as a user name, and it is given to nobody again. Refuse the request.',
      de: 'Ein anderer Benutzer hat diese Adresse oder hatte sie als Benutzernamen; sie wird nicht wieder vergeben. Lehnen Sie die Anfrage ab.',
    },
  },
});

/** Is an address of one of these domains? Without any, every address is. */
export const isOfDomain = (email: string, domains: readonly string[]): boolean =>
  domains.length === 0 || domains.includes(domainOf(email));

/** What stands behind the @ of an address. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** The user a request would make: a learner at the organization’s default place. `user`: an id nobody has. */
export const wouldBe = (organization: string, user: string, place: string | null): Thing => ({
  kind: 'user',
  id: null,
  organization,
  facts: { user, place, department: null, managers: [], groups: [], roles: [] },
});
