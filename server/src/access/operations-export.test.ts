import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type * as Wasm from '@cedar-policy/cedar-wasm/nodejs';
import { cast } from '../demo/cast.ts';
import { type TestWorld, makeWorld } from '../testing.ts';

const cedar: typeof Wasm = createRequire(import.meta.url)('@cedar-policy/cedar-wasm/nodejs');

/** Twenty things that may be done, of every risk; each is asked about one thing after the other. */
const questions = [
  ...['user.view', 'user.edit', 'user.create', 'user.suspend', 'user.password', 'role.view', 'role.appoint'],
  ...['course.view', 'course.edit', 'course.publish', 'session.view', 'session.edit', 'enrollment.view'],
  ...['result.view-answers', 'result.view-score', 'location.view', 'location.edit', 'group.view', 'group.edit'],
  ...['training-plan.view', 'content.launch', 'organization.view', 'access.explain'],
];

type Exported = Readonly<{ organization: string; policies: string; schema: string; entities: readonly Entity[] }>;
type Entity = Wasm.EntityJson & { uid: Readonly<{ type: string; id: string }> };

let w: TestWorld;
let exported: Exported;
before(async () => {
  w = await makeWorld();
  const olu = await w.as('harbor/Olu Adeyemi');
  const { status, body } = await olu.get('/api/access/cedar?kinds=course,session,enrollment,group');
  assert.equal(status, 200, JSON.stringify(body));
  exported = body;
});
after(() => w.close());

const people = cast.find(({ identifier }) => identifier === 'harbor')?.users.map(({ name }) => `harbor/${name}`) ?? [];

describe('The exported authority', () => {
  test('is well typed: every policy is valid under the exported schema, strictly', () => {
    const { schema, policies } = exported;
    const answer = cedar.validate({
      schema,
      policies: { staticPolicies: policies },
      validationSettings: { mode: 'strict' },
    });
    assert.equal(answer.type, 'success', JSON.stringify(answer).slice(0, 500));
    assert.deepEqual(answer.type === 'success' && answer.validationErrors.slice(0, 3), []);
    assert.ok(policies.includes('@id("multisite.local-administrator/user.edit")'));
  });

  test('holds ids alone: nobody’s name, user name or e-mail', () => {
    const text = JSON.stringify(exported.entities);
    for (const { name } of cast.flatMap(({ users }) => users)) {
      const [first = '', last = ''] = name.split(' ');
      assert.ok(!text.includes(name) && !text.includes(`"${last}"`) && !text.includes(`${first.toLowerCase()}@`), name);
    }
    assert.equal(exported.entities.filter(({ uid }) => uid.type === 'User').length, people.length);
  });

  test('answers as the server does, for everybody of Harbor and every question', async () => {
    const asking = askerOf(exported);
    const asked = { allowed: 0, refused: 0 };
    for (const [turn, who] of people.entries()) {
      const somebody = await w.as(who);
      for (const [at, privilege] of questions.entries()) {
        const kind = asking.kindOf(privilege);
        const things = exported.entities.filter(({ uid }) => uid.type === kind);
        const thing = things[(turn * 7 + at) % things.length];
        assert.ok(kind && thing, `${privilege} is about a ${kind}, of which none was exported`);
        const { status, body } = await somebody.post('/api/access/explanations', {
          privilege,
          thing: { kind: kind.toLowerCase(), id: thing.uid.id },
        });
        const said = status === 200 && body.allowed === true;
        assert.ok([200, 404].includes(status), JSON.stringify(body));
        assert.equal(
          asking.may(somebody.id, privilege, thing.uid),
          said,
          `${who} ${privilege} ${thing.uid.id} ${status}`,
        );
        asked[said ? 'allowed' : 'refused']++;
      }
    }
    assert.ok(asked.allowed > 40 && asked.refused > 100, JSON.stringify(asked));
  });

  test('is described by an example that stands in it', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/cedar.md'), 'utf8');
    const [, policy = ''] = /```cedar\n([^`]+)```/u.exec(page) ?? [];
    assert.ok(policy.length > 500 && exported.policies.includes(policy), policy);
  });

  test('is refused to whoever may not see the roles, and names no kind it does not know', async () => {
    const sam = await w.as('harbor/Sam Doyle');
    assert.equal((await sam.get('/api/access/cedar')).status, 403);
    const olu = await w.as('harbor/Olu Adeyemi');
    const { status, body } = await olu.get('/api/access/cedar?kinds=dragon');
    assert.equal(status, 422);
    assert.equal(body.errors[0].field, 'kinds');
  });
});

function askerOf({ policies, schema, entities }: Exported) {
  assert.equal(cedar.preparsePolicySet('harbor', { staticPolicies: policies }).type, 'success');
  assert.equal(cedar.preparseSchema('harbor', schema).type, 'success');
  const appointments = new Map(
    entities.filter(({ uid }) => uid.type === 'User').map(({ uid, parents }) => [uid.id, parents as Entity['uid'][]]),
  );
  const now = { __extn: { fn: 'datetime', arg: w.clock.now.toISOString() } };
  return {
    kindOf: (privilege: string) =>
      new RegExp(`action "${privilege}" appliesTo \\{ principal: \\[User\\], resource: \\[(\\w+)\\]`, 'u').exec(
        schema,
      )?.[1],
    may: (user: string, privilege: string, resource: Entity['uid']): boolean =>
      (appointments.get(user) ?? [])
        .filter(({ type }) => type === 'Appointment')
        .some(({ id }) => {
          const answer = cedar.statefulIsAuthorized({
            principal: { type: 'User', id: user },
            action: { type: 'Action', id: privilege },
            resource,
            context: { now, by: { __entity: { type: 'Appointment', id } } },
            preparsedSchemaName: 'harbor',
            validateRequest: true,
            preparsedPolicySetId: 'harbor',
            entities: [...entities],
          });
          assert.equal(answer.type, 'success', JSON.stringify(answer).slice(0, 500));
          return answer.type === 'success' && answer.response.decision === 'allow';
        }),
  };
}
