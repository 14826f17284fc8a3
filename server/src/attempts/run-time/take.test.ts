import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ItemRules, newAttempt } from './attempt.ts';
import type { RunTimeData } from './commit.ts';
import { asset, commit, first, scorm12, scorm2004, second, take } from './given.ts';
import { openAttempt, takeCommit } from './take.ts';

describe('A commit', () => {
  const opened = openAttempt(newAttempt, scorm12, first);

  it('replaces everything the content kept before', () => {
    const before = take(opened, commit(1, { 'cmi.core.lesson_location': '1', 'cmi.suspend_data': 'a' }));
    const after = take(before, commit(2, { 'cmi.core.lesson_location': '2' }));
    assert.deepEqual(after.runTime.data, { 'cmi.core.lesson_location': '2' });
    assert.equal(after.commitNumber, 2);
  });

  it('that comes twice is acknowledged twice and kept once', () => {
    const once = take(opened, commit(1, { 'cmi.core.lesson_location': '1' }));
    const again = takeCommit(once, commit(1, { 'cmi.core.lesson_location': 'other' }), scorm12);
    assert.deepEqual(again, { taken: true, attempt: once, acknowledged: 1 });
  });

  it('that comes late, after a newer one, changes nothing', () => {
    const newer = take(opened, commit(3, { 'cmi.core.lesson_location': '3' }));
    assert.deepEqual(takeCommit(newer, commit(2, {}), scorm12), { taken: true, attempt: newer, acknowledged: 3 });
  });

  it('of what changed since an acknowledged one is added to it', () => {
    const before = take(
      opened,
      commit(1, { 'cmi.suspend_data': 'long', 'cmi.core.lesson_location': '1', 'cmi.comments': 'x' }),
    );
    const changes = { 'cmi.core.lesson_location': '2', 'cmi.comments': null, 'cmi.core.exit': 'suspend' };
    const after = take(before, commit(2, changes, { since: 1, final: true }));
    assert.deepEqual(after.runTime.data, {
      'cmi.suspend_data': 'long',
      'cmi.core.lesson_location': '2',
      'cmi.core.exit': 'suspend',
    });
    assert.equal(after.runTime.left, 'suspended');
  });

  it('of what changed since one that never came is refused', () => {
    assert.deepEqual(takeCommit(opened, commit(3, {}, { since: 2 }), scorm12), {
      taken: false,
      why: 'commit-out-of-order',
    });
  });

  it('of an older page is refused once another page has opened the attempt', () => {
    const elsewhere = openAttempt(take(opened, commit(1, {})), scorm12, second);
    assert.deepEqual(takeCommit(elsewhere, commit(2, {}), scorm12), { taken: false, why: 'launch-taken-over' });
    assert.equal(take(elsewhere, commit(2, {}, { sitting: second })).commitNumber, 2);
  });

  it('after the end changes nothing of the result, only where the course goes on', () => {
    const ended = take(
      opened,
      commit(1, { 'cmi.core.lesson_status': 'passed' }, { final: true, sequencing: 'at one' }),
    );
    assert.equal(ended.state, 'ended');
    const after = take(ended, commit(2, { 'cmi.core.lesson_status': 'failed' }, { seconds: 99, sequencing: 'at two' }));
    assert.deepEqual(after, { ...ended, commitNumber: 2, runTime: { ...ended.runTime, sequencing: 'at two' } });
  });
});

describe('Session time', () => {
  it('of the content is added to the time of the sittings before, however often it is committed', () => {
    let attempt = openAttempt(newAttempt, scorm12, first);
    attempt = take(attempt, commit(1, { 'cmi.core.session_time': '00:01:00' }));
    attempt = take(attempt, commit(2, { 'cmi.core.session_time': '00:02:00' }));
    assert.equal(attempt.seconds, 120);
    attempt = openAttempt(attempt, scorm12, second);
    attempt = take(attempt, commit(3, { 'cmi.core.session_time': '00:00:30' }, { sitting: second }));
    assert.equal(attempt.seconds, 150);
  });

  it('is the time in the player when the content is silent or unreadable', () => {
    const attempt = openAttempt(newAttempt, scorm2004, first);
    assert.equal(take(attempt, commit(1, {}, { seconds: 42 }), scorm2004).seconds, 42);
    assert.equal(take(attempt, commit(1, { 'cmi.session_time': 'PT' }, { seconds: 42 }), scorm2004).seconds, 42);
  });
});

describe('An attempt', () => {
  const left = (rules: ItemRules, data: RunTimeData, final = true) =>
    take(openAttempt(newAttempt, rules, first), commit(1, data, { final }), rules);

  it('of SCORM 1.2 ends with a result, and stays open when the content forgets to suspend', () => {
    assert.equal(left(scorm12, { 'cmi.core.lesson_status': 'passed' }).state, 'ended');
    assert.equal(left(scorm12, { 'cmi.core.lesson_status': 'incomplete' }).state, 'open');
    assert.equal(left(scorm12, { 'cmi.core.lesson_status': 'passed', 'cmi.core.exit': 'suspend' }).state, 'open');
  });

  it('of SCORM 2004 ends whenever the content does not suspend', () => {
    assert.equal(left(scorm2004, { 'cmi.completion_status': 'incomplete' }).state, 'ended');
    assert.equal(left(scorm2004, { 'cmi.exit': 'normal' }).state, 'ended');
    assert.equal(left(scorm2004, { 'cmi.exit': 'suspend' }).state, 'open');
    assert.equal(left(scorm2004, {}, false).state, 'open');
  });

  it('at an asset is completed by opening it, and can be opened again', () => {
    const opened = openAttempt(newAttempt, asset, first);
    assert.partialDeepStrictEqual(opened, { state: 'open', completion: 'completed', success: 'unknown', score: null });
    const after = take(opened, commit(1, {}, { seconds: 30, final: true }), asset);
    assert.partialDeepStrictEqual(after, { state: 'open', completion: 'completed', seconds: 30 });
    assert.equal(
      take(openAttempt(after, asset, second), commit(2, {}, { sitting: second, seconds: 5 }), asset).seconds,
      35,
    );
  });
});
