import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Scorm12API } from 'scorm-again/scorm12/min';
import { Scorm2004API } from 'scorm-again/scorm2004/min';
import { guarded, isElement } from './browser/guard.js';
import type { Library, Version } from './browser/types.d.ts';

const httpService = { processHttpRequest: () => ({ result: 'true', errorCode: 0 }), updateSettings: () => {} };
const settings = { logLevel: 5, httpService, lmsCommitUrl: '/run-time/commit' };

/** Content at the real library, behind the guard. */
function content(version: Version) {
  const library: Library = version === 'scorm-1.2' ? new Scorm12API(settings) : new Scorm2004API(settings);
  const seen: string[] = [];
  const api = guarded(version, library, {
    began: () => seen.push('began'),
    set: (element) => seen.push(element),
    committed: () => seen.push('committed'),
    finished: () => seen.push('finished'),
  });
  const call = (name: string, ...given: unknown[]) =>
    api[name.replace(/^/u, version === 'scorm-1.2' ? 'LMS' : '')]?.(...given);
  const finish = version === 'scorm-1.2' ? 'Finish' : 'Terminate';
  return { call, seen, finish, error: () => call('GetLastError') };
}

const containers: Readonly<Record<Version, readonly string[]>> = {
  'scorm-1.2': [
    'cmi',
    'cmi.core',
    'cmi.core.score',
    'cmi.objectives',
    'cmi.objectives.0',
    'cmi.objectives.0.score',
    'cmi.interactions',
    'cmi.interactions.0',
    'cmi.interactions.0.objectives',
    'cmi.interactions.0.correct_responses',
    'cmi.student_data',
    'cmi.student_preference',
  ],
  'scorm-2004': [
    'cmi',
    'cmi.score',
    'cmi.objectives',
    'cmi.objectives.0',
    'cmi.objectives.0.score',
    'cmi.interactions',
    'cmi.interactions.0',
    'cmi.learner_preference',
    'cmi.comments_from_learner',
    'cmi.comments_from_lms.0',
    'adl',
    'adl.nav',
    'adl.nav.request_valid',
    'adl.data',
    'adl.data.0',
  ],
};
const strange = [
  'cmi.reset',
  'cmi.core.reset',
  'cmi.toJSON',
  'cmi.__proto__',
  'cmi.constructor',
  'cmi.score._children.x',
  'cmi.core.score.raw.x',
  'xyz.score',
  'cmi. core',
  'CMI.location',
];

for (const version of ['scorm-1.2', 'scorm-2004'] as const) {
  describe(`Content of ${version}`, () => {
    it('is told 401 for a container or a name the standard does not know, and goes on unharmed', () => {
      const { call, error, seen, finish } = content(version);
      assert.equal(call('Initialize', ''), 'true');
      for (const name of [...containers[version], ...strange]) {
        assert.equal(call('SetValue', name, 'x'), 'false', name);
        assert.equal(error(), '401', name);
        assert.equal(call('GetValue', name), '', name);
        assert.equal(error(), '401', name);
      }
      const place = version === 'scorm-1.2' ? 'cmi.core.lesson_location' : 'cmi.location';
      assert.equal(call('SetValue', place, '3'), 'true');
      assert.equal(call('GetValue', place), '3');
      assert.equal(error(), '0');
      assert.equal(call('Commit', ''), 'true');
      assert.equal(call(finish, ''), 'true');
      assert.deepEqual(seen, ['began', place, 'committed', 'finished']);
    });

    it('may hand over numbers, and anything else as text', () => {
      const { call } = content(version);
      call('Initialize', '');
      const raw = version === 'scorm-1.2' ? 'cmi.core.score.raw' : 'cmi.score.raw';
      assert.equal(call('SetValue', raw, 85), 'true');
      assert.equal(call('GetValue', raw), '85');
      assert.equal(call('SetValue', 'cmi.suspend_data', { toString: () => 'text' }), 'true');
      assert.equal(call('GetValue', 'cmi.suspend_data'), 'text');
      assert.equal(call('SetValue', 'cmi.suspend_data', undefined), 'true');
    });

    it('is told of its own mistakes as the standard says', () => {
      const { call, error } = content(version);
      const other = version === 'scorm-2004';
      call('SetValue', 'cmi', 'x');
      assert.equal(error(), other ? '132' : '301', 'before it began');
      call('Initialize', '');
      const cases: readonly (readonly [string, string, string])[] = other
        ? [
            ['cmi.learner_id', 'x', '404'],
            ['cmi.score._children', 'x', '404'],
            ['cmi.completion_status', 'done', '406'],
            ['cmi.objectives.5.id', 'x', '351'],
            ['', 'x', '351'],
          ]
        : [
            ['cmi.core.student_id', 'x', '403'],
            ['cmi.core._children', 'x', '402'],
            ['cmi.core.lesson_status', 'done', '405'],
            ['cmi.objectives.5.id', 'x', '201'],
          ];
      for (const [name, value, code] of cases) {
        assert.equal(call('SetValue', name, value), 'false', name);
        assert.equal(error(), code, name);
        assert.notEqual(call('GetErrorString', code), '');
      }
    });
  });
}

describe('An element', () => {
  it('is one in every place of a list, and its keywords are too', () => {
    for (const name of [
      'cmi.interactions.0.objectives.12.id',
      'cmi.objectives.3.score.raw',
      'cmi.objectives._count',
      'cmi.core.score._children',
      'cmi._version',
      'cmi.interactions._children',
      'cmi.interactions.0.correct_responses._count',
    ]) {
      assert.ok(isElement('scorm-1.2', name), name);
    }
    for (const name of [
      'cmi.score.scaled',
      'cmi.comments_from_learner.0.comment',
      'adl.nav.request',
      'adl.nav.request_valid.choice.{target=item-1}',
      'adl.nav.request_valid.continue',
      'cmi.objectives.0.score._children',
      'adl.data.0.store',
    ]) {
      assert.ok(isElement('scorm-2004', name), name);
    }
  });

  it('of one standard is none of the other', () => {
    assert.ok(!isElement('scorm-1.2', 'cmi.location'));
    assert.ok(!isElement('scorm-2004', 'cmi.core.lesson_status'));
  });
});
