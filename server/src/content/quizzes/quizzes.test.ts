import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paperOf, shuffled } from './drawing.ts';
import { asRunTimeData } from './interactions.ts';
import { emptyQuiz, problemsOf, type Quiz, quiz } from './quiz.ts';
import { shownTo } from './showing.ts';
import { beginQuiz, marked, type QuizProgress, type QuizState, settled, takeProgress } from './sitting.ts';

const now = new Date('2026-07-01T08:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

const single = (id: string, tags: readonly string[] = []) => ({
  id,
  type: 'single',
  prompt: `What of ${id}?`,
  tags,
  feedback: { right: 'Well known.', wrong: `Read ${id} again.` },
  answers: [
    { id: 'x', text: `right of ${id}`, isRight: true },
    { id: 'y', text: `wrong of ${id}`, isRight: false, feedback: 'A common mistake.' },
  ],
});
const made = (rules: object = {}, questions: readonly object[] = ['q1', 'q2', 'q3', 'q4'].map((id) => single(id))) =>
  quiz.parse({ sections: [{ id: 's', title: 'Basics', questions }], ...rules });
const progress = (answers: Readonly<Record<string, string>>, more: Partial<QuizProgress> = {}): QuizProgress => ({
  begin: false,
  answers: Object.entries(answers).map(([id, chosen]) => ({ question: id, answer: { chosen: [chosen] } })),
  submit: false,
  ...more,
});
const taken = (one: Quiz, state: QuizState, said: QuizProgress, at = now): QuizState => {
  const next = takeProgress(one, state, said, at);
  assert.ok(typeof next === 'object', String(next));
  return next;
};

test('The same seed asks the same questions in the same order, another seed others', () => {
  const many = Array.from({ length: 30 }, (_, n) => single(`q${n}`));
  const one = quiz.parse({ sections: [{ id: 's', title: '', draw: 10, questions: many }], shuffleQuestions: true });
  const ids = (seed: string) => paperOf(one, seed).map(({ question }) => question.id);
  assert.deepEqual(ids('a'), ids('a'));
  assert.notDeepEqual(ids('a'), ids('b'));
  assert.equal(new Set(ids('a')).size, 10);
});

test('Every question is drawn about as often as any other', () => {
  const questions = ['a', 'b', 'c', 'd', 'e'].map((id) => single(id));
  const one = quiz.parse({ sections: [{ id: 's', title: '', draw: 2, questions }] });
  const counts = new Map<string, number>();
  for (let n = 0; n < 1_000; n += 1)
    for (const { question } of paperOf(one, `attempt ${n}`))
      counts.set(question.id, (counts.get(question.id) ?? 0) + 1);
  assert.equal(counts.size, questions.length);
  for (const [id, count] of counts) assert.ok(count > 330 && count < 470, `${id}: ${count}`);
});

test('A draw by tag takes questions with that tag alone', () => {
  const questions = [single('a', ['fire']), single('b', ['water']), single('c', ['fire'])];
  const one = quiz.parse({ sections: [{ id: 's', title: '', draw: 2, tag: 'fire', questions }] });
  assert.deepEqual(
    paperOf(one, 'any').map(({ question }) => question.id),
    ['a', 'c'],
  );
});

test('Shuffling keeps everything', () => {
  assert.deepEqual(
    shuffled([1, 2, 3, 4, 5], 'x').toSorted((a, b) => a - b),
    [1, 2, 3, 4, 5],
  );
});

test('What hinders publishing is said question by question', () => {
  const wrong = made({ feedback: 'after-date' }, [
    { id: 'a', type: 'single', prompt: 'Which?', answers: [{ id: 'x', text: 'One', isRight: false }] },
    { id: 'b', type: 'short', prompt: 'Which?', accepted: [''] },
    { id: 'c', type: 'numeric', prompt: '', value: null },
    { id: 'd', type: 'matching', prompt: 'Match', pairs: [] },
    { id: 'e', type: 'ordering', prompt: 'Order', entries: [{ id: 'x', text: 'one' }] },
  ]);
  const found = problemsOf(wrong).map(({ question, says }) => `${question ?? 'quiz'}: ${says.en}`);
  assert.deepEqual(found, [
    'quiz: Say from when on right answers are shown.',
    'a: Give at least two answers, none of them empty.',
    'a: No answer is marked as right.',
    'b: Give at least one answer that is accepted.',
    'c: A question has no words yet.',
    'c: Give the number that is right.',
    'd: Give at least two pairs with both sides filled in.',
    'e: Give at least two entries to put in order.',
  ]);
  assert.deepEqual(problemsOf(made()), []);
  assert.equal(problemsOf(emptyQuiz()).length, 1);
});

test('A section that draws more than it has cannot be published', () => {
  const one = quiz.parse({
    sections: [{ id: 's', title: 'Basics', draw: 3, tag: 'fire', questions: [single('a', ['fire'])] }],
  });
  assert.deepEqual(
    problemsOf(one).map(({ values }) => values),
    [{ section: 'Basics', draw: '3', pool: '1' }],
  );
});

test('The same answer again changes nothing, and another one replaces it', () => {
  const one = made();
  const first = taken(one, beginQuiz(one, 'seed', now), progress({ q1: 'y' }));
  assert.deepEqual(taken(one, first, progress({ q1: 'y' })), first);
  assert.deepEqual(taken(one, first, progress({ q1: 'x' })).answers, { q1: { chosen: ['x'] } });
});

test('An answer after the time is refused, and what was saved before it counts', () => {
  const one = made({ minutes: 10 });
  const state = taken(one, beginQuiz(one, 'seed', now), progress({ q1: 'x' }), later(9));
  assert.equal(takeProgress(one, state, progress({ q2: 'x' }), later(10)), 'quiz-time-over');
  const over = settled(state, later(11));
  assert.deepEqual(takeProgress(one, state, progress({}, { submit: true }), later(11)), over);
  assert.equal(over.submittedAt, later(10).toISOString());
  assert.equal(marked(one, over).score, 0.25);
  assert.equal(settled(state, later(9)).submittedAt, null);
});

test('Nothing is added to what was handed in', () => {
  const one = made();
  const state = taken(one, beginQuiz(one, 'seed', now), progress({ q1: 'x' }, { submit: true }));
  assert.equal(takeProgress(one, state, progress({ q2: 'x' }), now), 'quiz-submitted');
});

test('Where there is no way back, questions before the one that was reached are closed', () => {
  const one = made({ mayGoBack: false });
  const state = taken(one, beginQuiz(one, 'seed', now), progress({ q1: 'x' }, { at: 1 }));
  assert.equal(takeProgress(one, state, progress({ q1: 'y' }), now), 'quiz-no-way-back');
  assert.equal(taken(one, state, progress({ q2: 'x' }, { at: 0 })).at, 1);
});

test('Where each answer is looked at when it is given, it is final', () => {
  const one = made({ feedback: 'after-each' });
  const state = taken(one, beginQuiz(one, 'seed', now), progress({ q1: 'y' }));
  assert.equal(takeProgress(one, state, progress({ q1: 'x' }), now), 'quiz-answer-final');
});

test('A question that was not drawn takes no answer', () => {
  const one = made();
  assert.equal(takeProgress(one, beginQuiz(one, 'seed', now), progress({ other: 'x' }), now), 'quiz-not-asked');
});

test('Points weigh, sections have scores of their own, and the pass mark is met exactly', () => {
  const questions = (ids: readonly string[], points: number) => ids.map((id) => ({ ...single(id), points }));
  const one = quiz.parse({
    passMark: 0.7,
    sections: [
      { id: 's1', title: 'One', questions: questions(['a', 'b'], 0.1) },
      { id: 's2', title: 'Two', questions: questions(['c'], 0.5) },
      { id: 's3', title: 'Three', questions: questions(['d'], 0.3) },
    ],
  });
  const result = marked(one, taken(one, beginQuiz(one, 'seed', now), progress({ a: 'x', b: 'x', c: 'x' })));
  assert.deepEqual(
    result.sections.map(({ score }) => score),
    [1, 1, 0],
  );
  assert.equal(result.success, 'passed');
});

test('Right answers are shown by the rule of the quiz and not before', () => {
  const shown = (rules: object, said: QuizProgress, at = now) => {
    const one = made(rules);
    const state = taken(one, beginQuiz(one, 'seed', now), said);
    return shownTo(one, state, at);
  };
  const submit = { submit: true };
  const all = { q1: 'x', q2: 'x', q3: 'x', q4: 'x' };
  const feedbackFrom = later(60).toISOString();
  const count = (one: ReturnType<typeof shown>) => Object.keys(one.feedback).length;
  assert.equal(count(shown({ feedback: 'never' }, progress(all, submit))), 0);
  assert.deepEqual(Object.keys(shown({ feedback: 'after-each' }, progress({ q2: 'y' })).feedback), ['q2']);
  assert.equal(count(shown({ feedback: 'after-submission' }, progress(all))), 0);
  assert.equal(count(shown({ feedback: 'after-submission' }, progress(all, submit))), 4);
  assert.equal(count(shown({ feedback: 'after-passing' }, progress({ q1: 'x' }, submit))), 0);
  assert.equal(count(shown({ feedback: 'after-passing' }, progress(all, submit))), 4);
  assert.equal(count(shown({ feedback: 'after-date', feedbackFrom }, progress(all, submit))), 0);
  assert.equal(count(shown({ feedback: 'after-date', feedbackFrom }, progress(all, submit), later(60))), 4);
  const one = shown({ feedback: 'after-submission' }, progress({ q1: 'y' }, submit));
  assert.deepEqual(one.feedback['q1'], {
    share: 0,
    right: ['right of q1'],
    comments: ['A common mistake.', 'Read q1 again.'],
  });
});

test('What a learner is shown before the end says nothing of what is right, for any type', () => {
  const one = made({}, [
    single('a'),
    { id: 'b', type: 'true-false', prompt: 'Is it?', isTrue: true },
    { id: 'c', type: 'short', prompt: 'Which?', accepted: ['secret-word'] },
    { id: 'd', type: 'numeric', prompt: 'How many?', value: 4711, unit: 'kg' },
    {
      ...{ id: 'e', type: 'matching', prompt: 'Match' },
      pairs: ['1', '2', '3', '4', '5', '6', '7'].map((n) => ({ id: `l${n}`, left: n, match: `r${n}`, right: `m${n}` })),
    },
    {
      id: 'f',
      type: 'ordering',
      prompt: 'Order',
      entries: ['a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'g7'].map((id) => ({ id, text: id })),
    },
  ]);
  const shown = shownTo(one, beginQuiz(one, 'seed', now), now);
  const text = JSON.stringify(shown);
  assert.doesNotMatch(text, /isRight|isTrue|secret-word|4711|Well known|Read a again|common mistake|accepted/u);
  const inOrder = (all: readonly { id: string }[] = []) =>
    all.map(({ id }) => id).join() ===
    all
      .map(({ id }) => id)
      .toSorted()
      .join();
  assert.equal(inOrder(shown.questions[4]?.matches), false);
  assert.equal(inOrder(shown.questions[5]?.choices), false);
});

test('Before the learner starts, no question is told', () => {
  const shown = shownTo(made({ minutes: 5 }), null, now);
  assert.deepEqual([shown.hasBegun, shown.questionCount, shown.questions], [false, 4, []]);
});

test('Answers reach the run-time’s data in words, with what was right, and sections as objectives', () => {
  const one = made({}, [single('a'), { id: 'c', type: 'short', prompt: 'Which?', accepted: ['this'] }]);
  const state = taken(one, beginQuiz(one, 'seed', now), progress({ a: 'y' }, { submit: true }));
  const data = asRunTimeData(one, state);
  assert.equal(data['cmi.interactions.0.learner_response'], 'wrong of a');
  assert.equal(data['cmi.interactions.0.correct_responses.0.pattern'], 'right of a');
  assert.equal(data['cmi.interactions.0.result'], 'incorrect');
  assert.equal(data['cmi.interactions.1.type'], 'fill-in');
  assert.equal(data['cmi.interactions.1.learner_response'], undefined);
  assert.equal(data['cmi.objectives.0.score.max'], '2');
});
