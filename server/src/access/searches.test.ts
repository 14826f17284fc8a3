import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { kindsOf } from '@ambit/policy';
import { allPrivileges } from '../catalogue.ts';
import { type Person, type TestWorld, makeWorld } from '../testing.ts';
import { type Questions, courseOfMona, decide, questionsIn } from './test/questions.ts';

let w: TestWorld;
let olu: Person;
let greta: Person;
let user: Questions['user'];
let place: Questions['place'];
before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
  greta = await w.as('harbor/Greta Holm');
  ({ user, place } = questionsIn(w));
});
after(() => w.close());

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
    const course = await courseOfMona(w);
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
