import { z } from 'zod';
import { type Paper, paperOf } from './drawing.ts';
import { mark } from './marking.ts';
import { type Answer, answer, isGiven } from './question.ts';
import type { Quiz, Section } from './quiz.ts';

/** What is kept of one attempt at a quiz. */
export const quizState = z.object({
  /** Decides what is drawn and how it is shuffled: going on shows the same. */ seed: z.string(),
  startedAt: z.iso.datetime(),
  /** When its time is over; null: it has none. */ endsAt: z.iso.datetime().nullable(),
  answers: z.record(z.string(), answer),
  /** The question the learner came to: where there is no way back, none before it is answered any more. */
  at: z.number(),
  submittedAt: z.iso.datetime().nullable(),
});
export type QuizState = z.output<typeof quizState>;

/** What a learner's page sends: answers given since, how far it came, and at last that this is all. */
export const quizProgress = z.strictObject({
  /** The learner starts, and with it the clock. */ begin: z.boolean().default(false),
  answers: z
    .array(z.strictObject({ question: z.string().max(40), answer }))
    .max(500)
    .default([]),
  at: z.int().min(0).max(25_000).optional(),
  submit: z.boolean().default(false),
});
export type QuizProgress = z.output<typeof quizProgress>;

export function beginQuiz({ minutes }: Quiz, seed: string, now: Date): QuizState {
  const endsAt = minutes === null ? null : new Date(now.getTime() + minutes * 60_000).toISOString();
  return { seed, startedAt: now.toISOString(), endsAt, answers: {}, at: 0, submittedAt: null };
}

/** A quiz whose time is over counts as handed in at that moment, with what was saved until then. */
export const settled = (state: QuizState, now: Date): QuizState =>
  state.submittedAt === null && state.endsAt !== null && Date.parse(state.endsAt) <= now.getTime()
    ? { ...state, submittedAt: state.endsAt }
    : state;

export type QuizRefusal =
  | 'quiz-time-over'
  | 'quiz-submitted'
  | 'quiz-no-way-back'
  | 'quiz-answer-final'
  | 'quiz-not-asked';

/** Takes what a page sends, or says why not. The same answer once more changes nothing and is no offence. */
export function takeProgress(quiz: Quiz, state: QuizState, progress: QuizProgress, now: Date): QuizState | QuizRefusal {
  if (state.submittedAt !== null) return 'quiz-submitted';
  const news = progress.answers.filter(({ question, answer: given }) => !isSame(state.answers[question], given));
  const over = settled(state, now);
  if (over !== state) return news.length > 0 ? 'quiz-time-over' : over;
  const paper = paperOf(quiz, state.seed);
  for (const { question } of news) {
    const place = paper.findIndex((one) => one.question.id === question);
    if (place === -1) return 'quiz-not-asked';
    if (!quiz.mayGoBack && place < state.at) return 'quiz-no-way-back';
    if (quiz.feedback === 'after-each' && isGiven(state.answers[question])) return 'quiz-answer-final';
  }
  return {
    ...state,
    answers: { ...state.answers, ...Object.fromEntries(news.map((one) => [one.question, one.answer])) },
    at: Math.max(state.at, Math.min(progress.at ?? 0, paper.length - 1)),
    submittedAt: progress.submit ? now.toISOString() : null,
  };
}

const isSame = (a: Answer | undefined, b: Answer): boolean => JSON.stringify(a) === JSON.stringify(b);

export type Marked = Readonly<{
  /** 0..1 */ score: number;
  success: 'unknown' | 'passed' | 'failed';
  points: number;
  possible: number;
  sections: readonly Readonly<{ section: Section; points: number; possible: number; score: number | null }>[];
  /** Question id -> how much of it was right, 0..1. */ shares: Readonly<Record<string, number>>;
}>;

/** How an attempt stands. A quiz without points to earn is right as a whole. */
export function marked(quiz: Quiz, { seed, answers }: QuizState): Marked {
  const paper = paperOf(quiz, seed);
  const shares = Object.fromEntries(paper.map(({ question }) => [question.id, mark(question, answers[question.id])]));
  const sections = quiz.sections.flatMap((section) => {
    const asked = paper.filter((one) => one.section === section);
    const sum = summed(asked, shares);
    return asked.length === 0
      ? []
      : [{ section, ...sum, score: sum.possible === 0 ? null : sum.points / sum.possible }];
  });
  const whole = summed(paper, shares);
  const score = whole.possible === 0 ? 1 : whole.points / whole.possible;
  // thirds of points don't add up exactly
  const passes = quiz.passMark === null || score >= quiz.passMark - 1e-9;
  const success = quiz.passMark === null ? 'unknown' : passes ? 'passed' : 'failed';
  return { score, success, ...whole, sections, shares };
}

const summed = (asked: Paper, shares: Readonly<Record<string, number>>) => ({
  points: asked.reduce((sum, { question }) => sum + question.points * (shares[question.id] ?? 0), 0),
  possible: asked.reduce((sum, { question }) => sum + question.points, 0),
});
