import { question, titleKey } from '../../content/index.ts';
import type { Place } from './place.ts';

const questions = [
  { id: 'exit', type: 'true-false', prompt: 'A lift is a way out when there is a fire.', isTrue: false },
  { id: 'call', type: 'short', prompt: 'Which number do you call in an emergency?', accepted: ['112'] },
].map((one) => question.parse(one));

/** A bank with a few questions that belongs to somebody. */
export function addQuestionBank(place: Place, title: string, owner: string): void {
  place.put('question_banks', {
    ...{ id: place.id('question-bank', title), title, title_key: titleKey(title), owner_id: place.user(owner) },
    ...{ questions: JSON.stringify(questions), question_count: questions.length },
    ...{ created_at: place.now, updated_at: place.now },
  });
}
