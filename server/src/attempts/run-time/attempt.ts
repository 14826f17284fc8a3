import type { RunTimeData } from './commit.ts';

export type Completion = 'unknown' | 'incomplete' | 'completed';
export type Success = 'unknown' | 'passed' | 'failed';

/** What is kept of an attempt in its column `run_time`. */
export type RunTime = Readonly<{
  data: RunTimeData;
  /** The page load whose commits are taken; null before the first. */ sitting: string | null;
  /** Seconds of the sittings before it. */ secondsBefore: number;
  /** How the content left last: it may go on where it was (`suspended`), it is over, or it was cut off. */
  left: 'never-opened' | 'cut-off' | 'suspended' | 'finished';
  /** State of the sequencing engine (SCORM 2004), opaque. */ sequencing: string | null;
  /** Of an item made in the product itself: what its kind keeps, and when that was told last. */
  own?: Readonly<{ state: unknown; at: string }>;
}>;

/** The part of a row of `attempts` that run-time data decides. */
export type AttemptState = Readonly<{
  /** An ended attempt takes no commits; the next launch begins a new one. */ state: 'open' | 'ended';
  completion: Completion;
  success: Success;
  /** 0..1. */ score: number | null;
  /** As the content reported it. */ scoreText: string | null;
  /** What the item's own rule calls done (cmi5); null: completion and success decide. */ satisfied?: boolean | null;
  seconds: number;
  commitNumber: number;
  runTime: RunTime;
}>;

/** How an item is judged: what its manifest and its launch say. */
export type ItemRules = Readonly<{
  standard: 'scorm-1.2' | 'scorm-2004' | 'aicc' | 'cmi5' | 'asset';
  /** 0..100. */ masteryScore: number | null;
  /** -1..1. */ scaledPassingScore: number | null;
  /** 0..1. */ completionThreshold: number | null;
  /** cmi5: what counts as done. */ moveOn?: string | null;
  /** SCORM 2004: the content alone says when it is completed. */ setByContent: boolean;
}>;

/** An attempt before its first launch. */
export const newAttempt: AttemptState = Object.freeze({
  state: 'open',
  completion: 'unknown',
  success: 'unknown',
  score: null,
  scoreText: null,
  seconds: 0,
  commitNumber: 0,
  runTime: Object.freeze({ data: {}, sitting: null, secondsBefore: 0, left: 'never-opened', sequencing: null }),
});
