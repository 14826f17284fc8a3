import { z } from 'zod';
import type { Text } from '../../text.ts';
import { faults } from '../authoring/faults.ts';
import { poolOf } from './drawing.ts';
import { type Question, question } from './question.ts';

export const section = z.strictObject({
  id: z.string().regex(/^[\w-]{1,40}$/u),
  title: z.string().trim().max(200),
  /** So many of the questions are asked, drawn anew for every attempt; null: all of them. */
  draw: z.int().min(1).max(500).nullable().default(null),
  /** Only questions with this tag are drawn. */ tag: z.string().trim().min(1).max(60).nullable().default(null),
  questions: z.array(question).max(500),
});
export type Section = z.output<typeof section>;

export const feedbackTimes = ['never', 'after-each', 'after-submission', 'after-passing', 'after-date'] as const;

/** What an item of the kind `quiz` holds. */
export const quiz = z
  .strictObject({
    sections: z.array(section).max(50),
    shuffleQuestions: z.boolean().default(false),
    shuffleAnswers: z.boolean().default(true),
    /** 0..1; null: nobody passes or fails. */ passMark: z.number().min(0).max(1).nullable().default(0.8),
    attemptLimit: z.int().min(1).max(100).nullable().default(null),
    minutes: z.int().min(1).max(1_440).nullable().default(null),
    paging: z.enum(['one', 'all']).default('one'),
    mayGoBack: z.boolean().default(true),
    /** When right answers and feedback are shown. */ feedback: z.enum(feedbackTimes).default('after-submission'),
    feedbackFrom: z.iso.datetime({ offset: true }).nullable().default(null),
  })
  .refine(({ sections }) => areDistinct(sections.flatMap((one) => [one.id, ...one.questions.map(({ id }) => id)])), {
    message: faults.sameId.en,
  });
export type Quiz = z.output<typeof quiz>;

export const emptyQuiz = (): Quiz => quiz.parse({ sections: [{ id: 'section-1', title: '', questions: [] }] });

/** What hinders publishing: which question (null: the quiz itself), and why. */
export type QuizProblem = Readonly<{ question: string | null; says: Text; values?: Readonly<Record<string, string>> }>;

export function problemsOf(one: Quiz): readonly QuizProblem[] {
  const ofSections = one.sections.flatMap(problemsOfSection);
  const ofQuestions = one.sections.flatMap(({ questions }) =>
    questions.flatMap((each) => problemsOfQuestion(each).map((says) => ({ question: each.id, says }))),
  );
  const isEmpty = one.sections.every(({ questions }) => questions.length === 0);
  const whole = [
    ...(isEmpty ? [says.noQuestions] : []),
    ...(one.feedback === 'after-date' && one.feedbackFrom === null ? [says.noDate] : []),
  ].map((each) => ({ question: null, says: each }));
  return [...whole, ...ofSections, ...ofQuestions];
}

function problemsOfSection(one: Section): readonly QuizProblem[] {
  const pool = poolOf(one).length;
  if (one.draw === null || pool >= one.draw) return [];
  const values = { section: one.title || one.id, draw: String(one.draw), pool: String(pool) };
  return [{ question: null, says: says.tooFew, values }];
}

function problemsOfQuestion(one: Question): readonly Text[] {
  const own = one.prompt === '' ? [says.noPrompt] : [];
  switch (one.type) {
    case 'single':
      return [...own, ...ofChoices(one.answers), ...(rightOf(one.answers) > 1 ? [says.severalRight] : [])];
    case 'multiple':
      return [...own, ...ofChoices(one.answers)];
    case 'short':
      return one.accepted.some((each) => each !== '') ? own : [...own, says.noAccepted];
    case 'numeric':
      return one.value === null ? [...own, says.noNumber] : own;
    case 'matching': {
      const isWhole = one.pairs.length >= 2 && one.pairs.every(({ left, right }) => left !== '' && right !== '');
      const areApart = areDistinct(one.pairs.flatMap(({ id, match }) => [id, match]));
      return isWhole && areApart ? own : [...own, says.noPairs];
    }
    case 'ordering': {
      const isWhole = one.entries.length >= 2 && one.entries.every(({ text }) => text !== '');
      return isWhole && areDistinct(one.entries.map(({ id }) => id)) ? own : [...own, says.noEntries];
    }
    default:
      return own;
  }
}

type Choices = Extract<Question, { type: 'single' }>['answers'];

const rightOf = (answers: Choices): number => answers.filter(({ isRight }) => isRight).length;

function ofChoices(answers: Choices): readonly Text[] {
  const isWhole = answers.length >= 2 && answers.every(({ text }) => text !== '');
  const areApart = areDistinct(answers.map(({ id }) => id));
  return [...(isWhole && areApart ? [] : [says.fewAnswers]), ...(rightOf(answers) > 0 ? [] : [says.noneRight])];
}

const areDistinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

const says = {
  noQuestions: { en: 'The quiz has no question yet.', de: 'Der Test hat noch keine Frage.' },
  noDate: {
    en: 'Say from when on right answers are shown.',
    de: 'Legen Sie fest, ab wann die richtigen Antworten gezeigt werden.',
  },
  tooFew: {
    en: 'Section {section} draws {draw} questions and has {pool} to draw from.',
    de: 'Abschnitt {section} zieht {draw} Fragen und hat {pool} zur Auswahl.',
  },
  noPrompt: { en: 'A question has no words yet.', de: 'Eine Frage hat noch keinen Text.' },
  fewAnswers: {
    en: 'Give at least two answers, none of them empty.',
    de: 'Geben Sie mindestens zwei Antworten an, keine davon leer.',
  },
  noneRight: { en: 'No answer is marked as right.', de: 'Keine Antwort ist als richtig markiert.' },
  severalRight: {
    en: 'Only one answer can be right here. Mark one, or make it a question with several answers.',
    de: 'Hier kann nur eine Antwort richtig sein. Markieren Sie eine oder machen Sie eine Mehrfachauswahl daraus.',
  },
  noAccepted: {
    en: 'Give at least one answer that is accepted.',
    de: 'Geben Sie mindestens eine akzeptierte Antwort an.',
  },
  noNumber: { en: 'Give the number that is right.', de: 'Geben Sie die richtige Zahl an.' },
  noPairs: {
    en: 'Give at least two pairs with both sides filled in.',
    de: 'Geben Sie mindestens zwei Paare mit beiden Seiten an.',
  },
  noEntries: {
    en: 'Give at least two entries to put in order.',
    de: 'Geben Sie mindestens zwei Einträge zum Ordnen an.',
  },
} satisfies Record<string, Text>;
