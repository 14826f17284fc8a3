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

/** What another system asks. */
export const scimStatements: Statements = {
  'scim.view-user': [3, get(async () => `/scim/v2/Users/${await newUser()}`)],
  'scim.create-user': [13, async () => [olu, () => olu.post('/scim/v2/Users', somebody())]],
  'scim.replace-user': [19, on('Users', 'put', somebody)],
  'scim.patch-user': [28, on('Users', 'patch', () => changes({ active: false }))],
  'scim.delete-user': [20, without('Users')],
  'scim.view-group': [4, get(async () => `/scim/v2/Groups/${await newGroup()}`)],
  'scim.create-group': [6, async () => [olu, () => olu.post('/scim/v2/Groups', somewhere())]],
  'scim.replace-group': [7, on('Groups', 'put', somewhere)],
  'scim.patch-group': [7, on('Groups', 'patch', () => changes({ displayName: fresh() }))],
  'scim.delete-group': [10, without('Groups')],
  'scim.view-resource-type': [0, get(() => '/scim/v2/ResourceTypes/User')],
  'scim.view-schema': [0, get(() => `/scim/v2/Schemas/${urn}:schemas:core:2.0:User`)],
};
