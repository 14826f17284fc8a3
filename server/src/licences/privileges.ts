import { kind } from '@ambit/policy';
import { declarations, privileges, wide } from '../privilege.ts';

export const licence = kind('licence', { table: 'licences', facts: {}, conditions: { 'seats-left': 'seats_left' } });
export const membershipType = kind('membership-type', { table: 'membership_types', facts: {} });

// A grant stands in the client that receives it: `clients` reaches it, the client's own `organization` does not change it.
export const grant = kind('grant', { table: 'content_grants', facts: {}, empty: ['organization'] });

const below = ['client', 'clients', 'platform'] as const;

export const licences = privileges(licence, 'commerce', {
  view: {
    title: { en: 'View licences', de: 'Lizenzen ansehen' },
    sentence: {
      en: 'See the licences of the organization and their seats.',
      de: 'Die Lizenzen der Organisation und ihre Plätze sehen.',
    },
    risk: 'read',
    scopes: wide,
  },
  allocate: {
    title: { en: 'Allocate licences', de: 'Lizenzen vergeben' },
    sentence: {
      en: 'Give a seat of a licence to a user, or take it away.',
      de: 'Einem Benutzer einen Platz einer Lizenz geben oder nehmen.',
    },
    risk: 'write',
    scopes: wide,
    implies: ['licence.view'],
  },
  edit: {
    title: { en: 'Edit licences', de: 'Lizenzen ändern' },
    sentence: {
      en: 'Add licences and change their seats, courses and expiry.',
      de: 'Lizenzen hinzufügen und ihre Plätze, Kurse und ihren Ablauf ändern.',
    },
    risk: 'money',
    scopes: wide,
    implies: ['licence.view'],
  },
});

export const membershipTypes = privileges(membershipType, 'commerce', {
  view: {
    title: { en: 'View membership types', de: 'Mitgliedschaftsarten ansehen' },
    sentence: { en: 'See the list of membership types.', de: 'Die Liste der Mitgliedschaftsarten sehen.' },
    risk: 'read',
    scopes: wide,
  },
  create: {
    title: { en: 'Add membership types', de: 'Mitgliedschaftsarten hinzufügen' },
    sentence: { en: 'Add a type of membership.', de: 'Eine Mitgliedschaftsart hinzufügen.' },
    risk: 'money',
    scopes: wide,
    implies: ['membership-type.view'],
  },
  edit: {
    title: { en: 'Edit membership types', de: 'Mitgliedschaftsarten ändern' },
    sentence: {
      en: 'Change prices and periods of a membership type, or retire it.',
      de: 'Preise und Laufzeiten einer Mitgliedschaftsart ändern oder sie außer Dienst stellen.',
    },
    risk: 'money',
    scopes: wide,
    implies: ['membership-type.view'],
  },
  viewMappings: {
    title: { en: 'View objectives of membership types', de: 'Lernziele von Mitgliedschaftsarten ansehen' },
    sentence: {
      en: 'See which objectives begin or renew a membership.',
      de: 'Sehen, welche Lernziele eine Mitgliedschaft beginnen oder verlängern.',
    },
    risk: 'read',
    scopes: wide,
    implies: ['membership-type.view'],
  },
  addMapping: {
    title: { en: 'Add objectives to membership types', de: 'Mitgliedschaftsarten Lernziele zuordnen' },
    sentence: {
      en: 'Have an objective begin or renew a membership.',
      de: 'Ein Lernziel eine Mitgliedschaft beginnen oder verlängern lassen.',
    },
    risk: 'record',
    scopes: wide,
    implies: ['membership-type.view-mappings'],
  },
  removeMapping: {
    title: { en: 'Remove objectives of membership types', de: 'Lernziele von Mitgliedschaftsarten entfernen' },
    sentence: {
      en: 'End that an objective begins or renews a membership.',
      de: 'Beenden, dass ein Lernziel eine Mitgliedschaft beginnt oder verlängert.',
    },
    risk: 'record',
    scopes: wide,
    implies: ['membership-type.view-mappings'],
  },
});

export const grants = privileges(grant, 'clients', {
  view: {
    title: { en: 'View content grants', de: 'Freigaben von Inhalten ansehen' },
    sentence: {
      en: 'See which clients a course is granted to, from when until when.',
      de: 'Sehen, welchen Kundenorganisationen ein Kurs von wann bis wann freigegeben ist.',
    },
    risk: 'read',
    scopes: below,
  },
  create: {
    title: { en: 'Grant content to clients', de: 'Inhalte an Kundenorganisationen freigeben' },
    sentence: {
      en: 'Make courses available to a client between two dates.',
      de: 'Einer Kundenorganisation Kurse zwischen zwei Tagen zur Verfügung stellen.',
    },
    risk: 'write',
    scopes: below,
    implies: ['grant.view'],
  },
  edit: {
    title: { en: 'Edit content grants', de: 'Freigaben von Inhalten ändern' },
    sentence: {
      en: 'Change dates, seats and terms of a grant.',
      de: 'Zeitraum, Plätze und Bedingungen einer Freigabe ändern.',
    },
    risk: 'write',
    scopes: below,
    implies: ['grant.view'],
  },
  revoke: {
    title: { en: 'Revoke content grants', de: 'Freigaben von Inhalten zurücknehmen' },
    sentence: {
      en: 'End a grant, and the grants passed on from it.',
      de: 'Eine Freigabe beenden, samt den daraus weitergegebenen.',
    },
    risk: 'write',
    scopes: below,
    implies: ['grant.view'],
  },
});

export const declared = declarations([licence, membershipType, grant], licences, membershipTypes, grants);
