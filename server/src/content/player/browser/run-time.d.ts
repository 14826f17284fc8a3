import type { Data, Library, Objectives, Version, Watch } from './types.d.ts';

/** The classes of scorm-again, as far as they are used. */
export type Engine = Library & {
  isTerminated(): boolean;
  loadFromFlattenedJSON(data: Data): void;
  getFlattenedCMI(): Readonly<Record<string, unknown>>;
  processNavigationRequest?(request: string, target?: string): boolean;
  serializeSequencingState?(): string;
  deserializeSequencingState?(state: string): boolean;
  getSequencingState?(): Readonly<{ currentActivity?: Readonly<{ id: string; isActive: boolean }> | null }>;
  getSequencingService?(): Readonly<{ getOverallSequencingProcess(): Predictions | null }> | null;
};
export type Predictions = Readonly<{
  predictChoiceEnabled(id: string): boolean;
}>;

export type Order = Readonly<{
  version: Version;
  Api: new (settings: object) => Engine;
  /** What the content finds when it begins. */ data: Data;
  /** Identifier of the item that is opened. */ item: string;
  /** The item never speaks to a run-time. */ isAsset: boolean;
  /** The tree with its rules, and the state it was left in; null where the course has no rules. */
  activities: object | null;
  sequencing: string | null;
  /** What the server knows of global objectives; null where the course keeps its own. */ objectives?: Objectives | null;
  watch: Watch;
}>;

export type Ways = Readonly<{
  isLocked(item: string): boolean;
  /** It comes by going on, and cannot be chosen. */ isInOrder(item: string): boolean;
  canContinue: boolean;
  canPrevious: boolean;
}>;

export type RunTime = Readonly<{
  /** For `window.API` or `window.API_1484_11`. */ api: Readonly<Record<string, unknown>>;
  /** What the content keeps now. */ data(): Data;
  /** State of the engine, as changes from its beginning; null without rules. */ sequencing(): string | null;
  /** Global objectives, when they are not as the server has them; null: nothing to keep. */ objectives(): Objectives | null;
  /** The server has taken them. */ objectivesKept(kept: Objectives | undefined): void;
  /** What can be opened if the content were left now; null where the course has no rules. */ ways(): Ways | null;
  /** Asks the engine; gives the item to open, or null when it says no. */ go(
    request: 'continue' | 'previous' | 'choice',
    target?: string,
  ): string | null;
  /** The item that content itself asked for when it finished, once. */ takeAsked(): string | null;
  /** Content has called Initialize. */ readonly hasBegun: boolean;
  /** Content has called Terminate (LMSFinish). */ readonly hasFinished: boolean;
  /** Content asked to leave the whole course. */ readonly asksToLeave: boolean;
  /** Where the learner stands when the item cannot be opened. */ readonly elsewhere: string | null;
  /** False when the rules of the course do not let this item be opened. */ readonly isOpen: boolean;
}>;

export function makeRunTime(order: Order): RunTime;
