import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import pg from 'pg';
import { type Person, type TestWorld, makeWorld } from '../testing.ts';
import { addByPurchase } from './appointing/deeds-purchase.ts';
import { insertAppointment } from './store.ts';

let w: TestWorld;
before(async () => {
  w = await makeWorld();
});
after(() => w.close());

const id = (who: string): string => w.ids.users.get(who) ?? assert.fail(`${who} is not of the cast`);
const place = (name: string): string => w.ids.locations.get(name) ?? assert.fail(`${name} is no place`);
const give = (by: Person, to: string, role: string, more: object = {}) =>
  by.post(`/api/users/${id(to)}/appointments`, { role, ...more });
const end = (by: Person, of: string, appointment: string) =>
  by.delete(`/api/users/${id(of)}/appointments/${appointment}`);
type Given = Readonly<{ id: string; role: string }>;
const held = async (by: Person, of: string): Promise<readonly Given[]> =>
  (await by.get(`/api/users/${id(of)}/appointments`)).body.items;
type Offered = Readonly<{ role: string; available: boolean; because: readonly string[] }>;
const offered = async (by: Person, to: string): Promise<readonly Offered[]> =>
  (await by.get(`/api/users/${id(to)}/offered-roles`)).body.items;
let made = 0;
const newUser = (by: Person, more: object = {}) => {
  made += 1;
  return by.post('/api/users', { userName: `new${made}`, firstName: 'New', lastName: 'Comer', ...more });
};

describe('Roles of multisite', () => {
  let olu: Person;
  let lena: Person;
  beforeEach(async () => {
    [olu, lena] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Lena Fox')];
  });

  test('A user created without a role is a learner, and another base role replaces the former', async () => {
    const { body, status } = await newUser(olu, { locationId: place('harbor/Leeds') });
    assert.equal(status, 201);
    const roles = async () =>
      (await olu.get(`/api/users/${body.id}/appointments`)).body.items.map(({ role }: Given) => role);
    assert.deepEqual(await roles(), []);
    for (const role of ['multisite.local-administrator', 'multisite.multiple-location-administrator']) {
      assert.equal((await olu.post(`/api/users/${body.id}/appointments`, { role })).status, 201);
      assert.deepEqual(await roles(), [role]);
    }
  });

  test('The roles offered end at one’s own rank, and the others say why', async () => {
    const roles = await offered(lena, 'harbor/Sam Doyle');
    const available = roles.filter((one) => one.available).map(({ role }) => role);
    assert.ok(available.includes('multisite.local-administrator'));
    for (const role of ['multisite.multiple-location-administrator', 'multisite.master-administrator']) {
      assert.ok(!available.includes(role));
      assert.match(roles.find((one) => one.role === role)?.because.join('; ') ?? '', /ranks above/u);
    }
    for (const one of roles.filter(({ available: is }) => !is)) assert.ok(one.because.length > 0, one.role);
  });

  test('A role above one’s own is refused by the server, whatever the form sent', async () => {
    const higher = 'multisite.organization-administrator';
    const given = await give(lena, 'harbor/Sam Doyle', higher);
    assert.deepEqual([given.status, await held(olu, 'harbor/Sam Doyle')], [403, []]);
    const before = (await lena.get('/api/users/count')).body.count;
    const created = await newUser(lena, { locationId: place('harbor/Leeds'), role: higher });
    assert.equal(created.status, 403, created.text);
    assert.equal((await lena.get('/api/users/count')).body.count, before);
  });

  test('A user who outranks the actor is seen and not edited', async () => {
    const otto = `/api/users/${id('harbor/Otto Lang')}`;
    const seen = await lena.get(otto);
    assert.equal(seen.status, 200);
    assert.notEqual(seen.body.may.edit, true);
    const headers = { 'if-match': String(seen.headers['etag']) };
    assert.equal((await lena.patch(otto, { firstName: 'Otto' }, { headers })).status, 403);
    assert.equal((await lena.post(`${otto}/password`, { password: 'something-long' })).status, 403);
    assert.equal((await lena.post(`${otto}/state`, { state: 'suspended' })).status, 403);
    assert.equal((await lena.delete(otto)).status, 403);
  });

  test('A role at one’s own place needs a place, and reaches nothing without one', async () => {
    const local = 'multisite.local-administrator';
    const refused = await give(olu, 'harbor/Kim Park', local);
    assert.deepEqual([refused.status, refused.body.errors[0].field], [422, 'anchor']);
    // held all the same, as after a move out of every place
    const organization = w.ids.organizations.get('harbor') ?? '';
    const { connection } = w.app.running.server;
    await connection.transaction({ tenant: organization, organizations: [organization] }, async (tx) => {
      const from = { from: null, until: null, by: null, at: w.clock.now, reason: null, options: {} };
      const place = { tenant: organization, organization, user: id('harbor/Kim Park'), anchor: null, isBase: true };
      await insertAppointment(tx, { ...place, ...from, id: crypto.randomUUID(), role: local });
    });
    const kim = await w.as('harbor/Kim Park');
    assert.equal((await kim.get('/api/users')).status, 403);
    assert.equal((await kim.get(`/api/users/${id('harbor/Sam Doyle')}`)).status, 403);
  });
});

describe('Roles of the academy', () => {
  let cora: Person;
  beforeEach(async () => {
    cora = await w.as('meridian/Cora Weiss');
  });
  const admin = 'academy.company-admin';

  test('The roles offered end below one’s own rank, and the others say why', async () => {
    const roles = await offered(cora, 'meridian/Leo Marsh');
    const available = roles.filter((one) => one.available).map(({ role }) => role);
    assert.ok(available.includes('academy.trainer') && available.includes('academy.content-manager'));
    assert.ok(!available.includes(admin));
    assert.match(roles.find(({ role }) => role === admin)?.because.join() ?? '', /ranks above what you may give/u);
  });

  test('A role above the ceiling is refused on every way in, and the refusal is in the audit', async () => {
    assert.equal((await give(cora, 'meridian/Leo Marsh', admin)).status, 403);
    assert.equal((await newUser(cora, { role: admin })).status, 403);
    const client = new pg.Client(w.database.adminUrl);
    await client.connect();
    const { rows } = await client.query(
      `select operation, outcome from audit_entries where actor_id = $1 and outcome = 'refused' order by at, id`,
      [cora.id],
    );
    await client.end();
    assert.deepEqual(
      rows.slice(-2).map(({ operation }) => operation),
      ['role.give', 'user.create'],
    );
  });

  test('A second Company Admin is made by the platform', async () => {
    assert.equal((await give(cora, 'meridian/Max Lindt', admin)).status, 403);
    const ada = await w.as('ambit/Ada Novak');
    assert.equal(
      (await ada.post('/api/my/entered', { organization: w.ids.organizations.get('meridian') })).status,
      204,
    );
    const given = await give(ada, 'meridian/Gwen Abel', admin);
    assert.equal(given.status, 201, given.text);
    assert.deepEqual(
      (await held(cora, 'meridian/Gwen Abel')).map(({ role }) => role),
      [admin],
    );
    assert.equal((await end(ada, 'meridian/Gwen Abel', given.body.id)).status, 204);
  });

  test('No organization sees or gives a role of the platform', async () => {
    for (const [who, whom] of [
      ['meridian/Cora Weiss', 'meridian/Leo Marsh'],
      ['harbor/Greta Holm', 'harbor/Sam Doyle'],
      ['solace/Ines Duarte', 'solace/Ken Osei'],
      ['beacon/Alma Reed', 'beacon/Otis Wren'],
    ] as const) {
      const somebody = await w.as(who);
      const seen = [...(await offered(somebody, whom)), ...(await somebody.get('/api/roles')).body.items];
      assert.ok(seen.length > 0);
      assert.deepEqual(
        seen.filter(({ role }) => role.startsWith('platform.')),
        [],
      );
      const given = await give(somebody, whom, 'platform.operator');
      assert.ok(given.status === 403 || given.status === 422, `${who}: ${given.status}`);
      assert.deepEqual(await held(somebody, whom), []);
    }
  });

  test('A changed role decides the next request of an open sign-in', async () => {
    const leo = await w.as('meridian/Leo Marsh');
    const create = () => leo.get('/api/courses');
    assert.equal((await create()).status, 403);
    const given = await give(cora, 'meridian/Leo Marsh', 'academy.content-manager');
    assert.equal(given.status, 201, given.text);
    assert.equal((await create()).status, 200);
    assert.equal((await end(cora, 'meridian/Leo Marsh', given.body.id)).status, 204);
    assert.equal((await create()).status, 403);
  });

  test('The page of a user shows the roles to those who may give them, and is closed to the others', async () => {
    const gwen = `/api/users/${id('meridian/Gwen Abel')}`;
    assert.equal((await cora.get(gwen)).status, 200);
    assert.equal((await cora.get(`${gwen}/appointments`)).status, 200);
    const leo = await w.as('meridian/Leo Marsh');
    for (const path of [gwen, `${gwen}/appointments`, `${gwen}/offered-roles`])
      assert.equal((await leo.get(path)).status, 403, path);
  });

  test('The learner role is given with the user and never ended', async () => {
    const { body, status, text } = await newUser(cora);
    assert.equal(status, 201, text);
    const answer = await cora.post('/access/v1/evaluation', {
      subject: { type: 'user', id: body.id },
      action: { name: 'profile.view' },
      resource: { type: 'user', id: body.id },
    });
    assert.equal(answer.body.decision, true);
    assert.equal(answer.body.context.because[0].role, 'academy.learner');
    const given = await cora.post(`/api/users/${body.id}/appointments`, { role: 'academy.learner' });
    assert.equal(given.status, 403);
    assert.match(given.body.because.join(), /neither given nor ended/u);
    // nothing stands among the appointments that could be ended
    assert.deepEqual((await cora.get(`/api/users/${body.id}/appointments`)).body.items, []);
  });

  test('Nobody changes their own appointments', async () => {
    const refused = await give(cora, 'meridian/Cora Weiss', 'academy.trainer');
    assert.equal(refused.status, 403);
    assert.match(refused.body.because.join(), /their own roles|for themselves/u);
    const [own] = await held(cora, 'meridian/Cora Weiss');
    assert.equal((await end(cora, 'meridian/Cora Weiss', own?.id ?? '')).status, 403);
    assert.equal((await held(cora, 'meridian/Cora Weiss')).length, 1);
  });

  test('The reports page is offered to a role as soon as one report is switched on for it', async () => {
    const path = '/api/roles/academy.learner';
    const choose = async (reports: object) => {
      const { version } = (await cora.get(path)).body;
      return cora.put(`${path}/reports`, { reports }, { headers: { 'if-match': `"${version}"` } });
    };
    const gwen = await w.as('meridian/Gwen Abel');
    const isReport = (privilege: string) => privilege.startsWith('report.');
    const offeredReports = async () => Object.keys((await gwen.get('/api/me')).body.may).filter(isReport);
    const before = await offeredReports();
    const off = await choose(Object.fromEntries(before.map((report) => [report, null])));
    assert.equal(off.status, 200, off.text);
    assert.deepEqual(await offeredReports(), []);
    const on = await choose({ 'report.my-training': { any: ['own'] } });
    assert.equal(on.status, 200, on.text);
    assert.deepEqual(await offeredReports(), ['report.my-training']);
  });
});

describe('A purchase', () => {
  test('A purchase adds Purchaser and never lowers a role', async () => {
    const greta = await w.as('harbor/Greta Holm');
    const lena = await w.as('harbor/Lena Fox');
    const { running } = w.app;
    const organization = w.ids.organizations.get('harbor') ?? '';
    const at = running.server.directory.known(organization) ?? assert.fail('Harbor is known');
    const context = { server: running.server, now: w.clock.now, newId: () => crypto.randomUUID(), audit: () => {} };
    const added = await running.server.connection.transaction(
      { tenant: organization, organizations: [organization] },
      async (tx) => {
        const ground = await running.authorities.groundOf(
          tx,
          { tenant: organization, organization },
          { organization: -1, tree: -1 },
          w.clock.now,
        );
        const world = ground?.world ?? assert.fail('Harbor has rules');
        return addByPurchase({ ...context, tx, world, happened: async () => {} }, at, lena.id);
      },
    );
    assert.equal(added, 'beside');
    const roles = (await held(greta, 'harbor/Lena Fox')).map(({ role }) => role);
    assert.deepEqual(roles.toSorted(), ['multisite.local-administrator', 'multisite.purchaser']);
    assert.equal((await lena.get('/api/users')).status, 200);
    assert.ok((await lena.get('/api/me')).body.may['seat.invite']);
  });
});
