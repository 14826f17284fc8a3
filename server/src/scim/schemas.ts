import { schemas } from './reading/told.ts';

type Attribute = Readonly<Record<string, unknown>>;
const attribute = (name: string, more: Attribute = {}): Attribute => ({
  ...{ name, type: 'string', multiValued: false, required: false, caseExact: false },
  ...{ mutability: 'readWrite', returned: 'default', uniqueness: 'none', ...more },
});
const complex = (name: string, subAttributes: readonly Attribute[], more: Attribute = {}): Attribute =>
  attribute(name, { type: 'complex', subAttributes, ...more });
const valued = [attribute('value'), attribute('type'), attribute('primary', { type: 'boolean' })];
const ofUser = (description: string, id: string, name: string, attributes: readonly Attribute[]) => ({
  ...{ schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'], id, name, description, attributes },
});

/** What resources consist of (RFC 7643): only what is really kept. */
export const schemaDocuments = [
  ofUser('User', schemas.user, 'User', [
    attribute('userName', { required: true, uniqueness: 'server' }),
    complex('name', [
      attribute('formatted', { mutability: 'readOnly' }),
      ...['givenName', 'familyName', 'middleName'].map((name) => attribute(name)),
    ]),
    attribute('displayName', { mutability: 'readOnly' }),
    attribute('active', { type: 'boolean' }),
    complex('emails', valued, { multiValued: true }),
    complex('phoneNumbers', valued, { multiValued: true }),
    attribute('preferredLanguage'),
    attribute('title'),
  ]),
  ofUser('Group', schemas.group, 'Group', [
    attribute('displayName', { required: true, uniqueness: 'server' }),
    complex('members', [attribute('value'), attribute('display', { mutability: 'readOnly' })], { multiValued: true }),
  ]),
  ofUser('Employment', schemas.enterprise, 'EnterpriseUser', [
    attribute('employeeNumber', { uniqueness: 'server' }),
    attribute('department'),
    complex('manager', [attribute('value'), attribute('displayName', { mutability: 'readOnly' })]),
  ]),
  ofUser('Place and job', schemas.own, 'AmbitUser', [
    attribute('location'),
    attribute('jobTitle'),
    attribute('hireDate'),
  ]),
];

const typeOf = (name: string, schema: string, schemaExtensions: readonly Attribute[]) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
  ...{ id: name, name, endpoint: `/${name}s`, schema, schemaExtensions },
});
export const resourceTypes = [
  typeOf('User', schemas.user, [
    { schema: schemas.enterprise, required: false },
    { schema: schemas.own, required: false },
  ]),
  typeOf('Group', schemas.group, []),
];

export const configuration = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: 200 },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: true },
  authenticationSchemes: [
    {
      ...{ type: 'oauthbearertoken', name: 'API token', primary: true },
      description: 'The token of a service user: its appointments decide what it reaches.',
    },
  ],
};
