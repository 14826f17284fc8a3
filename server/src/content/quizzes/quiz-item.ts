import type { Text } from '../../text.ts';
import { itemKind } from '../authoring/item-kind.ts';
import { emptyQuiz, problemsOf, type Quiz, type QuizProblem, quiz } from './quiz.ts';
import { quizShown } from './showing.ts';

/** A quiz as an item of a course. */
export const quizItem = itemKind({
  kind: 'quiz',
  title: { en: 'Quiz', de: 'Test' },
  content: quiz,
  empty: emptyQuiz,
  problems: (held) => problemsOf(held).map((problem) => inWords(held, problem)),
  shown: quizShown,
  files: () => [],
});

/** A problem with the number of its question, counted through all sections as the editor counts. */
function inWords({ sections }: Quiz, { question, says, values = {} }: QuizProblem): Text {
  const filled = (text: string) => text.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '');
  if (question === null) return { en: filled(says.en), de: filled(says.de) };
  const number = sections.flatMap(({ questions }) => questions).findIndex(({ id }) => id === question) + 1;
  return { en: `Question ${number}: ${filled(says.en)}`, de: `Frage ${number}: ${filled(says.de)}` };
}
