import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ItemRules, newAttempt } from './attempt.ts';
import type { RunTimeData } from './commit.ts';
import { commit, first, scorm12, scorm2004, take } from './given.ts';
import { type Launched, resume } from './resume.ts';
import { openAttempt } from './take.ts';

describe('At the next launch the content', () => {
  const launched = (rules: ItemRules, rest: Partial<Launched> = {}): Launched => ({
    learner: { id: 'sam', name: 'Doyle, Sam' },
    dataFromLms: null,
    maxTimeAllowed: null,
    timeLimitAction: null,
    rules,
    ...rest,
  });
  const kept12 = {
    'cmi.core.lesson_location': '4',
    'cmi.suspend_data': 'x',
    'cmi.core.lesson_status': 'incomplete',
    'cmi.core.score.raw': '50',
  };
  const after = (data: RunTimeData, final: boolean, rules = scorm12) =>
    take(openAttempt(newAttempt, rules, first), commit(1, data, { final, seconds: 65 }), rules);

  it('begins anew when nothing was kept', () => {
    assert.deepEqual(
      resume(
        newAttempt,
        launched({ ...scorm12, masteryScore: 80 }, { dataFromLms: 'x=1', maxTimeAllowed: '00:30:00' }),
      ),
      {
        'cmi.core.student_id': 'sam',
        'cmi.core.student_name': 'Doyle, Sam',
        'cmi.core.credit': 'credit',
        'cmi.core.lesson_mode': 'normal',
        'cmi.core.entry': 'ab-initio',
        'cmi.core.lesson_status': 'not attempted',
        'cmi.core.total_time': '0000:00:00',
        'cmi.launch_data': 'x=1',
        'cmi.student_data.mastery_score': '80',
        'cmi.student_data.max_time_allowed': '00:30:00',
      },
    );
  });

  it('goes on where it suspended: place, data, status, score and total time', () => {
    const told = resume(
      after({ ...kept12, 'cmi.core.exit': 'suspend', 'cmi.core.session_time': '00:01:05' }, true),
      launched(scorm12),
    );
    assert.partialDeepStrictEqual(told, { ...kept12, 'cmi.core.entry': 'resume', 'cmi.core.total_time': '0000:01:05' });
    assert.ok(!('cmi.core.exit' in told) && !('cmi.core.session_time' in told));
  });

  it('goes on where the line was lost', () => {
    assert.partialDeepStrictEqual(resume(after(kept12, false), launched(scorm12)), {
      ...kept12,
      'cmi.core.entry': 'resume',
    });
  });

  it('of SCORM 1.2 that forgot to suspend finds its data without being told to resume', () => {
    const told = resume(after(kept12, true), launched(scorm12));
    assert.partialDeepStrictEqual(told, kept12);
    assert.ok(!('cmi.core.entry' in told));
  });

  it('of SCORM 2004 goes on where it suspended', () => {
    const kept = { 'cmi.location': '3', 'cmi.suspend_data': 'x', 'cmi.interactions.0.id': 'q1' };
    const rules = { ...scorm2004, scaledPassingScore: 0.8, completionThreshold: 1 };
    const told = resume(after({ ...kept, 'cmi.exit': 'suspend' }, true, rules), launched(rules));
    assert.deepEqual(told, {
      ...kept,
      'cmi.learner_id': 'sam',
      'cmi.learner_name': 'Doyle, Sam',
      'cmi.credit': 'credit',
      'cmi.mode': 'normal',
      'cmi.entry': 'resume',
      'cmi.total_time': 'PT1M5S',
      'cmi.scaled_passing_score': '0.8',
      'cmi.completion_threshold': '1',
    });
  });

  it('cannot have said who learns, how long, or what it takes to pass', () => {
    const lies = {
      'cmi.core.student_id': 'lena',
      'cmi.core.total_time': '9999:00:00',
      'cmi.student_data.mastery_score': '0',
      'cmi.core.entry': 'x',
    };
    const told = resume(after(lies, false), launched({ ...scorm12, masteryScore: 80 }));
    assert.partialDeepStrictEqual(told, {
      'cmi.core.student_id': 'sam',
      'cmi.core.total_time': '0000:01:05',
      'cmi.student_data.mastery_score': '80',
      'cmi.core.entry': 'resume',
    });
  });
});
