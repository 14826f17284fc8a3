import assert from 'node:assert/strict';
import { upload } from '../../content/test/packages.ts';
import type { Person } from '../../testing.ts';

/** A draft with one item of a kind, and what its author does with it. */
export async function draftedItem(author: Person, kind: string) {
  const course: string = (await author.post('/api/courses', { title: 'Made here' })).body.id;
  const made = await author.post(`/api/courses/${course}/items`, { kind, title: 'An item' });
  assert.equal(made.status, 201, made.text);
  const item: string = made.body.id;
  return {
    course,
    send: async (bytes: Buffer): Promise<string> =>
      (await upload(author, bytes, 'file', `/api/courses/${course}/files`)).body.id,
    write: async (content: object) => {
      const { headers } = await author.get(`/api/items/${item}`);
      return author.patch(`/api/items/${item}`, { content }, { headers: { 'if-match': String(headers['etag']) } });
    },
  };
}

/** Publishes a course for everybody; the learner opens its first item, and reads how it stands. */
export async function publishedTo(author: Person, learner: Person, course: string) {
  assert.equal((await author.post(`/api/courses/${course}/publish`)).status, 200);
  await author.post('/api/assignments', { courseId: course, name: 'Now', audience: { everybody: true }, dueDays: 14 });
  const { body: mine } = await learner.get(`/api/my/courses/${course}`);
  return {
    /** The path of a new launch. */
    open: async (): Promise<string> => {
      const on = { enrollmentId: mine.enrollmentId, itemId: mine.items[0].id };
      const { body, text } = await learner.post('/api/my/launches', on);
      assert.ok(body.url, text);
      return `/api/my/launches/${String(new URL(body.url).pathname.split('/').at(-1))}`;
    },
    state: async () => (await learner.get(`/api/my/courses/${course}`)).body.state,
  };
}
