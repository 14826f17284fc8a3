import type { Engine, Ways } from './run-time.d.ts';
import type { Data, Objectives } from './types.d.ts';

export type Sequencing = {
  /** Its state, as changes from its beginning. */ state(): string;
  restore(from: string, objectives: Objectives): void;
  objectives(): Objectives;
  /** Makes the item the one that is open; false when the rules do not let it. */ deliver(
    item: string,
    delivered: () => string | null,
  ): boolean;
  standing(delivered: string | null): string | null;
  ways(open: Data | null): Ways;
};

export function makeEngine(
  library: Engine,
  another: (onDelivery?: () => void) => Engine,
  activities: object,
): Sequencing;

/** What is different in `after`; undefined when nothing is. */
export function changes(before: unknown, after: unknown): unknown;
/** `before` with the changes made. */
export function changed(before: unknown, difference: unknown): unknown;
