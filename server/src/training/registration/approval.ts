import type { Step } from '../../catalogue/index.ts';

const day = 24 * 60 * 60 * 1_000;

/** Where a registration waits, as it was written down. */
export type Waiting = Readonly<{
  step: number;
  since: Date;
  /** Days after which what nobody answered goes on. */ goesOnAfter: number | null;
}>;

/**
 * The step a registration waits at now: what nobody answers goes on to the next, and after the last to whoever may enroll
 * the learner (then as many as there are steps).
 */
export function standsAt({ step, since, goesOnAfter }: Waiting, steps: readonly Step[], now: Date): number {
  const gone = goesOnAfter === null ? 0 : Math.floor((now.getTime() - since.getTime()) / (goesOnAfter * day));
  return Math.min(step + Math.max(gone, 0), steps.length);
}

/** Is this the last word, or does somebody else approve after it? */
export const isLast = (at: number, steps: readonly Step[]): boolean => at >= steps.length - 1;
