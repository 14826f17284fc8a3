import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { nowhere } from './access/test/asked-with.ts';
import { allOperations } from './app.ts';
import { isOwnHand, isSeeing } from './http/standing.ts';
import type { Operation } from './operation.ts';
import { type Person, type TestWorld, makeWorld } from './testing.ts';

/** Loops over everything that can be done by somebody who views or acts as somebody else. */
const asked = allOperations.filter(({ needs, origin }) => needs !== 'public' && origin !== 'content');
const writing = asked.filter(({ method }) => method !== 'GET');

/** All that may be asked by another method than GET while viewing. */
const alwaysOpen = ['access.explain-own', 'sign-in.end-current', 'user.stop-standing-in'];

let w: TestWorld;
let viewer: Person;
let actor: Person;
before(async () => {
  w = await makeWorld();
  viewer = await w.as('harbor/Olu Adeyemi');
  actor = await w.as('harbor/Olu Adeyemi');
  const lena = w.ids.users.get('harbor/Lena Fox');
  assert.equal((await viewer.post(`/api/users/${lena}/view-as`, {})).status, 204);
  assert.equal((await actor.post(`/api/users/${lena}/impersonate`, { reason: 'A report stays empty' })).status, 204);
});
after(() => w.close());

const ask = (who: Person, { method, path }: Operation) => {
  const url = path.replace(/:\w+/gu, nowhere);
  if (method === 'GET') return who.get(url);
  if (method === 'DELETE') return who.delete(url);
  if (method === 'PATCH') return who.patch(url, {});
  return method === 'PUT' ? who.put(url, {}) : who.post(url, {});
};

describe('While viewing as somebody', () => {
  test('nothing that writes is open but to explain, to stop and to sign out', () => {
    assert.deepEqual(
      writing
        .filter(isSeeing)
        .map(({ id }) => id)
        .sort(),
      alwaysOpen,
    );
  });

  for (const operation of asked.filter((one) => !isSeeing(one)))
    test(`${operation.id} is refused before anything else is asked`, async () => {
      const { status, body, text } = await ask(viewer, operation);
      const code = operation.speaks === 'scim' ? /viewing as Lena Fox/u.test(text) && 'viewing-as' : body.code;
      assert.deepEqual([status, code], [403, 'viewing-as'], text);
    });
});

describe('While acting as somebody', () => {
  for (const operation of asked.filter(isOwnHand))
    test(`${operation.id} is left to one’s own hand`, async () => {
      const { status, body, text } = await ask(actor, operation);
      const code = operation.speaks === 'scim' ? /acting as Lena Fox/u.test(text) && 'acting-as' : body.code;
      assert.deepEqual([status, code], [403, 'acting-as'], text);
    });

  const open = new Set(writing.filter((one) => !isOwnHand(one)).map(({ id }) => id));

  test('nothing is open by which people sign, launch, approve, issue, come in, hand out power or take data along', () => {
    const own =
      /^(sign|signing|passkey|second-factor|password|linked-sign-in|identity-provider|api-token|service-user|role|device|first-credential|registration|join-request|invitation|external-training|bulk|mail-domain)[.-]|^content\./u;
    assert.deepEqual(
      [...open].filter((id) => own.test(id) && !alwaysOpen.includes(id)),
      ['bulk.preview', 'invitation.cancel'],
    );
  });

  test('nothing is open on which authority, records or money rest, nor what goes on after one has stopped', () => {
    const weighty = writing.filter(
      ({ id, needs, status }) =>
        open.has(id) &&
        (typeof needs === 'string' ||
          needs.personal ||
          !/^(read|write|personal-data)$/u.test(needs.risk) ||
          status === 202),
    );
    assert.deepEqual(weighty.map(({ id }) => id).sort(), alwaysOpen);
  });

  test('everyday work is open, under both names', () => {
    for (const id of [
      'user.edit',
      'user.create',
      'course.edit',
      'enrollment.create',
      'assignment.edit',
      'notice.create',
    ])
      assert.ok(open.has(id), id);
  });
});

describe('Whoever takes data along', () => {
  test('does so as themselves: every export is one’s own', () => {
    const exports = asked.filter(({ id }) => /export/u.test(id) && !id.includes('.list-'));
    assert.ok(exports.length > 10);
    assert.deepEqual(
      exports.filter((one) => isSeeing(one)).map(({ id }) => id),
      [],
    );
  });
});
