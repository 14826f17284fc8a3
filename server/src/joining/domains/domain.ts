import { refusals } from '../../refusal.ts';

export const refused = refusals({
  'domain-there': {
    status: 422,
    says: { en: 'This domain is in the list already.', de: 'Diese Domain steht schon in der Liste.' },
  },
  'domains-full': {
    status: 422,
    says: { en: 'At most {n} domains. Remove one first.', de: 'Höchstens {n} Domains. Entfernen Sie zuerst eine.' },
  },
});

export const mostDomains = 20;
