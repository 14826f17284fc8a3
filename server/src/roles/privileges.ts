import { kind } from '@ambit/policy';
import { declarations, named, people, privileges, wide } from '../privilege.ts';

// Stands here because giving a role is decided on the one who gets it; the room `users` hands it on to the others.
export const user = kind('user', {
  table: 'users',
  facts: {
    user: 'id',
    place: 'location_id',
    also: { link: 'user_further_places', thing: 'user_id', value: 'location_id', live: 'begun' },
    department: 'department_id',
    managers: { link: 'manager_mappings', thing: 'user_id', value: 'manager_id' },
    groups: { link: 'group_members', thing: 'user_id', value: 'group_id' },
    buyers: { link: 'seats', thing: 'user_id', value: 'buyer_id' },
    roles: { link: 'appointments', thing: 'user_id', value: 'role', live: true },
  },
});

/** Roles an organization made or changed; the built-in ones are looked at and changed as things of this kind too. */
export const role = kind('role', { table: 'role_versions', facts: {} });

export const appointments = privileges(named('role', user), 'roles', {
  view: {
    title: { en: 'View a user’s roles', de: 'Rollen eines Benutzers ansehen' },
    sentence: {
      en: 'See which roles a user holds, where, until when and who gave them.',
      de: 'Sehen, welche Rollen ein Benutzer hat, wo, bis wann und wer sie gegeben hat.',
    },
    risk: 'personal-data',
    scopes: people,
  },
  appoint: {
    title: { en: 'Give and end roles', de: 'Rollen geben und beenden' },
    sentence: {
      en: 'Give a user a role, change its dates or end it, never above one’s own.',
      de: 'Einem Benutzer eine Rolle geben, befristen oder beenden, nie über die eigene hinaus.',
    },
    risk: 'authority',
    scopes: people,
    implies: ['role.view'],
  },
});

export const roles = privileges(role, 'roles', {
  compare: {
    title: { en: 'View roles and what they allow', de: 'Rollen und ihre Rechte ansehen' },
    sentence: {
      en: 'See the matrix of roles and privileges, and compare two roles or two dates.',
      de: 'Die Tabelle der Rollen und Rechte sehen und zwei Rollen oder zwei Zeitpunkte vergleichen.',
    },
    risk: 'read',
    scopes: wide,
  },
  edit: {
    title: { en: 'Edit roles', de: 'Rollen ändern' },
    sentence: {
      en: 'Make roles of one’s own and change what a role allows, within what one may do oneself.',
      de: 'Eigene Rollen anlegen und ändern, was eine Rolle erlaubt, soweit man es selbst darf.',
    },
    risk: 'authority',
    scopes: wide,
    implies: ['role.compare'],
  },
  chooseReports: {
    title: { en: 'Choose which role gets which report', de: 'Festlegen, welche Rolle welchen Bericht bekommt' },
    sentence: {
      en: 'Switch reports on and off for each role.',
      de: 'Berichte für jede Rolle ein- und ausschalten.',
    },
    risk: 'authority',
    scopes: wide,
    implies: ['role.compare'],
  },
});

const giving = (en: string, de: string) =>
  ({
    title: { en: `Give the role ${en}`, de: `Die Rolle ${de} geben` },
    sentence: {
      en: `Give the role ${en} without holding everything it allows.`,
      de: `Die Rolle ${de} geben, ohne selbst alles zu dürfen, was sie erlaubt.`,
    },
    risk: 'authority',
    scopes: ['platform'],
  }) as const;

// Whoever holds one of these may give the role, whatever else they may do: the platform makes the first administrators
// of an organization, who may act in a user's name, which the platform may not. The ceiling of rank stays.
export const givenRoles = privileges(named('role', user), 'roles', {
  'give:platform.operator': giving('Platform Operator', 'Plattformbetrieb'),
  'give:multisite.organization-administrator': giving('Organization Administrator', 'Organisationsverwaltung'),
  'give:multisite.master-administrator': giving('Master Administrator', 'Gesamtverwaltung'),
  'give:academy.company-admin': giving('Company Admin (academy)', 'Firmenverwaltung (Akademie)'),
  'give:clinical.company-admin': giving('Company Admin (clinical)', 'Firmenverwaltung (Klinik)'),
  'give:provider.admin': giving('Admin', 'Verwaltung'),
});

export const declared = declarations([user, role], appointments, roles, givenRoles);
