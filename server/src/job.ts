import type { Server, SignedContext } from './context.ts';
import type { Event, Happening } from './events.ts';
import type { Clock } from './outside/clock.ts';

/** Long work, done in the background with the authority of whoever asked, decided anew at each batch. */
export type Job = Readonly<{
  id: string;
  run(work: JobWork): Promise<void>;
}>;

export type JobWork = Readonly<{
  payload: Readonly<Record<string, unknown>>;
  server: Server;
  clock: Clock;
  /** Ends when the server stops: finish the batch and throw, the job goes on later. */ signal: AbortSignal;
  /** A transaction with the present authority of a user; null when the user may not sign in any more. */
  as<T>(who: Asker, work: (context: SignedContext) => Promise<T>): Promise<T | null>;
  /** A transaction in one organization for what a day brings about, which nobody asks for. */
  asNobody<T>(place: Place, work: (happening: Dated) => Promise<T>): Promise<T>;
}>;

export type Place = Readonly<{ tenant: string; organization: string }>;
/** What such work may do: tell the rooms above, too. */
export type Dated = Happening & Readonly<{ happened(event: Event): Promise<void> }>;

/** Who asked for the work, and which organization it is done in. */
export type Asker = Readonly<{ tenant: string; organization: string; user: string; at: string }>;

export const job = (declared: Job): Job => Object.freeze(declared);
