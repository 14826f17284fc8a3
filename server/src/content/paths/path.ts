import { z } from 'zod';
import { refusals } from '../../refusal.ts';
import type { Text } from '../../text.ts';
import type { CourseState } from '../course.ts';

/** Steps of one path: more than that is a catalogue. */
const mostSteps = 100;

export const stepInput = z.strictObject({
  courseId: z.uuid(),
  /** Done or not, the path is completed without it. */ optional: z.boolean().default(false),
  /** Days after somebody came onto the path; null: with the path as a whole. */
  dueDays: z.int().min(1).max(3650).nullable().default(null),
});
export type StepInput = z.output<typeof stepInput>;

const said = {
  title: z.string().trim().min(1).max(300),
  description: z.string().trim().max(10_000),
  language: z.enum(['en', 'de']),
};
export const newPath = z.strictObject({
  title: said.title,
  description: said.description.default(''),
  language: said.language.default('en'),
});
export const changedPath = z
  .strictObject({ ...said, inOrder: z.boolean(), steps: z.array(stepInput).max(mostSteps) })
  .partial();

/** A course of a path, at its place in the order. */
export type Step = Readonly<{
  course: Readonly<{ id: string; title: string; state: CourseState }>;
  optional: boolean;
  dueDays: number | null;
}>;

type Fault = Readonly<{ says: Text; values: Readonly<Record<string, string>> }>;

/** What hinders publishing a path, each in a sentence. */
export function faultsOf(steps: readonly Step[]): readonly Fault[] {
  if (steps.length === 0) return [{ says: faults.empty, values: {} }];
  const closed = steps.filter(({ course }) => course.state !== 'published');
  const nothing = steps.every(({ optional }) => optional) ? [{ says: faults.allOptional, values: {} }] : [];
  return [...nothing, ...closed.map(({ course }) => ({ says: faults.closed, values: { course: course.title } }))];
}

const faults = {
  empty: { en: 'Add at least one [course|course].', de: 'Es gibt noch keine Schritte. Mindestens einer ist nötig.' },
  allOptional: {
    en: 'At least one step is required: else nobody could complete the path.',
    de: 'Mindestens ein Schritt muss erforderlich sein: Sonst kann niemand den Pfad abschließen.',
  },
  closed: {
    en: '“{course}” is not published.',
    de: '„{course}“ ist nicht veröffentlicht.',
  },
} as const satisfies Record<string, Text>;

export const pathProblems = refusals({
  'path-not-ready': {
    status: 409,
    says: {
      en: 'This learning path is not ready yet. {first}',
      de: 'Dieser Lernpfad ist noch nicht fertig. {first}',
    },
  },
  'published-already': {
    status: 409,
    says: { en: 'This learning path is published already.', de: 'Dieser Lernpfad ist schon veröffentlicht.' },
  },
  'path-not-published': {
    status: 409,
    says: {
      en: 'Only a published learning path can be retired.',
      de: 'Nur ein veröffentlichter Lernpfad kann außer Dienst gestellt werden.',
    },
  },
  'path-in-use': {
    status: 409,
    says: {
      en: 'Somebody is or was on this learning path, so its records stay. Retire it instead.',
      de: 'Auf diesem Lernpfad ist oder war jemand, deshalb bleiben seine Nachweise. Stellen Sie ihn außer Dienst.',
    },
  },
  'course-twice': {
    status: 422,
    says: {
      en: 'A [course|course] stands in a path once. Take one of the two out.',
      de: 'In einem Lernpfad steht nichts zweimal. Entfernen Sie einen der beiden Schritte.',
    },
  },
  'course-unseen': {
    status: 422,
    says: {
      en: 'One of these is not among the [courses|courses] you may see.',
      de: 'Eines davon gehört nicht zu den [courses|Kursen], die Sie sehen.',
    },
  },
});
