import type { SignedContext } from './context.ts';

/** What a room says has happened; rooms above listen, in the same transaction. */
export type Event =
  | Readonly<{ kind: 'authority-changed'; users: readonly string[] | 'all'; organization: string }>
  /** These locations end; what stood at them stands at the other from now on. */
  | Readonly<{ kind: 'locations-merged'; target: string; sources: readonly string[]; organization: string }>
  | Readonly<{ kind: 'users-changed'; users: readonly string[]; organization: string }>
  | Readonly<{ kind: 'user-ended'; user: string; organization: string }>
  /** Nothing that names the person is to be kept any more: for what no table of the register keeps, such as files. */
  | Readonly<{ kind: 'user-erased'; user: string; organization: string }>
  | Readonly<{ kind: 'course-published'; course: string; organization: string }>
  | Readonly<{ kind: 'attempt-changed'; attempt: string; enrollment: string; organization: string }>;

/** What a listener needs of its surroundings: a request's context or a job's. */
export type Happening = Pick<SignedContext, 'tx' | 'now' | 'newId' | 'afterCommit' | 'server'> &
  Readonly<{ tenant: string; actorId: string | null }>;

type Listener<K extends Event['kind']> = (event: Extract<Event, { kind: K }>, happening: Happening) => Promise<void>;
export type Listens = Readonly<{ to: Event['kind']; run: Listener<never> }>;

/** Declares that a room listens to an event of a room below it. */
export const listens = <K extends Event['kind']>(to: K, run: Listener<K>): Listens => ({
  to,
  run: run as unknown as Listener<never>,
});

/** Tells every listener in turn; the first fault ends the transaction. */
export async function tell(listeners: readonly Listens[], event: Event, happening: Happening): Promise<void> {
  for (const listener of listeners) {
    if (listener.to === event.kind) await listener.run(event as never, happening);
  }
}
