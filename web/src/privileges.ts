import type { Text } from './say.ts';

/**
 * The privileges the screens ask about, with their titles. The server decides; this list only names what a screen or a
 * deed needs, so that a misspelt privilege does not compile.
 */
export const privileges = {
  'user.view': { en: 'View users', de: 'Benutzer ansehen' },
  'user.create': { en: 'Add users', de: 'Benutzer hinzufügen' },
  'user.edit': { en: 'Edit users', de: 'Benutzer ändern' },
  'user.suspend': { en: 'Suspend users', de: 'Benutzer aussetzen' },
  'user.password': { en: 'Set a user’s password', de: 'Passwort eines Benutzers setzen' },
  'user.delete': { en: 'Delete users', de: 'Benutzer löschen' },
  'user.import': { en: 'Import users', de: 'Benutzer einlesen' },
  'user.export': { en: 'Export users', de: 'Benutzer ausführen' },
  'profile.change-password': { en: 'Change my password', de: 'Mein Passwort ändern' },
  'role.view': { en: 'View a user’s roles', de: 'Rollen eines Benutzers ansehen' },
  'role.appoint': { en: 'Give and end roles', de: 'Rollen geben und beenden' },
  'role.compare': { en: 'View roles and what they allow', de: 'Rollen und ihre Rechte ansehen' },
  'location.view': { en: 'View locations', de: 'Standorte ansehen' },
  'location.create': { en: 'Add a location', de: 'Standort hinzufügen' },
  'location.edit': { en: 'Edit a location', de: 'Standort ändern' },
  'location.move': { en: 'Move a location', de: 'Standort verschieben' },
  'location.delete': { en: 'Delete a location', de: 'Standort löschen' },
  'course.view': { en: 'View courses', de: 'Kurse ansehen' },
  'course.load': { en: 'Load content', de: 'Inhalte laden' },
  'course.edit': { en: 'Edit courses', de: 'Kurse ändern' },
  'course.publish': { en: 'Publish course versions', de: 'Kursversionen veröffentlichen' },
  'assignment.view': { en: 'View assignments', de: 'Zuweisungen ansehen' },
  'assignment.create': { en: 'Create assignments', de: 'Zuweisungen anlegen' },
  'assignment.edit': { en: 'Edit assignments', de: 'Zuweisungen ändern' },
  'assignment.delete': { en: 'Delete assignments', de: 'Zuweisungen löschen' },
  'report.takers-and-exceptions': { en: 'Takers and Exceptions', de: 'Teilgenommen und offen' },
  'client.view': { en: 'View clients', de: 'Kundenorganisationen ansehen' },
} as const satisfies Record<string, Text>;

export type PrivilegeId = keyof typeof privileges;

/** Whoever holds one of these changes things for others, and is shown what stands next to it with the reason. */
export const changing: readonly PrivilegeId[] = [
  'user.create',
  'user.edit',
  'user.import',
  'role.appoint',
  'location.edit',
  'course.load',
  'course.edit',
  'assignment.create',
];
