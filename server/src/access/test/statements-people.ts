import { upload as uploadUsers } from '../../users/import/test/trial.ts';
import {
  ada,
  addPlace,
  addRole,
  addUser,
  checked,
  deleting,
  file,
  fresh,
  get,
  greta,
  lena,
  listening,
  newUser,
  nobodyGets,
  olu,
  organization,
  patching,
  place,
  post,
  posting,
  sam,
  theImport,
  type Prepare,
  type Statements,
  user,
  version,
  w,
} from './asked.ts';

/** Changes one page of the settings of Olu’s organization. */
const settings =
  (page: string, body: () => unknown): Prepare =>
  async () => {
    const path = `/api/organizations/${organization('harbor')}`;
    const at = await version(path);
    return [olu, () => olu.patch(`${path}/${page}`, body(), at)];
  };

const aView = () => ({ name: fresh(), filters: { state: 'active' } });
/** Suspending somebody, as it is asked for many. */
const suspending = async () => ({ deed: { deed: 'suspend' }, users: { ids: [await addUser()] } });

/** Somebody who was archived or deleted. */
async function gone(how: 'archive' | 'delete'): Promise<string> {
  const id = await addUser();
  await (how === 'archive' ? olu.post(`/api/users/${id}/archive`, {}) : olu.delete(`/api/users/${id}`));
  return id;
}

/** What is asked about organizations, places, roles, users and one’s own sign-in. */
export const peopleStatements: Statements = {
  'client.create': [
    7,
    async () => {
      await ada.post('/api/my/entered', { organization: organization('harbor') });
      return [ada, () => ada.post('/api/organizations', { identifier: fresh(), name: fresh() })];
    },
  ],
  'client.edit': [
    7,
    async () => {
      const path = `/api/organizations/${organization('pine')}`;
      const at = await version(path, greta);
      return [greta, () => greta.patch(`${path}/plan`, { expiresAt: null }, at)];
    },
  ],
  'organization.edit-general': [
    8,
    patching(
      () => `/api/organizations/${organization('harbor')}`,
      () => ({ name: fresh() }),
    ),
  ],
  'organization.edit-access': [7, settings('access', () => ({ passwordMinimum: 9 }))],
  'organization.edit-support': [7, settings('support', () => ({ senderName: fresh() }))],
  'organization.edit-branding': [7, settings('branding', () => ({ accent: '#0b6b53' }))],
  'organization.view-logo': [3, get(() => `/api/organizations/${organization('harbor')}/logo`)],
  'doorway.view': [3, nobodyGets(() => '/api/doorways/harbor')],
  'organization.view': [2, get(() => `/api/organizations/${organization('harbor')}`)],
  'organization.list': [
    1,
    get(
      () => '/api/organizations',
      () => greta,
    ),
  ],
  'location.move': [
    11,
    posting(
      async () => `/api/locations/${await addPlace()}/move`,
      () => ({ parentId: null }),
    ),
  ],
  'location-level.create': [
    4,
    posting(
      () => '/api/location-levels',
      () => ({ name: fresh() }),
    ),
  ],
  'location.create': [
    7,
    posting(
      () => '/api/locations',
      async () => ({
        name: fresh(),
        identifier: fresh(),
        levelId: (await olu.get('/api/location-levels')).body.items[0].id,
      }),
    ),
  ],
  'location.edit': [
    5,
    async () => {
      const id = await addPlace();
      const at = { headers: { 'if-match': '"1"' } };
      return [olu, () => olu.patch(`/api/locations/${id}`, { name: fresh(), identifier: fresh() }, at)];
    },
  ],
  'location-level.list': [2, get(() => '/api/location-levels')],
  'location.list': [2, get(() => '/api/locations')],
  'location.delete': [7, deleting(async () => `/api/locations/${await addPlace()}`)],
  'role.change': [
    14,
    async () => {
      const id = await addUser();
      const path = `/api/users/${id}/appointments/${await addRole(id)}`;
      return [olu, () => olu.patch(path, { until: '2099-01-01T00:00:00Z' })];
    },
  ],
  'role.end': [
    18,
    deleting(async () => {
      const id = await addUser();
      return `/api/users/${id}/appointments/${await addRole(id)}`;
    }),
  ],
  'role.give': [
    17,
    posting(
      async () => `/api/users/${await addUser()}/appointments`,
      () => ({ role: 'multisite.purchaser' }),
    ),
  ],
  'role.appointments': [3, get(() => `/api/users/${user('Lena Fox')}/appointments`)],
  'role.offered': [2, get(() => `/api/users/${user('Lena Fox')}/offered-roles`)],
  'user.delete': [18, deleting(async () => `/api/users/${await addUser()}`)],
  'user.suspend': [
    12,
    posting(
      async () => `/api/users/${await addUser()}/state`,
      () => ({ state: 'suspended' }),
    ),
  ],
  'user.archive': [19, posting(async () => `/api/users/${await addUser()}/archive`)],
  'user.restore': [16, posting(async () => `/api/users/${await gone('archive')}/restore`)],
  'user.undelete': [16, posting(async () => `/api/users/${await gone('delete')}/undelete`)],
  'user.create-view': [5, posting(() => '/api/users/views', aView)],
  'user.edit-view': [
    4,
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
  'bulk.create': [22, posting(() => '/api/bulks', suspending)],
  'bulk.view': [3, get(async () => `/api/bulks/${await post('/api/bulks', await suspending())}`)],
  'bulk.undo': [24, posting(async () => `/api/bulks/${await post('/api/bulks', await suspending())}/undo`)],
  'profile.view': [
    3,
    get(
      () => `/api/users/${sam.id}/profile`,
      () => sam,
    ),
  ],
  'profile.change': [
    8,
    async () => {
      const path = `/api/users/${sam.id}/profile`;
      const at = await version(path, sam);
      return [sam, () => sam.patch(path, { phone: fresh() }, at)];
    },
  ],
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
  'user.history': [3, get(() => `/api/users/${user('Sam Doyle')}/history`)],
  'sign-in.list-of-user': [2, get(() => `/api/users/${user('Sam Doyle')}/sign-ins`)],
  'sign-in.end': [
    4,
    deleting(async () => {
      await w.as('harbor/Sam Doyle');
      return `/api/sign-ins/${(await olu.get(`/api/users/${user('Sam Doyle')}/sign-ins`)).body.items[0].id}`;
    }),
  ],
  'user.list-states': [3, get(() => `/api/users/${user('Sam Doyle')}/states`)],
  'user.count': [2, get(() => '/api/users/count')],
  'user.create': [11, posting(() => '/api/users', newUser)],
  'user.edit': [
    18,
    patching(
      async () => `/api/users/${await addUser()}`,
      () => ({ locationId: place('York') }),
    ),
  ],
  'user.export': [3, get(() => '/api/users/export.csv')],
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
    8,
    posting(
      async () => `/api/users/${await addUser()}/password`,
      () => ({ password: 'something-long' }),
    ),
  ],
  'user-import.cancel': [9, posting(async () => `/api/user-imports/${await checked()}/cancel`)],
  'user-import.rows-export': [6, get(async () => `/api/user-imports/${await checked()}/rows.csv`)],
  'user-import.map': [
    10,
    async () => {
      const { body } = await uploadUsers(olu, file());
      return [olu, () => olu.put(`/api/user-imports/${body.id}/mapping`, { mapping: body.suggestion })];
    },
  ],
  'user-import.rows': [4, get(async () => `/api/user-imports/${await theImport()}/rows?limit=200`)],
  'user-import.view': [4, get(async () => `/api/user-imports/${await theImport()}`)],
  'user-import.list': [2, get(() => '/api/user-imports?limit=200')],
  'user-import.commit': [
    9,
    posting(
      async () => `/api/user-imports/${await checked()}/commit`,
      () => ({ mode: 'row-by-row' }),
    ),
  ],
  'user-import.upload': [7, async () => [olu, () => uploadUsers(olu, file())]],
  'organization.enter': [
    3,
    posting(
      () => '/api/my/entered',
      () => ({ organization: organization('harbor') }),
      () => ada,
    ),
  ],
  'organization.leave': [
    3,
    deleting(
      () => '/api/my/entered',
      () => ada,
    ),
  ],
  'sign-in.list-own': [
    2,
    get(
      () => '/api/my/sign-ins',
      () => sam,
    ),
  ],
  'events.stream': [1, async () => [sam, listening]],
  'me.view': [1, get(() => '/api/me')],
  'set-up.view': [1, nobodyGets(() => '/api/set-up')],
  'health.view': [0, nobodyGets(() => '/healthz')],
  'metrics.view': [0, nobodyGets(() => '/metrics')],
  'ready.view': [0, nobodyGets(() => '/readyz')], // its one question goes past what counts here
  'contract.view': [0, nobodyGets(() => '/openapi.json')],
  'user.list-offers': [3, get(() => '/api/users/offers')],
  'profile.edit': [3, async () => [sam, () => sam.patch('/api/my/profile', { language: 'de' })]],
};
