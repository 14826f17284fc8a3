import { upload } from '../../content/test/packages.ts';
import { assign, fresh, get, olu, post, posting, sam, type Statements, version } from './asked.ts';

const step = { id: 'a', title: 'Tie a knot', detail: '', most: 1, least: 1, mustPass: true };

/** The enrollment of Sam in a new course of one item that people assess, and the item. */
async function made(kind: string, more: object): Promise<{ enrollment: string; item: string; at: string }> {
  const course = await post('/api/courses', { title: fresh() });
  const id = await post(`/api/courses/${course}/items`, { kind, title: fresh() });
  const content = { note: 'Anything', criteria: [step], assessors: [], ...more };
  await olu.patch(`/api/items/${id}`, { content }, await version(`/api/items/${id}`));
  await olu.post(`/api/courses/${course}/publish`);
  await assign(course);
  const { body } = await sam.get(`/api/my/courses/${course}`);
  const [enrollment, item] = [body.enrollmentId, body.items[0].id];
  return { enrollment, item, at: `/api/enrollments/${enrollment}/items/${item}` };
}
const checklist = () => made('checklist', { confirms: true });
/** Sam’s page of an item. */
async function opened(enrollmentId: string, itemId: string): Promise<string> {
  const { body } = await sam.post('/api/my/launches', { enrollmentId, itemId });
  return `/api/my/launches/${String(new URL(body.url).pathname.split('/').at(-1))}`;
}
const seen = { marks: { a: 1 }, next: 'decides' };
/** The attempt of Sam, seen once. */
const observed = async (): Promise<string> =>
  (await olu.post(`${(await checklist()).at}/observations`, seen)).body.attemptId;

const letter = () => Buffer.from('%PDF-1.7 a letter');

/** A task that Sam has opened, and his page of it. */
async function task(): Promise<{ page: string; at: string }> {
  const { enrollment, item, at } = await made('submission', { passMark: 0, text: true, files: 9 });
  return { at, page: await opened(enrollment, item) };
}

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
        return `${await opened(enrollment, item)}/assessment`;
      },
      () => sam,
    ),
  ],
  'content.add-file': [
    8,
    async () => {
      const { page } = await task();
      return [sam, () => upload(sam, letter(), 'letter.pdf', `${page}/files`)];
    },
  ],
  'content.remove-file': [
    7,
    async () => {
      const { page } = await task();
      const { body } = await upload(sam, letter(), 'letter.pdf', `${page}/files`);
      return [sam, () => sam.delete(`${page}/files/${body.id}`)];
    },
  ],
  'attempt.read-file': [
    3,
    get(async () => {
      const { page, at } = await task();
      const { body } = await upload(sam, letter(), 'letter.pdf', `${page}/files`);
      await sam.post(`${page}/progress`, { number: 1, seconds: 1, progress: { did: 'handed-in', text: '' } });
      return `${at}/files/${body.id}`;
    }),
  ],
};
