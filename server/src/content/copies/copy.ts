import { refusals } from '../../refusal.ts';
import type { Text } from '../../text.ts';

const mostLetters = 300;

/**
 * What a copy is called, shortened where it grows too long.
 * @example copyTitle('Fire safety', 'en') // 'Fire safety (copy)'
 */
export function copyTitle(title: string, language: keyof Text): string {
  const mark = { en: ' (copy)', de: ' (Kopie)' }[language];
  return `${title.slice(0, mostLetters - mark.length)}${mark}`;
}

/** What may hang on a course besides what it holds itself: with any of it the course is retired and not deleted. */
export const hindrances = [
  'enrollments',
  'registrations',
  'assignments',
  'sessions',
  'history',
  'sales',
  'grants',
  'paths',
] as const;
export type Hindrance = (typeof hindrances)[number];

const words: Readonly<Record<Hindrance, Text>> = {
  enrollments: { en: 'enrollments with what was done', de: 'Einschreibungen mit dem, was getan wurde' },
  registrations: { en: 'registrations', de: 'Anmeldungen' },
  assignments: { en: 'assignments', de: 'Zuweisungen' },
  sessions: { en: 'sessions', de: 'Termine' },
  history: { en: 'completions from before', de: 'frühere Abschlüsse' },
  sales: { en: 'seats that were sold', de: 'verkaufte Plätze' },
  grants: { en: 'grants to clients', de: 'Freigaben an Kunden' },
  paths: { en: 'learning paths', de: 'Lernpfade' },
};

/** What hangs on a course, in words. */
export const hindranceWords = (found: readonly Hindrance[], language: keyof Text): string =>
  found.map((one) => words[one][language]).join(', ');

export const copyProblems = refusals({
  'course-in-use': {
    status: 409,
    says: {
      en: 'This [course|course] cannot be deleted, since records hang on it: {what}. Retire it instead; they stay.',
      de: 'Löschen geht nicht mehr, denn daran hängen Nachweise: {what}. Stellen Sie es stattdessen außer Dienst; sie bleiben.',
    },
  },
  'template-exists': {
    status: 409,
    says: { en: 'This [course|course] is a template already.', de: 'Das ist schon eine Vorlage.' },
  },
  'template-outside': {
    status: 422,
    says: { en: 'This is no template you may use.', de: 'Das ist keine Vorlage, die Sie verwenden dürfen.' },
  },
  'course-outside': {
    status: 422,
    says: {
      en: 'This [course|course] is not among those you may copy.',
      de: 'Das gehört nicht zu dem, was Sie kopieren dürfen.',
    },
  },
});
