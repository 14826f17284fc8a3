import { ask } from '../../attempts/test/learner.ts';
import { published, runJobs, smallPackage, upload } from '../../content/test/packages.ts';
import { assign, deleting, fresh, get, olu, patching, posting, sam, type Statements, version, w } from './asked.ts';

/** A course of ours with one link, as a draft. */
async function built(): Promise<{ id: string; item: string }> {
  const { body: course } = await olu.post('/api/courses', { title: fresh() });
  const { body } = await olu.post(`/api/courses/${course.id}/items`, { kind: 'link', title: fresh() });
  const content = { address: 'https://harbor.example', note: '', done: 'opened' };
  await olu.patch(`/api/items/${body.id}`, { content }, await version(`/api/items/${body.id}`));
  return { id: course.id, item: body.id };
}
/** A published course with a draft beside it. */
const begun = async (): Promise<string> => {
  const { id } = await published(w, olu, fresh());
  await olu.post(`/api/courses/${id}/draft`);
  return id;
};
const versions = async (id: string) => (await olu.get(`/api/courses/${id}/versions`)).body.items;
/** The launch of a link by Sam. */
async function opened(): Promise<string> {
  const { id } = await built();
  await olu.post(`/api/courses/${id}/publish`);
  await assign(id);
  const { body: mine } = await sam.get(`/api/my/courses/${id}`);
  const { body } = await sam.post('/api/my/launches', { enrollmentId: mine.enrollmentId, itemId: mine.items[0].id });
  return `/api/my/launches/${String(new URL(body.url).pathname.split('/').at(-1))}`;
}

/** What is asked about courses that are built by hand. */
export const authoringStatements: Statements = {
  'course.create': [
    5,
    posting(
      () => '/api/courses',
      () => ({ title: fresh() }),
    ),
  ],
  'course-version.view-draft': [3, get(async () => `/api/courses/${(await built()).id}/draft`)],
  'course-version.begin': [9, posting(async () => `/api/courses/${(await published(w, olu, fresh())).id}/draft`)],
  'course.history': [3, get(async () => `/api/courses/${(await built()).id}/history`)],
  'course-version.load-package': [
    14,
    async () => {
      const course = await begun();
      const { body } = await upload(olu, smallPackage(fresh()));
      await runJobs(w);
      return [olu, () => olu.post(`/api/courses/${course}/package`, { packageId: body.id })];
    },
  ],
  'course-version.list': [3, get(async () => `/api/courses/${(await built()).id}/versions`)],
  'course-version.view': [
    3,
    get(async () => {
      const { id } = await built();
      return `/api/courses/${id}/versions/${(await versions(id))[0].id}`;
    }),
  ],
  'course-version.count-people': [4, get(async () => `/api/courses/${(await built()).id}/people`)],
  'course-version.retire': [
    7,
    posting(async () => {
      const id = await begun();
      await olu.post(`/api/courses/${id}/publish`);
      return `/api/courses/${id}/versions/${(await versions(id))[1].id}/retire`;
    }),
  ],
  'course-version.discard': [8, deleting(async () => `/api/courses/${await begun()}/draft`)],
  'item.create': [
    8,
    posting(
      async () => `/api/courses/${(await built()).id}/items`,
      () => ({ kind: 'link', title: fresh() }),
    ),
  ],
  'item.move': [
    7,
    async () => {
      const { id, item } = await built();
      return [olu, () => olu.post(`/api/courses/${id}/order`, { itemId: item, after: null })];
    },
  ],
  'item.view': [3, get(async () => `/api/items/${(await built()).item}`)],
  'item.edit-presentation': [
    5,
    async () => {
      const path = `/api/items/${(await built()).item}`;
      const named = await version(path);
      return [olu, () => olu.put(`${path}/presentation`, { newWindow: true }, named)];
    },
  ],
  'item.edit': [
    6,
    patching(
      async () => `/api/items/${(await built()).item}`,
      () => ({ content: { address: 'https://harbor.example', note: '', done: 'opened' } }),
    ),
  ],
  'item.delete': [9, deleting(async () => `/api/items/${(await built()).item}`)],
  'course.add-file': [
    8,
    async () => {
      const { id } = await built();
      return [olu, () => upload(olu, Buffer.from('WEBVTT\n\n'), 'captions.vtt', `/api/courses/${id}/files`)];
    },
  ],
  'course.file': [
    1,
    async () => {
      const { id } = await built();
      const { body } = await upload(olu, Buffer.from('WEBVTT\n\n'), 'captions.vtt', `/api/courses/${id}/files`);
      return [null, () => ask(w, 'GET', new URL(body.url).pathname)];
    },
  ],
  'content.read-launched': [
    3,
    get(
      async () => `${await opened()}/content`,
      () => sam,
    ),
  ],
  'content.progress': [
    6,
    async () => {
      const path = await opened();
      return [sam, () => sam.post(`${path}/progress`, { number: 1, seconds: 1, progress: { did: 'opened' } })];
    },
  ],
};
