import type { AttemptState, ItemRules, RunTime } from './attempt.ts';
import type { Commit, RunTimeData } from './commit.ts';
import { secondsOf } from './duration.ts';
import { outcomeOf } from './outcome.ts';

export type Taken =
  /** Kept (or kept before): `acknowledged` is told to the player. */
  | Readonly<{ taken: true; attempt: AttemptState; acknowledged: number }>
  /** Another page went on with this attempt: the sender must stop writing. */
  | Readonly<{ taken: false; why: 'launch-taken-over' | 'commit-out-of-order' }>;

/**
 * Opens an attempt in a page: from now on only commits of this sitting are taken. An asset is done by being opened.
 * @param sitting a new uuid for this load of the page
 */
export function openAttempt(attempt: AttemptState, rules: ItemRules, sitting: string): AttemptState {
  const runTime = { ...attempt.runTime, sitting, secondsBefore: attempt.seconds };
  if (rules.standard !== 'asset') return { ...attempt, runTime };
  return { ...attempt, ...outcomeOf({}, rules, true), runTime };
}

/**
 * Takes a commit. The same commit again changes nothing and is acknowledged again.
 * INVARIANT: what was acknowledged is in the attempt that is given back.
 */
export function takeCommit(attempt: AttemptState, commit: Commit, rules: ItemRules): Taken {
  if (commit.sitting !== attempt.runTime.sitting) return { taken: false, why: 'launch-taken-over' };
  if (commit.number <= attempt.commitNumber) return { taken: true, attempt, acknowledged: attempt.commitNumber };
  if (commit.since !== undefined && commit.since > attempt.commitNumber)
    return { taken: false, why: 'commit-out-of-order' };
  const after = attempt.state === 'ended' ? afterEnd(attempt, commit) : changedBy(attempt, commit, rules);
  return { taken: true, attempt: after, acknowledged: commit.number };
}

/** The result stays as it is; only where the course goes on from here may still be told. */
function afterEnd(attempt: AttemptState, commit: Commit): AttemptState {
  const sequencing = sequencingAfter(attempt, commit);
  return { ...attempt, commitNumber: commit.number, runTime: { ...attempt.runTime, sequencing } };
}

function changedBy(attempt: AttemptState, commit: Commit, rules: ItemRules): AttemptState {
  const data = merged(commit.since === undefined ? {} : attempt.runTime.data, commit.data);
  const left = leftNow(data, commit.final);
  const outcome = outcomeOf(data, rules, commit.final);
  return {
    ...outcome,
    state: endsAttempt(left, outcome.completion === 'completed', rules) ? 'ended' : 'open',
    seconds: attempt.runTime.secondsBefore + (sessionSeconds(data) ?? commit.seconds),
    commitNumber: commit.number,
    runTime: { ...attempt.runTime, data, left, sequencing: sequencingAfter(attempt, commit) },
  };
}

const sequencingAfter = (attempt: AttemptState, { sequencing }: Commit): string | null =>
  sequencing === undefined ? attempt.runTime.sequencing : sequencing;

function merged(before: RunTimeData, changes: Commit['data']): RunTimeData {
  const all = Object.entries({ ...before, ...changes });
  return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''));
}

const exitOf = (data: RunTimeData): string => data['cmi.core.exit'] ?? data['cmi.exit'] ?? '';

function leftNow(data: RunTimeData, final: boolean): RunTime['left'] {
  if (!final) return 'cut-off';
  return exitOf(data) === 'suspend' ? 'suspended' : 'finished';
}

/**
 * SCORM 2004 ends the attempt whenever the content does not suspend. SCORM 1.2 content often forgets to, so there only
 * a result ends it. An asset can be opened again and again.
 */
function endsAttempt(left: RunTime['left'], completed: boolean, { standard }: ItemRules): boolean {
  if (left !== 'finished' || standard === 'asset') return false;
  return standard === 'scorm-2004' || completed;
}

function sessionSeconds(data: RunTimeData): number | null {
  const told = data['cmi.core.session_time'] ?? data['cmi.session_time'];
  return told === undefined ? null : secondsOf(told);
}
