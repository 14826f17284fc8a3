import type { Role } from '@ambit/policy';
import type { OrganizationFacts } from '../context.ts';
import type { Text } from '../text.ts';

/** What a plan may hold: parts of the product, and the ready-made add-ons that are off until switched on. */
export const features = {
  locations: { en: 'Locations', de: 'Standorte' },
  hierarchies: { en: 'Location hierarchies', de: 'Standorthierarchien' },
  'further-places': { en: 'Also works at', de: 'Arbeitet auch an' },
  departments: { en: 'Departments', de: 'Abteilungen' },
  'job-titles': { en: 'Job titles', de: 'Stellen' },
  groups: { en: 'Training groups', de: 'Schulungsgruppen' },
  certifications: { en: 'Certifications', de: 'Zertifizierungen' },
  memberships: { en: 'Memberships', de: 'Mitgliedschaften' },
  licences: { en: 'Licences', de: 'Lizenzen' },
  'card-banks': { en: 'Card banks', de: 'Kartenbanken' },
  shop: { en: 'Shop', de: 'Shop' },
  clients: { en: 'Clients', de: 'Kundenorganisationen' },
  aicc: { en: 'AICC', de: 'AICC' },
  regulated: { en: 'Regulated training', de: 'Regulierte Schulung' },
  'session-manager': { en: 'Role Session Manager', de: 'Rolle Terminverwaltung' },
  'location-session-manager': {
    en: 'Role Session Manager at a location',
    de: 'Rolle Terminverwaltung an einem Standort',
  },
  assessor: { en: 'Role Assessor', de: 'Rolle Prüfer' },
  inspector: { en: 'Role Inspector', de: 'Rolle Inspektor' },
  'account-manager': { en: 'Role Account Manager', de: 'Rolle Kundenbetreuung' },
  'customer-contact': { en: 'Role Customer Contact', de: 'Rolle Kundenkontakt' },
} as const satisfies Record<string, Text>;

export type Feature = keyof typeof features;
export const isFeature = (id: string): id is Feature => id in features;
// the border where the keys of a table become its names
export const featureIds = Object.keys(features) as [Feature, ...Feature[]];

/** A feature that makes sense only with another. */
export const builtOn: Readonly<Partial<Record<Feature, Feature>>> = {
  hierarchies: 'locations',
  'further-places': 'locations',
};

/** The roles that can’t be given without a feature: whoever holds one depends on it. */
export const rolesOn = (roles: Iterable<Role>, feature: Feature): readonly Role[] =>
  [...roles].filter(({ available }) => available?.includes(`feature:${feature}`));

/** Whether nobody of an organization may sign in: its term is over, or it was closed. */
export const isExpired = ({ state, expiresAt }: Pick<OrganizationFacts, 'state' | 'expiresAt'>, now: Date): boolean =>
  state !== 'active' || (expiresAt !== null && expiresAt <= now);
