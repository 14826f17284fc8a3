import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Kind, type Thing, check, factsSql, from, kindsOf, render } from '@ambit/policy';
import pg from 'pg';
import { allPrivileges } from '../catalogue.ts';
import { newId } from '../outside/ids.ts';
import { isPlanned } from '../privilege.ts';
import { type Person, type TestWorld, makeWorld } from '../testing.ts';
import { missingTexts } from '../roles/words.ts';
import { remedyTexts } from './reasons.ts';

let w: TestWorld;
let olu: Person;
let greta: Person;
before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
  greta = await w.as('harbor/Greta Holm');
});
after(() => w.close());

const user = (who: string) => ({ type: 'user', id: w.ids.users.get(who) ?? who });
const place = (name: string) => ({ type: 'location', id: w.ids.locations.get(name) ?? name });
const may = (who: string, name: string, resource: object, more: object = {}) => ({
  subject: user(who),
  action: { name },
  resource,
  ...more,
});
const decide = async (asker: Person, question: object) => {
  const answer = await asker.post('/access/v1/evaluation', question);
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
};

/** A course of Solace that belongs to Mona. */
async function someCourse(): Promise<{ id: string }> {
  const [organization, owner] = [w.ids.organizations.get('solace'), w.ids.users.get('solace/Mona Fields')];
  const id = newId();
  const client = new pg.Client(w.database.adminUrl);
  await client.connect();
  await client.query(
    `insert into courses (tenant_id, organization_id, id, title, title_key, owner_id, created_at, created_by)
     values ($1, $1, $2, 'Dosing', 'dosing', $3, $4, $3)`,
    [organization, id, owner, w.clock.now],
  );
  await client.end();
  return { id };
}

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
    assert.deepEqual([context.missing, context.remedy, context.error], [[], [], undefined]);
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
    const course = await someCourse();
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

describe('Who, what and which are searched', () => {
  type Page = { results: readonly { id: string; name: string }[]; page: { next_token: string; count: number } };
  const pages = async (asker: Person, what: string, body: object, limit: number) => {
    const all: string[] = [];
    let token: string | undefined;
    for (let turn = 0; turn < 50; turn += 1) {
      const page = { limit, ...(token !== undefined && { token }) };
      const { status, body: found, text } = await asker.post(`/access/v1/search/${what}`, { ...body, page });
      assert.equal(status, 200, text);
      const { results, page: turned }: Page = found;
      assert.equal(results.length, turned.count);
      assert.ok(results.length <= limit);
      all.push(...results.map((one) => one.id ?? one.name));
      if (turned.next_token === '') return all;
      token = turned.next_token;
    }
    return assert.fail('the pages have no end');
  };
  const nameOf = (id: string) => [...w.ids.users].find(([, one]) => one === id)?.[0] ?? id;

  test('Subjects are exactly those for whom a question would be answered with yes', async () => {
    const body = { subject: { type: 'user' }, action: { name: 'user.edit' }, resource: user('harbor/Sam Doyle') };
    const found = await pages(greta, 'subject', body, 2);
    const evaluations = [...w.ids.users].map(([who]) => ({ subject: user(who) }));
    const { body: decided } = await greta.post('/access/v1/evaluations', { ...body, subject: undefined, evaluations });
    const expected = [...w.ids.users.values()].filter((_, n) => decided.evaluations[n].decision);
    assert.deepEqual(found.map(nameOf).toSorted(), expected.map(nameOf).toSorted());
    assert.ok(found.map(nameOf).includes('harbor/Lena Fox') && !found.map(nameOf).includes('harbor/Theo Brandt'));
  });

  test('Who acts from above is found only by an asker who may ask about them', async () => {
    const body = { subject: { type: 'user' }, action: { name: 'user.edit' }, resource: user('lakeside/Ana Petrova') };
    assert.deepEqual((await pages(greta, 'subject', body, 50)).map(nameOf).toSorted(), [
      'harbor/Greta Holm',
      'lakeside/Hugo Lind',
    ]);
    const hugo = await w.as('lakeside/Hugo Lind');
    assert.deepEqual((await pages(hugo, 'subject', body, 50)).map(nameOf), ['lakeside/Hugo Lind']);
  });

  test('Resources are those of the list, and end where the asker’s scope ends', async () => {
    const body = (who: string) => ({ subject: user(who), action: { name: 'user.view' }, resource: { type: 'user' } });
    const lena = await w.as('harbor/Lena Fox');
    const listed = (await lena.get('/api/users?limit=200')).body.items.map(({ id }: { id: string }) => id);
    assert.deepEqual((await pages(olu, 'resource', body('harbor/Lena Fox'), 2)).toSorted(), listed.toSorted());
    const wide = (await pages(greta, 'resource', body('harbor/Greta Holm'), 7)).map(nameOf);
    assert.ok(wide.includes('lakeside/Ana Petrova') && !wide.some((who) => who.startsWith('solace/')));
    const narrow = (await pages(await w.as('lakeside/Hugo Lind'), 'resource', body('lakeside/Hugo Lind'), 7)).map(
      nameOf,
    );
    assert.deepEqual(narrow.toSorted(), ['lakeside/Ana Petrova', 'lakeside/Hugo Lind']);
  });

  test('Of a deed on two things one side is given and the other listed', async () => {
    const ines = await w.as('solace/Ines Duarte');
    const course = await someCourse();
    const body = {
      subject: user('solace/Mona Fields'),
      action: { name: 'enrollment.create' },
      resource: { type: 'course+user' },
      context: { sides: { course: course.id } },
    };
    assert.deepEqual(await pages(ines, 'resource', body, 50), [`${course.id}+${w.ids.users.get('solace/Lia Young')}`]);
    const { status, body: refusal } = await ines.post('/access/v1/search/resource', { ...body, context: {} });
    assert.deepEqual([status, refusal.errors[0].field], [400, 'context.sides']);
  });

  test('Roles are things too, by the names they have', async () => {
    const ask = { subject: user('harbor/Olu Adeyemi'), action: { name: 'role.compare' } };
    const local = { type: 'role', id: 'multisite.local-administrator' };
    assert.equal((await decide(olu, { ...ask, resource: local })).decision, true);
    assert.equal((await decide(olu, { ...ask, resource: { type: 'role', id: 'clinical.qa' } })).decision, false);
    assert.ok((await pages(olu, 'resource', { ...ask, resource: { type: 'role' } }, 3)).includes(local.id));
  });

  test('Actions are exactly the privileges that a question would be answered with yes for', async () => {
    const ask = { subject: user('harbor/Lena Fox'), resource: user('harbor/Sam Doyle') };
    const found = await pages(olu, 'action', ask, 5);
    const names = allPrivileges.filter((one) => kindsOf(one)[0]?.id === 'user' && kindsOf(one).length === 1);
    const evaluations = names.map(({ id }) => ({ action: { name: id } }));
    const { body } = await olu.post('/access/v1/evaluations', { ...ask, evaluations });
    const expected = names.filter((_, n) => body.evaluations[n].decision).map(({ id }) => id);
    assert.deepEqual(found, expected.toSorted());
    assert.ok(found.includes('user.edit') && !found.includes('profile.edit'));
  });

  test('A page of one search is no page of another', async () => {
    const body = { subject: { type: 'user' }, action: { name: 'user.edit' }, resource: user('harbor/Sam Doyle') };
    const first = await greta.post('/access/v1/search/subject', { ...body, page: { limit: 1 } });
    const other = { ...body, resource: user('harbor/Ben Ito'), page: { token: first.body.page.next_token } };
    const { status, body: refusal } = await greta.post('/access/v1/search/subject', other);
    assert.deepEqual([status, refusal.errors[0].field], [400, 'page.token']);
  });

  test('Who may make something is asked user by user', async () => {
    const body = { subject: { type: 'user' }, action: { name: 'user.create' }, resource: place('harbor/Leeds') };
    assert.equal((await olu.post('/access/v1/search/subject', body)).status, 400);
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
    if (!kind || other || isPlanned(kind) || kind.id === 'role') continue;
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
