import {
  asRunTimeData,
  beginQuiz,
  marked,
  type Quiz,
  quiz,
  quizProgress,
  type QuizRefusal,
  type QuizState,
  quizState,
  settled,
  takeProgress,
} from '../../content/index.ts';
import { Refusal, refusals } from '../../refusal.ts';
import { ownPlay } from './own-play.ts';

/** Begun by the learner, answered question by question, marked by the server when it is handed in or its time is over. */
export const quizPlay = ownPlay({
  kind: 'quiz',
  content: quiz,
  state: quizState.nullable(),
  begin: () => null,
  progress: quizProgress,
  take: ({ content, state, progress, attempt, now }) => {
    // starting twice goes on with what was started
    const begun = state ?? (progress.begin ? beginQuiz(content, attempt, now) : null);
    if (begun === null) throw new Refusal(refused['quiz-not-begun']);
    if (progress.begin) return { ...standing(content, begun), ...(begun.endsAt && { endsAt: new Date(begun.endsAt) }) };
    const next = takeProgress(content, begun, progress, now);
    if (typeof next === 'string') throw new Refusal(refused[next]);
    return standing(content, next);
  },
  end: (content, state, now) => {
    const over = state && settled(state, now);
    return over && over.submittedAt !== null ? standing(content, over) : null;
  },
});

/** Before it is handed in nothing is told of how it stands: not to the learner, and not to who looks at results. */
function standing(content: Quiz, state: QuizState) {
  if (state.submittedAt === null) return { state, completion: 'incomplete', success: 'unknown', score: null } as const;
  const { success, score } = marked(content, state);
  const data = asRunTimeData(content, state);
  return { state, completion: 'completed', success, score, data, ends: true } as const;
}

const refused = refusals({
  'quiz-not-begun': {
    status: 409,
    says: { en: 'Start the quiz before you answer.', de: 'Starten Sie den Test, bevor Sie antworten.' },
  },
  'quiz-time-over': {
    status: 409,
    says: {
      en: 'The time is over. What was saved until then counts; this came too late.',
      de: 'Die Zeit ist um. Was bis dahin gespeichert war, zählt; das hier kam zu spät.',
    },
  },
  'quiz-submitted': {
    status: 409,
    says: {
      en: 'This quiz was handed in already, so nothing can be changed any more.',
      de: 'Dieser Test wurde schon abgegeben und lässt sich nicht mehr ändern.',
    },
  },
  'quiz-no-way-back': {
    status: 409,
    says: {
      en: 'In this quiz there is no way back to questions you have left.',
      de: 'In diesem Test gibt es keinen Weg zurück zu früheren Fragen.',
    },
  },
  'quiz-answer-final': {
    status: 409,
    says: {
      en: 'This answer was looked at already, so it cannot be changed.',
      de: 'Diese Antwort wurde schon ausgewertet und lässt sich nicht mehr ändern.',
    },
  },
  'quiz-not-asked': {
    status: 409,
    says: {
      en: 'This question is not part of your quiz. Load the page again.',
      de: 'Diese Frage gehört nicht zu Ihrem Test. Laden Sie die Seite neu.',
    },
  },
} satisfies Record<QuizRefusal | 'quiz-not-begun', unknown>);
