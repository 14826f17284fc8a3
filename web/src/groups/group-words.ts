import type { GroupRow } from '../api/types.ts';
import type { Text } from '../say.ts';

export const kinds = ['training', 'learning', 'site'] as const;

export const kindWords: Readonly<Record<GroupRow['kind'], Text>> = {
  training: { en: 'Training [group|group]', de: '[group|Gruppe] für Schulung' },
  learning: { en: 'Learning [group|group]', de: '[group|Gruppe] zum Lernen' },
  site: { en: 'Site', de: 'Prüfzentrum' },
};

export const memberCount = {
  en: { one: '{n} member', other: '{n} members' },
  de: { one: '{n} Mitglied', other: '{n} Mitglieder' },
};
export const courseCount = {
  en: { one: '{n} [course|course]', other: '{n} [courses|courses]' },
  de: { one: '{n} [course|Kurs]', other: '{n} [courses|Kurse]' },
};
