import { IconCircleCheck, IconClockOff, IconEraser, IconLock } from '@tabler/icons-react';
import type { ClientRow, Organization } from '../api/types.ts';
import type { Text } from '../say.ts';
import type { Look } from '../ui/status.tsx';

export const organizationLooks: Readonly<Record<ClientRow['state'], Look>> = {
  active: { word: { en: 'Active', de: 'Aktiv' }, icon: IconCircleCheck, tone: 'good' },
  expired: { word: { en: 'Expired', de: 'Abgelaufen' }, icon: IconClockOff, tone: 'bad' },
  closed: { word: { en: 'Closed', de: 'Geschlossen' }, icon: IconLock, tone: 'calm' },
  erased: { word: { en: 'Erased', de: 'Getilgt' }, icon: IconEraser, tone: 'calm' },
};

/** The words an organization may call by a name of its own. */
export type Labels = Organization['general']['labels'];
export const words = {
  organization: { en: 'Organization', de: 'Organisation' },
  organizations: { en: 'Organizations', de: 'Organisationen' },
  course: { en: 'Course', de: 'Kurs' },
  courses: { en: 'Courses', de: 'Kurse' },
  assignment: { en: 'Assignment', de: 'Zuweisung' },
  assignments: { en: 'Assignments', de: 'Zuweisungen' },
  user: { en: 'User', de: 'Benutzer' },
  users: { en: 'Users', de: 'Benutzer (Mehrzahl)' },
  location: { en: 'Location', de: 'Standort' },
  locations: { en: 'Locations', de: 'Standorte' },
  group: { en: 'Group', de: 'Gruppe' },
  groups: { en: 'Groups', de: 'Gruppen' },
  department: { en: 'Department', de: 'Abteilung' },
  departments: { en: 'Departments', de: 'Abteilungen' },
  session: { en: 'Session', de: 'Termin' },
  sessions: { en: 'Sessions', de: 'Termine' },
} as const satisfies Readonly<Record<string, Text>>;
export type Word = keyof typeof words;
// the border where the keys of a table become its names
export const labelled = Object.keys(words) as Word[];

/** The address at which people make their own account. */
export const joinOf = (identifier: string): string => `/o/${identifier}/join`;
/** The address of an organization's own sign-in page. */
export const doorOf = (identifier: string): string => `/o/${identifier}`;

/** What an organization's roles can be made from. */
export const roleModels = [
  { id: 'multisite', title: { en: 'Many places (multisite)', de: 'Viele Standorte (multisite)' } },
  { id: 'academy', title: { en: 'Academy', de: 'Akademie (academy)' } },
  { id: 'clinical', title: { en: 'Clinical trials (clinical)', de: 'Klinische Studien (clinical)' } },
  { id: 'provider', title: { en: 'Training provider (provider)', de: 'Schulungsanbieter (provider)' } },
] as const satisfies readonly Readonly<{ id: string; title: Text }>[];

/** As people copy it into a message. */
export const wholeAddress = (path: string): string => `${location.origin}${path}`;
