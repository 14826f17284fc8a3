import { refusals } from '../../refusal.ts';

export const refused = refusals({
  'client-elsewhere': {
    status: 409,
    says: {
      en: '{client} does not stand below {organization}. Roles are handed down from the organization above.',
      de: '{client} steht nicht unter {organization}. Rollen werden von der Organisation darüber weitergegeben.',
    },
  },
  'role-not-handable': {
    status: 422,
    says: {
      en: 'There is no role “{role}” here that was made or changed.',
      de: 'Hier gibt es keine Rolle „{role}“, die angelegt oder geändert wurde.',
    },
  },
});
