import { z } from 'zod';
import { refusals } from '../../refusal.ts';
import { type Day, daysBetween } from '../due.ts';
import type { EnrollmentState } from '../plan.ts';

/** Asked for and not decided, refused, taken back by who asked, given, or over. */
export const exemptionStates = ['asked', 'refused', 'withdrawn', 'given', 'ended'] as const;
export type ExemptionState = (typeof exemptionStates)[number];

/** Why, and for how long: the first and the last day. */
export type Term = Readonly<{ reason: string; from: Day; until: Day | null }>;

const reason = z.string().trim().min(1).max(500);
export const term = z.strictObject({
  reason,
  from: z.iso.date(),
  /** Null: without end. */ until: z.iso.date().nullable().default(null),
});
export const because = z.strictObject({ reason });
export const answered = z.strictObject({ reason: z.string().trim().max(500).default('') });

/** Enrollments that one request exempts at most. */
const most = 1_000;
export const termForMany = term.extend({ enrollments: z.array(z.uuid()).min(1).max(most) });
export const chosenEnrollments = z.strictObject({ enrollments: termForMany.shape.enrollments });

/** Days an obligation that comes back has at least, where nothing that asks for it says another number. */
export const leastDays = 7;

/** What is wrong with the days of an exemption, and at which of them. */
export function wrongDays({ from, until }: Term, today: Day): keyof typeof exemptionProblems | null {
  if (until === null) return null;
  if (daysBetween(from, until) < 0) return 'until-before-from';
  return daysBetween(today, until) < 0 ? 'until-past' : null;
}

/** How somebody stands whom an exemption is to be given or asked for. */
export type Standing = Readonly<{ state: EnrollmentState; isOpen: boolean }>;
export type Kept = 'done' | 'taken-out' | 'open-already';

/** Why nobody can be exempted here; null: it can be done. `isOpen`: an exemption is asked for or given already. */
export function keptBecause({ state, isOpen }: Standing): Kept | null {
  if (state === 'completed') return 'done';
  if (state === 'withdrawn') return 'taken-out';
  return isOpen ? 'open-already' : null;
}

export const keptWords = {
  done: { en: 'completed it: there is nothing to exempt from', de: 'abgeschlossen: es gibt nichts zu erlassen' },
  'taken-out': { en: 'not enrolled any more', de: 'nicht mehr eingeschrieben' },
  'open-already': {
    en: 'an exemption is asked for or given already',
    de: 'eine Befreiung ist schon beantragt oder erteilt',
  },
} as const satisfies Record<Kept, object>;

export const exemptionProblems = refusals({
  'until-before-from': {
    status: 422,
    says: { en: 'The last day comes before the first one.', de: 'Der letzte Tag liegt vor dem ersten.' },
  },
  'until-past': {
    status: 422,
    says: {
      en: 'This day has passed. Choose today or a later day, or leave it empty.',
      de: 'Dieser Tag ist vorbei. Wählen Sie heute oder einen späteren Tag, oder lassen Sie das Feld leer.',
    },
  },
  'nothing-to-exempt': {
    status: 409,
    says: {
      en: 'This is completed or not asked for any more, so there is nothing to exempt from.',
      de: 'Das ist abgeschlossen oder wird nicht mehr verlangt, es gibt also nichts zu erlassen.',
    },
  },
  'exemption-open': {
    status: 409,
    says: {
      en: 'An exemption is asked for or given already. Decide or end that one first.',
      de: 'Eine Befreiung ist schon beantragt oder erteilt. Entscheiden oder beenden Sie zuerst diese.',
    },
  },
  'exemption-not-asked': {
    status: 409,
    says: { en: 'This request was decided already.', de: 'Über diesen Antrag ist schon entschieden.' },
  },
  'exemption-not-given': {
    status: 409,
    says: { en: 'This exemption is over already.', de: 'Diese Befreiung ist schon vorbei.' },
  },
  'exemption-over': {
    status: 409,
    says: {
      en: 'The days it was asked for have passed. Refuse it, or give an exemption with other days.',
      de: 'Die Tage, für die sie beantragt ist, sind vorbei. Lehnen Sie ab oder erteilen Sie eine Befreiung mit anderen Tagen.',
    },
  },
  'exemption-with-file': {
    status: 409,
    says: {
      en: 'A file stands beside it already, and stays.',
      de: 'Es liegt schon eine Datei dabei, und sie bleibt.',
    },
  },
  'enrollment-outside': {
    status: 422,
    says: {
      en: 'One of these users is not among those you can exempt here.',
      de: 'Unter diesen Benutzern ist jemand, den Sie hier nicht befreien können.',
    },
  },
});
