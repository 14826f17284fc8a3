import { kind } from '@ambit/policy';
import { organization } from '../organizations/privileges.ts';
import { declarations, named, people, privileges, wide } from '../privilege.ts';
import { user } from '../users/privileges.ts';

export const accessRequest = kind('access-request', {
  table: 'access_requests',
  parts: { u: { kind: user, by: 'user_id' } },
  facts: {
    user: 'user_id',
    place: { of: 'u' },
    department: { of: 'u' },
    managers: { of: 'u' },
    groups: { of: 'u' },
    roles: { of: 'u' },
  },
});

export const accessReview = kind('access-review', { table: 'access_reviews', facts: { owner: 'owner_id' } });

export const access = privileges(named('access', user), 'roles', {
  explain: {
    title: { en: 'Explain a user’s access', de: 'Zugriff eines Benutzers erklären' },
    sentence: {
      en: 'See why another user may or may not do something, and what would change it.',
      de: 'Sehen, warum ein anderer etwas darf oder nicht, und was es ändern würde.',
    },
    risk: 'personal-data',
    scopes: people,
  },
});

export const accessRequests = privileges(accessRequest, 'roles', {
  ask: {
    title: { en: 'Ask for access', de: 'Um Zugriff bitten' },
    sentence: {
      en: 'Ask for one privilege at one place until a day.',
      de: 'Um ein Recht an einer Stelle bis zu einem Tag bitten.',
    },
    risk: 'write',
    scopes: ['own'],
    personal: true,
  },
  decide: {
    title: { en: 'Decide on access requests', de: 'Über Zugriffsbitten entscheiden' },
    sentence: {
      en: 'Approve or refuse what a user asked for, within what one may give.',
      de: 'Bitten von Benutzern genehmigen oder ablehnen, soweit man es geben darf.',
    },
    risk: 'authority',
    scopes: people,
  },
});

export const accessReviews = privileges(accessReview, 'roles', {
  run: {
    title: { en: 'Run access reviews', de: 'Zugriffsprüfungen durchführen' },
    sentence: {
      en: 'Start a review of who holds what, name reviewers and see the outcome.',
      de: 'Eine Prüfung, wer was hat, beginnen, Prüfende benennen und das Ergebnis sehen.',
    },
    risk: 'authority',
    scopes: ['created', ...wide],
  },
});

export const authority = privileges(named('authority', organization), 'roles', {
  evaluate: {
    title: { en: 'Ask for decisions by API', de: 'Entscheidungen über die API abfragen' },
    sentence: {
      en: 'Let another system ask who may do what and who is qualified.',
      de: 'Ein anderes System fragen lassen, wer was darf und wer qualifiziert ist.',
    },
    risk: 'personal-data',
    scopes: wide,
  },
});

export const declared = declarations([accessRequest, accessReview], access, accessRequests, accessReviews, authority);
