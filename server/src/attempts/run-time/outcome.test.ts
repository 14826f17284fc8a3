import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ItemRules } from './attempt.ts';
import type { RunTimeData } from './commit.ts';
import { scorm12, scorm2004 } from './given.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

type Case = readonly [string, RunTimeData, Partial<Outcome>, { rules?: Partial<ItemRules>; final?: boolean }?];
const judge = (rules: ItemRules, cases: readonly Case[]) => {
  for (const [name, data, expected, how = {}] of cases) {
    it(name, () => {
      assert.partialDeepStrictEqual(outcomeOf(data, { ...rules, ...how.rules }, how.final ?? false), expected);
    });
  }
};

describe('SCORM 1.2 says', () => {
  const status = (said: string, rest: RunTimeData = {}) => ({ 'cmi.core.lesson_status': said, ...rest });
  const mastery = { rules: { masteryScore: 80 } };
  judge(scorm12, [
    ['nothing yet: unknown', {}, { completion: 'unknown', success: 'unknown', score: null, scoreText: null }],
    ['not attempted: unknown', status('not attempted'), { completion: 'unknown', success: 'unknown' }],
    ['incomplete', status('incomplete'), { completion: 'incomplete', success: 'unknown' }],
    ['completed, which is no pass', status('completed'), { completion: 'completed', success: 'unknown' }],
    ['passed, which is completed too', status('passed'), { completion: 'completed', success: 'passed' }],
    ['failed, which is completed too', status('failed'), { completion: 'completed', success: 'failed' }],
    ['browsed, which is not completed', status('browsed'), { completion: 'incomplete', success: 'unknown' }],
    ['nothing and is left for good: completed', {}, { completion: 'completed', success: 'unknown' }, { final: true }],
    ['nothing and suspends: incomplete', { 'cmi.core.exit': 'suspend' }, { completion: 'unknown' }],
    [
      'nothing, suspends and is left: incomplete',
      { 'cmi.core.exit': 'suspend' },
      { completion: 'incomplete' },
      { final: true },
    ],
    [
      'incomplete and is left for good: stays incomplete',
      status('incomplete'),
      { completion: 'incomplete' },
      { final: true },
    ],
    [
      'completed above the mastery score: passed',
      status('completed', { 'cmi.core.score.raw': '80' }),
      { success: 'passed' },
      mastery,
    ],
    [
      'completed below the mastery score: failed',
      status('completed', { 'cmi.core.score.raw': '79.9' }),
      { success: 'failed' },
      mastery,
    ],
    [
      'passed below the mastery score: failed',
      status('passed', { 'cmi.core.score.raw': '10' }),
      { success: 'failed' },
      mastery,
    ],
    [
      'failed above the mastery score: passed',
      status('failed', { 'cmi.core.score.raw': '90' }),
      { success: 'passed' },
      mastery,
    ],
    ['passed without a score: the mastery score is silent', status('passed'), { success: 'passed' }, mastery],
    [
      'incomplete with a score: not judged yet',
      status('incomplete', { 'cmi.core.score.raw': '10' }),
      { completion: 'incomplete', success: 'unknown' },
      mastery,
    ],
    [
      'nothing but a score, and is left: judged',
      { 'cmi.core.score.raw': '85' },
      { completion: 'completed', success: 'passed' },
      { ...mastery, final: true },
    ],
    [
      'a mastery score of 0 is one',
      status('completed', { 'cmi.core.score.raw': '0' }),
      { success: 'passed' },
      { rules: { masteryScore: 0 } },
    ],
    ['a score without bounds: of 100', { 'cmi.core.score.raw': '85' }, { score: 0.85, scoreText: '85' }],
    [
      'a score with bounds',
      { 'cmi.core.score.raw': '15', 'cmi.core.score.min': '10', 'cmi.core.score.max': '20' },
      { score: 0.5, scoreText: '15' },
    ],
    [
      'a score above its bounds',
      { 'cmi.core.score.raw': '30', 'cmi.core.score.max': '20' },
      { score: 1, scoreText: '30' },
    ],
    ['a score of 0', { 'cmi.core.score.raw': '0' }, { score: 0, scoreText: '0' }],
    [
      'bounds that are none',
      { 'cmi.core.score.raw': '5', 'cmi.core.score.min': '9', 'cmi.core.score.max': '9' },
      { score: null, scoreText: '5' },
    ],
  ]);
});

describe('SCORM 2004 says', () => {
  const measured = { rules: { completionThreshold: 0.8 } };
  const passing = { rules: { scaledPassingScore: 0.7 } };
  judge(scorm2004, [
    ['nothing yet: unknown', {}, { completion: 'unknown', success: 'unknown', score: null, scoreText: null }],
    [
      'completed and nothing of success',
      { 'cmi.completion_status': 'completed' },
      { completion: 'completed', success: 'unknown' },
    ],
    [
      'passed and nothing of completion',
      { 'cmi.success_status': 'passed' },
      { completion: 'unknown', success: 'passed' },
    ],
    [
      'completed and failed',
      { 'cmi.completion_status': 'completed', 'cmi.success_status': 'failed' },
      { completion: 'completed', success: 'failed' },
    ],
    ['not attempted: incomplete', { 'cmi.completion_status': 'not attempted' }, { completion: 'incomplete' }],
    [
      'nothing and is left for good: completed, not passed',
      {},
      { completion: 'completed', success: 'unknown' },
      { final: true },
    ],
    [
      'nothing, left, where content alone may tell: unknown',
      {},
      { completion: 'unknown' },
      { final: true, rules: { setByContent: true } },
    ],
    ['nothing and suspends: unknown', { 'cmi.exit': 'suspend' }, { completion: 'unknown' }, { final: true }],
    [
      'incomplete and is left: incomplete',
      { 'cmi.completion_status': 'incomplete' },
      { completion: 'incomplete' },
      { final: true },
    ],
    [
      'progress at the threshold: completed, whatever it says',
      { 'cmi.progress_measure': '0.8', 'cmi.completion_status': 'incomplete' },
      { completion: 'completed' },
      measured,
    ],
    [
      'progress below the threshold: incomplete, whatever it says',
      { 'cmi.progress_measure': '0.79', 'cmi.completion_status': 'completed' },
      { completion: 'incomplete' },
      measured,
    ],
    [
      'completed where progress decides and is not told: unknown',
      { 'cmi.completion_status': 'completed' },
      { completion: 'unknown' },
      measured,
    ],
    [
      'a score at the passing score: passed, whatever it says',
      { 'cmi.score.scaled': '0.7', 'cmi.success_status': 'failed' },
      { success: 'passed', score: 0.7, scoreText: '0.7' },
      passing,
    ],
    [
      'a score below the passing score: failed, whatever it says',
      { 'cmi.score.scaled': '0.69', 'cmi.success_status': 'passed' },
      { success: 'failed' },
      passing,
    ],
    [
      'passed where a score decides and is not told: unknown',
      { 'cmi.success_status': 'passed' },
      { success: 'unknown' },
      passing,
    ],
    [
      'a passing score of 0 is one',
      { 'cmi.score.scaled': '-0.1' },
      { success: 'failed' },
      { rules: { scaledPassingScore: 0 } },
    ],
    ['a raw and a scaled score', { 'cmi.score.scaled': '0.5', 'cmi.score.raw': '12' }, { score: 0.5, scoreText: '12' }],
    ['a score below nothing', { 'cmi.score.scaled': '-0.5' }, { score: 0, scoreText: '-0.5' }],
    [
      'a raw score with bounds',
      { 'cmi.score.raw': '12', 'cmi.score.min': '0', 'cmi.score.max': '16' },
      { score: 0.75, scoreText: '12' },
    ],
    [
      'a raw score without bounds: how good it is is unknown',
      { 'cmi.score.raw': '12' },
      { score: null, scoreText: '12' },
    ],
  ]);
});
