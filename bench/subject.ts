import type { Application } from './application.ts';
import type { BenchDatabase } from './world/database.ts';
import type { Line } from './measure.ts';
import type { Plan, Size } from './world/plan.ts';

/** What a subject measures on. */
export type Ground = Readonly<{
  size: Size;
  plan: Plan;
  database: BenchDatabase;
  /** The parts of the data set that are filled. */ parts: readonly string[];
  /** The application serving the data set, started for the first subject that asks. */ application(): Promise<Application>;
  say(line: string): void;
}>;

/** Something that is measured. */
export type Subject = Readonly<{
  id: string;
  title: string;
  /** Whether it needs the training part of the data set. */ needsTraining?: boolean;
  /** How it is measured, for the reader of the results. */ how: string;
  measure(ground: Ground): Promise<readonly Line[]>;
}>;

/** The subject is not there to be measured: said in the results. */
export class NotMeasured extends Error {}
