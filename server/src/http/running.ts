import type { Privilege } from '@ambit/policy';
import type { Server } from '../context.ts';
import type { Listens } from '../events.ts';
import type { Operation } from '../operation.ts';
import type { Clock } from '../outside/clock.ts';
import type { Budget } from '../identity/index.ts';
import type { Authorities } from '../roles/index.ts';

/** Everything a request is answered with. */
export type Running = Readonly<{
  server: Server;
  authorities: Authorities;
  operations: readonly Operation[];
  listeners: readonly Listens[];
  /** For each kind the privileges to view it: without one of them a thing is not there (404). */
  views: ReadonlyMap<string, readonly Privilege[]>;
  clock: Clock;
  /** What API tokens may ask for, each for itself. */ budget: Budget;
  /** Answers are held against their declared shape: in tests and development. */ strict: boolean;
  report(fault: unknown, id: string): void;
}>;
