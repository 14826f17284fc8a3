import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionsIn } from './paste.ts';

const text = `What puts out burning fat?
* A fire blanket
- Water
- A fan
@ fire, kitchen
+ Right.
! Water makes it worse.

Which are exits?\r
* Door
* Stairs
- Lift

A lift is a way out. 
= false

Which number do you call?
= 112 | one one two

How fast does a stone fall after one second?
=# 9,8 +- 0.1 m/s

Who says what?
Dog -> Barks
Cat → Meows

What comes first?
1. Alarm
2. Call
3) Leave

Nothing here
says how to answer.
`;

test('Every type of question is read from plain text', () => {
  const { questions, left } = questionsIn(text);
  assert.deepEqual(
    questions.map(({ type }) => type),
    ['single', 'multiple', 'true-false', 'short', 'numeric', 'matching', 'ordering'],
  );
  assert.deepEqual(left, ['Nothing here\nsays how to answer.']);
});

test('Right answers, tags, feedback, tolerance and unit are read with their question', () => {
  const [single, multiple, statement, short, numeric, matching, ordering] = questionsIn(text).questions;
  assert.ok(single?.type === 'single' && multiple?.type === 'multiple');
  assert.deepEqual(
    single.answers.map((one) => [one.text, one.isRight]),
    [
      ['A fire blanket', true],
      ['Water', false],
      ['A fan', false],
    ],
  );
  assert.deepEqual(
    [single.tags, single.feedback],
    [['fire', 'kitchen'], { right: 'Right.', wrong: 'Water makes it worse.' }],
  );
  assert.equal(multiple.answers.filter(({ isRight }) => isRight).length, 2);
  assert.ok(statement?.type === 'true-false' && !statement.isTrue);
  assert.ok(short?.type === 'short');
  assert.deepEqual(short.accepted, ['112', 'one one two']);
  assert.ok(numeric?.type === 'numeric');
  assert.deepEqual([numeric.value, numeric.tolerance, numeric.unit], [9.8, 0.1, 'm/s']);
  assert.ok(matching?.type === 'matching' && ordering?.type === 'ordering');
  assert.deepEqual(
    matching.pairs.map(({ left, right }) => `${left}/${right}`),
    ['Dog/Barks', 'Cat/Meows'],
  );
  assert.deepEqual(
    ordering.entries.map((one) => one.text),
    ['Alarm', 'Call', 'Leave'],
  );
});

test('Text without questions makes none', () => {
  assert.deepEqual(questionsIn(' \n\n '), { questions: [], left: [] });
});
