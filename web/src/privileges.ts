import type { Text } from './say.ts';

/**
 * The privileges the screens ask about, with their titles. The server decides; this list only names what a screen or a
 * deed needs, so that a misspelt privilege does not compile.
 */
export const privileges = {
  'user.view': { en: 'View users', de: 'Benutzer ansehen' },
  'user.create': { en: 'Add users', de: 'Benutzer anlegen' },
  'user.add': { en: 'Add users', de: 'Benutzer anlegen' },
  'user.edit': { en: 'Edit users', de: 'Benutzer bearbeiten' },
  'user.suspend': { en: 'Suspend users', de: 'Benutzer sperren' },
  'user.set-password': { en: 'Set passwords', de: 'Passwörter setzen' },
  'user.delete': { en: 'Delete users', de: 'Benutzer löschen' },
  'user.import': { en: 'Import users', de: 'Benutzer importieren' },
  'user.export': { en: 'Export users', de: 'Benutzer exportieren' },
  'role.appoint': { en: 'Give roles', de: 'Rollen vergeben' },
  'location.view': { en: 'View locations', de: 'Standorte ansehen' },
  'location.create': { en: 'Add locations', de: 'Standorte anlegen' },
  'location.add': { en: 'Add locations', de: 'Standorte anlegen' },
  'location.edit': { en: 'Edit locations', de: 'Standorte bearbeiten' },
  'location.move': { en: 'Move locations', de: 'Standorte verschieben' },
  'location.delete': { en: 'Delete locations', de: 'Standorte löschen' },
  'location-level.view': { en: 'View location levels', de: 'Standortebenen ansehen' },
  'location-level.create': { en: 'Add location levels', de: 'Standortebenen anlegen' },
  'course.view': { en: 'View courses', de: 'Kurse ansehen' },
  'course.load': { en: 'Load content', de: 'Inhalte laden' },
  'content.load': { en: 'Load content', de: 'Inhalte laden' },
  'course.edit': { en: 'Edit courses', de: 'Kurse bearbeiten' },
  'course.publish': { en: 'Publish courses', de: 'Kurse veröffentlichen' },
  'assignment.view': { en: 'View assignments', de: 'Zuweisungen ansehen' },
  'assignment.create': { en: 'Assign courses', de: 'Kurse zuweisen' },
  'assignment.add': { en: 'Assign courses', de: 'Kurse zuweisen' },
  'assignment.edit': { en: 'Edit assignments', de: 'Zuweisungen bearbeiten' },
  'assignment.delete': { en: 'End assignments', de: 'Zuweisungen beenden' },
  'report.takers-and-exceptions': { en: 'Report: Takers and Exceptions', de: 'Bericht: Teilnehmer und Ausnahmen' },
  'client.enter': { en: 'Enter clients', de: 'Mandanten betreten' },
} as const satisfies Record<string, Text>;

export type PrivilegeId = keyof typeof privileges;

/** Whoever holds one of these changes things for others, and is shown what stands next to it with the reason. */
export const changing: readonly PrivilegeId[] = [
  'user.add',
  'user.edit',
  'user.import',
  'role.appoint',
  'location.edit',
  'content.load',
  'course.edit',
  'assignment.add',
  'user.create',
  'location.create',
  'assignment.create',
  'course.load',
];
