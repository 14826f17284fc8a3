import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answered, interactionsOf, paramsOf, paramsText } from './hacp.ts';

describe('PutParam', () => {
  it('says what AICC writes, in the elements of the data model', () => {
    const said =
      '[Core]\r\nLesson_Location=page 3\r\nlesson_status=I, Suspend\r\nScore=80,100,0\r\nTime=0:10:05.129\r\n' +
      '[CORE_LESSON]\r\nbook=mark\r\nsecond line\r\n[Objectives_Status]\r\nJ_ID.1=o1\r\nJ_Status.1=P\r\nJ_Score.1=90,100';
    assert.deepEqual(paramsOf(said), {
      'cmi.core.lesson_location': 'page 3',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.exit': 'suspend',
      'cmi.core.score.raw': '80',
      'cmi.core.score.max': '100',
      'cmi.core.score.min': '0',
      'cmi.core.session_time': '00:10:05.12',
      'cmi.suspend_data': 'book=mark\r\nsecond line',
      'cmi.objectives.0.id': 'o1',
      'cmi.objectives.0.status': 'passed',
      'cmi.objectives.0.score.raw': '90',
    });
  });

  it('leaves alone what it does not mention, and what nobody can read', () => {
    assert.deepEqual(paramsOf('[Core]\r\nScore=\r\nTime=later\r\nlesson_status=splendid'), { 'cmi.core.exit': null });
    assert.deepEqual(paramsOf('nothing at all'), {});
  });
});

describe('PutInteractions', () => {
  it('adds rows behind those that are kept', () => {
    const table = '"Course_ID","Interaction_ID","Student_Response","Result"\r\n"c","q2","b","C"\r\n"c","","x","W"';
    assert.deepEqual(interactionsOf(table, { 'cmi.interactions.0.id': 'q1' }), {
      'cmi.interactions.1.id': 'q2',
      'cmi.interactions.1.student_response': 'b',
      'cmi.interactions.1.result': 'C',
      'cmi.interactions.2.id': 'interaction-3',
      'cmi.interactions.2.student_response': 'x',
      'cmi.interactions.2.result': 'W',
    });
    assert.equal(interactionsOf('"open', {}), null);
  });
});

describe('GetParam', () => {
  it('tells who learns, how the unit was left and what it kept, each line one thing', () => {
    const data = {
      'cmi.core.student_name': 'Doyle, Sam\r\nCredit=no',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.entry': 'resume',
      'cmi.core.score.raw': '80',
      'cmi.suspend_data': 'kept',
      'cmi.objectives.0.id': 'o1',
    };
    const text = paramsText(data, { course: 'c1', vendor: 'for the unit' });
    assert.match(text, /^\[Core\]\r\n[\s\S]*Student_Name=Doyle, Sam Credit=no\r\n/u);
    assert.match(text, /Lesson_Status=incomplete, resume\r\nScore=80\r\n/u);
    assert.match(text, /\[Core_Lesson\]\r\nkept\r\n\[Core_Vendor\]\r\nfor the unit\r\n/u);
    assert.match(text, /J_ID\.1=o1\r\nJ_Score\.1=\r\nJ_Status\.1=not attempted\r\n$/u);
  });

  it('is answered with the errors of the standard', () =>
    assert.equal(answered(3), 'error=3\r\nerror_text=Invalid Session ID\r\nversion=4.0\r\n'));
});
