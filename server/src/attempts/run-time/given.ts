import assert from 'node:assert/strict';
import type { AttemptState, ItemRules } from './attempt.ts';
import type { Commit } from './commit.ts';
import { takeCommit } from './take.ts';

const none = { masteryScore: null, scaledPassingScore: null, completionThreshold: null, setByContent: false };
export const scorm12: ItemRules = { standard: 'scorm-1.2', ...none };
export const scorm2004: ItemRules = { standard: 'scorm-2004', ...none };
export const asset: ItemRules = { standard: 'asset', ...none };

export const first = '0198a000-0000-7000-8000-000000000001';
export const second = '0198a000-0000-7000-8000-000000000002';
export const commit = (number: number, data: Commit['data'], rest: Partial<Commit> = {}): Commit => ({
  sitting: first,
  number,
  data,
  seconds: 0,
  final: false,
  ...rest,
});

/** Takes a commit that is expected to be taken. */
export const take = (attempt: AttemptState, sent: Commit, rules = scorm12): AttemptState => {
  const done = takeCommit(attempt, sent, rules);
  assert.ok(done.taken);
  assert.equal(done.acknowledged, done.attempt.commitNumber);
  return done.attempt;
};
