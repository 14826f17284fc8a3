import { kind } from '@ambit/policy';
import { declarations, named, people, privileges, wide } from '../privilege.ts';
import { user } from '../users/privileges.ts';

export const certification = kind('certification', { table: 'certifications', facts: {} });

/** One user's certification: it stands where its user stands, whoever gave it. */
export const award = kind('award', {
  table: 'awards',
  parts: { u: { kind: user, by: 'user_id' } },
  facts: {
    user: 'user_id',
    place: { of: 'u' },
    department: { of: 'u' },
    managers: { of: 'u' },
    groups: { of: 'u' },
  },
});

export const certifications = privileges(certification, 'certifications', {
  view: {
    title: { en: 'View certifications', de: 'Zertifizierungen ansehen' },
    sentence: {
      en: 'See what the organization certifies, with levels and validity.',
      de: 'Sehen, was die Organisation zertifiziert, mit Stufen und Gültigkeit.',
    },
    risk: 'read',
    scopes: wide,
  },
  create: {
    title: { en: 'Add certifications', de: 'Zertifizierungen hinzufügen' },
    sentence: {
      en: 'Add a certification; it begins with one level.',
      de: 'Eine Zertifizierung hinzufügen; sie beginnt mit einer Stufe.',
    },
    risk: 'write',
    scopes: wide,
    implies: ['certification.view'],
  },
  edit: {
    title: { en: 'Edit certifications', de: 'Zertifizierungen ändern' },
    sentence: {
      en: 'Change what earns and renews a certification and how long it is valid.',
      de: 'Ändern, womit eine Zertifizierung erworben und erneuert wird und wie lange sie gilt.',
    },
    risk: 'record',
    scopes: wide,
    implies: ['certification.view'],
  },
  delete: {
    title: { en: 'Delete certifications', de: 'Zertifizierungen löschen' },
    sentence: {
      en: 'Delete a certification; what was awarded stays.',
      de: 'Eine Zertifizierung löschen; was verliehen wurde, bleibt.',
    },
    risk: 'record',
    scopes: wide,
    implies: ['certification.view'],
  },
  addLevel: {
    title: { en: 'Add certification levels', de: 'Zertifizierungsstufen hinzufügen' },
    sentence: { en: 'Add a level to a certification.', de: 'Einer Zertifizierung eine Stufe hinzufügen.' },
    risk: 'write',
    scopes: wide,
    implies: ['certification.view'],
  },
  editLevel: {
    title: { en: 'Edit certification levels', de: 'Zertifizierungsstufen ändern' },
    sentence: {
      en: 'Change name, description and duration of a level.',
      de: 'Name, Beschreibung und Dauer einer Stufe ändern.',
    },
    risk: 'write',
    scopes: wide,
    implies: ['certification.view'],
  },
  viewMappings: {
    title: { en: 'View objectives of certification levels', de: 'Lernziele von Zertifizierungsstufen ansehen' },
    sentence: {
      en: 'See which objectives award or renew a level.',
      de: 'Sehen, welche Lernziele eine Stufe verleihen oder erneuern.',
    },
    risk: 'read',
    scopes: wide,
    implies: ['certification.view'],
  },
  addMapping: {
    title: { en: 'Add objectives to certification levels', de: 'Zertifizierungsstufen Lernziele zuordnen' },
    sentence: {
      en: 'Have an objective award or renew a level.',
      de: 'Ein Lernziel eine Stufe verleihen oder erneuern lassen.',
    },
    risk: 'record',
    scopes: wide,
    implies: ['certification.view-mappings'],
  },
  removeMapping: {
    title: { en: 'Remove objectives of certification levels', de: 'Lernziele von Zertifizierungsstufen entfernen' },
    sentence: {
      en: 'End that an objective awards or renews a level.',
      de: 'Beenden, dass ein Lernziel eine Stufe verleiht oder erneuert.',
    },
    risk: 'record',
    scopes: wide,
    implies: ['certification.view-mappings'],
  },
});

const mine = { risk: 'read', scopes: ['own', 'reports'], personal: true } as const;

export const ownAwards = privileges(named('award', award), 'own', {
  viewOwn: {
    title: { en: 'View my certifications', de: 'Meine Zertifizierungen ansehen' },
    sentence: {
      en: 'See one’s own certifications and when they expire.',
      de: 'Die eigenen Zertifizierungen und ihren Ablauf sehen.',
    },
    ...mine,
  },
  collect: {
    title: { en: 'Collect my certificates', de: 'Meine Zertifikate abholen' },
    sentence: {
      en: 'Download and show the certificates of what one completed.',
      de: 'Die Zertifikate dessen herunterladen und zeigen, was man abgeschlossen hat.',
    },
    ...mine,
  },
});

export const awards = privileges(award, 'certifications', {
  view: {
    title: { en: 'View users’ certifications', de: 'Zertifizierungen von Benutzern ansehen' },
    sentence: {
      en: 'See which certifications users hold and when they expire.',
      de: 'Sehen, welche Zertifizierungen Benutzer haben und wann sie ablaufen.',
    },
    risk: 'personal-data',
    scopes: people,
  },
  give: {
    title: { en: 'Award certifications', de: 'Zertifizierungen verleihen' },
    sentence: {
      en: 'Award a certification to another user by hand, correct it or revoke it, with a reason.',
      de: 'Einem anderen eine Zertifizierung von Hand verleihen, berichtigen oder entziehen, mit Begründung.',
    },
    risk: 'record',
    scopes: people,
    implies: ['award.view'],
  },
});

export const declared = declarations([certification, award], certifications, ownAwards, awards);
