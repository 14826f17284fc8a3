import { newSetUpLink } from '../../identity/deeds-set-up.ts';
import { upload as uploadUsers } from '../../users/import/test/trial.ts';
import {
  ada,
  addPlace,
  addRole,
  addUser,
  bare,
  checked,
  deleting,
  file,
  fresh,
  get,
  greta,
  invited,
  keepPassword,
  lena,
  listening,
  newUser,
  version,
  nobodyGets,
  olu,
  organization,
  patching,
  place,
  posting,
  sam,
  theImport,
  type Prepare,
  type Statements,
  user,
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
  'location.delete': [8, deleting(async () => `/api/locations/${await addPlace()}`)],
  'role.change': [
    12,
    async () => {
      const id = await addUser();
      const path = `/api/users/${id}/appointments/${await addRole(id)}`;
      return [olu, () => olu.patch(path, { until: '2099-01-01T00:00:00Z' })];
    },
  ],
  'role.end': [
    16,
    deleting(async () => {
      const id = await addUser();
      return `/api/users/${id}/appointments/${await addRole(id)}`;
    }),
  ],
  'role.give': [
    15,
    posting(
      async () => `/api/users/${await addUser()}/appointments`,
      () => ({ role: 'multisite.purchaser' }),
    ),
  ],
  'role.appointments': [3, get(() => `/api/users/${user('Lena Fox')}/appointments`)],
  'role.offered': [2, get(() => `/api/users/${user('Lena Fox')}/offered-roles`)],
  'user.delete': [17, deleting(async () => `/api/users/${await addUser()}`)],
  'user.suspend': [
    11,
    posting(
      async () => `/api/users/${await addUser()}/state`,
      () => ({ state: 'suspended' }),
    ),
  ],
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
  'invitation.list': [2, get(() => '/api/invitations?limit=200')],
  'invitation.list-offers': [3, get(() => '/api/invitations/offers')],
  'invitation.create': [
    5,
    posting(
      () => '/api/invitations',
      () => ({ email: `${fresh()}@harbor.example`, role: 'multisite.purchaser', locationId: place('York') }),
    ),
  ],
  'invitation.resend': [5, posting(async () => `/api/invitations/${(await invited()).id}/resend`)],
  'invitation.cancel': [5, deleting(async () => `/api/invitations/${(await invited()).id}`)],
  'invitation.view-open': [1, nobodyGets(async () => `/api/invitations/open/${(await invited()).token}`)],
  'invitation.accept': [
    22,
    async () => {
      const { token } = await invited();
      const input = { firstName: 'Ida', lastName: 'Frey', password: 'a-good-password' };
      return [null, () => w.anybody.post(`/api/invitations/open/${token}/accept`, input)];
    },
  ],
  'password.change-own': [
    5,
    async () => {
      const ben = await w.as('harbor/Ben Ito');
      await keepPassword(ben.id);
      return [ben, () => ben.post('/api/my/password', { present: 'a-good-password', next: 'a-better-password' })];
    },
  ],
  'sign-in.create': [
    7,
    async () => {
      await keepPassword(user('Yara Haddad'));
      const input = { organization: 'harbor', userName: 'yara', password: 'a-good-password' };
      return [null, () => w.anybody.post('/api/sign-ins', input)];
    },
  ],
  'set-up.complete': [
    8,
    async () => {
      const token = await newSetUpLink(bare.app.running.server.connection);
      const input = {
        token,
        userName: 'first',
        firstName: 'F',
        lastName: 'L',
        email: 'f@ambit.example',
        password: 'a-long-password',
      };
      return [null, () => bare.anybody.post('/api/set-up', input)];
    },
  ],
  'sign-in.end-current': [
    2,
    async () => {
      const dana = await w.as('harbor/Dana Cruz');
      return [dana, () => dana.delete('/api/sign-ins/current')];
    },
  ],
  'sign-in.end-own': [
    3,
    deleting(
      async () => {
        await w.as('harbor/Sam Doyle');
        const { body } = await sam.get('/api/my/sign-ins');
        return `/api/my/sign-ins/${body.items.find((one: { current: boolean }) => !one.current).id}`;
      },
      () => sam,
    ),
  ],
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
  'user.list-offers': [2, get(() => '/api/users/offers')],
  'profile.edit': [3, async () => [sam, () => sam.patch('/api/my/profile', { language: 'de' })]],
};
