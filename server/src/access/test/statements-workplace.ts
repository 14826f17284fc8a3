import { addPlace, course, deleting, fresh, get, olu, patching, post, posting, user } from './asked.ts';
import type { Statements } from './asked.ts';

const entry = () => {
  const name = fresh();
  return { name, identifier: name };
};

const newGroup = () => ({ name: fresh(), kind: 'training' });
const addGroup = () => post('/api/groups', newGroup());

/** What is asked about one of the two lists; departments carry power, which costs two statements more when merged. */
const ofList = (kind: string, path: string, merging: number, previewing: number): Statements => ({
  [`${kind}.list`]: [2, get(() => `${path}?limit=200`)],
  [`${kind}.create`]: [4, posting(() => path, entry)],
  [`${kind}.edit`]: [
    6,
    async () => {
      const id = await post(path, entry());
      return [olu, () => olu.patch(`${path}/${id}`, entry(), { headers: { 'if-match': '"1"' } })];
    },
  ],
  [`${kind}.delete`]: [5, deleting(async () => `${path}/${await post(path, entry())}`)],
  [`${kind}.preview-merge`]: [
    previewing,
    posting(
      async () => `${path}/${await post(path, entry())}/merge-preview`,
      async () => ({ ids: [await post(path, entry())] }),
    ),
  ],
  [`${kind}.merge`]: [
    merging,
    posting(
      async () => `${path}/${await post(path, entry())}/merge`,
      async () => ({ ids: [await post(path, entry())] }),
    ),
  ],
  [`${kind}.check-import`]: [
    2,
    posting(
      () => `${path}/import-check`,
      () => ({ csv: `name,identifier\n${fresh()},${fresh()}\n` }),
    ),
  ],
  [`${kind}.import`]: [
    4,
    posting(
      () => `${path}/import`,
      () => ({ csv: `name,identifier\n${fresh()},${fresh()}\n` }),
    ),
  ],
});

const newField = () => ({ key: fresh(), type: 'text', label: { en: 'Size', de: 'Größe' } });

/** What is asked about the additional fields of users or of courses. */
const ofFields = (of: string): Statements => ({
  [`field.list-for-${of}`]: [2, get(() => `/api/fields/${of}`)],
  [`field.add-for-${of}`]: [4, posting(() => `/api/fields/${of}`, newField)],
  [`field.edit-for-${of}`]: [
    5,
    async () => {
      const id = await post(`/api/fields/${of}`, newField());
      const body = { label: { en: 'Size', de: 'Größe' } };
      return [olu, () => olu.patch(`/api/fields/${of}/${id}`, body, { headers: { 'if-match': '"1"' } })];
    },
  ],
  [`field.order-for-${of}`]: [
    3,
    async () => {
      const id = await post(`/api/fields/${of}`, newField());
      return [olu, () => olu.put(`/api/fields/${of}/order`, { ids: [id] })];
    },
  ],
  [`field.delete-for-${of}`]: [
    5,
    deleting(async () => `/api/fields/${of}/${await post(`/api/fields/${of}`, newField())}`),
  ],
  [`field.restore-for-${of}`]: [
    6,
    posting(async () => {
      const path = `/api/fields/${of}/${await post(`/api/fields/${of}`, newField())}`;
      await olu.delete(path);
      return `${path}/restore`;
    }),
  ],
});

/** What is asked about departments, job titles, levels of locations, merges and groups. */
export const workplaceStatements: Statements = {
  ...ofList('department', '/api/departments', 8, 5),
  ...ofList('job-title', '/api/job-titles', 6, 4),
  'location.create-offers': [2, get(() => '/api/locations/offers')],
  'location.preview-move': [
    4,
    posting(
      async () => `/api/locations/${await addPlace()}/move-preview`,
      () => ({ parentId: null }),
    ),
  ],
  'location.preview-merge': [
    4,
    posting(
      async () => `/api/locations/${await addPlace()}/merge-preview`,
      async () => ({ ids: [await addPlace()] }),
    ),
  ],
  'location.merge': [
    22,
    posting(
      async () => `/api/locations/${await addPlace()}/merge`,
      async () => ({ ids: [await addPlace()] }),
    ),
  ],
  'location-level.edit': [
    8,
    async () => {
      const { body } = await olu.get('/api/location-levels');
      const { id, version } = body.items.at(-1);
      return [
        olu,
        () =>
          olu.patch(
            `/api/location-levels/${id}`,
            { name: fresh(), holdsUsers: true, place: body.items.length },
            { headers: { 'if-match': `"${version}"` } },
          ),
      ];
    },
  ],
  'location-level.delete': [
    5,
    deleting(async () => `/api/location-levels/${await post('/api/location-levels', { name: fresh() })}`),
  ],
  ...ofFields('users'),
  ...ofFields('courses'),
  'user.fields': [2, get(() => '/api/user-fields')],
  'course.fields': [2, get(() => '/api/course-fields')],
  'user.additional': [4, get(() => `/api/users/${user('Sam Doyle')}/additional`)],
  'course.additional': [4, get(() => `/api/courses/${course.id}/additional`)],
  'group.list': [2, get(() => '/api/groups?limit=200')],
  'group.view': [3, get(async () => `/api/groups/${await addGroup()}`)],
  'group.create': [4, posting(() => '/api/groups', newGroup)],
  'group.edit': [
    5,
    patching(
      async () => `/api/groups/${await addGroup()}`,
      () => ({ name: fresh() }),
    ),
  ],
  'group.delete': [9, deleting(async () => `/api/groups/${await addGroup()}`)],
  'group.members': [3, get(async () => `/api/groups/${await addGroup()}/members`)],
  'group.add-member': [
    9,
    posting(
      async () => `/api/groups/${await addGroup()}/members`,
      () => ({ userId: user('Sam Doyle') }),
    ),
  ],
  'group.remove-member': [
    9,
    posting(
      async () => {
        const id = await addGroup();
        await post(`/api/groups/${id}/members`, { userId: user('Sam Doyle') });
        return `/api/groups/${id}/members/removal`;
      },
      () => ({ userId: user('Sam Doyle'), enrollments: 'keep' }),
    ),
  ],
  'group.owners': [3, get(async () => `/api/groups/${await addGroup()}/owners`)],
  'group.member-history': [3, get(async () => `/api/groups/${await addGroup()}/members/history`)],
  'group.preview-members': [
    7,
    posting(
      async () => `/api/groups/${await addGroup()}/members/preview`,
      () => ({ filter: { search: 'sam' } }),
    ),
  ],
  'group.add-members': [
    10,
    posting(
      async () => `/api/groups/${await addGroup()}/members/many`,
      () => ({ users: [user('Sam Doyle'), user('Kim Park')] }),
    ),
  ],
  'group.preview-removal': [
    3,
    get(async () => `/api/groups/${await addGroup()}/members/${user('Sam Doyle')}/enrollments`),
  ],
  'group.preview-association': [4, get(async () => `/api/groups/${await addGroup()}/courses/${course.id}/members`)],
  'group.preview-dissociation': [
    4,
    get(async () => `/api/groups/${await addGroup()}/courses/${course.id}/enrollments`),
  ],
  'group.courses': [3, get(async () => `/api/groups/${await addGroup()}/courses`)],
  'group.associate-course': [
    6,
    posting(
      async () => `/api/groups/${await addGroup()}/courses`,
      () => ({ courseId: course.id }),
    ),
  ],
  'group.dissociate-course': [
    6,
    posting(
      async () => `/api/groups/${await addGroup()}/courses/removal`,
      () => ({ courseId: course.id, enrollments: 'unenroll' }),
    ),
  ],
};
