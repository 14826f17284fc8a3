import { addUser, course, deleting, fresh, get, olu, patching, post, posting, user } from './asked.ts';
import type { Statements } from './asked.ts';

const newGroup = () => ({ name: fresh(), kind: 'training' });
const addGroup = () => post('/api/groups', newGroup());

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

/** What is asked about groups, managers and additional fields. */
export const groupStatements: Statements = {
  'user.managers': [3, get(() => `/api/users/${user('Sam Doyle')}/managers`)],
  'user.offered-managers': [3, get(() => `/api/users/${user('Sam Doyle')}/offered-managers`)],
  'user.list-managers': [2, get(() => '/api/manager-mappings')],
  'user.map-manager': [
    11,
    posting(
      async () => `/api/users/${await addUser()}/managers`,
      () => ({ managerId: user('Sam Doyle') }),
    ),
  ],
  'user.unmap-manager': [
    9,
    deleting(async () => {
      const path = `/api/users/${await addUser()}/managers`;
      return `${path}/${await post(path, { managerId: user('Kim Park') })}`;
    }),
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
    10,
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
  'group.preview-associations': [
    4,
    posting(
      async () => `/api/groups/${await addGroup()}/courses/preview`,
      () => ({ courses: [course.id] }),
    ),
  ],
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
  'group.associate-courses': [
    6,
    posting(
      async () => `/api/groups/${await addGroup()}/courses/many`,
      () => ({ courses: [course.id] }),
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
