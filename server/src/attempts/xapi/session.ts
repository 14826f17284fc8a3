import type { AttemptState } from '../run-time/attempt.ts';
import { secondsOf } from '../run-time/duration.ts';
import { extensions, isCmi5, type Statement, verbs } from './statement.ts';

/** Whose sitting a statement came from. */
export type Session = Readonly<{
  /** Who learns, as xAPI names them. */ homePage: string;
  user: string;
  registration: string;
  launch: string;
  activity: string;
  initialized: boolean;
  terminated: boolean;
  /** -1..1 */ masteryScore: number | null;
}>;

export type MoveOn = 'Passed' | 'Completed' | 'CompletedAndPassed' | 'CompletedOrPassed' | 'NotApplicable';

/** How a unit stands by what moves it on. */
export function isSatisfied(
  moveOn: string | null,
  { completion, success }: Pick<AttemptState, 'completion' | 'success'>,
) {
  const [completed, passed] = [completion === 'completed', success === 'passed'];
  if (moveOn === 'Passed') return passed;
  if (moveOn === 'Completed') return completed;
  if (moveOn === 'CompletedAndPassed') return completed && passed;
  if (moveOn === 'CompletedOrPassed') return completed || passed;
  return true;
}

/** What is wrong with a statement, as a code for whoever wrote the unit, with its status. */
export type Fault = Readonly<{ status: 400 | 403 | 409; code: string }>;
const bad = (code: string): Fault => ({ status: 400, code });
const forbidden = (code: string): Fault => ({ status: 403, code });

/** What a statement breaks of the rules of cmi5 (sections 9 and 10), given how the sitting and the attempt stand. */
export function faultOf(statement: Statement, session: Session, attempt: AttemptState): Fault | null {
  const { actor, context } = statement;
  if (actor.account.homePage !== session.homePage || actor.account.name !== session.user)
    return forbidden('another-actor');
  const registration = context?.registration;
  if (registration === undefined ? isCmi5(statement) : registration !== session.registration)
    return forbidden('another-registration');
  const told = context?.extensions?.[extensions.session];
  if (told === undefined ? isCmi5(statement) : told !== session.launch) return forbidden('another-session');
  if (session.terminated) return forbidden('terminated');
  if (!session.initialized && !(isCmi5(statement) && statement.verb.id === verbs.initialized))
    return forbidden('not-initialized');
  if (statement.verb.id === verbs.voided) return voidingFault(statement);
  return isCmi5(statement) ? definedFault(statement, session, attempt) : null;
}

function voidingFault(statement: Statement): Fault | null {
  if (isCmi5(statement)) return forbidden('not-to-be-voided');
  return statement.object.objectType === 'StatementRef' && statement.object.id !== undefined
    ? null
    : bad('statement-ref-missing');
}

const own: ReadonlySet<string> = new Set([
  verbs.initialized,
  verbs.completed,
  verbs.passed,
  verbs.failed,
  verbs.terminated,
]);

function definedFault(statement: Statement, session: Session, attempt: AttemptState): Fault | null {
  const verb = statement.verb.id;
  const { success, completion, duration, score } = statement.result ?? {};
  if (!own.has(verb)) return forbidden('verb-not-of-units');
  if (statement.object.id !== session.activity) return forbidden('another-activity');
  if (verb === verbs.initialized && session.initialized) return forbidden('initialized-already');
  if (duration !== undefined && secondsOf(duration) === null) return bad('duration-unreadable');
  if (verb === verbs.terminated) return duration === undefined ? bad('duration-missing') : null;
  if (verb === verbs.completed) {
    if (completion !== true) return bad('completion-missing');
    return attempt.completion === 'completed' ? forbidden('completed-already') : null;
  }
  if (verb === verbs.passed || verb === verbs.failed) {
    if (success !== (verb === verbs.passed)) return bad('success-against-verb');
    if (attempt.success === 'passed') return forbidden('passed-already');
    return masteryFault(verb, score?.scaled, session.masteryScore);
  }
  return null;
}

function masteryFault(verb: string, scaled: number | undefined, masteryScore: number | null): Fault | null {
  if (masteryScore === null || scaled === undefined) return null;
  return scaled >= masteryScore === (verb === verbs.passed) ? null : forbidden('score-against-verb');
}

/** The attempt and the sitting after a statement that is in order. */
export function after(statement: Statement, session: Session, attempt: AttemptState, moveOn: string | null) {
  if (!isCmi5(statement)) return { session, attempt };
  const verb = statement.verb.id;
  const { score, duration } = statement.result ?? {};
  const isTold = (verb === verbs.passed || verb === verbs.failed || verb === verbs.completed) && score !== undefined;
  const scoreText = score?.raw ?? score?.scaled;
  const told: AttemptState = {
    ...attempt,
    completion:
      verb === verbs.completed ? 'completed' : attempt.completion === 'unknown' ? 'incomplete' : attempt.completion,
    success: verb === verbs.passed ? 'passed' : verb === verbs.failed ? 'failed' : attempt.success,
    ...(isTold && {
      score: score.scaled === undefined ? null : Math.max(0, score.scaled),
      scoreText: scoreText === undefined ? null : String(scoreText),
    }),
    seconds: attempt.seconds + (verb === verbs.terminated && duration !== undefined ? (secondsOf(duration) ?? 0) : 0),
    runTime: { ...attempt.runTime, left: verb === verbs.terminated ? 'suspended' : 'cut-off' },
  };
  return {
    session: {
      ...session,
      initialized: session.initialized || verb === verbs.initialized,
      terminated: verb === verbs.terminated,
    },
    attempt: { ...told, satisfied: (attempt.satisfied ?? false) || isSatisfied(moveOn, told) },
  };
}

export type Placed = Readonly<{ identifier: string; parent: string | null; kind: string; isSatisfied: boolean }>;

/** Blocks all of whose units are satisfied, innermost first; the course itself stands as null at the end. */
export function satisfiedBlocks(parts: readonly Placed[]): readonly (string | null)[] {
  const isMet = (part: Placed): boolean => {
    const below = parts.filter((one) => one.parent === part.identifier);
    return part.kind === 'section' ? below.every(isMet) : part.isSatisfied;
  };
  const blocks = parts.filter((part) => part.kind === 'section' && isMet(part)).map(({ identifier }) => identifier);
  return [...blocks.toReversed(), ...(parts.every(isMet) ? [null] : [])];
}
