import type { z } from 'zod';
import type { Completion, Success } from '../run-time/attempt.ts';

/** How an attempt stands after a step. */
export type Outcome = Readonly<{
  completion: Completion;
  success: Success;
  /** 0..1 */ score: number | null;
  /** Nothing more can be added; the next launch begins anew. */ ends?: true;
}>;

/** What a step is taken on. */
export type Step<C, S, P> = Readonly<{
  content: C;
  state: S;
  progress: P;
  /** Seconds spent with the item in all, this step included. */ seconds: number;
  now: Date;
}>;

type Declared<C extends z.ZodType, S extends z.ZodType, P extends z.ZodType> = Readonly<{
  kind: string;
  content: C;
  /** What an attempt keeps of it. */ state: S;
  begin(): z.output<S>;
  /** What the learner's page tells. */ progress: P;
  /** The same step again leads to the same state: a page repeats what it does not know to be kept. */
  take(step: Step<z.output<C>, z.output<S>, z.output<P>>): Outcome & Readonly<{ state: z.output<S> }>;
}>;

/** A kind as the registry has it: everything comes from outside or the database and is read by its own shape. */
export type OwnPlay = Readonly<{
  kind: string;
  progress: z.ZodType;
  /** What the attempt keeps, from what was kept (undefined: nothing yet). */ stateOf(kept: unknown): unknown;
  take(step: Step<unknown, unknown, unknown>): Outcome & Readonly<{ state: unknown }>;
}>;

/** @example export const linkPlay = ownPlay({ kind: 'link', content: linkContent, state, begin, progress, take }); */
export const ownPlay = <C extends z.ZodType, S extends z.ZodType, P extends z.ZodType>(
  declared: Declared<C, S, P>,
): OwnPlay => {
  const { kind, content, state, begin, progress, take } = declared;
  const stateOf = (kept: unknown) => (kept === undefined ? begin() : state.parse(kept));
  return Object.freeze({
    kind,
    progress,
    stateOf,
    take: (step: Step<unknown, unknown, unknown>) =>
      take({
        ...step,
        content: content.parse(step.content),
        state: stateOf(step.state),
        progress: progress.parse(step.progress),
      }),
  });
};
