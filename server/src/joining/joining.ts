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
  'domains-need-approval': {
    status: 422,
    says: {
      en: 'Whether an address is really theirs is seen by whoever approves. Ask for approval, or take every address.',
      de: 'Ob jemandem eine Adresse wirklich gehört, sieht, wer freigibt. Verlangen Sie eine Freigabe oder nehmen Sie jede Adresse.',
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
  domains.length === 0 || domains.includes(email.slice(email.lastIndexOf('@') + 1).toLowerCase());

/** The user a request would make: a learner at the organization’s default place. `user`: an id nobody has. */
export const wouldBe = (organization: string, user: string, place: string | null): Thing => ({
  kind: 'user',
  id: null,
  organization,
  facts: { user, place, department: null, managers: [], groups: [], roles: [] },
});
