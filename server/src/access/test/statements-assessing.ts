import { upload } from '../../content/test/packages.ts';
import { assign, fresh, get, olu, post, posting, sam, type Statements, version } from './asked.ts';

const step = { id: 'a', title: 'Tie a knot', detail: '', most: 1, least: 1, mustPass: true };

/** The enrollment of Sam in a new course of one checklist, and the item. */
async function checklist(): Promise<{ enrollment: string; item: string; at: string }> {
  const course = await post('/api/courses', { title: fresh() });
  const id = await post(`/api/courses/${course}/items`, { kind: 'checklist', title: fresh() });
  const content = { note: '', criteria: [step], assessors: [], confirms: true };
  await olu.patch(`/api/items/${id}`, { content }, await version(`/api/items/${id}`));
  await olu.post(`/api/courses/${course}/publish`);
  await assign(course);
  const { body } = await sam.get(`/api/my/courses/${course}`);
  const [enrollment, item] = [body.enrollmentId, body.items[0].id];
  return { enrollment, item, at: `/api/enrollments/${enrollment}/items/${item}` };
}
const seen = { marks: { a: 1 }, decides: true };
/** The attempt of Sam, seen once. */
const observed = async (): Promise<string> =>
  (await olu.post(`${(await checklist()).at}/observations`, seen)).body.attemptId;

/** What is asked about items that people assess. */
export const assessingStatements: Statements = {
  'attempt.view-to-assess': [3, get(async () => `${(await checklist()).at}/assessment`)],
  'attempt.assess': [
    11,
    posting(
      async () => `${(await checklist()).at}/observations`,
      () => seen,
    ),
  ],
  'attempt.add-photo': [
    8,
    async () => {
      const path = `/api/attempts/${await observed()}/photos`;
      return [olu, () => upload(olu, Buffer.from('%PDF-1.7'), 'seen.pdf', path)];
    },
  ],
  'content.read-assessment': [
    4,
    get(
      async () => {
        const { enrollment, item } = await checklist();
        const { body } = await sam.post('/api/my/launches', { enrollmentId: enrollment, itemId: item });
        return `/api/my/launches/${String(new URL(body.url).pathname.split('/').at(-1))}/assessment`;
      },
      () => sam,
    ),
  ],
};
