import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { z } from 'zod';
import { bodies, nowhere } from './access/test/asked-with.ts';
import { allOperations } from './app.ts';
import { cursorOf } from './http/page.ts';
import type { Operation } from './operation.ts';
import { type Person, type TestWorld, makeWorld } from './testing.ts';

/** Loops over everything that can be done: what is true of one operation is true of all. */
const asked = allOperations.filter((operation) => operation.origin !== 'content');
const signedIn = asked.filter((operation) => operation.needs !== 'public');
const privileged = asked.flatMap((operation) => (typeof operation.needs === 'string' ? [] : [operation]));

let w: TestWorld;
const people = new Map<string, Person>();
const may = new Map<string, ReadonlySet<string>>();

before(async () => {
  w = await makeWorld();
  for (const who of w.ids.users.keys()) {
    const somebody = await w.as(who);
    people.set(who, somebody);
    const { body } = await somebody.get('/api/me');
    may.set(who, new Set(Object.keys(body.may)));
  }
});
after(() => w.close());

const address = (operation: Operation, id = nowhere): string => operation.path.replace(/:\w+/gu, id);
const ask = (
  who: Person,
  operation: Operation,
  body: unknown = {},
  id?: string,
  headers: Record<string, string> = {},
) => {
  const url = address(operation, id);
  if (operation.method === 'GET') return who.get(url, { headers });
  if (operation.method === 'DELETE') return who.delete(url, { headers });
  if (operation.method === 'PATCH') return who.patch(url, body, { headers });
  return operation.method === 'PUT' ? who.put(url, body, { headers }) : who.post(url, body, { headers });
};
const holderOf = (privilege: string): Person | undefined =>
  [...may].filter(([who, held]) => !who.startsWith('ambit/') && held.has(privilege)).map(([who]) => people.get(who))[0];

describe('Every operation', () => {
  test('is about something: there are operations to loop over', () => {
    assert.ok(privileged.length > 20, `${privileged.length} operations with a privilege`);
  });

  for (const operation of signedIn) {
    test(`${operation.id}: nobody who is not signed in gets anything but 401`, async () => {
      const { status, body } = await ask(w.anybody, operation);
      assert.equal(status, 401);
      assert.equal(body.code, 'not-signed-in');
    });
  }

  // a form is posted by another site on purpose, and no sign-in is read of it
  for (const operation of asked.filter(({ method, form }) => method !== 'GET' && !form)) {
    test(`${operation.id}: a request from another page is refused`, async () => {
      const somebody = people.get('harbor/Greta Holm') as Person;
      const { status, body } = await ask(somebody, operation, {}, nowhere, { origin: 'https://elsewhere.example' });
      assert.equal(status, 403);
      assert.equal(body.code, 'wrong-origin');
      const unnamed = await w.app.application.inject({
        method: operation.method,
        url: address(operation),
        headers: { cookie: `__Host-ambit=${somebody.cookie}` },
      });
      assert.equal(unnamed.statusCode, 403);
    });
  }

  for (const operation of privileged) {
    const { id: privilege } = operation.needs;
    test(`${operation.id}: whoever holds ${privilege} nowhere is refused before anything is looked up`, async () => {
      const without = [...may].find(([, held]) => !held.has(privilege));
      if (!without) {
        const { personal, area } = operation.needs;
        assert.ok(personal || area === 'own', `everybody holds ${privilege}, which is not about one’s own things`);
        return;
      }
      const { status, body } = await ask(people.get(without[0]) as Person, operation, { wrong: true });
      assert.equal(status, 403);
      assert.equal(body.privilege, privilege);
      assert.ok(body.because.length > 0);
    });

    if (operation.input)
      test(`${operation.id}: input of another shape is a 400 that names the field`, async () => {
        const holder = holderOf(privilege);
        assert.ok(holder, `nobody of the cast holds ${privilege}`);
        const { status, body } = await ask(holder, operation, { '§': 1 });
        assert.equal(status, 400, JSON.stringify(body));
        assert.ok(body.errors.length > 0);
      });

    if (operation.on.how === 'one' && !operation.upload)
      test(`${operation.id}: what is not there and what must not be seen are the same 404`, async () => {
        const holder = holderOf(privilege);
        assert.ok(holder);
        const body = example(operation.id);
        const hiding = thingElsewhere(operation, holder);
        const absent = await ask(holder, operation, body);
        const hidden = await ask(holder, operation, body, hiding);
        assert.equal(absent.status, 404, JSON.stringify(absent.body));
        assert.equal(hidden.status, 404, JSON.stringify(hidden.body));
        assert.deepEqual(absent.body, hidden.body);
      });
  }
});

describe('Every list that is asked for page by page', () => {
  const lists = privileged.filter(
    ({ method, query }) => method === 'GET' && query instanceof z.ZodObject && 'after' in query.shape,
  );
  /** Places as no list, or another list, gives out. */
  const foreign = [['x'], ['x', 'y'], ['x', 'y', 'z'], [nowhere, nowhere], ['9'.repeat(40)], ['\0', nowhere]];

  test('is found: there are lists to loop over', () => {
    assert.ok(lists.length > 20, `${lists.length} lists`);
  });

  for (const operation of lists) {
    const from = (after: string) => {
      const holder = holderOf(operation.needs.id);
      assert.ok(holder, `nobody of the cast holds ${operation.needs.id}`);
      const url = `${address(operation, thingHere(operation, holder))}?after=${encodeURIComponent(after)}`;
      return holder.get(url);
    };

    test(`${operation.id}: a place that is none is a 400`, async () => {
      for (const after of ['nonsense', '', cursorOf([1]), Buffer.from('{}').toString('base64url')]) {
        const { status, body } = await from(after);
        assert.equal(status, 400, `${after} ${JSON.stringify(body)}`);
        assert.ok(body.detail.length > 0);
      }
    });

    test(`${operation.id}: a place of another list is refused or leads on, and is no fault`, async () => {
      for (const values of foreign) {
        const { status, text } = await from(cursorOf(values));
        assert.ok([200, 400, 403, 404].includes(status), `${JSON.stringify(values)}: ${status} ${text}`);
      }
    });
  }
});

/** A valid input for operations on one thing, so that only the thing decides. */
const inputs: Readonly<Record<string, unknown>> = {
  ...bodies,
  'access.explain': { privilege: 'user.edit' },
  'category.edit': { name: 'Anything' },
  'device.edit': { name: 'Anything' },
  'department.preview-merge': { ids: [nowhere] },
  'job-title.preview-merge': { ids: [nowhere] },
  'feed.edit': {
    ...{ name: 'Anything', source: 'anything', userId: nowhere, comesBy: 'post' },
    mapping: [{ column: 'Login', field: 'userName' }],
  },
  'feed.pause': { state: 'paused' },
  'enrollment.edit-result': { state: 'completed', reason: 'Anything' },
  'attempt.edit': { outcome: 'passed', reason: 'Anything' },
  'group.preview-members': { users: [nowhere] },
  'group.associate-course': { courseId: nowhere },
  'group.associate-courses': { courses: [nowhere] },
  'group.preview-associations': { courses: [nowhere] },
  'identity-provider.edit': bodies['identity-provider.create'],
  'identity-provider.link': { userId: nowhere },
  'group.dissociate-course': { courseId: nowhere, enrollments: 'keep' },
  'location.preview-merge': { ids: [nowhere] },
  'location.preview-move': { parentId: null },
  'organization.edit-audit': { keepMonths: 24 },
  'organization.preview-audit': { keepMonths: 24 },
  'organization.end-exempt-user': { reason: 'Anything' },
  'client.preview-template': { templateId: nowhere },
  'client.preview-roles': { roles: [{ role: 'anywhere' }] },
  'client.push-roles': { roles: [{ role: 'anywhere', mark: '' }] },
  'role.change': {},
  'user.erase': { reason: 'Asked for' },
  'user.hold-data': { reason: 'Under inquiry' },
  'user.hand-over': { to: nowhere },
  'user.preview-merge': { from: nowhere },
  'user.merge': { from: nowhere, reason: 'Twice' },
  'user.invite-listed': {},
  'user.write-note': { text: 'Anything' },
  'user.edit-note': { version: 1 },
};
const example = (id: string): unknown => inputs[id] ?? {};

/** A thing the holder sees, where the cast has one of the kind. */
function thingHere({ on }: (typeof privileged)[number], holder: Person): string {
  const at = [...w.ids.users].find(([, id]) => id === holder.id)?.[0].split('/')[0] ?? '';
  const ofKind = { organization: w.ids.organizations, location: w.ids.locations, group: w.ids.groups };
  const here = Object.entries(ofKind).find(([kind]) => kind === on.kind.id)?.[1] ?? w.ids.users;
  return [...here].find(([who, id]) => id !== holder.id && who.split('/')[0] === at)?.[1] ?? nowhere;
}

/** A thing of another tenant than the asker's, where there is one of the kind; any other id otherwise. */
function thingElsewhere(operation: (typeof privileged)[number], holder: Person): string {
  const isHarbor = [...w.ids.users].some(([who, id]) => id === holder.id && who.startsWith('harbor/'));
  const organization = isHarbor ? 'solace' : 'harbor';
  switch (operation.on.kind.id) {
    case 'user':
      return w.ids.users.get(isHarbor ? 'solace/Lia Young' : 'harbor/Sam Doyle') ?? '';
    case 'organization':
      return w.ids.organizations.get(organization) ?? '';
    case 'location':
      return isHarbor ? (w.ids.groups.get('solace/Oncology') ?? '') : (w.ids.locations.get('harbor/Leeds') ?? '');
    default:
      return w.ids.organizations.get(organization) ?? '';
  }
}
