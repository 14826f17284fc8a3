import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Kind, type Thing, check, factsSql, from, kindsOf, render } from '@ambit/policy';
import pg from 'pg';
import { allPrivileges } from '../catalogue.ts';
import { type Person, type TestWorld, makeWorld } from '../testing.ts';
import { missingTexts } from '../roles/words.ts';
import { remedyTexts } from './reasons.ts';
import { type Questions, courseOfMona, decide, questionsIn } from './test/questions.ts';

let w: TestWorld;
let olu: Person;
let greta: Person;
let user: Questions['user'];
let place: Questions['place'];
let may: Questions['may'];
before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
  greta = await w.as('harbor/Greta Holm');
  ({ user, place, may } = questionsIn(w));
});
after(() => w.close());

describe('A decision is asked for by API', () => {
  test('It is the same as the server’s own, with what granted it', async () => {
    const { decision, context } = await decide(olu, may('harbor/Lena Fox', 'user.edit', user('harbor/Sam Doyle')));
    assert.equal(decision, true);
    const [granted] = context.because;
    assert.deepEqual(
      [granted.role, granted.scope, granted.id],
      ['multisite.local-administrator', 'location', 'scope.location'],
    );
    assert.match(granted.words, /the role Local Administrator allows it for the location/u);
    assert.deepEqual([context.missing, context.remedy, context.roles, context.error], [[], [], [], undefined]);
  });

  test('A refusal says what is missing and what would help', async () => {
    const outside = await decide(olu, may('harbor/Lena Fox', 'user.edit', user('harbor/Ben Ito')));
    assert.equal(outside.decision, false);
    assert.deepEqual(
      outside.context.missing.map(({ id }: { id: string }) => id),
      ['scope'],
    );
    const bath = w.ids.locations.get('harbor/Bath');
    assert.ok(
      outside.context.remedy.some(
        ({ id, values }: { id: string; values: { role: string; anchor: { id: string } } }) =>
          id === 'remedy.give-role' && values.role === 'multisite.local-administrator' && values.anchor.id === bath,
      ),
    );
    const ranked = await decide(olu, may('harbor/Lena Fox', 'user.edit', user('harbor/Otto Lang')));
    assert.deepEqual(
      ranked.context.missing.map(({ id }: { id: string }) => id),
      ['requirement.ranks-at-or-below'],
    );
    const nowhere = await decide(olu, may('harbor/Sam Doyle', 'user.edit', user('harbor/Sam Doyle')));
    assert.deepEqual(
      nowhere.context.missing.map(({ id }: { id: string }) => id),
      ['nowhere'],
    );
  });

  test('A thing about to be made is asked about by where it would stand', async () => {
    assert.equal((await decide(olu, may('harbor/Lena Fox', 'user.create', place('harbor/Leeds')))).decision, true);
    assert.equal((await decide(olu, may('harbor/Lena Fox', 'user.create', place('harbor/Bath')))).decision, false);
    const harbor = { type: 'organization', id: w.ids.organizations.get('harbor') };
    assert.equal((await decide(olu, may('harbor/Olu Adeyemi', 'user.create', harbor))).decision, true);
    assert.equal((await decide(olu, may('harbor/Lena Fox', 'user.create', harbor))).decision, false);
  });

  test('A deed on two things names both, and both sides must hold', async () => {
    const ines = await w.as('solace/Ines Duarte');
    const course = await courseOfMona(w);
    const pair = (who: string) => ({ type: 'course+user', id: `${course.id}+${w.ids.users.get(who)}` });
    const manager = 'solace/Mona Fields';
    assert.equal((await decide(ines, may(manager, 'enrollment.create', pair('solace/Lia Young')))).decision, true);
    assert.equal((await decide(ines, may(manager, 'enrollment.create', pair('solace/Max Orr')))).decision, false);
    const half = await decide(ines, may(manager, 'enrollment.create', { type: 'course+user', id: course.id }));
    assert.equal(half.context.error.status, 404);
  });

  test('Nobody there, nothing there and what may not be asked about are told alike', async () => {
    const nowhere = '01900000-0000-7000-8000-000000000000';
    const lia = w.ids.users.get('solace/Lia Young');
    const lakeside = await w.as('lakeside/Hugo Lind');
    const absent = await decide(lakeside, may('lakeside/Hugo Lind', 'user.view', { type: 'user', id: nowhere }));
    for (const question of [
      may('lakeside/Hugo Lind', 'user.view', { type: 'user', id: lia }),
      may('lakeside/Hugo Lind', 'user.view', { type: 'user', id: 'Sam' }),
      may('lakeside/Hugo Lind', 'user.view', user('harbor/Sam Doyle')),
      may('harbor/Greta Holm', 'user.view', user('lakeside/Ana Petrova')),
      may(nowhere, 'user.view', user('lakeside/Ana Petrova')),
      { ...may('lakeside/Hugo Lind', 'user.view', user('lakeside/Ana Petrova')), subject: { type: 'robot', id: '1' } },
    ])
      assert.deepEqual(await decide(lakeside, question), absent);
    assert.equal(absent.decision, false);
  });

  test('Who may ask of an organization’s clients too is answered across them', async () => {
    const ana = user('lakeside/Ana Petrova');
    assert.equal((await decide(greta, may('harbor/Greta Holm', 'user.view', ana))).decision, true);
    assert.equal((await decide(greta, may('lakeside/Hugo Lind', 'user.view', ana))).decision, true);
    assert.equal(
      (await decide(greta, may('lakeside/Hugo Lind', 'user.view', user('harbor/Kim Park')))).decision,
      false,
    );
    const told = await decide(olu, may('harbor/Greta Holm', 'user.view', ana));
    assert.equal(told.context.error.status, 404, 'Olu’s own scope ends with Harbor');
  });

  test('The next question sees a role that was just given', async () => {
    const question = may('harbor/Kim Park', 'user.view', user('harbor/Sam Doyle'));
    assert.equal((await decide(olu, question)).decision, false);
    const given = await olu.post(`/api/users/${w.ids.users.get('harbor/Kim Park')}/appointments`, {
      role: 'multisite.local-administrator',
      anchor: { kind: 'location', id: w.ids.locations.get('harbor/Leeds') },
    });
    assert.equal(given.status, 201, given.text);
    assert.equal((await decide(olu, question)).decision, true);
    const ended = await olu.delete(`/api/users/${w.ids.users.get('harbor/Kim Park')}/appointments/${given.body.id}`);
    assert.equal(ended.status, 204, ended.text);
    assert.equal((await decide(olu, question)).decision, false);
  });

  test('Properties are refused, other members are passed over', async () => {
    for (const side of ['subject', 'action', 'resource']) {
      const question: Record<string, object> = may('harbor/Lena Fox', 'user.edit', user('harbor/Ben Ito'));
      const facts = { place: w.ids.locations.get('harbor/Leeds') };
      const { status, body } = await olu.post('/access/v1/evaluation', {
        ...question,
        [side]: { ...question[side], properties: facts },
      });
      assert.equal(status, 400);
      assert.equal(body.errors[0].field, `${side}.properties`);
      assert.match(body.errors[0].detail, /reads its facts itself/u);
    }
    const more = { context: { time: '1985-10-26T01:22-07:00' }, unheard: true };
    const answer = await decide(olu, may('harbor/Lena Fox', 'user.edit', user('harbor/Sam Doyle'), more));
    assert.equal(answer.decision, true);
  });

  test('A request that lacks a part is a 400; one without the privilege a 403; one without a sign-in a 401', async () => {
    const { subject, resource } = may('harbor/Lena Fox', 'user.edit', user('harbor/Sam Doyle'));
    const lacking = await olu.post('/access/v1/evaluation', { subject, resource });
    assert.deepEqual([lacking.status, lacking.body.errors[0].field], [400, 'action']);
    const question = may('harbor/Lena Fox', 'user.edit', user('harbor/Sam Doyle'));
    const lena = await w.as('harbor/Lena Fox');
    assert.equal((await lena.post('/access/v1/evaluation', question)).status, 403);
    assert.equal((await w.anybody.post('/access/v1/evaluation', question)).status, 401);
  });

  test('The number of a request stands on its answer, also on a refusal', async () => {
    const headers = { 'x-request-id': 'bfe9eb29-ab87-4ca3-be83-a1d5d8305716' };
    const question = may('harbor/Lena Fox', 'user.edit', user('harbor/Sam Doyle'));
    for (const body of [question, {}]) {
      const answer = await olu.post('/access/v1/evaluation', body, { headers });
      assert.equal(answer.headers['x-request-id'], headers['x-request-id']);
    }
  });

  test('Programs find the addresses at the well-known place', async () => {
    const { status, body } = await w.anybody.get('/.well-known/authzen-configuration');
    assert.equal(status, 200);
    assert.equal(body.policy_decision_point, 'http://localhost:3000');
    const addresses = Object.entries<string>(body).filter(([name]) => name.endsWith('_endpoint'));
    assert.equal(addresses.length, 5);
    for (const [name, address] of addresses) {
      const { status: found } = await olu.post(new URL(address).pathname, {});
      assert.equal(found, 400, `${name} is not there`);
    }
  });
});

describe('Many decisions are asked for at once', () => {
  const people = ['harbor/Sam Doyle', 'harbor/Ben Ito', 'harbor/Sam Doyle', 'harbor/Dana Cruz'];
  const asked = (semantic?: string) => ({
    subject: user('harbor/Lena Fox'),
    action: { name: 'user.edit' },
    evaluations: people.map((who) => ({ resource: user(who) })),
    ...(semantic && { options: { evaluations_semantic: semantic } }),
  });
  const decisions = async (body: object) => {
    const answer = await olu.post('/access/v1/evaluations', body);
    assert.equal(answer.status, 200, answer.text);
    return answer.body.evaluations.map(({ decision }: { decision: boolean }) => decision);
  };

  test('All are answered in their order, or up to the first refusal, or up to the first permission', async () => {
    assert.deepEqual(await decisions(asked()), [true, false, true, false]);
    assert.deepEqual(await decisions(asked('execute_all')), [true, false, true, false]);
    assert.deepEqual(await decisions(asked('deny_on_first_deny')), [true, false]);
    assert.deepEqual(await decisions(asked('permit_on_first_permit')), [true]);
    const reversed = { ...asked('permit_on_first_permit'), evaluations: asked().evaluations.toReversed() };
    assert.deepEqual(await decisions(reversed), [false, true]);
  });

  test('What a question says itself goes before what is said for all, and one without a part is named', async () => {
    const evaluations = [
      { resource: user('harbor/Sam Doyle') },
      { ...may('harbor/Mara Kane', 'user.view', user('harbor/Sam Doyle')) },
      { resource: user('harbor/Sam Doyle'), action: { name: 'no.such' } },
    ];
    assert.deepEqual(await decisions({ ...asked(), evaluations }), [true, true, false]);
    const { action: _, ...rest } = asked();
    const { status, body } = await olu.post('/access/v1/evaluations', rest);
    assert.deepEqual([status, body.errors[0].field], [400, 'evaluations.0.action']);
  });

  test('Without a list it is one question with one answer', async () => {
    const { body } = await olu.post(
      '/access/v1/evaluations',
      may('harbor/Lena Fox', 'user.edit', user('harbor/Sam Doyle')),
    );
    assert.equal(body.decision, true);
    assert.equal(body.evaluations, undefined);
  });

  test('A hundred questions about one kind by one subject read as many times as one', async () => {
    const all = [...w.ids.users].filter(([who]) => who.startsWith('harbor/')).map(([who]) => user(who));
    const many = Array.from({ length: 100 }, (_, n) => ({ resource: all[n % all.length] }));
    const count = async (evaluations: readonly object[]) => {
      await decisions({ ...asked(), evaluations });
      w.queries();
      await decisions({ ...asked(), evaluations });
      return w.queries().length;
    };
    const one = await count(many.slice(0, 1));
    assert.equal(await count(many), one);
    // the asker's sign-in, the subjects, the things
    assert.equal(one, 3);
  });
});

test('Everything that can be missing has words for what would help', () => {
  const ids = Object.keys(missingTexts).filter((id) => id.startsWith('requirement.'));
  assert.ok(ids.length > 10);
  assert.deepEqual(
    ids.map((id) => id.replace('requirement.', 'remedy.')).filter((id) => !(id in remedyTexts)),
    [],
  );
});

test('Every user and every privilege on built kinds: the decision asked for is the engine’s own for what was read', async (t) => {
  const client = new pg.Client(w.database.adminUrl);
  await client.connect();
  t.after(() => client.end());
  const facts = async (kind: Kind) => {
    const { text, values } = render(factsSql(kind, w.clock.now.getTime()));
    return (await client.query(`select ${text} from ${render(from(kind)).text}`, values)).rows;
  };
  const harbor = [w.ids.organizations.get('harbor') ?? ''];
  const asked = [...w.ids.users].filter(([who]) => /^harbor\/(Lena|Mara|Theo|Sam|Greta)/u.test(who));
  let compared = 0;
  for (const privilege of allPrivileges) {
    const [kind, other] = kindsOf(privilege);
    if (!kind || other || kind.id === 'role') continue;
    const rows = (await facts(kind)).filter((row) => harbor.includes(row.organization_id)).slice(0, 20);
    for (const [, id] of asked) {
      const evaluations = rows.map((row) => ({ resource: { type: kind.id, id: row.id } }));
      if (evaluations.length === 0) continue;
      const question = { subject: { type: 'user', id }, action: { name: privilege.id }, evaluations };
      const { body, text } = await greta.post('/access/v1/evaluations', question);
      const own = await authorityOf(id);
      for (const [n, row] of rows.entries()) {
        const thing: Thing = { kind: kind.id, id: row.id, organization: row.organization_id, facts: row.facts };
        const { allowed } = check(own.rules, own.actor, privilege, thing, own.world);
        assert.equal(body.evaluations?.[n]?.decision, allowed, `${privilege.id} on ${JSON.stringify(thing)}: ${text}`);
        compared += 1;
      }
    }
  }
  assert.ok(compared > 1000, `${compared} decisions were compared`);

  async function authorityOf(id: string) {
    const { connection, authorities } = w.app.running.server;
    const [organization = ''] = harbor;
    const stamps = { user: -1, organization: -1, tree: -1 };
    const held = await connection.transaction({ tenant: organization, organizations: harbor }, (tx) =>
      authorities.of(tx, { tenant: organization, organization, user: id }, stamps, w.clock.now),
    );
    assert.ok(held);
    return held;
  }
});
