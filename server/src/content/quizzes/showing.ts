import { z } from 'zod';
import { paperOf, shuffled } from './drawing.ts';
import { answer, isGiven, type Question } from './question.ts';
import { type Quiz, quiz as quizShape } from './quiz.ts';
import { type Marked, marked, type QuizState, quizState, settled } from './sitting.ts';

const choice = z.object({ id: z.string(), text: z.string() });

/** A question as its learner sees it: nothing in it says what is right. */
export const shownQuestion = z.object({
  id: z.string(),
  section: z.string(),
  type: z.enum(['single', 'multiple', 'true-false', 'short', 'numeric', 'matching', 'ordering']),
  prompt: z.string(),
  points: z.number(),
  unit: z.string(),
  /** What can be chosen, put in order, or stands on the left. */ choices: z.array(choice),
  /** What stands on the right. */ matches: z.array(choice),
});

export const shownFeedback = z.object({
  /** 0..1 */ share: z.number(),
  right: z.array(z.string()),
  comments: z.array(z.string()),
});

export const shownQuiz = z.object({
  rules: z.object({
    minutes: z.number().nullable(),
    passMark: z.number().nullable(),
    attemptLimit: z.number().nullable(),
    paging: z.enum(['one', 'all']),
    mayGoBack: z.boolean(),
    /** An answer is looked at when it is given and can't be changed then. */ isFinalOnceGiven: z.boolean(),
  }),
  questionCount: z.number(),
  /** False until the learner starts: no question is told before, and no clock runs. */ hasBegun: z.boolean(),
  sections: z.array(z.object({ id: z.string(), title: z.string() })),
  questions: z.array(shownQuestion),
  endsAt: z.iso.datetime().nullable(),
  /** The server's clock: what is left is counted by it. */ now: z.iso.datetime(),
  at: z.number(),
  answers: z.record(z.string(), answer),
  submittedAt: z.iso.datetime().nullable(),
  outcome: z
    .object({
      score: z.number(),
      success: z.enum(['unknown', 'passed', 'failed']),
      points: z.number(),
      possible: z.number(),
      sections: z.array(z.object({ id: z.string(), title: z.string(), score: z.number().nullable() })),
    })
    .nullable(),
  /** By question, where it may be shown by now. */ feedback: z.record(z.string(), shownFeedback),
});
export type ShownQuiz = z.output<typeof shownQuiz>;

/** The same from what an item holds and an attempt keeps (null: nothing yet), read by their shapes. */
export const quizShown = (content: unknown, state: unknown, now: Date): ShownQuiz =>
  shownTo(quizShape.parse(content), quizState.nullable().parse(state), now);

/** A quiz as its learner may see it now. INVARIANT: right answers leave the server only as the quiz's rule says. */
export function shownTo(quiz: Quiz, kept: QuizState | null, now: Date): ShownQuiz {
  const about = {
    rules: {
      minutes: quiz.minutes,
      passMark: quiz.passMark,
      attemptLimit: quiz.attemptLimit,
      paging: quiz.paging,
      mayGoBack: quiz.mayGoBack,
      isFinalOnceGiven: quiz.feedback === 'after-each',
    },
    questionCount: quiz.sections.reduce((sum, one) => sum + (one.draw ?? one.questions.length), 0),
    sections: quiz.sections.map(({ id, title }) => ({ id, title })),
    now: now.toISOString(),
  };
  if (kept === null) return { ...about, ...notBegun };
  const state = settled(kept, now);
  const result = marked(quiz, state);
  const paper = paperOf(quiz, state.seed);
  return {
    ...about,
    hasBegun: true,
    questions: paper.map(({ section, question }) => ({
      section: section.id,
      ...withoutAnswers(question, quiz.shuffleAnswers, state.seed),
    })),
    endsAt: state.endsAt,
    at: state.at,
    answers: state.answers,
    submittedAt: state.submittedAt,
    outcome: state.submittedAt === null ? null : outcomeOf(result),
    feedback: Object.fromEntries(
      paper
        .filter(({ question }) => mayShow({ quiz, state, result }, question, now))
        .map(({ question }) => [question.id, feedbackOn(question, state, result)]),
    ),
  };
}

const notBegun = {
  hasBegun: false,
  questions: [],
  endsAt: null,
  at: 0,
  answers: {},
  submittedAt: null,
  outcome: null,
  feedback: {},
};

const outcomeOf = ({ score, success, points, possible, sections }: Marked) => ({
  ...{ score, success, points, possible },
  sections: sections.map((one) => ({ id: one.section.id, title: one.section.title, score: one.score })),
});

function mayShow(
  { quiz, state, result }: Readonly<{ quiz: Quiz; state: QuizState; result: Marked }>,
  { id }: Question,
  now: Date,
): boolean {
  const isOver = state.submittedAt !== null;
  switch (quiz.feedback) {
    case 'never':
      return false;
    case 'after-each':
      return isOver || isGiven(state.answers[id]);
    case 'after-submission':
      return isOver;
    case 'after-passing':
      return isOver && result.success !== 'failed';
    case 'after-date':
      return isOver && quiz.feedbackFrom !== null && Date.parse(quiz.feedbackFrom) <= now.getTime();
  }
}

function withoutAnswers(question: Question, isShuffled: boolean, seed: string) {
  const { id, type, prompt, points } = question;
  const own = `${seed}/${id}`;
  const said = { id, type, prompt, points, unit: '', choices: [] as Choice[], matches: [] as Choice[] };
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const choices = question.answers.map(toChoice);
      return { ...said, choices: isShuffled ? [...shuffled(choices, own)] : choices };
    }
    case 'numeric':
      return { ...said, unit: question.unit };
    case 'matching': {
      const choices = question.pairs.map((one) => ({ id: one.id, text: one.left }));
      // in the author's order they would stand beside what they belong to
      const matches = shuffled(
        question.pairs.map((one) => ({ id: one.match, text: one.right })),
        own,
      );
      return { ...said, choices, matches: [...matches] };
    }
    case 'ordering':
      return { ...said, choices: [...shuffled(question.entries.map(toChoice), own)] };
    default:
      return said;
  }
}

type Choice = z.output<typeof choice>;
const toChoice = ({ id, text }: Choice): Choice => ({ id, text });

function feedbackOn(question: Question, { answers }: QuizState, { shares }: Marked) {
  const share = shares[question.id] ?? 0;
  const given = answers[question.id];
  const chosen = given && 'chosen' in given ? given.chosen : [];
  const ofAnswers =
    question.type === 'single' || question.type === 'multiple'
      ? question.answers.filter(({ id }) => chosen.includes(id)).map(({ feedback }) => feedback)
      : [];
  const own = share === 1 ? question.feedback.right : question.feedback.wrong;
  return { share, right: [...rightAnswer(question)], comments: [...ofAnswers, own].filter((one) => one !== '') };
}

/** What is right, as people read it; `true` and `false` are put into words by the screen. */
export function rightAnswer(question: Question): readonly string[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.answers.filter(({ isRight }) => isRight).map(({ text }) => text);
    case 'true-false':
      return [String(question.isTrue)];
    case 'short':
      return question.accepted;
    case 'numeric':
      return [`${question.value ?? ''} ${question.unit}`.trim()];
    case 'matching':
      return question.pairs.map(({ left, right }) => `${left} – ${right}`);
    case 'ordering':
      return question.entries.map(({ text }) => text);
  }
}
