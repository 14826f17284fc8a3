import type { ExternalTraining, Transcript } from '../api/types.ts';

type Completion = Transcript['completions'][number];
export type Entry =
  | Readonly<{ kind: 'course'; id: string; day: string; title: string; of: Completion }>
  | Readonly<{ kind: 'external'; id: string; day: string; title: string; of: ExternalTraining }>;

/** Courses and training taken elsewhere in one list, the newest first; of one day, by title. */
export function inOneList({ completions, external }: Pick<Transcript, 'completions' | 'external'>): readonly Entry[] {
  const courses = completions.map(
    (of): Entry => ({ kind: 'course', id: of.id, day: of.completedOn, title: of.course.title, of }),
  );
  const others = external.map(
    (of): Entry => ({ kind: 'external', id: of.id, day: of.completedOn, title: of.title, of }),
  );
  return [...courses, ...others].toSorted((a, b) =>
    a.day === b.day ? a.title.localeCompare(b.title) : a.day < b.day ? 1 : -1,
  );
}
