import { z } from 'zod';
import { refusals } from '../../refusal.ts';
import { type Day, dayIn } from '../due.ts';
import type { EnrollmentState } from '../plan.ts';

/** What a result says of an enrollment. */
export type Result = Readonly<{
  state: EnrollmentState;
  /** 0..1 */ score: number | null;
  completedOn: Day | null;
}>;

/** States that somebody may enter; being taken out is a deed of its own. */
export const enteredStates = ['not-started', 'in-progress', 'completed', 'failed'] as const;

export const changedResult = z.strictObject({
  state: z.enum(enteredStates).optional(),
  /** 0..1 */ score: z.number().min(0).max(1).nullable().optional(),
  completedOn: z.iso.date().nullable().optional(),
  reason: z.string().trim().min(1).max(500),
});
type Change = z.output<typeof changedResult>;

/**
 * The result with a change made to it: what is completed has a day, today unless one is said; what is not has none.
 * @example withChange({ state: 'failed', score: 0.4, completedOn: null }, { state: 'completed' }, '2026-11-22').completedOn // '2026-11-22'
 */
export function withChange(was: Result, change: Pick<Change, 'state' | 'score' | 'completedOn'>, today: Day): Result {
  const state = change.state ?? was.state;
  const day = change.completedOn ?? was.completedOn ?? today;
  return {
    state,
    score: change.score === undefined ? was.score : change.score,
    completedOn: state === 'completed' ? day : null,
  };
}

export const isSameResult = (a: Result, b: Result): boolean =>
  a.state === b.state &&
  a.completedOn === b.completedOn &&
  (a.score === null ? null : Math.fround(a.score)) === (b.score === null ? null : Math.fround(b.score));

/** How far an enrollment is after its result was entered. */
export function progressAfter({ state }: Result, was: Result, progress: number): number {
  if (state === 'completed') return 1;
  // what was completed and is not any more is to be done again
  return state === 'not-started' || was.state === 'completed' ? 0 : progress;
}

/** The day of a completion, by the days of a zone. */
export const dayOf = (at: Date | null, zone: string): Day | null => (at === null ? null : dayIn(zone, at));

export const resultProblems = refusals({
  'nothing-changed': {
    status: 422,
    says: { en: 'This is what the record says already.', de: 'Das steht schon so im Nachweis.' },
  },
  'completed-in-future': {
    status: 422,
    says: {
      en: 'This day has not come yet. Choose today or an earlier day.',
      de: 'Dieser Tag ist noch nicht gekommen. Wählen Sie heute oder einen früheren Tag.',
    },
  },
  'not-completed': {
    status: 422,
    says: {
      en: 'Only what is completed has a day of completion.',
      de: 'Nur was abgeschlossen ist, hat einen Tag des Abschlusses.',
    },
  },
  'was-taken-out': {
    status: 409,
    says: {
      en: 'This user was taken out of the [course|course]. Enroll the user again first.',
      de: 'Diese Person wurde herausgenommen. Schreiben Sie sie zuerst wieder ein.',
    },
  },
});
