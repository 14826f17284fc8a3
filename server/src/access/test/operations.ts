import pg from 'pg';
import { allOperations } from '../../app.ts';
import type { Operation } from '../../operation.ts';
import type { Answer, Person } from '../../testing.ts';
import { askOtherwise } from './asked-otherwise.ts';
import type { Case, Cell } from './cells.ts';
import type { Snapshot, Standing } from './standing.ts';

type Privileged = Extract<Operation, { on: unknown }>;

const privileged = allOperations.flatMap((operation): readonly Privileged[] =>
  typeof operation.needs === 'string' ? [] : [operation as Privileged],
);

/** Deeds are asked under a key that was used with another body: decided to the end, and then refused without being done. */
const dry = 'asked-before';

type Seat = Readonly<{ actor: string; tenant: string; organization: string }>;

/** Makes every deed of these people dry. */
export async function makeDry(adminUrl: string, seats: readonly Seat[], at: Date): Promise<void> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  const deeds = privileged.filter(({ method }) => method !== 'GET').map(({ id }) => id);
  for (const { actor, tenant, organization } of seats)
    await client.query(
      `insert into idempotency_keys (tenant_id, organization_id, actor_id, operation, key, body_hash, status, at)
       select $1, $2, $3, deed, $4, '\\x00', 200, $5 from unnest($6::text[]) as deed on conflict do nothing`,
      [tenant, organization, actor, dry, at, deeds],
    );
  await client.end();
}

const nowhere = '01900000-0000-7000-8000-000000000000';

/** Bodies that only have to be of the right shape: nothing is done with them. */
const bodies: Readonly<Record<string, unknown>> = {
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
  'user-import.map': { mapping: [null] },
  'user-import.commit': { mode: 'row-by-row' },
  'history-import.map': { mapping: [null] },
  'history-import.commit': { mode: 'row-by-row' },
  'course.edit': { title: 'Anything' },
  'item.create': { kind: 'link', title: 'Anything' },
  'item.move': { itemId: nowhere, after: null },
  'item.edit': { title: 'Anything' },
  'assignment.edit': { name: 'Anything' },
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

type Made = Readonly<{ path: string; body: unknown }>;

/** How something is made where a container is; null: this deed cannot be asked about it. */
const making: Readonly<Record<string, (where: Case['resource'], s: Snapshot) => Made | null>> = {
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
  'course.create': ({ type, id }) => {
    if (type === 'organization') return { path: '/api/courses', body: { title: 'Anything' } };
    return type === 'group' ? { path: '/api/courses', body: { title: 'Anything', groups: [id] } } : null;
  },
  'content-package.take-over': ({ type }) =>
    type === 'organization' ? { path: `/api/content-packages/${nowhere}/course`, body: {} } : null,
};

type Listing = Readonly<{ path(thing: Standing): string | null; id?: string }>;

/** Lists in which a thing stands, or does not. */
const listings: Readonly<Record<string, Listing>> = {
  'user.list': { path: () => '/api/users?limit=200' },
  'course.list': { path: () => '/api/courses?limit=200' },
  'assignment.list': { path: ({ state }) => (state === 'active' ? '/api/assignments?limit=200' : null) },
  'location.list': { path: () => '/api/locations' },
  'department.list': { path: () => '/api/departments?limit=200' },
  'job-title.list': { path: () => '/api/job-titles?limit=200' },
  'group.list': { path: () => '/api/groups?limit=200' },
  'location-level.list': { path: () => '/api/location-levels' },
  'organization.list': { path: () => '/api/organizations?limit=200' },
  'user-import.list': { path: () => '/api/user-imports?limit=200' },
  'external-training.list-own': { path: () => '/api/my/external-trainings?limit=200' },
  'external-training.list-entered': { path: () => '/api/my/entered-trainings?limit=200' },
  'external-training.list-pending': {
    path: ({ state }) => (state === 'pending' ? '/api/external-trainings/pending?limit=200' : null),
  },
  'external-training.list-of-user': { path: ({ user }) => `/api/users/${user}/external-trainings?limit=200` },
  'history-import.list': { path: () => null },
  'training-plan.view': { path: () => '/api/my/training-plan?limit=200', id: 'enrollmentId' },
  'enrollment.list-of-course': {
    path: ({ course }) => `/api/courses/${course}/participants?limit=200`,
    id: 'enrollmentId',
  },
  'report.takers-and-exceptions': {
    path: ({ course }) => `/api/reports/takers-and-exceptions?course=${course}&limit=200`,
    id: 'enrollmentId',
  },
  'attempt.list': { path: ({ enrollment }) => `/api/enrollments/${enrollment}/attempts` },
};

/** What was answered, in one word; null: there is no operation that can be asked this. */
export type Told = Readonly<{ operation: string; status: number; allowed: boolean }>;

/** Asks every operation that needs the privilege of a cell about one thing. `home`: whose lists speak of it. */
export async function askOperations(
  who: Person,
  cell: Cell,
  one: Case,
  s: Snapshot,
  home: string,
): Promise<readonly Told[]> {
  const { privilege, held } = cell;
  const otherwise = await askOtherwise(cell, who, one, s, home);
  const told: Told[] = otherwise ? [otherwise] : [];
  for (const operation of privileged.filter(({ needs }) => needs.id === privilege.id)) {
    // a question on the way to a deed is asked for nothing that the deed is not
    if (operation.quiet && operation.method !== 'GET') continue;
    const listing = listings[operation.id];
    const path = listing?.path(one.thing);
    // a list is about one organization; elsewhere only what must not stand in it can be looked for
    const isListed = listing && path && (one.thing.organization === home || !one.inside);
    if (isListed && one.resource.type === operation.on.kind.id)
      told.push(await inList(who, operation.id, path, listing.id ?? 'id', one.thing.id));
    const isThere = operation.on.how !== 'one' || one.resource.type === operation.on.kind.id;
    if (operation.upload && isThere && (one.inside || !held || operation.on.how === 'one'))
      told.push(await begin(who, operation, one));
    const mine = operation.id === 'training-plan.view-course' ? myCourse(who, one, s) : null;
    if (mine) told.push(outcome(operation, await who.get(mine)));
    if (operation.id === 'content.launch') told.push(await launch(who, operation.id, one.thing.id));
    const made = making[operation.id]?.(one.resource, s) ?? byAddress(operation, one);
    // making something happens in the organization one works in, making an organization below it
    const parent = s['organizations']?.find((row) => row['id'] === one.thing.organization)?.['parent_id'];
    const place = operation.id === 'client.create' ? parent : one.thing.organization;
    const isHere = operation.on.how !== 'would' || place === home || !held;
    if (made && isHere) told.push(outcome(operation, await send(who, operation, made)));
  }
  return told;
}

function byAddress({ id, path, on, upload }: Privileged, { resource }: Case): Made | null {
  if (upload) return null;
  const parameters = path.match(/:\w+/gu) ?? [];
  if (on.how !== 'one' || parameters.length !== 1 || resource.type !== on.kind.id) return null;
  // the imports that are asked about are of users: they are none of history
  if (path.startsWith('/api/history-imports/')) return null;
  return { path: path.replace(/:\w+/u, resource.id), body: bodies[id] ?? {} };
}

/** An upload is decided before a byte of it is taken; of where it goes only what its address says is known then. */
async function begin(who: Person, { id, path }: Privileged, { resource }: Case): Promise<Told> {
  const { status } = await who.post(path.replace(/:\w+/u, resource.id), {});
  if (status === 200 || status >= 500) throw new Error(`${id} took what is no file: ${status}`);
  return { operation: id, status, allowed: status !== 403 && status !== 404 };
}

/** A launch of an item that is not there: one’s own enrollment is taken, and the item is not. */
async function launch(who: Person, operation: string, enrollmentId: string): Promise<Told> {
  const { status, body, text } = await who.post('/api/my/launches', { enrollmentId, itemId: nowhere });
  const field = status === 422 ? body.errors[0].field : null;
  if (status !== 403 && field !== 'itemId' && field !== 'enrollmentId') throw new Error(`a launch answered ${text}`);
  return { operation, status, allowed: field === 'itemId' };
}

/** One’s own course by its address; another’s enrollment says nothing where one is enrolled as well. */
function myCourse(who: Person, { inside, thing, resource }: Case, s: Snapshot): string | null {
  const isMine = (s['enrollments'] ?? []).some((row) => row['user_id'] === who.id && row['course_id'] === thing.course);
  return resource.type === 'enrollment' && inside === isMine ? `/api/my/courses/${thing.course}` : null;
}

const lists = new Map<string, Promise<Answer>>();

async function inList(who: Person, operation: string, path: string, key: string, id: string): Promise<Told> {
  const place = `${who.id} ${who.cookie} ${path}`;
  const asked = lists.get(place) ?? who.get(path);
  lists.set(place, asked);
  const { status, body } = await asked;
  if (status !== 200 && status !== 403 && status !== 404) throw new Error(`${path}: ${status}`);
  const items: readonly Record<string, unknown>[] = status === 200 ? body.items : [];
  return { operation, status, allowed: items.some((item) => item[key] === id) };
}

function send(who: Person, { method }: Privileged, { path, body }: Made): Promise<Answer> {
  const headers = { 'idempotency-key': dry };
  if (method === 'GET') return who.get(path);
  if (method === 'DELETE') return who.delete(path, { headers });
  if (method === 'PATCH') return who.patch(path, body, { headers });
  return method === 'PUT' ? who.put(path, body, { headers }) : who.post(path, body, { headers });
}

/** Authority holds when the answer is the deed’s own, or speaks of the version or the key that was sent. */
function outcome({ id, method }: Privileged, { status, body, text }: Answer): Told {
  const holds = method === 'GET' ? status === 200 : status === 428 || body?.code === 'other-body';
  const isRefused = status === 403 || status === 404 || (status === 422 && !holds);
  if (!holds && !isRefused) throw new Error(`${id} answered ${status}: ${text}`);
  return { operation: id, status, allowed: holds };
}
