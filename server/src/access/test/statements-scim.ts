import { fresh, get, olu, post, type Prepare, type Statements } from './asked.ts';

const urn = 'urn:ietf:params:scim';
const somebody = (more: object = {}) => ({
  ...{ schemas: [`${urn}:schemas:core:2.0:User`], userName: fresh(), name: { givenName: 'Ida', familyName: 'Frey' } },
  ...more,
});
const somewhere = (more: object = {}) => ({
  ...{ schemas: [`${urn}:schemas:core:2.0:Group`], displayName: fresh(), ...more },
});
const changes = (value: object) => ({
  schemas: [`${urn}:api:messages:2.0:PatchOp`],
  Operations: [{ op: 'replace', value }],
});
const newUser = () => post('/scim/v2/Users', somebody());
const newGroup = () => post('/scim/v2/Groups', somewhere());

/** A deed on something that was just made. */
const on =
  (what: 'Users' | 'Groups', method: 'put' | 'patch', body: () => object): Prepare =>
  async () => {
    const path = `/scim/v2/${what}/${await (what === 'Users' ? newUser() : newGroup())}`;
    return [olu, () => olu[method](path, body())];
  };
const without =
  (what: 'Users' | 'Groups'): Prepare =>
  async () => {
    const path = `/scim/v2/${what}/${await (what === 'Users' ? newUser() : newGroup())}`;
    return [olu, () => olu.delete(path)];
  };

const hire = () => post('/api/service-users', { name: fresh() });
const mappings = (user: string) => `/api/service-users/${user}/scim-mappings`;
const onto = () => ({ name: fresh(), role: 'multisite.organization-administrator' });
const adding = (path: string): Awaited<ReturnType<Prepare>> => [olu, () => olu.post(path, onto())];

/** What another system asks, and what its groups are said to mean. */
export const scimStatements: Statements = {
  'scim.view-user': [3, get(async () => `/scim/v2/Users/${await newUser()}`)],
  'scim.create-user': [14, async () => [olu, () => olu.post('/scim/v2/Users', somebody())]],
  'scim.replace-user': [21, on('Users', 'put', somebody)],
  'scim.patch-user': [29, on('Users', 'patch', () => changes({ active: false }))],
  'scim.delete-user': [20, without('Users')],
  'scim.view-group': [4, get(async () => `/scim/v2/Groups/${await newGroup()}`)],
  'scim.create-group': [7, async () => [olu, () => olu.post('/scim/v2/Groups', somewhere())]],
  'scim.replace-group': [8, on('Groups', 'put', somewhere)],
  'scim.patch-group': [8, on('Groups', 'patch', () => changes({ displayName: fresh() }))],
  'scim.delete-group': [10, without('Groups')],
  'scim-mapping.list': [4, get(async () => mappings(await hire()))],
  'scim-mapping.create': [9, async () => adding(mappings(await hire()))],
  'scim-mapping.delete': [
    10,
    async () => {
      const path = mappings(await hire());
      const { body } = await olu.post(path, onto());
      return [olu, () => olu.delete(`${path}/${body.id}`)];
    },
  ],
  'scim.view-resource-type': [0, get(() => '/scim/v2/ResourceTypes/User')],
  'scim.view-schema': [0, get(() => `/scim/v2/Schemas/${urn}:schemas:core:2.0:User`)],
};
