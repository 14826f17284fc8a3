import {
  ada,
  addPlace,
  addRole,
  addUser,
  deleting,
  fresh,
  get,
  greta,
  listening,
  version,
  nobodyGets,
  olu,
  organization,
  patching,
  place,
  posting,
  sam,
  type Prepare,
  type Statements,
  user,
} from './asked.ts';

/** Changes one page of the settings of Olu’s organization. */
const settings =
  (page: string, body: () => unknown): Prepare =>
  async () => {
    const path = `/api/organizations/${organization('harbor')}`;
    const at = await version(path);
    return [olu, () => olu.patch(`${path}/${page}`, body(), at)];
  };

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
  'organization.edit-audit': [8, settings('audit', () => ({ keepMonths: 24 }))],
  'organization.preview-audit': [
    3,
    posting(
      () => `/api/organizations/${organization('harbor')}/audit/preview`,
      () => ({ keepMonths: 24 }),
    ),
  ],
  'organization.view-logo': [3, get(() => `/api/organizations/${organization('harbor')}/logo`)],
  'doorway.view': [3, nobodyGets(() => '/api/doorways/harbor')],
  'organization.view': [2, get(() => `/api/organizations/${organization('harbor')}`)],
  'organization.list': [
    2,
    get(
      () => '/api/organizations',
      () => greta,
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
    8,
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
    6,
    async () => {
      const id = await addPlace();
      const at = { headers: { 'if-match': '"1"' } };
      return [olu, () => olu.patch(`/api/locations/${id}`, { name: fresh(), identifier: fresh() }, at)];
    },
  ],
  'location-level.list': [2, get(() => '/api/location-levels')],
  'location.list': [2, get(() => '/api/locations')],
  'location.delete': [9, deleting(async () => `/api/locations/${await addPlace()}`)],
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
  'role.preview-giving': [
    10,
    posting(
      async () => `/api/users/${await addUser()}/appointments/preview`,
      () => ({ role: 'multisite.local-administrator', anchor: { kind: 'location', id: place('Leeds') } }),
    ),
  ],
  'role.offered-anchors': [
    4,
    get(() => `/api/users/${user('Lena Fox')}/offered-anchors?role=multisite.local-administrator`),
  ],
  'role.appointments': [4, get(() => `/api/users/${user('Lena Fox')}/appointments`)],
  'role.offered': [2, get(() => `/api/users/${user('Lena Fox')}/offered-roles`)],
  'organization.enter': [
    4,
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
  'me.view': [2, get(() => '/api/me')],
  'set-up.view': [1, nobodyGets(() => '/api/set-up')],
  'health.view': [0, nobodyGets(() => '/healthz')],
  'metrics.view': [0, nobodyGets(() => '/metrics')],
  'ready.view': [0, nobodyGets(() => '/readyz')], // its one question goes past what counts here
  'contract.view': [0, nobodyGets(() => '/openapi.json')],
  'profile.edit': [3, async () => [sam, () => sam.patch('/api/my/profile', { language: 'de' })]],
};
