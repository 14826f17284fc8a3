// Shapes the modules of the player share; plain data, nothing of the browser.

/** Element name -> value, as content left it; empty values are left out. */
export type Data = Readonly<Record<string, string>>;

/** What is known of global objectives, by their ids. Null: nothing. */
export type Objectives = Readonly<
  Record<
    string,
    Readonly<{
      satisfied: boolean | null;
      measure: number | null;
      completed: boolean | null;
      progress: number | null;
      raw: number | null;
      least: number | null;
      most: number | null;
    }>
  >
>;

/** What the content keeps at this moment. */
export type Snapshot = Readonly<{
  data: Data;
  seconds: number;
  final: boolean;
  sequencing?: string | null;
  objectives?: Objectives;
}>;

/** The body of a commit. */
export type Body = Readonly<{
  sitting: string;
  number: number;
  since?: number;
  data: Readonly<Record<string, string | null>>;
  seconds: number;
  final: boolean;
  sequencing?: string | null;
  objectives?: Objectives;
}>;

export type Answer = Readonly<{ status: number; body: Readonly<Record<string, unknown>> }>;

/** Why nothing is written any more. */
export type Stop = 'taken-over' | 'renewed' | 'over' | 'unacceptable';

export type Saving = Readonly<{ state: 'saved' | 'saving' | 'unsaved' }> | Readonly<{ state: 'stopped'; why: Stop }>;

export type Surroundings = Readonly<{
  /** As `/run-time/open` answered. */ opened: Readonly<{ sitting: string; number: number }>;
  /** Rejects when the network is gone. */ send(to: 'commit' | 'end', body: Body, keepalive: boolean): Promise<Answer>;
  snapshot(): Snapshot;
  /** Calls once after so many milliseconds; gives a function that takes it back. */ later(
    milliseconds: number,
    call: () => void,
  ): () => void;
  /** 0..1, to keep many players from retrying at once. */ random(): number;
  tell(saving: Saving): void;
  /** What the server made of a commit: completion, success. */ acknowledged(answer: Answer['body'], sent: Body): void;
}>;

export type Commits = Readonly<{
  /** Something changed: it is sent within a second. */ touch(): void;
  /** Tries at once, for when the network came back. */ hurry(): void;
  /** The page is going: sends what is there, without waiting for anything. */ leave(): void;
  /** Sends the last commit until it is acknowledged; gives the page to go on to, or null when writing was stopped. */
  end(): Promise<string | null>;
  /** Resolves when everything is acknowledged (true), or writing was stopped (false). */ settled(): Promise<boolean>;
  /** Something was not acknowledged yet. */ readonly pending: boolean;
}>;

/** The part of either API of scorm-again that the guard uses. */
export type Library = {
  lastErrorCode: string;
  isInitialized(): boolean;
  lmsInitialize(parameter?: string): string;
  lmsFinish(parameter?: string): string;
  lmsGetValue(element: string): string;
  lmsSetValue(element: string, value: string): string;
  lmsCommit(parameter?: string): string;
  lmsGetLastError(): string;
  lmsGetErrorString(code: string): string;
  lmsGetDiagnostic(code: string): string;
};

export type Version = 'scorm-1.2' | 'scorm-2004';

/** Told of what content did through its API. */
export type Watch = Readonly<{
  began(): void;
  set(element: string, value: string): void;
  committed(): void;
  finished(): void;
}>;
