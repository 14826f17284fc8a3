import pg from 'pg';
import { allOperations } from '../../app.ts';
import type { Operation } from '../../operation.ts';
import type { Answer, Person } from '../../testing.ts';
import { bodies, making, type Made, nowhere } from './asked-with.ts';
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

type Listing = Readonly<{ path(thing: Standing): string | null; id?: string }>;

/** Lists in which a thing stands, or does not. */
const listings: Readonly<Record<string, Listing>> = {
  'user.list': { path: () => '/api/users?limit=200' },
  'course.list': { path: () => '/api/courses?limit=200' },
  'tag.list': { path: () => '/api/tags?limit=200' },
  'course-template.list': { path: () => '/api/course-templates?limit=200' },
  'certification.list': { path: () => '/api/certifications?limit=200' },
  'membership-type.list': { path: () => '/api/membership-types?limit=200' },
  'award.list-own': { path: () => '/api/my/certifications?limit=200' },
  'catalogue.browse': { path: () => '/api/my/catalogue?limit=200' },
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
  'training-plan.list-completed': {
    path: ({ state }) => (state === 'completed' ? '/api/my/completed?limit=200' : null),
    id: 'enrollmentId',
  },
  'attempt.list-own': { path: ({ enrollment }) => `/api/my/enrollments/${enrollment}/attempts` },
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
    const isNamed = (operation.path.match(/:\w+/gu) ?? []).length < 2;
    if (operation.upload && isThere && isNamed && (one.inside || !held || operation.on.how === 'one'))
      told.push(await begin(who, operation, one));
    const mine = operation.id === 'training-plan.view-course' ? myCourse(who, one, s) : null;
    if (mine) told.push(outcome(operation, await who.get(mine)));
    if (operation.id === 'enrollment.register' && one.thing.user)
      told.push(outcome(operation, await send(who, operation, registration(one.thing))));
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

/** The registration that an enrollment may have come of. */
const registration = ({ user, course }: Standing): Made => ({
  path: `/api/users/${user}/registrations`,
  body: { courseId: course ?? nowhere },
});

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

/** Authority and conditions hold when the answer is the deed’s own, or speaks of the version or the key that was sent. */
function outcome({ id, method }: Privileged, { status, body, text }: Answer): Told {
  const holds = method === 'GET' ? status === 200 : status === 428 || body?.code === 'other-body';
  const isConditional = body?.code === 'condition-missing';
  const isRefused = status === 403 || status === 404 || isConditional || (status === 422 && !holds);
  if (!holds && !isRefused) throw new Error(`${id} answered ${status}: ${text}`);
  return { operation: id, status, allowed: holds };
}
