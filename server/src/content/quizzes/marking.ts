import { keyOf, withoutAccents } from '../../database/keys.ts';
import { type Answer, isGiven, type Question } from './question.ts';

/**
 * How much of a question an answer gets right, 0..1. What does not fit the question is wrong, never a fault.
 * @example mark({ ...numeric, value: 9.81, tolerance: 0.05 }, { text: '9,8' }) // 1
 */
export function mark(question: Question, answer: Answer | undefined): number {
  if (!isGiven(answer)) return 0;
  switch (question.type) {
    case 'single':
      return 'chosen' in answer ? Number(isOnlyRight(question.answers, answer.chosen)) : 0;
    case 'multiple':
      return 'chosen' in answer ? markChosen(question.answers, answer.chosen, question.partial) : 0;
    case 'true-false':
      return Number('chosen' in answer && answer.chosen.join() === String(question.isTrue));
    case 'short':
      return Number('text' in answer && question.accepted.some((one) => folded(one) === folded(answer.text)));
    case 'numeric':
      return Number('text' in answer && isNear(question, numberIn(answer.text, question.unit)));
    case 'matching':
      return 'pairs' in answer ? markPairs(question, answer.pairs) : 0;
    case 'ordering':
      return 'order' in answer ? markOrder(question, answer.order) : 0;
  }
}

type Choices = Extract<Question, { type: 'single' }>['answers'];
type Numeric = Extract<Question, { type: 'numeric' }>;

const isOnlyRight = (answers: Choices, chosen: readonly string[]): boolean =>
  chosen.length === 1 && answers.some(({ id, isRight }) => isRight && id === chosen[0]);

/** In part: every right choice counts, every wrong one takes one away, so that choosing all of them gains nothing. */
function markChosen(answers: Choices, chosen: readonly string[], partial: boolean): number {
  const right = answers.filter(({ isRight }) => isRight).map(({ id }) => id);
  const hits = right.filter((id) => chosen.includes(id)).length;
  const misses = new Set(chosen).size - hits;
  if (right.length === 0) return 0;
  if (!partial) return Number(hits === right.length && misses === 0);
  return Math.max(0, (hits - misses) / right.length);
}

function markPairs(
  { pairs, partial }: Extract<Question, { type: 'matching' }>,
  given: Readonly<Record<string, string>>,
) {
  const hits = pairs.filter(({ id, match, right }) => {
    // two things on the left may belong to the same words on the right
    const chosen = pairs.find((one) => one.match === given[id]);
    return chosen !== undefined && (chosen.match === match || folded(chosen.right) === folded(right));
  }).length;
  return share(hits, pairs.length, partial);
}

/** In part: every neighbour that follows as it should counts. */
function markOrder({ entries, partial }: Extract<Question, { type: 'ordering' }>, order: readonly string[]): number {
  const isRight = order.length === entries.length && entries.every(({ id }, at) => order[at] === id);
  if (isRight || !partial) return Number(isRight);
  if (new Set(order).size !== entries.length) return 0;
  const follows = entries.slice(1).filter(({ id }, at) => {
    const before = entries[at]?.id ?? '';
    return order.includes(before) && order[order.indexOf(before) + 1] === id;
  }).length;
  return share(follows, entries.length - 1, true);
}

const share = (hits: number, of: number, partial: boolean): number =>
  of <= 0 ? 0 : partial ? hits / of : Number(hits === of);

/** Short answers are compared without case, accents, spare spaces and a full stop at the end. */
const folded = (text: string): string => withoutAccents(keyOf(text)).replace(/[.!]+$/u, '');

/** A number as people write it: `1.5`, `1,5`, `1 500`, with its unit or without. */
export function numberIn(text: string, unit: string): number | null {
  const typed = keyOf(text).replaceAll(/[\s\u00A0\u202F']/gu, '');
  const bare = unit !== '' && typed.endsWith(keyOf(unit)) ? typed.slice(0, -keyOf(unit).length) : typed;
  const plain = bare.replace('\u2212', '-').replace(',', '.');
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/u.test(plain) ? Number(plain) : null;
}

/** Sums of decimals are not exact: 9.8 is within 0.1 of 9.7. */
const isNear = ({ value, tolerance }: Numeric, given: number | null): boolean =>
  value !== null && given !== null && Math.abs(given - value) <= tolerance + 1e-9 * Math.max(1, Math.abs(value));
