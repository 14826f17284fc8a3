import { locks } from '../../catalogue/index.ts';
import { type Problem, refusals, type Values } from '../../refusal.ts';

/** A course that is to be completed before another opens, and whether one is enrolled in it. */
export type Before = Readonly<{ id: string; title: string; isMine: boolean }>;

/** What stands between a learner and the beginning of a course. */
export type Waiting = Readonly<{
  /** Of the course, not completed yet. */ prerequisites: readonly Before[];
  /** Required steps before it on a path that is in order. */ steps: readonly Before[];
}>;
export const nothingBefore: Waiting = { prerequisites: [], steps: [] };

type Hindrance = Readonly<{ problem: Problem; values: Values; before: readonly Before[] }>;

const refused = refusals({
  'steps-before': {
    status: 409,
    says: {
      en: 'First complete what comes before it on your learning path: {courses}.',
      de: 'Schließen Sie zuerst ab, was auf Ihrem Lernpfad davor kommt: {courses}.',
    },
  },
});

/** What keeps a learner from beginning a course; null when nothing does. */
export function hindranceOf({ prerequisites, steps }: Waiting): Hindrance | null {
  if (prerequisites.length > 0) return told(locks['prerequisites-missing'], prerequisites);
  return steps.length > 0 ? told(refused['steps-before'], steps) : null;
}

const told = (problem: Problem, before: readonly Before[]): Hindrance => ({
  problem,
  values: { courses: before.map(({ title }) => title).join(', ') },
  before,
});
