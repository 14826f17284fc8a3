import assert from 'node:assert/strict';
import type { Person, TestWorld } from '../../testing.ts';

export type Versioned = ReturnType<typeof versioned>;

/** Courses of links in versions, by one author, and what their learners do with them; the first of these unless said otherwise. */
export function versioned(w: TestWorld, author: Person, learners: readonly [Person, ...Person[]]) {
  const [sam] = learners;
  let made = 0;
  const write = async (item: string, body: object) => {
    const { headers } = await author.get(`/api/items/${item}`);
    const { status, text } = await author.patch(`/api/items/${item}`, body, {
      headers: { 'if-match': String(headers['etag']) },
    });
    assert.equal(status, 200, text);
  };
  const link = (note = '') => ({ content: { address: 'https://harbor.example', note, done: 'opened' } });
  const add = async (course: string, title: string): Promise<string> => {
    const { body } = await author.post(`/api/courses/${course}/items`, { kind: 'link', title });
    await write(body.id, link());
    return body.id;
  };
  /** A published course with links of these titles, which they learn. */
  const taught = async (...titles: string[]): Promise<string> => {
    const { body } = await author.post('/api/courses', { title: `Rescue ${(made += 1)}` });
    for (const title of titles) await add(body.id, title);
    assert.equal((await author.post(`/api/courses/${body.id}/publish`)).status, 200);
    await author.post(`/api/courses/${body.id}/participants`, { who: { users: learners.map(({ id }) => id) } });
    return body.id;
  };
  const mine = async (course: string, who = sam) => (await who.get(`/api/my/courses/${course}`)).body;
  const open = async (course: string, title: string, who = sam): Promise<string> => {
    const { enrollmentId, items } = await mine(course, who);
    const itemId = items.find((one: { title: string }) => one.title === title).id;
    const { status, body, text } = await who.post('/api/my/launches', { enrollmentId, itemId });
    assert.equal(status, 201, text);
    return `/api/my/launches/${String(new URL(body.url).pathname.split('/').at(-1))}`;
  };
  const done = (at: string, who = sam) =>
    who.post(`${at}/progress`, { number: 1, seconds: 1, progress: { did: 'opened' } });
  const learn = async (course: string, title: string, who = sam) => {
    assert.equal((await done(await open(course, title, who), who)).status, 200);
  };
  const begin = async (course: string) => (await author.post(`/api/courses/${course}/draft`)).body;
  const itemOf = (draft: { items: { id: string; title: string }[] }, title: string) =>
    draft.items.find((one) => one.title === title)?.id ?? '';
  const publish = (course: string, body: object = {}) => {
    w.clock.now = new Date(w.clock.now.getTime() + 60_000);
    return author.post(`/api/courses/${course}/publish`, body);
  };
  const people = async (course: string, who = author) => (await who.get(`/api/courses/${course}/people`)).body;
  const titles = async (course: string, who = sam) =>
    (await mine(course, who)).items.map(({ title, state }: { title: string; state: string }) => `${title} ${state}`);
  const listed = async (course: string) =>
    (await author.get(`/api/enrollments/${(await mine(course)).enrollmentId}/attempts`)).body.items;

  return { write, link, add, taught, mine, open, done, learn, begin, itemOf, publish, people, titles, listed };
}
