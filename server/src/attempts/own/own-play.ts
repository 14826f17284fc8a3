import type { z } from 'zod';
import type { Meaning } from '../../signatures/index.ts';
import type { Completion, Success } from '../run-time/attempt.ts';
import type { RunTimeData } from '../run-time/commit.ts';

/** How an attempt stands after a step. */
export type Outcome = Readonly<{
  completion: Completion;
  success: Success;
  /** 0..1 */ score: number | null;
  /** Nothing more can be added; the next launch begins anew. */ ends?: true;
  /** Questions, answers and sections in the run-time’s data model, as the standards tell them. */ data?: RunTimeData;
  /** When it ends by itself, whether its learner is there or not. */ endsAt?: Date;
  /** Whose turn it is now, where people assess it; null: nobody’s. */ awaits?: 'assessor' | 'learner' | null;
}>;

/** What a step is taken on. */
export type Step<C, S, P> = Readonly<{
  content: C;
  state: S;
  progress: P;
  /** Seconds spent with the item in all, this step included. */ seconds: number;
  /** Seconds since the step before, or since the launch, by the server’s clock. */ passed: number;
  /** Names the attempt: what is drawn for it is decided by this. */ attempt: string;
  now: Date;
}>;

/** What of an item is signed at its end. */
export type Signable<S> = Readonly<{
  meaning: Meaning;
  /** The file that is shown. */ file: string;
  /** Everything that is to be signed was shown. */ isReady: boolean;
  /** How the attempt stands with this signature. */ signed(id: string): Outcome & Readonly<{ state: S }>;
}>;

type Declared<C extends z.ZodType, S extends z.ZodType, P extends z.ZodType> = Readonly<{
  kind: string;
  content: C;
  /** What an attempt keeps of it. */ state: S;
  begin(): z.output<S>;
  /** What the learner's page tells. */ progress: P;
  /** The same step again leads to the same state: a page repeats what it does not know to be kept. */
  take(step: Step<z.output<C>, z.output<S>, z.output<P>>): Outcome & Readonly<{ state: z.output<S> }>;
  /** Once the moment it ends by itself has come; null when there is nothing to end. */
  end?(content: z.output<C>, state: z.output<S>, now: Date): (Outcome & Readonly<{ state: z.output<S> }>) | null;
  /** Null where nothing is asked to be signed. */
  sign?(of: Readonly<{ content: z.output<C>; state: z.output<S> }>): Signable<z.output<S>> | null;
}>;

/** A kind as the registry has it: everything comes from outside or the database and is read by its own shape. */
export type OwnPlay = Readonly<{
  kind: string;
  progress: z.ZodType;
  /** What the attempt keeps, from what was kept (undefined: nothing yet). */ stateOf(kept: unknown): unknown;
  take(step: Step<unknown, unknown, unknown>): Outcome & Readonly<{ state: unknown }>;
  end(content: unknown, state: unknown, now: Date): (Outcome & Readonly<{ state: unknown }>) | null;
  sign(content: unknown, state: unknown): Signable<unknown> | null;
}>;

/** @example export const linkPlay = ownPlay({ kind: 'link', content: linkContent, state, begin, progress, take }); */
export const ownPlay = <C extends z.ZodType, S extends z.ZodType, P extends z.ZodType>(
  declared: Declared<C, S, P>,
): OwnPlay => {
  const { kind, content, state, begin, progress, take, end, sign } = declared;
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
    end: (held: unknown, kept: unknown, now: Date) => end?.(content.parse(held), stateOf(kept), now) ?? null,
    sign: (held: unknown, kept: unknown) => sign?.({ content: content.parse(held), state: stateOf(kept) }) ?? null,
  });
};
