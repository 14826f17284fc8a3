import { unsafeQuery } from '../../database/template.ts';
import { fresh, get, greta, olu, type Statements, version, w } from './asked.ts';
import { joinBy, linksTo } from '../../joining/test/newcomer.ts';

const organization = (identifier: string) => w.ids.organizations.get(identifier) ?? '';

/** Harbor lets people ask for accounts. */
const open = async (): Promise<string> => {
  const path = `/api/organizations/${organization('harbor')}`;
  await olu.patch(`${path}/joining`, { on: true }, await version(path));
  return `${fresh()}@harbor.example`;
};
const asking = (email: string) => () =>
  w.anybody.post('/api/doorways/harbor/joining', { email, firstName: 'A', lastName: 'B' });
const linked = async (): Promise<string> => {
  const email = await open();
  await asking(email)();
  const [link] = await linksTo(w, email);
  return `/api/join-confirmations/open/${link}`;
};
const requested = async (): Promise<string> => {
  const email = await open();
  await joinBy(w, email, 'long-enough');
  const { body } = await olu.get('/api/join-requests?limit=200');
  return body.items.find((one: { email: string }) => one.email === email).id;
};

const domains = () => `/api/organizations/${organization('harbor')}/mail-domains`;
const mailDomain = async (): Promise<string> =>
  `${domains()}/${(await olu.post(domains(), { domain: `${fresh()}.example` })).body.id}`;

const ownAddress = () => `/api/organizations/${organization('harbor')}/own-address`;
async function withAddress<T>(asked: (path: string) => T): Promise<() => T> {
  await olu.put(ownAddress(), { host: `${fresh()}.example` });
  return () => asked(ownAddress());
}

/** A template that names two settings. */
const template = async (): Promise<string> => {
  const id = (await greta.post('/api/client-templates', { name: fresh() })).body.id;
  const path = `/api/client-templates/${id}`;
  await greta.patch(
    path,
    { contents: { access: { passwordMinimum: 12 }, signIn: { days: 7 } } },
    await versionAt(path),
  );
  return id;
};
const versionAt = async (path: string) => ({
  headers: { 'if-match': String((await greta.get(path)).headers['etag']) },
});
const ofPine = () => `/api/organizations/${organization('pine')}/template`;

/** What is asked about own accounts, one’s profile and what clients are found by. */
export const organizationStatements: Statements = {
  'organization.edit-joining': [
    7,
    async () => {
      const path = `/api/organizations/${organization('harbor')}`;
      const at = await version(path);
      return [olu, () => olu.patch(`${path}/joining`, { on: true }, at)];
    },
  ],
  'join-request.create': [8, async () => [w.anybody, asking(await open())]],
  'join-request.view-open': [
    1,
    async () => {
      const path = await linked();
      return [w.anybody, () => w.anybody.get(path)];
    },
  ],
  'join-request.confirm': [
    9,
    async () => {
      const path = await linked();
      return [w.anybody, () => w.anybody.post(path, { password: 'long-enough' })];
    },
  ],
  'mail-domain.list': [3, get(() => domains())],
  'mail-domain.create': [6, async () => [olu, () => olu.post(domains(), { domain: `${fresh()}.example` })]],
  'mail-domain.check': [
    6,
    async () => {
      const path = await mailDomain();
      return [olu, () => olu.post(`${path}/check`)];
    },
  ],
  'mail-domain.delete': [
    6,
    async () => {
      const path = await mailDomain();
      return [olu, () => olu.delete(path)];
    },
  ],
  'own-address.view': [3, get(() => ownAddress())],
  'own-address.ask': [
    0,
    async () => {
      const proven = 'insert into proven_addresses (host, held_by, seen_at) values ($1, $2, now())';
      const host = `${fresh()}.example`;
      await unsafeQuery(w.database.adminUrl, proven, [host, organization('pine')]);
      const { addresses } = w.app.running.server;
      addresses.forget();
      await addresses.look();
      return [w.anybody, () => w.anybody.get(`/api/own-addresses/ask?domain=${host}`)];
    },
  ],
  'own-address.set': [
    6,
    async () => {
      await olu.delete(ownAddress());
      return [olu, () => olu.put(ownAddress(), { host: `${fresh()}.example` })];
    },
  ],
  'own-address.check': [6, async () => [olu, await withAddress((path) => olu.post(`${path}/check`))]],
  'own-address.delete': [5, async () => [olu, await withAddress((path) => olu.delete(path))]],
  'join-request.approve': [
    13,
    async () => {
      const id = await requested();
      return [olu, () => olu.post(`/api/join-requests/${id}/approve`)];
    },
  ],
  'join-request.refuse': [
    5,
    async () => {
      const id = await requested();
      return [olu, () => olu.delete(`/api/join-requests/${id}`)];
    },
  ],
  'profile.view': [3, get(() => `/api/users/${olu.id}/profile`)],
  'profile.change': [
    6,
    async () => {
      const path = `/api/users/${olu.id}/profile`;
      const at = await version(path);
      return [olu, () => olu.patch(path, { phone: fresh() }, at)];
    },
  ],
  'client-template.list': [
    3,
    get(
      () => '/api/client-templates',
      () => greta,
    ),
  ],
  'client-template.view': [
    4,
    get(
      async () => `/api/client-templates/${await template()}`,
      () => greta,
    ),
  ],
  'client-template.create': [4, async () => [greta, () => greta.post('/api/client-templates', { name: fresh() })]],
  'client-template.edit': [
    8,
    async () => {
      const path = `/api/client-templates/${await template()}`;
      const at = await versionAt(path);
      return [greta, () => greta.patch(path, { description: 'Another' }, at)];
    },
  ],
  'client-template.delete': [
    5,
    async () => {
      const id = await template();
      return [greta, () => greta.delete(`/api/client-templates/${id}`)];
    },
  ],
  'organization.visitors': [
    2,
    get(
      () => `/api/organizations/${organization('lakeside')}/visitors`,
      () => greta,
    ),
  ],
  'client.template': [
    3,
    get(
      () => ofPine(),
      () => greta,
    ),
  ],
  'client.preview-template': [
    4,
    async () => {
      const templateId = await template();
      return [greta, () => greta.post(`${ofPine()}/preview`, { templateId })];
    },
  ],
  'client.apply-template': [
    10,
    async () => {
      const templateId = await template();
      const { mark } = (await greta.post(`${ofPine()}/preview`, { templateId })).body;
      return [greta, () => greta.post(ofPine(), { templateId, mark })];
    },
  ],
  'client.offers': [
    1,
    get(
      () => '/api/organizations/offers',
      () => greta,
    ),
  ],
};
