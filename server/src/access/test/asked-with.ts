import type { Case } from './cells.ts';
import type { Snapshot } from './standing.ts';

export const nowhere = '01900000-0000-7000-8000-000000000000';

/** Bodies that only have to be of the right shape: nothing is done with them. */
export const bodies: Readonly<Record<string, unknown>> = {
  'identity-provider.create': {
    ...{
      kind: 'oidc',
      label: 'Anywhere',
      on: false,
      issuer: 'https://anywhere.example',
      clientId: 'x',
      scopes: 'openid',
    },
    claims: { userName: 'a', firstName: 'b', lastName: 'c', email: '', employeeIdentifier: '' },
    ...{ match: { claim: 'a', field: 'userName' }, justInTime: false, role: null, locationId: null },
  },
  'location.edit': { name: 'Anywhere', identifier: 'anywhere' },
  'location.move': { parentId: null },
  'organization.edit-general': { name: 'Anywhere' },
  'mail-domain.create': { domain: 'anywhere.example' },
  'own-address.set': { host: 'anywhere.example' },
  'organization.name-exempt-user': { userId: nowhere, reason: 'Anything' },
  'user.say-not-same': { from: nowhere },
  'role.preview-giving': { role: 'multisite.local-administrator' },
  'role.give': { role: 'multisite.local-administrator' },
  'scim.replace-user': { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'anybody' },
  'scim.patch-user': {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', value: {} }],
  },
  'scim.replace-group': { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'Anything' },
  'scim.patch-group': {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', value: {} }],
  },
  'client.close': { reason: 'Anything' },
  'client.erase': { name: 'Anything', reason: 'Anything' },
  'client.apply-template': { templateId: nowhere, mark: '' },
  'user.edit': { firstName: 'Anybody' },
  'user.suspend': { state: 'suspended' },
  'user.archive': {},
  'user.restore': {},
  'user.undelete': {},
  'user.edit-photo': { photo: null },
  'profile.change-photo': { photo: null },
  'profile.change': { firstName: 'Anybody' },
  'user.map-manager': { managerId: nowhere },
  'user.add-further-place': { locationId: nowhere },
  'user.end-further-place': { until: null },
  'user.take-back-move': { from: '2026-01-01' },
  'user.password': { password: 'something-long' },
  'user.impersonate': { reason: 'Anything' },
  'user-import.map': { mapping: [null] },
  'user-import.commit': { mode: 'row-by-row' },
  'history-import.map': { mapping: [null] },
  'history-import.commit': { mode: 'row-by-row' },
  'course.edit': { title: 'Anything' },
  'catalogue.add': { categories: [] },
  'course.edit-self-registration': { open: true, from: null, until: null },
  'course.edit-registration': {
    ...{ waiver: '', steps: [], goesOnAfter: null },
    audience: { locations: [], departments: [], jobTitles: [], groups: [] },
  },
  'course.edit-prerequisites': { courses: [] },
  'path.edit': { title: 'Anything' },
  'path.copy': { title: 'Anything' },
  'course.edit-facts': { language: 'en', keywords: [], minutes: null, credits: [], worksOn: [] },
  'course.edit-image': { fileId: null },
  'course.edit-tags': { tags: [] },
  'course.edit-pricing': { price: null },
  'course.remind': { days: [] },
  'course.name-instructor': { userId: nowhere },
  'course.order-instructors': { users: [] },
  'course.copy': {},
  'course-template.edit': { title: 'Anything' },
  'tag.rename': { name: 'Anything' },
  'item.create': { kind: 'link', title: 'Anything' },
  'item.move': { itemId: nowhere, after: null },
  'item.edit': { title: 'Anything' },
  'course-version.load-package': { packageId: nowhere },
  'item.edit-presentation': { newWindow: true },
  'certification.edit': { name: 'Anything' },
  'certification.add-level': { name: 'Anything' },
  'certification.edit-level': { name: 'Anything' },
  'certification.add-mapping': { levelId: nowhere, objective: 'anything' },
  'membership-type.edit': { name: 'Anything' },
  'membership-type.add-mapping': { objective: 'anything' },
  'award.edit': { reason: 'Anything' },
  'award.revoke': { reason: 'Anything' },
  'assignment.edit': { name: 'Anything' },
  'enrollment.edit-result': { reason: 'Anything' },
  'exemption.give': { reason: 'Anything', from: '2026-01-01' },
  'exemption.ask': { reason: 'Anything', from: '2026-01-01' },
  'exemption.refuse': { reason: 'Anything' },
  'exemption.end': { reason: 'Anything' },
  'attempt.edit': { reason: 'Anything' },
  'department.merge': { ids: [nowhere] },
  'job-title.merge': { ids: [nowhere] },
  'location.merge': { ids: [nowhere] },
  'field.edit-for-users': { label: { en: 'Anything', de: 'Etwas' } },
  'field.edit-for-courses': { label: { en: 'Anything', de: 'Etwas' } },
  'group.edit': { name: 'Anything' },
  'group.add-member': { userId: nowhere },
  'group.remove-member': { userId: nowhere, enrollments: 'keep' },
  'group.add-members': { users: [nowhere] },
  'external-training.edit': { title: 'Anything' },
  'external-training.edit-own': { title: 'Anything' },
  'external-training.refuse': { reason: 'Anything' },
};

const newField = { key: 'anything', type: 'text', label: { en: 'Anything', de: 'Etwas' } };

const newExternal = { title: 'Anything', completedOn: '2020-01-01' };

export type Made = Readonly<{ path: string; body: unknown }>;

/** What is made or said at the enrollment of an attempt. */
function atEnrollment({ type, id }: Case['resource'], s: Snapshot, deed: string, body: unknown): Made | null {
  if (type !== 'attempt') return null;
  const at = s['attempts']?.find((row) => row['id'] === id)?.['enrollment_id'];
  return at ? { path: `/api/enrollments/${at}/${deed}`, body } : null;
}

/** What is done to a part of a certification that is not there. */
const atCertification = ({ type, id }: Case['resource'], parts: string, body: unknown): Made | null =>
  type === 'certification' ? { path: `/api/certifications/${id}/${parts}/${nowhere}`, body } : null;

/** How something is made where a container is; null: this deed cannot be asked about it. */
export const making: Readonly<Record<string, (where: Case['resource'], s: Snapshot) => Made | null>> = {
  'user.create': ({ type, id }) => {
    const named = { userName: 'somebody.new', firstName: 'Some', lastName: 'Body' };
    if (type === 'user') return null;
    return { path: '/api/users', body: type === 'location' ? { ...named, locationId: id } : named };
  },
  'invitation.create': ({ type, id }) => {
    const somebody = { email: 'somebody.new@example.org' };
    if (type === 'user') return null;
    return { path: '/api/invitations', body: type === 'location' ? { ...somebody, locationId: id } : somebody };
  },
  'location.create': ({ type, id }) => {
    const named = { name: 'Anywhere', identifier: 'anywhere', levelId: nowhere };
    return { path: '/api/locations', body: type === 'location' ? { ...named, parentId: id } : named };
  },
  'location-level.create': ({ type }) =>
    type === 'organization' ? { path: '/api/location-levels', body: { name: 'Anything' } } : null,
  'department.create': ({ type }) =>
    type === 'organization' ? { path: '/api/departments', body: { name: 'Anything', identifier: 'anything' } } : null,
  'job-title.create': ({ type }) =>
    type === 'organization' ? { path: '/api/job-titles', body: { name: 'Anything', identifier: 'anything' } } : null,
  'scim.create-group': ({ type }) =>
    type === 'organization' ? { path: '/scim/v2/Groups', body: bodies['scim.replace-group'] } : null,
  'role.make': ({ type }) =>
    type === 'organization' ? { path: '/api/roles', body: { name: 'Anything', rank: 1 } } : null,
  'role.choose-reports': ({ type }) =>
    type === 'organization'
      ? { path: '/api/roles/multisite.local-administrator/reports', body: { reports: {} } }
      : null,
  'client.create': () => ({ path: '/api/organizations', body: { identifier: 'anywhere', name: 'Anywhere' } }),
  'field.add-for-users': ({ type }) => (type === 'organization' ? { path: '/api/fields/users', body: newField } : null),
  'field.add-for-courses': ({ type }) =>
    type === 'organization' ? { path: '/api/fields/courses', body: newField } : null,
  'path.create': ({ type }) => (type === 'organization' ? { path: '/api/paths', body: { title: 'Anything' } } : null),
  'group.create': ({ type }) =>
    type === 'organization' ? { path: '/api/groups', body: { name: 'Anything', kind: 'training' } } : null,
  'external-training.add': ({ type, id }) =>
    type === 'user' ? { path: '/api/external-trainings', body: { ...newExternal, userId: id } } : null,
  'external-training.add-own': ({ type }) =>
    type === 'organization' ? { path: '/api/my/external-trainings', body: newExternal } : null,
  'mail-event.switch': ({ type }) =>
    type === 'notification' ? { path: '/api/mail-events/password-reset', body: { isOn: false } } : null,
  'mail-template.edit': ({ type }) =>
    type === 'notification'
      ? { path: '/api/mail-templates/invitation/en', body: { subject: 'a', text: 'b', button: 'c' } }
      : null,
  'mail-sender.edit': ({ type }) =>
    type === 'notification' ? { path: '/api/mail-sender', body: { name: 'Anybody', address: '' } } : null,
  'attempt.add-offline': (where, s) =>
    atEnrollment(where, s, 'offline-attempts', { doneOn: '2020-01-01', outcome: 'passed' }),
  'attempt.edit-limit': (where, s) =>
    atEnrollment(where, s, `items/${nowhere}/attempt-limit`, { attemptLimit: 3, reason: 'Anything' }),
  'assignment.create': ({ type, id }, s) => {
    const organization =
      type === 'location' ? s['locations']?.find((row) => row['id'] === id)?.['organization_id'] : id;
    const published = s['courses']?.find(
      (row) => row['organization_id'] === organization && row['state'] === 'published',
    );
    if (!published || (type !== 'location' && type !== 'organization')) return null;
    const audience = type === 'location' ? { places: [id], withDescendants: false } : { everybody: true };
    return { path: '/api/assignments', body: { courseId: published['id'], name: 'Anything', audience, dueDays: 14 } };
  },
  'certification.create': ({ type }) =>
    type === 'organization'
      ? { path: '/api/certifications', body: { name: 'Anything', identifier: 'anything' } }
      : null,
  'membership-type.create': ({ type }) =>
    type === 'organization' ? { path: '/api/membership-types', body: { name: 'Anything' } } : null,
  'membership-type.remove-mapping': ({ type, id }) =>
    type === 'membership-type' ? { path: `/api/membership-types/${id}/objectives/${nowhere}`, body: undefined } : null,
  'certification.edit-level': (where) => atCertification(where, 'levels', bodies['certification.edit-level']),
  'certification.remove-level': (where) => atCertification(where, 'levels', undefined),
  'certification.remove-mapping': (where) => atCertification(where, 'objectives', undefined),
  'tag.create': ({ type }) => (type === 'organization' ? { path: '/api/tags', body: { name: 'Anything' } } : null),
  'course.create': ({ type, id }) => {
    if (type === 'organization') return { path: '/api/courses', body: { title: 'Anything' } };
    return type === 'group' ? { path: '/api/courses', body: { title: 'Anything', groups: [id] } } : null;
  },
  'content-package.take-over': ({ type }) =>
    type === 'organization' ? { path: `/api/content-packages/${nowhere}/course`, body: {} } : null,
};
