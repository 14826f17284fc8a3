import { deleting, enrollment, fresh, get, olu, patching, post, posting, sam, type Statements } from './asked.ts';

const newBank = () => ({ title: fresh() });
const addBank = () => post('/api/question-banks', newBank());

/** What is asked about question banks and about answers. */
export const quizStatements: Statements = {
  'question-bank.create': [3, posting(() => '/api/question-banks', newBank)],
  'question-bank.view': [3, get(async () => `/api/question-banks/${await addBank()}`)],
  'question-bank.edit': [
    5,
    patching(
      async () => `/api/question-banks/${await addBank()}`,
      () => ({ title: fresh() }),
    ),
  ],
  'question-bank.delete': [5, deleting(async () => `/api/question-banks/${await addBank()}`)],
  'question-bank.list': [2, get(() => '/api/question-banks')],
  'result.view-answers': [3, get(() => `/api/enrollments/${enrollment}/answers`)],
  'attempt.view-own-results': [
    3,
    get(
      async () =>
        `/api/my/attempts/${(await olu.get(`/api/enrollments/${enrollment}/attempts`)).body.items[0].id}/results`,
      () => sam,
    ),
  ],
};
