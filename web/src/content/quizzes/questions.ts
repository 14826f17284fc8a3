import type { Question } from '../../api/types.ts';
import type { Text } from '../../say.ts';

export type QuestionType = Question['type'];
export type Choices = Extract<Question, { type: 'single' }>['answers'];

export const typeNames: Readonly<Record<QuestionType, Text>> = {
  single: { en: 'One right answer', de: 'Eine richtige Antwort' },
  multiple: { en: 'Several right answers', de: 'Mehrere richtige Antworten' },
  'true-false': { en: 'True or false', de: 'Richtig oder falsch' },
  short: { en: 'Short answer', de: 'Kurze Antwort' },
  numeric: { en: 'Number', de: 'Zahl' },
  matching: { en: 'Match pairs', de: 'Paare zuordnen' },
  ordering: { en: 'Put in order', de: 'Reihenfolge' },
};
export const questionTypes: readonly QuestionType[] = [
  ...(['single', 'multiple', 'true-false', 'short'] as const),
  ...(['numeric', 'matching', 'ordering'] as const),
];

/** Names something within a quiz; nothing is told by it. */
export const newName = (): string => crypto.randomUUID().slice(0, 13);

const asked = (id: string) => ({ id, prompt: '', points: 1, tags: [], feedback: { right: '', wrong: '' } });

export const newChoice = (text = '', isRight = false): Choices[number] => ({
  id: newName(),
  text,
  isRight,
  feedback: '',
});
export const newPair = (left = '', right = '') => ({ id: newName(), left, match: newName(), right });
export const newEntry = (text = '') => ({ id: newName(), text });

/** A question of a type as it begins. */
export function newQuestion(type: QuestionType, id = newName()): Question {
  const own = asked(id);
  switch (type) {
    case 'single':
      return { ...own, type, answers: [newChoice('', true), newChoice()] };
    case 'multiple':
      return { ...own, type, answers: [newChoice('', true), newChoice()], partial: true };
    case 'true-false':
      return { ...own, type, isTrue: true };
    case 'short':
      return { ...own, type, accepted: [''] };
    case 'numeric':
      return { ...own, type, value: null, tolerance: 0, unit: '' };
    case 'matching':
      return { ...own, type, pairs: [newPair(), newPair()], partial: true };
    case 'ordering':
      return { ...own, type, entries: [newEntry(), newEntry()], partial: false };
  }
}

/** The same question as another type: what both have stays. */
export function asType(question: Question, type: QuestionType): Question {
  const { id, prompt, points, tags, feedback } = question;
  const next = { ...newQuestion(type, id), prompt, points, tags, feedback };
  const hadChoices = question.type === 'single' || question.type === 'multiple';
  const hasChoices = next.type === 'single' || next.type === 'multiple';
  return hadChoices && hasChoices ? { ...next, answers: question.answers } : next;
}

/** A question once more, under names of its own. */
export function copyOf(question: Question): Question {
  const id = newName();
  switch (question.type) {
    case 'single':
    case 'multiple':
      return { ...question, id, answers: question.answers.map((one) => ({ ...one, id: newName() })) };
    case 'matching':
      return { ...question, id, pairs: question.pairs.map((one) => ({ ...one, id: newName(), match: newName() })) };
    case 'ordering':
      return { ...question, id, entries: question.entries.map((one) => ({ ...one, id: newName() })) };
    default:
      return { ...question, id };
  }
}

/** Moves one of a list up or down; the list itself when it can't go further. */
export function moved<T>(all: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const to = at + by;
  const one = all[at];
  if (one === undefined || to < 0 || to >= all.length) return all;
  return all.toSpliced(at, 1).toSpliced(to, 0, one);
}
