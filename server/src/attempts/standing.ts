import type { EnrollmentState } from '../training/index.ts';
import type { Completion, Success } from './run-time/attempt.ts';

/** One try at an item, as far as it says how an enrollment stands. */
export type Tried = Readonly<{
  /** Null: at the course as a whole. */ item: string | null;
  number: number;
  completion: Completion;
  success: Success;
  /** 0..1 */ score: number | null;
  scoreText: string | null;
  /** What the item's own rule calls done (cmi5). */ satisfied?: boolean | null;
}>;

/** The items of a course that count, and every try at them with when it ended or last went on. */
export type Tries = Readonly<{ items: readonly string[]; tries: readonly DatedTry[] }>;
export type DatedTry = Tried & Readonly<{ at: string }>;

/** How an enrollment stands. */
export type Standing = Readonly<{
  state: EnrollmentState;
  /** 0..1 */ progress: number;
  /** 0..1 */ score: number | null;
  /** As the content reported it, when the course has one item. */ scoreText: string | null;
}>;

/**
 * How an enrollment stands after these tries at its items (those that can be opened). The best try at an item counts;
 * what was completed once stays completed, also when somebody tries again and fails. What was done elsewhere may be
 * about the course as a whole.
 */
export function standingOf(before: Standing, items: readonly string[], tries: readonly Tried[]): Standing {
  const results = items.map((item) => resultOf(tries.filter((one) => one.item === item)));
  const whole = resultOf(tries.filter((one) => one.item === null));
  const done = results.filter(({ state }) => state === 'completed').length;
  const isDone =
    before.state === 'completed' || whole.state === 'completed' || (items.length > 0 && done === items.length);
  const score = mean(results.flatMap((one) => (one.score === null ? [] : [one.score])));
  return {
    state: isDone ? 'completed' : stateOf(begun(results) ? results : [whole], before.state),
    progress: isDone ? 1 : items.length === 0 ? 0 : done / items.length,
    score: whole.score === null ? score : Math.max(whole.score, score ?? 0),
    scoreText: items.length === 1 ? (results[0]?.scoreText ?? null) : null,
  };
}

const begun = (results: readonly ItemResult[]): boolean => results.some(({ state }) => state !== 'not-started');

export type ItemResult = Readonly<{
  state: Exclude<EnrollmentState, 'withdrawn'>;
  score: number | null;
  scoreText: string | null;
}>;

/** How an item stands after these tries at it. */
export function resultOf(tries: readonly Tried[]): ItemResult {
  const best = tries.toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1) || b.number - a.number)[0];
  const last = tries.toSorted((a, b) => b.number - a.number)[0];
  const score = { score: best?.score ?? null, scoreText: best?.scoreText ?? null };
  if (tries.some(countsAsDone)) return { state: 'completed', ...score };
  if (last?.success === 'failed') return { state: 'failed', ...score };
  return { state: last ? 'in-progress' : 'not-started', ...score };
}

/** Passed, or completed without anything being said of failing, unless the item has a rule of its own. */
export const countsAsDone = ({ completion, success, satisfied }: Tried): boolean =>
  satisfied ?? (success === 'passed' || (completion === 'completed' && success !== 'failed'));

/** Failed only when nothing is left to do but to try again. */
function stateOf(results: readonly ItemResult[], before: EnrollmentState): EnrollmentState {
  const isOver = results.length > 0 && results.every(({ state }) => state === 'completed' || state === 'failed');
  if (isOver) return 'failed';
  if (begun(results)) return 'in-progress';
  return before;
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
