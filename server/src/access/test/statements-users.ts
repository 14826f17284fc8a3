import {
  addUser,
  deleting,
  fresh,
  get,
  lena,
  newUser,
  olu,
  patching,
  place,
  post,
  posting,
  sam,
  type Statements,
  user,
  w,
} from './asked.ts';

const aView = () => ({ name: fresh(), filters: { state: 'active' } });
/** Suspending somebody, as it is asked for many. */
const suspending = async () => ({ deed: { deed: 'suspend' }, users: { ids: [await addUser()] } });

/** Somebody who was archived or deleted. */
async function gone(how: 'archive' | 'delete'): Promise<string> {
  const id = await addUser();
  await (how === 'archive' ? olu.post(`/api/users/${id}/archive`, {}) : olu.delete(`/api/users/${id}`));
  return id;
}

/** A note about somebody. */
async function noted(): Promise<string> {
  const notes = `/api/users/${await addUser()}/notes`;
  return `${notes}/${await post(notes, { text: 'Anything' })}`;
}

/** What is asked about users, one by one and many at once. */
export const userStatements: Statements = {
  'user.delete': [22, deleting(async () => `/api/users/${await addUser()}`)],
  'user.suspend': [
    12,
    posting(
      async () => `/api/users/${await addUser()}/state`,
      () => ({ state: 'suspended' }),
    ),
  ],
  'user.write-note': [
    4,
    posting(
      async () => `/api/users/${await addUser()}/notes`,
      () => ({ text: 'Anything' }),
    ),
  ],
  'user.list-notes': [3, get(async () => `/api/users/${await addUser()}/notes`)],
  'profile.list-notes': [
    3,
    get(
      () => `/api/users/${user('Sam Doyle')}/profile/notes`,
      () => sam,
    ),
  ],
  'user.edit-note': [
    5,
    async () => {
      const at = await noted();
      return [olu, () => olu.patch(at, { text: 'Else', version: 1 })];
    },
  ],
  'user.delete-note': [5, deleting(noted)],
  'user.archive': [23, posting(async () => `/api/users/${await addUser()}/archive`)],
  'user.restore': [16, posting(async () => `/api/users/${await gone('archive')}/restore`)],
  'user.undelete': [16, posting(async () => `/api/users/${await gone('delete')}/undelete`)],
  'user.create-view': [4, posting(() => '/api/users/views', aView)],
  'user.edit-view': [
    3,
    async () => {
      const id = await post('/api/users/views', aView());
      return [olu, () => olu.put(`/api/users/views/${id}`, aView())];
    },
  ],
  'user.delete-view': [4, deleting(async () => `/api/users/views/${await post('/api/users/views', aView())}`)],
  'user.choose-view': [
    4,
    async () => {
      const id = await post('/api/users/views', aView());
      return [olu, () => olu.put('/api/users/default-view', { view: id })];
    },
  ],
  'bulk.preview': [2, posting(() => '/api/bulks/preview', suspending)],
  'bulk.create': [23, posting(() => '/api/bulks', suspending)],
  'bulk.view': [3, get(async () => `/api/bulks/${await post('/api/bulks', await suspending())}`)],
  'bulk.undo': [23, posting(async () => `/api/bulks/${await post('/api/bulks', await suspending())}/undo`)],
  'profile.view-photo': [
    3,
    get(
      () => `/api/users/${sam.id}/profile/photo`,
      () => sam,
    ),
  ],
  'profile.change-photo': [4, async () => [sam, () => sam.put(`/api/users/${sam.id}/profile/photo`, { photo: null })]],
  'user.view-photo': [3, get(() => `/api/users/${user('Sam Doyle')}/photo`)],
  'user.edit-photo': [4, async () => [olu, () => olu.put(`/api/users/${user('Sam Doyle')}/photo`, { photo: null })]],
  'user.history': [2, get(() => `/api/users/${user('Sam Doyle')}/history`)],
  'sign-in.list-of-user': [2, get(() => `/api/users/${user('Sam Doyle')}/sign-ins`)],
  'sign-in.end': [
    4,
    deleting(async () => {
      await w.as('harbor/Dana Cruz');
      return `/api/sign-ins/${(await olu.get(`/api/users/${user('Dana Cruz')}/sign-ins`)).body.items[0].id}`;
    }),
  ],
  'user.list-states': [3, get(() => `/api/users/${user('Sam Doyle')}/states`)],
  'user.count': [2, get(() => '/api/users/count')],
  'user.create': [13, posting(() => '/api/users', newUser)],
  'user.add-listed': [
    9,
    posting(
      () => '/api/users/listed',
      () => ({ firstName: 'Ida', lastName: 'Frey', locationId: place('Leeds') }),
    ),
  ],
  'user.invite-listed': [
    10,
    posting(
      async () => `/api/users/${await post('/api/users/listed', { firstName: 'Ida', lastName: 'Frey' })}/invitation`,
      () => ({ email: `${fresh()}@elsewhere.example` }),
    ),
  ],
  'user.edit': [
    19,
    patching(
      async () => `/api/users/${await addUser()}`,
      () => ({ locationId: place('York') }),
    ),
  ],
  'user.export': [5, get(() => '/api/users/export.csv')],
  'user.export-workbook': [5, get(() => '/api/users/export.xlsx')],
  'user.view': [
    3,
    get(
      () => `/api/users/${user('Sam Doyle')}`,
      () => lena,
    ),
  ],
  'user.list': [
    2,
    get(
      () => '/api/users?limit=200',
      () => lena,
    ),
  ],
  'user.password': [
    10,
    posting(
      async () => `/api/users/${await addUser()}/password`,
      () => ({ password: 'something-long' }),
    ),
  ],
  'user.list-offers': [3, get(() => '/api/users/offers')],
};
