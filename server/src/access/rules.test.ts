import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Person, type TestWorld, makeWorld } from '../testing.ts';
import { actorIn, covers } from './test/reading.ts';
import { type Snapshot, snapshotOf, thingsOf } from './test/standing.ts';

let w: TestWorld;
let s: Snapshot;
before(async () => {
  w = await makeWorld();
  s = await snapshotOf(w.database.adminUrl);
});
after(() => w.close());

const id = (who: string): string => w.ids.users.get(who) ?? assert.fail(`${who} is not of the cast`);
const named = (ids: readonly string[]): readonly string[] =>
  ids.map((one) => [...w.ids.users].find(([, user]) => user === one)?.[0].split('/')[1] ?? one).toSorted();
const usersSeenBy = async (who: Person): Promise<readonly string[]> =>
  (await who.get('/api/users?limit=200')).body.items.map((user: { id: string }) => user.id);

/** Names of the users that a scope of somebody covers, read by hand. */
function within(name: string, scope: string): readonly string[] {
  const actor = actorIn(s, id(`harbor/${name}`));
  return named(
    thingsOf(s, 'user')
      .filter((one) => covers(scope, one, actor, s))
      .map((one) => one.id),
  );
}

describe('Scopes of multisite', () => {
  test('A Student sees no other user anywhere', async () => {
    const sam = await w.as('harbor/Sam Doyle');
    for (const path of [
      '/api/users',
      '/api/users/count',
      '/api/users/export.csv',
      '/api/reports/takers-and-exceptions',
    ])
      assert.equal((await sam.get(path)).status, 403, path);
    assert.equal((await sam.get(`/api/users/${id('harbor/Yara Haddad')}`)).status, 403);
    const greta = await w.as('harbor/Greta Holm');
    for (const name of ['user.view', 'enrollment.view', 'transcript.view', 'report.users-list']) {
      const question = { subject: { type: 'user', id: sam.id }, action: { name } };
      const type = name === 'enrollment.view' ? 'enrollment' : 'user';
      const { body } = await greta.post('/access/v1/search/resource', { ...question, resource: { type } });
      const others = body.results.filter((one: { id: string }) => type !== 'user' || one.id !== sam.id);
      assert.deepEqual(others, [], name);
    }
  });

  test('Lists, counts, search, reports and exports end where the scope ends', async () => {
    const lena = await w.as('harbor/Lena Fox');
    const leeds = ['Lena Fox', 'Otto Lang', 'Sam Doyle', 'Theo Brandt'];
    assert.deepEqual(named(await usersSeenBy(lena)), leeds);
    assert.equal((await lena.get('/api/users/count')).body.count, leeds.length);
    for (const word of ['Ben', 'Yara', 'Dana']) {
      const { body, status } = await lena.get(`/api/users?search=${word}`);
      assert.deepEqual([status, body.items], [200, []], word);
    }
    const { text } = await lena.get('/api/users/export.csv');
    assert.ok(text.includes('Sam') && !/Ben|Yara|Dana|Kim/u.test(text));
    const report = await lena.get('/api/reports/takers-and-exceptions?limit=200');
    const lines: readonly { user: { name: string } }[] = report.body.items;
    assert.ok(lines.length > 0);
    assert.deepEqual(
      [...new Set(lines.map(({ user }) => user.name))].filter((one) => !leeds.includes(one)),
      [],
    );
    const file = await lena.get('/api/reports/takers-and-exceptions/export.csv');
    assert.ok(file.text.includes('Sam') && !/Ben Ito|Yara|Dana|Kim/u.test(file.text));
  });

  test('The same list of users is cut to the scope of each role', async () => {
    const scopes = {
      'Lena Fox': 'location',
      'Mara Kane': 'location-tree',
      'Olu Adeyemi': 'organization',
      'Greta Holm': 'organization',
    };
    for (const [name, scope] of Object.entries(scopes))
      assert.deepEqual(named(await usersSeenBy(await w.as(`harbor/${name}`))), within(name, scope), name);
    // whoever holds reports alone has the list as a report
    const twins = { 'Theo Brandt': 'location', 'Ivo Maric': 'location-tree', 'Rita Sol': 'organization' };
    const olu = await w.as('harbor/Olu Adeyemi');
    for (const [name, scope] of Object.entries(twins)) {
      assert.equal((await (await w.as(`harbor/${name}`)).get('/api/users')).status, 403, name);
      const subject = { type: 'user', id: id(`harbor/${name}`) };
      const page = { limit: 200 };
      const question = { subject, action: { name: 'report.users-list' }, resource: { type: 'user' }, page };
      const { body } = await olu.post('/access/v1/search/resource', question);
      assert.deepEqual(named(body.results.map((one: { id: string }) => one.id)), within(name, scope), name);
    }
    // a client is another list
    const greta = await w.as('harbor/Greta Holm');
    assert.equal(
      (await greta.post('/api/my/entered', { organization: w.ids.organizations.get('lakeside') })).status,
      204,
    );
    assert.deepEqual(named(await usersSeenBy(greta)), ['Ana Petrova', 'Hugo Lind']);
  });

  test('An assignment for learners only passes over whoever holds another role', async () => {
    const mara = await w.as('harbor/Mara Kane');
    const course = (await mara.get('/api/courses')).body.items.find(
      ({ title }: { title: string }) => title === 'Consent basics',
    );
    const audience = { places: [w.ids.locations.get('harbor/Leeds')], withDescendants: false };
    const assigned = { courseId: course.id, name: 'For Leeds', audience, dueDays: 30 };
    const reached = async (learnersOnly: boolean) => {
      const made = await mara.post('/api/assignments', { ...assigned, learnersOnly });
      assert.equal(made.status, 201, made.text);
      const { body } = await mara.get(`/api/courses/${course.id}/participants?limit=200`);
      assert.equal((await mara.delete(`/api/assignments/${made.body.id}`)).status, 204);
      return named(body.items.map((one: { user: { id: string } }) => one.user.id));
    };
    assert.deepEqual(await reached(true), ['Sam Doyle']);
    assert.deepEqual(await reached(false), ['Lena Fox', 'Otto Lang', 'Sam Doyle', 'Theo Brandt']);
  });
});

describe('Sessions and cards of a provider', () => {
  type Missing = readonly { id: string; words: string }[];
  const decide = async (who: string, name: string, resource: object) => {
    const alma = await w.as('beacon/Alma Reed');
    const question = { subject: { type: 'user', id: id(`beacon/${who}`) }, action: { name }, resource };
    const { body, status, text } = await alma.post('/access/v1/evaluation', question);
    assert.equal(status, 200, text);
    return body;
  };
  const beacon = () => ({ type: 'organization', id: w.ids.organizations.get('beacon') });
  const maySchedule = async (who: string) => (await decide(who, 'session.create', beacon())).decision;
  /** The card of a session this instructor teaches. */
  const cardOf = (who: string, bank: string) => {
    const session = s['sessions']?.find(({ title }) => title === `Heart-saver class with ${who}`)?.['id'];
    const bankId = s['card_banks']?.find((one) => one['name'] === bank && one['organization_id'] === beacon().id)?.[
      'id'
    ];
    const card = s['cards']?.find((one) => one['session_id'] === session && one['bank_id'] === bankId);
    return { type: 'card', id: String(card?.['id'] ?? assert.fail(`${who} has no card of ${bank}`)) };
  };
  const mayIssue = async (who: string, card: object) => (await decide(who, 'card.issue', card)).decision;

  test('Schedule session is offered to whoever may schedule, and to nobody else', async () => {
    const offered = {
      'Alma Reed': true,
      'Nora Vance': true,
      'Ruth Hale': true,
      'Ivan Ross': false,
      'Petra Lang': false,
    };
    for (const [who, may] of Object.entries(offered)) {
      const me = (await (await w.as(`beacon/${who}`)).get('/api/me')).body;
      assert.equal(me.may['session.create'] !== undefined, may, `the menu of ${who}`);
      assert.equal(await maySchedule(who), may, who);
    }
    assert.equal((await (await w.as('beacon/Faye Burke')).get('/api/me')).body.may['session.create'], undefined);
  });

  test('Ending Session Manager refuses the next request to schedule', async () => {
    const alma = await w.as('beacon/Alma Reed');
    const nora = await w.as('beacon/Nora Vance');
    const path = `/api/users/${nora.id}/appointments`;
    assert.equal(await maySchedule('Nora Vance'), true);
    const { items } = (await alma.get(path)).body;
    const manager = items.find(({ role }: { role: string }) => role === 'provider.session-manager');
    assert.equal((await alma.delete(`${path}/${manager.id}`)).status, 204);
    assert.equal(await maySchedule('Nora Vance'), false);
    assert.equal((await nora.get('/api/me')).body.may['session.create'], undefined);
    assert.equal((await alma.post(path, { role: 'provider.session-manager' })).status, 201);
    assert.equal(await maySchedule('Nora Vance'), true);
  });

  test('Issuer and Session Manager are independent of each other', async () => {
    // Petra issues and does not schedule, Nora schedules and does not issue, Ruth does both, Ivan neither
    for (const [who, schedules, issues] of [
      ['Petra Lang', false, true],
      ['Nora Vance', true, false],
      ['Ruth Hale', true, true],
      ['Ivan Ross', false, false],
    ] as const)
      assert.deepEqual([await maySchedule(who), await mayIssue(who, cardOf(who, 'Heart'))], [schedules, issues], who);
  });

  test('An issuer issues only from the bank of the appointment', async () => {
    assert.equal(await mayIssue('Jude Noll', cardOf('Jude Noll', 'Rescue')), true);
    const alma = await w.as('beacon/Alma Reed');
    const path = `/api/users/${id('beacon/Jude Noll')}/appointments`;
    const { items } = (await alma.get(path)).body;
    const issuer = items.find(({ role }: { role: string }) => role === 'provider.issuer');
    assert.equal((await alma.delete(`${path}/${issuer.id}`)).status, 204);
    const heart = s['card_banks']?.find((one) => one['name'] === 'Heart' && one['organization_id'] === beacon().id);
    const anchor = { kind: 'card-bank', id: heart?.['id'] };
    assert.equal((await alma.post(path, { role: 'provider.issuer', anchor })).status, 201);
    const { decision, context } = await decide('Jude Noll', 'card.issue', cardOf('Jude Noll', 'Rescue'));
    assert.equal(decision, false);
    assert.deepEqual(
      (context.missing as Missing).map((one) => one.id),
      ['requirement.issuer-on-bank'],
    );
  });

  test('Issuing without the agency’s number on file is refused with that reason', async () => {
    const { decision, context } = await decide('Milo Stern', 'card.issue', cardOf('Milo Stern', 'Heart'));
    assert.equal(decision, false);
    assert.deepEqual(
      (context.missing as Missing).map(({ id: one }) => one),
      ['requirement.agency-id-on-file'],
    );
    assert.equal(await mayIssue('Petra Lang', cardOf('Petra Lang', 'Heart')), true);
  });

  test('An administrator is told what an instructor lacks to schedule or to issue', async () => {
    const scheduling = await decide('Ivan Ross', 'session.create', beacon());
    assert.equal(scheduling.decision, false);
    assert.ok(scheduling.context.missing.length > 0);
    assert.ok(
      scheduling.context.remedy.some(
        ({ values }: { values: { role?: string } }) => values.role === 'provider.session-manager',
      ),
    );
    // she teaches and has the number, and is no issuer
    const issuing = await decide('Nora Vance', 'card.issue', cardOf('Nora Vance', 'Heart'));
    assert.deepEqual(
      (issuing.context.missing as Missing).map((one) => one.id),
      ['nowhere'],
    );
    assert.deepEqual(issuing.context.roles[0], { role: 'provider.issuer', words: 'Issuer' });
    const numberless = await decide('Milo Stern', 'card.issue', cardOf('Milo Stern', 'Heart'));
    assert.equal(numberless.context.remedy[0].words, 'put the agency’s number on file');
  });

  test('An instructor invited without a choice has no Session Manager', async () => {
    const alma = await w.as('beacon/Alma Reed');
    const named = { userName: 'wes', firstName: 'Faye', lastName: 'Wren', role: 'provider.instructor' };
    const made = await alma.post('/api/users', named);
    assert.equal(made.status, 201, made.text);
    const { items } = (await alma.get(`/api/users/${made.body.id}/appointments`)).body;
    assert.deepEqual(
      items.map(({ role }: { role: string }) => role),
      ['provider.instructor'],
    );
    const question = {
      subject: { type: 'user', id: made.body.id },
      action: { name: 'session.create' },
      resource: beacon(),
    };
    assert.equal((await alma.post('/access/v1/evaluation', question)).body.decision, false);
  });
});

describe('Courses of a clinical organization', () => {
  test('The page of courses opens to whoever holds a privilege on courses, with the courses in scope', async () => {
    const scopes = {
      'Ines Duarte': ['organization'],
      'Bo Larsen': ['organization'],
      'Tomas Grey': ['created', 'instructs', 'group'],
      'Sia Kapoor': ['created', 'instructs', 'group'],
      'Mona Fields': ['created', 'instructs'],
      'Ilya Frost': ['created', 'instructs'],
      'Rafe Stone': ['course'],
    };
    for (const [name, tokens] of Object.entries(scopes)) {
      const actor = actorIn(s, id(`solace/${name}`));
      const expected = thingsOf(s, 'course').filter((one) => tokens.some((token) => covers(token, one, actor, s)));
      const { status, body } = await (await w.as(`solace/${name}`)).get('/api/courses?limit=200');
      assert.equal(status, 200, name);
      assert.ok(expected.length > 0, name);
      const seen = body.items.map((one: { id: string }) => one.id);
      assert.deepEqual(seen.toSorted(), expected.map((one) => one.id).toSorted(), name);
    }
    assert.equal((await (await w.as('solace/Ken Osei')).get('/api/courses')).status, 403);
  });
});
