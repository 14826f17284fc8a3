import type { QuizAnswer, ShownQuestion, ShownQuiz } from '../../api/types.ts';

export type Answers = Readonly<Record<string, QuizAnswer>>;

/** Does an answer say anything? */
export function isGiven(answer: QuizAnswer | undefined): boolean {
  if (!answer) return false;
  if ('chosen' in answer) return answer.chosen.length > 0;
  if ('text' in answer) return answer.text.trim() !== '';
  if ('pairs' in answer) return Object.keys(answer.pairs).length > 0;
  return answer.order.length > 0;
}

export const isSame = (a: QuizAnswer | undefined, b: QuizAnswer | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Answers the server has not acknowledged yet. */
export const unsaved = (mine: Answers, { answers }: Pick<ShownQuiz, 'answers'>): Answers =>
  Object.fromEntries(Object.entries(mine).filter(([id, answer]) => !isSame(answers[id], answer)));

const keyOf = (attempt: string): string => `ambit.quiz.${attempt}`;

/** What was typed and not acknowledged outlives the page, until it is. */
export function keepUnsaved(attempt: string, answers: Answers): void {
  if (Object.keys(answers).length > 0) sessionStorage.setItem(keyOf(attempt), JSON.stringify(answers));
  else sessionStorage.removeItem(keyOf(attempt));
}

/** Only answers to questions that are asked now: another try has others. */
export function keptUnsaved(attempt: string, questions: readonly ShownQuestion[]): Answers {
  const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(attempt)) ?? '{}');
  const asked = new Set(questions.map(({ id }) => id));
  // The border: the lines above wrote it.
  return Object.fromEntries(Object.entries(kept as Answers).filter(([id]) => asked.has(id)));
}

/** Chooses one, or adds it to those chosen. */
export function choose(answer: QuizAnswer | undefined, id: string, isOnly: boolean): QuizAnswer {
  const before = answer && 'chosen' in answer ? answer.chosen : [];
  if (isOnly) return { chosen: [id] };
  return { chosen: before.includes(id) ? before.filter((one) => one !== id) : [...before, id] };
}
