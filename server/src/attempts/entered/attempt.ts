import { z } from 'zod';
import { refusals } from '../../refusal.ts';
import type { Completion, Success } from '../run-time/attempt.ts';

/** What an attempt came to, as people say it. */
export const outcomes = ['incomplete', 'completed', 'passed', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

/** What a person may change of an attempt. */
export type Values = Readonly<{
  outcome: Outcome;
  /** 0..1 */ score: number | null;
  startedAt: string;
  endedAt: string | null;
  seconds: number;
}>;

const reason = z.string().trim().min(1).max(500);
const instant = z.iso.datetime({ offset: true });
const share = z.number().min(0).max(1).nullable();

export const changedAttempt = z.strictObject({
  outcome: z.enum(outcomes).optional(),
  /** 0..1 */ score: share.optional(),
  startedAt: instant.optional(),
  endedAt: instant.optional(),
  /** Time that was spent on it. */ seconds: z.int().min(0).max(86_400_000).optional(),
  reason,
});

export const newOffline = z.strictObject({
  /** Null: the course as a whole. */ itemId: z.uuid().nullable().default(null),
  /** The day it was done. */ doneOn: z.iso.date(),
  outcome: z.enum(outcomes),
  /** 0..1 */ score: share.default(null),
  assessedBy: z.string().trim().max(200).default(''),
  remark: z.string().trim().max(2_000).default(''),
});

export const changedLimit = z.strictObject({
  /** Null: as often as they like. */ attemptLimit: z.int().min(1).max(1_000).nullable(),
  reason,
});

/** What is said of an attempt; what is not stays. */
export type Said = Omit<z.output<typeof changedAttempt>, 'reason'>;

/** @example outcomeOf('completed', 'failed') // 'failed' */
export function outcomeOf(completion: Completion, success: Success): Outcome {
  if (success !== 'unknown') return success;
  return completion === 'completed' ? 'completed' : 'incomplete';
}

export const standingFor = (outcome: Outcome): Readonly<{ completion: Completion; success: Success }> => ({
  completion: outcome === 'incomplete' ? 'incomplete' : 'completed',
  success: outcome === 'passed' || outcome === 'failed' ? outcome : 'unknown',
});

/** An attempt with a change made to it; what somebody else has changed is over. */
export function withChange(was: Values, change: Said, now: Date): Values {
  return {
    outcome: change.outcome ?? was.outcome,
    score: change.score === undefined ? was.score : change.score,
    startedAt: change.startedAt ? new Date(change.startedAt).toISOString() : was.startedAt,
    endedAt: change.endedAt ? new Date(change.endedAt).toISOString() : (was.endedAt ?? now.toISOString()),
    seconds: change.seconds ?? was.seconds,
  };
}

/** Does it say the same? That an attempt is over now is no change by itself. */
export const isSame = (a: Values, b: Values): boolean =>
  a.outcome === b.outcome &&
  a.startedAt === b.startedAt &&
  (a.endedAt === b.endedAt || a.endedAt === null) &&
  a.seconds === b.seconds &&
  (a.score === null ? null : Math.fround(a.score)) === (b.score === null ? null : Math.fround(b.score));

export const attemptProblems = refusals({
  'attempt-same': {
    status: 422,
    says: { en: 'This is what the attempt says already.', de: 'Das steht schon so im Versuch.' },
  },
  'ends-before-start': {
    status: 422,
    says: { en: 'An attempt ends after it began.', de: 'Ein Versuch endet, nachdem er begonnen hat.' },
  },
  'not-yet': {
    status: 422,
    says: {
      en: 'This has not come yet. Choose today or an earlier day.',
      de: 'Das ist noch nicht gekommen. Wählen Sie heute oder einen früheren Tag.',
    },
  },
  'part-elsewhere': {
    status: 422,
    says: { en: 'This is not a part of that [course|course].', de: 'Dieser Teil gehört nicht dazu.' },
  },
  'not-offline': {
    status: 409,
    says: {
      en: 'Evidence belongs to attempts that were entered by hand. This one comes from the content itself.',
      de: 'Belege gehören zu Versuchen, die von Hand eingetragen wurden. Dieser kommt vom Inhalt selbst.',
    },
  },
  'evidence-enough': {
    status: 409,
    says: {
      en: 'This attempt has {n} files already. Bring what is missing together in one of them.',
      de: 'Dieser Versuch hat schon {n} Dateien. Fassen Sie zusammen, was noch fehlt.',
    },
  },
});
