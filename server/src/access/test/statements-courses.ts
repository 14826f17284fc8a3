import { deleting, fresh, get, olu, posting, type Prepare, type Statements, user } from './asked.ts';

const begun = async (): Promise<string> => (await olu.post('/api/courses', { title: fresh() })).body.id;
const tag = async (): Promise<string> => (await olu.post('/api/tags', { name: fresh() })).body.id;
const template = async (): Promise<string> =>
  (await olu.post('/api/course-templates', { courseId: await begun() })).body.id;
const taught = async (): Promise<string> => {
  const id = await begun();
  await olu.post(`/api/courses/${id}/instructors`, { userId: user('Lena Fox') });
  return id;
};
const putting =
  (path: (id: string) => string, body: () => unknown, of = begun): Prepare =>
  async () => {
    const [id, input] = [await of(), await body()];
    return [olu, () => olu.put(path(id), input)];
  };
const said = { language: 'en', keywords: ['rope'], minutes: 30, credits: [], worksOn: [] };

/** What is asked about tags, what courses say of themselves, copies and templates. */
export const courseStatements: Statements = {
  'tag.create': [
    3,
    posting(
      () => '/api/tags',
      () => ({ name: fresh() }),
    ),
  ],
  'tag.rename': [
    7,
    async () => {
      const url = `/api/tags/${await tag()}`;
      return [olu, () => olu.patch(url, { name: fresh() }, { headers: { 'if-match': '"1"' } })];
    },
  ],
  'tag.delete': [7, deleting(async () => `/api/tags/${await tag()}`)],
  'course.facts': [3, get(async () => `/api/courses/${await begun()}/facts`)],
  'course.edit-facts': [
    8,
    putting(
      (id) => `/api/courses/${id}/facts`,
      () => said,
    ),
  ],
  'course.edit-image': [
    6,
    putting(
      (id) => `/api/courses/${id}/image`,
      () => ({ fileId: null }),
    ),
  ],
  'course.edit-tags': [
    10,
    putting(
      (id) => `/api/courses/${id}/tags`,
      async () => ({ tags: [await tag()] }),
    ),
  ],
  'course.edit-pricing': [
    6,
    putting(
      (id) => `/api/courses/${id}/price`,
      () => ({ price: { amount: 100, currency: 'EUR', tax: 0 } }),
    ),
  ],
  'course.remind': [
    7,
    putting(
      (id) => `/api/courses/${id}/reminders`,
      () => ({ days: [7] }),
    ),
  ],
  'course.name-instructor': [
    7,
    posting(
      async () => `/api/courses/${await begun()}/instructors`,
      () => ({ userId: user('Lena Fox') }),
    ),
  ],
  'course.take-instructor-off': [
    6,
    deleting(async () => `/api/courses/${await taught()}/instructors/${user('Lena Fox')}`),
  ],
  'user.courses-taught': [3, get(() => `/api/users/${user('Lena Fox')}/courses-taught`)],
  'course.order-instructors': [
    6,
    putting(
      (id) => `/api/courses/${id}/instructors`,
      () => ({ users: [user('Lena Fox')] }),
      taught,
    ),
  ],
  'course.copy': [15, posting(async () => `/api/courses/${await begun()}/copy`)],
  'course.preview-deletion': [3, get(async () => `/api/courses/${await begun()}/deletion`)],
  'course.delete': [24, deleting(async () => `/api/courses/${await begun()}`)],
  'course-template.create': [
    5,
    posting(
      () => '/api/course-templates',
      async () => ({ courseId: await begun() }),
    ),
  ],
  'course-template.edit': [
    5,
    async () => {
      const url = `/api/course-templates/${await template()}`;
      return [olu, () => olu.patch(url, { title: fresh() }, { headers: { 'if-match': '"1"' } })];
    },
  ],
  'course-template.delete': [5, deleting(async () => `/api/course-templates/${await template()}`)],
  'course.create-from-template': [
    15,
    posting(
      () => '/api/courses/from-template',
      async () => ({ templateId: await template() }),
    ),
  ],
};
