/**
 * The rooms of the house, lowest first. A room imports only from rooms before it, by their front door `index.ts`;
 * upwards it says `happened(...)` and others listen. The walls tests keep it so.
 */
export const rooms: readonly string[] = Object.freeze([
  'sheets',
  'audit',
  'organizations',
  'workplace',
  'roles',
  'users',
  'identity',
  'content',
  'groups',
  'invitations',
  'certifications',
  'licences',
  'catalogue',
  'training',
  'attempts',
  'sessions',
  'cards',
  'transcripts',
  'commerce',
  'notifications',
  'reports',
  'personal-data',
  'merging',
  'handing-over',
  'access',
]);
