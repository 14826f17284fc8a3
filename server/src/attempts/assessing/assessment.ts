import type { Facts } from '@ambit/policy';
import { z } from 'zod';
import { type Assessed, isReached, judged, type Marks } from '../../content/index.ts';
import { type Problem, refusals } from '../../refusal.ts';
import type { AnsweredStep } from './store.ts';

export const newObservation = z.strictObject({
  /** Points by the id of a step: what was looked at this time. */
  marks: z.record(z.string().regex(/^[\w-]{1,40}$/u), z.int().min(0).max(10)),
  remark: z.string().trim().max(2_000).default(''),
  /** By the clock of the device, where it was put down without a network. */
  observedAt: z.iso.datetime({ offset: true }).optional(),
  /** What was seen until now decides; or what was handed in goes back for another try. */
  next: z.enum(['goes-on', 'decides', 'returns']).default('goes-on'),
});

export const decisions = ['goes-on', 'passed', 'failed', 'returned'] as const;
export type Decision = (typeof decisions)[number];

/** What was seen once, as everybody is told who may see answers. */
export const shownObservation = z.object({
  id: z.uuid(),
  marks: z.record(z.string(), z.number()),
  remark: z.string(),
  decision: z.enum(decisions),
  /** By the clock of the device it was put down on. */ observedAt: z.iso.datetime({ offset: true }),
  enteredAt: z.iso.datetime({ offset: true }),
  by: z.string(),
});

/** What was seen once. */
export type Observation = Readonly<{
  id: string;
  marks: Marks;
  remark: string;
  decision: Decision;
  observedAt: string;
  enteredAt: string;
  by: string;
}>;

/** What holds of each step: as it was seen last. */
export const marksOf = (observations: readonly Pick<Observation, 'marks'>[]): Marks =>
  Object.assign({}, ...observations.map(({ marks }) => marks));

/** When something was seen, as far as a device can be believed: never later than it was told. */
export const seenAt = (said: string | undefined, now: Date): Date =>
  said === undefined ? now : new Date(Math.min(Date.parse(said), now.getTime()));

/**
 * Why somebody may not assess an item although their role lets them; null: they may.
 * @example outsideOf(['instructors'], { instructors: ['tara'] }, 'tara') // null
 */
export function outsideOf(of: Assessed['assessors'], facts: Facts, who: string): Problem | null {
  const [only] = of;
  if (!only || of.some((each) => isAmong(facts[each], who))) return null;
  return assessmentProblems[
    of.length > 1 ? 'either-assesses' : only === 'managers' ? 'managers-assess' : 'instructors-assess'
  ];
}

const isAmong = (fact: Facts['managers'], who: string): boolean =>
  Array.isArray(fact) ? fact.includes(who) : fact === who;

/** Marks that no step of the item takes. */
export const strange = ({ criteria }: Assessed, marks: Marks): readonly string[] =>
  Object.entries(marks).flatMap(([id, points]) => {
    const of = criteria.find((one) => one.id === id);
    return of && points <= of.most ? [] : [id];
  });

/** Every step with what was seen of it, as the answers of any attempt are kept. */
export const answered = ({ criteria }: Assessed, marks: Marks): readonly AnsweredStep[] =>
  criteria.map((one, position) => ({
    position,
    identifier: one.id,
    type: 'performance',
    description: one.title,
    response: marks[one.id] === undefined ? null : `${marks[one.id]} / ${one.most}`,
    result: marks[one.id] === undefined ? 'neutral' : isReached(one, marks) ? 'correct' : 'incorrect',
    weighting: String(one.most),
  }));

/** What an observation decides; what goes on decides nothing. */
export function decisionOf(of: Assessed, marks: Marks, next: z.output<typeof newObservation>['next']): Decision {
  if (next === 'goes-on') return 'goes-on';
  if (next === 'returns') return 'returned';
  return judged(of, marks).isPassed ? 'passed' : 'failed';
}

export const assessmentProblems = refusals({
  'instructors-assess': {
    status: 409,
    says: { en: 'Here only those who teach this [course|course] assess.', de: 'Hier beurteilt nur, wer unterrichtet.' },
  },
  'managers-assess': {
    status: 409,
    says: {
      en: 'Here only a manager of this [user|user] assesses.',
      de: 'Hier beurteilt nur die eigene Führungskraft.',
    },
  },
  'either-assesses': {
    status: 409,
    says: {
      en: 'Here only those who teach this [course|course] assess, or a manager of this [user|user].',
      de: 'Hier beurteilt nur, wer unterrichtet, oder die eigene Führungskraft.',
    },
  },
  'assessed-already': {
    status: 409,
    says: {
      en: 'This was passed already, so there is nothing to assess any more.',
      de: 'Das ist schon bestanden, es gibt nichts mehr zu beurteilen.',
    },
  },
  'not-handed-in': {
    status: 409,
    says: {
      en: 'Nothing was handed in, so there is nothing to mark.',
      de: 'Es wurde nichts abgegeben, also gibt es nichts zu bewerten.',
    },
  },
  'not-to-return': {
    status: 422,
    says: {
      en: 'Only what was handed in can be returned, with a remark that says what is missing.',
      de: 'Zurückgeben lässt sich nur, was abgegeben wurde, mit einer Bemerkung, was noch fehlt.',
    },
  },
  'step-elsewhere': {
    status: 422,
    says: {
      en: 'This is not a step of that item, or it gives fewer points.',
      de: 'Das ist kein Schritt davon, oder er gibt weniger Punkte.',
    },
  },
  'nothing-seen-yet': {
    status: 409,
    says: {
      en: 'Put down what you saw first. Photos belong to that.',
      de: 'Halten Sie zuerst fest, was Sie gesehen haben. Fotos gehören dazu.',
    },
  },
  'nothing-seen': {
    status: 422,
    says: { en: 'Mark at least one step first.', de: 'Bewerten Sie zuerst mindestens einen Schritt.' },
  },
});
