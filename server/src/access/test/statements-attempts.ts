import { upload } from '../../content/test/packages.ts';
import { course, enrollment, fresh, get, lena, olu, patching, post, posting, sam, type Statements } from './asked.ts';

const entered = (): Promise<string> =>
  post(`/api/enrollments/${enrollment}/offline-attempts`, { doneOn: '2026-02-03', outcome: 'failed' });
const list = () => Buffer.from('%PDF-1.7 a list with names');

/** What is asked about attempts that others than the content say something of. */
export const attemptStatements: Statements = {
  'attempt.list-own': [
    2,
    get(
      () => `/api/my/enrollments/${enrollment}/attempts`,
      () => sam,
    ),
  ],
  'attempt.view': [3, get(async () => `/api/attempts/${await entered()}`)],
  'attempt.edit': [
    10,
    patching(
      async () => `/api/attempts/${await entered()}`,
      () => ({ outcome: 'incomplete', reason: fresh() }),
    ),
  ],
  'attempt.edit-limit': [
    7,
    async () => {
      const path = `/api/enrollments/${enrollment}/items/${course.items[0]?.id}/attempt-limit`;
      return [olu, () => olu.put(path, { attemptLimit: 90, reason: fresh() })];
    },
  ],
  'attempt.add-offline': [
    7,
    posting(
      () => `/api/enrollments/${enrollment}/offline-attempts`,
      () => ({ doneOn: '2026-02-03', outcome: 'failed' }),
    ),
  ],
  'attempt.add-evidence': [
    8,
    async () => {
      const path = `/api/attempts/${await entered()}/evidence`;
      return [lena, () => upload(lena, list(), 'list.pdf', path)];
    },
  ],
  'enrollment.view-evidence': [
    3,
    get(async () => {
      const { body } = await upload(olu, list(), 'list.pdf', `/api/attempts/${await entered()}/evidence`);
      return `/api/enrollments/${enrollment}/evidence/${body.id}`;
    }),
  ],
};
