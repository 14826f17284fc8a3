import type { Completion, ItemRules, Success } from './attempt.ts';
import type { RunTimeData } from './commit.ts';

export type Outcome = Readonly<{
  completion: Completion;
  success: Success;
  score: number | null;
  scoreText: string | null;
}>;

/**
 * What run-time data says about completion, success and score, by the rules of the item's standard.
 * @param final the content finished, or the learner closed it
 */
export function outcomeOf(data: RunTimeData, rules: ItemRules, final: boolean): Outcome {
  if (rules.standard === 'asset') return { completion: 'completed', success: 'unknown', score: null, scoreText: null };
  return rules.standard === 'scorm-2004' ? outcome2004(data, rules, final) : outcome12(data, rules, final);
}

/**
 * SCORM 1.2, RTE 3.4.4, and AICC, whose model it took: content that never says its status is completed when it is left for good; a mastery score
 * decides between passed and failed as soon as the content calls itself done, whatever word it used.
 */
function outcome12(data: RunTimeData, { masteryScore }: ItemRules, final: boolean): Outcome {
  const raw = number(data['cmi.core.score.raw']);
  const said = data['cmi.core.lesson_status'] ?? 'not attempted';
  const silent = said === 'not attempted';
  const isDone = done12.has(said) || (silent && final && data['cmi.core.exit'] !== 'suspend');
  const judged = isDone && masteryScore !== null && raw !== null;
  const success = judged ? verdict(raw >= masteryScore) : said === 'passed' || said === 'failed' ? said : 'unknown';
  const untouched = silent && !final;
  return {
    completion: isDone ? 'completed' : untouched ? 'unknown' : 'incomplete',
    success,
    score: ratio(raw, data['cmi.core.score.min'], data['cmi.core.score.max'] ?? '100'),
    scoreText: data['cmi.core.score.raw'] ?? null,
  };
}

/**
 * SCORM 2004, RTE 4.2.4 and 4.2.22: a threshold decides over what the content says, and without the measure it needs
 * nothing is known. Content that is silent counts as completed when it is left for good, unless the course says that
 * only content may tell (UP.4); nobody is said to have passed what was never measured.
 */
function outcome2004(data: RunTimeData, rules: ItemRules, final: boolean): Outcome {
  const scaled = number(data['cmi.score.scaled']);
  const told = completion2004(data, rules);
  const leftForGood = final && data['cmi.exit'] !== 'suspend';
  return {
    completion: told === 'unknown' && leftForGood && !rules.setByContent ? 'completed' : told,
    success: success2004(data, scaled, rules.scaledPassingScore),
    score:
      scaled === null
        ? ratio(number(data['cmi.score.raw']), data['cmi.score.min'], data['cmi.score.max'])
        : clamped(scaled),
    scoreText: data['cmi.score.raw'] ?? data['cmi.score.scaled'] ?? null,
  };
}

function completion2004(data: RunTimeData, { completionThreshold }: ItemRules): Completion {
  if (completionThreshold !== null) {
    const progress = number(data['cmi.progress_measure']);
    if (progress === null) return 'unknown';
    return progress >= completionThreshold ? 'completed' : 'incomplete';
  }
  const said = data['cmi.completion_status'];
  if (said === 'completed') return 'completed';
  return said === 'incomplete' || said === 'not attempted' ? 'incomplete' : 'unknown';
}

function success2004(data: RunTimeData, scaled: number | null, passing: number | null): Success {
  if (passing !== null) return scaled === null ? 'unknown' : verdict(scaled >= passing);
  const said = data['cmi.success_status'];
  return said === 'passed' || said === 'failed' ? said : 'unknown';
}

const done12 = new Set(['passed', 'failed', 'completed']);
const verdict = (good: boolean): Success => (good ? 'passed' : 'failed');
const clamped = (value: number): number => Math.min(1, Math.max(0, value));

function number(text: string | undefined): number | null {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** Where the raw score stands between least and most; null when it is not known how much could be reached. */
function ratio(raw: number | null, least: string | undefined, most: string | undefined): number | null {
  const from = number(least) ?? 0;
  const to = number(most);
  return raw === null || to === null || to <= from ? null : clamped((raw - from) / (to - from));
}
