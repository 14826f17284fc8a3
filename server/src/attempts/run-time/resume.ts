import type { AttemptState, ItemRules } from './attempt.ts';
import type { RunTimeData } from './commit.ts';
import { asClock, asDuration } from './duration.ts';

/** Who learns, and what the manifest says to the content of this item. */
export type Launched = Readonly<{
  learner: Readonly<{ id: string /** `Doyle, Sam` */; name: string }>;
  dataFromLms: string | null;
  maxTimeAllowed: string | null;
  timeLimitAction: string | null;
  rules: ItemRules;
}>;

/**
 * The data model the content finds when it begins: what it kept itself, and what only the server says (who, how it was
 * left, total time, bounds). Values are never empty.
 */
export function resume(attempt: AttemptState, launched: Launched): RunTimeData {
  if (launched.rules.standard === 'asset' || launched.rules.standard === 'cmi5') return {};
  const is2004 = launched.rules.standard === 'scorm-2004';
  const told = is2004 ? told2004(attempt, launched) : told12(attempt, launched);
  return Object.fromEntries(
    Object.entries({ ...kept(attempt.runTime.data), ...told }).filter((entry): entry is [string, string] =>
      Boolean(entry[1]),
    ),
  );
}

/** What belongs to one sitting is not given to the next. */
const ofOneSitting = new Set(['cmi.core.exit', 'cmi.exit', 'cmi.core.session_time', 'cmi.session_time']);

const kept = (data: RunTimeData): RunTimeData =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !ofOneSitting.has(name)));

type Told = Readonly<Record<string, string | null>>;

function told12(
  attempt: AttemptState,
  { learner, dataFromLms, maxTimeAllowed, timeLimitAction, rules }: Launched,
): Told {
  return {
    'cmi.core.student_id': learner.id,
    'cmi.core.student_name': learner.name,
    'cmi.core.credit': 'credit',
    'cmi.core.lesson_mode': 'normal',
    'cmi.core.entry': entryFor(attempt),
    'cmi.core.lesson_status': attempt.runTime.data['cmi.core.lesson_status'] ?? 'not attempted',
    'cmi.core.total_time': asClock(attempt.seconds),
    'cmi.launch_data': dataFromLms,
    'cmi.student_data.mastery_score': rules.masteryScore === null ? null : String(rules.masteryScore),
    'cmi.student_data.max_time_allowed': maxTimeAllowed,
    'cmi.student_data.time_limit_action': timeLimitAction,
  };
}

function told2004(
  attempt: AttemptState,
  { learner, dataFromLms, maxTimeAllowed, timeLimitAction, rules }: Launched,
): Told {
  return {
    'cmi.learner_id': learner.id,
    'cmi.learner_name': learner.name,
    'cmi.credit': 'credit',
    'cmi.mode': 'normal',
    'cmi.entry': entryFor(attempt),
    'cmi.total_time': asDuration(attempt.seconds),
    'cmi.launch_data': dataFromLms,
    'cmi.scaled_passing_score': rules.scaledPassingScore === null ? null : String(rules.scaledPassingScore),
    'cmi.completion_threshold': rules.completionThreshold === null ? null : String(rules.completionThreshold),
    'cmi.max_time_allowed': maxTimeAllowed,
    'cmi.time_limit_action': timeLimitAction,
  };
}

/**
 * `ab-initio` before anything was kept; `resume` after the content suspended, and after a sitting that was cut off,
 * since losing the line is no wish to begin anew; else nothing.
 */
function entryFor({ runTime }: AttemptState): string | null {
  if (runTime.left === 'never-opened') return 'ab-initio';
  return runTime.left === 'finished' ? null : 'resume';
}
