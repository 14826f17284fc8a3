import type { Question } from '../../api/types.ts';

export type QuizSection = Readonly<{
  id: string;
  title: string;
  /** So many are drawn for each attempt; null: all of them are asked. */ draw: number | null;
  tag: string | null;
  questions: readonly Question[];
}>;

/** What an item of the kind `quiz` holds. */
export type Quiz = Readonly<{
  sections: readonly QuizSection[];
  shuffleQuestions: boolean;
  shuffleAnswers: boolean;
  /** 0..1; null: nobody passes or fails. */ passMark: number | null;
  attemptLimit: number | null;
  minutes: number | null;
  paging: 'one' | 'all';
  mayGoBack: boolean;
  feedback: 'never' | 'after-each' | 'after-submission' | 'after-passing' | 'after-date';
  feedbackFrom: string | null;
}>;
