import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { Scorm12API } from 'scorm-again/scorm12/min';
import { Scorm2004API } from 'scorm-again/scorm2004/min';
import { type Manifest, readManifest } from '../manifest.ts';
import { changed, changes } from './browser/engine.js';
import { makeRunTime, type Order } from './browser/run-time.js';

const nothing = () => {};
const watch = { began: nothing, set: nothing, committed: nothing, finished: nothing };
const open = (order: Partial<Order> & Pick<Order, 'item'>) => {
  const version = order.version ?? 'scorm-2004';
  const Api = version === 'scorm-1.2' ? Scorm12API : Scorm2004API;
  const runTime = makeRunTime({
    version,
    Api,
    data: {},
    isAsset: false,
    activities: null,
    sequencing: null,
    watch,
    ...order,
  });
  const call = (name: string, ...given: unknown[]) => {
    const method = runTime.api[name];
    assert.ok(typeof method === 'function', name);
    return String(method(...given));
  };
  return { runTime, call };
};

describe('Content of SCORM 1.2', () => {
  const data = {
    'cmi.core.student_id': 'sam',
    'cmi.core.student_name': 'Doyle, Sam',
    'cmi.core.entry': 'resume',
    'cmi.core.lesson_status': 'incomplete',
    'cmi.core.lesson_location': '4',
    'cmi.core.total_time': '0001:02:03',
    'cmi.suspend_data': '{"seen":4}',
    'cmi.student_data.mastery_score': '60',
    'cmi.interactions.0.id': 'first',
    'cmi.interactions.0.student_response': 'b',
    'cmi.objectives.0.id': 'o1',
    'cmi.objectives.0.score.raw': '50',
  };

  it('finds what it kept, and what the server says', () => {
    const { call } = open({ version: 'scorm-1.2', item: 'i', data });
    assert.equal(call('LMSInitialize', ''), 'true');
    for (const name of [
      'cmi.core.student_name',
      'cmi.core.entry',
      'cmi.core.lesson_location',
      'cmi.suspend_data',
      'cmi.student_data.mastery_score',
      'cmi.objectives.0.score.raw',
    ] as const) {
      assert.equal(call('LMSGetValue', name), data[name]);
    }
    assert.equal(call('LMSGetValue', 'cmi.core.total_time'), '01:02:03');
    assert.equal(call('LMSGetValue', 'cmi.interactions._count'), '1');
    assert.equal(call('LMSSetValue', 'cmi.interactions.1.id', 'second'), 'true');
  });

  it('keeps what it said, and nothing of what the server said', () => {
    const { call, runTime } = open({ version: 'scorm-1.2', item: 'i', data });
    call('LMSInitialize', '');
    call('LMSSetValue', 'cmi.core.lesson_location', '5');
    call('LMSSetValue', 'cmi.core.exit', 'suspend');
    assert.equal(call('LMSFinish', ''), 'true');
    assert.partialDeepStrictEqual(runTime.data(), {
      'cmi.core.lesson_location': '5',
      'cmi.core.exit': 'suspend',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.interactions.0.student_response': 'b',
      'cmi.objectives.0.id': 'o1',
    });
    for (const name of Object.keys(runTime.data()))
      assert.doesNotMatch(name, /student_(?:id|name)|total_time|mastery|entry/u);
    assert.equal(runTime.hasFinished, true);
  });

  it('that never says its status has said none, although the library would say one', () => {
    const { call, runTime } = open({
      version: 'scorm-1.2',
      item: 'i',
      data: { 'cmi.core.lesson_status': 'not attempted' },
    });
    call('LMSInitialize', '');
    call('LMSFinish', '');
    assert.deepEqual(runTime.data(), { 'cmi.core.lesson_status': 'not attempted' });
  });
});

describe('Content of SCORM 2004', () => {
  it('finds what it kept, with interactions and objectives, and keeps it again', () => {
    const data = {
      'cmi.location': '3',
      'cmi.suspend_data': 'x',
      'cmi.completion_status': 'incomplete',
      'cmi.score.scaled': '0.5',
      'cmi.interactions.0.id': 'q1',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.learner_response': 'b',
      'cmi.interactions.0.correct_responses.0.pattern': 'b',
      'cmi.interactions.0.objectives.0.id': 'o1',
      'cmi.objectives.0.id': 'o1',
      'cmi.objectives.0.success_status': 'passed',
      'cmi.comments_from_learner.0.comment': 'good',
    };
    const { call, runTime } = open({ item: 'i', data: { ...data, 'cmi.entry': 'resume', 'cmi.learner_id': 'sam' } });
    call('Initialize', '');
    assert.equal(call('GetValue', 'cmi.interactions.0.correct_responses.0.pattern'), 'b');
    assert.equal(call('GetValue', 'cmi.entry'), 'resume');
    assert.partialDeepStrictEqual(runTime.data(), data);
  });
});

describe('A course whose parts open one after the other', () => {
  let manifest: Manifest;
  before(async () => {
    const folder = new URL('../../demo/packages/forklift-refresher/', import.meta.url);
    const paths = ['imsmanifest.xml', 'index.html'];
    manifest = await readManifest({ paths, read: (path) => readFile(new URL(path, folder)) });
  });
  const items = ['before', 'driving', 'questions'];
  const at = (item: string, sequencing: string | null = null, data: Record<string, string> = {}) => {
    const opened = open({ item, activities: manifest.activities, sequencing, data });
    const locked = () => items.filter((one) => opened.runTime.ways()?.isLocked(one));
    const finish = (request?: string) => {
      opened.call('Initialize', '');
      opened.call('SetValue', 'cmi.completion_status', 'completed');
      opened.call('SetValue', 'cmi.success_status', 'passed');
      if (request) opened.call('SetValue', 'adl.nav.request', request);
      assert.equal(opened.call('Terminate', ''), 'true');
    };
    return { ...opened, locked, finish };
  };

  it('begins with everything locked but the first', () => {
    const first = at('before');
    assert.equal(first.runTime.isOpen, true);
    assert.deepEqual(first.locked(), ['driving', 'questions']);
    assert.equal(at('questions').runTime.isOpen, false);
  });

  it('opens the next part when content asks to continue, on another page with the state of this one', () => {
    const first = at('before');
    first.finish('continue');
    assert.equal(first.runTime.takeAsked(), 'driving');
    assert.equal(first.runTime.takeAsked(), null);
    const second = at('driving', first.runTime.sequencing());
    assert.equal(second.runTime.isOpen, true);
    assert.deepEqual(second.locked(), ['questions']);
    second.finish('continue');
    const third = at('questions', second.runTime.sequencing());
    assert.deepEqual(third.locked(), []);
  });

  it('opens the next part when the learner chooses it, and not the one after', () => {
    const first = at('before');
    assert.equal(first.runTime.go('choice', 'driving'), null);
    first.finish();
    assert.equal(first.runTime.takeAsked(), null);
    assert.equal(first.runTime.go('choice', 'questions'), null);
    assert.equal(first.runTime.go('choice', 'driving'), 'driving');
  });

  it('shows what will be open once this part is left, while its content still is', () => {
    const first = at('before');
    first.call('Initialize', '');
    assert.deepEqual(first.locked(), ['driving', 'questions']);
    first.call('SetValue', 'cmi.completion_status', 'completed');
    first.call('SetValue', 'cmi.success_status', 'passed');
    assert.deepEqual(first.locked(), ['questions']);
    assert.equal(first.call('GetValue', 'cmi.completion_status'), 'completed');
    first.call('Terminate', '');
    assert.equal(first.runTime.takeAsked(), null);
    assert.equal(first.runTime.go('choice', 'driving'), 'driving');
    const second = at('driving', first.runTime.sequencing());
    second.call('Initialize', '');
    assert.deepEqual(second.locked(), ['questions']);
    second.call('SetValue', 'cmi.completion_status', 'completed');
    second.call('SetValue', 'cmi.success_status', 'passed');
    assert.deepEqual(second.locked(), []);
  });

  it('goes on where the page was lost in the middle of a part', () => {
    const first = at('before');
    first.finish('continue');
    const second = at('driving', first.runTime.sequencing());
    second.call('Initialize', '');
    const again = at('driving', second.runTime.sequencing());
    assert.equal(again.runTime.isOpen, true);
    again.finish('continue');
    assert.equal(again.runTime.takeAsked(), 'questions');
  });

  it('opens again after content has left the whole course', () => {
    for (const request of ['exitAll', 'suspendAll', 'exit']) {
      const first = at('before');
      first.finish(request);
      assert.equal(first.runTime.takeAsked(), null, request);
      const next = at('driving', first.runTime.sequencing());
      assert.equal(next.runTime.isOpen, true, request);
      assert.deepEqual(next.locked(), ['questions'], request);
      assert.equal(at('before', first.runTime.sequencing()).runTime.isOpen, true, request);
    }
  });

  it('goes on where the content suspended, and unlocks the next part when it is done', () => {
    const first = at('before');
    first.call('Initialize', '');
    first.call('SetValue', 'cmi.completion_status', 'incomplete');
    first.call('SetValue', 'cmi.exit', 'suspend');
    first.call('Terminate', '');
    const data = { ...first.runTime.data(), 'cmi.entry': 'resume' };
    const again = at('before', first.runTime.sequencing(), data);
    assert.equal(again.runTime.isOpen, true);
    again.finish();
    assert.deepEqual(again.locked(), ['questions']);
  });

  it('counts an asset as done when it is opened, and opens what waits for it', () => {
    const not = (condition: string) => ({ condition, operator: 'not', referencedObjective: 'earlier' });
    const conditions = [not('satisfied'), not('objectiveStatusKnown')];
    const rules = [{ action: 'disabled', conditionCombination: 'any', conditions }];
    const told = { objectiveID: 'done', mapInfo: [{ targetObjectiveID: 'g', writeSatisfiedStatus: true }] };
    const asked = { objectiveID: 'earlier', mapInfo: [{ targetObjectiveID: 'g', readSatisfiedStatus: true }] };
    const activities = {
      id: 'course',
      title: '',
      sequencingControls: { flow: true },
      children: [
        { id: 'page', title: '', primaryObjective: told },
        { id: 'quiz', title: '', objectives: [asked], sequencingRules: { preConditionRules: rules } },
      ],
    };
    const asset = open({ item: 'page', isAsset: true, activities });
    assert.equal(asset.runTime.isOpen, true);
    assert.equal(asset.runTime.ways()?.isLocked('quiz'), false);
    assert.deepEqual(asset.runTime.data(), {});
    assert.equal(asset.runTime.takeAsked(), null);
    assert.equal(asset.runTime.go('continue'), 'quiz');
    assert.equal(open({ item: 'page', activities }).runTime.ways()?.isLocked('quiz'), true);
  });

  it('keeps its state in a few kilobytes', () => {
    const first = at('before');
    first.finish('continue');
    assert.ok((first.runTime.sequencing() ?? '').length < 4000, `${first.runTime.sequencing()?.length}`);
  });
});

describe('Changes of a tree', () => {
  it('made to what was before give what is after', () => {
    const first = { a: 1, b: { c: [1, 2], d: 'x', e: null }, f: {} };
    for (const after of [
      first,
      { a: 2, b: { c: [1], d: 'x', e: { g: 1 } }, f: {}, h: 0 },
      { a: 1, b: { c: [1, 2], d: 'y', e: null }, f: { i: false } },
    ]) {
      assert.deepEqual(changed(first, changes(first, after)), after);
    }
    assert.equal(changes(first, structuredClone(first)), undefined);
  });
});
