import { z } from 'zod';
import { quizShown, shownQuiz } from '../../content/index.ts';
import { one, operation } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { enrollment, results } from '../../training/index.ts';
import { attempt, ownAttempts } from '../privileges.ts';
import { shownAnswer, shownSection } from './shown.ts';
import { answersOf, ownResult } from './store.ts';

const answered = z.object({
  id: z.uuid(),
  title: z.string(),
  number: z.number(),
  score: z.number().nullable(),
  success: z.enum(['unknown', 'passed', 'failed']),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  sections: z.array(shownSection),
  answers: z.array(shownAnswer),
});

/** Attempts that are shown with their answers: an answer for each would not fit on a page. */
const mostAttempts = 20;

export const readAnswers = operation({
  id: 'result.view-answers',
  does: {
    en: 'See what a user answered to each question of a course',
    de: 'Sehen, was ein Benutzer auf jede Frage eines Kurses geantwortet hat',
  },
  method: 'GET',
  path: '/api/enrollments/:id/answers',
  needs: results.viewAnswers,
  on: one(enrollment),
  output: z.object({ items: z.array(answered) }),
  run: async (c) => {
    const { thing } = c.granted;
    const rows = await answersOf(c.tx, thing?.organization ?? c.at.id, thing?.id ?? '', mostAttempts);
    const items = rows.map(({ startedAt, endedAt, sections, answers, ...row }) => ({
      ...row,
      sections: [...sections],
      answers: answers.map((each) => ({ ...each, right: [...each.right] })),
      startedAt: startedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    }));
    return { items };
  },
});

export const readOwnResults = operation({
  id: 'attempt.view-own-results',
  does: { en: 'See the result of one’s own attempt', de: 'Das Ergebnis des eigenen Versuchs ansehen' },
  method: 'GET',
  path: '/api/my/attempts/:id/results',
  needs: ownAttempts.viewOwnResults,
  on: one(attempt),
  output: z.object({
    id: z.uuid(),
    title: z.string(),
    number: z.number(),
    score: z.number().nullable(),
    completion: z.enum(['unknown', 'incomplete', 'completed']),
    success: z.enum(['unknown', 'passed', 'failed']),
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    /** What a quiz shows of it by its own rules; null for other content and before it was begun. */ quiz: shownQuiz.nullable(),
  }),
  run: async (c) => {
    const { thing } = c.granted;
    const found = await ownResult(c.tx, thing?.organization ?? c.at.id, thing?.id ?? '');
    if (!found) throw new Refusal(problems['not-found']);
    const { kind, content, state, startedAt, endedAt, ...rest } = found;
    return {
      ...rest,
      startedAt: startedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      quiz: kind === 'quiz' && state ? quizShown(content, state, c.now) : null,
    };
  },
});
