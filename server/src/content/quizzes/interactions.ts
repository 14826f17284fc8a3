import { paperOf } from './drawing.ts';
import type { Answer, Question } from './question.ts';
import { rightAnswer } from './showing.ts';
import type { Quiz } from './quiz.ts';
import { marked, type QuizState } from './sitting.ts';

/** The types of SCORM 2004, so that reports read a quiz as they read any other content. */
const types = {
  single: 'choice',
  multiple: 'choice',
  'true-false': 'true-false',
  short: 'fill-in',
  numeric: 'numeric',
  matching: 'matching',
  ordering: 'sequencing',
} as const satisfies Record<Question['type'], string>;

/**
 * Answers and sections of an attempt in the run-time's data model: an interaction for each question, an objective for
 * each section. Answers stand there in words, not by the ids the editor gave them.
 */
export function asRunTimeData(quiz: Quiz, state: QuizState): Readonly<Record<string, string>> {
  const result = marked(quiz, state);
  const interactions = paperOf(quiz, state.seed).map(({ section, question }) => {
    const given = state.answers[question.id];
    return {
      id: question.id,
      type: types[question.type],
      description: question.prompt,
      ...(given && { learner_response: inWords(question, given) }),
      result: resultOf(result.shares[question.id] ?? 0),
      weighting: String(question.points),
      'objectives.0.id': section.id,
      ...(state.submittedAt && { timestamp: state.submittedAt }),
      ...Object.fromEntries(rightAnswer(question).map((pattern, at) => [`correct_responses.${at}.pattern`, pattern])),
    };
  });
  const objectives = result.sections.map(({ section, points, possible, score }) => ({
    id: section.id,
    description: section.title,
    ...(score !== null && { 'score.scaled': String(score) }),
    'score.raw': String(points),
    'score.min': '0',
    'score.max': String(possible),
  }));
  return { ...listed('cmi.interactions', interactions), ...listed('cmi.objectives', objectives) };
}

const listed = (list: string, all: readonly Readonly<Record<string, string>>[]) =>
  Object.fromEntries(
    all.flatMap((one, at) => Object.entries(one).map(([field, value]) => [`${list}.${at}.${field}`, value])),
  );

/** In part is neither: the standards have a number for that. */
const resultOf = (share: number): string => (share === 1 ? 'correct' : share === 0 ? 'incorrect' : String(share));

function inWords(question: Question, given: Answer): string {
  if ('text' in given) return given.text;
  const texts = textsOf(question);
  const named = (id: string) => texts.get(id) ?? id;
  if ('pairs' in given)
    return Object.entries(given.pairs)
      .map(([left, match]) => `${named(left)}[.]${named(match)}`)
      .join('[,]');
  return ('chosen' in given ? given.chosen : given.order).map(named).join('[,]');
}

function textsOf(question: Question): ReadonlyMap<string, string> {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return new Map(question.answers.map(({ id, text }) => [id, text]));
    case 'matching':
      return new Map(
        question.pairs.flatMap(({ id, left, match, right }) => [
          [id, left],
          [match, right],
        ]),
      );
    case 'ordering':
      return new Map(question.entries.map(({ id, text }) => [id, text]));
    default:
      return new Map();
  }
}
