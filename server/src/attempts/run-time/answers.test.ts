import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changedAnswers, hasAnswers } from './answers.ts';

describe('The answers of an attempt', () => {
  it('are read alike from either SCORM', () => {
    const modern = {
      'cmi.interactions.0.id': 'q1',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.learner_response': 'b',
      'cmi.interactions.0.correct_responses.0.pattern': 'b',
      'cmi.interactions.0.correct_responses.1.pattern': 'c',
      'cmi.interactions.0.objectives.0.id': 'o1',
      'cmi.interactions.0.timestamp': '2026-11-22T10:00:00',
      'cmi.objectives.0.id': 'o1',
      'cmi.objectives.0.success_status': 'passed',
      'cmi.comments_from_learner.0.comment': 'Good',
    };
    const old = {
      'cmi.interactions.0.id': 'q1',
      'cmi.interactions.0.student_response': 'b',
      'cmi.interactions.0.time': '10:00:00',
      'cmi.objectives.0.status': 'passed',
      'cmi.comments': 'Good',
    };
    const said = { identifier: 'q1', response: 'b' };
    assert.partialDeepStrictEqual(changedAnswers({}, modern), {
      interactions: [{ ...said, correct: ['b', 'c'], objectives: ['o1'], said_at: '2026-11-22T10:00:00' }],
      objectives: [{ identifier: 'o1', success: 'passed' }],
      comments: [{ position: 0, comment: 'Good' }],
    });
    assert.partialDeepStrictEqual(changedAnswers({}, old), {
      interactions: [{ ...said, correct: [], said_at: '10:00:00' }],
      objectives: [{ status: 'passed' }],
      comments: [{ position: 0, comment: 'Good' }],
    });
  });

  it('are told only when they changed, and where they were taken back', () => {
    const before = { 'cmi.interactions.0.id': 'a', 'cmi.interactions.1.id': 'b', 'cmi.interactions.1.result': 'wrong' };
    assert.equal(hasAnswers(changedAnswers(before, { ...before, 'cmi.location': '2' })), false);
    const after = { 'cmi.interactions.0.id': 'a', 'cmi.interactions.1.id': 'b' };
    assert.partialDeepStrictEqual(changedAnswers(before, after).interactions, [{ position: 1, result: null }]);
    assert.equal(changedAnswers(before, after).interactions.length, 1);
  });
});
