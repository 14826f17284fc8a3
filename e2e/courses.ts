import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { api, until, type Visitor } from './harness.ts';

type Body = Record<string, never> & {
  id: string;
  state: string;
  enrollmentId: string;
  url: string;
  organization: { id: string };
  items: { id: string; launchable: boolean }[];
};
export const asked = async (who: Visitor, method: string, path: string, body?: unknown): Promise<Body> => {
  const answer = await api(who, method, path, body);
  assert.ok(answer.status < 300, `${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Body;
};

export type Course = Readonly<{ id: string; enrollment: string; item: string }>;

/** Somebody loads a package and assigns its course to everybody, so also to this learner. */
export async function assigned(author: Visitor, learner: Visitor, bytes: Uint8Array): Promise<Course> {
  const uploaded = await author.page.evaluate(async (base64) => {
    const form = new FormData();
    form.append('file', new Blob([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))]), 'course.zip');
    return (await (await fetch('/api/content-packages', { method: 'POST', body: form })).json()) as { id: string };
  }, Buffer.from(bytes).toString('base64'));
  await until(
    async () => (await asked(author, 'GET', `/api/content-packages/${uploaded.id}`)).state === 'ready',
    () => 'the package was not read',
  );
  const { id } = await asked(author, 'POST', `/api/content-packages/${uploaded.id}/course`, {});
  await asked(author, 'POST', `/api/courses/${id}/publish`);
  const assignment = { courseId: id, name: 'Now', audience: { everybody: true }, dueDays: 14 };
  await asked(author, 'POST', '/api/assignments', assignment);
  const mine = await asked(learner, 'GET', `/api/my/courses/${id}`);
  return { id, enrollment: mine.enrollmentId, item: mine.items.find((one) => one.launchable)?.id ?? '' };
}

/** Opens a course in a tab of its own. */
export async function opened(learner: Visitor, { enrollment, item }: Course): Promise<Page> {
  const { url } = await asked(learner, 'POST', '/api/my/launches', { enrollmentId: enrollment, itemId: item });
  const page = await learner.context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(url);
  return page;
}

/** The frame that a file of the package is shown in. */
export const content = async (page: Page, name: string): Promise<Frame> => {
  const found = () => page.frames().find((one) => one.url().includes(`/content/`) && one.url().includes(name));
  await until(
    () => found() !== undefined,
    () => `${name} was not opened`,
  );
  const frame = found();
  assert.ok(frame);
  return frame;
};
